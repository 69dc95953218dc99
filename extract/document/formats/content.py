"""What the reader of a format takes from a file."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from accord.extract.document.metadata import Metadata

CELL_BOUND = " | "
#: A character as wide as it is high, as Chinese is set: no space is meant where a line of it is wrapped.
WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


class Unreadable(ValueError):
    """The file is damaged, hostile or not what its name says; the text says why, in one line."""


@dataclass(frozen=True, slots=True)
class Content:
    """The text as read, what the file says of itself, the offsets at which its pages begin, and what was not read."""

    text: str
    metadata: Metadata = field(default_factory=Metadata)
    pages: tuple[int, ...] = ()
    unread: str | None = None


def join_lines(lines: Iterable[str]) -> str:
    """The lines that hold anything, each ended by a line feed."""
    return "".join(f"{line.rstrip()}\n" for line in lines if line.strip())


def join_cells(cells: Iterable[str]) -> str:
    """The row of a table as one line; empty where all cells are. Empty cells at its end are left out."""
    row = [" ".join(cell.split()) for cell in cells]
    while row and not row[-1]:
        row.pop()
    return CELL_BOUND.join(row)
