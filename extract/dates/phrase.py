"""What stands around a point of time: ranges, open ends, approximations."""

import re
from dataclasses import dataclass, replace

from accord.extract.dates.date import DateKind
from accord.extract.dates.grammar import DASH, after_year, parse_point
from accord.extract.dates.numerals import CHINESE_RUN, number
from accord.extract.dates.point import Point

SPACE = r"[ \u3000\xa0]{0,2}"
# what may stand between a day and the dash: the hour, or the day of the week in brackets
CLOCK = (
    r"(?:[（(](?:星期|周)[一二三四五六日天][)）])?(?:凌晨|早上|上午|中午|下午|傍晚|晚上|晚|夜间|深夜)?"
    r"(?:[0-9零一二三四五六七八九十]{1,3}(?:时|点)(?:[0-9零一二三四五六七八九十]{1,3}分|半|整|许)?|[0-9]{1,2}[:：][0-9]{2})?"
)
CONNECT = re.compile(rf"{SPACE}(?:(?<=[日号]){CLOCK})?(?:起|年间)?{SPACE}(?:{DASH}){SPACE}")
WRITTEN_YEAR = r"(?:[12][0-9]{3}|[一二][一二三四五六七八九〇零○]{3})"
SHORT = rf"(?:[0-9]{{1,2}}|{CHINESE_RUN})"
YEARS = re.compile(
    rf"({WRITTEN_YEAR}){SPACE}(?:{DASH}|一|/){SPACE}"
    rf"(?=((?:{WRITTEN_YEAR}|[0-9]{{2}}){SPACE}年)|([12][0-9]{{3}})(?![0-9]))"
)
NAKED = re.compile(
    rf"({SHORT}){SPACE}(?:{DASH}|、){SPACE}"
    rf"(?={SHORT}{SPACE}([月日号])|(?:[0-9]{{2}}|{CHINESE_RUN})(年代))"
)
RIGHT_DAY = re.compile(rf"({SHORT}){SPACE}[日号]")
RIGHT_SHORT_YEAR = re.compile(r"([0-9]{2})年")
RIGHT_YEAR = re.compile(r"([12][0-9]{3})(?![0-9]|年代)年?")
RANGE_END = re.compile(r"期间|之?间|止")
LISTED_YEAR = re.compile(r"([12][0-9]{3})(?=(?:[、和与及][12][0-9]{3}){0,12}[、和与及][12][0-9]{3}年)")
BARE_YEAR = re.compile(r"([12][0-9]{3})(?=\s*(?:$|[|\n\t]))|([12][0-9]{3})(?=[)）](?!第?[0-9]))")
# 2022年前十一个月: a count of months, no open end
COUNT = rf"{SHORT}个?(?:月|季度|天|年)"
SINCE = re.compile(
    r"(?:起|开始)?[，,]?(?:至今|迄今|到现在)|以来|起(?![草点步诉源立家动飞伏因到航落跑码])"
    rf"|(?:及|或)?(?:以后|之后)|后(?![期半勤续天日年]|{COUNT})"
)
UNTIL = re.compile(rf"(?:及|或)?(?:以前|之前)|前(?![后往期半夕沿身海述来景]|{COUNT})|为?止")
ABOUT = re.compile(r"前后|左右|上下")
WITHIN = re.compile(r"之?间(?=的?某)")
TRAILING = re.compile(r"(?:期间|之?间(?!接|隔)|年?版(?![本权图块面])|内(?![部容地]))")
#: 时间回到1986年 tells of that year; 力争2027年建成 tells of another than what follows.
BACK_TO = re.compile(r"(?:回|追溯|上溯|回溯|倒推|提前)[到至]$")
HOPED = re.compile(r"(?:力争|争取|有望|确保|预计)[于在]?$")
SINCE_EVENT = re.compile(r"[^，。；、,;\s]{1,16}?(?:以来|至今|起(?![草点步诉源立家]))")


@dataclass(frozen=True, slots=True)
class Phrase:
    """One or two points and what is said of them; `right` is there for a range."""

    start: int
    end: int
    left: Point
    right: Point | None = None
    kind: DateKind = DateKind.POINT
    about: bool = False
    within: bool = False
    carries: bool = True


def parse_phrase(text: str, at: int) -> Phrase | None:
    """The date that begins there, with what stands before and behind it."""
    found = _range(text, at)
    if not found:
        return None
    start, prefix = _prefix(text, at)
    phrase = _suffix(text, found, prefix)
    if prefix in ("自", "从", "自从", "由") and (phrase.kind == DateKind.SINCE or phrase.right):
        phrase = replace(phrase, start=start)
    return phrase


def _range(text: str, at: int) -> Phrase | None:
    left = _left(text, at)
    if not left:
        return None
    point, end, naked = left
    if naked:
        right = _right(text, end, point)
        return Phrase(at, right[1], point, right[0], DateKind.PERIOD) if right else None
    point, end, shared = _shared(text, end, point)
    joint = None if shared else CONNECT.match(text, end)
    right_at = end if shared else joint.end() if joint else None
    right = None if right_at is None else _right(text, right_at, point)
    if right and right_at is not None:
        return Phrase(at, right[1], point, right[0], DateKind.PERIOD)
    return None if shared else Phrase(at, end, point)


