"""A point of time read at a place in a text: a year, a month, a day and their parts, in this order."""

import re
from collections.abc import Iterable
from dataclasses import replace

from accord.extract.dates.numerals import CHINESE, NUMBER, number
from accord.extract.dates.point import QUARTERS, Point, Ref
from accord.extract.dates.words import (
    DAY_WORDS,
    HOLIDAYS,
    LONG_PARTS,
    MONTH_NAMES,
    MONTH_PARTS,
    MONTH_WORDS,
    NOT_AFTER,
    NOT_BEFORE,
    YEAR_PARTS,
    YEAR_WORDS,
)
from accord.seeds.periods import periods

Parsed = tuple[Point, int]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


SPACE = r"[ \u3000\xa0]{0,2}"
DASH = r"[-—–－~～〜─―ー‐−]{1,2}|至|到"
CALENDARS = {name: int(p.since[:4]) - 1 for p in periods() if p.kind == "calendar" for name in p.names}

YEAR = re.compile(rf"({NUMBER}){SPACE}(?:年(?:度|份(?!额))?|(?=版(?![本权图块面])))")
CALENDAR_YEAR = re.compile(rf"({_any(CALENDARS)}){SPACE}(元|{NUMBER}){SPACE}年")
YEARS_LATER = re.compile(rf"([两一二三四五六七八九十]|[0-9]{{1,2}})年(?:之|以)?后的(?={NUMBER}{SPACE}月)")
MONTH = re.compile(rf"({NUMBER}){SPACE}月(?:份(?!额))?|首月")
DAY = re.compile(rf"({NUMBER}){SPACE}[日号]")
BARE_DAY = re.compile(r"([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})(?=$|[，。；、,;）) \n]|[至到—～~-]{1,2}(?:[0-9]{1,2}|[一二三四五六七八九十]{1,2})月)")
LINK = re.compile(rf"{SPACE}(?:的|[，,]{SPACE})?")
GAP = re.compile(SPACE)
YEAR_WORD = re.compile(rf"(?:{_any(YEAR_WORDS)})(?:度|份)?(?![{NOT_BEFORE}])")
MONTH_WORD = re.compile(rf"(?:{_any(MONTH_WORDS)})(?:份)?(?![均度])")
DAY_WORD = re.compile(rf"(?:{_any(DAY_WORDS)})(?![均本报宴婚辈清])")
# 春运, 夏粮, 秋交会, 冬奥: no season
NO_SEASON = "奥运节晚耕播交茶粮令收招小夏冬修泳至笋兰申装游训汛蚕化分"
YEAR_PART = re.compile(
    r"年?(初|底|末)(?![期级次])|伊始|之初|岁末|年中|中(?=[，,旬至到])|[上下前后]半年"
    rf"|[春夏秋冬](?:季|(?=天)|(?![{NO_SEASON}]))(?![奥运节])"
)
ALONE = re.compile(r"年初|年底|年末|岁末|[上下]半年")
ALONE_IN_MONTH = re.compile(r"月(?:初(?![一二三四五六七八九十])|[底末])(?!级)|[上中下]旬")
QUARTER = re.compile(r"(?:第?([一二三四1234首末])|第([一二三四1234])个|Q([1-4])(?![A-Za-z0-9.]))(?:(?<=Q[1-4])(?:季度)?|季度)([初末底])?")
# 前两个月, 后三月, 前三季度 of a year; 前两天, 最后五天 of a month
SOME = r"([0-9]{1,2}|[一二两三四五六七八九十]{1,2})"
MONTHS_OF_YEAR = re.compile(rf"(前|最?后){SOME}(?:个?(月)|个?季度)(?!内)")
MONTH_OF_YEAR = re.compile(rf"第{SOME}个月")
DAYS_OF_MONTH = re.compile(rf"(前|最?后){SOME}天(?!内)")
MONTH_PART = re.compile(r"[上中下]旬|月?[初底末](?![期级])|中(?=[，,])")
LONG_PART = re.compile(rf"(?:{_any(LONG_PARTS)})(?![学小])")
CENTURY = re.compile(rf"({NUMBER}|上个?|本){SPACE}世纪")
DECADE = re.compile(rf"({NUMBER}){SPACE}年代")
FULL = re.compile(
    r"([12][0-9]{3})(?:([-/.])([01]?[0-9])\2([0-3]?[0-9])|([. ])([01]?[0-9])[- ]([0-3]?[0-9])"
    r"|([01][0-9])([0-3][0-9]))"
    r"(?![0-9.%亿万元]|-[0-9]{3})"
)
YEAR_MONTH = re.compile(
    r"([12][0-9]{3})[-./](0[1-9]|1[0-2]|[1-9](?![0-9]))"
    r"(?=$|[ \n，。；、,;）)|\]—~～至-])"
)
EDITION = re.compile("版(?![本权图块面])")
SERIAL_MONTH_DAY = re.compile(r"([0-3]?[0-9])/([0-3]?[0-9])/([12][0-9]{3})(?![0-9])")

