"""Times counted from a day: 近20年, 过去三个月, 三年后, 今明两年."""

import re
from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import pairwise

from accord.extract.dates.date import DateKind
from accord.extract.dates.numerals import CHINESE, number
from accord.extract.dates.point import QUARTERS, Moment
from accord.extract.dates.running import Running
from accord.extract.dates.words import HOLIDAYS

Counted = tuple[int, int, str, DateKind, bool]

LAST = ("近", "最近", "过去")
NEXT = ("未来", "今后", "将来", "接下来", "往后", "向后", "之后", "后面")
BEFORE = ("上", "前", "之前", "往前", "向前")
AFTER = ("下", "后")
# what a document counts from its publication; the rest only what is said on a known day does
WRITTEN = frozenset((*LAST, "未来", "今后", "接下来"))
UNITS = {"年": "year", "季度": "quarter", "月": "month", "周": "week", "星期": "week", "礼拜": "week", "天": "day", "日": "day"}
COUNT = re.compile(
    rf"({'|'.join(sorted((*LAST, *NEXT, *BEFORE, *AFTER), key=len, reverse=True))})?(?:的(?=[0-9{CHINESE}]))?"
    r"([0-9]{1,3}|[一二三四五六七八九十两仨]{1,3}(?![0-9])|半(?=个?月|年))([多余几])?(个)?(半(?=月))?([多余])?"
    r"(年|季度|月|周|星期|礼拜|天|日)(半(?![导径数]))?(多(?=[以之来前后]))?"
    r"((?:以|之)?来(?![自源到往回临得])|以?内(?![部容地外])|之内|里(?!程)|间|(?:以|之)?[前后](?![往期半夕沿身海述景续勤台者排起世来后置提端线锋卫果备盾方三两几]))?"
)
# 几十年, 第七年, 2.5年: the number begins before
MORE = frozenset("几数百千万亿多第.．点")
CLAUSE_OPENING = frozenset("，。；、,;：:(（“ \n\t\u3000") | {""}
# 历时近20年, 长达近三年: how long it took, no time counted from today
LASTED = re.compile(r"(?:历时|耗时|用时|用了|长达|为期|经过|经|需|达)$")
# 三年后可续签: what is to be done some time; 一个月前的3月5日: the day is told
NO_HAPPENING = re.compile(r"[可应须需方才仍不未如若内]|的[0-9一二三四五六七八九十]{1,2}[月日号]")
SHARED = {"前": -2, "去": -1, "昨": -1, "今": 0, "明": 1, "后": 2}
NEIGHBOURS = re.compile(r"((?:大?[前后]|[去昨今明])[天年]?(?:(?:大?[前后]|[去昨今明])[天年]?){1,4})(?:[二两三四五]([天年])|(?<=[天年]))")
NEIGHBOUR = re.compile(r"(大?)([前后去昨今明])")


@dataclass(frozen=True, slots=True)
class Count:
    """So many units; `half` adds half of one, `vague` says that there are a few more."""

    many: int
    unit: str
    half: bool = False
    vague: bool = False

    @property
    def months(self) -> int:
        """The months of a count in years, quarters or months."""
        scale = {"year": 12, "quarter": 3, "month": 1}[self.unit]
        return self.many * scale + (6 if self.half and self.unit == "year" else 0)

    @property
    def days(self) -> int:
        """The days of a count in weeks or days, and of half a month."""
        if self.unit == "month":
            return 15 if self.half else 0
        return self.many * {"week": 7, "day": 1}.get(self.unit, 0)


def read_count(text: str, at: int, running: Running) -> Counted | None:
    """A time counted from the publication, or from the day told last."""
    match = COUNT.match(text, at)
    if not match or text[at - 1 : at] in MORE:
        return None
    before, after = match[1] or "", match[10] or ""
    if not (before or after) or (match[7] == "月" and not (match[4] or match[2] == "半" or _is_months(match))):
        return None
    count = _count(match)
    if count is None or LASTED.search(text, max(0, at - 2), at):
        return None
    found = _told(count, before, after, running) if running.spoken else _written(text, match, count, running)
    return (at, match.end(), *found, False) if found else None


def _is_months(match: re.Match[str]) -> bool:
    """Whether 月 without 个 counts months: 两月, 近三月, 前两月; 3月前 is a month."""
    return match[2] in "两仨" or (match[1] or "") in ("近", "最近", "前")


