"""From what documents say to the rows of the graph: the same rows for the same documents in any order."""

from collections.abc import Iterable

from accord.graph.contradiction import Contradiction, find_contradictions
from accord.graph.entity import Entity
from accord.graph.fact_rows import FactRows
from accord.graph.happening import happenings_of
from accord.graph.judgements.file import NONE, Judgements
from accord.graph.judgements.replay import replay
from accord.graph.judgements.rows import judgement_rows
from accord.graph.lifetime import lifetimes_of
from accord.graph.name_rows import entity_rows
from accord.graph.reprint import originals_of
from accord.graph.resolve import resolve_claims
from accord.graph.rows import Edge, GraphRows, Node
from accord.graph.source import Source
from accord.graph.source_rows import source_rows


def assemble(sources: Iterable[Source], judgements: Judgements = NONE) -> GraphRows:
    """The graph of these sources, as people judged them."""
    sources = sorted(sources, key=lambda source: source.name)
    replayed = replay(sources, judgements)
    entities, facts = resolve_claims(replayed.sources, judgements.names)
    by_id = {entity.id: entity for entity in entities}
    happenings = happenings_of(facts, by_id)
    lifetimes = lifetimes_of(happenings, by_id)
    originals = originals_of((source.name, source.signature, source.published) for source in sources)
    published = {source.name: source.published for source in sources}
    fact_rows = FactRows(happenings, lifetimes, published, originals)
    nodes: list[Node] = []
    edges: list[Edge] = []
    for some_nodes, some_edges in (
        source_rows(sources, originals, replayed.added, replayed.marks),
        (judgement_rows(judgements.names, replayed, sources, entities), []),
        entity_rows(entities, happenings, lifetimes),
        fact_rows.rows(facts),
        ([], [_contradiction(found, by_id) for found in find_contradictions(facts, by_id)]),
    ):
        nodes += some_nodes
        edges += some_edges
    return GraphRows.of(nodes, edges)


def _contradiction(found: Contradiction, entities: dict[str, Entity]) -> Edge:
    return Edge(
        "CONTRADICTS",
        found.id,
        found.claim.id,
        found.other.id,
        {
            "about": entities[found.about].name,
            "about_id": found.about,
            "kind": found.kind,
            "time": found.claim.time,
            "other_time": found.other.time,
        },
    )
