"""The graph as JSON Lines: byte for byte the same for the same documents."""

import json
from collections.abc import Iterator

from accord.graph.rows import GraphRows


def json_lines(rows: GraphRows) -> Iterator[str]:
    """One line a node, then one an edge, in the order of the rows, each with its line end."""
    for node in rows.nodes:
        yield _line({"labels": list(node.labels), "id": node.id, "properties": node.properties})
    for edge in rows.edges:
        yield _line(
            {
                "type": edge.type,
                "id": edge.id,
                "source": edge.source,
                "target": edge.target,
                "properties": edge.properties,
            }
        )


def _line(record: dict[str, object]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"
