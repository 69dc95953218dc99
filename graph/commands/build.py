"""accord build: documents into the graph."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.extract.document.metadata import Metadata
from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.graph.build import Summary

COLUMNS = (
    "read", "unchanged", "replaced", "skipped", "documents", "entities", "claims", "refused", "facts",
    "contradictions", "seconds",
)  # fmt: skip


def row_of(summary: "Summary") -> dict[str, Any]:
    """The summary as one row; `skipped` names each document with the reason."""
    row: dict[str, Any] = {name: getattr(summary, name) for name in COLUMNS}
    return row | {"skipped": [str(error) for error in summary.skipped], "seconds": round(summary.seconds, 1)}


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, type=click.Path(path_type=Path))
@options.store
@options.judgements
@options.metadata
@options.jobs
@options.format
@click.pass_context
def command(
    context: click.Context, paths: tuple[Path, ...], store: str, judgements: Path, metadata: Mapping[str, Metadata],
    jobs: int, format: str | None,
) -> None:  # fmt: skip
    """Read files and folders into the graph; what has not changed is not read again.

    Without a PATH the documents in the graph are joined anew, as after a change of the file of judgements.
    """
    from accord.extract.pipeline import READER, read
    from accord.graph.build import Reader, build
    from accord.graph.commands.opening import opened
    from accord.graph.commands.rejoin import say_unapplied, standing
    from accord.graph.format import write_rows

    with opened(store, create=bool(paths)) as graph:
        summary = build(
            paths, graph, Reader(READER, read), metadata=metadata, jobs=jobs, judgements=standing(judgements),
            report=_Progress(),
        )  # fmt: skip
    say_unapplied(summary, judgements)
    for error in summary.skipped:
        click.echo(f"accord: skipped {error}", err=True)
    write_rows([row_of(summary)], COLUMNS, format)
    if summary.skipped:
        context.exit(1)


class _Progress:
    """Writes what is being done: over the last line on a terminal; elsewhere only what is no mere count."""

    def __call__(self, message: str) -> None:
        if sys.stderr.isatty():
            click.echo(f"\r\x1b[K{message}", err=True, nl=not message[0].isdigit())
        elif not message[0].isdigit():
            click.echo(message, err=True)