def _count(match: re.Match[str]) -> Count | None:
    unit = UNITS[match[7]]
    vague = bool(match[3] or match[6] or match[9])
    if match[2] == "半":
        return Count(0, unit, half=True, vague=vague)
    many = 3 if match[2] == "仨" else number(match[2])
    digits = len(match[2]) > 1 and match[2][0] in CHINESE and "十" not in match[2]
    # 五八年 is a year, 5日前 before the fifth
    if not many or digits or (match[8] and unit != "year") or (match[7] == "日" and match[10] in ("前", "后") and match[2] != "两"):
        return None
    return Count(many, unit, bool(match[5] or match[8]), vague)


def _written(text: str, match: re.Match[str], count: Count, running: Running) -> tuple[str, DateKind] | None:
    """What a document counts: from its publication back (三年前) and on, from what it told last on (三年后)."""
    before, after = match[1] or "", match[10] or ""
    if before:
        return _told(count, before, "", running) if before in WRITTEN else None
    if after in ("来", "以来"):
        return _told(count, "", after, running)
    opens = text[match.start() - 1 : match.start()] in CLAUSE_OPENING
    if not opens or match[7] == "日" or NO_HAPPENING.match(text, match.end()):
        return None
    if after == "前":
        return _told(count, "", after, running)
    if after in ("后", "之后") and running.told:
        return _edtf(_shift(running.told, count, 1), count, "后")
    return None


def _told(count: Count, before: str, after: str, running: Running) -> tuple[str, DateKind] | None:
    """The time that is so far from the day on which it is told."""
    anchor = running.anchor
    if anchor is None or anchor.year is None:
        return None
    if before in LAST or (not before and after.endswith("来")):
        return _back(anchor, count, exact=bool(before))
    if before in NEXT or after.endswith(("内", "里")):
        return _forth(anchor, count, last=bool(before))
    if before:
        return _neighbours(anchor, count, -1 if before in BEFORE else 1) if not after else None
    if after[-1:] not in ("前", "后"):
        return None
    return _edtf(_shift(anchor, count, -1 if after[-1] == "前" else 1), count, after)


def _back(anchor: Moment, count: Count, exact: bool) -> tuple[str, DateKind] | None:
    if count.unit == "year" and not count.half:
        since, until = _shift(anchor, count, -1), Moment(anchor.year)
    else:
        since, until = (_exact if exact else _shift)(anchor, count, -1), anchor
    return (f"{since.end()}/{until.end()}", DateKind.PERIOD) if since else None


def _forth(anchor: Moment, count: Count, last: bool) -> tuple[str, DateKind] | None:
    """From that day on, which is the first of so many days (未来十天) or comes before them (十天内)."""
    if count.unit == "year" and not count.half:
        until = _shift(anchor, count, 1)
        return (f"{anchor.year:04}/{until.end()}", DateKind.PERIOD) if until else None
    end = _exact(anchor, count, 1)
    if end and last:
        end = _exact(end, Count(1, "day" if end.day else "month"), -1)
    since = anchor if anchor.month or not end else replace(anchor, month=1)
    return (f"{since.end()}/{end.end()}", DateKind.PERIOD) if end else None


def _neighbours(anchor: Moment, count: Count, sign: int) -> tuple[str, DateKind] | None:
    """The whole years, months, weeks or days that stand next to that one: 前两个月, 下三年."""
    if count.half or count.vague:
        return None
    one = Count(1, count.unit)
    ends = [_shift(anchor, one, sign), _shift(anchor, count, sign)]
    first, last = sorted(filter(None, ends), key=lambda moment: moment.end()) or (None, None)
    if first is None or last is None:
        return None
    if count.unit == "week":
        return f"{monday(first).isoformat()}/{(monday(last) + timedelta(6)).isoformat()}", DateKind.PERIOD
    if count.unit == "quarter":
        return None
    return (first.end(), DateKind.POINT) if count.many == 1 else (f"{first.end()}/{last.end()}", DateKind.PERIOD)


def _edtf(moment: Moment | None, count: Count, after: str) -> tuple[str, DateKind] | None:
    """A point so far off; with 以 or 之 all that is before or after it."""
    if moment is None:
        return None
    if len(after) == 2:
        return (f"{moment.end()}/..", DateKind.SINCE) if after[1] == "后" else (f"../{moment.end()}", DateKind.UNTIL)
    if count.unit == "week":
        first = monday(moment)
        return f"[{first.isoformat()}..{(first + timedelta(6)).isoformat()}]", DateKind.POINT
    return f"{moment.end()}{'~' if count.vague else ''}", DateKind.POINT


def _shift(moment: Moment, count: Count, sign: int) -> Moment | None:
    """The moment so far off, as exact as the unit that is counted."""
    if moment.year is None:
        return None
    if count.unit == "year" and not count.half:
        year = moment.year + sign * count.many
        return Moment(year) if 0 < year < 9999 else None
    month = moment.month or (1 if count.unit == "year" else None)
    if count.unit in ("week", "day") or (count.unit == "month" and count.half):
        return _exact(moment, count, sign) if moment.day else None
    return _months(replace(moment, month=month, day=None), sign * count.months) if month else None


