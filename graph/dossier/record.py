"""What the graph holds of one entity: names, dates, relations, lineage, contradictions, documents."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from accord.graph.names import find_name
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store

DATES = (
    "since", "until", "proposed", "drafted", "adopted", "approved", "signed", "issued", "revised", "held",
    "suspended",
)  # fmt: skip
COLUMNS = ("name", "type", "names", "dates", "documents", "relations", "lineage", "contradictions", "sources")

Record = dict[str, Any]


def records_of(store: Store, name: str, day: date) -> list[Record]:
    """A record for each entity of that name, as of a day; BadRequest where there is none.

    `relations`, `lineage` and `contradictions` are rows with their sentences, `sources` the documents in which
    these stand, with what is known of them.
    """
    key = find_name(store, name)
    return [record_of(store, row["id"], day) for row in store.run(statement("entity/named"), {"key": key}).rows]


def record_of(store: Store, id: str, day: date) -> Record:
    """The record of the entity of that id, as of a day."""
    asked = {"id": id}
    row = store.run(statement("entity/described"), asked).rows[0]
    record = {
        "name": row["name"],
        "type": row["type"],
        "names": row["names"],
        "dates": {event: row[event] for event in DATES if row[event]},
        "documents": row["documents"] or [],
        "relations": store.run(statement("entity/relations"), {**asked, "day": day.isoformat()}).rows,
        "lineage": store.run(statement("entity/lineage"), asked).rows,
        "contradictions": store.run(statement("entity/contradictions"), asked).rows,
    }
    return {**record, "sources": store.run(statement("entity/sources"), {"names": _cited(record)}).rows}


def _cited(record: Mapping[str, Any]) -> list[str]:
    """The names of the documents in which the name or a sentence stands, sorted."""
    rows = [*record["relations"], *record["lineage"]]
    cited = {name for row in rows for name in (*row["documents"], row["evidence_document"])}
    for row in record["contradictions"]:
        cited |= {row["evidence_document"], row["other_evidence_document"]}
    return sorted(cited.union(record["documents"]))
