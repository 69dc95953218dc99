"""The annotated sets of documents that disagree, read and compared with what is found in them."""

from dataclasses import dataclass
from pathlib import Path

from accord.extract.pipeline import read
from accord.extract.reading import Document
from accord.graph.contradiction import find_contradictions
from accord.graph.resolve import resolve_claims
from accord.graph.source import Source

FILE = Path(__file__).parent.parent / "graph" / "disagreements.txt"
Found = tuple[str, str, str]


@dataclass(frozen=True)
class Case:
    """What the documents of a set say, a year of publication each, and the pairs that are expected."""

    name: str
    expected: frozenset[Found]
    documents: tuple[tuple[str, str], ...]

    def found(self) -> frozenset[Found]:
        """Kind, time and other time of every contradiction found, `-` where there is no time."""
        sources = [
            Source.of(read(Document(f"{number}.txt", text, text, published=year)), "test")
            for number, (year, text) in enumerate(self.documents)
        ]
        entities, facts = resolve_claims(sources)
        pairs = find_contradictions(facts, {entity.id: entity for entity in entities})
        return frozenset((p.kind, _begin(p.claim.time), _begin(p.other.time)) for p in pairs)


def _begin(time: str | None) -> str:
    return (time or "-").removesuffix("/..")


def cases() -> list[Case]:
    """The sets of the file."""
    found = []
    for block in FILE.read_text("utf-8").split("\n= ")[1:]:
        head, *lines = block.strip().splitlines()
        name, _, expected = head.partition("|")
        pairs = (tuple(part.split()) for part in expected.split(";") if part.strip())
        documents = tuple((line[:4], line[5:].strip()) for line in lines)
        found.append(Case(name.strip(), frozenset((a, b, c) for a, b, c in pairs), documents))
    return found