def _exact(moment: Moment, count: Count, sign: int) -> Moment | None:
    """The moment so far off, as exact as the one that it is counted from."""
    if moment.year is None:
        return None
    if count.unit in ("week", "day"):
        return _days(moment, sign * count.days)
    month = moment.month or (1 if count.unit == "year" else None)
    moved = _months(replace(moment, month=month), sign * count.months) if month else None
    return _days(moved, sign * count.days) if moved and count.days else moved


def _months(moment: Moment, by: int) -> Moment | None:
    if moment.year is None or moment.month is None:
        return None
    year, month = divmod(moment.year * 12 + moment.month - 1 + by, 12)
    if not 0 < year < 9999:
        return None
    day = moment.day and min(moment.day, monthrange(year, month + 1)[1])
    return Moment(year, month + 1, day)


def _days(moment: Moment, by: int) -> Moment | None:
    if moment.year is None or moment.month is None or moment.day is None:
        return None
    try:
        moved = date(moment.year, moment.month, moment.day) + timedelta(by)
    except OverflowError:
        return None
    return Moment(moved.year, moved.month, moved.day)


def monday(moment: Moment) -> date:
    """The first day of the week in which that day is."""
    day = date(moment.year or 1, moment.month or 1, moment.day or 1)
    return day - timedelta(day.weekday())


NTH = re.compile("第([0-9]{1,2}|[一二三四五六七八九十]{1,3})([年天])(?![级度气然文津])(起)?")


def read_nth(text: str, at: int, running: Running) -> Counted | None:
    """第三天, 第七年 of what is said on a known day, which is the first."""
    match = NTH.match(text, at)
    if not match or not running.spoken or not running.anchor:
        return None
    nth = number(match[1])
    moment = _shift(running.anchor, Count(nth - 1, UNITS[match[2]]), 1) if nth else None
    if moment is None:
        return None
    kind = DateKind.SINCE if match[3] else DateKind.POINT
    return at, match.end(), moment.end() + ("/.." if match[3] else ""), kind, False


HOLIDAY = re.compile(f"(?:{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?![奖路街])")


def read_holiday(text: str, at: int, running: Running) -> Counted | None:
    """国庆节 of what is said on a known day: the next one."""
    match = HOLIDAY.match(text, at)
    anchor = running.anchor
    if not match or not running.spoken or not anchor or not anchor.year:
        return None
    month, day = HOLIDAYS[match[0]]
    year = anchor.year + ((month, day) < (anchor.month or 1, anchor.day or 1))
    return at, match.end(), f"{year:04}-{month:02}-{day:02}", DateKind.POINT, False


NEAR_QUARTER = re.compile("(上个?|[本这]个?|下个?)季度([初末底])?")


def read_quarter(text: str, at: int, running: Running) -> Counted | None:
    """上季度, 本季度末: of what is said on a known day; in a document it is any."""
    match = NEAR_QUARTER.match(text, at)
    anchor = running.anchor
    if not match or not running.spoken or not anchor or not anchor.year or not anchor.month:
        return None
    quarter = anchor.year * 4 + (anchor.month - 1) // 3 + {"上": -1, "下": 1}.get(match[1][0], 0)
    year, nth = divmod(quarter, 4)
    when = Moment(year, nth * 3 + (1 if match[2] == "初" else 3)) if match[2] else Moment(year, part=QUARTERS[nth + 1])
    return at, match.end(), when.edtf(), DateKind.POINT, False


def read_neighbours(text: str, at: int, running: Running) -> Counted | None:
    """Years or days that follow each other: 今明两年, 明后天; 前后两年 do not."""
    match = NEIGHBOURS.match(text, at)
    anchor = running.anchor
    if not match or not anchor or anchor.year is None:
        return None
    shifts = [SHARED[word] + (len(big) if word == "后" else -len(big)) for big, word in NEIGHBOUR.findall(match[1])]
    if any(later != earlier + 1 for earlier, later in pairwise(shifts)):
        return None
    unit = match[2] or match[1][-1]
    if unit == "年" and "昨" not in match[1]:
        ends = [Moment(anchor.year + shift) for shift in (shifts[0], shifts[-1])]
    elif unit == "天" and "去" not in match[1]:
        ends = list(filter(None, (_days(anchor, shift) for shift in (shifts[0], shifts[-1]))))
    else:
        return None
    return (at, match.end(), "/".join(end.end() for end in ends), DateKind.PERIOD, False) if ends else None
