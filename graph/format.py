"""Rows written for people and for programs: a table, JSON, JSON Lines, CSV, TSV, Markdown."""

import csv
import json
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, TextIO

Row = Mapping[str, Any]
FORMATS = ("table", "json", "jsonl", "csv", "tsv", "markdown")
READ_BY_EYE = ("table", "markdown")
CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")
# an underscore within a word emphasizes nothing
MARKDOWN = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])")
NARROWEST = 9  # cells that a column needs before a table is easier to read than records
DEFAULT_WIDTH = 120


def write_rows(
    rows: Iterable[Row],
    columns: Sequence[str],
    format: str | None,
    out: TextIO | None = None,
    heads: Mapping[str, str] | None = None,
) -> None:
    """Writes the columns of the rows; by default a table on a terminal and JSON Lines elsewhere.

    `heads` are what readers see over the columns of a table, also in Markdown; programs see their names.

    A column that a row lacks is null. JSON keeps values as they are; in the flat formats a list is joined by
    `; ` and an object shown by its name or text. All formats but the table write a row as it comes.
    """
    out = out or sys.stdout
    chosen = format or ("table" if out.isatty() else "jsonl")
    if heads and chosen in READ_BY_EYE:
        columns, rows = [heads[column] for column in columns], _renamed(rows, heads)
    _WRITERS[chosen](rows, columns, out)


def _renamed(rows: Iterable[Row], heads: Mapping[str, str]) -> Iterator[Row]:
    for row in rows:
        yield {heads.get(column, column): value for column, value in row.items()}


def cell(value: Any) -> str:
    """A value as the text of one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        named = value.get("name") or value.get("text")
        return str(named) if named else to_json(value)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "; ".join(map(cell, value))
    return str(value)


def to_json(value: Any) -> str:
    """The value as one line of JSON."""
    # a line separator is right in JSON, but some readers of JSON Lines take it for the end of the line
    text = json.dumps(value, ensure_ascii=False, default=str)
    return text.replace("\x85", "\\u0085").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def _record(row: Row, columns: Sequence[str]) -> str:
    return to_json({column: row.get(column) for column in columns})


def _write_json(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    before = "[\n"
    for row in rows:
        out.write(before + _record(row, columns))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")


def _write_jsonl(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    for row in rows:
        out.write(_record(row, columns) + "\n")


def _write_csv(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    _write_separated(rows, columns, out, ",")


def _write_tsv(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    _write_separated(rows, columns, out, "\t")


def _write_separated(rows: Iterable[Row], columns: Sequence[str], out: TextIO, delimiter: str) -> None:
    """Cells that hold a delimiter, a quotation mark or a line end are quoted, as in RFC 4180."""
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(columns)
    for row in rows:
        writer.writerow([cell(row.get(column)) for column in columns])


def _write_markdown(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    heads = [markdown_text(column) for column in columns]
    lines = ([markdown_text(cell(row.get(column))) for column in columns] for row in rows)
    for cells in chain([heads, ["---"] * len(heads)], lines):
        out.write(f"| {' | '.join(cells)} |\n")


def markdown_text(text: str) -> str:
    """The text so that a reader of GitHub's Markdown shows it as it is, in one cell or line."""
    escaped = MARKDOWN.sub(r"\\\g<0>", _printable(text).replace("&", "&amp;"))
    return escaped.replace("\r\n", "<br>").replace("\n", "<br>").replace("\r", "<br>")


def _printable(text: str) -> str:
    """The text without what would move the cursor or colour the screen: shown as an escape."""
    return CONTROL.sub(
        lambda match: "\n" if match[0] == "\r" else f"\\x{ord(match[0]):02x}", text.replace("\r\n", "\n")
    )


def _write_table(rows: Iterable[Row], columns: Sequence[str], out: TextIO) -> None:
    from rich.console import Console

    width = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
    console = Console(file=out, width=width, highlight=False, emoji=False, markup=False)
    cells = [[_printable(cell(row.get(column))) for column in columns] for row in rows]
    if len(columns) * NARROWEST <= width:
        console.print(_table(columns, cells))
        return
    for number, values in enumerate(cells, 1):
        console.rule(str(number), align="left", style="dim")
        console.print(_fields(columns, values))


def _table(columns: Sequence[str], cells: Iterable[Sequence[str]]) -> Any:
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for column in columns:
        table.add_column(Text(column), overflow="fold")
    for values in cells:
        table.add_row(*map(Text, values))
    return table


def _fields(columns: Sequence[str], values: Sequence[str]) -> Any:
    """One row as a list of its columns, for rows that are too wide for a table; empty ones are left out."""
    from rich.table import Table
    from rich.text import Text

    grid = Table.grid(padding=(0, 2))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    for column, value in zip(columns, values, strict=True):
        if value:
            grid.add_row(Text(column), Text(value))
    return grid


_WRITERS = {
    "table": _write_table,
    "json": _write_json,
    "jsonl": _write_jsonl,
    "csv": _write_csv,
    "tsv": _write_tsv,
    "markdown": _write_markdown,
}
