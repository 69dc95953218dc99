"""The date of publication that a document carries in its head: labelled, or in the line of its author."""

import re
import unicodedata
from itertools import islice

from accord.extract.dates.numerals import number
from accord.extract.document.metadata import check_published

HEAD_LINES = 12
LONGEST_LINE = 120
#: After the day of a notice or a press release come a clock, a mark of the end, an annex.
TAIL_LINES = 4
COLON = r"\s*[:：]\s*"
DATE = r"(?P<year>(?:19|20)\d\d)(?:\s*[-/.年]\s*(?P<month>\d{1,2})(?:\s*[-/.月]\s*(?P<day>\d{1,2})日?|月)?)"
CLOCK = r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
# in the order in which they are believed: a document is written before it is published
LABELLED = tuple(
    re.compile(rf"(?:{label}){COLON}{DATE}")
    for label in (
        r"(?:发布|發布|發佈|发表|發表|刊发|刊發|公布|公佈|出版|发稿|發稿|刊登|刊載|刊载)(?:时间|時間|日期)",
        r"(?:成文|印发|印發|发文|發文)(?:时间|時間|日期)",
    )
)
SOURCED = re.compile(rf"(?:来源|來源){COLON}.{{0,40}}?(?<!\d){DATE}")
#: 2023-12-05 06:48　来源：某报
BEFORE_SOURCE = re.compile(rf"^{DATE}(?:\s*\d{{1,2}}[:：]\d\d(?:[:：]\d\d)?)?\s*(?:来源|來源|作者|责任编辑|責任編輯){COLON}")
# numerals with hyphens only: 第一次会议 2003年8月5日 is a row of a chronicle
SIGNED = re.compile(
    r"(?:[^\W\d_][^\s:：。，,；;、]{1,20}[ \t\u3000]+)?"
    r"(?P<year>(?:19|20)\d\d)-(?P<month>\d{1,2})-(?P<day>\d{1,2})" + CLOCK
)


#: 本报南昌2021年11月20日电: the day of a dispatch, before its first sentence.
DISPATCHED = re.compile(rf"(?:^|\n)[\s\u3000]*(?:本报|本刊|本网|本台|[\u4e00-\u9fff]{{2,6}}[社网])[^\s，。：\d]{{0,8}}{DATE}(?:电|電|讯|訊|消息)")
_NUMERAL = r"[〇○零一二三四五六七八九十\d]"
#: A line that is a day and nothing else: under the title of a speech, or at the end of a notice; in digits or Chinese numerals.
ALONE = re.compile(
    rf"[（(【]?\s*(?P<year>(?:19|20)\d\d|[一二][〇○零一二三四五六七八九]{{3}})\s*年\s*(?P<month>{_NUMERAL}{{1,3}})\s*月"
    rf"\s*(?P<day>{_NUMERAL}{{1,3}})\s*日\s*(?:[（(]?星期[一二三四五六日天][）)]?)?(?:[，,、 ]\s*[\u4e00-\u9fff]{{2,6}}(?=[）)】]))?\s*[）)】]?"
)


#: 2017年6月16日　某市市长　某某: the day and the speaker, under the title of a speech.
SPOKEN = re.compile(rf"{ALONE.pattern}[ \u3000]+[^\W\d_]{{2,12}}(?:[ \u3000]+[^\W\d_]{{1,4}}){{0,2}}")
_EVENT = re.compile(r"[会會届屆次签簽设設]|成立|召开|举行|發布|发布")


def read_published(body: str) -> str | None:
    """The day or month of publication that the head of a text states, as EDTF; None where it states none.

    Only five forms, each rarely wrong: 发布时间：2019-12-01 and the like, 来源：… with a date, one line
    that holds nothing but an author and a numeric date, and one line of the head, or of the last four, that is
    a day alone, and the head of a dispatch (本报南昌2021年11月20日电). Two such lines are a list, not a by-line.
    """
    lines = list(islice(_short_lines(body), HEAD_LINES))
    tail = [line for line in body.rstrip()[-400:].splitlines() if line.strip()][-TAIL_LINES:]
    for pattern in (*LABELLED, SOURCED, BEFORE_SOURCE):
        for line in (*lines, *tail):
            match = pattern.search(line)
            if match and (published := _edtf(match)):
                return published
    signed = [match for line in lines if (match := SIGNED.fullmatch(line))]
    if len(signed) == 1:
        return _edtf(signed[0])
    for place in (lines[:5], tail[-1:], tail):
        alone = [match for line in place if (match := ALONE.fullmatch(unicodedata.normalize("NFKC", line.strip())))]
        if len(alone) == 1:
            return _edtf(alone[0])
    if (dispatched := DISPATCHED.search(body, 0, 2_000)) and (published := _edtf(dispatched)):
        return published
    spoken = [match for line in lines[1:5] if not _EVENT.search(line) and (match := SPOKEN.fullmatch(line))]
    return _edtf(spoken[0]) if len(spoken) == 1 else None


def _short_lines(body: str) -> "filter[str]":
    return filter(
        lambda line: 0 < len(line) <= LONGEST_LINE, (line.strip() for line in body[:10_000].splitlines())
    )


def _edtf(match: re.Match[str]) -> str | None:
    """The date of a match, or None where the calendar has no such day."""
    year, *rest = (number(match[part]) for part in ("year", "month", "day") if match[part])
    if year is None or None in rest:
        return None
    parts = [str(year), *(f"{part:02}" for part in rest)]
    published = "-".join(parts)
    try:
        check_published(published)
    except ValueError:
        return None
    return published