def _left(text: str, at: int) -> tuple[Point, int, bool] | None:
    """A left point, where it ends (before the right one, if it shares its unit), and whether it does."""
    if (match := YEARS.match(text, at)) and (match[2] or _is_span(match)):
        return Point(year=number(match[1])), match.end(), True
    if match := LISTED_YEAR.match(text, at):
        return Point(year=int(match[1])), match.end(), False
    if found := parse_point(text, at):
        return *found, False
    if match := NAKED.match(text, at):
        return _naked(text, at, match)
    if (match := BARE_YEAR.match(text, at)) and _stands_alone(text, at, match):
        return Point(year=int(match[1] or match[2])), match.end(), False
    return None


def _is_span(match: re.Match[str]) -> bool:
    return int(match[1]) < int(match[3]) < 2200 if match[1].isdigit() else False


def _stands_alone(text: str, at: int, match: re.Match[str]) -> bool:
    before = text[:at].rstrip(" ")[-1:] if at < 80 else text[at - 80 : at].rstrip(" ")[-1:]
    return before in ("（", "(") if match[2] else before in ("", "|", "\n", "\t")


def _naked(text: str, at: int, match: re.Match[str]) -> tuple[Point, int, bool] | None:
    value = number(match[1])
    before = text[at - 1] if at else ""
    if not value or before in tuple("每第.需约近满"):
        return None
    if match[3]:
        return (Point(decade=value // 10), match.end(), True) if value % 10 == 0 and value < 100 else None
    if match[2] == "月":
        return (Point(month=value), match.end(), True) if value <= 12 else None
    return None


def _shared(text: str, end: int, point: Point) -> tuple[Point, int, bool]:
    """The left point with a number that gets its unit from the right one: 2月12至13日, 2018年1-9月."""
    match = NAKED.match(text, end)
    if match and (value := number(match[1])) and not point.part and not point.day:
        if match[2] == "月" and point.month is None and value <= 12:
            return replace(point, month=value), match.end(), True
        if match[2] in tuple("日号") and point.month is not None and value <= 31:
            return replace(point, day=value), match.end(), True
    return point, end, False


def _right(text: str, at: int, left: Point) -> tuple[Point, int] | None:
    """The right end of a range, with what it takes over from the left one."""
    if left.month is not None and (match := RIGHT_DAY.match(text, at)):
        day = number(match[1])
        if left.day and day and day <= 31:
            return Point(year=left.year, month=left.month, day=day), match.end()
    short = RIGHT_SHORT_YEAR.match(text, at)
    if short and isinstance(left.year, int) and left.year > 99:
        return after_year(text, short.end(), left.year // 100 * 100 + int(short[1]))
    if at >= len(text):
        return None
    found = parse_point(text, at)
    if found:
        return _inherit(*found, left)
    match = RIGHT_YEAR.match(text, at)
    return (Point(year=int(match[1])), match.end()) if match and left.year is not None else None


def _inherit(point: Point, end: int, left: Point) -> tuple[Point, int] | None:
    if point.decade is not None and point.decade < 10 and left.decade is not None and left.decade >= 10:
        return replace(point, decade=left.decade // 10 * 10 + point.decade), end
    if point.year is None and isinstance(point.month, int):
        return replace(point, year=left.year), end
    return point, end


PREFIX = re.compile(r"(自从|自|从|由|截至到?|截止到?|不?晚于|大?约在?|大概|比|较|到|至|于?早在)$")


def _prefix(text: str, at: int) -> tuple[int, str]:
    match = PREFIX.search(text, max(0, at - 4), at)
    return (match.start(), match[1]) if match else (at, "")


def _suffix(text: str, phrase: Phrase, prefix: str) -> Phrase:
    end = phrase.end
    if match := ABOUT.match(text, end):
        return replace(phrase, end=match.end(), about=True)
    if phrase.right:
        if match := WITHIN.match(text, end):
            return replace(phrase, end=match.end(), within=True)
        match = RANGE_END.match(text, end)
        return replace(phrase, end=match.end()) if match else phrase
    if match := SINCE.match(text, end):
        return replace(phrase, end=match.end(), kind=DateKind.SINCE)
    if match := UNTIL.match(text, end):
        return replace(phrase, end=match.end(), kind=DateKind.UNTIL, carries=False)
    return _marked(text, phrase, prefix)


def _marked(text: str, phrase: Phrase, prefix: str) -> Phrase:
    """What the words before the date, or an edition behind it, make of it."""
    end = phrase.end
    match = TRAILING.match(text, end)
    if match:
        edition = match[0].endswith("版")
        kind = DateKind.EDITION if edition else phrase.kind
        phrase = replace(phrase, end=match.end(), kind=kind, carries=not edition)
    if prefix in ("自", "从", "自从") and (text.startswith("开始", end) or SINCE_EVENT.match(text, end)):
        return replace(phrase, kind=DateKind.SINCE)
    if prefix.startswith("截"):
        return replace(phrase, kind=DateKind.AS_OF)
    if prefix in ("到", "至") and not BACK_TO.search(text, max(0, phrase.start - 6), phrase.start):
        return replace(phrase, kind=DateKind.BY, carries=False)
    if prefix in ("比", "较") or HOPED.search(text, max(0, phrase.start - 4), phrase.start):
        return replace(phrase, carries=False)
    return replace(phrase, about=True) if "约" in prefix or prefix == "大概" else phrase
