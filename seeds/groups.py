"""Names that stand for their members (三省一市, 苏锡常), and what regions were made of, as dated sets."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from accord.seeds.gazetteer import FOLDER, bad_row, parts_of, rows_of, span_of
from accord.seeds.places import Place, abbreviations, form_of

GROUP_COLUMNS = ("name", "aliases", "region", "since", "until", "members", "source")
COMPOSITION_COLUMNS = ("region", "since", "until", "members", "source")
# Runs of abbreviations that are rather a word or another name.
NO_RUN = {
    "新港",
    "新川",
    "青云",
    "秦川",
    "川贵",
    "云台",
    "新津",
    "新蒙",
    "新晋",
    "新台",
    "新京",
    "晋新",
    "港新",
    "甘青云",
}


@dataclass(frozen=True, slots=True)
class Group:
    """A name for several: `members` are canonical names, `region` the area in whose documents it means them.

    `since` and `until` are years, None where open; `source` is a plan or notice, or `customary`.
    """

    name: str
    aliases: tuple[str, ...]
    region: str | None
    since: int | None
    until: int | None
    members: tuple[str, ...]
    source: str

    def holds_in(self, year: int) -> bool:
        """Whether it means these members in that year (the years of its beginning and end count)."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)


@cache
def groups() -> tuple[Group, ...]:
    """Every group of the table, in its order."""
    return tuple(read_groups(FOLDER / "groups.csv"))


def meanings(form: str, region: str | None = None, year: int | None = None) -> tuple[Group, ...]:
    """The groups that a form may mean (in that year), those of that region first, then those of none."""
    found = [group for group in groups() if form in (group.name, *group.aliases)]
    if year is not None:
        found = [group for group in found if group.holds_in(year)]
    return tuple(sorted(found, key=lambda group: (group.region != region, group.region is not None)))


@cache
def compositions() -> tuple[Group, ...]:
    """What regions were made of, span by span; the spans of one region overlap where two sources differ."""
    return tuple(read_compositions(FOLDER / "compositions.csv"))


def composition(region: str, year: int) -> tuple[Group, ...]:
    """What a region, by its canonical name, was made of in a year: one a source, the youngest first."""
    found = [part for part in compositions() if part.name == region and part.holds_in(year)]
    return tuple(sorted(found, key=lambda part: -(part.since or 0)))


def expand_abbreviations(text: str) -> tuple[Place, ...] | None:
    """The provinces that a run of one-character names stands for (沪苏浙皖, 浙皖), in its order.

    None for one character, where one is no abbreviation or comes twice, or for what is itself a name or word.
    """
    if len(text) < 2 or text in NO_RUN or form_of(text):
        return None
    table = abbreviations()
    found = [table[character] for character in text if character in table]
    if len(found) != len(text) or len(set(found)) != len(found):
        return None
    return tuple(found)


def read_groups(path: Path) -> Iterator[Group]:
    """The groups of a table; BadSeed names the file and the row that is wrong."""
    for line, (name, aliases, region, since, until, members, source) in rows_of(path, GROUP_COLUMNS):
        first, last = span_of(path, line, since, until)
        yield Group(
            _stated(path, line, name, "name"),
            parts_of(aliases),
            region or None,
            first,
            last,
            _several(path, line, members),
            _stated(path, line, source, "source"),
        )


def read_compositions(path: Path) -> Iterator[Group]:
    """The compositions of a table; BadSeed names the file and the row that is wrong."""
    for line, (region, since, until, members, source) in rows_of(path, COMPOSITION_COLUMNS):
        first, last = span_of(path, line, since, until)
        name = _stated(path, line, region, "region")
        yield Group(
            name, (), name, first, last, _several(path, line, members), _stated(path, line, source, "source")
        )


def _stated(path: Path, line: int, cell: str, column: str) -> str:
    if not cell:
        raise bad_row(path, line, f"no {column}")
    return cell


def _several(path: Path, line: int, cell: str) -> tuple[str, ...]:
    members = parts_of(cell)
    if len(set(members)) < max(2, len(members)):
        raise bad_row(path, line, f"{cell!r}: two or more members, each once")
    return members
