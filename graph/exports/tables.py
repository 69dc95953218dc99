"""The graph as tables for a spreadsheet: one CSV file a kind of thing, joined by their ids."""

import csv
from collections.abc import Iterable, Iterator, Mapping
from io import StringIO
from typing import Any

from accord.graph.format import cell
from accord.graph.rows import ENTITY, GraphRows

BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the code page of the system
COLUMNS = {
    "documents": ("id", "name", "title", "publisher", "published", "asserted", "source", "language"),
    "entities": ("id", "name", "type", "aliases", "since", "until", "documents"),
    "facts": (
        "id", "predicate", "subject", "object", "time", "since_earliest", "since_latest", "until_earliest",
        "until_latest", "status", "role", "comparator", "value", "unit", "documents", "evidence",
        "evidence_document", "attested", "known", "happening", "leads", "derived",
    ),
    "claims": (
        "id", "fact", "predicate", "time", "status", "role", "comparator", "value", "unit", "document", "start",
        "end", "evidence", "asserted", "confidence", "rule",
    ),
    "passages": ("id", "document", "start", "end", "text", "reason"),
    "contradictions": ("id", "claim", "other", "about", "about_id", "kind"),
}  # fmt: skip
KINDS = {"documents": "Document", "entities": ENTITY, "facts": "Fact", "claims": "Claim", "passages": "Passage"}
JOINED = {"SUBJECT": "subject", "OBJECT": "object", "STATES": "fact"}


def tables(rows: GraphRows) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The name of each file with its content; `subject`, `object`, `fact`, `claim` and `other` are ids."""
    ends: dict[str, dict[str, str]] = {}
    for edge in rows.edges:
        if edge.type in JOINED:
            ends.setdefault(edge.source, {})[JOINED[edge.type]] = edge.target
    for table, label in KINDS.items():
        nodes = (node for node in rows.nodes if node.labels[0] == label)
        found = ({"id": node.id, **node.properties, **ends.get(node.id, {})} for node in nodes)
        yield f"{table}.csv", _written(COLUMNS[table], found)
    conflicts = (edge for edge in rows.edges if edge.type == "CONTRADICTS")
    pairs = ({"id": e.id, **e.properties, "claim": e.source, "other": e.target} for e in conflicts)
    yield "contradictions.csv", _written(COLUMNS["contradictions"], pairs)


def _written(columns: tuple[str, ...], rows: Iterable[Mapping[str, Any]]) -> Iterator[bytes]:
    yield (BYTE_ORDER_MARK + _line(columns)).encode()
    for row in rows:
        yield _line([cell(row.get(column)) for column in columns]).encode("utf-8", "replace")


def _line(cells: Iterable[str]) -> str:
    out = StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerow(cells)
    return out.getvalue()
