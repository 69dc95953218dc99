"""Everything that a store holds, read back as rows by the same statements on every engine."""

from collections.abc import Iterator
from typing import Any

from accord.graph.rows import EDGE_TYPES, LABELS, Edge, GraphRows, Node, Properties
from accord.graph.stores.statement import filled
from accord.graph.stores.store import Store


def read_rows(store: Store) -> GraphRows:
    """The nodes and relationships of the ontology, sorted."""
    return GraphRows.of(_nodes(store), _edges(store))


def _nodes(store: Store) -> Iterator[Node]:
    for labels in LABELS:
        text = filled("write/nodes", LABELS=":".join(labels))
        for row in store.run(text).rows:
            yield Node(labels, row["id"], _without_id(row["properties"]))


def _edges(store: Store) -> Iterator[Edge]:
    for type in EDGE_TYPES:
        text = filled("write/relationships", TYPE=type)
        for row in store.run(text).rows:
            yield Edge(type, row["id"], row["source"], row["target"], _without_id(row["properties"]))


def _without_id(properties: dict[str, Any]) -> Properties:
    return {name: value for name, value in properties.items() if name != "id"}
