"""What a file is by its first bytes, whatever its name says."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile

from accord.extract.document.formats.content import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ENCRYPTED_OFFICE = "EncryptedPackage".encode("utf-16-le")
PDF = b"%PDF-"
PDF_HEAD = 1024  # bytes within which readers look for the mark
ZIP = b"PK\x03\x04"
SIGNATURES = (
    (OLE, ".doc, .xls or .wps"),
    (b"{\\rtf", ".rtf"),
    (b"\x89PNG\r\n\x1a\n", ".png"),
    (b"\xff\xd8\xff", ".jpg"),
    (b"GIF8", ".gif"),
    (b"II*\x00", ".tif"),
    (b"MM\x00*", ".tif"),
)
# a part that only this format has, and its suffix
PARTS = (("word/document.xml", ".docx"), ("xl/workbook.xml", ".xlsx"), ("OFD.xml", ".ofd"))
BINARY = (".pdf", ".docx", ".xlsx")


def check_signature(data: bytes, suffix: str) -> None:
    """Raises Unreadable where the bytes are those of another format than the suffix says."""
    if not data.strip():
        raise Unreadable("empty")
    if suffix in (".docx", ".xlsx") and data.startswith(OLE) and ENCRYPTED_OFFICE in data:
        raise Unreadable("encrypted; save it without a password")
    found = _format_of(data)
    if found == suffix or (found == "" and suffix not in BINARY):
        return
    if found:
        raise Unreadable(f"its content is that of a {found} file{'; rename it' if found in BINARY else ''}")
    raise Unreadable(f"no {suffix} file: its content is something else, or its beginning is damaged")


def _format_of(data: bytes) -> str:
    """The suffix of the format that the first bytes tell; empty where they tell none, as of a text."""
    for signature, suffix in SIGNATURES:
        if data.startswith(signature):
            return suffix
    if data.startswith(ZIP):
        return _format_of_package(data)
    return ".pdf" if PDF in data[:PDF_HEAD] and not data[:PDF_HEAD].lstrip().startswith(b"<") else ""


def _format_of_package(data: bytes) -> str:
    try:
        names = set(ZipFile(BytesIO(data)).namelist())
    except BadZipFile:
        raise Unreadable("cut off or damaged: a zip package without its list of parts") from None
    return next((suffix for part, suffix in PARTS if part in names), ".zip")
