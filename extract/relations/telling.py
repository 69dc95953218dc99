"""Drafting a claim: its status, its date and where they were read."""

import re

from accord.extract.dates.date import Date, DateKind
from accord.extract.names.entity import Entity
from accord.extract.predicate import PLACE, PREDICATES, EntityType, Kind, Status
from accord.extract.relations.clause import Clause
from accord.extract.relations.sentence import Draft, Sentence

_PLANNED = re.compile(
    r"将(?!军)|拟|(?<!原定)计划(?!》)|原定(?!计划|的)|预定(?!的)|应当|应(?!急|用|对)|(?<![主重需首])要(?!素|求|点|闻|道|领)|争取|力争|推动|推进|加快|探索|积极推|鼓励|支持(?!下)|建议|尽快|努力|适时|逐步|定于|拟于|(?:商定|约定|议定)(?=.)|准备|筹划|预计|有望|未来|今后|可以|研究(?:制定|建立|设立|提出)|促进|共谋|谋划|有序"
)
_NEGATED = re.compile(r"尚未|暂不|不予|未予|拒绝|始终未|未能|没有|(?<!从)未(?!来)|不再|不能|无法|并非")
#: These date a clause anew, and vaguely: the date before them is not its date.
_LATELY = re.compile(r"昨[天日]|前[天日](?!然)|明[天日]|上周|上个?月|(?<!年)(?:一周|数日|几天|数月|不久)[之以]?后|近期|目前|近日|最近|日前|近年来|近来|此前|现已|如今|今后")
#: What a plan or a decision calls for without a date, where it names by whom.
_CALLED_FOR = frozenset({"FOUNDED", "DRAFTED", "SIGNED", "LEADS"})
_TAKES_PART = frozenset({"SIGNED", "ATTENDED", "MEMBER_OF", "COOPERATES_WITH", "CONVENED"})


def status_of(clause: Clause, index: int, since: int = 0) -> Status:
    words = "".join(unit.text for unit in clause[since:index] if unit.is_words)
    if _NEGATED.search(words):
        return Status.NEGATED
    if _PLANNED.search(words):
        pushed = index > 1 and clause[index - 1].is_words and re.fullmatch(r"(?:积极)?(?:推动|推进|促成)", clause[index - 1].text) and any(u.is_words and u.text.endswith("由") for u in clause[:index])
        if pushed and any(u.date and u.date.kind is DateKind.POINT for u in clause[:index]) and len(_PLANNED.findall(words)) == 1:
            return Status.ACTUAL  # 2010年4月由甲推动建立: it was set up
        return Status.PLANNED
    return Status.ACTUAL


def date_of(sentence: Sentence, clause: Clause, index: int, relative: bool) -> tuple[Date | None, bool]:
    """The date of the verb at `index`, and whether it comes from outside the sentence."""
    usable = (DateKind.POINT, DateKind.PERIOD, DateKind.SINCE, DateKind.UNTIL, DateKind.BY)
    agents = 0
    relative_dates = set() if relative else of_relatives(clause, index)
    for position_of, unit in reversed(list(enumerate(clause[:index]))):
        if unit.date and unit.date.text in ("当年", "今年", "去年", "同年", "本年") and clause[position_of + 1].is_words and clause[position_of + 1].text.startswith("的"):
            continue  # 12月5日，当年的会议…: 当年 tells which meeting
        if unit.date and position_of in relative_dates:
            continue  # 2020年8月印发的办法同时废止: that is when it was issued
        if unit.is_words and _LATELY.search(unit.text):
            return None, False
        agents += bool(unit.names)
        if relative and agents > 1:
            return None, False
        if unit.date and unit.date.kind in usable:
            return unit.date, False
    after = clause[index + 1 : index + 3]
    if after and (after[0].date or (after[0].is_words and after[0].text in ("于", "在", "，"))):
        for unit in after:
            if unit.date and unit.date.kind in usable:
                return unit.date, False
    position = sentence.clauses.index(clause)
    told = sentence.clauses[position + 1] if position + 1 < len(sentence.clauses) else []
    if len(told) == 2 and told[0].is_words and re.fullmatch(r"(?:举办|召开|会议)?时间(?:为|是|定在|定于)", told[0].text) and told[1].date:
        return told[1].date, False
    if relative:
        before = sentence.clauses[position - 1] if position else []
        return (before[0].date, False) if len(before) == 1 and before[0].date and agents <= 1 else (None, False)
    later = sentence.clauses[position + 1 : position + 2]
    if clause[0].is_words and clause[0].text == "《" and later and later[0][0].date and later[0][-1].text.startswith("）"):
        return later[0][0].date, False  # 《会议在港举行》（某报，2009年8月19日）: news of the day
    if index + 1 < len(clause) and clause[index + 1].is_words and "（" in clause[index + 1].text:
        for unit in (*clause[index + 1 :], *(later[0] if later else ())):
            if unit.date and unit.date.kind is DateKind.POINT:
                return unit.date, False
    for earlier in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
        if any(unit.is_words and _FORMERLY.search(unit.text) for unit in earlier):
            continue
        if len(earlier) == 1 and earlier[0].is_words and _LATELY.search(earlier[0].text):
            return None, False  # 昨天，…: the time is told, but not which
        passed = of_relatives(earlier, len(earlier))
        for i, unit in reversed(list(enumerate(earlier))):
            if unit.date and unit.date.kind in usable and i not in passed:
                return unit.date, False
    return sentence.state.date, True


