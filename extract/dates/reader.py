"""Dates read from running text, each filled in from those before it."""

import re
from bisect import bisect_right
from dataclasses import replace

from accord.extract.dates.counts import read_count, read_holiday, read_neighbours, read_nth, read_quarter
from accord.extract.dates.date import Date, DateKind
from accord.extract.dates.grammar import CALENDARS, parse_alone
from accord.extract.dates.numerals import CHINESE
from accord.extract.dates.periods import period_names, read_period
from accord.extract.dates.phrase import Phrase, parse_phrase
from accord.extract.dates.point import Moment
from accord.extract.dates.running import Running
from accord.extract.dates.weeks import read_week
from accord.extract.dates.words import AFTER_WORDS, DAY_WORDS, HOLIDAYS, MONTH_WORDS, NOT_NOW, NOW_WORDS, VAGUE_NOW, YEAR_WORDS
from accord.extract.script import simplify
from accord.extract.when import When

PARTS = ("年初", "年底", "年末", "岁末", "月初", "月底", "月末", "上旬", "中旬", "下旬", "上半", "下半", "首月", "首季")
COUNTED = ("最近", "过去", "未来", "将来", "接下", "往前", "往后", "向前", "向后", "之前", "之后", "后面", "半年", "半月", "半个")
OTHERS = (
    "上世",
    "上个",
    "本世",
    "上季",
    "本季",
    "这季",
    "下季",
    "下个",
    "这个",
    *("上周", "下周", "本周", "这周", "上星", "下星", "本星", "这星", "今星"),
    *("上礼", "下礼", "本礼", "这礼", "今礼", "今个", "周一", "周二", "周三", "周四", "周五", "周六", "周日", "周天", "星期", "礼拜"),
)
PLAIN_WORDS = (*YEAR_WORDS, *MONTH_WORDS, *DAY_WORDS, *NOW_WORDS, *AFTER_WORDS, *PARTS, *COUNTED, *OTHERS, *HOLIDAYS, *CALENDARS)
WORDS = (*PLAIN_WORDS, *period_names())
# these stand before a number or another of them: 近三年, 前两天, 今明两年, 大大后天
BEFORE_NUMBERS = "近上前下后仨今明去昨大第这"
SECOND = {word[0]: frozenset(other[1] for other in WORDS if other[0] == word[0]) for word in WORDS}
SECOND |= {word: SECOND.get(word, frozenset()) | frozenset(f"0123456789{CHINESE}仨半个月前后今明去大的") for word in BEFORE_NUMBERS}
SECOND |= {"Q": frozenset("1234"), **{letter: frozenset("aepuco") for letter in "JFMASOND"}}
FIRST = "".join(sorted(SECOND.keys() - set(CHINESE)))
# one set of characters in front, which the search skips to
COUNTED_YEAR = re.compile(r"[去明前]年(?:度|以来|初|底|末|[上下]半年|[0-9一二三四五六七八九十]{1,3}月(?:[0-9一二三四五六七八九十]{1,3}[日号]|[初底末])?)?")
TRIGGER = re.compile(rf"[0-9{CHINESE}{FIRST}](?:(?<=[0-9])[0-9]*|(?<=[{CHINESE}])[{CHINESE}百OＯОΟo]*|)")
# what begins with one of these can only be a named period (改革开放)
OF_PERIODS = frozenset(name[0] for name in period_names()) - {word[0] for word in PLAIN_WORDS} - frozenset(f"{CHINESE}{BEFORE_NUMBERS}QJFMASOND")
# of the characters, those that stand behind a Chinese number in a date; before any other it is part of a name or a word (长三角)
AFTER_NUMBER = frozenset("年月日号世季版个周星礼天半多余几仨至到")
FULL_WIDTH = re.compile("[０-９．／（）]")
NARROW = str.maketrans("０１２３４５６７８９．／（）", "0123456789./()")
BRACKETS = re.compile("[《》]")
HOLIDAY_INITIALS = frozenset(name[0] for name in HOLIDAYS)
LONGEST_NUMBER = 8
NUMERALS = frozenset(f"0123456789{CHINESE}")


