"""Rows for a reader: on the standard output, or in a file whose suffix tells the format."""

from collections.abc import Mapping, Sequence
from io import StringIO
from pathlib import Path
from typing import Any

import click

SUFFIXES = {
    ".csv": "csv", ".tsv": "tsv", ".json": "json", ".jsonl": "jsonl", ".md": "markdown", ".txt": "table",
    ".xlsx": "xlsx",
}  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"  # without it Excel takes UTF-8 for the code page of the system


def suffix(ctx: click.Context, param: click.Parameter, path: Path | None) -> Path | None:
    """The path, if its suffix is that of a format."""
    if path is not None and path.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"{path} must end in one of {', '.join(SUFFIXES)}", ctx, param)
    return path


def write(
    rows: Sequence[Mapping[str, Any]],
    columns: Sequence[str],
    heads: Mapping[str, str],
    format: str | None,
    path: Path | None,
) -> None:
    """Writes the rows in that format, or into that file in the format of its suffix, and prints its name."""
    from accord.graph.figures.write import write_file
    from accord.graph.format import write_rows

    if path is None:
        write_rows(rows, columns, format, heads=heads)
        return
    if format is not None:
        raise click.UsageError("--format is for the screen; with -o the suffix of the file decides")
    write_file(path, _content(rows, columns, heads, SUFFIXES[path.suffix.lower()]))
    click.echo(path)


def _content(
    rows: Sequence[Mapping[str, Any]], columns: Sequence[str], heads: Mapping[str, str], format: str
) -> bytes:
    from accord.graph.format import write_rows

    if format == "xlsx":
        from accord.graph.spreadsheet import xlsx

        return xlsx(rows, columns, heads)
    out = StringIO(newline="")
    write_rows(rows, columns, format, out, heads)
    text = out.getvalue()
    return (BYTE_ORDER_MARK + text if format == "csv" else text).encode("utf-8", "replace")
