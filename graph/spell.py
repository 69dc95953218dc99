"""A spell for which a state held, from facts that tell of its beginning, of its end, or that it held."""

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from accord.extract.predicate import Kind
from accord.extract.script import simplify
from accord.extract.when import When, fits
from accord.graph.fact import Fact, exactness

# words that tell of an entry, not of a list that names a member again (ONTOLOGY.md, MEMBER_OF)
_ENTRY = re.compile("加入|纳入|接纳|吸收|吸纳|囊括|扩容|新增|入会")


def beginning_of(edtf: str) -> str | None:
    """The beginning of a time alone, None where it is open or unknown."""
    return _half(edtf, 0)


def end_of(edtf: str) -> str | None:
    """The end of an interval alone, None where it is open, unknown, or the time is no interval."""
    return _half(edtf, 1) if "/" in edtf else None


def _half(edtf: str, side: int) -> str | None:
    half = edtf.split("/")[side] if edtf.count("/") == 1 else edtf
    return None if half in ("", "..") else half


def order_of(fact: Fact) -> tuple[bool, date | int, date | int, str]:
    """The order in which facts are joined: dated first; events by exactness, states by their beginning."""
    when = fact.when
    begin = (when and when.since_earliest) or date.max
    days = date.fromordinal(1 + min(exactness(when), date.max.toordinal() - 1))
    return when is None, *((begin, days) if fact.kind is Kind.STATE else (days, begin)), fact.id


def is_one_spell(a: Fact, b: Fact) -> bool:
    """Whether two dated facts of one state may tell of one spell.

    Their beginnings fit, or one is unknown, or the later only says that it still held: it is no entry, and
    the earlier had not ended. Their ends fit, or one is unknown or open; a bare date states no end.
    """
    begins, ends = [_begin(f) for f in (a, b)], [_end(f) for f in (a, b)]
    if all(ends) and not fits(*(end for end in ends if end)):
        return False
    if not all(begins):
        return _in_order(begins, ends)
    first, second = (begin for begin in begins if begin)
    if fits(first, second):
        return True
    earlier, later = (
        (a, b) if (first.since_latest or date.max) < (second.since_earliest or date.min) else (b, a)
    )
    return _is_attested(earlier, later)


def _is_attested(earlier: Fact, later: Fact) -> bool:
    """Whether the later fact merely finds the state of the earlier again."""
    if is_entry(later) or earlier.when is None or later.when is None:
        return False
    # a bare year says that it held in that year, and states no end
    lasts = _end(earlier) is None and "/" in (earlier.time or "")
    return lasts or (earlier.when.until_latest or date.max) >= (later.when.since_earliest or date.min)


def is_entry(fact: Fact) -> bool:
    """Whether a claim of the fact tells that the member entered, rather than that it was one."""
    return fact.predicate == "MEMBER_OF" and any(_tells_of_entry(c.evidence.text) for c in fact.claims)


@lru_cache(maxsize=65_536)
def _tells_of_entry(text: str) -> bool:
    return bool(_ENTRY.search(simplify(text)))


def _in_order(begins: Sequence[When | None], ends: Sequence[When | None]) -> bool:
    """Whether no known end comes before a known beginning."""
    since = max((begin.since_earliest or date.min for begin in begins if begin), default=date.min)
    until = min((end.until_latest or date.max for end in ends if end), default=date.max)
    return since <= until


def _begin(fact: Fact) -> When | None:
    half = beginning_of(fact.time) if fact.time else None
    return When.parse(half) if half else None


def _end(fact: Fact) -> When | None:
    half = end_of(fact.time) if fact.time else None
    return When.parse(half) if half else None


def spell_of(facts: Sequence[Fact]) -> tuple[str | None, str | None, str | None]:
    """The time of the spell that the facts tell of, its beginning and its end, as EDTF."""
    since, until = _first_beginning(facts), _finest([end for fact in facts if (end := _end(fact))])
    if not any(fact.time and "/" in fact.time for fact in facts):
        return since, since, None
    if since is None and until is None:
        return None, None, None
    return f"{since or '..'}/{until or '..'}", since, until


def _first_beginning(facts: Sequence[Fact]) -> str | None:
    """The earliest beginning at its most exact: what begins later attests it."""
    begins = [begin for fact in facts if (begin := _begin(fact))]
    if not begins:
        return None
    first = min(begins, key=lambda when: (when.since_latest or date.max, when.edtf))
    return _finest([when for when in begins if fits(when, first)])


def _finest(times: Sequence[When]) -> str | None:
    return min(times, key=lambda when: (exactness(when), when.edtf)).edtf if times else None
