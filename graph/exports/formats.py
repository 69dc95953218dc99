"""The formats of `accord export`: how each is written, and what it cannot carry."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from accord.graph.exports.ties import Ties, ties_of
from accord.graph.rows import GraphRows
from accord.graph.stores.store import Store

Parts = Iterator[bytes]
Files = Iterator[tuple[str, Parts]]


@dataclass(frozen=True, slots=True)
class Format:
    """One format: `write` gives the parts of a file, `files` those of a folder; `lacks` is what is lost.

    A file with one of the `suffixes` is written in another way.
    """

    lacks: str
    write: Callable[[GraphRows], Parts] | None = None
    files: Callable[[Store, str], Files] | None = None
    suffixes: Mapping[str, Callable[[GraphRows], Parts]] = field(default_factory=dict)
    draws: bool = False  # of ties alone, so that a fact with one end is lost


def _json_lines(rows: GraphRows) -> Parts:
    from accord.graph.exports.json_lines import json_lines

    return (line.encode("utf-8", "replace") for line in json_lines(rows))


def _gexf(rows: GraphRows) -> Parts:
    from accord.graph.exports.gexf import gexf

    return gexf(ties_of(rows))


def _graphml(rows: GraphRows) -> Parts:
    from accord.graph.exports.graphml import graphml

    return graphml(ties_of(rows))


def _mermaid(rows: GraphRows) -> Parts:
    from accord.graph.exports.mermaid import mermaid

    return _encoded(mermaid(ties_of(rows)))


def _script(rows: GraphRows) -> Parts:
    from accord.graph.exports.script import script

    return _encoded(script(rows))


def _turtle(rows: GraphRows) -> Parts:
    from accord.graph.exports.rdf import turtle

    return iter([turtle(rows)])


def _nquads(rows: GraphRows) -> Parts:
    from accord.graph.exports.rdf import nquads

    return _encoded(nquads(rows))


def _ris(rows: GraphRows) -> Parts:
    from accord.graph.exports.references import ris

    return _encoded(ris(rows))


def _bibtex(rows: GraphRows) -> Parts:
    from accord.graph.exports.references import bibtex

    return _encoded(bibtex(rows))


def _tables(store: Store, lang: str) -> Files:  # noqa: ARG001
    from accord.graph.exports.tables import tables

    return tables(store.rows())


def _pages(store: Store, lang: str) -> Files:
    from accord.graph.exports.pages import pages

    return pages(store, lang, date.today())


def _encoded(texts: Iterator[str]) -> Parts:
    return (text.encode("utf-8", "replace") for text in texts)


RDF_LACKS = "passages from which nothing was read; line ends within a sentence"
DOCUMENTS_ONLY = "it holds the source documents, nothing of what they say"
FORMATS = {
    "jsonl": Format("", write=_json_lines),
    "gexf": Format("one sentence a tie; no passages, no contradictions", write=_gexf, draws=True),
    "graphml": Format("one sentence a tie; no passages, no contradictions, no spells", write=_graphml, draws=True),
    "cypher": Format("", write=_script),
    "csv": Format("how certain a row of answers is", files=_tables),
    "mermaid": Format("entities, ties and times alone; no sentences, no documents", write=_mermaid, draws=True),
    "markdown": Format("offsets, and the claims behind a sentence", files=_pages),
    "rdf": Format(RDF_LACKS, write=_turtle, suffixes={".nq": _nquads, ".nquads": _nquads}),
    "ris": Format(DOCUMENTS_ONLY, write=_ris),
    "bibtex": Format(DOCUMENTS_ONLY, write=_bibtex),
}


def losses(kind: str, rows: GraphRows) -> str | None:
    """What the format does not carry of these rows, in one line; None where it carries all."""
    format = FORMATS[kind]
    if not format.draws:
        return format.lacks or None
    ties: Ties = ties_of(rows)
    counts = f"{ties.one_ended} facts with one end and {ties.negated} negated ones are left out"
    return f"{counts}; {format.lacks}"
