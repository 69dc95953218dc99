"""A fact: the claims that say the same thing, however many documents say it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from accord.extract.claim import Claim, Referent, digest
from accord.extract.predicate import PREDICATES, Kind, Status
from accord.extract.when import When


@dataclass(frozen=True, slots=True)
class Fact:
    """What claims say together; `subject` and `object` are ids of entities; the claims stand in order."""

    id: str
    predicate: str
    subject: str | None
    object: str | None
    time: str | None
    status: Status
    role: str | None
    value: str | None
    comparator: str | None
    unit: str | None
    claims: tuple[Claim, ...] = field(compare=False, hash=False, repr=False)

    @property
    def when(self) -> When | None:
        """The time with its bounds, None where the fact has no date."""
        return When.parse(self.time) if self.time else None

    @property
    def kind(self) -> Kind:
        """Whether it happened or held."""
        return PREDICATES[self.predicate].kind

    @property
    def documents(self) -> list[str]:
        """The documents that state it, sorted."""
        return sorted({claim.document for claim in self.claims})


def facts_of(claims: Iterable[Claim], entity_of: Mapping[tuple[str, str], str]) -> list[Fact]:
    """The facts that the claims state, sorted by id."""
    said: dict[tuple[str | None, ...], list[Claim]] = defaultdict(list)
    for claim in claims:
        said[_content(claim, entity_of)].append(claim)
    return sorted((_fact(content, alike) for content, alike in said.items()), key=lambda fact: fact.id)


def _content(claim: Claim, entity_of: Mapping[tuple[str, str], str]) -> tuple[str | None, ...]:
    ends = [_end(claim, end, entity_of) for end in (claim.subject, claim.object)]
    if PREDICATES[claim.predicate].symmetric:
        ends.sort(key=lambda id: id or "")
    rest = (claim.time, str(claim.status), claim.role, claim.value, claim.comparator, claim.unit)
    return claim.predicate, *ends, *rest


def _end(claim: Claim, end: Referent | None, entity_of: Mapping[tuple[str, str], str]) -> str | None:
    return entity_of[claim.document, end.id] if end else None


def _fact(content: tuple[str | None, ...], claims: list[Claim]) -> Fact:
    predicate, subject, object, time, status, role, value, comparator, unit = content
    ordered = sorted(claims, key=lambda claim: (claim.document, claim.evidence.start, claim.id))
    return Fact(
        digest("fact", *content), str(predicate), subject, object, time, Status(str(status)), role, value,
        comparator, unit, tuple(ordered),
    )  # fmt: skip


def exactness(when: When | None) -> int:
    """How many days the time leaves open, fewer being more exact; an open end and no time are very many."""
    if when is None:
        return 10_000_000
    days = sum(
        _span(a, b)
        for a, b in ((when.since_earliest, when.since_latest), (when.until_earliest, when.until_latest))
    )
    return 2 * days + 1 if when.approximate else days


def _span(first: date | None, last: date | None) -> int:
    return 1_000_000 if first is None or last is None else (last - first).days
