"""A tree of HTML as lines: each block one, each row of a table one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element, iterwalk

from accord.extract.document.formats.content import WIDE, join_cells

INLINE = {
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd",
    "label", "mark", "nobr", "q", "rp", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt",
    "u", "var", "wbr",
}  # fmt: skip
LONGEST_CELL = 1_000  # characters; a table with a longer one only lays out the page
WRAPPED = re.compile(rf"(?<={WIDE.pattern})[ \t]*[\r\n]\s*(?={WIDE.pattern})")


@dataclass(frozen=True, slots=True)
class Line:
    """The text of a block or row, the tag of the block, how many characters are linked, and whether the article has it."""

    text: str
    tag: str
    linked: int
    inside: bool

    @property
    def is_menu(self) -> bool:
        """Whether most of it leads elsewhere."""
        return self.linked * 2 > len(self.text)


def flatten(body: _Element, core: _Element) -> Iterator[Line]:
    """The lines of the body that hold anything, in order; `inside` tells those of the core."""
    texts: list[str] = []
    linked = links = 0
    tag, inside = "body", body is core

    def line() -> Iterator[Line]:
        nonlocal linked
        text = one_line("".join(texts))
        if text:
            yield Line(text, tag, linked, inside)
        texts.clear()
        linked = 0

    def take(text: str | None) -> None:
        nonlocal linked
        texts.append(text or "")
        linked += len("".join(text.split())) if text and links else 0

    walk = iterwalk(body, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element is core or element.tag not in INLINE:
                yield from line()
                tag = str(element.tag)
            inside = inside or element is core
            links += element.tag == "a"
            if element.tag == "table" and _holds_data(element):
                yield from _rows(element, inside)
                walk.skip_subtree()
            else:
                take(element.text)
        else:
            if element is core or element.tag not in INLINE:
                yield from line()
                tag = "body"  # what follows a heading is none
            inside = inside and (element is not core or body is core)
            links -= element.tag == "a"
            if element is not body:
                take(element.tail)


def one_line(text: str) -> str:
    """The text without the line breaks of its source."""
    return " ".join(WRAPPED.sub("", text.strip()).split())


def _holds_data(table: _Element) -> bool:
    """Whether its cells say something in rows, rather than lay out the page."""
    if next(table.iterdescendants("table"), None) is not None:
        return False
    rows = [len(row.findall("td") + row.findall("th")) for row in table.iter("tr")]
    longest = max((len(_text(cell)) for cell in table.iter("td", "th")), default=0)
    return sum(cells > 1 for cells in rows) > 1 and longest <= LONGEST_CELL


def _rows(table: _Element, inside: bool) -> Iterator[Line]:
    for row in table.iter("caption", "tr"):
        cells = [cell for cell in row if cell.tag in ("td", "th")] or [row]
        text = join_cells(_text(cell) for cell in cells)
        if text:
            yield Line(text, "tr", sum(line.linked for cell in cells for line in flatten(cell, cell)), inside)


def _text(cell: _Element) -> str:
    """The text of a cell, its paragraphs parted by a space."""
    return " ".join(line.text for line in flatten(cell, cell))