# 三月三, 九月九: a feast or a street
FESTIVAL = re.compile(r"([一二三五六七九])月\1(?![日号十])")
# years of a reign have months of the moon, which are no months of ours
LUNAR = re.compile(r"[闰正冬腊一二三四五六七八九十]{1,3}月(?:初?[一二三四五六七八九十廿]{1,3}[日]?)?")
LAST_LUNAR_YEAR, LAST_LUNAR_YEAR_OF_JAPAN = 1911, 1872
# 农历八月, 闰四月, 五月初五: by the moon, whose days are not counted here
MOON = re.compile("(?:[农阴旧夏古]历|闰)$")
MOON_DAY = re.compile("初[一二三四五六七八九十]")
HOLIDAY = re.compile(rf"(?:的)?({_any(HOLIDAYS)})(?!期间|假|长假|黄金|档|奖|[前后至到])")
ENGLISH_MONTHS = {name[:3]: nth for nth, name in enumerate(MONTH_NAMES, 1)}
ENGLISH_MONTH = rf"({'|'.join(name[:3] + '(?:' + name[3:] + ')?' if name[3:] else name for name in MONTH_NAMES)}|Sept)\b\.?"
YEAR_QUARTER = re.compile(r"([12][0-9]{3})年?Q([1-4])(?:季度)?(?![A-Za-z0-9.])")
ENGLISH_INITIALS = frozenset("JFMASOND")
MONTH_FIRST = re.compile(rf"{ENGLISH_MONTH} (?:([0-3]?[0-9])(?:st|nd|rd|th)?,? )?([12][0-9]{{3}})(?![0-9])")
DAY_FIRST = re.compile(rf"([0-3]?[0-9])(?:st|nd|rd|th)? {ENGLISH_MONTH},? ([12][0-9]{{3}})(?![0-9])")
ALONE_DAY = re.compile(rf"([0-9]{{1,2}})([-./·])([0-9]{{1,2}})|([0-9]{{1,2}})([-./])([0-9]{{1,2}})\5([0-9]{{1,2}})|({NUMBER})[日号]")

# 去年的前年的今天; what goes on longer is no speech
LONGEST_CHAIN = 16
NO_MONTH_PART = frozenset("每个各")
# what may stand before 2013.03, which would else be a number
OPENING = frozenset(" |（(\n至到自从于在—~～-，,") | {""}
CLAUSE_OPENING = frozenset("，。；、,;(（ \n于在至到自从") | {""}
RECURRING = frozenset("每逢.．第近前后")
# 月球, 月均, 日内, 日均: no month, no day
NO_MONTH = frozenset("期球亮饼刊薪均息租嫂票供坛")
NO_DAY = frozenset("内之以间均游元本常报程前后来") | {""}


def parse_point(text: str, at: int) -> Parsed | None:
    """The point that begins there, and where it ends."""
    for rule in (_numeric, _century, _decade, _calendar, _years_later, _dated, _month_or_day, _worded):
        found = rule(text, at)
        if found:
            return found
    return None