def _date_alone(sentence: Sentence, clause: Clause) -> Clause:
    """The clause before, where it is nothing but a date."""
    position = sentence.clauses.index(clause)
    before = sentence.clauses[position - 1] if position else []
    return before if len(before) == 1 and before[0].date else []


_MODAL = re.compile(r"应当|应该|必须|力争|争取|拟(?!定|订)|将要|^要|[，、]要|(?<![重主需首只])要(?=[进加推完建统共联探编制出尽])")
_TOLD_DONE = re.compile(r"了|已|曾|先后|相继|随后|同年|翌年|次年")


def _planned_before(sentence: Sentence, clause: Clause, index: int) -> bool:
    """三市应当建立X，统一发布《Y》: what a clause is called upon to do, the clauses after it with the same subject are."""
    position = sentence.clauses.index(clause)
    words = "".join(u.text for u in clause[: index + 2] if u.is_words)
    if not position or any(u.names and not (i and clause[i - 1].is_words) for i, u in enumerate(clause[:index])) or _TOLD_DONE.search(words) or any(u.date for u in clause[:index]):
        return False
    for before in reversed(sentence.clauses[:position]):
        verb = next((i for i, u in enumerate(before) if u.verb), None)
        if verb is not None and _MODAL.search("".join(u.text for u in before[:verb] if u.is_words)):
            return True
        if before[0].names or (before[0].date is not None):
            return False
    return False


def _since(clause: Clause, index: int, subjects: tuple[Entity | None, ...]) -> int:
    """Where a relative clause begins: what governs its head says nothing of it (支持甲组建的公司)."""
    return next((i for i in range(index) if clause[i].names and set(clause[i].names) & set(subjects)), 0)


def dated_here(sentence: Sentence, clause: Clause) -> bool:
    """A state takes a date only from its own sentence."""
    position = sentence.clauses.index(clause)
    return any(unit.date for earlier in sentence.clauses[: position + 1] for unit in earlier)


