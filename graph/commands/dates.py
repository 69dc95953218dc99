"""accord dates: the dates of documents, or of rows of text."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.extract.document.metadata import Metadata
from accord.extract.reading import Document
from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.extract.dates import Date

COLUMNS = ("document", "start", "end", "text", "time", "first", "last")
ROW_KEYS = {"id", "text", "reference_date"}


def dates_of_document(document: Document) -> list[dict[str, Any]]:
    """The dates of a document in the interchange form, in the order of its text."""
    from accord.extract.dates import dates_of
    from accord.extract.script import simplify

    body = simplify(document.text[document.body :])
    dates = dates_of(body, document.published)
    return [{"document": document.name, **_record(date, document.text, document.body)} for date in dates]


def _record(date: "Date", text: str, offset: int = 0) -> dict[str, Any]:
    start, end = date.start + offset, date.end + offset
    first, last = date.when.first, date.when.last
    return {
        "start": start,
        "end": end,
        "text": text[start:end],
        "time": date.when.edtf,
        "first": first and first.isoformat(),
        "last": last and last.isoformat(),
    }


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
    from accord.extract.dates import dates_of
    from accord.extract.script import simplify

    for row in _read_rows(file):
        text = row["text"]
        dates = dates_of(simplify(text), row["reference_date"])
        yield {"id": row["id"], "dates": [_record(date, text) for date in dates]}


@click.command()
@click.argument("paths", metavar="FILE…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--rows", metavar="ROWS.jsonl", type=click.Path(dir_okay=False, exists=True, allow_dash=True, path_type=Path),
    help="Rows with id, text and reference_date (an EDTF day, month or year, or null), in place of documents.",
)  # fmt: skip
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
