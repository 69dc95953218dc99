"""PDF files: the text layer, its lines joined to paragraphs, with the offsets at which the pages begin."""

from contextlib import closing
from typing import Any

import pypdfium2  # type: ignore[import-untyped]
from pypdfium2 import raw

from accord.extract.document.formats.content import Content, Unreadable
from accord.extract.document.formats.paragraphs import join_pages
from accord.extract.document.formats.printed import UNKNOWN, PrintedLine, read_lines
from accord.extract.document.formats.title import stated_title
from accord.extract.document.metadata import Metadata

END = b"%%EOF"
TAIL = 65_536  # bytes within which the end mark stands
MAX_PAGES = 20_000
MAX_CHARACTERS = 64 * 2**20
MAX_UNKNOWN = 0.2  # of the characters
OCR = "run it through OCR first"


def read_pdf(data: bytes) -> Content:
    """The text layer, without running heads and page numbers; raises Unreadable.

    Where a printed line plainly goes on in the next one, also over the end of a page, they are one line. At
    most 20,000 pages. A scan is refused; pages without a text layer among others are named in `unread`.
    """
    if END not in data[-TAIL:]:
        raise Unreadable("cut off: a PDF without its end")
    with closing(_open(data)) as document:
        if len(document) > MAX_PAGES:
            raise Unreadable(f"{len(document)} pages; at most {MAX_PAGES} are read")
        pages, pictures = _read_pages(document)
        title = stated_title(document.get_metadata_value("Title"))
    if not any(pages):
        raise Unreadable(f"a scan: {len(pages)} pages of pictures, no text layer; {OCR}" if pictures else "empty")
    text, starts = join_pages(pages)
    _check_characters(text)
    unread = f"pages without a text layer: {', '.join(map(str, pictures))}; {OCR}" if pictures else None
    return Content(text, Metadata(title=title), starts, unread)


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD:
            raise Unreadable("encrypted; save it without a password") from None
        raise Unreadable(f"damaged: {error}") from None


def _read_pages(document: pypdfium2.PdfDocument) -> tuple[list[list[PrintedLine]], list[int]]:
    """The lines of each page, and the numbers of the pages that hold pictures only."""
    pages: list[list[PrintedLine]] = []
    pictures: list[int] = []
    characters = 0
    for number in range(len(document)):
        with closing(document[number]) as page:
            lines = read_lines(page)
            if not lines and _has_picture(page):
                pictures.append(number + 1)
        characters += sum(len(line.text) for line in lines)
        if characters > MAX_CHARACTERS:
            raise Unreadable(f"more than {MAX_CHARACTERS} characters; split it")
        pages.append(lines)
    return pages, pictures


def _has_picture(page: Any) -> bool:
    return any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))


def _check_characters(text: str) -> None:
    """Refuses a text whose fonts do not say which characters they draw."""
    if text.count(UNKNOWN) > MAX_UNKNOWN * len(text):
        raise Unreadable(f"its fonts do not tell which characters they draw; {OCR}")