class DateReader:
    """Reads one passage after another; the date told last goes on from each to the next.

    `anchor` is the document's day, month or year of publication (EDTF), for 今年, 目前 and 近期, or None; of what
    is `spoken`, the day on which it is said: it fills in what the first date leaves out, and counts begin there.
    """

    def __init__(self, anchor: str | None, spoken: bool = False) -> None:
        self._running = Running(anchor, spoken)

    def reset(self) -> None:
        """Forget the running date: at headings."""
        self._running.reset()

    def read(self, text: str, offset: int = 0) -> list[Date]:
        """The dates of a passage in Simplified script, in its order; `offset` is added to their positions."""
        if FULL_WIDTH.search(text):
            return [_as_written(date, text, offset) for date in self._read(text.translate(NARROW), offset)]
        return self._read(text, offset)

    def _read(self, text: str, offset: int) -> list[Date]:
        titles = _titles(text)
        dates: list[Date] = []
        done = 0
        for trigger in TRIGGER.finditer(text):
            at, to = trigger.span()
            if at < done or to - at > LONGEST_NUMBER or _is_no_date(text, at, to):
                continue
            found = self._date(text, at, to, titles)
            if found:
                start, end, when, kind, in_title = found
                start = max(start, done)
                dates.append(Date(start + offset, end + offset, text[start:end], when, kind, in_title))
                done = end
            elif self._running.anchor is None and (unknown := COUNTED_YEAR.match(text, at)):
                done = unknown.end()  # 去年9月 of a text without a day is no month of the year told last
        return dates

    def _date(self, text: str, at: int, to: int, titles: list[int]) -> tuple[int, int, When, DateKind, bool] | None:
        in_title = bisect_right(titles, at) % 2 == 1
        running = self._running
        named = read_period(text, at)
        if named is None and _only_a_period(text, at, to):
            return None
        named = named or ((running.anchor or running.told) and self._counted(text, at)) or self._word(text, at)
        if named:
            start, end, edtf, kind, of_a_plan = named
            told = _parsed(edtf)
            return (start, end, told, kind, in_title or of_a_plan) if told else None
        phrase = parse_phrase(text, at)
        if phrase is None and at == 0 and running.spoken and (point := parse_alone(text)):
            phrase = Phrase(0, len(text), point)
        when = self._when(phrase, in_title) if phrase else None
        return (phrase.start, phrase.end, when, phrase.kind, in_title) if phrase and when else None

    def _counted(self, text: str, at: int) -> tuple[int, int, str, DateKind, bool] | None:
        """What is counted from the anchor, by the character that it begins with."""
        running, first = self._running, text[at]
        found = read_neighbours(text, at, running) if first in "去今昨明后前大" else None
        found = found or (read_quarter(text, at, running) if first in "上本这下" else None)
        found = found or (read_week(text, at, running) if first in "上本这下今周星礼" else None)
        found = found or (read_nth(text, at, running) if first == "第" else None)
        found = found or (read_holiday(text, at, running) if first in HOLIDAY_INITIALS else None)
        return found or read_count(text, at, running)

    def _word(self, text: str, at: int) -> tuple[int, int, str, DateKind, bool] | None:
        """目前 at the anchor, 此后 from the date told last."""
        running = self._running
        for word in NOW_WORDS if running.anchor else ():
            if text.startswith(word, at) and text[at - 1 : at] not in NOT_NOW and text[at + len(word) : at + len(word) + 1] != "均":
                edtf = running.anchor.edtf() if running.anchor else ""
                return at, at + len(word), f"{edtf[:7]}~" if word in VAGUE_NOW else edtf, DateKind.NOW, False
        for word in AFTER_WORDS if running.last else ():
            if text.startswith(word, at) and running.last:
                return at, at + len(word), f"{running.last.end()}/..", DateKind.SINCE, False
        return None

    def _when(self, phrase: Phrase, in_title: bool) -> When | None:
        """The time of a phrase, which becomes the running date unless it stands in a title."""
        left = self._running.resolve(phrase.left)
        if left is None:
            return None
        right = None
        if phrase.right:
            kept = self._running.told
            self._running.told = left if left.year else kept
            right = self._running.resolve(phrase.right)
            self._running.told = kept
            if right is None:
                return None
        when = _parsed(_edtf(phrase, left, right))
        if when is None:
            return None
        if phrase.carries and not in_title:
            self._running.tell(right or left)
        return when


def _as_written(date: Date, text: str, offset: int = 0) -> Date:
    return replace(date, text=text[date.start - offset : date.end - offset])


def _parsed(edtf: str) -> When | None:
    """The time of that text; None where it ends before it begins, or the calendar has no such day."""
    try:
        return When.parse(edtf)
    except ValueError:
        return None


def _edtf(phrase: Phrase, left: Moment, right: Moment | None) -> str:
    if right:
        return f"[{left.end()}..{right.end()}]" if phrase.within else f"{left.end()}/{right.end()}"
    if phrase.kind == DateKind.SINCE:
        return f"{left.end()}/.."
    if phrase.kind == DateKind.UNTIL:
        return f"../{left.bound()}"
    text = left.edtf()
    return f"{text}~" if phrase.about and text[0] != "[" and "/" not in text else text


def _is_no_date(text: str, at: int, end: int) -> bool:
    """Whether the word there goes on otherwise, or the digits go on from a Latin letter (G60, PM2.5)."""
    if text[at] in NUMERALS:
        before = text[at - 1 : at]
        return text[at].isdigit() and before.isascii() and before.isalpha()
    return text[end : end + 1] not in SECOND[text[at]]


def _only_a_period(text: str, at: int, end: int) -> bool:
    """Whether nothing but a named period can begin with the word or the number there."""
    if text[at] not in CHINESE:
        return text[at] in OF_PERIODS
    follows = text[end : end + 1]
    return "\u4e00" <= follows <= "\u9fff" and follows not in AFTER_NUMBER


def _titles(text: str) -> list[int]:
    """Where titles begin and end, by turns; what is never closed is none."""
    edges: list[int] = []
    depth = start = 0
    for bracket in BRACKETS.finditer(text) if "《" in text else ():
        if bracket[0] == "《":
            start, depth = (bracket.start() if depth == 0 else start), depth + 1
        elif depth:
            depth -= 1
            if depth == 0:
                edges += [start, bracket.start()]
    return edges


def dates_of(text: str, anchor: str | None) -> list[Date]:
    """The dates of a whole document in either script, line by line; their text is as written there."""
    reader, dates, offset = DateReader(anchor), [], 0
    for line in simplify(text).splitlines(keepends=True):
        dates += [_as_written(date, text) for date in reader.read(line, offset)]
        offset += len(line)
    return dates


def read_row(text: str, reference_date: str | None) -> list[Date]:
    """The dates of a text whose day is known: that day fills in what its first date leaves out."""
    reader = DateReader(reference_date, spoken=True)
    return [_as_written(date, text) for date in reader.read(simplify(text))]
