"""On which days a happening is certain, and on which it is possible (ONTOLOGY.md, "As of a day")."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accord.extract.predicate import Kind
from accord.extract.when import When
from accord.graph.happening import Happening
from accord.graph.lifetime import Bounds

Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True)
class Certainty:
    """From when to when; an open side of `possible` is None, and both sides of `certain` where no day is."""

    possible: Days
    certain: Days


def certainty_of(happening: Happening, bounds: Bounds, derived: bool) -> Certainty:
    """The days of a row with these bounds, derived ends included."""
    if happening.lead.kind is Kind.EVENT:
        return Certainty((bounds.since_earliest, bounds.until_latest), (None, None))
    asserted = sorted(
        filter(None, (last_day(claim.asserted) for fact in happening.facts for claim in fact.claims))
    )
    attested = asserted[-1] if asserted else None
    if happening.time is None:
        begin, end = (asserted[0] if asserted else None), _least(attested, bounds.until_earliest)
    elif derived or bounds.until_latest is None:
        begin, end = bounds.since_latest, _least(attested, bounds.until_earliest) if attested else None
    else:
        begin, end = bounds.since_latest, bounds.until_earliest
    certain = (begin, end) if begin and end and begin <= end else (None, None)
    return Certainty((bounds.since_earliest, bounds.until_latest), certain)


def last_day(edtf: str | None) -> date | None:
    """The last day of a date; a date coarser than a day means that one."""
    return When.parse(edtf).last if edtf else None


def latest(dates: Iterable[str | None]) -> str | None:
    """The date whose last day is the latest."""
    return max(filter(None, dates), key=lambda edtf: (last_day(edtf) or date.max, edtf), default=None)


def earliest(dates: Iterable[str | None]) -> str | None:
    """The date whose last day is the earliest."""
    return min(filter(None, dates), key=lambda edtf: (last_day(edtf) or date.max, edtf), default=None)


def _least(*days: date | None) -> date | None:
    return min(filter(None, days), default=None)
