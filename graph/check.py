"""What in a graph cannot be: the contradictions and the impossible, as its questions find them."""

from collections.abc import Iterator, Mapping
from typing import Any

from accord.graph.ask import ask
from accord.graph.questions import find_question
from accord.graph.stores.store import Store

COLUMNS = ("check", "kind", "about", "time", "other_time", "documents", "evidence", "other_evidence")
CHECKS = ("provenance/contradictions", "quality/impossible")


def check(store: Store) -> Iterator[dict[str, Any]]:
    """A row for everything that a question of CHECKS finds, with the columns of COLUMNS."""
    for name in CHECKS:
        question = find_question(name)
        for row in ask(store, question, {}).rows:
            yield _row(question.name, row)


def _row(name: str, row: Mapping[str, Any]) -> dict[str, Any]:
    documents = row.get("documents") or sorted({row["document"], row["other_document"]})
    found = {column: row.get(column) for column in COLUMNS}
    return found | {"check": name, "about": row.get("about") or row.get("entity"), "documents": documents}
