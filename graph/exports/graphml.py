"""Entities and ties as GraphML, written by networkx."""

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import networkx  # type: ignore[import-untyped]

from accord.graph.exports.ties import Ties
from accord.graph.figures.label import clean


def graphml(ties: Ties) -> Iterator[bytes]:
    """The lines of the file; an edge a tie, whose id is that of its fact."""
    for line in networkx.generate_graphml(network(ties)):
        yield f"{line}\n".encode()


def network(ties: Ties) -> Any:
    """The ties as a graph of networkx, whose attributes are plain texts; lists are joined by `; `."""
    graph = networkx.MultiDiGraph()
    for node in ties.entities:
        known = {name: node.properties.get(name) for name in ("name", "type", "since", "until", "aliases")}
        graph.add_node(node.id, **_texts(known))
    for tie in ties.ties:
        values = {name: value for name, value in asdict(tie).items() if name not in ("id", "source", "target")}
        graph.add_edge(tie.source, tie.target, key=tie.id, **_texts(values))
    return graph


def _texts(values: dict[str, Any]) -> dict[str, str]:
    """The known values as texts that XML can hold."""
    joined = {name: "; ".join(v) if isinstance(v, list | tuple) else v for name, v in values.items()}
    return {name: clean(str(value)) for name, value in joined.items() if value}
