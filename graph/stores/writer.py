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
    ends = {node.id: node.labels[0] for node in rows.nodes}
    for text, values in writing_statements(change.written_nodes, change.written_edges, ends):
        write(text, {"rows": values})


def writing_statements(
    nodes: Iterable[Node], edges: Iterable[Edge], labels: Mapping[str, str], at_once: int = WRITTEN_AT_ONCE
) -> Iterator[tuple[str, list[Any]]]:
    """The statements that write nodes and then edges, each with the value of its parameter `rows`.

    One statement for a type and the labels of its ends, by whose constraints the ends are found; `labels` are
    those of every node that is an end.
    """

    def kind(edge: Edge) -> tuple[str, str, str]:
        return edge.type, labels[edge.source], labels[edge.target]

    for names, some in groupby(sorted(nodes, key=_labels), key=_labels):
        text = filled("write/node", LABELS=":".join(names))
        for batch in _batches(list(some), at_once):
            yield text, [[node.id, _values(node.id, node.properties)] for node in batch]
    for (type, source, target), group in groupby(sorted(edges, key=kind), key=kind):
        text = filled("write/relationship", TYPE=type, SOURCE=source, TARGET=target)
        for lines in _batches(list(group), at_once):
            yield text, [[e.id, e.source, e.target, _values(e.id, e.properties)] for e in lines]


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
