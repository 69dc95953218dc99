"""EDTF against the table of the ontology, and against the edtf library."""

from datetime import date, timedelta

import pytest
from edtf import parse_edtf
from hypothesis import given
from hypothesis import strategies as st

from accord.extract.when import When, fits, overlaps

TABLE = [
    ("2018", "2018-01-01", "2018-12-31"),
    ("2018-03", "2018-03-01", "2018-03-31"),
    ("2018-03-05", "2018-03-05", "2018-03-05"),
    ("2018-33", "2018-01-01", "2018-03-31"),
    ("2018-36", "2018-10-01", "2018-12-31"),
    ("2018-40", "2018-01-01", "2018-06-30"),
    ("2018-41", "2018-07-01", "2018-12-31"),
    ("[2018-03-21..2018-03-31]", "2018-03-21", "2018-03-31"),
    ("198X", "1980-01-01", "1989-12-31"),
    ("[1980..1983]", "1980-01-01", "1983-12-31"),
    ("2018/2020", "2018-01-01", "2020-12-31"),
    ("[2017-08..2017-11]", "2017-08-01", "2017-11-30"),
    ("2009/..", "2009-01-01", None),
    ("../1988", None, "1988-12-31"),
    ("2010~", "2010-01-01", "2010-12-31"),
]


@pytest.mark.parametrize(("edtf", "first", "last"), TABLE)
def test_the_table_of_the_ontology(edtf: str, first: str | None, last: str | None) -> None:
    when = When.parse(edtf)
    assert (when.first and when.first.isoformat(), when.last and when.last.isoformat()) == (first, last)


def test_an_event_begins_and_ends_within_its_date() -> None:
    when, month = When.parse("2018-03"), (date(2018, 3, 1), date(2018, 3, 31))
    assert (when.since_earliest, when.since_latest) == (when.until_earliest, when.until_latest) == month


def test_a_period_begins_in_its_first_and_ends_in_its_last_year() -> None:
    when = When.parse("2018/2020")
    assert (when.since_latest, when.until_earliest) == (date(2018, 12, 31), date(2020, 1, 1))


@pytest.mark.parametrize(
    "text",
    ["", "abc", "2018-13", "2018-02-30", "2018-3", "../..", "2020/2018", "[2020..2018]", "1X8X", "0000"],
)
def test_what_is_no_edtf_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        When.parse(text)


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2018", "2018-03", True),
        ("2018-03", "2018-04", False),
        ("2009/..", "2009/2015", True),
        ("2018/2020", "2018-03", False),
        ("2010~", "2011", True),  # "about 2010" does not contradict 2011
        ("2010~", "2013", False),
        ("../1988", "1983/1988", True),
    ],
)
def test_fits(a: str, b: str, expected: bool) -> None:
    assert fits(When.parse(a), When.parse(b)) is fits(When.parse(b), When.parse(a)) is expected


def test_overlaps_tells_of_days_in_common() -> None:
    assert overlaps(When.parse("2009/.."), When.parse("2020"))
    assert not overlaps(When.parse("2009/.."), When.parse("2008"))


days = st.dates(date(1, 1, 1), date(9999, 12, 31))
single = st.builds(lambda day, length: day.isoformat()[:length], days, st.sampled_from([4, 7, 10]))


@given(single)
def test_single_dates_agree_with_the_edtf_library(text: str) -> None:
    when, oracle = When.parse(text), parse_edtf(text)
    assert when.first and when.first.timetuple()[:3] == tuple(oracle.lower_strict())[:3]
    assert when.last and when.last.timetuple()[:3] == tuple(oracle.upper_strict())[:3]


PARTS = ["-21", "-23", "-33", "-34", "-35", "-36", "-40", "-41", "~", "?"]


@given(st.integers(1000, 2999), st.sampled_from(PARTS))
def test_parts_of_a_year_agree_with_the_edtf_library(year: int, part: str) -> None:
    when, oracle = When.parse(f"{year}{part}"), parse_edtf(f"{year}{part}")
    assert when.first and when.first.timetuple()[:3] == tuple(oracle.lower_strict())[:3]
    assert when.last and when.last.timetuple()[:3] == tuple(oracle.upper_strict())[:3]


@given(days, st.timedeltas(timedelta(0), timedelta(9000)))
def test_an_interval_keeps_its_days(since: date, length: timedelta) -> None:
    until = min(since, date.max - length) + length
    since = min(since, until)
    when = When.parse(f"{since}/{until}")
    assert (when.first, when.last) == (since, until)
