"""One entity as the graph knows it: names, type, dates, relations, and the sentences behind them."""

from collections.abc import Mapping
from typing import Any

from accord.graph.names import find_name
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store

DATES = (
    "since", "until", "proposed", "drafted", "adopted", "approved", "signed", "issued", "revised", "held",
    "suspended",
)  # fmt: skip
COLUMNS = ("name", "type", "names", "dates", "documents", "relations")
SHOWN = 25  # relations on one page
LONGEST = 60  # characters of a sentence on the page


def show(store: Store, name: str) -> list[dict[str, Any]]:
    """A record for each entity of that name, with all its relations; BadRequest where there is none."""
    key = find_name(store, name)
    return [_record(store, row) for row in store.run(statement("entity/named"), {"key": key}).rows]


def page(record: Mapping[str, Any]) -> str:
    """The record as one page of text; of many relations the first, and how many more there are."""
    relations = record["relations"]
    lines = [f"{record['name']} ({record['type']})"]
    lines += [f"  {label}: {'; '.join(record[label])}" for label in ("names", "documents") if record[label]]
    lines += [f"  {event}: {time}" for event, time in record["dates"].items()]
    for relation in relations[:SHOWN]:
        lines += ["", _line(relation), f"      {_sentence(relation)}"]
    if len(relations) > SHOWN:
        lines += ["", f"  {len(relations) - SHOWN} more: accord ask timeline {record['name']}"]
    return "\n".join(lines)


def _record(store: Store, row: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "name": row["name"],
        "type": row["type"],
        "names": row["names"],
        "dates": {event: row[event] for event in DATES if row[event]},
        "documents": row["documents"] or [],
        "relations": store.run(statement("entity/relations"), {"id": row["id"]}).rows,
    }


def _line(relation: Mapping[str, Any]) -> str:
    marks = [mark for mark in (relation["role"], relation["status"]) if mark and mark != "actual"]
    tail = f" [{', '.join(marks)}]" if marks else ""
    subject = relation["subject"] or "–"
    return f"  {relation['time'] or '?':12} {subject} {relation['event']} {relation['object']}{tail}"


def _sentence(relation: Mapping[str, Any]) -> str:
    text = " ".join(str(relation["evidence"]).split())
    shown = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    return f"“{shown}” {relation['evidence_document']}"
