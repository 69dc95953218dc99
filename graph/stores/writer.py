"""Rows written to a server in batches: each a transaction that its memory holds."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import groupby
from typing import Any, TypeVar

from accord.graph.rows import DATE_PROPERTIES, Edge, GraphRows, Node, Properties
from accord.graph.stores.change import Change
from accord.graph.stores.statement import filled

Write = Callable[[str, Mapping[str, Any]], None]
Row = TypeVar("Row")

WRITTEN_AT_ONCE = 5_000
REMOVED_AT_ONCE = 10_000


def write_change(write: Write, change: Change, rows: GraphRows) -> None:
    """Runs the statements of the change: removals first, nodes before the relationships between them."""
    for type, edges in groupby(sorted(change.removed_edges, key=_type), key=_type):
        _remove(write, filled("write/remove-relationships", TYPE=type), [edge.id for edge in edges])
    for labels, nodes in groupby(sorted(change.removed_nodes, key=_labels), key=_labels):
        _remove(write, filled("write/remove-nodes", LABELS=":".join(labels)), [node.id for node in nodes])
    for labels, nodes in groupby(sorted(change.written_nodes, key=_labels), key=_labels):
        for batch in _batches(list(nodes), WRITTEN_AT_ONCE):
            values = [[node.id, _values(node.id, node.properties)] for node in batch]
            write(filled("write/node", LABELS=":".join(labels)), {"rows": values})
    _write_edges(write, change.written_edges, {node.id: node.labels[0] for node in rows.nodes})


def _write_edges(write: Write, edges: Iterable[Edge], labels: Mapping[str, str]) -> None:
    """One statement for a type and the labels of its ends, by whose constraints the ends are found."""

    def kind(edge: Edge) -> tuple[str, str, str]:
        return edge.type, labels[edge.source], labels[edge.target]

    for (type, source, target), group in groupby(sorted(edges, key=kind), key=kind):
        text = filled("write/relationship", TYPE=type, SOURCE=source, TARGET=target)
        for batch in _batches(list(group), WRITTEN_AT_ONCE):
            values = [
                [edge.id, edge.source, edge.target, _values(edge.id, edge.properties)] for edge in batch
            ]
            write(text, {"rows": values})


def _remove(write: Write, text: str, ids: list[str]) -> None:
    for batch in _batches(ids, REMOVED_AT_ONCE):
        write(text, {"ids": batch})


def _values(id: str, properties: Properties) -> dict[str, Any]:
    """The properties with days as DATEs."""
    dates = {name: date.fromisoformat(properties[name]) for name in DATE_PROPERTIES & properties.keys()}
    return {"id": id, **properties, **dates}


def _batches(rows: list[Row], size: int) -> Iterator[list[Row]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]


def _type(edge: Edge) -> str:
    return edge.type


def _labels(node: Node) -> tuple[str, ...]:
    return node.labels
