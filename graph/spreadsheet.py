"""Rows as a workbook for Excel: every cell the text or the number that it is, never a formula."""

from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font

from accord.graph.format import cell

LONGEST = 32_767  # characters of one cell
WIDEST = 60


def xlsx(rows: Iterable[Mapping[str, Any]], columns: Sequence[str], heads: Mapping[str, str]) -> bytes:
    """The columns of the rows as one sheet, under their heads, which stay in view."""
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("Accord")
    sheet.freeze_panes = "A2"
    values = [[row.get(column) for column in columns] for row in rows]
    for number, column in enumerate(columns):
        shown = [heads[column], *(cell(line[number]) for line in values)]
        sheet.column_dimensions[_letter(number)].width = min(WIDEST, 3 + 2 * max(map(len, shown)))
    sheet.append([_cell(sheet, heads[column], bold=True) for column in columns])
    for line in values:
        sheet.append([_cell(sheet, value) for value in line])
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _letter(number: int) -> str:
    from openpyxl.utils import get_column_letter

    return get_column_letter(number + 1)


def _cell(sheet: Any, value: Any, bold: bool = False) -> Any:
    """A number stays one; a text that begins with = is a text, and characters that XML forbids are left out."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return WriteOnlyCell(sheet, value)
    made = WriteOnlyCell(sheet)
    made.value = ILLEGAL_CHARACTERS_RE.sub("", cell(value))[:LONGEST]
    made.data_type = "s"
    made.font, made.alignment = Font(bold=bold), Alignment(wrap_text=True, vertical="top")
    return made
