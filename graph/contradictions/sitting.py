"""Sittings and their numbers: which series one belongs to, and whether it is the first."""

import re

from accord.extract.script import simplify
from accord.graph.fact import Fact
from accord.graph.name import fold

_ORDINAL = re.compile(r"第(\d+)[次届轮](?:[(（]\d{4}年?[)）])?")
_FIRST = re.compile(r"(?:首次|第一次|首届|第一届)(?:[^，。；、]{0,12}(?:会议|座谈会|联席会|会晤|年会)|召开|举行|举办)")


def numbered(name: str) -> tuple[str, str, int] | None:
    """What stands before the number of a sitting, its series without the number, and the number."""
    folded = fold(name)
    found = list(_ORDINAL.finditer(folded))
    if len(found) != 1:
        return None
    match = found[0]
    return folded[: match.start()], folded[: match.start()] + "#" + folded[match.end() :], int(match[1])


def is_first(name: str) -> bool:
    """Whether the name is that of the first sitting of a series."""
    sitting = numbered(name)
    return sitting is not None and sitting[2] == 1


def tells_of_a_first(fact: Fact) -> bool:
    """Whether a claim of the fact tells that a body met for the first time."""
    return any(_FIRST.search(simplify(claim.evidence.text)) for claim in fact.claims)
