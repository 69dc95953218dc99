"""National institutions, named areas and waters, with the forms of their names.

Institutions by the State Council's own lists of its organs across the reforms of 1982 to 2023; areas as national
plans name them; waters as the Ministry of Water Resources' lists name them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from accord.seeds.gazetteer import FOLDER, parts_of, rows_of


@dataclass(frozen=True, slots=True)
class Name:
    """A known entity that is no administrative division."""

    name: str
    type: str
    aliases: tuple[str, ...]


@cache
def names() -> tuple[Name, ...]:
    """The known names; a form that two of them share means the last."""
    return tuple(_names())


def _names() -> Iterator[Name]:
    for _, (name, aliases, _, _) in rows_of(FOLDER / "institutions.csv", ("name", "aliases", "since", "until")):
        yield Name(name, "Institution", parts_of(aliases))
    for _, (name, aliases, type, _, _) in rows_of(FOLDER / "regions.csv", ("name", "aliases", "type", "since", "until")):
        yield Name(name, type, parts_of(aliases))
    for _, (name, type, aliases) in rows_of(FOLDER / "names.csv", ("name", "type", "aliases")):
        yield Name(name, type, parts_of(aliases))


@cache
def known_regions() -> dict[str, str]:
    """Every form of a named area → its canonical name."""
    return {form: name.name for name in names() if name.type == "Region" for form in (name.name, *name.aliases)}


def first_column(table: str) -> frozenset[str]:
    """The first cell of every row of a one-word-a-row table."""
    lines = (FOLDER / table).read_text(encoding="utf-8").splitlines()[1:]
    return frozenset(line.split(",")[0] for line in lines if line)
