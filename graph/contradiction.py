"""Claims that cannot both hold: two dates of one happening."""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from accord.extract.claim import Claim, digest
from accord.extract.predicate import PREDICATES, EntityType, Kind, Status
from accord.extract.when import When, fits, overlaps
from accord.graph.entity import Entity
from accord.graph.fact import Fact
from accord.graph.name import marks
from accord.graph.spell import beginning_of, is_entry


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two claims, the earlier time first, and the id of the entity that they disagree about."""

    kind: str
    about: str
    claim: Claim
    other: Claim

    @property
    def id(self) -> str:
        """A hash of the pair."""
        return digest("contradiction", self.kind, self.claim.id, self.other.id)


def find_contradictions(facts: Iterable[Fact], entities: dict[str, Entity]) -> list[Contradiction]:
    """Every pair of claims that gives one happening two dates which do not fit, once, sorted by id."""
    told: dict[Hashable, list[tuple[str, Fact]]] = defaultdict(list)
    for fact in facts:
        for key, about in _happening(fact, entities):
            told[key].append((about, fact))
    found = {c.id: c for group in told.values() for c in _disagreements(group)}
    return sorted(found.values(), key=lambda contradiction: contradiction.id)


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
    elif (PREDICATES[fact.predicate].once and fact.subject) or (
        fact.predicate == "MEMBER_OF" and fact.subject and is_entry(fact)
    ):
        yield (fact.predicate, fact.subject, fact.object), fact.subject
    sitting = {"CONVENED": fact.object, "HELD_IN": fact.subject}.get(fact.predicate)
    if sitting and entities[sitting].type is EntityType.MEETING and marks(entities[sitting].name).ordinals:
        yield ("sitting", sitting), sitting


def _disagreements(group: list[tuple[str, Fact]]) -> Iterator[Contradiction]:
    for (about, a, claim), (_, b, other) in combinations(_first_said(group), 2):
        if _disagree(a, b):
            yield Contradiction("date", about, claim, other)


def _first_said(group: list[tuple[str, Fact]]) -> list[tuple[str, Fact, Claim]]:
    """The first claim by which a document gives a date, in the order of the dates.

    Three founders of one sentence, or five sentences of one document, do not make as many disagreements.
    """
    first: dict[Hashable, tuple[str, Fact, Claim]] = {}
    for about, fact in sorted(group, key=lambda told: _order(told[1])):
        for claim in fact.claims:
            by = fact.subject if fact.predicate == "APPROVED" else None
            said = first.get((claim.document, fact.time, by))
            if said is None or _place(claim) < _place(said[2]):
                first[claim.document, fact.time, by] = about, fact, claim
    return sorted(first.values(), key=lambda said: (_order(said[1])[:2], said[2].document, _place(said[2])))


def _place(claim: Claim) -> tuple[int, str]:
    return claim.evidence.start, claim.id


def _disagree(a: Fact, b: Fact) -> bool:
    # several may approve one thing, each on a day of its own
    if a.predicate == "APPROVED" and a.subject and b.subject and a.subject != b.subject:
        return False
    first, second = _date(a), _date(b)
    # a day within a period that the other names is no other date
    return not (fits(first, second) or overlaps(first, second))


def _order(fact: Fact) -> tuple[date, date, str]:
    begin = _date(fact)
    return begin.since_earliest or date.min, begin.until_latest or date.max, fact.id


def _date(fact: Fact) -> When:
    """The date at issue: of a state its beginning."""
    time = fact.time or ""
    return When.parse((fact.kind is Kind.STATE and beginning_of(time)) or time)