def add(sentence: Sentence, clause: Clause, index: int, predicate: str, subjects: tuple[Entity | None, ...], objects: tuple[Entity | None, ...], rule: str, *, relative: bool = False, status: Status | None = None, time: str | None = None, role: str | None = None, value: str | None = None, unit: str | None = None, dated: bool = True) -> None:
    """Add a claim for each subject and object that the predicate allows."""
    status = status or status_of(clause, index, _since(clause, index, subjects) if relative else 0)
    if predicate == "ATTENDED" and len(subjects) > 2 and all(e is not None and e.type in PLACE for e in subjects):
        sentence.state.present = tuple(e for e in subjects if e is not None)
    if status is Status.ACTUAL and not relative and _planned_before(sentence, clause, index):
        status = Status.PLANNED
    date, outside = date_of(sentence, clause, index, relative) if dated else (None, False)
    if date and date.kind is DateKind.BY and status is Status.ACTUAL and not _done(sentence, clause, date):
        status = Status.PLANNED
    if status is Status.PLANNED and (date is None or (date.kind is not DateKind.BY and not any(unit.date is date for unit in (*clause, *_date_alone(sentence, clause))))):
        if predicate not in _CALLED_FOR or not any(subjects) or sentence.state.own is None:
            return
        date, outside = None, False
    if status is Status.NEGATED:
        date, outside = (None, False) if outside else (date, outside)
    context = ((date.start, date.end, "time"),) if date and outside else ()
    for subject in subjects or (None,):
        for object in objects or (None,):
            if subject is object and subject is not None:
                continue
            declared = PREDICATES[predicate]
            if subject is not None and predicate in _TAKES_PART:
                subject = subject.place or subject
            kept = subject if subject is None or subject.type in declared.subject else None
            if kept is None and subject is not None and len(subjects) > 1:
                continue
            if not declared.allows(kept.type if kept else None, object.type if object else None):
                continue
            if declared.kind is Kind.STATE and kept is None and not declared.valued:
                continue
            sitting = sentence.state.meeting if date is None and declared.kind is Kind.EVENT and (sentence.state.at_sitting or at_sitting(sentence, clause)) else None
            if (predicate == "FOUNDED" and object is not None) or (predicate == "SUCCEEDED_BY" and object is not None):
                sentence.state.founded.append(object)
            shown = context if kept is None or _within(kept, sentence) else (*context, *_where(sentence))
            sentence.drafts.append(Draft(
                predicate, kept, object, sentence.start, sentence.end, rule, time or time_of(date, declared.kind), date, status, role, value, unit,
                0.9 if not outside else 0.75, shown, sitting=sitting,
            ))  # fmt: skip


def of_relatives(clause: Clause, index: int) -> set[int]:
    """The dates before the verb that date a relative clause before it."""
    dates: set[int] = set()
    for k in range(1, index - 1):
        if clause[k].verb and clause[k + 1].is_words and clause[k + 1].text.startswith("的"):
            head = clause[k + 2] if k + 2 < len(clause) else None
            if head and head.names and head.names[0].type is EntityType.MEETING:
                continue  # 4月18日召开的会议通过: the day of the sitting is that of what it did
            for i in range(k - 1, -1, -1):
                if clause[i].is_words and clause[i].text.startswith("的"):
                    break
                if clause[i].date:
                    dates.add(i)
    return dates


#: A date once planned is none of what happened in the end.
_FORMERLY = re.compile(r"原定|原拟|原计划|原本")
_DONE = re.compile(r"被|了|已|曾|才|始|方才|终于|即告|遂")


def _done(sentence: Sentence, clause: Clause, date: Date) -> bool:
    """但到1988年，…被撤销: what is told as done was done by then; 到 of a year gone by before another date of the sentence."""
    if not date.text.startswith(("到", "至")) and sentence.text[max(0, date.start - 1) : date.start] not in ("到", "至"):
        return False
    return bool(_DONE.search("".join(unit.text for unit in clause if unit.is_words or unit.verb)))


_AT_SITTING = re.compile(r"^(?:并)?(?:会上|会议上|论坛上|会议期间|大会上|座谈会上|仪式上|会后|会前|会间)")


def at_sitting(sentence: Sentence, clause: Clause) -> bool:
    return any(begins_at_sitting(c) for c in sentence.clauses[: sentence.clauses.index(clause) + 1])


def begins_at_sitting(clause: Clause) -> bool:
    """Whether the clause begins with 会上 and the like."""
    return clause[0].is_words and bool(_AT_SITTING.match(clause[0].text))


def _within(entity: Entity, sentence: Sentence) -> bool:
    return any(entity in unit.names for clause in sentence.clauses for unit in clause)


def _where(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    topic = sentence.state.topic
    return ((topic.start, topic.end, "subject"),) if topic else ()


def time_of(date: Date | None, kind: Kind) -> str | None:
    """The EDTF of the claim: an event at the date, a state from it on."""
    if date is None:
        return None
    edtf = date.when.edtf
    if kind is Kind.STATE:
        return edtf if "/" in edtf or date.kind is DateKind.BY else f"{edtf}/.."
    return edtf.removesuffix("/..") if date.kind is DateKind.SINCE else edtf
