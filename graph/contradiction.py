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
    for (about, a), (_, b) in combinations(sorted(group, key=lambda told: _order(told[1])), 2):
        if _disagree(a, b):
            for claim in _one_a_document(a):
                for other in _one_a_document(b):
                    yield Contradiction("date", about, claim, other)


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


def _one_a_document(fact: Fact) -> list[Claim]:
    """The first claim of each document: a document that says it five times says it once."""
    first: dict[str, Claim] = {}
    for claim in fact.claims:
        first.setdefault(claim.document, claim)
    return list(first.values())
