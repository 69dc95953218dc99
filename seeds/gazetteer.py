"""Tables that ship with Accord, read row by row; a broken row is named."""

import csv
from collections.abc import Iterator
from pathlib import Path

from accord.seeds.error import BadSeed

FOLDER = Path(__file__).parent


def rows_of(path: Path, columns: tuple[str, ...]) -> Iterator[tuple[int, list[str]]]:
    """Each row of a .tsv or .csv table with its line number, its cells in the order of `columns`.

    Raises BadSeed where the head is not `columns` or a row has more or fewer cells.
    """
    with path.open(encoding="utf-8", newline="") as file:
        table = csv.reader(file, delimiter="\t" if path.suffix == ".tsv" else ",")
        head = next(table, [])
        if tuple(head) != columns:
            raise BadSeed(f"{path.name}: the columns are {head}, expected {list(columns)}")
        for row in table:
            if len(row) != len(columns):
                raise bad_row(path, table.line_num, f"{len(row)} cells, expected {len(columns)}")
            yield table.line_num, row


def bad_row(path: Path, line: int, reason: str) -> BadSeed:
    """The error that names a file, a row and what is wrong there."""
    return BadSeed(f"{path.name}, row {line}: {reason}")


def year_of(path: Path, line: int, cell: str) -> int | None:
    """The year in a cell, None where it is empty."""
    if not cell:
        return None
    if not (cell.isascii() and cell.isdigit() and len(cell) == 4):
        raise bad_row(path, line, f"{cell!r} is no year")
    return int(cell)


def span_of(path: Path, line: int, since: str, until: str) -> tuple[int | None, int | None]:
    """The two years of a row; a span that ends before it begins is refused."""
    first, last = year_of(path, line, since), year_of(path, line, until)
    if first is not None and last is not None and last < first:
        raise bad_row(path, line, f"ends in {last}, before it begins in {first}")
    return first, last


def parts_of(cell: str) -> tuple[str, ...]:
    """The parts of a cell that holds a list parted by `|`."""
    return tuple(part for part in cell.split("|") if part)
