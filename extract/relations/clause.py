"""A sentence as units (names, dates, verbs, words between) and its clauses."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from accord.extract.dates.date import Date
from accord.extract.names.entity import Entity, Found
from accord.extract.names.matcher import Match, Verb, part_of_word, verbs
from accord.extract.predicate import DOCUMENT, PLACE, EntityType
from accord.extract.surface import FILLER
from accord.seeds.names import first_column

_JOIN = re.compile(r"^，?(?:跟|中心城区|主城区|市区|城区|全境|全域|全市|全省|部分地区)?(?:(?:等)?(?:[一二两三四五六七八九十\d]+(?:个|座|家)?(?:省区市|省区|省市|省|城市|市|国|地区|县|区|单位|部门))?)?(?:、|和|与|及|以及|及相应的?|及其|跟|暨|会同|联合|携手|联手|”、“|”和“|》、《|》《|等?(?:地|省市|市)?[和与])$")
_POST = re.compile(rf"(?:^|(?<=[由和与、及]))[\u4e00-\u9fff、]{{0,10}}?(?:{'|'.join(sorted(first_column('titles.csv'), key=len, reverse=True))}|[学专作][家者])(?:、|兼|等)?$")
_TAIL = re.compile(r"^(?:等)?(?:[一二两三四五六七八九十\d]+(?:个|座|家)?(?:城市|省市|省区市|省份|省|市|地|方|区|县|国|单位|部门|成员)?)?$")
#: The count after a list, where more words follow: A、B、C三国在某地….
_COUNT_THEN = re.compile(r"^(?:等)?[二两三四五六七八九十\d]+(?:个|座|家)?(?:特别行政区|省区市|省区|省市|省|城市|市|国|方|地|县|区|州)(?=在|于|就|经|对|将|已|正式|共同|联合|又|也|还|先后|一致|分别|同|与|派|均)")
_YEAR = re.compile(r"\s*(?:公元)?(?:\d{2,4}|[一二三四五六七八九〇○零]{2,4}年|上世纪|上个世纪|二十世纪)")
_PARTING = re.compile(r"(，(?!以及)|：|\u3000+)")
_CLAUSE_END = re.compile(r"[，：]|\u3000+")
#: Asides in brackets: the number under which a document was issued (国发〔2016〕18号), the day of the week, a picture.
_ASIDE = re.compile(r"（(?:[\u4e00-\u9fff]{1,8}[〔\[（]\d{4}[〕\]）]第?\d+号|(?:星期|周)[一二三四五六日天]|附[图表件]|[上下]午)）")


@dataclass(slots=True)
class Unit:
    """A part of a sentence: names that stand together, a date, a verb, or the words between."""

    start: int
    end: int
    names: tuple[Entity, ...] = ()
    date: Date | None = None
    verb: Verb | None = None
    text: str = ""
    #: of a person named with posts: the bodies and the titles
    posts: tuple[tuple[Entity, str], ...] = ()
    #: whether it is words between
    is_words: bool = field(init=False)

    def __post_init__(self) -> None:
        self.is_words = not self.names and self.date is None and self.verb is None


Clause = list[Unit]


def clauses(
    text: str, start: int, end: int, names: Sequence[Found], dates: Sequence[Date], matched: Sequence[Match], skipped: Sequence[tuple[int, int]] = (), within: frozenset[int] = frozenset()
) -> list[Clause]:
    """The clauses of a sentence, each a list of units in order; what is `skipped` (a definition in brackets) is no part of it.
    `within` are the offsets inside words, at which no verb begins or ends (负责人 holds no 负责)."""
    names = [f for f in names if not any(a <= f.start and f.end <= b for a, b in skipped)]
    units = [Unit(f.start, f.end, names=f.entities, text=text[f.start : f.end]) for f in names]
    units += [Unit(d.start, d.end, date=d, text=d.text) for d in dates if not d.in_title and not _covered(d.start, d.end, units)]
    position = start
    for m in sorted((m for m in matched if m.text in verbs()), key=lambda m: (m.start, -m.end)):
        if m.text == "始于" and not _YEAR.match(text, m.end):
            continue  # 双方始于长沙签订
        if part_of_word(text, m.start, m.text) or (m.text != "任" and m.end in within) or (m.text in ("设", "下设") and m.start in within):
            continue
        if m.start >= position and not _covered(m.start, m.end, units):
            units.append(Unit(m.start, m.end, verb=verbs()[m.text], text=m.text))
            position = m.end
    units.sort(key=lambda u: u.start)
    parted: list[Clause] = [[]]
    position = start
    for unit in [*units, Unit(end, end)]:
        for piece in _PARTING.split(_between(text, position, unit.start, skipped)) if position < unit.start else ():
            if _CLAUSE_END.fullmatch(piece):
                parted.append([])
            elif piece.strip(" 。；！？"):
                parted[-1].append(Unit(position, unit.start, text=piece.strip()))
        if unit.end > unit.start:
            parted[-1].append(unit)
        position = unit.end
    return [_coordinated(clause) for clause in parted if clause]


def _between(text: str, start: int, end: int, skipped: Sequence[tuple[int, int]]) -> str:
    kept = ""
    for a, b in sorted(skipped):
        if start <= a and b <= end:
            kept += text[start:a]
            start = b
    return _ASIDE.sub("", kept + text[start:end]).replace(FILLER, "")


def _covered(start: int, end: int, units: Sequence[Unit]) -> bool:
    for u in units:  # noqa: SIM110 (a generator takes three times as long)
        if u.start < end and start < u.end and (u.names or u.date):
            return True
    return False


def family(type: EntityType) -> str:
    """Types whose names may be listed together."""
    if type in DOCUMENT:
        return "document"
    return "place" if type in PLACE else "thing"


def _coordinated(clause: Clause) -> Clause:
    """The clause with listed names as one unit; of a chain of places the last (江苏省苏州市 → 苏州市)."""
    merged: Clause = []
    for unit in clause:
        if unit.names and merged:
            last = merged[-1]
            if last.names and last.end == unit.start and family(last.names[-1].type) == "place" == family(unit.names[0].type) and not last.text.endswith("等"):
                merged[-1] = Unit(last.start, unit.end, names=tuple(dict.fromkeys((*last.names[:-1], *unit.names))), text=last.text + unit.text)
                if len(last.names) == 1 and set(last.names) <= set(unit.names):
                    merged[-1].names = unit.names
                continue
            if last.names and last.end == unit.start and last.names[-1].type is EntityType.REGION and unit.names[0].type in PLACE:
                merged[-1] = Unit(last.start, unit.end, names=unit.names, text=last.text + unit.text)
                continue
            if unit.names[0].type is EntityType.PERSON:
                unit = _with_posts(merged, unit)
                last = merged[-1] if merged else Unit(0, 0)
            if last.names and last.end == unit.start and family(last.names[-1].type) == "document" == family(unit.names[0].type):
                merged[-1] = Unit(last.start, unit.end, names=tuple(dict.fromkeys((*last.names, *unit.names))), text=last.text + unit.text)
                continue
            if last.is_words and _JOIN.match(last.text) and len(merged) > 1 and merged[-2].names and _alike(merged[-2], unit):
                merged.pop()
                before = merged.pop()
                merged.append(Unit(before.start, unit.end, names=tuple(dict.fromkeys((*before.names, *unit.names))), text=before.text + last.text + unit.text))
                continue
        if unit.is_words and merged and merged[-1].names and len(merged[-1].names) > 1 and _TAIL.match(unit.text):
            merged[-1] = Unit(merged[-1].start, unit.end, names=merged[-1].names, text=merged[-1].text + unit.text)
            continue
        if unit.is_words and merged and len(merged[-1].names) > 1 and (told := _COUNT_THEN.match(unit.text)):
            unit = Unit(unit.start + told.end(), unit.end, text=unit.text[told.end() :])
        merged.append(unit)
    return merged


def _with_posts(merged: Clause, person: Unit) -> Unit:
    """The person with the posts named before: 国务院副总理X, 中央政治局委员、国务院副总理X; they leave the clause."""
    posts = list(person.posts)
    start = person.start
    while merged and merged[-1].is_words and (told := _POST.search(merged[-1].text)):
        words = merged[-1]
        if told.start() or len(merged) < 2 or not merged[-2].names or merged[-2].names[-1].type is EntityType.PERSON:
            # 会议由市长X主持: only the title belongs to the person
            kept = words.text[: told.start()]
            start = words.start
            merged.pop()
            if kept:
                merged.append(Unit(words.start, words.end, text=kept))
            break
        body = merged[-2]
        start = body.start
        posts.append((body.names[-1], told.group().strip("、兼")))
        del merged[-2:]
        if len(body.names) > 1:
            return Unit(body.start, person.end, names=(*body.names[:-1], *person.names), text=body.text + person.text, posts=tuple(posts))
        if merged and merged[-1].names and merged[-1].end == body.start and merged[-1].names[-1].type is EntityType.COUNTRY:
            start = merged.pop().start  # 中国国务院
    if merged and merged[-1].is_words and merged[-1].text.endswith("中共"):
        words = merged.pop()
        if kept := words.text.removesuffix("中共"):
            merged.append(Unit(words.start, words.end, text=kept))
    return Unit(start, person.end, names=person.names, text=person.text, posts=tuple(posts))


def _alike(a: Unit, b: Unit) -> bool:
    one, other = family(a.names[-1].type), family(b.names[0].type)
    return one == other or ({one, other} == {"place", "thing"} and EntityType.MEETING not in (a.names[-1].type, b.names[0].type))
