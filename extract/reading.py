"""All that came of reading one document."""

from bisect import bisect_right
from dataclasses import dataclass

from accord.extract.claim import Claim, Mention, Passage


@dataclass(frozen=True, slots=True)
class Document:
    """A document as it was read.

    `name` is the file's name, or its path within the folder in which it was found; `text` is what all offsets
    count in; `body` is where the passages begin (after front matter); `published` is EDTF; `digest` is the
    SHA-256 of the bytes and of the metadata given for it; `pages` are the offsets at which its pages begin,
    of a format that has pages.
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
    pages: tuple[int, ...] = ()

    def page_of(self, offset: int) -> int | None:
        """The page on which the character at the offset stands, counted from 1; None where there are no pages."""
        return bisect_right(self.pages, offset) or None


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
