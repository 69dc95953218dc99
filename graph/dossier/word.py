"""The page about an entity as a Word document, with its sentences as footnotes."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO
from typing import Any

from docx import Document
from docx.oxml.ns import qn

from accord.graph.dossier.citation import citation
from accord.graph.dossier.footnotes import Footnotes
from accord.graph.dossier.page import Line, Page
from accord.graph.dossier.words import WORDS
from accord.graph.figures.label import clean

CHINESE_FONT = "SimSun"
TITLE = 255  # characters that the properties of a Word document hold


def docx_of(pages: Sequence[Page], lang: str, written: date) -> bytes:
    """The pages as one .docx, each begun on a new one; `written` is the day of the citations."""
    document = _new(pages[0].name, written)
    notes = Footnotes()
    for number, page in enumerate(pages):
        if number:
            document.add_page_break()
        _write(document, notes, page, lang, written)
    notes.save_into(document)
    content = BytesIO()
    document.save(content)
    return content.getvalue()


def _new(title: str, written: date) -> Any:
    document: Any = Document()
    document.styles["Normal"].element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), CHINESE_FONT)
    properties = document.core_properties
    properties.title, properties.author, properties.comments = clean(title)[:TITLE], "Accord", ""
    properties.created = properties.modified = datetime(written.year, written.month, written.day)
    return document


def _write(document: Any, notes: Footnotes, page: Page, lang: str, written: date) -> None:
    words = WORDS[lang]
    numbers = {source["name"]: number for number, source in enumerate(page.sources, 1)}
    document.add_heading(clean(page.name), 1)
    document.add_paragraph(clean(f"{page.type}. {page.basis}."))
    if page.names:
        document.add_paragraph(clean(f"{words['also']}: {'; '.join(page.names)}"))
    if page.dates:
        document.add_paragraph(clean("; ".join(page.dates)))
    document.add_paragraph().add_run(words["note"]).italic = True
    for section in page.sections:
        document.add_heading(section.heading, 2)
        for line in section.lines:
            _line(document, notes, line, numbers)
    document.add_heading(words["sources"], 2)
    for source in page.sources:
        document.add_paragraph(f"[{numbers[source['name']]}] {clean(citation(source, written))}")


def _line(document: Any, notes: Footnotes, line: Line, numbers: dict[str, int]) -> None:
    paragraph = document.add_paragraph(style="List Bullet")
    if line.time:
        paragraph.add_run(f"{line.time} ").bold = True
    paragraph.add_run(clean(line.text))
    for quote in line.quotes:
        notes.add(paragraph, f"“{clean(quote.sentence)}” [{numbers[quote.document]}]")
