"""Documents, their passages and their claims as rows."""

import json
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from accord.extract.claim import Claim, digest
from accord.extract.when import When
from accord.graph.certainty import last_day
from accord.graph.fact import exactness
from accord.graph.judgements.replay import Mark
from accord.graph.rows import Edge, Node
from accord.graph.source import Source


def source_rows(
    sources: Iterable[Source],
    originals: Mapping[str, str],
    added: Mapping[str, Iterable[Claim]] = MappingProxyType({}),
    marks: Mapping[str, Mark] = MappingProxyType({}),
) -> tuple[list[Node], list[Edge]]:
    """The nodes Document, Passage and Claim, with the edges between them.

    `originals` names for each document the one whose text it reprints, or itself; `added` are the
    claims that people made, by document, `marks` what they judged, by the ids of claims.
    """
    nodes: list[Node] = []
    edges: list[Edge] = []
    for source in sources:
        document = _document(source, originals[source.name])
        nodes.append(document)
        passages = [_passage(source.name, p.start, p.end, p.text, p.reason) for p in source.passages]
        nodes += passages
        for passage in passages:
            edges.append(Edge("PART_OF_DOCUMENT", digest("part", passage.id), passage.id, document.id, {}))
        starts = [passage.start for passage in source.passages]
        for claim in (*source.claims, *added.get(source.name, ())):
            nodes.append(_claim(claim, source, marks.get(claim.id)))
            at = bisect_right(starts, claim.evidence.start) - 1
            if at >= 0:
                edges.append(_said(claim, passages[at]))
    return nodes, edges


def _document(source: Source, original: str) -> Node:
    return Node(
        ("Document",),
        digest("document", source.name),
        {
            "name": source.name,
            "title": source.title,
            "publisher": source.publisher,
            "published": source.published,
            "published_day": _iso(source.published),
            "asserted": source.asserted,
            "source": source.source,
            "language": source.language,
            "reprints": original if original != source.name else None,
            "digest": source.digest,
            "reader": source.reader,
            "record": source.record(),
        },
    )


def _passage(document: str, start: int, end: int, text: str, reason: str | None) -> Node:
    properties = {"document": document, "start": start, "end": end, "text": text, "reason": reason}
    return Node(("Passage",), digest("passage", document, start, end), properties)


def _claim(claim: Claim, source: Source, mark: Mark | None) -> Node:
    return Node(
        ("Claim",),
        claim.id,
        {
            "predicate": claim.predicate,
            "time": claim.time,
            "exactness": exactness(When.parse(claim.time) if claim.time else None),
            "status": str(claim.status),
            "role": claim.role,
            "value": claim.value,
            "comparator": claim.comparator,
            "unit": claim.unit,
            "confidence": claim.confidence,
            "rule": claim.rule,
            "evidence": claim.evidence.text,
            "document": claim.document,
            "start": claim.evidence.start,
            "end": claim.evidence.end,
            "asserted": claim.asserted,
            "published_day": _iso(source.published),
            "judged": mark and mark.judged,
            "why": mark and mark.why,
            "record": json.dumps(claim.record(), ensure_ascii=False, sort_keys=True),
        },
    )


def _said(claim: Claim, passage: Node) -> Edge:
    offsets = {"start": claim.evidence.start, "end": claim.evidence.end}
    return Edge("SAID_IN", digest("said", claim.id), claim.id, passage.id, offsets)


def _iso(edtf: str | None) -> str | None:
    day = last_day(edtf)
    return day.isoformat() if day else None
