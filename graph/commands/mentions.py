"""accord mentions: what documents name, and where."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from accord.extract.document.metadata import Metadata
from accord.extract.reading import Document
from accord.graph.commands import options

COLUMNS = ("document", "start", "end", "text", "entity")


def mentions_of(document: Document) -> list[dict[str, Any]]:
    """The mentions of a document in the interchange form, in the order of its text."""
    from accord.extract.pipeline import read

    return sorted(
        (mention.record() for mention in read(document).mentions), key=lambda row: (row["start"], row["end"])
    )


@click.command()
@options.documents
@options.metadata
@options.format
@options.jobs
def command(paths: tuple[Path, ...], metadata: Mapping[str, Metadata], format: str | None, jobs: int) -> None:
    """Every place in the documents that names an entity, with the entity."""
    from accord.graph.commands.interchange import write_records

    write_records(mentions_of, COLUMNS, paths, metadata, format, jobs)
