"""What one document says, as the graph keeps it: readable again from the store without the file."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from accord.extract.claim import Claim, Passage, Record, Referent
from accord.extract.reading import Document, Reading
from accord.graph.reprint import signature_of
from accord.graph.rows import GraphRows


@dataclass(frozen=True, slots=True)
class Source:
    """A document without its text: `referents` carry every form of their names, `reader` what read it.

    `signature` tells whether another text is nearly the same.
    """

    name: str
    digest: str
    reader: str
    title: str | None
    publisher: str | None
    published: str | None
    source: str | None
    language: str | None
    asserted: str | None
    passages: tuple[Passage, ...]
    referents: tuple[Referent, ...]
    claims: tuple[Claim, ...]
    signature: str = ""

    @classmethod
    def of(cls, reading: Reading, reader: str) -> "Source":
        """The source that a reading makes."""
        document: Document = reading.document
        return cls(
            document.name, document.digest, reader, document.title, document.publisher, document.published,
            document.source, document.language, reading.asserted, reading.passages,
            _referents(reading), tuple(sorted({c.id: c for c in reading.claims}.values(), key=_place)),
            signature_of(reading.passages),
        )  # fmt: skip

    def record(self) -> str:
        """What the claims and passages do not carry, as JSON."""
        record: Record = {name: getattr(self, name) for name in METADATA}
        record["signature"] = self.signature
        record["referents"] = [referent.record() for referent in self.referents]
        return json.dumps(record, ensure_ascii=False, sort_keys=True)


METADATA = ("name", "digest", "reader", "title", "publisher", "published", "source", "language", "asserted")


def _place(claim: Claim) -> tuple[int, int, str]:
    return claim.evidence.start, claim.evidence.end, claim.id


def _referents(reading: Reading) -> tuple[Referent, ...]:
    """Every entity of the reading once, with all its forms."""
    first: dict[str, Referent] = {}
    forms: dict[str, set[str]] = defaultdict(set)
    for referent, form in _named(reading):
        first.setdefault(referent.id, referent)
        forms[referent.id].update((form, *referent.aliases))
    return tuple(
        replace(referent, aliases=tuple(sorted(forms[id] - {referent.name})))
        for id, referent in sorted(first.items())
    )


def _named(reading: Reading) -> Iterator[tuple[Referent, str]]:
    for mention in reading.mentions:
        yield mention.entity, mention.text
    for claim in reading.claims:
        for end in (claim.subject, claim.object):
            if end is not None:
                yield end, end.name


def sources_of(rows: GraphRows) -> dict[str, Source]:
    """The sources that a graph was made from, by the names of their documents."""
    claims: dict[str, list[Claim]] = defaultdict(list)
    passages: dict[str, list[Passage]] = defaultdict(list)
    records: list[str] = []
    for node in rows.nodes:
        values = node.properties
        if node.labels == ("Claim",):
            if values.get("judged") == "added":
                continue  # it comes from the file of judgements, not from the document
            claims[values["document"]].append(Claim.from_record(json.loads(values["record"])))
        elif node.labels == ("Passage",):
            passages[values["document"]].append(
                Passage(values["start"], values["end"], values["text"], values.get("reason"))
            )
        elif node.labels == ("Document",):
            records.append(values["record"])
    return {source.name: source for source in _rebuilt(records, passages, claims)}


def _rebuilt(
    records: Iterable[str], passages: dict[str, list[Passage]], claims: dict[str, list[Claim]]
) -> Iterator[Source]:
    for text in records:
        record = json.loads(text)
        name = record["name"]
        yield Source(
            **{key: record[key] for key in METADATA},
            passages=tuple(sorted(passages[name], key=lambda passage: passage.start)),
            referents=tuple(Referent.from_record(referent) for referent in record["referents"]),
            claims=tuple(sorted(claims[name], key=_place)),
            signature=record.get("signature", ""),
        )
