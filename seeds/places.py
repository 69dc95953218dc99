"""Divisions of China since 1980, Taiwan's cities and counties, countries: their names, with dates."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from accord.seeds.gazetteer import FOLDER, bad_row, parts_of, rows_of, span_of

DIVISION_COLUMNS = (
    "code", "name", "type", "since", "until", "province", "prefecture", "short", "traditional", "spellings",
    "former_codes",
)  # fmt: skip
ABROAD_COLUMNS = ("code", "name", "type", "parent", "aliases", "spellings")
ABBREVIATION_COLUMNS = ("abbreviation", "spelling", "name")
TYPES = ("Province", "City", "County", "Country")

FormKind = Literal["full", "short", "abbreviation"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place while it stood: `since`, `until` are years, None if it stood before 1980 or still stands."""

    code: str
    name: str
    type: str
    since: int | None
    until: int | None
    province: str | None
    prefecture: str | None
    short: str | None
    traditional: str
    aliases: tuple[str, ...]
    former_codes: tuple[str, ...]

    def stood_in(self, year: int) -> bool:
        """Whether it may have stood in some part of that year (the years of its making and end count)."""
        return (self.since is None or self.since <= year) and (self.until is None or year <= self.until)

    @property
    def within(self) -> tuple[str, ...]:
        """The names of the units above it, the nearest first."""
        return tuple(name for name in (self.prefecture, self.province) if name)


@dataclass(frozen=True, slots=True)
class Form:
    """A form of a name as text shows it, the places that it may mean (best first), and whether to trust it.

    `sure` is False where the form is also a word (合作, 资源, 东方), arises across words (和政, 民和), is one
    character, or names nothing without its city (郊区): it then needs a list or its province beside it.
    """

    text: str
    places: tuple[Place, ...]
    kind: FormKind
    sure: bool


@cache
def places() -> tuple[Place, ...]:
    """Every place: divisions in the order of their codes, then Taiwan's, then countries."""
    return (*_divisions(FOLDER / "divisions.tsv"), *_abroad(FOLDER / "abroad.csv"))


def by_name(text: str) -> tuple[Place, ...]:
    """The places that a form in either script may mean: the higher level first, then the standing."""
    form = _forms().get(text)
    return form.places if form else ()


def forms() -> Iterable[Form]:
    """Every form: full names, short names and one-character abbreviations, in both scripts and as folded."""
    return _forms().values()


def form_of(text: str) -> Form | None:
    """The form with that text, or None."""
    return _forms().get(text)


@cache
def abbreviations() -> dict[str, Place]:
    """The province-level unit (and Taiwan) that a one-character abbreviation stands for, in both scripts."""
    by_full = {place.name: place for place in places() if place.type == "Province"}
    path = FOLDER / "abbreviations.csv"
    found: dict[str, Place] = {}
    for line, (abbreviation, spelling, name) in rows_of(path, ABBREVIATION_COLUMNS):
        if name not in by_full:
            raise bad_row(path, line, f"{name!r} is no province-level unit")
        found[abbreviation] = found[spelling or abbreviation] = by_full[name]
    return found


def read_divisions(path: Path) -> tuple[Place, ...]:
    """The divisions of a table in the form of divisions.tsv; BadSeed names the file and the wrong row."""
    return tuple(_divisions(path))


def _divisions(path: Path) -> Iterable[Place]:
    for line, row in rows_of(path, DIVISION_COLUMNS):
        code, name, kind, since, until, province, prefecture, short, traditional, spellings, former = row
        if not (len(code) == 6 and code.isdigit()):
            raise bad_row(path, line, f"{code!r} is no code of six digits")
        if not name or kind not in TYPES:
            raise bad_row(path, line, f"{name!r} of type {kind!r}: a name and one of {', '.join(TYPES)}")
        first, last = span_of(path, line, since, until)
        aliases = (short, *parts_of(spellings)) if short else parts_of(spellings)
        yield Place(code, name, kind, first, last, province or None, prefecture or None, short or None,
                    traditional, aliases, parts_of(former))  # fmt: skip


def _abroad(path: Path) -> Iterable[Place]:
    for line, (code, name, kind, parent, aliases, spellings) in rows_of(path, ABROAD_COLUMNS):
        if not name or kind not in TYPES:
            raise bad_row(path, line, f"{name!r} of type {kind!r}: a name and one of {', '.join(TYPES)}")
        others = parts_of(spellings)
        short = parts_of(aliases)[0] if aliases else None
        yield Place(code, name, kind, None, None, parent or None, None, short, others[0] if others else name,
                    (*parts_of(aliases), *others), ())  # fmt: skip


@cache
def _forms() -> dict[str, Form]:
    full: dict[str, list[Place]] = {}
    short: dict[str, list[Place]] = {}
    for place in places():
        stem = len(place.short) if place.short else 0
        full.setdefault(place.name, []).append(place)
        for alias in place.aliases:
            is_short = place.type != "Country" and len(alias) == stem
            (short if is_short else full).setdefault(alias, []).append(place)
    words = _words()
    found: dict[str, Form] = {}
    for text in full.keys() | short.keys():
        candidates = sorted({*full.get(text, ()), *short.get(text, ())}, key=_order)
        kind: FormKind = "full" if text in full else "short"
        found[text] = Form(text, tuple(candidates), kind, text not in words)
    for text, place in abbreviations().items():
        found[text] = Form(text, (place,), "abbreviation", False)
    return dict(sorted(found.items()))


def _order(place: Place) -> tuple[int, bool, int, str]:
    """Higher level first, then the standing, then the younger."""
    levels = {"Country": 0, "Province": 1, "City": 2, "County": 3}
    return levels[place.type], place.until is not None, -(place.since or 0), place.code


@cache
def _words() -> frozenset[str]:
    """Forms that do not name a place by themselves."""
    return frozenset(form for _, (form, _) in rows_of(FOLDER / "words.csv", ("form", "reason")))
