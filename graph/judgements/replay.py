"""Judgements on claims replayed on what documents say."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from accord.extract.claim import Claim, Referent
from accord.graph.judgements.file import Judgements
from accord.graph.judgements.validate import refusal_of
from accord.graph.source import Source

REJECTED, CONFIRMED, ADDED = "rejected", "confirmed", "added"


@dataclass(frozen=True, slots=True)
class Mark:
    """What a person judged of a claim, and why."""

    judged: str
    why: str


@dataclass(frozen=True, slots=True)
class Replayed:
    """The sources with the claims that stand, the marks by the ids of claims, and what could not be replayed."""

    sources: list[Source]
    added: dict[str, list[Claim]]
    marks: dict[str, Mark]
    unapplied: list[str]


def replay(sources: Iterable[Source], judgements: Judgements) -> Replayed:
    """The sources without the claims that a person rejected and with those that a person made."""
    by_name = {source.name: source for source in sources}
    read = {claim.id for source in by_name.values() for claim in source.claims}
    marks: dict[str, Mark] = {}
    added: dict[str, list[Claim]] = defaultdict(list)
    unapplied: list[str] = []
    for made in judgements.added:
        reason = _cannot_stand(made.claim, by_name)
        if reason:
            unapplied.append(f"line {made.line} adds a claim that {made.claim.document} does not bear: {reason}")
            continue
        claim = made.claim.with_asserted(by_name[made.claim.document].asserted)
        if claim.id not in read and claim.id not in marks:
            added[claim.document].append(claim)
        marks[claim.id] = Mark(CONFIRMED if claim.id in read else ADDED, made.why)
    for verdict in judgements.verdicts:
        if verdict.claim in read or verdict.claim in marks:
            marks[verdict.claim] = Mark(CONFIRMED if verdict.confirmed else REJECTED, verdict.why)
        else:
            unapplied.append(f"line {verdict.line} judges the claim {verdict.claim}, which no document states now")
    judged = [_judged(source, added[source.name], marks) for source in by_name.values()]
    return Replayed(judged, dict(added), marks, unapplied)


def _cannot_stand(claim: Claim, sources: dict[str, Source]) -> str | None:
    source = sources.get(claim.document)
    return refusal_of(claim, source) if source else "it is not in the graph"


def _judged(source: Source, added: list[Claim], marks: dict[str, Mark]) -> Source:
    claims = [*source.claims, *added]
    standing = tuple(c for c in claims if c.id not in marks or marks[c.id].judged != REJECTED)
    if standing == source.claims:
        return source
    referents = {referent.id: referent for referent in source.referents}
    for claim in added:
        for end in (claim.subject, claim.object):
            if end is not None:
                referents[end.id] = _with_forms(referents.get(end.id, end), end)
    ordered = tuple(referent for _, referent in sorted(referents.items()))
    return replace(source, claims=standing, referents=ordered)


def _with_forms(referent: Referent, other: Referent) -> Referent:
    forms = {*referent.aliases, *other.aliases} - {referent.name}
    return replace(referent, aliases=tuple(sorted(forms)))
