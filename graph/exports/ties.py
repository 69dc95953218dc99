"""What a picture of the graph is made of: entities and the ties between them, a tie for each happening."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from accord.graph.rows import ENTITY, GraphRows, Node

ENDS = ("SUBJECT", "OBJECT")
NEGATED = "negated"


@dataclass(frozen=True, slots=True)
class Tie:
    """A fact that leads a row of answers; `first` and `last` are the days between which it may have held."""

    id: str
    source: str
    target: str
    predicate: str
    status: str
    time: str | None
    first: str | None
    last: str | None
    role: str | None
    documents: tuple[str, ...]
    evidence: str
    evidence_document: str

    @property
    def kind(self) -> str:
        """The predicate, marked where it is only planned."""
        return self.predicate if self.status == "actual" else f"{self.predicate} ({self.status})"


@dataclass(frozen=True, slots=True)
class Ties:
    """Entities and ties; `one_ended` and `negated` count the facts that no line can show."""

    entities: tuple[Node, ...]
    ties: tuple[Tie, ...]
    one_ended: int
    negated: int


def ties_of(rows: GraphRows) -> Ties:
    """The entities and ties of a graph, in the order of its rows."""
    ends: dict[str, dict[str, str]] = {type: {} for type in ENDS}
    for edge in rows.edges:
        if edge.type in ends:
            ends[edge.type][edge.source] = edge.target
    facts = [node for node in rows.nodes if node.labels == ("Fact",) and node.properties.get("leads")]
    negated = [fact for fact in facts if fact.properties["status"] == NEGATED]
    told = [fact for fact in facts if fact.properties["status"] != NEGATED]
    ties = tuple(
        _tie(fact.id, ends["SUBJECT"][fact.id], ends["OBJECT"][fact.id], fact.properties)
        for fact in told
        if all(fact.id in ends[type] for type in ENDS)
    )
    entities = tuple(node for node in rows.nodes if node.labels[0] == ENTITY)
    return Ties(entities, ties, len(told) - len(ties), len(negated))


def _tie(id: str, source: str, target: str, fact: Mapping[str, Any]) -> Tie:
    return Tie(
        id, source, target, fact["predicate"], fact["status"], fact.get("row_time"), fact.get("possible_from"),
        fact.get("possible_until"), fact.get("row_role"), tuple(fact["row_documents"]), fact["row_evidence"],
        fact["row_evidence_document"],
    )  # fmt: skip
