"""The formats in which documents come, each read to lines of text by a module of its own."""

from accord.extract.document.decode import decode
from accord.extract.document.formats.content import Content, Unreadable
from accord.extract.document.formats.signature import check_signature

SUFFIXES = (".txt", ".md", ".html", ".htm", ".pdf", ".docx", ".xlsx")

__all__ = ["SUFFIXES", "Content", "Unreadable", "read_content"]


def read_content(data: bytes, suffix: str) -> Content:
    """What the bytes of a file with that suffix hold; raises ValueError, whose text says what is wrong.

    What is no other format of SUFFIXES is read as plain text.
    """
    try:
        check_signature(data, suffix)
        return _read(data, suffix)
    except ValueError as error:
        raise Unreadable(_in_one_line(str(error))) from error
    # the libraries meet damaged and hostile files with errors of every kind: none may end the run
    except Exception as error:
        raise Unreadable(_in_one_line(f"damaged: {type(error).__name__}: {error}")) from error


def _read(data: bytes, suffix: str) -> Content:
    if suffix in (".html", ".htm"):
        from accord.extract.document.formats.html import read_html

        return read_html(decode(data))
    if suffix == ".pdf":
        from accord.extract.document.formats.pdf import read_pdf

        return read_pdf(data)
    if suffix == ".docx":
        from accord.extract.document.formats.docx import read_docx

        return read_docx(data)
    if suffix == ".xlsx":
        from accord.extract.document.formats.xlsx import read_xlsx

        return read_xlsx(data)
    return Content(decode(data))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())[:300]
