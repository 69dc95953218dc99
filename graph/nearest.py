"""The known names nearest to one that is not known."""

from collections.abc import Iterable
from difflib import SequenceMatcher
from heapq import nlargest

OFFERED = 5
COMPARED = 200
LIKENESS = 0.4


def nearest(name: str, known: Iterable[str], offered: int = OFFERED) -> list[str]:
    """The known names that look most like this one, best first; none where none looks like it at all.

    Shared pairs of characters choose a few, since comparing a hundred thousand names in full takes seconds.
    """
    pairs = _pairs(name)
    shared = nlargest(COMPARED, known, key=lambda other: (_overlap(pairs, _pairs(other)), -len(other), other))
    likeness = {other: SequenceMatcher(None, name, other, autojunk=False).ratio() for other in shared}
    best = nlargest(offered, likeness, key=lambda other: (likeness[other], -len(other), other))
    return [other for other in best if likeness[other] >= LIKENESS]


def _pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters, and the single ones, so that one character has some too."""
    return set(text) | {text[i : i + 2] for i in range(len(text) - 1)}


def _overlap(a: set[str], b: set[str]) -> float:
    """Twice what is shared over what both have: the coefficient of Dice."""
    return 2 * len(a & b) / (len(a) + len(b) or 1)