def parse_alone(text: str) -> Point | None:
    """A day of which nothing else is said: 6·30, 09-01, 10/31/74, 15.3.3, 30日."""
    match = ALONE_DAY.fullmatch(text)
    if not match:
        return None
    if match[8]:
        return Point(day=number(match[8]))
    parts = [int(part) for part in match.groups() if part and part.isdigit()]
    if match[5]:
        parts = [parts[2], parts[0], parts[1]] if match[5] == "/" else parts
        return Point(parts[0], parts[1], parts[2]) if 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31 else None
    return Point(month=parts[0], day=parts[1]) if 1 <= parts[0] <= 12 and 1 <= parts[1] <= 31 else None


def after_year(text: str, at: int, year: int | Ref | None, link: bool = True) -> Parsed:
    """The rest of a point whose year ends there."""
    gap = GAP.match(text, at)
    here = gap.end() if gap else at
    if match := QUARTER.match(text, here):
        return _quarter(match, year)
    if found := _months_of_year(text, here, year):
        return found
    if match := HOLIDAY.match(text, here):
        month, day = HOLIDAYS[match[1]]
        return Point(year=year, month=month, day=day), match.end()
    if match := YEAR_PART.match(text, here):
        return Point(year=year, part=YEAR_PARTS[match[1] or match[0]]), match.end()
    if text.startswith("的", at) and (match := DAY_WORD.match(text, at + 1)) and DAY_WORDS[match[0]].base == "anchor":
        return Point(year=year, day=DAY_WORDS[match[0]]), match.end()
    joint = LINK.match(text, at) if link else gap
    if joint and (found := _month(text, joint.end(), year)):
        return found
    if joint and isinstance(year, Ref) and (found := _month_word(text, joint.end())):
        return found
    return Point(year=year), at


def after_month(text: str, at: int, point: Point) -> Parsed:
    """The rest of a point whose month ends there."""
    gap = GAP.match(text, at)
    here = gap.end() if gap else at
    if match := DAY.match(text, here + text.startswith("的", here)):
        day = number(match[1])
        if day and day <= 31:
            return replace(point, day=day), match.end()
    if (match := DAYS_OF_MONTH.match(text, here)) and (stretch := _stretch(match, 1, 28)):
        return replace(point, stretch=stretch), match.end()
    if match := MONTH_PART.match(text, here):
        return replace(point, part=MONTH_PARTS[match[0].removeprefix("月")]), match.end()
    if match := BARE_DAY.match(text, at):
        day = number(match[1])
        if day and day <= 31:
            return replace(point, day=day), match.end()
    return point, at


def _month(text: str, at: int, year: int | Ref | None) -> Parsed | None:
    match = MONTH.match(text, at)
    if not match:
        return None
    month = number(match[1]) if match[1] else 1
    if not month or month > 12 or match[0][0] == "两" or _is_lunar(text, at, match.end()):
        return None
    return after_month(text, match.end(), Point(year=year, month=month))


def _is_lunar(text: str, at: int, end: int) -> bool:
    return MOON_DAY.match(text, end) is not None or MOON.search(text, max(0, at - 2), at) is not None


def _months_of_year(text: str, at: int, year: int | Ref | None) -> Parsed | None:
    """The first or last months of a year, or one of them by its number."""
    if text[at : at + 1] not in tuple("前最后第"):
        return None
    if (match := MONTHS_OF_YEAR.match(text, at)) and (stretch := _stretch(match, 1 if match[3] else 3, 11)):
        return Point(year=year, stretch=stretch), match.end()
    if (match := MONTH_OF_YEAR.match(text, at)) and 0 < (number(match[1]) or 0) <= 12:
        return Point(year=year, month=number(match[1])), match.end()
    return None


def _stretch(match: re.Match[str], scale: int, most: int) -> tuple[int, int] | None:
    many = (number(match[2]) or 0) * scale
    if not 0 < many <= most:
        return None
    return (1, many) if match[1] == "前" else (1 - many, 0)


def _quarter(match: re.Match[str], year: int | Ref | None) -> Parsed:
    quarter = {"首": 1, "末": 4}.get(match[1]) or number(match[1] or match[2] or match[3]) or 1
    if match[4]:
        return Point(year=year, month=quarter * 3 - (2 if match[4] == "初" else 0)), match.end()
    return Point(year=year, part=QUARTERS[quarter]), match.end()


