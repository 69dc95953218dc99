"""Records of many documents, written in the order of the text while the next ones are read."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click

from accord.extract.document import BadDocument, Metadata, find_documents
from accord.extract.reading import Document
from accord.graph.format import write_rows

Record = dict[str, Any]


def write_records(
    task: Callable[[Document], list[Record]],
    columns: Sequence[str],
    paths: Iterable[Path],
    metadata: Mapping[str, Metadata],
    format: str | None,
    jobs: int,
) -> None:
    """Writes the records of each document; where one was bad, says so and exits with 1 at the end."""
    skipped: list[BadDocument] = []
    write_rows(_records(task, paths, metadata, jobs, skipped), columns, format)
    if skipped:
        click.get_current_context().exit(BadDocument.exit_code)


def _records(
    task: Callable[[Document], list[Record]],
    paths: Iterable[Path],
    metadata: Mapping[str, Metadata],
    jobs: int,
    skipped: list[BadDocument],
) -> Iterator[Record]:
    from accord.extract.parallel import read_each

    for result in read_each(task, find_documents(paths), metadata, jobs):
        if isinstance(result, BadDocument):
            skipped.append(result)
            click.echo(f"accord: skipped {result}", err=True)
        else:
            yield from result
