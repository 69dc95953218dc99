"""Words and their parts of speech, by a general dictionary (jieba's, read with rjieba)."""

from dataclasses import dataclass
from functools import lru_cache

import rjieba


@dataclass(frozen=True, slots=True)
class Word:
    """A word, where it stands in the text that was parted, and its part of speech (jieba's tags: n, v, vn, d, p, nr …)."""

    start: int
    end: int
    text: str
    tag: str


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[Word, ...]:
    """The words of the text, in order, covering it."""
    parted = []
    position = 0
    for word, tag in rjieba.tag(text, False):
        parted.append(Word(position, position + len(word), word, tag))
        position += len(word)
    return tuple(parted)


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
