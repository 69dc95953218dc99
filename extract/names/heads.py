"""Head nouns: the last word of a name tells what kind of thing it names."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from accord.extract.predicate import EntityType


@dataclass(frozen=True, slots=True)
class Head:
    """A head noun; `strength` is strong (names a thing on its own build), weak (only after a place or in quotes),
    place (only directly after a place) or title (only at the end of a title)."""

    text: str
    type: EntityType
    strength: str


@cache
def heads() -> dict[str, Head]:
    """The head nouns of the seed table by their text."""
    with (files("accord.seeds") / "heads.csv").open(encoding="utf-8") as table:
        return {row["head"]: Head(row["head"], EntityType(row["type"]), row["strength"]) for row in csv.DictReader(table)}


_DOCUMENTS = frozenset({EntityType.PLAN, EntityType.AGREEMENT, EntityType.POLICY})


@cache
def document_type(name: str) -> EntityType | None:
    """The document type of a name by its longest head noun at the end."""
    for length in range(min(6, len(name)), 0, -1):
        head = heads().get(name[-length:])
        if head:
            return head.type if head.type in _DOCUMENTS else None
    return None
