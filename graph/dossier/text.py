"""The page about an entity as text for a terminal, folded to its width, with the beginning of each sentence."""

from collections.abc import Iterator, Mapping
from typing import Any

from rich.cells import cell_len, chop_cells, set_cell_size

from accord.graph.dossier.page import Line, Page
from accord.graph.dossier.words import WORDS
from accord.graph.figures.label import visible

SHOWN = 25  # lines of one section
LONGEST = 60  # characters of a sentence
TIME = 12  # cells


def text_of(page: Page, lang: str, width: int) -> str:
    """The page in lines of at most that many cells, a Chinese character being two.

    Of a long section come the first lines, and how many more there are.
    """
    words = WORDS[lang]
    lines = [f"{page.name} ({page.type})", f"  {page.basis}"]
    if page.names:
        lines.append(f"  {words['also']}: {'; '.join(page.names)}")
    if page.dates:
        lines.append(f"  {'; '.join(page.dates)}")
    for section in page.sections:
        lines += ["", section.heading]
        for line in section.lines[:SHOWN]:
            lines += _written(line)
        if len(section.lines) > SHOWN:
            lines.append("  " + words["more"].format(count=len(section.lines) - SHOWN, name=page.name))
    lines += ["", words["sources"], *(f"  {source['name']}{_about(source)}" for source in page.sources)]
    return "\n".join(part for line in lines for part in _folded(visible(line), width))


def _folded(line: str, width: int) -> Iterator[str]:
    """The line, and what does not fit below it, set in as far."""
    indent = " " * min(len(line) - len(line.lstrip()), width // 2)
    yield from (indent + part for part in chop_cells(line.strip(), max(2, width - cell_len(indent))) or [""])


def _written(line: Line) -> Iterator[str]:
    yield f"  {set_cell_size(line.time, max(TIME, cell_len(line.time)))} {line.text}" if line.time else f"  {line.text}"
    for quote in line.quotes:
        cut = quote.sentence if len(quote.sentence) <= LONGEST else f"{quote.sentence[:LONGEST]}…"
        yield f"      “{cut}” {quote.document}"


def _about(source: Mapping[str, Any]) -> str:
    known = [str(source[part]) for part in ("published", "publisher") if source[part]]
    return f" ({', '.join(known)})" if known else ""
