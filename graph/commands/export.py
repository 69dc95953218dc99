"""accord export: the graph as files for other tools."""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.graph.exports.formats import Format
    from accord.graph.stores.store import Store

KINDS = (
    "jsonl", "gexf", "graphml", "cypher", "csv", "mermaid", "markdown", "rdf", "ris", "bibtex",
)  # fmt: skip


@click.command(
    epilog="""\b
jsonl     every node and relationship, byte for byte reproducible
cypher    a script that rebuilds the graph in an empty database of Neo4j
gexf      for Gephi, with its time line; graphml for yEd, Cytoscape, networkx
csv       a folder of tables that join by their ids
markdown  a folder of linked pages, one an entity
mermaid   a flowchart
rdf       statements with time and provenance (PROV-O, OWL-Time): Turtle, or N-Quads in a file .nq
ris, bibtex  the source documents, for a reference manager"""
)
@click.argument("kind", metavar="FORMAT", type=click.Choice(KINDS))
@click.option(
    "-o", "--output", "path", metavar="PATH", type=click.Path(path_type=Path),
    help="A file, or for csv and markdown a new or empty folder. Default: the standard output.",
)  # fmt: skip
@options.store
@click.pass_context
def command(ctx: click.Context, kind: str, path: Path | None, store: str) -> None:
    """The graph as a file or folder for another tool; says what that FORMAT cannot carry."""
    from accord.graph.commands.opening import opened
    from accord.graph.exports.formats import FORMATS

    format = FORMATS[kind]
    if format.files and path is None:
        raise click.UsageError(f"{kind} is a folder of files: name it with -o")
    with opened(store) as graph:
        if format.files and path:
            _write_folder(ctx, format, graph, path)
            _say(kind, format.lacks)
        else:
            _write_file(kind, graph, path)
    if path:
        click.echo(path)


def _write_file(kind: str, graph: "Store", path: Path | None) -> None:
    from accord.graph.exports.formats import FORMATS, losses
    from accord.graph.figures.write import write_parts

    format, rows = FORMATS[kind], graph.rows()
    write = format.suffixes.get(path.suffix.lower() if path else "", format.write)
    assert write is not None
    if path is None:
        for part in write(rows):
            click.echo(part, nl=False)
        sys.stdout.flush()
    else:
        write_parts(path, write(rows))
    _say(kind, losses(kind, rows))


def _write_folder(ctx: click.Context, format: "Format", graph: "Store", path: Path) -> None:
    from accord.graph.commands.language import language
    from accord.graph.figures.error import FigureFailed
    from accord.graph.figures.write import write_parts

    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise click.UsageError(f"{path} is not an empty folder; name a new one")
    assert format.files is not None
    files: Iterator[tuple[str, Iterator[bytes]]] = format.files(graph, language(ctx))
    try:
        path.mkdir(exist_ok=True)
    except OSError as error:
        raise FigureFailed(f"cannot make {path}: {error.strerror}; give another path") from None
    for name, parts in files:
        write_parts(path / name, parts)


def _say(kind: str, lacks: str | None) -> None:
    if lacks:
        click.echo(f"accord export: {kind} does not carry all: {lacks}", err=True)
