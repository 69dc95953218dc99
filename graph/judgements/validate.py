"""Claims that a person makes, held to the check that every claim passes."""

from typing import Any

from accord.extract.claim import Claim, Referent, Span
from accord.extract.dates import DateReader
from accord.extract.predicate import EntityType, Status
from accord.extract.reading import Document
from accord.extract.relations.validate import refusal
from accord.extract.surface import surface
from accord.graph.source import Source

RULE = "person"


def refusal_of(claim: Claim, source: Source) -> str | None:
    """Why the claim cannot stand on this document, or None: what is asked of every claim that is read."""
    text = _text(source)
    document = Document(source.name, text, source.digest, published=source.published)
    spans = (claim.evidence, *claim.context)
    return refusal(claim, document, _times(source, spans))


def claim_of(record: dict[str, Any], source: Source) -> Claim:
    """The claim of an interchange record, of which a person may leave out all that Accord can find.

    ValueError or KeyError where the evidence is not in the document, or in several places.
    """
    return Claim(
        predicate=record["predicate"], subject=_end(record.get("subject")), object=_end(record.get("object")),
        document=source.name, evidence=_evidence(record["evidence"], source), rule=RULE, confidence=1.0,
        status=Status(record.get("status") or "actual"), time=record.get("time"), role=record.get("role"),
        value=record.get("value"), comparator=record.get("comparator"), unit=record.get("unit"),
        context=tuple(Span(c["start"], c["end"], purpose=c.get("for", "")) for c in record.get("context", ())),
    )  # fmt: skip


def _end(record: dict[str, Any] | None) -> Referent | None:
    if record is None:
        return None
    return Referent.of(EntityType(record["type"]), record["name"], tuple(record.get("aliases", ())))


def _evidence(record: dict[str, Any] | str, source: Source) -> Span:
    if isinstance(record, str):
        record = {"text": record}
    wanted = record["text"]
    if "start" in record:
        return Span(record["start"], record["end"], wanted)
    starts = [p.start + at for p in source.passages for at in _places(p.text, wanted)]
    if len(starts) != 1:
        raise ValueError(f"the evidence stands in {len(starts)} places of {source.name}; give start and end")
    return Span(starts[0], starts[0] + len(wanted), wanted)


def _places(text: str, wanted: str) -> list[int]:
    return [at for at in range(len(text) - len(wanted) + 1) if wanted and text.startswith(wanted, at)]


def _text(source: Source) -> str:
    """The text of the document as far as passages hold it, each at its place."""
    parts: list[str] = []
    length = 0
    for passage in source.passages:
        parts += ["\n" * (passage.start - length), passage.text]
        length = passage.end
    return "".join(parts)


def _times(source: Source, spans: tuple[Span, ...]) -> frozenset[str]:
    """The EDTF texts of the dates that stand in the spans, read with the document's running date."""
    reader = DateReader(source.published)
    found: set[str] = set()
    for passage in source.passages:
        for date in reader.read(surface(passage.text), passage.start):
            if any(span.start <= date.start and date.end <= span.end for span in spans):
                found.add(date.when.edtf)
    return frozenset(found)
