"""The lines that stand on a printed page, each with its place."""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from ctypes import byref
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import Any, NamedTuple

from pypdfium2 import raw  # type: ignore[import-untyped]

from accord.extract.document.formats.content import WIDE

CLOSE = 0.5  # in heights of the line: what PDFium takes for a space within justified Chinese
GAP = 1.5  # in heights of the line: white space as wide parts the cells of a table
UNKNOWN = "\ufffd"
# what stands for a character whose font does not name it: a control, private use, no character
NAMELESS = re.compile("[\x00-\x08\ue000-\uf8ff\ufffe\uffff\U000f0000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class PrintedLine:
    """A line as printed: its text, its two ends and its height in points, and whether gaps part it like a table's row."""

    text: str
    left: float
    right: float
    height: float
    parted: bool


class _Character(NamedTuple):
    text: str
    left: float
    right: float
    height: float


def read_lines(page: Any) -> list[PrintedLine]:
    """The lines of a page of PDFium, in the order of its text layer."""
    with closing(page.get_textpage()) as text_page:
        lines: list[list[_Character]] = [[]]
        for character in _characters(text_page):
            if character.text in "\r\n":
                lines.append([])
            else:
                lines[-1].append(character)
    return [line for characters in lines if (line := _line(characters))]


def _characters(text_page: Any) -> Iterator[_Character]:
    box = raw.FS_RECTF()
    for index in range(text_page.count_chars()):
        text = chr(raw.FPDFText_GetUnicode(text_page, index))
        raw.FPDFText_GetLooseCharBox(text_page, index, byref(box))
        yield _Character(text, box.left, box.right, box.top - box.bottom)


def _line(characters: Sequence[_Character]) -> PrintedLine | None:
    """The line of the characters, or None where none can be seen."""
    visible = [character for character in characters if not character.text.isspace()]
    if not visible:
        return None
    height = median(character.height for character in visible)
    # what is no character of the basic plane comes in two halves
    text = "".join(_spaced(characters, height)).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    parted = any(after.left - before.right > GAP * height for before, after in pairwise(visible))
    return PrintedLine(NAMELESS.sub(UNKNOWN, text).strip(), visible[0].left, visible[-1].right, height, parted)


def _spaced(characters: Sequence[_Character], height: float) -> Iterator[str]:
    """The characters, without the spaces between two of Chinese that stand close together."""
    before: _Character | None = None
    space = ""
    for character in characters:
        if character.text.isspace():
            space = " "
            continue
        if before and space and not _adjoins(before, character, height):
            yield space
        yield character.text
        before, space = character, ""


def _adjoins(before: _Character, after: _Character, height: float) -> bool:
    wide = WIDE.match(before.text) and WIDE.match(after.text)
    return bool(wide) and after.left - before.right <= CLOSE * height
