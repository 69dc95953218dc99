"""Names that a document gives to what it names, found in a text without asking for each of them."""

from collections.abc import Iterator
from typing import Generic, TypeVar

Meaning = TypeVar("Meaning")


class Defined(Generic[Meaning]):
    """Names and what each stands for, in the order in which they were first defined."""

    def __init__(self) -> None:
        self._meanings: dict[str, Meaning] = {}
        self._ranks: dict[str, int] = {}
        self._by_initial: dict[str, list[str]] = {}

    def __setitem__(self, name: str, meaning: Meaning) -> None:
        if name and name not in self._meanings:
            self._ranks[name] = len(self._ranks)
            self._by_initial.setdefault(name[0], []).append(name)
        self._meanings[name] = meaning

    def __getitem__(self, name: str) -> Meaning:
        return self._meanings[name]

    def get(self, name: str) -> Meaning | None:
        """What the name stands for; None where it is not defined."""
        return self._meanings.get(name)

    def setdefault(self, name: str, meaning: Meaning) -> None:
        """Defines the name where it is not yet defined."""
        if name not in self._meanings:
            self[name] = meaning

    def within(self, text: str) -> list[tuple[str, Meaning]]:
        """Each name that stands in the text, with its meaning."""
        names = [name for initial in set(text) for name in self._by_initial.get(initial, ()) if name in text] if self._ranks else []
        return [(name, self._meanings[name]) for name in sorted(names, key=self._ranks.__getitem__)]

    def opening(self, text: str) -> Iterator[str]:
        """Each name with which the text begins."""
        return (name for name in self._by_initial.get(text[:1], ()) if text.startswith(name))


def occurrences(name: str, text: str, start: int, end: int) -> Iterator[int]:
    """Where the name stands within those offsets, none overlapping."""
    position = text.find(name, start, end)
    while position >= 0:
        yield position
        position = text.find(name, position + len(name), end)
