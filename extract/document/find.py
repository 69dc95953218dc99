"""The documents among files and folders, each under the name by which it is known."""

import os
from collections.abc import Iterable, Iterator
from logging import getLogger
from pathlib import Path

from accord.extract.document.error import DuplicateName
from accord.extract.document.formats import SUFFIXES

log = getLogger(__name__)

STDIN = Path("-")
WORD, SHEET, TEXT = "save it as .docx", "save it as .xlsx", "export it as .pdf"
OCR = "run it through OCR, to a .pdf with a text layer or to .txt"
# documents, but not read: named with the way out, so that nobody takes them for read; other files of a folder are none
UNREAD = {
    ".doc": WORD, ".wps": WORD, ".rtf": WORD, ".odt": WORD, ".xls": SHEET, ".et": SHEET, ".ods": SHEET,
    ".ofd": TEXT, ".caj": TEXT, ".ppt": TEXT, ".pptx": TEXT, ".dps": TEXT, ".mht": "save it as .html", ".mhtml": "save it as .html",
    ".jpg": OCR, ".jpeg": OCR, ".png": OCR, ".gif": OCR, ".bmp": OCR, ".tif": OCR, ".tiff": OCR, ".webp": OCR,
}  # fmt: skip


def find_documents(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """The files to read, each with its document's name, in the order given and sorted within a folder.

    A file's name is its own, that of a file found in a folder its path within that folder, with `/`. A
    missing file and a folder without documents stay in the list: reading them says what is wrong, and the
    rest goes on. One file under one name stands once; two files under one name raise DuplicateName.
    """
    found: dict[str, Path] = {}
    for path in paths:
        for file, name in _documents_of(path):
            other = found.setdefault(name, file)
            if other is not file and not _same(other, file):
                raise DuplicateName(
                    f"two documents of one name, {name}: {other} and {file}; rename one or give their folder"
                )
    return [(file, name) for name, file in found.items()]


def holds_documents(folder: Path) -> bool:
    """Whether a document stands in the folder or below."""
    return next(_walk(folder, ()), None) is not None


def _documents_of(path: Path) -> Iterator[tuple[Path, str]]:
    files = sorted(_walk(path, ()), key=lambda file: file.parts) if path.is_dir() else []
    if not files:
        yield path, _readable(path.name or str(path))
    for file in files:
        yield file, _readable(file.relative_to(path).as_posix())


def _walk(folder: Path, above: tuple[Path, ...]) -> Iterator[Path]:
    """The documents of a folder; linked folders too, but none within itself."""
    here = folder.resolve()
    if here in above:
        return
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        log.warning("%s: %s", folder, error.strerror)
        return
    for entry in entries:
        if entry.name.startswith((".", "~$")) or _is_of_page(entry):
            continue
        if entry.is_dir():
            yield from _walk(entry, (*above, here))
        elif entry.suffix.lower() in (*SUFFIXES, *UNREAD):
            yield entry
        else:
            log.info("%s: no document", entry)


def _is_of_page(folder: Path) -> bool:
    """Whether the folder holds what a browser saved along with a page: its pictures and frames."""
    stem, bound, _ = folder.name.rpartition("_files")
    return bool(bound) and any(folder.with_name(stem + suffix).is_file() for suffix in (".html", ".htm"))


def _same(one: Path, other: Path) -> bool:
    return one == other or (one.exists() and other.exists() and one.samefile(other))


def _readable(name: str) -> str:
    """The name as text, also where the file system holds bytes that are none."""
    return os.fsencode(name).decode("utf-8", "replace")
