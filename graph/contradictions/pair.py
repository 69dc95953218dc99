"""Two claims that cannot both hold, and how the claims of two readings are paired."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from accord.extract.claim import Claim, digest
from accord.extract.predicate import Kind
from accord.extract.when import When
from accord.graph.fact import Fact
from accord.graph.spell import beginning_of


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


@dataclass(frozen=True, slots=True)
class Told:
    """What one claim tells of an entity, and the fact that it states."""

    about: str
    fact: Fact
    claim: Claim

    @property
    def order(self) -> tuple[date, date, str, int, str]:
        """By time, then by document and place in it."""
        begin = dated(self.fact)
        return (
            (begin and begin.since_earliest) or date.min, (begin and begin.until_latest) or date.max,
            self.claim.document, *place(self.claim),
        )  # fmt: skip


def contradiction(kind: str, one: Told, other: Told) -> Contradiction:
    """The pair, the earlier time first; it is about what the first of the two given is about."""
    first, second = sorted((one, other), key=lambda told: told.order)
    return Contradiction(kind, one.about, first.claim, second.claim)


def across(kind: str, some: Sequence[Told], others: Sequence[Told]) -> Iterator[Contradiction]:
    """Each claim of two readings with the first of the other: as many pairs as claims, not their product."""
    for told in others:
        yield contradiction(kind, some[0], told)
    for told in some[1:]:
        yield contradiction(kind, told, others[0])


def first_said(about: str, fact: Fact) -> list[Told]:
    """The first claim by which each document states the fact: five sentences make no five disagreements."""
    first: dict[str, Claim] = {}
    for claim in fact.claims:
        said = first.get(claim.document)
        if said is None or place(claim) < place(said):
            first[claim.document] = claim
    return [Told(about, fact, claim) for _, claim in sorted(first.items())]


def once(pairs: Iterable[Contradiction]) -> list[Contradiction]:
    """Each pair once, sorted by id."""
    return sorted({pair.id: pair for pair in pairs}.values(), key=lambda pair: pair.id)


def place(claim: Claim) -> tuple[int, str]:
    """Where in its document a claim stands."""
    return claim.evidence.start, claim.id


def dated(fact: Fact) -> When | None:
    """The date at issue: of a state its beginning; None where that is not told."""
    if fact.time is None:
        return None
    if fact.kind is Kind.EVENT:
        return When.parse(fact.time)
    begin = beginning_of(fact.time)
    return When.parse(begin) if begin else None