def _numeric(text: str, at: int) -> Parsed | None:
    if text[at] in ENGLISH_INITIALS:
        return _english(MONTH_FIRST.match(text, at), 1, 2)
    if not text[at].isdigit():
        return None
    if match := FULL.match(text, at):
        parts = [int(part) for part in match.groups() if part and part.isdigit()]
        # 1994.01-19 is a day, 2018.03-05 are months
        if not match[5] or parts[2] > 12 or match[5] == " ":
            return (Point(parts[0], parts[1], parts[2]), match.end()) if 1 <= parts[1] <= 12 and 1 <= parts[2] <= 31 else None
    if match := YEAR_QUARTER.match(text, at):
        return Point(int(match[1]), part=QUARTERS[int(match[2])]), match.end()
    if match := DAY_FIRST.match(text, at):
        return _english(match, 2, 1)
    if match := SERIAL_MONTH_DAY.match(text, at):
        month, day = int(match[1]), int(match[2])
        if month == day or day > 12:
            return Point(int(match[3]), month, day), match.end()
        year = int(match[3])
        return (Point(year, day, month), match.end()) if month > 12 else (Point(year), match.end())
    if (match := YEAR_MONTH.match(text, at)) and text[at - 1 : at] in OPENING:
        return Point(int(match[1]), int(match[2])), match.end()
    return None


def _english(match: re.Match[str] | None, month: int, day: int) -> Parsed | None:
    """March 5, 2019; 5 March 2019; Mar. 2019."""
    if match is None or (match[day] and not 0 < int(match[day]) <= 31):
        return None
    return Point(int(match[3]), ENGLISH_MONTHS[match[month][:3]], int(match[day]) if match[day] else None), match.end()


def _century(text: str, at: int) -> Parsed | None:
    match = CENTURY.match(text, at)
    if not match:
        return None
    if match[1][0] in "上本":
        century: int | Ref = Ref("anchor", -1 if match[1][0] == "上" else 0)
    else:
        nth = number(match[1])
        if not nth or nth > 21:
            return None
        century = nth - 1
    if decade := DECADE.match(text, match.end()):
        return _decade_of(text, decade, century)
    return _long_part(text, match.end(), Point(century=century))


def _decade(text: str, at: int) -> Parsed | None:
    match = DECADE.match(text, at)
    return _decade_of(text, match, None) if match else None


