"""Titles in 《》: which are documents of the ontology, and of which type."""

import re
from collections.abc import Iterator

from accord.extract.names.heads import document_type
from accord.extract.predicate import EntityType

_TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
_VERSION = re.compile(r"（(?:试行|草案|修订草案|修订稿|征求意见稿|送审稿|\d{4}\s?[-~～—–至]+\s?\d{4}年?)）")
_TRAILING = re.compile(r"(?:（[^（）]*）|第?[\d.一二三四]+版|[\d\s年]|[-~～—–])+$")


def titles(text: str, start: int, end: int) -> Iterator[tuple[int, int, EntityType | None]]:
    """Each title with its type; without a type it is a work that is no document of the ontology."""
    for match in _TITLE.finditer(text, start, end):
        version = _VERSION.match(text, match.end(), end)
        yield match.start(), version.end() if version else match.end(), title_type(match.group()[1:-1])


def title_type(title: str) -> EntityType | None:
    """Plan, Agreement or Policy by the last noun of the title; absent for news items, journals and studies."""
    return document_type(_TRAILING.sub("", title.strip()))
