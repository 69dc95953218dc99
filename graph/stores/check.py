"""What rows must keep to before any store takes them."""

import math
from datetime import date
from typing import Any

from accord.graph.rows import DATE_PROPERTIES, EDGE_TYPES, LABELS, LOOKED_UP, GraphRows, Node, Properties

# What a text index of Neo4j takes, in bytes; a range index, which keeps ids unique, takes less.
LONGEST_TEXT = 32_000
LONGEST_ID = 8_000
INTEGERS = range(-(2**63), 2**63)


def check_rows(rows: GraphRows) -> None:
    """Raises ValueError for a label, type, id, end or value that the graph does not have.

    Labels and types come into statements, so they must be of the lists; what the engines store
    differently (lists of mixed types, numbers beyond 64 bits, lone surrogates, what is not a day) is
    refused here for both.
    """
    labels, ids = set(LABELS), set()
    for node in rows.nodes:
        if node.labels not in labels:
            raise ValueError(f"no such labels: {node.labels}")
        if node.id in ids:
            raise ValueError(f"two nodes of one id: {node.id}")
        ids.add(node.id)
        _check_lengths(node)
        _check_properties(node.id, node.properties)
    _check_edges(rows, ids)


def _check_edges(rows: GraphRows, ids: set[str]) -> None:
    types, seen = set(EDGE_TYPES), set()
    for edge in rows.edges:
        if edge.type not in types:
            raise ValueError(f"no such relationship type: {edge.type}")
        if (edge.type, edge.id) in seen:
            raise ValueError(f"two relationships {edge.type} of one id: {edge.id}")
        seen.add((edge.type, edge.id))
        if edge.source not in ids or edge.target not in ids:
            raise ValueError(f"an end of {edge.type} {edge.id} is no node")
        _check_properties(edge.id, edge.properties)


def _check_lengths(node: Node) -> None:
    if len(node.id.encode()) > LONGEST_ID:
        raise ValueError(f"an id is too long: {node.id[:60]}…")
    for label, name in LOOKED_UP:
        value = node.properties.get(name)
        if (
            label in node.labels
            and isinstance(value, str)
            and len(value.encode("utf-8", "replace")) > LONGEST_TEXT
        ):
            raise ValueError(f"{node.id}: {name} is too long to be looked up: {value[:60]}…")


def _check_properties(id: str, properties: Properties) -> None:
    for name, value in properties.items():
        if not name.isidentifier() or name == "id":
            raise ValueError(f"{id}: no name of a property: {name!r}")
        if name in DATE_PROPERTIES:
            _check_day(id, name, value)
        elif not (_is_list_of_texts(value) if isinstance(value, list) else _is_scalar(value)):
            raise ValueError(f"{id}: {name} cannot hold {value!r}")


def _check_day(id: str, name: str, value: Any) -> None:
    if not isinstance(value, str) or date.fromisoformat(value).isoformat() != value:
        raise ValueError(f"{id}: {name} is no day: {value!r}")


def _is_list_of_texts(value: list[Any]) -> bool:
    return all(isinstance(item, str) and _is_scalar(item) for item in value)


def _is_scalar(value: Any) -> bool:
    if isinstance(value, str):
        return value.isascii() or not any("\ud800" <= character <= "\udfff" for character in value)
    if isinstance(value, bool):
        return True
    if isinstance(value, int):
        return value in INTEGERS
    return isinstance(value, float) and math.isfinite(value)
