"""A graph as plain rows: what the build makes, what every store takes and gives back."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from accord.extract.predicate import PREDICATES, EntityType

Properties = dict[str, Any]

ENTITY = "Entity"
SINGLE_LABELS = ("Name", "Fact", "Claim", "Passage", "Document", "Judgement")
LABELS: tuple[tuple[str, ...], ...] = (
    *((ENTITY, str(type)) for type in EntityType),
    *((label,) for label in SINGLE_LABELS),
)
UNIQUE = (ENTITY, *SINGLE_LABELS)  # the labels under which a node is found by its id
LOOKED_UP = (("Name", "key"), (ENTITY, "name"), ("Fact", "predicate"))  # every other index
STRUCTURE_TYPES = (
    "NAMES",
    "SUBJECT",
    "OBJECT",
    "STATES",
    "SAID_IN",
    "PART_OF_DOCUMENT",
    "CONTRADICTS",
    "PLANNED",
)
EDGE_TYPES: tuple[str, ...] = (*STRUCTURE_TYPES, *PREDICATES)

# Full ISO days in rows, DATE values in the stores. EDTF text (`time`, `attested`, `known`, `published`) stays
# text; where a question compares it, the day stands beside it under one of these names.
DATE_PROPERTIES = frozenset(
    {
        "since_earliest",
        "since_latest",
        "until_earliest",
        "until_latest",
        "attested_day",
        "known_day",
        "published_day",
        "possible_from",
        "possible_until",
        "certain_from",
        "certain_until",
    }
)


@dataclass(frozen=True, slots=True)
class Node:
    """A node: `labels` is one of LABELS; `id` is unique over all labels; `properties` holds what is present.

    A property is a text, an integer, a number, a truth value or a list of texts.
    """

    labels: tuple[str, ...]
    id: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship: `type` is one of EDGE_TYPES; `id` is unique among the edges of its type."""

    type: str
    id: str
    source: str
    target: str
    properties: Properties


@dataclass(frozen=True, slots=True)
class GraphRows:
    """A whole graph: nodes sorted by labels and id, edges by type and id."""

    nodes: list[Node]
    edges: list[Edge]

    @classmethod
    def of(cls, nodes: Iterable[Node], edges: Iterable[Edge]) -> "GraphRows":
        """The graph of these rows, sorted, without the properties that are None."""
        return cls(
            sorted(
                (Node(n.labels, n.id, _present(n.properties)) for n in nodes), key=lambda n: (n.labels, n.id)
            ),
            sorted(
                (Edge(e.type, e.id, e.source, e.target, _present(e.properties)) for e in edges),
                key=lambda e: (e.type, e.id),
            ),
        )

    def digest(self) -> str:
        """A hash of the whole content, the same for equal graphs on every machine."""
        content = sha256()
        for node in self.nodes:
            content.update(_line(node.labels, node.id, node.properties))
        for edge in self.edges:
            content.update(_line(edge.type, edge.id, edge.source, edge.target, edge.properties))
        return content.hexdigest()


def _present(properties: Properties) -> Properties:
    return {name: value for name, value in properties.items() if value is not None}


def _line(*parts: object) -> bytes:
    return json.dumps(parts, sort_keys=True).encode() + b"\n"
