"""From a document to its mentions and claims, line by line, in one pass."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

from accord.extract.claim import Claim, Mention, Passage, Span
from accord.extract.dates import Date, DateReader
from accord.extract.names.entity import Entity, Found
from accord.extract.names.finder import NameFinder
from accord.extract.names.group import member_at
from accord.extract.names.title import title_type
from accord.extract.predicate import DOCUMENT, EntityType, Status
from accord.extract.reading import Document, Reading
from accord.extract.relations.clause import Clause, clauses
from accord.extract.relations.layout import field_of, in_brackets, issued_by_title, parties, sides, told
from accord.extract.relations.reader import read_sentence, sittings
from accord.extract.relations.sentence import Draft, Sentence, State
from accord.extract.relations.validate import refusal, validated
from accord.extract.surface import lines, pieces, sentences, surface
from accord.extract.unread import HEADING, why_unread, with_refusals
from accord.extract.when import When

#: Changes whenever the same text may give other claims, so that what an older reader read is read again.
READER = "7"

#: Events of a sitting.
_AT_SITTINGS = frozenset({"CONVENED", "HELD_IN", "ATTENDED", "ADOPTED"})
#: What a sitting does.
_BY_SITTINGS = frozenset({"FOUNDED", "PROPOSED", "ISSUED", "APPROVED", "SIGNED"})
_OWN_TITLE = re.compile(
    r"^((?![一二三四五六七八九十\d]+[、.．]|第[一二三四五六七八九十]+[章节条])[^，。；：！？《》]{6,70}"
    r"(?:规划|纲要|方案|计划|意见|决定|条例|办法|通知|章程|协议|备忘录|规定|细则|批复|决议|公约|公告|通告|制度|指引|要点|安排|办法)(?:（[^（）]{2,20}）)?)$"
)
#: A headline that tells what happened is no title of a document.
_TELLS = re.compile(r"续签|签署|签订|订立|印发|发布|召开|出台|通过|审议|获批|举行|公布|批复同意|达成|启动|成立")
_HEADING = re.compile(r"^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.．、]|第[一二三四五六七八九十]+[章节部分])?[^，。；！？]{1,34}$")
_ANNOUNCES = re.compile(r"(?:签署|签订|印发|发布|通过).{0,4}[\d一二三四五六七八九十两]+[项个份部]")
_AHEAD = re.compile(r"将|拟|原定|计划|预定|应当|须|定于|争取|力争|未能|取消|推迟|延期")
_YEARLY = re.compile(r"\d{4}年度?第[一二三四五六七八九十\d]+次")
_ITEM = re.compile(r"[\s\u2060]*(?:（?[一二三四五六七八九十\d]{1,3}[）、.．]|（[一二三四五六七八九十\d]+）|[①-⑳]|[-·•*])")
_ALONE = re.compile(r"^[\s\u2060\d.、（）①-⑳-]*$")


def read(document: Document) -> Reading:
    """All mentions and claims of a document, each claim checked, with the reason where a passage gave none."""
    return _Reader(document).read()


class _Reader:
    def __init__(self, document: Document) -> None:
        self.document = document
        self.text = surface(document.text)
        self.dates = DateReader(document.published)
        self.names = NameFinder(self.text)
        self.refused: Counter[str] = Counter()
        self.state = State()
        self.own_at: tuple[int, int] | None = None
        self.mentions: list[tuple[Found, int]] = []
        self.drafts: list[tuple[Draft, tuple[Date, ...]]] = []
        self.passages: list[Passage] = []
        self.clauses: list[Clause] = []
        self.in_headings: set[int] = set()
        #: the parties of the agreement that is read
        self.parties: list[Entity] = []
        #: asked only once all lines are read, when the forms of an entity are all there
        self.referent = cache(Entity.referent)

    def read(self) -> Reading:
        self._own_title()
        for line in lines(self.text, self.document.body):
            for start, end in pieces(self.text, *line):
                self._line(start, end)
        self._date_sittings()
        self._plan_what_lies_ahead()
        # a heading says in short what the text below tells with its date
        self.drafts = [drafted for i, drafted in enumerate(self.drafts) if drafted[0].time or i not in self.in_headings]
        claims = validated(self._claims(), self.document, self.refused)
        asserted = self.document.published or _latest(claims)
        claims = [claim.with_asserted(asserted) for claim in claims] if asserted else claims
        passages = with_refusals(self.passages, claims, self._claims, lambda claim, times: refusal(claim, self.document, times))
        return Reading(self.document, asserted, passages, tuple(self._mentions()), tuple(claims), self.refused.total())

    def _own_title(self) -> None:
        """The document itself, where it is a plan, an agreement or a policy by the title that its head bears."""
        for count, (start, end) in enumerate(lines(self.text, self.document.body)):
            line = self.text[start:end]
            title = _OWN_TITLE.match(line)
            type = title_type(title.group(1)) if title else None
            told = _TELLS.search(line) if title else None
            if title and type and not (told and "关于" not in line[: told.start()]):
                own = self.names.registry.get(title.group(1), type)
                own.forms.add(own.name)
                self.names.own = self.state.own = own
                self.own_at = (start, start + len(title.group(1)))
                return
            if count > 2 or re.search(r"[。；]", line):
                return

    def _line(self, start: int, end: int) -> None:
        heading = bool(_HEADING.match(self.text[start:end])) and not re.search(r"[：《]|\d{4}年", self.text[start:end])
        if heading:
            self.dates.reset()
            self.state.date = self.state.topic = None
        dates = tuple(self.dates.read(self.text[start:end], start))
        found = self.names.find(start, end, dates)
        self._told(issued_by_title(self.text, start, end, found))
        if self.own_at and start <= self.own_at[0] < end and self.names.own:
            inside = [f for f in found if self.own_at[0] <= f.start and f.end <= self.own_at[1]]
            found = [f for f in found if f not in inside]
            self.mentions += [(f, start) for f in inside]
            found = sorted([*found, Found(*self.own_at, (self.names.own,), "title")], key=lambda f: f.start)
        self.mentions += [(f, start) for f in found]
        before = len(self.drafts)
        made = self.state.made
        former = self.state
        self.state = State(announced=former.announced, made=made, own=former.own, speaker=self.names.speaker)
        if not heading:
            self.state = replace(self.state, group=former.group, body=former.body, meeting=former.meeting, document=former.document, present=former.present)
        self._field(start, end, found, dates, former.meeting)
        self._party(start, end, found)
        item = bool(_ITEM.match(self.text, start, end)) and former.announced is not None
        if item:
            self.state.meeting = former.meeting
        for a, b in sentences(self.text, start, end):
            self._sentence(a, b, [f for f in found if a <= f.start and f.end <= b], [d for d in dates if a <= d.start and d.end <= b])
        if item and former.announced:
            predicate, _, day, said = former.announced
            self._of_the_list(before, predicate, day, said)
            self.state.announced = former.announced
        self._listed(start, end, found)
        if heading:
            self.in_headings.update(range(before, len(self.drafts)))
        reason = None
        if len(self.drafts) == before:
            reason = HEADING if heading else why_unread(self.text, start, end, found, dates, self.clauses)
        self.passages.append(Passage(start, end, self.document.text[start:end], reason))
        self.clauses = []

    def _told(self, drafts: Iterable[Draft]) -> None:
        """Keep what the layout tells, each with the date that it has of itself."""
        self.drafts += [(draft, (draft.date,) if draft.date else ()) for draft in drafts]

    def _field(self, start: int, end: int, found: list[Found], dates: tuple[Date, ...], sitting: Entity | None) -> None:
        """A line with a label tells of the sitting named above it, and so does what follows on that line."""
        drafts = field_of(self.text, start, end, found, dates, sitting) if sitting else None
        if drafts is not None:
            self.state.meeting, self.state.at_sitting = sitting, True
            self._told(drafts)

    def _party(self, start: int, end: int, found: list[Found]) -> None:
        """The parties of an agreement sign it, and are all sides from there on."""
        for party in parties(self.text, start, end, found):
            if party in self.parties:
                continue
            self.parties.append(party)
            if self.names.own and self.names.own.type is EntityType.AGREEMENT:
                self._told([told("SIGNED", party.place or party, self.names.own, (start, end), "party")])
        self.names.groups.update(sides(self.parties))

    def _of_the_list(self, before: int, predicate: str, date: Date | None, said: tuple[int, int]) -> None:
        """What an item of an announced list tells happened when the list was announced."""
        for i, (draft, dates) in enumerate(self.drafts[before:], before):
            if draft.predicate != predicate or draft.time or draft.status is not Status.ACTUAL:
                continue
            if date:
                context = (*draft.context, (*said, "predicate"), (date.start, date.end, "time"))
                self.drafts[i] = (replace(draft, time=date.when.edtf, date=date, context=context, confidence=0.75), (*dates, date))
            elif self.state.meeting:
                self.drafts[i] = (replace(draft, sitting=self.state.meeting), dates)

    def _sentence(self, start: int, end: int, found: list[Found], dates: list[Date]) -> None:
        matched = [m for m in self.names.matched if start <= m.start and m.end <= end] if found or _ANNOUNCES.search(self.text, start, end) else []
        dates = self._years_of_sittings(found, dates)
        again = [d for d, former in zip(dates[1:], dates, strict=False) if self._said_again(former, d)]
        aside = [*self.names.definitions, *((d.start - 1, d.end + 1) for d in again)]
        for brackets in in_brackets(self.text, start, end, found, dates):
            self._told(brackets.drafts)
            self.state.date, self.state.meeting, self.state.at_sitting = brackets.date, brackets.sitting, True
            aside.append(brackets.span)
        parted = clauses(self.text, start, end, found, [d for d in dates if d not in again], matched, aside, self.names.within)
        while start < end and self.text[start] in " \u2060":
            start += 1
        while end > start and self.text[end - 1] in " \u2060":
            end -= 1
        sentence = Sentence(self.text, start, end, parted, self.state)
        self.clauses += parted
        outside = (self.state.date,) if self.state.date else ()
        drafts = read_sentence(sentence)
        drafts += sittings(sentence) if parted else ()
        self.drafts += [(draft, (*dates, *outside)) for draft in drafts]

    def _years_of_sittings(self, found: list[Found], dates: list[Date]) -> list[Date]:
        """7月17日，2024年第二次座谈会: the year belongs to the name, where the day stands before it."""
        kept: list[Date] = []
        for d in dates:
            f = next((f for f in found if f.start == d.end and f.type is EntityType.MEETING and _YEARLY.match(self.text, d.start, f.end)), None)
            if f:
                f.entities[0].forms.add(self.text[d.start : f.end])
                if kept and not kept[-1].in_title and kept[-1].when.edtf[:4] == d.when.edtf[:4]:
                    f.start = d.start
                    continue
            kept.append(d)
        return kept

    def _said_again(self, former: Date, date: Date) -> bool:
        """今日（九月六日）: the same day in brackets."""
        return former.end == date.start - 1 and self.text[former.end] == "（" and self.text[date.end : date.end + 1] == "）" and former.when == date.when

    def _date_sittings(self) -> None:
        """What a sitting did, and who was there, has the date of the sitting where the text gives none beside it."""
        held: dict[Entity | None, Draft] = {}
        for predicate in ("CONVENED", "HELD_IN", "ATTENDED"):
            for d, _ in self.drafts:
                met = d.subject if predicate == "HELD_IN" else d.object
                if d.predicate == predicate and d.time and d.date and met and met.type is EntityType.MEETING and d.status is Status.ACTUAL:
                    held.setdefault(met, d)
        for i, (draft, dates) in enumerate(self.drafts):
            by_sitting = draft.subject is not None and draft.subject.type is EntityType.MEETING and draft.predicate in _BY_SITTINGS
            if draft.time or draft.status is not Status.ACTUAL or not (draft.predicate in _AT_SITTINGS or draft.sitting or by_sitting):
                continue
            sitting = (held.get(draft.sitting) if draft.sitting else None) or held.get(draft.object) or held.get(draft.subject)
            if sitting and sitting.date:
                date = sitting.date
                context = (*draft.context, (date.start, date.end, "time"))
                self.drafts[i] = (replace(draft, time=sitting.time, date=date, context=context, confidence=0.75), (*dates, date))

    def _plan_what_lies_ahead(self) -> None:
        """What is dated after the publication of the document had not happened when it was written; a sitting before it had."""
        if not self.document.published:
            return
        published = When.parse(self.document.published).last
        if not published:
            return
        for i, (draft, dates) in enumerate(self.drafts):
            if not draft.time or draft.time.startswith(".."):
                continue
            when = When.parse(draft.time)
            met = draft.predicate in ("CONVENED", "HELD_IN") and draft.status is Status.PLANNED
            if met and when.last and when.last < published and not _AHEAD.search(self.text, draft.start, draft.end):
                # 推动某圈建设第三次调度会4月28日召开: 推动 belongs to its name
                self.drafts[i] = (replace(draft, status=Status.ACTUAL), dates)
            elif draft.status is Status.ACTUAL and when.first and when.first > published:
                self.drafts[i] = (replace(draft, status=Status.PLANNED), dates)

    def _listed(self, start: int, end: int, found: list[Found]) -> None:
        """A line that is a title alone belongs to the list that a line before it announced."""
        alone = len(found) == 1 and found[0].type in DOCUMENT and _ALONE.match(self.text[start : found[0].start] + self.text[found[0].end : end])
        if alone and self.state.announced:
            predicate, agents, date, said = self.state.announced
            context = ((*said, "predicate"), *(((date.start, date.end, "time"),) if date else ()))
            drafts = [told(predicate, agent, found[0].entities[0], (start, end), "announced-list", date) for agent in agents or (None,)]
            self._told(replace(draft, context=context) for draft in drafts)
        elif not alone and not any(draft.start >= start for draft, _ in self.drafts[-8:]) and self.state.announced and self.state.announced[3][0] < start:
            self.state.announced = None

    def _claims(self) -> Iterator[tuple[Claim, frozenset[str]]]:
        text, name, referent = self.document.text, self.document.name, self.referent
        for draft, dates in self.drafts:
            yield (
                Claim(
                    predicate=draft.predicate,
                    subject=referent(draft.subject) if draft.subject else None,
                    object=referent(draft.object) if draft.object else None,
                    document=name,
                    evidence=Span(draft.start, draft.end, text[draft.start : draft.end]),
                    rule=draft.rule,
                    time=draft.time,
                    status=draft.status,
                    role=draft.role,
                    value=draft.value,
                    comparator=draft.comparator,
                    unit=draft.unit,
                    confidence=draft.confidence,
                    context=tuple(Span(a, b, text[a:b], purpose) for a, b, purpose in draft.context),
                ),
                frozenset(date.when.edtf for date in dates),
            )

    def _mentions(self) -> Iterator[Mention]:
        for f, _ in sorted(self.mentions, key=lambda item: item[0].start):
            for entity in f.entities:
                text = self.document.text[f.start : f.end]
                at = member_at(text, entity) if f.how == "group" else None
                if at is not None:
                    yield Mention(self.document.name, f.start + at, f.start + at + 1, text[at], self.referent(entity))
                    continue
                yield Mention(self.document.name, f.start, f.end, text, self.referent(entity))
                if entity.owner and len(f.entities) == 1 and f.how == "composed":
                    # the series is named within its sitting
                    form = max((form for form in (entity.owner.name, *entity.owner.forms) if len(form) > 3 and form in text), key=len, default="")
                    if form:
                        at = f.start + text.find(form)
                        yield Mention(self.document.name, at, at + len(form), form, self.referent(entity.owner))
                if f.how == "offices" and entity.place:
                    yield Mention(self.document.name, f.start, f.end, self.document.text[f.start : f.end], self.referent(entity.place))


def _latest(claims: list[Claim]) -> str | None:
    """The latest actual event that the document reports: it cannot be older."""
    times = [claim.time for claim in claims if claim.time and claim.status == "actual" and "/" not in claim.time and claim.time[:4].isdigit()]
    return max(times, key=lambda time: str(When.parse(time).last), default=None)


__all__ = ["READER", "read"]
