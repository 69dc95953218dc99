"""All that came of reading one document."""

from dataclasses import dataclass

from accord.extract.claim import Claim, Mention, Passage


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read.

    `name` is the file's name, or its path within the folder in which it was found; `text` is what all offsets
    count in; `body` is where the passages begin (after front matter); `published` is EDTF; `digest` is the
    SHA-256 of the bytes and of the metadata given for it.
    """

    name: str
    text: str
    digest: str
    body: int = 0
    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    source: str | None = None
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says; `asserted` is the time at which it says so, EDTF or absent."""

    document: Document
    asserted: str | None
    passages: tuple[Passage, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    #: how many claims the validator refused
    refused: int = 0
