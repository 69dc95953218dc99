"""Words and their parts of speech, by a general dictionary (jieba's, read with rjieba)."""

from functools import lru_cache
from typing import NamedTuple

import rjieba


class Word(NamedTuple):
    """A word, where it stands in the text that was parted, and its part of speech (jieba's tags: n, v, vn, d, p, nr …)."""

    start: int
    end: int
    text: str
    tag: str


#: The words of longer texts are not kept, so that what is kept stays small.
_KEPT = 400


def words(text: str) -> tuple[Word, ...]:
    """The words of the text, in order, covering it."""
    return _kept(text) if len(text) <= _KEPT else _latest(text)


def _parted(text: str) -> tuple[Word, ...]:
    parted = []
    position = 0
    for word, tag in rjieba.tag(text, False):
        parted.append(Word(position, position + len(word), word, tag))
        position += len(word)
    return tuple(parted)


_kept = lru_cache(maxsize=4096)(_parted)
_latest = lru_cache(maxsize=4)(_parted)


def within_words(text: str, start: int, end: int) -> frozenset[int]:
    """The offsets strictly inside words of two or three characters between `start` and `end`; longer ones are phrases (出席会议)."""
    inside = []
    for word in words(text[start:end]):
        length = word.end - word.start
        if length == 2:
            inside.append(start + word.start + 1)
        elif length == 3:
            inside += (start + word.start + 1, start + word.start + 2)
    return frozenset(inside)
