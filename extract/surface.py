"""The text as the grammar reads it: Simplified, with one form of each punctuation mark, at the same offsets."""

import re
from collections.abc import Iterator

from accord.extract.script import simplify

#: Stands where something is no part of the text (a reference mark); the grammar passes over it.
FILLER = "\u2060"

_MARKS = str.maketrans("(){}[]「」『』﹁﹂;!?､｡｢｣﹔﹕\u3000\u00a0\t", "（）｛｝［］“”“”“”；！？、。“”；：   ")
# each begins with the mark itself, which the search skips to, and looks back from behind it
_COMMA = re.compile(r",(?:(?<![0-9],)|(?![0-9]))")
_COLON = re.compile(r":(?:(?<![0-9]:)|(?![0-9]))")
_REFERENCE_MARK = re.compile(r"[\[［〔](?:注|註)?\s?[0-9]{1,3}(?:[-–,，、][0-9]{1,3})*[\]］〕]|[①-⑳](?=[，。；、])")
_CELL = re.compile(r"[|｜](?:(?<=^.)|(?<=[ \t\u3000\u00a0].))(?=[ \t\u3000\u00a0\r\n]|$)", re.M)
#: Two spaces or a tab part the columns of a row.
_COLUMN = re.compile(r"[ \u3000\u00a0\t](?<=[^\s，。；：、].)(?:(?<=\t)|(?<!\t)[ \u3000\u00a0]+)(?=[^\s，。；：、])")
_STRAIGHT_QUOTES = re.compile(r'"([^"\n]{1,60})"')


def surface(text: str) -> str:
    """The text to which the rules apply, of the same length as the text as read."""
    folded = simplify(text)
    folded = _REFERENCE_MARK.sub(_blank, folded)
    folded = _COMMA.sub("，", folded)
    folded = _COLON.sub("：", folded)
    folded = _CELL.sub("，", folded)
    folded = _COLUMN.sub(_comma, folded)
    folded = _STRAIGHT_QUOTES.sub(r"“\1”", folded)
    return folded.translate(_MARKS)


def _comma(match: re.Match[str]) -> str:
    return "，" + " " * (len(match.group()) - 1)


def _blank(match: re.Match[str]) -> str:
    # 国函[2011] 51号 is a document number, not a reference mark
    number = match.group().strip("[]［］〔〕")
    return match.group() if len(number) == 4 and number.isdigit() else FILLER * len(match.group())


def lines(text: str, start: int = 0) -> Iterator[tuple[int, int]]:
    """The offsets of each line from `start` on that holds more than white space, without the white space around it."""
    for match in re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+").finditer(text, start):
        stripped = match.group().strip()
        if stripped:
            begin = match.start() + match.group().index(stripped)
            yield begin, begin + len(stripped)


#: A line is read in pieces of at most this many characters, so that the cost of a long one grows with its length.
PIECE = 4_000


def pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The line in pieces, each ending with a sentence where one ends within it."""
    while end - start > PIECE:
        stop = max(text.rfind(mark, start, start + PIECE) for mark in "。！？；") + 1
        if stop <= start:
            stop = start + PIECE
        yield start, stop
        start = stop
    if text[start:end].strip():
        yield start, end


_OPEN, _CLOSE = "《（“", "》）”"


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The sentences of a line as offsets; a mark inside 《》, （） or “” ends none unless it closes the quotation."""
    found, depth, begin = [], 0, start
    for position in range(start, end):
        character = text[position]
        if character in _OPEN:
            # one that is never closed opens nothing
            depth += text.find(_CLOSE[_OPEN.index(character)], position, min(end, position + 200)) >= 0
        elif character in _CLOSE:
            depth = max(0, depth - 1)
            if depth == 0 and character == "”" and text[position - 1] in "。！？":
                found.append((begin, position + 1))
                begin = position + 1
        elif character in "。！？；" and depth == 0:
            found.append((begin, position + 1))
            begin = position + 1
    if begin < end:
        found.append((begin, end))
    return [(a, b) for a, b in found if text[a:b].strip(" " + FILLER)]
