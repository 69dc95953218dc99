"""Workbooks: every sheet a table, every row a line."""

import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from io import BytesIO
from typing import Any

from openpyxl import load_workbook

from accord.extract.document.formats.content import Content, Unreadable, join_cells, join_lines
from accord.extract.document.formats.package import check_package
from accord.extract.document.formats.title import stated_title
from accord.extract.document.metadata import Metadata

MAX_CELLS = 10_000_000  # with the empty ones that a far-off cell makes
DEFAULT_NAME = re.compile(r"(?:Sheet|工作表)\s*\d*", re.IGNORECASE)
LITERALS = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')  # what a number format shows as it stands, and its conditions


def read_xlsx(data: bytes) -> Content:
    """The sheets one after the other, each under its name if it was given one; raises Unreadable.

    A row is a line, its cells parted by ` | `, with the values that were last computed for formulas. Dates
    read as 2019年12月1日, as exactly as they are shown; numbers unrounded. At most ten million cells.
    """
    check_package(data)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of styles and extensions, which say nothing of the text
        workbook = load_workbook(BytesIO(data), read_only=True, data_only=True)
        title = stated_title(workbook.properties.title)
        return Content(join_lines(_lines(workbook)), Metadata(title=title))


def _lines(workbook: Any) -> Iterator[str]:
    cells = 0
    for sheet in workbook.worksheets:
        sheet.reset_dimensions()  # the file's own word on them may be wrong, or make billions of empty cells
        if not DEFAULT_NAME.fullmatch(sheet.title):
            yield sheet.title
        for row in sheet.iter_rows():
            cells += len(row) + 1
            if cells > MAX_CELLS:
                raise Unreadable(f"more than {MAX_CELLS} cells; split it")
            yield join_cells(map(_text, row))


def _text(cell: Any) -> str:
    """The value as a document would write it."""
    value, shown = cell.value, LITERALS.sub("", getattr(cell, "number_format", None) or "")
    if isinstance(value, datetime | date):
        return _date(value, shown.lower())
    if isinstance(value, time):
        return f"{value:%H:%M}"
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return f"{value * 100:.15g}%" if "%" in shown else f"{value:.15g}"
    return "" if value is None else str(value)


def _date(value: date, shown: str) -> str:
    day = f"{value.day}日" if "d" in shown else ""
    month = f"{value.month}月" if "m" in shown or day else ""
    clock = f" {value:%H:%M}" if isinstance(value, datetime) and "h" in shown else ""
    return f"{value.year}年{month}{day}{clock}"
