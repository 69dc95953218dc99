"""What the layout of a text tells without a sentence: the title of a notice, lines with a label, parties, brackets after a sitting."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from accord.extract.dates import Date
from accord.extract.names.entity import Entity, Found
from accord.extract.predicate import AREA, DOCUMENT, PLACE, EntityType
from accord.extract.relations.sentence import Draft

_LONGEST_TITLE = 160
_ISSUED = re.compile(r"关于(?:联合)?(?:印发|公布|发布)(?=.{4,80}的(?:通知|公告)$)", re.M)
#: The label of a line that tells one thing of the sitting named above it.
_FIELD = re.compile(
    r"[\s\u2060]*(?:[（(]?[一二三四五六七八九十\d]+[）)、.．])?\s*【?((?:会议|举办|召开|举行)?(?:时间|日期|地点|会址)|(?:主办|承办|举办|协办)(?:单位|方|城市|地)?"
    r"|参加(?:单位|方|人员|城市)?|参会(?:单位|方|人员|城市)?|出席(?:单位|人员|领导|嘉宾)?|与会(?:单位|方|人员|城市)?)】?："
)
_CONVENES = PLACE | {EntityType.INSTITUTION}
_ATTENDS = _CONVENES | {EntityType.PERSON}
_PARTY = re.compile(r"(?:(?<=[^\u4e00-\u9fff])|^)[甲乙丙丁戊己庚辛]方(?:（[^（）]{1,8}）)?：", re.M)
#: What two, three, … eight parties are called together.
_SIDES = "双三四五六七八"
#: After the name of a sitting: when, where, by whom.
_IN_BRACKETS = re.compile(r"（(?=[^（）]{0,12}\d{1,4}[年月])[^（）。；：]{5,60}）")
_HOSTS = re.compile(r"(?:人民政府|政府)?(?:轮值)?(?:承办|主办|主持|举办)")
_CELL_END = re.compile(r"(?:等?[二两三四五六七八九十]?[地市城])?(?:举行|召开)?[，）、]")


def told(predicate: str, subject: Entity | None, object: Entity, span: tuple[int, int], rule: str, date: Date | None = None, sitting: Entity | None = None) -> Draft:
    """A claim that the layout tells, at the date that stands in its place."""
    return Draft(predicate, subject, object, *span, rule, date.when.edtf if date else None, date, sitting=sitting)


def issued_by_title(text: str, start: int, end: int, found: Sequence[Found]) -> list[Draft]:
    """A部 B部关于印发X的通知: who issued X."""
    verb = _ISSUED.search(text, start, end)
    if not verb or end - start > _LONGEST_TITLE or re.search(r"[，。；：]", text[start : verb.start()]):
        return []
    bodies = [f for f in found if f.end <= verb.start() and f.type is EntityType.INSTITUTION]
    issued = next((f for f in found if verb.end() <= f.start < verb.end() + 3 and f.type in DOCUMENT), None)
    if not issued or not bodies or bodies[0].start != start:
        return []
    return [told("ISSUED", f.entities[0], issued.entities[0], (start, end), "issued-by-title") for f in bodies]


def field_of(text: str, start: int, end: int, found: Sequence[Found], dates: Sequence[Date], sitting: Entity) -> list[Draft] | None:
    """时间：2015年5月22日, 地点：广东佛山, 参加方：A、B below the name of a sitting; None where the line has no label."""
    label = _FIELD.match(text, start, end)
    if not label:
        return None
    inside = [f for f in found if f.start >= label.end() and "。" not in text[label.end() : f.start]]
    named = [e for f in inside for e in f.entities]
    kind, span = label.group(1), (start, end)
    if kind.endswith(("时间", "日期")):
        return [told("CONVENED", None, sitting, span, "field", date, sitting) for date in dates[:1]]
    if kind.endswith(("地点", "会址")):
        areas = [f for f in inside if f.type in AREA]
        innermost = [f for f in areas if not any(other.start == f.end for other in areas)]
        return [told("HELD_IN", sitting, f.entities[-1], span, "field", sitting=sitting) for f in innermost]
    if kind.startswith(("主办", "承办", "举办", "协办")):
        return [told("CONVENED", e, sitting, span, "field", sitting=sitting) for e in named if e.type in _CONVENES]
    return [told("ATTENDED", e.place or e, sitting, span, "field", sitting=sitting) for e in named if e.type in _ATTENDS]


def parties(text: str, start: int, end: int, found: Sequence[Found]) -> Iterator[Entity]:
    """甲方：A市人民政府　　乙方：B市人民政府: the parties that a line names."""
    for label in _PARTY.finditer(text, start, end):
        party = next((f.entities[0] for f in found if label.end() <= f.start <= label.end() + 1), None)
        if party is not None:
            yield party


def sides(members: Sequence[Entity]) -> dict[str, tuple[Entity, ...]]:
    """What the parties of an agreement are called together (双方, 三方), where all are places or their governments."""
    places = tuple(e.place or e for e in members)
    if not 2 <= len(places) <= len(_SIDES) + 1 or any(e.type not in PLACE for e in places):
        return {}
    return {f"{_SIDES[len(places) - 2]}方": places}


@dataclass(frozen=True, slots=True)
class Aside:
    """Brackets after the name of a sitting, as offsets, and what they tell of it."""

    span: tuple[int, int]
    sitting: Entity
    date: Date
    drafts: list[Draft]


def in_brackets(text: str, start: int, end: int, found: Sequence[Found], dates: Sequence[Date]) -> Iterator[Aside]:
    """第二届（2005年7月，成都，四川省承办）: when and where a sitting was, and who convened it; the brackets, which tell nothing else."""
    for m in _IN_BRACKETS.finditer(text, start, end):
        sitting = next((f.entities[0] for f in found if f.end == m.start() and f.type is EntityType.MEETING), None)
        date = next((d for d in dates if m.start() < d.start and d.end < m.end() and not d.in_title), None)
        if sitting is None or date is None:
            continue
        inside = [f for f in found if m.start() < f.start and f.end < m.end()]
        hosts = [e for f in inside if _HOSTS.match(text, f.end) for e in f.entities]
        places = [e for f in inside if not _HOSTS.match(text, f.end) and _CELL_END.match(text, f.end) for e in f.entities if e.type in PLACE]
        span = (start, m.end())
        drafts = [told("CONVENED", host, sitting, span, "told-in-brackets", date, sitting) for host in hosts or (None,)]
        drafts += [told("HELD_IN", sitting, place, span, "told-in-brackets", date, sitting) for place in places]
        yield Aside(m.span(), sitting, date, drafts)
