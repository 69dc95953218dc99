"""accord dates: the dates of documents, or of rows of text."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from accord.extract.document.metadata import Metadata
from accord.extract.reading import Document
from accord.graph.commands import options

COLUMNS = ("document", "start", "end", "text", "time", "first", "last")
ROW_KEYS = {"id", "text", "reference_date"}


def dates_of_document(document: Document) -> list[dict[str, Any]]:
    """The dates of a document in the interchange form, in the order of its text."""
    from accord.extract.dates import dates_of

    dates = dates_of(document.text[document.body :], document.published)
    here = (replace(date, start=date.start + document.body, end=date.end + document.body) for date in dates)
    return [date.record(document.name) for date in here]


def _read_rows(file: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON Lines; raises a usage error that names the line."""
    with click.open_file(str(file), encoding="utf-8-sig") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except ValueError as error:
                raise click.UsageError(f"{file}, line {number}: no JSON: {error}") from None
            if not (isinstance(row, dict) and row.keys() >= ROW_KEYS and isinstance(row["text"], str)):
                raise click.UsageError(f"{file}, line {number}: a row has id, text and reference_date")
            yield row


def _dates_of_rows(file: Path) -> Iterator[dict[str, Any]]:
    from accord.extract.dates import read_row

    for row in _read_rows(file):
        try:
            dates = [date.record(str(row["id"])) for date in read_row(row["text"], row["reference_date"])]
        except ValueError as error:
            raise click.UsageError(f"{file}, row {row['id']}: {error}") from None
        yield {"id": row["id"], "dates": [{key: date[key] for key in COLUMNS[1:]} for date in dates]}


@click.command()
@click.argument("paths", metavar="FILE…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--rows",
    metavar="ROWS.jsonl",
    type=click.Path(dir_okay=False, exists=True, allow_dash=True, path_type=Path),
    help="Rows with id, text and reference_date (an EDTF date, or null), in place of documents.",
)
@options.metadata
@options.format
@options.jobs
def command(
    paths: tuple[Path, ...],
    rows: Path | None,
    metadata: Mapping[str, Metadata],
    format: str | None,
    jobs: int,
) -> None:
    """Every date in the documents, as EDTF and with its first and last day."""
    from accord.graph.commands.interchange import write_records
    from accord.graph.format import write_rows

    if (rows is None) == (not paths):
        raise click.UsageError("give documents, or rows with --rows")
    if rows:
        write_rows(_dates_of_rows(rows), ("id", "dates"), format)
    else:
        write_records(dates_of_document, COLUMNS, paths, metadata, format, jobs)
