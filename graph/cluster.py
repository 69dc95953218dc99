"""Names joined into clusters, unless something forbids it."""

from collections.abc import Callable, Iterable

Key = tuple[str, str, str]  # family of types, merge key, document (empty where the name holds everywhere)


class Clusters:
    """Disjoint sets of keys; two sets are joined only where no pair across them is forbidden."""

    def __init__(self, keys: Iterable[Key], forbidden: Callable[[Key, Key], bool]) -> None:
        self._members: dict[Key, tuple[Key, ...]] = {key: (key,) for key in keys}
        self._forbidden = forbidden
        self._root: dict[Key, Key] = {key: key for key in self._members}

    def find(self, key: Key) -> Key:
        """The least key of its cluster."""
        return self._root[key]

    def __contains__(self, key: Key) -> bool:
        return key in self._root

    def join(self, a: Key, b: Key, *, always: bool = False) -> bool:
        """Makes the clusters of both one; False where that is forbidden and not `always` to be done."""
        first, second = sorted((self.find(a), self.find(b)))
        if first == second:
            return True
        if not always and any(
            self._forbidden(x, y) for x in self._members[first] for y in self._members[second]
        ):
            return False
        self._members[first] += self._members.pop(second)
        for key in self._members[first]:
            self._root[key] = first
        return True

    def clusters(self) -> list[tuple[Key, ...]]:
        """The clusters, each sorted, in order."""
        return sorted(tuple(sorted(members)) for members in self._members.values())
