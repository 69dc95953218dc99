"""The date told last, which fills in what the next date leaves out."""

from dataclasses import replace
from datetime import date, timedelta

from accord.extract.dates.point import Moment, Point, Ref
from accord.extract.when import When

WIDEST_TWO_DIGIT_FUTURE = 10


class Running:
    """The year, month and day told last, beside the day of publication.

    `spoken`: what is read is said on that day, and all that it leaves out or counts goes on from there.
    """

    def __init__(self, anchor: str | None, spoken: bool = False) -> None:
        self.anchor = _moment(anchor) if anchor else None
        self.spoken = spoken
        self.told: Moment | None = self.anchor if spoken else None
        self.last: Moment | None = None
        self.century: int | None = None
        self.elsewhere = False

    def reset(self) -> None:
        """Forget the date told last: a heading ends its reach."""
        self.told = self.last = self.century = None

    def tell(self, moment: Moment) -> None:
        """Go on from this date."""
        self.last = moment
        if moment.year is None:
            self.century = moment.century if moment.decade is None else moment.decade // 10
            return
        self.told = moment
        self.century = moment.year // 100
        self.elsewhere |= self.anchor is None or moment.year != self.anchor.year

    def resolve(self, point: Point) -> Moment | None:
        """The point with its gaps filled; None where nothing fills them, or the calendar lacks that day."""
        if point.decade is not None or point.century is not None:
            return self._years(point)
        if isinstance(point.day, Ref):
            return self._shifted_day(point.day, point)
        base = self._month_base(point)
        if base is None:
            return None
        year, month = base
        if not 1 <= year <= 9999 or not _exists(year, month, point.day):
            return None
        return Moment(year, month, point.day, point.part, stretch=point.stretch)

    def near(self, base: str) -> Moment | None:
        """The date that a reference counts from."""
        if base == "anchor":
            return self.anchor
        return self.told or (self.anchor if base == "either" else None)

    def _month_base(self, point: Point) -> tuple[int, int | None] | None:
        """The year and month of a point."""
        if isinstance(point.month, Ref):
            near = self.near(point.month.base)
            if near is None or near.year is None or near.month is None:
                return None
            months = near.year * 12 + near.month - 1 + point.month.shift
            return months // 12, months % 12 + 1
        year = self._year(point)
        if year is None:
            return None
        if point.month is None and point.day is not None:
            near = self._reach()
            return None if near is None or near.month is None else (year, near.month)
        return year, point.month

    def _year(self, point: Point) -> int | None:
        if isinstance(point.year, Ref):
            near = self.near(point.year.base)
            return None if near is None or near.year is None else near.year + point.year.shift
        if point.year is None:
            near = self._reach()
            return near.year if near else None
        return point.year if point.year > 99 else self._full_year(point.year)

    def _full_year(self, year: int) -> int:
        """Two digits as a year of the twentieth or twenty-first century that is not far in the future."""
        near = self.anchor or self.told
        limit = (near.year if near and near.year else 2020) + WIDEST_TWO_DIGIT_FUTURE
        return 2000 + year if 2000 + year <= limit else 1900 + year

    def _reach(self) -> Moment | None:
        """The date that a bare month or day goes on from.

        Of a text that has told other years, the publication does not date what stands after a heading.
        """
        return self.told or (None if self.elsewhere else self.anchor)

    def _shifted_day(self, day: Ref, point: Point) -> Moment | None:
        """So many days from that one: 昨天; in the year that is told with it: 去年的今天."""
        near = self.near(day.base)
        if near is None or near.year is None or near.month is None or near.day is None:
            return None
        try:
            shifted = date(near.year, near.month, near.day) + timedelta(days=day.shift)
        except OverflowError:
            return None
        year = shifted.year if point.year is None else self._year(point)
        return Moment(year, shifted.month, shifted.day) if year and _exists(year, shifted.month, shifted.day) else None

    def _years(self, point: Point) -> Moment | None:
        """A decade or a century; 80年代 alone is of the last century told, else of the twentieth."""
        century = self._century(point)
        if point.decade is None:
            return None if century is None else Moment(century=century, part=point.part)
        if point.decade >= 10:
            return Moment(decade=point.decade, part=point.part)
        if century is None:
            century = 19 if point.decade >= 3 else None
        return None if century is None else Moment(decade=century * 10 + point.decade, part=point.part)

    def _century(self, point: Point) -> int | None:
        if isinstance(point.century, Ref):
            return 20 + point.century.shift
        if point.century is None and point.decade is not None and point.decade < 3:
            return self.century
        return point.century


def _moment(edtf: str) -> Moment:
    """The day, month or year of that EDTF date."""
    When.parse(edtf)
    parts = [int(part) for part in edtf.rstrip("~?%").split("-")]
    year, month, day = (*parts, None, None)[:3]
    moment = Moment(year, month, day)
    return replace(moment, month=None) if moment.month and moment.month > 12 else moment


def _exists(year: int, month: int | None, day: int | None) -> bool:
    if month is None:
        return day is None
    if not 1 <= month <= 12:
        return False
    try:
        date(year, month, day or 1)
    except ValueError:
        return False
    return True
