"""accord extract: the dated claims of documents."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from accord.extract.document.metadata import Metadata
from accord.extract.reading import Document
from accord.graph.commands import options

COLUMNS = (
    "id", "predicate", "subject", "object", "value", "comparator", "unit", "time", "status", "role",
    "confidence", "rule", "document", "asserted", "evidence", "context",
)  # fmt: skip


def claims_of(document: Document) -> list[dict[str, Any]]:
    """The claims of a document in the interchange form, in the order of its text."""
    from accord.extract.pipeline import read

    claims = sorted(read(document).claims, key=lambda claim: (claim.evidence.start, claim.evidence.end))
    return [claim.record() for claim in claims]


@click.command()
@options.documents
@options.metadata
@options.format
@options.jobs
def command(paths: tuple[Path, ...], metadata: Mapping[str, Metadata], format: str | None, jobs: int) -> None:
    """Every dated relation that the documents state, with the sentence that states it."""
    from accord.graph.commands.interchange import write_records

    write_records(claims_of, COLUMNS, paths, metadata, format, jobs)
