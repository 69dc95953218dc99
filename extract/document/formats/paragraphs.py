"""Printed lines joined to paragraphs, page after page."""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.extract.document.formats.content import WIDE
from accord.extract.document.formats.printed import PrintedLine

Pages = Sequence[Sequence[PrintedLine]]

EDGE = 2  # lines at the head and at the foot of a page among which running heads are looked for
REPEATED = 3  # pages
PAGE_NUMBER = re.compile(r"[-—–―·•\s]*第?\s*\d{1,4}\s*页?(?:\s*[/，,]?\s*共?\s*\d{1,4}\s*页?)?[-—–―·•\s]*")
DIGITS = re.compile(r"\d+")
ENDED = re.compile(r"[。！？；：!?;:][”’」』）》)]*$|[.．·…]{4,}")  # the last: the dots of a table of contents
ITEM = re.compile(
    r"[一二三四五六七八九十]+[、.．]|[（(](?:[一二三四五六七八九十]+|\d+)[)）]|\d+(?:[、．]|\.(?!\d))"
    r"|第[一二三四五六七八九十百\d]+[章节節条條编編部]|[①-⑳●■◆•▪]|附[件：:]|——"
)
INDENT = 0.8  # in heights of the line
ALIKE = 0.75  # of the height of one line, below which another is in smaller type
NARROWEST = 0.35  # of the widest line: the column of a page of two
FEWEST = 10  # characters, in heights of the line, that a column has place for
SHARE = 0.1  # of the lines that end at one place, by which it is a margin


@dataclass(frozen=True, slots=True)
class _Margins:
    """Where the lines of a document end, in order, and its widest line."""

    rights: list[float]
    widest: float

    @classmethod
    def of(cls, pages: Pages) -> "_Margins":
        lines = [line for page in pages for line in page if not line.parted]
        widest = max((line.right - line.left for line in lines), default=0.0)
        return cls(sorted(line.right for line in lines), widest)

    def reached_by(self, line: PrintedLine) -> bool:
        """Whether the line ends at the right margin of the page or of a column."""
        if line.right - line.left < max(NARROWEST * self.widest, FEWEST * line.height):
            return False
        if line.right > self.rights[-1] - line.height:
            return True
        first = bisect_left(self.rights, line.right - line.height)
        last = bisect_right(self.rights, line.right + line.height)
        return last - first >= max(REPEATED, SHARE * len(self.rights))


def join_pages(pages: Pages) -> tuple[str, tuple[int, ...]]:
    """The text, a line a paragraph, and the offset at which each page begins.

    Running heads and page numbers are left out. A paragraph is one line also where it goes on over pages.
    """
    pages = _without_running_heads(pages)
    margins = _Margins.of(pages)
    texts: list[str] = []
    starts: list[int] = []
    length = 0
    last: PrintedLine | None = None
    shift = 0.0  # of the left margin from the page of the last line to this one
    left = None
    for page in pages:
        here = min((line.left for line in page), default=left)
        shift = here - left if here is not None and left is not None else 0.0
        left = here
        starts.append(-1)
        for line in page:
            bound = _bound(last, line, shift, margins) if last else ""
            texts += bound, line.text
            length += len(bound) + len(line.text)
            if starts[-1] < 0:
                starts[-1] = length - len(line.text)
            last, shift = line, 0.0
        if starts[-1] < 0:
            starts[-1] = length
    return "".join(texts) + "\n" * bool(texts), tuple(starts)


def _bound(last: PrintedLine, line: PrintedLine, shift: float, margins: _Margins) -> str:
    """What stands between two lines that follow each other."""
    if not _goes_on(last, line, shift, margins):
        return "\n"
    return "" if WIDE.match(last.text[-1]) or WIDE.match(line.text) else " "


def _goes_on(last: PrintedLine, line: PrintedLine, shift: float, margins: _Margins) -> bool:
    """Whether the last line plainly goes on in the next."""
    if last.parted or line.parted or ENDED.search(last.text) or ITEM.match(line.text):
        return False
    low, high = sorted((last.height, line.height))
    indented = line.left - shift > last.left + INDENT * line.height
    return low >= ALIKE * high and not indented and margins.reached_by(last)


def _without_running_heads(pages: Pages) -> list[list[PrintedLine]]:
    seen = Counter(text for page in pages for text in {_shape(line) for line in _edges(page)})
    often = max(REPEATED, len(pages) // 3)
    return [_trim(page, {text for text, pages_ in seen.items() if pages_ >= often}) for page in pages]


def _edges(page: Sequence[PrintedLine]) -> Iterator[PrintedLine]:
    yield from page[:EDGE]
    yield from page[max(EDGE, len(page) - EDGE) :]


def _trim(page: Sequence[PrintedLine], running: set[str]) -> list[PrintedLine]:
    """The page without the running heads and the number at its edges."""
    edges = {id(line) for line in _edges(page) if _shape(line) in running or PAGE_NUMBER.fullmatch(line.text)}
    return [line for line in page if id(line) not in edges]


def _shape(line: PrintedLine) -> str:
    """The text of a line, whatever the numbers in it."""
    return DIGITS.sub("0", line.text)
