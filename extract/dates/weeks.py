"""Weeks and the days of the week, from the day on which they are told."""

import re
from datetime import date, timedelta

from accord.extract.dates.counts import Counted, monday
from accord.extract.dates.date import DateKind
from accord.extract.dates.running import Running

OFTEN = re.compile("[-—–~～至到、和及](?:周|星期|礼拜)?[一二三四五六日天]")
WEEK = re.compile(
    r"(上{1,3}个?|[本这]个?|今个?|下{1,3}个?)?(一(?=周|星期|礼拜))?(周|星期|礼拜)"
    r"(?:(?:周|星期|礼拜)?([一二三四五六日天])|([末]))?(?![期岁年边围转长报刊率到密全])"
)
# the weekdays of every week: 每周一, 第二周, and those that stand with another: 周一至周五
RECURRING = frozenset("每逢第个隔单双一二三四五六七八九十两几多0123456789、至到-—~和及")


def read_week(text: str, at: int, running: Running) -> Counted | None:
    """上周, 下周三, 本周末, and 星期三 alone where what is said is said on a known day."""
    match = WEEK.match(text, at)
    anchor = running.anchor
    if not match or not anchor or not anchor.month or not anchor.day:
        return None
    near, name = match[1] or "", match[4] or match[5]
    if not near and (match[2] or not name or not running.spoken or _is_often(text, at, match.end())):
        return None
    today = date(anchor.year or 1, anchor.month, anchor.day)
    weeks = near.count("下") - near.count("上")
    try:
        first = monday(anchor) + timedelta(7 * weeks)
        days = _days(first, name)
        if not near and days[0] < today:
            days = [day + timedelta(7) for day in days]
    except OverflowError:
        return None
    if len(days) == 1:
        return at, match.end(), days[0].isoformat(), DateKind.POINT, False
    return at, match.end(), f"{days[0].isoformat()}/{days[-1].isoformat()}", DateKind.PERIOD, False


def _is_often(text: str, at: int, end: int) -> bool:
    """Whether a weekday without its week is one of every week."""
    return text[at - 1 : at] in RECURRING or OFTEN.match(text, end) is not None


def _days(first: date, name: str | None) -> list[date]:
    """The days of the week of that Monday that the name means: one, the two of the weekend, or all."""
    if name is None:
        return [first, first + timedelta(6)]
    if name == "末":
        return [first + timedelta(5), first + timedelta(6)]
    return [first + timedelta("一二三四五六日".find(name) % 7)]
