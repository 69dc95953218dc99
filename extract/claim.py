"""What one document says: its entities, mentions, passages and claims, in the interchange form of the ontology."""

from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any, final

from accord.extract.predicate import EntityType, Status

Record = dict[str, Any]


def digest(*parts: object) -> str:
    """Sixteen hexadecimal digits that stand for the parts, the same on every machine."""
    return sha256("\x1f".join("" if part is None else str(part) for part in parts).encode("utf-8", "surrogatepass")).hexdigest()[:16]


@final
@dataclass(frozen=True, slots=True)
class Referent:
    """An entity as one document knows it: `aliases` are the other surface forms that it has there."""

    id: str
    name: str
    type: EntityType
    aliases: tuple[str, ...] = ()

    @classmethod
    def of(cls, type: EntityType, name: str, aliases: tuple[str, ...] = ()) -> "Referent":
        """The entity of that type and canonical name."""
        return cls(digest("entity", type, name), name, type, aliases)

    def record(self) -> Record:
        """The interchange form."""
        return {"id": self.id, "name": self.name, "type": str(self.type), "aliases": list(self.aliases)}

    @classmethod
    def from_record(cls, record: Record) -> "Referent":
        """The entity of an interchange record."""
        return cls(record["id"], record["name"], EntityType(record["type"]), tuple(record["aliases"]))


@dataclass(frozen=True, slots=True)
class Span:
    """Code points [start, end) of a document as read; `purpose` says what a claim takes from there."""

    start: int
    end: int
    text: str = ""
    purpose: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a document that names an entity."""

    document: str
    start: int
    end: int
    text: str
    entity: Referent

    def record(self) -> Record:
        """The interchange form."""
        return {"document": self.document, "start": self.start, "end": self.end, "text": self.text, "entity": self.entity.record()}


@dataclass(frozen=True, slots=True)
class Claim:
    """One dated relation read from one place in one document.

    `time` and `asserted` are EDTF or absent; `confidence` is between 0 and 1; `rule` names what read it.
    """

    predicate: str
    subject: Referent | None
    object: Referent | None
    document: str
    evidence: Span
    rule: str
    time: str | None = None
    status: Status = Status.ACTUAL
    role: str | None = None
    value: str | None = None
    comparator: str | None = None
    unit: str | None = None
    confidence: float = 0.9
    asserted: str | None = None
    context: tuple[Span, ...] = ()

    @property
    def id(self) -> str:
        """A hash of what the claim says and of where it says it."""
        return digest(
            "claim", self.document, self.predicate, self.subject and self.subject.id, self.object and self.object.id,
            self.value, self.comparator, self.unit, self.time, self.status, self.role, self.evidence.start, self.evidence.end,
        )  # fmt: skip

    def with_asserted(self, asserted: str | None) -> "Claim":
        """The same claim, said at that time."""
        return replace(self, asserted=asserted)

    def record(self) -> Record:
        """The interchange form."""
        return {
            "id": self.id,
            "predicate": self.predicate,
            "subject": self.subject and self.subject.record(),
            "object": self.object and self.object.record(),
            "value": self.value,
            "comparator": self.comparator,
            "unit": self.unit,
            "time": self.time,
            "status": str(self.status),
            "role": self.role,
            "confidence": self.confidence,
            "rule": self.rule,
            "document": self.document,
            "asserted": self.asserted,
            "evidence": {"start": self.evidence.start, "end": self.evidence.end, "text": self.evidence.text},
            "context": [{"start": span.start, "end": span.end, "for": span.purpose} for span in self.context],
        }

    @classmethod
    def from_record(cls, record: Record) -> "Claim":
        """The claim of an interchange record."""
        evidence = record["evidence"]
        return cls(
            predicate=record["predicate"],
            subject=record["subject"] and Referent.from_record(record["subject"]),
            object=record["object"] and Referent.from_record(record["object"]),
            document=record["document"],
            evidence=Span(evidence["start"], evidence["end"], evidence["text"]),
            rule=record["rule"],
            time=record["time"],
            status=Status(record["status"]),
            role=record["role"],
            value=record["value"],
            comparator=record["comparator"],
            unit=record["unit"],
            confidence=record["confidence"],
            asserted=record["asserted"],
            context=tuple(Span(span["start"], span["end"], purpose=span["for"]) for span in record["context"]),
        )


@dataclass(frozen=True, slots=True)
class Passage:
    """One line of a document; `reason` says why no claim was read from it, where none was."""

    start: int
    end: int
    text: str
    reason: str | None = None
