"""Named periods read in a text: 十三五期间, 改革开放以来."""

import re
from functools import cache

from accord.extract.dates.date import DateKind
from accord.extract.dates.numerals import CHINESE
from accord.seeds.periods import Period, periods

Named = tuple[int, int, str, DateKind, bool]

OPEN_QUOTES = '“"‘「『'
CLOSE_QUOTES = '”"’」』'
PARTY = ("中国共产党第", "中国共产党", "党的", "中共")
SUFFIX = re.compile(
    r"(?:计划|规划)?(?:(?:胜利)?(?:召开|成立|时期|期间)?(以来|以后|之后|后|至今)|(?:召开|成立)?(以前|之前|前(?!三|往|后))"
    r"|(期间|时期)|(末期?|初期?|中期))"
)
OF_A_PLAN = re.compile(r"(?!期间)(?:时期)?[^，。；、\s]{0,12}?(?:规划|计划|纲要)(?!期间|时期)")
# from one plan to another: “十二五”到“十四五”
TO_ANOTHER = re.compile(r"(?:期间|时期)?(?:[-—–~～]{1,2}|至|到)[“\"‘「『]?")
SINCE_PREFIX = re.compile("自从|自|从")
# these are plain numbers too, and name a plan only in quotes or before such a word
PLAIN_NUMBERS = frozenset(f"{digit}五" for digit in "一二三四五六七八九十")
PLAN_WORD = re.compile(r"期间|时期|计划|规划|以来")
NUMERALS = frozenset(CHINESE)
COUNTED = NUMERALS | frozenset("百千万亿年月日号个%")


@cache
def _named() -> dict[str, list[tuple[str, Period]]]:
    """The names by their first character, the longest first."""
    table: dict[str, list[tuple[str, Period]]] = {}
    for period in periods():
        for name in period.names if period.kind != "calendar" else ():
            table.setdefault(name[0], []).append((name, period))
    for names in table.values():
        names.sort(key=lambda pair: -len(pair[0]))
    return table


def period_names() -> list[str]:
    """What a named period may be called."""
    return [name for names in _named().values() for name, _ in names]


def read_period(text: str, at: int) -> Named | None:
    """The named period there: its start, end, EDTF, kind, and whether it stands in the name of a plan."""
    found = _period(text, at)
    return _widened(text, *found) if found else None


def _period(text: str, at: int) -> tuple[Named, Period] | None:
    for name, period in _named().get(text[at], ()):
        if text.startswith(name, at):
            found = _plan(text, at, name, period) if period.kind == "plan" else _event(text, at, name, period)
            if found:
                return found, period
    return None


def _widened(text: str, found: Named, period: Period) -> Named:
    """With the word in front that opens it (自, 从), and to the end of another plan, where one follows."""
    start, end, edtf, kind, of_a_plan = found
    joint = TO_ANOTHER.match(text, end) if kind == DateKind.PERIOD and period.kind == "plan" else None
    other = _period(text, joint.end()) if joint and joint.end() < len(text) else None
    if other and other[0][3] == DateKind.PERIOD and other[1].kind == "plan" and other[1].since > period.since:
        end, edtf, of_a_plan = other[0][1], f"{period.since}/{other[1].until}", other[0][4]
    elif kind != DateKind.SINCE:
        return found
    match = SINCE_PREFIX.match(text, max(0, start - 2), start) or SINCE_PREFIX.match(text, max(0, start - 1), start)
    return (match.start() if match and match.end() == start else start), end, edtf, kind, of_a_plan


def _plan(text: str, at: int, name: str, period: Period) -> Named | None:
    start, end = at, at + len(name)
    quoted = at > 0 and text[at - 1] in OPEN_QUOTES and text[end : end + 1] in tuple(CLOSE_QUOTES)
    if quoted:
        start, end = start - 1, end + 1
    elif not _names_a_plan(text, at, end, name):
        return None
    of_a_plan = bool(OF_A_PLAN.match(text, end))
    match = SUFFIX.match(text, end)
    return _suffixed(start, match.end() if match else end, period, match, of_a_plan)


def _names_a_plan(text: str, at: int, end: int, name: str) -> bool:
    """Whether the number stands for a plan, where no quotes say so."""
    if name in PLAIN_NUMBERS and not PLAN_WORD.match(text, end):
        return False
    return text[at - 1 : at] not in NUMERALS and text[end : end + 1] not in COUNTED


def _suffixed(start: int, end: int, period: Period, match: re.Match[str] | None, of_a_plan: bool) -> Named:
    since, until = period.since, period.until or ""
    if match and match[1]:
        begins = since if match[1] == "以来" or period.kind == "event" else until
        return start, end, f"{begins}/..", DateKind.SINCE, False
    if match and match[2]:
        return start, end, f"../{int(since) - 1}" if since.isdigit() else f"../{since}", DateKind.UNTIL, False
    if match and match[4] and period.kind == "plan":
        year = {"末": until, "初": since, "中": str((int(since) + int(until)) // 2)}[match[4][0]]
        return start, end, year, DateKind.POINT, False
    return start, end, f"{since}/{until}" if until else since, DateKind.PERIOD, of_a_plan


def _event(text: str, at: int, name: str, period: Period) -> Named | None:
    match = SUFFIX.match(text, at + len(name))
    if not match or match[4] or (match[3] and not period.until):
        return None
    start = next((at - len(p) for p in PARTY if text.startswith(p, at - len(p)) and at >= len(p)), at)
    return _suffixed(start, match.end(), period, match, False)
