"""Documents into a store: what is new or changed is read, what is unchanged comes back from the store."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic

from accord.extract.document import BadDocument, Metadata, find_documents
from accord.extract.parallel import read_each
from accord.extract.reading import Document, Reading
from accord.graph.assemble import assemble
from accord.graph.judgements.file import NONE, Judgements
from accord.graph.judgements.replay import replay
from accord.graph.rows import GraphRows
from accord.graph.source import Source, sources_of
from accord.graph.stores.store import Store

Read = Callable[[Document], Reading]


@dataclass(frozen=True, slots=True)
class Reader:
    """What reads a document, a function at the top of a module, and its version: another reads all again."""

    version: str
    read: Read


@dataclass(slots=True)
class Summary:
    """What a build did and what the graph holds after it."""

    read: int = 0
    unchanged: int = 0
    replaced: int = 0
    skipped: list[BadDocument] = field(default_factory=list)
    documents: int = 0
    entities: int = 0
    claims: int = 0
    facts: int = 0
    contradictions: int = 0
    refused: int = 0
    seconds: float = 0.0
    unapplied: list[str] = field(default_factory=list)


def build(
    paths: Iterable[Path],
    store: Store,
    reader: Reader,
    *,
    metadata: Mapping[str, Metadata] | None = None,
    jobs: int = 1,
    judgements: Judgements = NONE,
    forget: Collection[str] = (),
    report: Callable[[str], None] = lambda _: None,
) -> Summary:
    """What became of the documents; the store then holds all that they and those read before say.

    A document is known by its name: given again with other content it replaces what it said; one that is not
    given, or that cannot be read this time, stays, unless it is one to `forget`. Judgements that do not bear on
    these documents are named in the summary.
    """
    begun, summary = monotonic(), Summary()
    inputs = find_documents(paths)
    with store.writing():
        _build(inputs, store, reader, metadata or {}, jobs, judgements, forget, report, summary)
    summary.seconds = monotonic() - begun
    return summary


def _build(
    inputs: Sequence[tuple[Path, str]], store: Store, reader: Reader, metadata: Mapping[str, Metadata], jobs: int,
    judgements: Judgements, forget: Collection[str], report: Callable[[str], None], summary: Summary,
) -> None:  # fmt: skip
    held = store.rows()
    sources = sources_of(held)
    # another reader would read differently what is kept: nothing of it counts as known
    known = {name: source.digest for name, source in sources.items() if source.reader == reader.version}
    task = partial(_read_unless_known, reader, known)
    for number, result in enumerate(read_each(task, inputs, metadata, jobs), 1):
        _take(result, sources, summary)
        report(f"{number} of {len(inputs)} documents")
    for name in forget:
        sources.pop(name, None)
    report("joining what they say")
    summary.unapplied = replay(sources.values(), judgements).unapplied
    dropped = sum(node.labels == ("Judgement",) for node in held.nodes)
    if dropped and not judgements:
        summary.unapplied.append(f"no judgements are in it; the graph rested on {dropped}, and now on none")
    rows = assemble(sources.values(), judgements)
    report("writing the graph")
    store.replace(rows)
    _count(summary, rows)


@dataclass(frozen=True, slots=True)
class _Read:
    """A document that was read; `refused` counts the claims that the validator turned down."""

    source: Source
    refused: int


def _read_unless_known(reader: Reader, known: Mapping[str, str], document: Document) -> _Read | None:
    """What the document says; None where the store has it already."""
    if known.get(document.name) == document.digest:
        return None
    reading = reader.read(document)
    return _Read(Source.of(reading, reader.version), getattr(reading, "refused", 0))


def _take(result: _Read | BadDocument | None, sources: dict[str, Source], summary: Summary) -> None:
    if isinstance(result, BadDocument):
        summary.skipped.append(result)
    elif result is None:
        summary.unchanged += 1
    else:
        summary.read += 1
        summary.replaced += result.source.name in sources
        summary.refused += result.refused
        sources[result.source.name] = result.source


def _count(summary: Summary, rows: GraphRows) -> None:
    labels = [node.labels[0] for node in rows.nodes]
    summary.documents = labels.count("Document")
    summary.entities = labels.count("Entity")
    summary.claims = labels.count("Claim")
    summary.facts = labels.count("Fact")
    summary.contradictions = sum(edge.type == "CONTRADICTS" for edge in rows.edges)
