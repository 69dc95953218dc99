"""The zip packages of Office files, made sure of before anything in them is parsed."""

from io import BytesIO
from zipfile import BadZipFile, ZipFile, ZipInfo
from zlib import error as ZlibError

from accord.extract.document.formats.content import Unreadable

MAX_UNPACKED = 256 * 2**20
ENCRYPTED = 0x1  # bit of a part's flags
CHUNK = 2**20
# Office writes no document type; one is there to declare entities that expand without end
DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))


def check_package(data: bytes) -> None:
    """Raises Unreadable where unpacking is impossible or unsafe.

    At most 256 MB unpacked, and no XML with a document type.
    """
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
            if any(part.flag_bits & ENCRYPTED for part in parts):
                raise Unreadable("encrypted; save it without a password")
            # no part can yield more than the size stated for it
            if sum(part.file_size for part in parts) > MAX_UNPACKED:
                raise Unreadable(f"larger than {MAX_UNPACKED // 2**20} MB when unpacked")
            for part in parts:
                _check_part(package, part)
    except (BadZipFile, ZlibError, EOFError, NotImplementedError) as error:
        raise Unreadable(f"cut off or damaged: {error}") from None


def _check_part(package: ZipFile, part: ZipInfo) -> None:
    """Reads the part to its end, by which its checksum is checked too."""
    is_xml = part.filename.lower().endswith((".xml", ".rels"))
    with package.open(part) as file:
        tail = b""
        while chunk := file.read(CHUNK):
            if is_xml and any(mark in tail + chunk for mark in DOCTYPES):
                raise Unreadable(f"hostile: {part.filename} declares a document type")
            tail = chunk[-32:]
