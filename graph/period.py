"""The period for which a plan is made, as its title tells it: 《…规划(2016—2020年)》, 《…“十四五”规划》."""

from accord.extract.dates.date import DateKind
from accord.extract.dates.reader import DateReader
from accord.extract.script import simplify
from accord.extract.when import When


def period_of(title: str) -> When | None:
    """The first period that the title names, else its first year or month; None where it names neither.

    A target year (2035年远景目标) beside a period is not part of it.
    """
    dates = [date for date in DateReader(None).read(simplify(title)) if date.kind is not DateKind.EDITION]
    lasting = [date for date in dates if date.kind is DateKind.PERIOD]
    return next((date.when for date in (*lasting, *dates)), None)
