"""The page about an entity as Markdown, with its sentences as footnotes."""

from collections.abc import Iterator
from datetime import date

from accord.graph.dossier.citation import citation
from accord.graph.dossier.page import Line, Page, Quote
from accord.graph.dossier.words import WORDS
from accord.graph.format import markdown_text


def markdown_of(page: Page, lang: str, written: date, prefix: str = "") -> str:
    """The page; footnotes are named `prefix` and a number, so that several pages stand in one file.

    `written` is the day of the citations.
    """
    return "\n".join(_Writer(page, lang, written, prefix).lines()) + "\n"


class _Writer:
    """Writes one page, and counts its footnotes."""

    def __init__(self, page: Page, lang: str, written: date, prefix: str) -> None:
        self._page, self._words, self._written, self._prefix = page, WORDS[lang], written, prefix
        self._number = {source["name"]: number for number, source in enumerate(page.sources, 1)}
        self._marks: dict[Quote, str] = {}

    def lines(self) -> Iterator[str]:
        yield from self._head()
        for section in self._page.sections:
            yield from ("", f"## {markdown_text(section.heading)}", "")
            yield from map(self._line, section.lines)
        yield from ("", f"## {self._words['sources']}", "")
        for source in self._page.sources:
            yield f"{self._number[source['name']]}. {markdown_text(citation(source, self._written))}"
        yield from ("", *(f"{mark}: {self._note(quote)}" for quote, mark in self._marks.items()))

    def _head(self) -> Iterator[str]:
        yield f"# {markdown_text(self._page.name)}"
        yield from ("", markdown_text(f"{self._page.type}. {self._page.basis}."))
        if self._page.names:
            yield from ("", f"{self._words['also']}: {markdown_text('; '.join(self._page.names))}")
        if self._page.dates:
            yield from ("", markdown_text("; ".join(self._page.dates)))
        yield from ("", f"*{markdown_text(self._words['note'])}*")

    def _line(self, line: Line) -> str:
        marks = "".join(
            self._marks.setdefault(quote, f"[^{self._prefix}{len(self._marks) + 1}]") for quote in line.quotes
        )
        time = f"**{markdown_text(line.time)}** " if line.time else ""
        return f"- {time}{markdown_text(line.text)}{marks}"

    def _note(self, quote: Quote) -> str:
        return f"“{markdown_text(quote.sentence)}” \\[{self._number[quote.document]}\\]"
