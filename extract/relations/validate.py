"""The one check that every claim passes before it leaves the reader."""

from collections import Counter
from collections.abc import Iterable

from accord.extract.claim import Claim
from accord.extract.predicate import PREDICATES
from accord.extract.reading import Document
from accord.extract.when import When


def refusal(claim: Claim, document: Document, times: frozenset[str]) -> str | None:
    """Why the claim is refused, or None. `times` are the EDTF texts of the dates in its evidence and context."""
    predicate = PREDICATES.get(claim.predicate)
    if predicate is None:
        return "unknown predicate"
    if not predicate.allows(claim.subject.type if claim.subject else None, claim.object.type if claim.object else None):
        return "type not allowed"
    start, end = claim.evidence.start, claim.evidence.end
    if not 0 <= start < end <= len(document.text) or document.text[start:end] != claim.evidence.text:
        return "evidence is not the text"
    if len(claim.evidence.text.splitlines()) != 1:
        return "evidence leaves its line"
    if claim.time is None:
        return None
    try:
        When.parse(claim.time)
    except ValueError:
        return "time is no EDTF"
    supported = times | {f"{time}/.." for time in times} | {f"../{time}" for time in times} | {time.removesuffix("/..") for time in times}
    return None if claim.time in supported else "date not supported"


def validated(claims: Iterable[tuple[Claim, frozenset[str]]], document: Document, refused: Counter[str]) -> list[Claim]:
    """The claims that pass, each once; what is refused is counted by its reason."""
    kept: dict[str, Claim] = {}
    for claim, times in claims:
        reason = refusal(claim, document, times)
        if reason:
            refused[reason] += 1
        else:
            kept.setdefault(claim.id, claim)
    return list(kept.values())
