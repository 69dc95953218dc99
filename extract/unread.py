"""Why a passage gave no claim."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from accord.extract.claim import Claim, Passage
from accord.extract.dates import Date
from accord.extract.names.entity import Found
from accord.extract.names.matcher import matches, verbs
from accord.extract.predicate import Status
from accord.extract.relations.clause import Clause
from accord.extract.relations.measure import measures
from accord.extract.relations.telling import status_of

HEADING, NOTHING_NAMED, NO_DATE, NO_TRIGGER, NO_NAME, PLANNED, NO_RELATION, REFUSED = REASONS = (
    "heading", "nothing named", "no date in reach", "no trigger", "no name in reach", "planned only", "no relation read", "refused",
)  # fmt: skip

Drafted = tuple[Claim, frozenset[str]]


def why_unread(text: str, start: int, end: int, found: Sequence[Found], dates: Sequence[Date], clauses: Sequence[Clause]) -> str:
    """The reason for a passage that is no heading, one of REASONS.

    A trigger is a verb that tells of a relation. A plan is kept only with a date of its own, a measured quantity
    only with the day of its measuring.
    """
    if not found and not dates:
        return NOTHING_NAMED
    if not found:
        return NO_NAME if any(match.text in verbs() for match in matches(text, start, end)) else NO_TRIGGER
    if not dates and any(True for _ in measures(text, start, end)):
        return NO_DATE
    statuses = {status_of(clause, index) for clause in clauses for index, unit in enumerate(clause) if unit.verb}
    if not statuses:
        return NO_TRIGGER
    return PLANNED if statuses == {Status.PLANNED} else NO_RELATION


def with_refusals(
    passages: Sequence[Passage], claims: Iterable[Claim], drafted: Callable[[], Iterable[Drafted]], refusal: Callable[[Claim, frozenset[str]], str | None]
) -> tuple[Passage, ...]:
    """The passages; one whose claims were all refused has the first refusal for its reason."""
    kept = {claim.evidence.start for claim in claims}
    silent = [passage for passage in passages if passage.reason is None and not any(start in kept for start in range(passage.start, passage.end))]
    if not silent:
        return tuple(passages)
    refusals: dict[int, str] = {}
    for claim, times in drafted():
        for passage in silent:
            if passage.start <= claim.evidence.start < passage.end:
                refusals.setdefault(passage.start, f"{REFUSED}: {refusal(claim, times)}")
    return tuple(replace(passage, reason=refusals[passage.start]) if passage.start in refusals else passage for passage in passages)
