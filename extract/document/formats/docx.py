"""Word documents: paragraphs, headings and tables as lines, in the order of the document."""

from collections.abc import Iterator
from io import BytesIO

from docx import Document as open_docx
from docx.oxml.ns import qn
from lxml.etree import _Element

from accord.extract.document.formats.content import Content, join_cells, join_lines
from accord.extract.document.formats.package import check_package
from accord.extract.document.formats.title import stated_title
from accord.extract.document.metadata import Metadata

PARAGRAPH, TABLE, ROW, CELL = qn("w:p"), qn("w:tbl"), qn("w:tr"), qn("w:tc")
TEXT_BOX = qn("w:txbxContent")
CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"  # its choice, once more
# what was deleted or moved away, the pronunciation above a character, and properties: no text of the document
SKIPPED = {qn("w:del"), qn("w:moveFrom"), qn("w:rt"), qn("w:pPr"), qn("w:rPr"), FALLBACK}


def read_docx(data: bytes) -> Content:
    """The text of the body, with insertions and without deletions; raises Unreadable.

    A table's row is a line, its cells parted by ` | `; a text box follows the paragraph that it hangs on.
    Headers, footers and notes are left out.
    """
    check_package(data)
    document = open_docx(BytesIO(data))
    title = stated_title(document.core_properties.title)
    return Content(join_lines(_lines(document.element.body)), Metadata(title=title))


def _lines(container: _Element) -> Iterator[str]:
    for element in container:
        if element.tag == PARAGRAPH:
            yield from _paragraph(element)
        elif element.tag == TABLE:
            yield from (join_cells(_cells(row)) for row in element.iter(ROW) if _nearest(row, TABLE) is element)
        elif element.tag not in SKIPPED:
            yield from _lines(element)  # a content control and the like


def _cells(row: _Element) -> Iterator[str]:
    for cell in row.iter(CELL):
        if _nearest(cell, ROW) is row:
            yield " ".join(_lines(cell))


def _nearest(element: _Element, tag: str) -> _Element | None:
    return next(element.iterancestors(tag), None)


def _paragraph(paragraph: _Element) -> Iterator[str]:
    boxes: list[_Element] = []
    yield from "".join(_characters(paragraph, boxes)).split("\n")
    for box in boxes:
        yield from _lines(box)


def _characters(element: _Element, boxes: list[_Element]) -> Iterator[str]:
    """The characters below the element; text boxes are put aside."""
    for child in element:
        if child.tag == qn("w:t") or child.tag == qn("m:t"):
            yield child.text or ""
        elif child.tag in CHARACTERS:
            yield CHARACTERS[child.tag]
        elif child.tag == TEXT_BOX:
            boxes.append(child)
        elif child.tag not in SKIPPED:
            yield from _characters(child, boxes)
