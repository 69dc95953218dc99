"""Titles in 《》: which are documents of the ontology, and of which type."""

import re
from collections.abc import Iterator

from accord.extract.names.heads import document_type
from accord.extract.predicate import EntityType

_TITLE = re.compile(r"《[^《》\n]*(?:《[^《》\n]*》[^《》\n]*)*》")
_NEWS = re.compile(r"举行|召开|出席|成立|签署|揭牌|会见|开幕|闭幕")
_SIGNS = re.compile(r"(?:签署|签订|签下|达成|缔结|共签|签约)(?:了|并发布)?[^，。；》]{0,16}$")
_ISSUES = re.compile(r"(?:印发|审议通过|讨论通过|表决通过|颁布|制定|批复|批准|出台)(?:了)?$")
_VERSION = re.compile(r"（(?:试行|草案|修订草案|修订稿|征求意见稿|送审稿|\d{4}\s?[-~～—–至]+\s?\d{4}年?)）")
_TRAILING = re.compile(r"(?:（[^（）]*）|第?[\d.一二三四]+版|[\d\s年]|[-~～—–])+$")


def titles(text: str, start: int, end: int) -> Iterator[tuple[int, int, EntityType | None]]:
    """Each title with its type; without a type it is a work that is no document of the ontology."""
    before: tuple[int, EntityType | None] = (-1, None)
    for match in _TITLE.finditer(text, start, end):
        version = _VERSION.match(text, match.end(), end)
        stop = version.end() if version else match.end()
        type = title_type(match.group()[1:-1])
        if type is None and not _NEWS.search(match.group()):
            joined = before[1] if text[before[0] : match.start()] in ("", "、", "和", "及", "与", "以及") else None
            type = joined or _taken(text, start, match.start())
        before = (stop, type)
        yield match.start(), stop, type


def _taken(text: str, start: int, position: int) -> EntityType | None:
    """What is signed is an agreement, what is issued or adopted a policy, whatever its title says."""
    if _SIGNS.search(text, max(start, position - 24), position):
        return EntityType.AGREEMENT
    return EntityType.POLICY if _ISSUES.search(text, max(start, position - 6), position) else None


def title_type(title: str) -> EntityType | None:
    """Plan, Agreement or Policy by the last noun of the title; absent for news items, journals and studies."""
    plain = _TRAILING.sub("", title.strip())
    if plain.endswith("制度"):
        return EntityType.POLICY  # 《…联席会议制度》 is the document that lays it down
    return document_type(plain)
