"""A file read as a document."""

import sys
from collections.abc import Mapping
from dataclasses import asdict
from hashlib import sha256
from logging import getLogger
from pathlib import Path

from accord.extract.document.byline import read_published
from accord.extract.document.error import BadDocument
from accord.extract.document.find import STDIN, UNREAD, holds_documents
from accord.extract.document.formats import SUFFIXES, read_content
from accord.extract.document.front_matter import read_front_matter
from accord.extract.document.metadata import Metadata
from accord.extract.reading import Document

log = getLogger(__name__)

MAX_BYTES = 64 * 2**20
MAX_LINE = 1_000_000
NO_METADATA: Mapping[str, Metadata] = {}


def read_document(path: Path, name: str, metadata: Mapping[str, Metadata] = NO_METADATA) -> Document:
    """The document of a file (`-` is the standard input); raises BadDocument.

    At most 64 MB, and one million characters a line: more is no text that a person wrote, and a sentence of
    it could not be shown. What `metadata` says under the name wins over the front matter, which wins over
    what the file's format states of it, and that over the by-line.
    """
    data = _read_bytes(path, name)
    try:
        content = read_content(data, path.suffix.lower())
        front, body = read_front_matter(content.text)
    except ValueError as error:  # Undecodable and Unreadable are such
        raise BadDocument(name, str(error)) from None
    text = content.text
    if content.unread:
        log.warning("%s: not read: %s", name, content.unread)
    _check_text(text, body, name)
    given = metadata.get(name, Metadata())
    known = given.over(front).over(content.metadata).over(Metadata(published=read_published(text[body:])))
    digest = sha256(data + repr(given).encode()).hexdigest()
    return Document(name, text, digest, body, pages=content.pages, **asdict(known))


def _read_bytes(path: Path, name: str) -> bytes:
    """The bytes of the file, read no further than the bound."""
    if path == STDIN:
        data = sys.stdin.buffer.read(MAX_BYTES + 1)
    else:
        _check_file(path, name)
        try:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
        except OSError as error:
            raise BadDocument(name, error.strerror or str(error)) from None
    if len(data) > MAX_BYTES:
        raise BadDocument(name, f"larger than {MAX_BYTES // 2**20} MB; split it")
    return data


def _check_file(path: Path, name: str) -> None:
    if path.is_dir():
        raise BadDocument(
            name,
            "a folder" if holds_documents(path) else f"a folder without documents ({', '.join(SUFFIXES)})",
        )
    if not path.exists():
        raise BadDocument(name, "no such file")
    suffix = path.suffix.lower()
    if path.is_file() and suffix in UNREAD:
        raise BadDocument(name, f"{suffix} is not read; {UNREAD[suffix]}")
    if path.is_file() and suffix not in SUFFIXES:
        raise BadDocument(
            name, f"{suffix or 'a file without suffix'} is not read; {', '.join(SUFFIXES)} are"
        )


def _check_text(text: str, body: int, name: str) -> None:
    if not text[body:].strip():
        raise BadDocument(name, "empty")
    longest = max(map(len, text.splitlines()))
    if longest > MAX_LINE:
        raise BadDocument(name, f"a line of {longest} characters; at most {MAX_LINE} are read")