def _decade_of(text: str, match: re.Match[str], century: int | Ref | None) -> Parsed | None:
    years = number(match[1])
    if years is None or years % 10 or (years > 90 and years < 1000) or years > 2090:
        return None
    if isinstance(century, int):
        return _long_part(text, match.end(), Point(decade=century * 10 + years // 10))
    return _long_part(text, match.end(), Point(decade=years // 10, century=century))


def _long_part(text: str, at: int, point: Point) -> Parsed:
    match = LONG_PART.match(text, at)
    return (replace(point, part=LONG_PARTS[match[0]]), match.end()) if match else (point, at)


def _calendar(text: str, at: int) -> Parsed | None:
    match = CALENDAR_YEAR.match(text, at)
    if not match:
        return None
    nth = 1 if match[2] == "元" else number(match[2])
    if not nth or nth >= 200:
        return None
    year = CALENDARS[match[1]] + nth
    if year > (LAST_LUNAR_YEAR_OF_JAPAN if match[1] == "明治" else LAST_LUNAR_YEAR):
        return after_year(text, match.end(), year)
    months = LUNAR.match(text, match.end())
    return Point(year=year), months.end() if months else match.end()


def _dated(text: str, at: int) -> Parsed | None:
    """A year in numbers; one of two digits needs a month, or must be no count (98年, 零六年)."""
    match = YEAR.match(text, at)
    if not match:
        return None
    digits, year = match[1], number(match[1])
    if year is None or text[match.end() - 1 : match.end() + 1] == "年代":
        return None
    if len(digits) == 4 and 1000 <= year < 2200:
        return after_year(text, match.end(), year)
    if len(digits) != 2 or year > 99 or any(ten in digits for ten in "十廿卅两"):
        return None
    if digits == "三五" or text[match.end() : match.end() + 1] == "级":
        return None
    point, end = after_year(text, match.end(), year, link=False)
    return (point, end) if point.month or point.part or point.stretch or _is_short_year(text, at, match) else None


def _is_short_year(text: str, at: int, match: re.Match[str]) -> bool:
    """Whether two digits before 年 name a year: 06年, 98年, or nothing else stands there."""
    alone = at == 0 and match.end() == len(text)
    chinese = match[1][0] in CHINESE and abs((number(match[1][0]) or 0) - (number(match[1][1]) or 0)) != 1
    before = text[at - 1] if at else ""
    return (
        alone
        or match[1][0] in "0零〇"
        or ((chinese or match[1] >= "80") and before in "，。；、（(在于自从至到")
        or (match[0][-1] == "年" and EDITION.match(text, match.end()) is not None)
    )


def _month_or_day(text: str, at: int) -> Parsed | None:
    """A month or a day without its year."""
    before = text[at - 1] if at else ""
    if before in RECURRING or text[max(0, at - 2) : at] in ("每年", "年的", "为期", "历时"):
        return None
    if (match := QUARTER.match(text, at)) and (text[at] != "Q" or "季" in match[0]):
        return _quarter(match, None)
    if FESTIVAL.match(text, at):
        return None
    if (match := MONTH.match(text, at)) and text[match.end() : match.end() + 1] not in NO_MONTH:
        return _month(text, at, None)
    return _day(text, at) if before in CLAUSE_OPENING else None


def _day(text: str, at: int) -> Parsed | None:
    """A day without its month: 5日 at the beginning of a clause, where it is no number of days."""
    match = DAY.match(text, at)
    if not match or match[0][-1] != "日" or text[match.end() : match.end() + 1] in NO_DAY:
        return None
    day = number(match[1])
    return (Point(day=day), match.end()) if day and day <= 31 else None


def _years_later(text: str, at: int) -> Parsed | None:
    """两年后的3月: in the year that is so many after the one told last."""
    match = YEARS_LATER.match(text, at)
    if not match:
        return None
    many = 2 if match[1] == "两" else number(match[1])
    return _month(text, match.end(), Ref("running", many)) if many else None


def _worded(text: str, at: int) -> Parsed | None:
    if at and text[at - 1] in NOT_AFTER.get(text[at], ""):
        return None
    if match := YEAR_WORD.match(text, at):
        word = match[0] if match[0] in YEAR_WORDS else match[0][:-1]
        year, end = YEAR_WORDS[word], match.end()
        while end - at < LONGEST_CHAIN and text.startswith("的", end) and (match := YEAR_WORD.match(text, end + 1)) and match[0] in YEAR_WORDS:
            year, end = replace(year, shift=year.shift + YEAR_WORDS[match[0]].shift), match.end()
        return after_year(text, end, year)
    if found := _month_word(text, at):
        return found
    if match := DAY_WORD.match(text, at):
        day, end = DAY_WORDS[match[0]], match.end()
        while end - at < LONGEST_CHAIN and text.startswith("的", end) and (match := DAY_WORD.match(text, end + 1)):
            day, end = replace(day, shift=day.shift + DAY_WORDS[match[0]].shift), match.end()
        return Point(day=day), end
    if (match := ALONE.match(text, at)) and (at == 0 or text[at - 1] not in "每全近一两半多"):
        return Point(part=YEAR_PARTS[match[0]]), match.end()
    if (match := ALONE_IN_MONTH.match(text, at)) and text[at - 1 : at] not in NO_MONTH_PART:
        return Point(month=Ref("either"), part=MONTH_PARTS[match[0].removeprefix("月")]), match.end()
    return None


def _month_word(text: str, at: int) -> Parsed | None:
    match = MONTH_WORD.match(text, at)
    if not match:
        return None
    return after_month(text, match.end(), Point(month=MONTH_WORDS[match[0].removesuffix("份")]))
