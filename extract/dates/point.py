"""One point of time: as the text has it, and as it is once the running date has filled it in."""

from calendar import monthrange
from dataclasses import dataclass
from typing import Literal

Base = Literal["anchor", "running", "either"]

# months that a part of a year covers, as EDTF writes it
QUARTERS = {1: "33", 2: "34", 3: "35", 4: "36"}
HALVES = {1: "40", 2: "41"}
EARLY, MIDDLE, LATE = "early", "middle", "late"
DAYS = {EARLY: (1, 10), MIDDLE: (11, 20), LATE: (21, 31)}
YEARS_OF_DECADE = {EARLY: (0, 3), MIDDLE: (4, 6), LATE: (7, 9)}
YEARS_OF_CENTURY = {EARLY: (0, 19), MIDDLE: (40, 59), LATE: (80, 99)}
MIDDLE_OF_YEAR = "[{0}-04..{0}-09]"


@dataclass(frozen=True, slots=True)
class Ref:
    """A year, month or day told by its distance from publication (anchor) or the date told last (running)."""

    base: Base
    shift: int = 0


@dataclass(frozen=True, slots=True)
class Point:
    """A point of time as written.

    `year` below 100 lacks its century; `part` is an EDTF season or quarter code, or early, middle or late in
    the finest unit given; `decade` is the year divided by ten (or a digit without its century), `century` by
    a hundred. `stretch` is the first and the last month of the year, or day of the month, of what lasted; from 0
    down they count from the end.
    """

    year: int | Ref | None = None
    month: int | Ref | None = None
    day: int | Ref | None = None
    part: str = ""
    decade: int | None = None
    century: int | Ref | None = None
    stretch: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Moment:
    """A point of time without gaps: a year with what is finer, or a decade, or a century."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    part: str = ""
    decade: int | None = None
    century: int | None = None
    stretch: tuple[int, int] | None = None

    def edtf(self) -> str:
        """The point in EDTF, as exact as it was written."""
        if self.year is None:
            return self._years()
        if self.stretch:
            length = monthrange(self.year, self.month)[1] if self.month else 12
            first, last = (at if at > 0 else length + at for at in self.stretch)
            return f"{self._date()}-{first:02}/{self._date()}-{last:02}"
        if self.part and self.month:
            first, last = DAYS[self.part]
            last = min(last, monthrange(self.year, self.month)[1])
            return f"[{self._date()}-{first:02}..{self._date()}-{last:02}]"
        if self.part == MIDDLE:
            return MIDDLE_OF_YEAR.format(f"{self.year:04}")
        return f"{self._date()}-{self.part}" if self.part else self._date()

    def end(self) -> str:
        """The point as an end of an EDTF interval, which holds no sets: a coarser date stands for it."""
        if self.year is None:
            return f"{self.decade:03}X" if self.decade is not None else f"{self.century:02}XX"
        if self.part in QUARTERS.values() or self.part in HALVES.values():
            return f"{self._date()}-{self.part}"
        return self._date()

    def bound(self) -> str:
        """The point as the last moment of what was before it: 年底 is the end of its year."""
        if self.year is not None and self.month is None and self.part in (QUARTERS[4], HALVES[2]):
            return self._date()
        return self.end()

    def _date(self) -> str:
        text = f"{self.year:04}"
        if self.month is not None:
            text += f"-{self.month:02}"
        return text if self.day is None else f"{text}-{self.day:02}"

    def _years(self) -> str:
        if self.decade is not None:
            first, last = YEARS_OF_DECADE.get(self.part, (0, 0))
            return f"[{self.decade:03}{first}..{self.decade:03}{last}]" if self.part else self.end()
        first, last = YEARS_OF_CENTURY.get(self.part, (0, 0))
        return f"[{self.century:02}{first:02}..{self.century:02}{last:02}]" if self.part else self.end()
