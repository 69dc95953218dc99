"""Time as EDTF (ISO 8601-2, level 2) with the four bounds that questions compare."""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

Bounds = tuple[date, date]

DATE = re.compile(r"([0-9X]{4})(?:-([0-9X]{2})(?:-([0-9X]{2}))?)?")
QUALIFIER = re.compile(r"[~?%]")
# EDTF season and quarter codes, with their first and last months (winter is the December of its year)
SEASONS = {
    21: (3, 5), 22: (6, 8), 23: (9, 11), 24: (12, 12),
    25: (3, 5), 26: (6, 8), 27: (9, 11), 28: (12, 12),
    29: (9, 11), 30: (12, 12), 31: (3, 5), 32: (6, 8),
    33: (1, 3), 34: (4, 6), 35: (7, 9), 36: (10, 12),
    37: (1, 4), 38: (5, 8), 39: (9, 12), 40: (1, 6), 41: (7, 12),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class When:
    """A time: the days between which it began, and those between which it ended.

    A bound is None where the interval is open at that end. A single date (`2018-03`) tells of some time
    within, so that both its beginning and its end lie between its first and its last day.
    """

    edtf: str
    since_earliest: date | None
    since_latest: date | None
    until_earliest: date | None
    until_latest: date | None

    @classmethod
    def parse(cls, edtf: str) -> "When":
        """The time of that EDTF text; ValueError where it is none."""
        return _parse(edtf)

    @property
    def first(self) -> date | None:
        """The first day that it may touch, None where it is open."""
        return self.since_earliest

    @property
    def last(self) -> date | None:
        """The last day that it may touch, None where it is open."""
        return self.until_latest

    @property
    def approximate(self) -> bool:
        """Whether the source says "about"."""
        return "~" in self.edtf or "%" in self.edtf


def fits(a: When, b: When) -> bool:
    """Whether the two may tell of one happening: they may have begun, and ended, on the same days.

    An open end fits every end. "About 2010" fits 2011 too: it is given a year (or month) on each side.
    """
    return _meet(*_since(a), *_since(b)) and _meet(*_until(a), *_until(b))


def overlaps(a: When, b: When) -> bool:
    """Whether some day may belong to both."""
    return _meet(a.first, a.last, b.first, b.last)


def _meet(first: date | None, last: date | None, other_first: date | None, other_last: date | None) -> bool:
    return (first or date.min) <= (other_last or date.max) and (other_first or date.min) <= (last or date.max)


def _since(when: When) -> tuple[date | None, date | None]:
    return _widen(when, when.since_earliest, when.since_latest)


def _until(when: When) -> tuple[date | None, date | None]:
    return _widen(when, when.until_earliest, when.until_latest)


def _widen(when: When, first: date | None, last: date | None) -> tuple[date | None, date | None]:
    if not when.approximate or first is None or last is None:
        return first, last
    slack = last - first + timedelta(days=1)
    return max(first - date.min, slack) - slack + date.min, last + min(slack, date.max - last)


@lru_cache(maxsize=8192)
def _parse(edtf: str) -> When:
    if edtf.count("/") == 1:
        return _interval(edtf)
    if edtf[:1] + edtf[-1:] in ("[]", "{}"):
        return _set(edtf)
    first, last = _bounds(edtf)
    return When(edtf, first, last, first, last)


def _interval(edtf: str) -> When:
    since, until = (None if end in ("", "..") else _bounds(end) for end in edtf.split("/"))
    if since is None and until is None:
        raise ValueError(f"{edtf!r} is open at both ends")
    if since and until and since[0] > until[1]:
        raise ValueError(f"{edtf!r} ends before it begins")
    return When(edtf, *(since or (None, None)), *(until or (None, None)))


def _set(edtf: str) -> When:
    """One of a set is some time within it, all of a set lasts from its first to its last."""
    parts = [part for item in edtf[1:-1].split(",") for part in item.strip().split("..")]
    if not all(parts[1:-1]) or not any(parts):
        raise ValueError(f"{edtf!r} is no EDTF set")
    first, last = (_bounds(part) if part else None for part in (parts[0], parts[-1]))
    if first and last and first[0] > last[1]:
        raise ValueError(f"{edtf!r} ends before it begins")
    for part in parts[1:-1]:
        _bounds(part)
    if edtf[0] == "{":
        return When(edtf, *(first or (None, None)), *(last or (None, None)))
    earliest, latest = first and first[0], last and last[1]
    return When(edtf, earliest, latest, earliest, latest)


def _bounds(edtf: str) -> Bounds:
    """The first and last day of a single date, season or quarter."""
    match = DATE.fullmatch(QUALIFIER.sub("", edtf))
    if match is None:
        raise ValueError(f"{edtf!r} is no EDTF date")
    year, month, day = match.groups()
    first, last = _year(edtf, year)
    if month is None:
        return first, last
    if "X" in month or "X" in year:
        return _unspecified(edtf, first, last, month, day)
    if int(month) in SEASONS and day is None:
        months = SEASONS[int(month)]
        return date(first.year, months[0], 1), _month_end(first.year, months[1])
    start = date(first.year, int(month), 1)
    if day is None:
        return start, _month_end(start.year, start.month)
    if "X" in day:
        return _some_day(edtf, start, day)
    start = start.replace(day=int(day))
    return start, start


def _year(edtf: str, year: str) -> Bounds:
    if "X" in year.rstrip("X"):
        raise ValueError(f"{edtf!r}: a digit after an unspecified one")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    return date(max(low, 1 if "X" in year else low), 1, 1), date(high, 12, 31)


def _unspecified(edtf: str, first: date, last: date, month: str, day: str | None) -> Bounds:
    """A month or year that is not told: the whole year stands for it."""
    if month != "XX" and not (month.isdigit() and 1 <= int(month) <= 12):
        raise ValueError(f"{edtf!r} has no such month")
    if day is not None and day != "XX" and not (day.isdigit() and 1 <= int(day) <= 31):
        raise ValueError(f"{edtf!r} has no such day")
    return first, last


def _some_day(edtf: str, start: date, day: str) -> Bounds:
    if day == "XX":
        return start, _month_end(start.year, start.month)
    if day[0] not in "0123" or day[1] != "X":
        raise ValueError(f"{edtf!r} has no such day")
    end = _month_end(start.year, start.month)
    first = max(1, int(day[0]) * 10)
    if first > end.day:
        raise ValueError(f"{edtf!r} has no such day")
    return start.replace(day=first), start.replace(day=min(end.day, int(day[0]) * 10 + 9))


def _month_end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])
