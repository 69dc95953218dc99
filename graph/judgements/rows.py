"""Judgements as nodes of the graph, so that every answer can say which of its rows a person judged."""

from collections.abc import Iterator, Sequence
from itertools import chain

from accord.extract.claim import Claim, digest
from accord.graph.entity import Entity, Judgement
from accord.graph.judgements.replay import Mark, Replayed
from accord.graph.resolve import judged_key
from accord.graph.rows import Node
from accord.graph.source import Source


def judgement_rows(
    names: Sequence[Judgement], replayed: Replayed, sources: Sequence[Source], entities: Sequence[Entity]
) -> list[Node]:
    """A node Judgement for every judgement that bears on the graph."""
    claims = {claim.id: claim for claim in chain(*(s.claims for s in sources), *replayed.added.values())}
    nodes = [_claim(claims[id], mark) for id, mark in replayed.marks.items()]
    return [*nodes, *_names(names, entities)]


def _claim(claim: Claim, mark: Mark) -> Node:
    properties = {
        "kind": mark.judged,
        "why": mark.why,
        "claim": claim.id,
        "predicate": claim.predicate,
        "names": [end.name for end in (claim.subject, claim.object) if end],
        "document": claim.document,
        "evidence": claim.evidence.text,
    }
    return Node(("Judgement",), digest("judgement", mark.judged, claim.id, mark.why), properties)


def _names(judgements: Sequence[Judgement], entities: Sequence[Entity]) -> Iterator[Node]:
    if not judgements:
        return
    called = {
        judged_key(entity.type, form, document)[1:]: entity.name
        for entity in entities
        for form, _ in entity.forms
        for document in (("", *entity.documents) if entity.local else ("",))
    }
    for judgement in dict.fromkeys(judgements):
        keys = [judged_key(*end)[1:] for end in judgement.ends]
        if all(key in called for key in keys):
            kind = "same" if judgement.same else "different"
            properties = {
                "kind": kind,
                "why": judgement.why,
                "names": sorted({called[key] for key in keys}),
                "said": [judgement.name, judgement.other],
            }
            yield Node(("Judgement",), digest("judgement", kind, *keys, judgement.why), properties)
