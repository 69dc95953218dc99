"""Two dates of what happens once: a founding, an end, an approval, an entry, one sitting."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from itertools import islice

from accord.extract.predicate import PREDICATES, EntityType, Kind, Status
from accord.extract.when import When, fits, overlaps
from accord.graph.contradictions.named import is_named
from accord.graph.contradictions.pair import Contradiction, Told, across, first_said
from accord.graph.contradictions.sitting import is_first, tells_of_a_first
from accord.graph.entity import Entity
from accord.graph.fact import Fact
from accord.graph.name import marks
from accord.graph.spell import beginning_of, is_entry

# with how many later readings one is compared: what has more dates than these is hardly one happening
_WINDOW = 12
_SITS = {"CONVENED": "object", "HELD_IN": "subject"}


def date_contradictions(facts: Iterable[Fact], entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """Every pair of claims that gives one happening two dates which do not fit."""
    told: dict[Hashable, list[tuple[str, Fact]]] = defaultdict(list)
    for fact in facts:
        for key, about in _happening(fact, entities):
            told[key].append((about, fact))
    for key, group in told.items():
        yield from _disagreements("first" if key[0] == "first" else "date", group)  # type: ignore[index]


def _happening(fact: Fact, entities: dict[str, Entity]) -> Iterator[tuple[Hashable, str]]:
    """What can have one date only, of which the fact gives a date, with the entity that it is about."""
    if (
        fact.status is not Status.ACTUAL
        or fact.time is None
        or fact.object is None
        or fact.subject == fact.object
    ):
        return
    if fact.predicate in ("FOUNDED", "ABOLISHED", "APPROVED"):
        yield (fact.predicate, fact.object), fact.object
    elif fact.subject and (PREDICATES[fact.predicate].once or _tells_since(fact)):
        yield (fact.predicate, fact.subject, fact.object), fact.subject
    yield from _sitting(fact, entities)


def _tells_since(fact: Fact) -> bool:
    """Whether it tells since when a member belongs: it entered, or has been one from then on."""
    return fact.predicate == "MEMBER_OF" and (_enters(fact) or str(fact.time).endswith("/.."))


def _enters(fact: Fact) -> bool:
    """Whether it tells that this very member entered: not one of a group, nor some of its parts."""
    return is_entry(fact) and any(claim.subject and is_named(claim.subject, claim) for claim in fact.claims)


def _sitting(fact: Fact, entities: dict[str, Entity]) -> Iterator[tuple[Hashable, str]]:
    """The sitting of which the fact gives a date: one with a number, or the first of a body."""
    end = getattr(fact, _SITS[fact.predicate]) if fact.predicate in _SITS else None
    if end is None:
        return
    if entities[end].type is EntityType.MEETING:
        if marks(entities[end].name).ordinals:
            yield ("first" if is_first(entities[end].name) else "sitting", end), end
    elif entities[end].type is EntityType.MECHANISM and tells_of_a_first(fact):
        yield ("first", end), end


def _disagreements(kind: str, group: list[tuple[str, Fact]]) -> Iterator[Contradiction]:
    readings = _readings(group)
    for number, some in enumerate(readings):
        for others in islice(readings, number + 1, number + 1 + _WINDOW):
            if _disagree(some[0].fact, others[0].fact):
                yield from across(kind, some, others)


def _readings(group: list[tuple[str, Fact]]) -> list[list[Told]]:
    """The first claim by which each document gives a date, by dates in their order.

    Three founders of one sentence do not make as many disagreements.
    """
    readings: dict[Hashable, dict[str, Told]] = defaultdict(dict)
    for about, fact in sorted(group, key=lambda told: _order(told[1])):
        by = fact.subject if fact.predicate == "APPROVED" else None
        entered = fact.predicate == "MEMBER_OF" and _enters(fact)
        reading = readings[_order(fact)[:2], fact.time, by, entered]
        for told in first_said(about, fact):
            said = reading.get(told.claim.document)
            if said is None or told.order < said.order:
                reading[told.claim.document] = told
    return [[said for _, said in sorted(reading.items())] for reading in readings.values()]


def _disagree(a: Fact, b: Fact) -> bool:
    # several may approve one thing, each on a day of its own
    if a.predicate == "APPROVED" and a.subject and b.subject and a.subject != b.subject:
        return False
    first, second = _date(a), _date(b)
    # a day within a period that the other names is no other date
    if fits(first, second) or overlaps(first, second):
        return False
    if a.predicate == "MEMBER_OF":
        # a later list only names the member again, an earlier one knows it before it entered
        earlier, later = sorted((a, b), key=_order)
        return _enters(later) and (_enters(earlier) or str(earlier.time).endswith("/.."))
    return True


def _order(fact: Fact) -> tuple[date, date, str]:
    begin = _date(fact)
    return begin.since_earliest or date.min, begin.until_latest or date.max, fact.id


def _date(fact: Fact) -> When:
    """The date at issue: of a state its beginning, or its whole time where that is open."""
    time = fact.time or ""
    return When.parse((fact.kind is Kind.STATE and beginning_of(time)) or time)
