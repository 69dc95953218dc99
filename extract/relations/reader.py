"""Claims of a line: each verb with what its clause, its sentence and the running state give it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from accord.extract.dates.date import Date, DateKind
from accord.extract.names.entity import Entity
from accord.extract.predicate import (
    AREA,
    BODY,
    DOCUMENT,
    PLACE,
    PREDICATES,
    THING,
    EntityType,
    Kind,
    Status,
    Types,
)
from accord.extract.relations.argument import Arguments, clear, left, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.measure import measures

T = EntityType
_PLANNED = re.compile(
    r"将(?!军)|拟|(?<!原定)计划(?!》)|应当|应(?!急|用|对)|(?<![主重需首])要(?!素|求|点|闻|道|领)|争取|力争|推动|推进|加快|探索|积极推|鼓励|支持(?!下)|建议|尽快|适时|逐步|准备|筹划|预计|有望|未来|今后|可以|研究(?:制定|建立|设立|提出)|促进|共谋|谋划|有序"
)
_NEGATED = re.compile(r"尚未|未能|没有|(?<!从)未(?!来)|不再|不能|无法|并非")
_SUBORDINATE = re.compile(r"^(?:以来|之后|以后|之前|之际|后，|时|之时|的)")
_PURPOSE = re.compile(r"^(?:为了?|旨在|以便|如果|若|假如|随着|自从)")
_COUNT = re.compile(r"(?:扩大|扩展|扩容|增加|增至|扩充|发展)?(?:到|至|为|达到?|增至)\s?(\d+|[一二三四五六七八九十百]+)\s?(个?(?:城市|成员|省市|省区市|市|县区?|区县|地区|会员|成员单位|成员城市))")
#: These date a clause anew, and vaguely: the date before them is not its date.
_LATELY = re.compile(r"近期|目前|近日|最近|日前|近年来|近来|此前|现已|如今|今后")
_OFFICES = re.compile(r"组长|副组长|主任|副主任|主席|副主席|理事长|会长|副会长|秘书长|召集人|书记|市长|省长|部长|局长|院长|总理|成员")
_SHEET = re.compile(r"[，：；、\s（）]*")


@dataclass(slots=True)
class Draft:
    """A claim before it is validated: ends as entities of the document, the date that it takes, and where it stands."""

    predicate: str
    subject: Entity | None
    object: Entity | None
    start: int
    end: int
    rule: str
    time: str | None = None
    date: Date | None = None
    status: Status = Status.ACTUAL
    role: str | None = None
    value: str | None = None
    unit: str | None = None
    confidence: float = 0.9
    context: tuple[tuple[int, int, str], ...] = ()
    comparator: str | None = None


@dataclass(slots=True)
class State:
    """What goes on from sentence to sentence within a passage: the date and the subject; and a list that was announced."""

    date: Date | None = None
    topic: Unit | None = None
    approval: tuple[Entity, ...] = ()
    announced: tuple[str, tuple[Entity, ...], Date | None, tuple[int, int]] | None = None
    made: Entity | None = None
    #: the body or area whose members were told last
    group: Entity | None = None


@dataclass(slots=True)
class Sentence:
    """The sentence at hand."""

    text: str
    start: int
    end: int
    clauses: list[Clause]
    state: State
    drafts: list[Draft] = field(default_factory=list)


def read_sentence(sentence: Sentence) -> list[Draft]:
    """The claims of one sentence; the state is carried on to the next."""
    subject: Unit | None = None
    sentence.state.approval = ()
    for clause in sentence.clauses:
        subject = _opening(clause) or _leader(clause) or subject
        _read_clause(sentence, clause, subject)
        for unit in clause:
            if unit.date and unit.date.kind in (DateKind.POINT, DateKind.PERIOD, DateKind.SINCE):
                sentence.state.date = unit.date
    if subject is not None:
        sentence.state.topic = subject
    sentence.drafts += _quantities(sentence)
    return sentence.drafts


def _opening(clause: Clause) -> Unit | None:
    """The name with which the clause begins, after dates and connectives; none where a preposition governs it."""
    for i, unit in enumerate(clause):
        if unit.names:
            after = clause[i + 1].text if i + 1 < len(clause) and clause[i + 1].is_words else ""
            return None if after.startswith("的") else unit
        if unit.verb or (unit.is_words and not re.fullmatch(r"(?:另外|此外|同时|随后|其中|目前|为此|而|但|与此同时|但到|到|至|并|则|近期|又|新成立的|经过|作为|、|\d|[.．]|[一二三四五六七八九十]|（[一二三四五六七八九十]）)*", unit.text)):
            return None
    return None


def _leader(clause: Clause) -> Unit | None:
    """由A牵头，…: A is the subject of what follows."""
    leads = clause[0].is_words and clause[0].text == "由" and any(u.verb and u.verb.predicate == "LEADS" for u in clause)
    return clause[1] if leads and len(clause) > 1 and clause[1].names else None


def _read_clause(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    first = clause[0]
    if first.is_words and _PURPOSE.match(first.text):
        _implements(sentence, clause)
        return
    done: set[int] = set()
    for index, unit in enumerate(clause):
        if unit.verb is None or index in done:
            continue
        frame = FRAMES.get(unit.verb.frame)
        if frame:
            frame(sentence, clause, index, subject)
    _then_post(sentence, clause)
    _members(sentence, clause, subject)
    _member_count(sentence, clause, subject)


def _status(clause: Clause, index: int, since: int = 0) -> Status:
    words = "".join(unit.text for unit in clause[since:index] if unit.is_words)
    if _NEGATED.search(words):
        return Status.NEGATED
    return Status.PLANNED if _PLANNED.search(words) else Status.ACTUAL


def _date(sentence: Sentence, clause: Clause, index: int, relative: bool) -> tuple[Date | None, bool]:
    """The date of the verb at `index`, and whether it comes from outside the sentence."""
    usable = (DateKind.POINT, DateKind.PERIOD, DateKind.SINCE, DateKind.UNTIL, DateKind.BY)
    agents = 0
    for unit in reversed(clause[:index]):
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
    if relative:
        before = sentence.clauses[position - 1] if position else []
        return (before[0].date, False) if len(before) == 1 and before[0].date and agents <= 1 else (None, False)
    later = sentence.clauses[position + 1 : position + 2]
    if index + 1 < len(clause) and clause[index + 1].is_words and "（" in clause[index + 1].text:
        for unit in (*clause[index + 1 :], *(later[0] if later else ())):
            if unit.date and unit.date.kind is DateKind.POINT:
                return unit.date, False
    for earlier in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
        for unit in reversed(earlier):
            if unit.date and unit.date.kind in usable:
                return unit.date, False
    return sentence.state.date, True


def _add(sentence: Sentence, clause: Clause, index: int, predicate: str, subjects: tuple[Entity | None, ...], objects: tuple[Entity | None, ...], rule: str, *, relative: bool = False, status: Status | None = None, time: str | None = None, role: str | None = None, value: str | None = None, unit: str | None = None, dated: bool = True) -> None:
    """Add a claim for each subject and object that the predicate allows."""
    status = status or _status(clause, index)
    date, outside = _date(sentence, clause, index, relative) if dated else (None, False)
    if date and date.kind is DateKind.BY and status is Status.ACTUAL:
        status = Status.PLANNED
    if status is Status.PLANNED and (date is None or (date.kind is not DateKind.BY and not any(unit.date is date for unit in clause))):
        return
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
            shown = context if kept is None or _within(kept, sentence) else (*context, *_where(sentence))
            sentence.drafts.append(Draft(
                predicate, kept, object, sentence.start, sentence.end, rule, time or _time(date, declared.kind), date, status, role, value, unit,
                0.9 if not outside else 0.75, shown,
            ))  # fmt: skip


_TAKES_PART = frozenset({"SIGNED", "ATTENDED", "MEMBER_OF", "COOPERATES_WITH", "CONVENED"})


def _within(entity: Entity, sentence: Sentence) -> bool:
    return any(entity in unit.names for clause in sentence.clauses for unit in clause)


def _where(sentence: Sentence) -> tuple[tuple[int, int, str], ...]:
    topic = sentence.state.topic
    return ((topic.start, topic.end, "subject"),) if topic else ()


def _time(date: Date | None, kind: Kind) -> str | None:
    """The EDTF of the claim: an event at the date, a state from it on."""
    if date is None:
        return None
    edtf = date.when.edtf
    if kind is Kind.STATE:
        return edtf if "/" in edtf or date.kind is DateKind.BY else f"{edtf}/.."
    return edtf.removesuffix("/..") if date.kind is DateKind.SINCE else edtf


def _relative_clause(clause: Clause, index: int) -> bool:
    return index + 1 < len(clause) and clause[index + 1].is_words and clause[index + 1].text.startswith("的")


def _agents(clause: Clause, index: int, subject: Unit | None, allowed: Types, arguments: Arguments, sentence: Sentence, relative: bool) -> tuple[Entity, ...]:
    """The agents of the verb: of a passive, its own subject, or the subject carried over; never what a relative clause is outside of."""
    here = of_types(arguments.agent, allowed) or of_types(arguments.subject, allowed)
    if here and clause[0].is_words and clause[0].text in ("会同", "联合", "携手"):
        return tuple(dict.fromkeys((*of_types(subject, allowed), *here)))
    if here or relative:
        return here
    if any(unit.names and unit.names[0].type in allowed for unit in clause[:index]) and _opening(clause):
        return ()
    verb = clause[index].verb
    does = verb.predicate if verb else ""
    carried = tuple(e for e in of_types(subject, allowed) if e.type is not T.MEETING or does in _OF_MEETINGS or does == "FOUNDED")
    if carried:
        return carried
    opens = sentence.clauses[0] is clause and index == next((i for i, u in enumerate(clause) if u.verb), -1)
    topic = tuple(e for e in of_types(sentence.state.topic, allowed) if e.type is not T.MEETING or does in _OF_MEETINGS)
    return topic if opens and all(u.is_words is False or re.fullmatch(r"并|还|同时|又|随后|此外|另外", u.text) for u in clause[:index]) else ()


#: What a meeting does; the rest is not carried over from a sentence on a meeting.
_OF_MEETINGS = frozenset({"ADOPTED", "PROPOSED", "APPROVED", "REVISED"})


def _skip_chain(clause: Clause, index: int) -> bool:
    """Whether another verb follows at once, whose object this one shares (牵头编制, 批准设立)."""
    following = clause[index + 1 : index + 3]
    if following and following[0].is_words and following[0].text in ("并", "和", "、", "了", "共同", "联合") and len(following) > 1:
        following = following[1:]
    return bool(following and following[0].verb and following[0].verb.frame in ("both", "form"))


def _both(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A verb with an object (国务院批复《…》), or what it befalls before it (《…》出台)."""
    verb = clause[index].verb
    assert verb is not None
    previous = clause[index - 1] if index else None
    predicate = verb.predicate
    if predicate == "FOUNDED" and _led_by(clause, index, "APPROVED"):
        return
    if predicate == "FOUNDED" and _led_by(clause, index, "PROPOSED"):
        return
    declared = PREDICATES[predicate]
    objects = declared.object
    relative = _relative_clause(clause, index)
    if previous is not None and previous.is_words and previous.text.endswith("的") and not relative:
        return
    arguments = left(clause, index)
    target = None if verb.frame == "rise" else right(clause, index, objects)
    rule = f"{predicate.lower()}-{'relative' if relative else 'object' if target else 'subject'}"
    if target is not None:
        agents = _agents(clause, index, subject, declared.subject, arguments, sentence, relative)
        things = of_types(target, objects)
        if not agents and not relative and _imperative(sentence, clause, index):
            return
        dated = index > 0 and clause[index - 1].date is not None
        if (relative and not agents and not dated) or not _whole(clause, target, predicate):
            return
        if predicate == "SIGNED" and _status(clause, index) is Status.ACTUAL:
            sentence.state.announced = None
        _add(sentence, clause, index, predicate, agents, things, rule, relative=relative)
        _placed(sentence, clause, index, predicate, things, arguments, agents)
        if predicate == "FOUNDED" and things and not relative and _status(clause, index) is Status.ACTUAL:
            _counted(sentence, clause, index, things[0])
        sentence.state.made = things[0] if predicate == "FOUNDED" else sentence.state.made
        for approver in sentence.state.approval if predicate in ("FOUNDED", "ISSUED") else ():
            _add(sentence, clause, index, "APPROVED", (approver,), things, "approved-before")
        return
    if relative:
        return
    if not _closes(clause, index):
        _announce(sentence, clause, index, subject, arguments)
        return
    topic = _topicalized(sentence, clause, objects) if of_types(arguments.subject, declared.subject) and not of_types(arguments.subject, objects & DOCUMENT) else ()
    if topic and predicate != "FOUNDED":
        _add(sentence, clause, index, predicate, of_types(arguments.subject, declared.subject), topic, f"{predicate.lower()}-topic")
        return
    things = of_types(arguments.subject, objects) or (of_types(subject, objects) if arguments.subject is None and not _names_before(clause, index) else ())
    if predicate == "FOUNDED" and things and things[0].type in PLACE and (len(things) > 1 or verb.text not in ("成立", "设立", "挂牌")):
        return
    if previous is not None and previous.is_words and previous.text.endswith(("等待", "申请", "争取", "请求", "提请", "报请", "报送", "有待")):
        return
    if not things and predicate in ("ISSUED", "ADOPTED", "APPROVED") and not _names_before(clause, index):
        told = [d.object for d in sentence.drafts if d.object and d.object.type in DOCUMENT and d.predicate in ("DRAFTED", "ADOPTED", "APPROVED", "PROPOSED")]
        if told and _status(clause, index) is Status.ACTUAL and any(u.date for u in clause):
            _add(sentence, clause, index, predicate, (None,), (told[-1],), f"{predicate.lower()}-then")
            return
    carried = things and arguments.subject is None
    if carried and _date(sentence, clause, index, False)[0] is None:
        return
    if not things:
        _announce(sentence, clause, index, subject, arguments)
        if predicate == "APPROVED" and arguments.agent:
            sentence.state.approval = of_types(arguments.agent, declared.subject)
            owner = of_types(subject, objects)
            if owner and not any(u.names and u.names == subject.names for u in clause if subject):
                _add(sentence, clause, index, predicate, sentence.state.approval, owner, "approved-passive")
        return
    if verb.frame == "agent" and arguments.agent is None:
        return
    if predicate in ("DRAFTED", "ISSUED", "ADOPTED", "APPROVED", "SIGNED", "REVISED") and not any(e.type in DOCUMENT or predicate == "APPROVED" for e in things):
        return
    _add(sentence, clause, index, predicate, of_types(arguments.agent, declared.subject), things, rule)
    _placed(sentence, clause, index, predicate, things, arguments, ())
    if predicate == "FOUNDED":
        sentence.state.made = things[0]


def _topicalized(sentence: Sentence, clause: Clause, objects: Types) -> tuple[Entity, ...]:
    """《…》，国务院批复: a clause that is a title alone is the object of the next."""
    position = sentence.clauses.index(clause)
    before = sentence.clauses[position - 1] if position else []
    return of_types(before[0], objects & DOCUMENT) if len(before) == 1 else ()


def _whole(clause: Clause, target: Unit, predicate: str) -> bool:
    """Whether a name is itself what is set up and not the beginning of a longer one (建立长三角…平台)."""
    if target.names[-1].type not in AREA and predicate != "FOUNDED":
        return True
    position = clause.index(target)
    following = clause[position + 1] if position + 1 < len(clause) else None
    return following is None or following.date is not None or (following.is_words and bool(re.match(r"^(?:[”》）。；！？]|$|[（\s]|等|于|在|并|后|作为|以来|之|以|来|为|负责|开展|组织|共同|正式|、|和|及|与|制度|机制|及其|专家|主席|议事协调机构|，)", following.text)))


def _imperative(sentence: Sentence, clause: Clause, index: int) -> bool:
    """建立…机制。in a plan calls for something: no agent, no date, and nothing says that it was done."""
    done = "".join(unit.text for unit in clause[max(0, index - 1) : index + 2] if unit.is_words)
    return _date(sentence, clause, index, False)[0] is None and not re.search(r"^了|已|曾|先后|相继|陆续|还$|并$", done)


def _names_before(clause: Clause, index: int) -> bool:
    return any(unit.names for unit in clause[:index])


def _led_by(clause: Clause, index: int, predicate: str) -> bool:
    """Whether a verb of that predicate stands right before, and so takes the object (批准设立, 提出建立)."""
    for unit in reversed(clause[max(0, index - 3) : index]):
        if unit.verb:
            return unit.verb.predicate == predicate
        if unit.names or unit.date or not re.fullmatch(r"了|并|要|共同|联合|应|和|、|关于", unit.text):
            return False
    return False


def _closes(clause: Clause, index: int) -> bool:
    """Whether nothing that could be an object follows the verb."""
    for unit in clause[index + 1 :]:
        if unit.date:
            continue
        if unit.is_words and re.match(r"^(?:》|于|在|了(?=$|[，。；！”])|实施|运行|运作|施行|执行|投入|会议|$|[”）。；！]|并|大会|仪式|完成|之列|后|成功|工作|开工)", unit.text):
            if re.match(r"^(?:后|会议|大会|仪式|工作)", unit.text):
                return False
            continue
        if unit.names and unit.names[0].type in AREA:
            continue
        if unit.verb:
            return True
        return bool(_SHEET.fullmatch(unit.text))
    return True


def _announce(sentence: Sentence, clause: Clause, index: int, subject: Unit | None, arguments: Arguments) -> None:
    """签署了六项合作协议: the titles on the lines that follow are its objects."""
    verb = clause[index].verb
    assert verb is not None
    words = "".join(unit.text for unit in clause[index + 1 :] if not unit.names)
    whole = sentence.text[clause[index].start : sentence.end]
    if verb.predicate in ("SIGNED", "ISSUED", "ADOPTED") and re.search(r"[\d一二三四五六七八九十两]+[项个份部].{0,10}(?:协议|备忘录|文件|合同|意见|方案|规划)|如下|以下", words + whole):
        agents = _agents(clause, index, subject, PREDICATES[verb.predicate].subject, arguments, sentence, False)
        date, _ = _date(sentence, clause, index, False)
        sentence.state.announced = (verb.predicate, agents, date, (sentence.start, sentence.end))


def _placed(sentence: Sentence, clause: Clause, index: int, predicate: str, things: tuple[Entity, ...], arguments: Arguments, agents: tuple[Entity, ...]) -> None:
    """Where it was: HELD_IN for meetings and signings, LOCATED_IN for what was set up."""
    place = arguments.place or _place_after(clause, index) or _place_earlier(sentence, clause)
    if predicate == "CONVENED" and place is None and clause[0].is_words and clause[0].text.startswith("并"):
        place = _place_of_clause_before(sentence, clause)
    if predicate == "CONVENED" and place is None and len(agents) == 1 and agents[0].type in PLACE:
        place = Unit(0, 0, names=agents)
    if place is None:
        return
    if predicate in ("CONVENED", "SIGNED", "ADOPTED"):
        _add(sentence, clause, index, "HELD_IN", things, place.names, "held-at")
    elif predicate == "FOUNDED":
        bodies = tuple(e for e in things if e.type in BODY | {T.FUND, T.PLATFORM, T.REGION})
        if bodies:
            _add(sentence, clause, index, "LOCATED_IN", bodies, place.names, "founded-at")


def _place_after(clause: Clause, index: int) -> Unit | None:
    for i in range(index + 1, min(index + 4, len(clause))):
        if clause[i].names and clause[i].names[0].type in AREA and clause[i - 1].is_words and re.search(r"(?:于|在)$", clause[i - 1].text):
            return clause[i]
    return None


def _place_earlier(sentence: Sentence, clause: Clause) -> Unit | None:
    """2014年1月，在上海，…: a clause of place alone goes with the next."""
    position = sentence.clauses.index(clause)
    if position == 0:
        return None
    before = sentence.clauses[position - 1]
    if any(unit.verb for unit in before):
        return None
    places = [u for i, u in enumerate(before) if u.names and u.names[0].type in AREA and i and before[i - 1].is_words and re.search(r"(?:^|，)(?:于|在)$", before[i - 1].text)]
    return places[0] if len(places) == 1 and before[-1] is places[0] else None


def _place_of_clause_before(sentence: Sentence, clause: Clause) -> Unit | None:
    """在上海成立，并召开会议: what goes on with 并 goes on there."""
    position = sentence.clauses.index(clause)
    before = sentence.clauses[position - 1] if position else []
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i].verb), None)
    return left(before, verb).place if verb is not None else None


def _lead(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A牵头X; X由A牵头 (X before it, or what the clause before was about); 分别由A、B牵头."""
    if _skip_chain(clause, index):
        return
    verb = clause[index].verb
    assert verb is not None
    declared = PREDICATES["LEADS"]
    arguments = left(clause, index)
    target = right(clause, index, declared.object, reach=10)
    chair = "".join(u.text for u in clause[index + 1 : index + 2] if u.is_words)
    if verb.text == "轮值" and not chair.startswith(("主席", "方")):
        return
    if target is not None:
        agents = _agents(clause, index, subject, declared.subject, arguments, sentence, False)
        if agents:
            _add(sentence, clause, index, "LEADS", agents, of_types(target, declared.object), "leads-object", dated=_dated_here(sentence, clause))
        return
    if arguments.agent is None or verb.text in ("轮值",):
        return
    agents = of_types(arguments.agent, declared.subject)
    matters = of_types(arguments.subject, declared.object) or of_types(subject, declared.object) or ((sentence.state.made,) if sentence.state.made and any(d.object is sentence.state.made for d in sentence.drafts) else ())
    respective = any(unit.is_words and "分别" in unit.text for unit in clause[:index])
    if respective:
        listed = _listed_before(sentence, clause, len(agents))
        for agent, matter in zip(agents, listed, strict=False):
            _add(sentence, clause, index, "LEADS", (agent,), (matter,), "leads-respectively")
        return
    _add(sentence, clause, index, "LEADS", agents, tuple(m for m in matters if m is not None), "leads-passive", dated=_dated_here(sentence, clause))


def _dated_here(sentence: Sentence, clause: Clause) -> bool:
    """A state takes a date only from its own sentence."""
    position = sentence.clauses.index(clause)
    return any(unit.date for earlier in sentence.clauses[: position + 1] for unit in earlier)


def _listed_before(sentence: Sentence, clause: Clause, size: int) -> tuple[Entity, ...]:
    for earlier in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
        for unit in earlier:
            if len(unit.names) == size > 1:
                return unit.names
    return ()


def _propose(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    declared = PREDICATES["PROPOSED"]
    target = right(clause, index, declared.object, reach=16) or _conceived(clause, index, declared.object)
    if target is None:
        return
    agents = _agents(clause, index, subject, declared.subject, left(clause, index), sentence, _relative_clause(clause, index))
    if agents:
        _add(sentence, clause, index, "PROPOSED", agents, of_types(target, declared.object), "proposes", status=Status.ACTUAL)


def _conceived(clause: Clause, index: int, allowed: Types) -> Unit | None:
    """提出建设X的构想: what is proposed is X."""
    for i in range(index + 1, len(clause) - 1):
        if of_types(clause[i], allowed):
            return clause[i] if clause[i + 1].is_words and re.match(r"的(?:构想|设想|倡议|建议|概念|主张|目标|思路|战略)", clause[i + 1].text) else None
    return None


_MEMBERS: Types = PLACE | BODY | {T.REGION}
_GROUPS: Types = BODY | {T.REGION, T.PLATFORM, T.FUND}


def _join(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A加入G; with no G named, what the passage was about."""
    arguments = left(clause, index)
    members = of_types(arguments.subject, _MEMBERS) or of_types(subject, _MEMBERS)
    target = right(clause, index, _GROUPS, reach=8)
    if members and target is None and _closes(clause, index):
        group = _spoken_of(sentence)
        if group and group not in members:
            sentence.state.group = group
            _add(sentence, clause, index, "MEMBER_OF", members, (group,), "joins")
        return
    if members and target and target.names[0] not in members:
        sentence.state.group = of_types(target, _GROUPS)[-1]
        _add(sentence, clause, index, "MEMBER_OF", members, of_types(target, _GROUPS)[-1:], "joins")


def _spoken_of(sentence: Sentence) -> Entity | None:
    """The body that a sentence is about: named in it, that of the meeting named in it, or the one spoken of before."""
    for clause in sentence.clauses:
        for unit in clause:
            for entity in unit.names:
                if entity.type is T.MECHANISM:
                    return entity
                if entity.type is T.MEETING and entity.owner is not None:
                    return entity.owner
    return sentence.state.group


def _made_member(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A成为G的成员, A成为第16个成员城市."""
    words = "".join(unit.text for unit in clause[index + 1 :] if unit.is_words)
    members = of_types(left(clause, index).subject, _MEMBERS) or of_types(subject, _MEMBERS)
    if not members or not re.search(r"(?:成员|会员)(?:单位|城市)?", words):
        return
    target = next((e for unit in clause[index + 1 :] for e in of_types(unit, _GROUPS)), None) or _spoken_of(sentence)
    if target and target not in members:
        _add(sentence, clause, index, "MEMBER_OF", members, (target,), "made-member")


def _leave(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    members = of_types(left(clause, index).subject, _MEMBERS) or of_types(subject, _MEMBERS)
    if members and all(member.type is T.MECHANISM for member in members):
        _add(sentence, clause, index, "ABOLISHED", (None,), members, "part-leaves")
        return
    target = right(clause, index, _GROUPS, reach=8)
    date, _ = _date(sentence, clause, index, False)
    if members and target and date and "/" not in date.when.edtf:
        sentence.state.group = of_types(target, _GROUPS)[-1]
        _add(sentence, clause, index, "MEMBER_OF", members, of_types(target, _GROUPS)[-1:], "leaves", time=f"../{date.when.edtf}")


def _included(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A被纳入G, 将A纳入G."""
    target = right(clause, index, _GROUPS, reach=6)
    if target is None:
        return
    members: tuple[Entity, ...] = ()
    for i, unit in enumerate(clause[:index]):
        if unit.names and unit is not target and clear(clause, i, index):
            members = of_types(unit, _MEMBERS) or members
        elif unit.names and i and clause[i - 1].is_words and clause[i - 1].text.endswith("将"):
            members = of_types(unit, _MEMBERS)
    members = members or (of_types(subject, _MEMBERS) if clause[0].is_words and "被" in clause[0].text else ())
    if members:
        _add(sentence, clause, index, "MEMBER_OF", members, of_types(target, _GROUPS)[-1:], "included")


def _group(sentence: Sentence, arguments: Arguments, subject: Unit | None) -> Entity | None:
    """The group that a clause without one is about: its subject, the sentence's, the passage's."""
    for unit in (arguments.subject, subject, sentence.state.topic):
        for entity in of_types(unit, _GROUPS):
            return entity
    return None


def _includes(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """安徽、江西也被囊括入内; G囊括A."""
    passive = any(unit.is_words and "被" in unit.text for unit in clause[:index])
    if passive:
        members = next((of_types(u, PLACE) for u in clause[:index] if of_types(u, PLACE)), ())
        named = [e for u in (sentence.state.topic, subject) for e in of_types(u, _GROUPS)]
        group = sentence.state.group or next(iter(named), None)
    else:
        target = right(clause, index, PLACE)
        members, group = of_types(target, PLACE), _group(sentence, left(clause, index), subject)
    if group and members:
        _add(sentence, clause, index, "MEMBER_OF", members, (group,), "included")


def _admits(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    target = right(clause, index, PLACE, reach=8)
    group = _group(sentence, left(clause, index), subject)
    if group and target:
        _add(sentence, clause, index, "MEMBER_OF", of_types(target, PLACE), (group,), "admits")


def _expand(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """G扩展为A、B和C; G扩大到30个城市."""
    group = _group(sentence, left(clause, index), subject) if _names_before(clause, index) else sentence.state.group or _group(sentence, Arguments(), subject)
    if group is None:
        return
    count = _COUNT.match(sentence.text, clause[index].start)
    if count:
        _add(sentence, clause, index, "HAS_MEMBER_COUNT", (group,), (None,), "count", value=count.group(1), unit=count.group(2))
    words = clause[index + 1].text if index + 1 < len(clause) and clause[index + 1].is_words else ""
    target = right(clause, index, PLACE, reach=4)
    if target and re.match(r"(?:为|至|到|成|了)", words):
        sentence.state.group = group
        _add(sentence, clause, index, "MEMBER_OF", of_types(target, PLACE), (group,), "expands")


def _composed(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """G由A、B和C组成."""
    members: tuple[Entity, ...] = ()
    for i in range(index):
        if clause[i].names and i and clause[i - 1].is_words and re.search(r"(?:由|是)$", clause[i - 1].text):
            members = of_types(clause[i], _MEMBERS)
    if not members:
        after = sentence.clauses[sentence.clauses.index(clause) + 1 :]
        members = of_types(after[0][0], _MEMBERS) if after and sentence.text[clause[-1].end : after[0][0].start].strip() == "：" else ()
    arguments = left(clause, index)
    opens = clause[0].is_words and clause[0].text.endswith("由") and sentence.state.made
    group = sentence.state.made if opens else _group(sentence, arguments, subject)
    if group and len(members) > 1 and group not in members:
        sentence.state.group = group
        predicate = "PART_OF" if all(m.type in BODY for m in members) else "MEMBER_OF"
        _add(sentence, clause, index, predicate, members, (group,), "composed")
        count = re.search(r"(\d+|[一二三四五六七八九十]+)(个(?:城市|成员|省市|市|地区|国家))", sentence.text[clause[0].start : clause[index].start])
        if count:
            _add(sentence, clause, index, "HAS_MEMBER_COUNT", (group,), (None,), "count", value=str(_number(count.group(1))), unit=count.group(2))


def _number(text: str) -> int:
    from accord.extract.names.group import size

    return size(text)


def _has(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X下设Y."""
    whole = _group(sentence, left(clause, index), subject)
    target = right(clause, index, THING, reach=8)
    if whole and target:
        sentence.state.made = of_types(target, THING)[0]
        _add(sentence, clause, index, "PART_OF", of_types(target, THING), (whole,), "has-parts", dated=_dated_here(sentence, clause))


def _situated(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X位于P, X设在P, X隶属Y."""
    verb = clause[index].verb
    assert verb is not None
    declared = PREDICATES[verb.predicate]
    things = of_types(left(clause, index).subject, THING | {T.MEETING}) or (of_types(subject, THING) if not _names_before(clause, index) else ())
    target = right(clause, index, declared.object, reach=6)
    position = sentence.clauses.index(clause)
    if clause[0].verb is verb and position and sentence.state.made and any(sentence.state.made in u.names for u in sentence.clauses[position - 1]):
        things = (sentence.state.made,)
    if things and target:
        _add(sentence, clause, index, verb.predicate, things[:1], of_types(target, declared.object), "situated", dated=_dated_here(sentence, clause))


def _become(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A升格为B, A更名为B."""
    declared = PREDICATES["SUCCEEDED_BY"]
    words = clause[index + 1] if index + 1 < len(clause) else None
    verb = clause[index].verb
    assert verb is not None
    if words is not None and words.verb and words.verb.text in ("形成", "成立", "组建"):
        index_of_object = index + 1
    elif words is not None and words.is_words and re.match(r"^(?:为|成为|成|到)", words.text):
        index_of_object = index
    else:
        return
    target = right(clause, index_of_object, declared.object, reach=8)
    earlier = of_types(left(clause, index).subject, declared.subject) or of_types(subject, declared.subject)
        # …共15个城市通过平等协商，升格形成…: what is raised is the body, not those who raise it
    earlier = tuple(e for e in earlier if e.type not in PLACE) or _last_body(sentence)
    things = tuple(e for e in of_types(target, declared.object) if e.type not in PLACE)
    if things and _status(clause, index) is Status.ACTUAL:
        _counted(sentence, clause, index, things[0])
    if (len(earlier) == 1 and things and earlier[0].type not in DOCUMENT) or (earlier and things and {e.type for e in earlier} == {things[0].type}):
        sentence.state.made = things[0]
        _add(sentence, clause, index, "SUCCEEDED_BY", earlier, things[:1], "becomes")


def _counted(sentence: Sentence, clause: Clause, index: int, group: Entity) -> None:
    """A加入，加之B、C…，共N个城市…形成G: where the places told are as many as the text counts, they are its members."""
    before = [u for c in sentence.clauses[: sentence.clauses.index(clause)] for u in c] + clause[:index]
    places = tuple(dict.fromkeys(e for u in before for e in of_types(u, PLACE)))
    counts = {_number(n) for n in re.findall(r"(\d+|[一二三四五六七八九十]+)个?(?:城市|省市|省区市|市|地区|成员|县|区)", sentence.text[sentence.start : clause[index].start])}
    if len(places) > 2 and len(places) in counts and group.type in BODY | {T.REGION}:
        _add(sentence, clause, index, "MEMBER_OF", places, (group,), "counted-members")


def _last_body(sentence: Sentence) -> tuple[Entity, ...]:
    made = sentence.state.group or sentence.state.made
    return (made,) if made and made.type in BODY else ()


def _into(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    declared = PREDICATES["SUCCEEDED_BY"]
    target = right(clause, index, declared.object, reach=4)
    things = of_types(left(clause, index).subject, declared.subject) or of_types(subject, declared.subject)
    if target and things:
        _add(sentence, clause, index, "SUCCEEDED_BY", things, of_types(target, declared.object)[:1], "merged-into")


def _merge(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A与B合并组建C."""
    del subject  # every frame has it
    declared = PREDICATES["SUCCEEDED_BY"]
    things = tuple(e for u in clause[:index] for e in of_types(u, declared.subject) if e.type not in PLACE)
    rest = clause[index + 1 :]
    if len(things) > 1 and rest and (rest[0].verb or (rest[0].is_words and rest[0].text.startswith(("为", "成")))):
        target = right(clause, index + (1 if rest[0].verb else 0), declared.object, reach=8)
        if target:
            _add(sentence, clause, index, "SUCCEEDED_BY", things, of_types(target, declared.object)[:1], "merged-into")


def _attend(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A出席M; with no M named, the meeting spoken of."""
    meetings: Types = frozenset({T.MEETING, T.MECHANISM})
    verb = clause[index].verb
    assert verb is not None
    target = right(clause, index, meetings, reach=8)
    arguments = left(clause, index)
    agents = of_types(arguments.subject, PLACE | BODY | {T.PERSON}) or of_types(subject, PLACE | {T.PERSON, T.INSTITUTION})
    if target is None and verb.text in ("出席", "列席", "参会", "与会"):
        near = [e for u in (subject, sentence.state.topic) for e in of_types(u, frozenset({T.MEETING}))]
        convened = [d.object for d in reversed(sentence.drafts) if d.predicate == "CONVENED" and d.object]
        found = convened[:1] or near[:1] or ([sentence.state.made] if sentence.state.made and sentence.state.made.type is T.MEETING else [])
        if found and agents:
            _add(sentence, clause, index, "ATTENDED", agents, (found[0],), "attends")
        return
    led = next((d.object for d in reversed(sentence.drafts) if d.predicate == "LEADS" and d.object and d.object.type in BODY), None)
    if target is None and led and verb.text in ("参与", "参加") and _closes(clause, index):
        members = tuple(e for u in clause[:index] for e in of_types(u, _MEMBERS))
        _add(sentence, clause, index, "MEMBER_OF", members, (led,) if members else (), "takes-part")
        return
    if target and agents and (verb.text != "参与"):
        _add(sentence, clause, index, "ATTENDED", agents, of_types(target, meetings), "attends")


def _post(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """P任G组长; 由P任组长 of what was set up just before."""
    del subject  # every frame has it
    arguments = left(clause, index)
    people = of_types(arguments.agent, frozenset({T.PERSON})) or of_types(arguments.subject, frozenset({T.PERSON}))
    people = people or next((of_types(u, frozenset({T.PERSON})) for u in reversed(clause[:index]) if of_types(u, frozenset({T.PERSON}))), ())
    declared = PREDICATES["HOLDS_POST"]
    target = right(clause, index, declared.object, reach=2)
    words = "".join(u.text for u in clause[index + 1 :] if u.is_words)
    role = _OFFICES.search(words)
    bodies = of_types(target, declared.object)[-1:] or ((sentence.state.made,) if sentence.state.made and sentence.state.made.type in BODY and any(d.object is sentence.state.made for d in sentence.drafts) else ())
    if people and bodies and (role or target):
        _add(sentence, clause, index, "HOLDS_POST", people, bodies, "holds-post", role=role.group() if role else None, dated=_dated_here(sentence, clause))


def _then_post(sentence: Sentence, clause: Clause) -> None:
    """时任国务院总理某某: a post told in passing."""
    for i, unit in enumerate(clause):
        if i and unit.post and clause[i - 1].is_words and clause[i - 1].text.endswith("时任"):
            body, title = unit.post
            _add(sentence, clause, i, "HOLDS_POST", unit.names[-1:], (body,), "then-holds-post", role=title)


def _covers(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X包括A、B: what a region is made of, what a document covers."""
    wholes = of_types(left(clause, index).subject, DOCUMENT | {T.REGION})
    if not wholes and _scope(clause, index):
        wholes = of_types(subject, DOCUMENT | {T.REGION}) or of_types(sentence.state.topic, DOCUMENT | {T.REGION})
    target = right(clause, index, AREA, reach=4)
    if len(wholes) != 1 or target is None or len(target.names) < 2:
        return
    whole = wholes[0]
    if whole.type is T.REGION and all(e.type in PLACE for e in target.names):
        _add(sentence, clause, index, "MEMBER_OF", target.names, (whole,), "includes", dated=_dated_here(sentence, clause))
    else:
        _add(sentence, clause, index, "COVERS", (whole,), target.names, "covers", dated=_dated_here(sentence, clause))


_MEMBERSHIP = re.compile(r"(首批|创始|正式)?(?:成员|会员)(?:单位|城市)?(?:包括|有|为|是)$")


def _members(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """首批成员为A、B和C."""
    for i, unit in enumerate(clause[:-1]):
        told = unit.is_words and clause[i + 1].names and _MEMBERSHIP.search(unit.text)
        group = _group(sentence, Arguments(), subject) if told else None
        if told and group:
            members = of_types(clause[i + 1], _MEMBERS)
            _add(sentence, clause, i, "MEMBER_OF", members, (group,), "members-are", role=told.group(1) if told.group(1) == "首批" else None, dated=_dated_here(sentence, clause))


_HAS_MEMBERS = re.compile(r"(?:共有|拥有|现有|已有|有|共)\s?(\d+|[一二三四五六七八九十]+)个?(成员城市|成员单位|会员城市|会员单位|成员|会员)")


def _member_count(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """协调会有27个成员城市."""
    for i, unit in enumerate(clause):
        told = unit.is_words and _HAS_MEMBERS.search(unit.text)
        group = next((e for u in (*reversed(clause[:i]), subject) for e in of_types(u, _GROUPS)), None) if told else None
        if told and group:
            dates = [u.date for c in sentence.clauses[: sentence.clauses.index(clause) + 1] for u in c if u.date]
            as_of = f"{dates[-1].when.edtf}/.." if dates and dates[-1].kind is DateKind.AS_OF else None
            _add(sentence, clause, i, "HAS_MEMBER_COUNT", (group,), (None,), "has-members", value=str(_number(told.group(1))), unit=f"个{told.group(2)}", time=as_of, dated=as_of is None)


def _replace(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """B取代A: what was before, and what came of it."""
    declared = PREDICATES["SUCCEEDED_BY"]
    earlier = of_types(right(clause, index, declared.object, reach=8), declared.subject)
    later = of_types(left(clause, index).subject, declared.object) or of_types(subject, declared.object)
    if len(earlier) == 1 == len(later):
        _add(sentence, clause, index, "SUCCEEDED_BY", earlier, later, "replaces")


def _quantities(sentence: Sentence) -> Iterator[Draft]:
    """What was measured, and what is aimed at."""
    for measure in measures(sentence.text, sentence.start, sentence.end):
        allowed = PREDICATES["OBSERVED"].subject
        before = [u for clause in sentence.clauses for u in clause if u.start < measure.start + len(measure.indicator)]
        clause = next((c for c in reversed(sentence.clauses) if c[0].start <= measure.start + len(measure.indicator)), sentence.clauses[0])
        beside = [u for u in before if u.names and measure.start <= u.end <= measure.start + len(measure.indicator)]
        about = next((e for u in (*reversed(beside), _opening(clause), sentence.state.topic) for e in of_types(u, allowed)), None)
        date = next((u.date for u in reversed(before) if u.date), None)
        indicator = measure.indicator[max(0, beside[-1].end - measure.start) :] if beside else measure.indicator
        if about is None or date is None or len(indicator) < 2:
            continue
        planned = date.kind is DateKind.BY
        yield Draft(
            "TARGETS" if planned else "OBSERVED", about, Entity(indicator, T.INDICATOR), sentence.start, sentence.end, "measure",
            _time(date, Kind.EVENT), date, Status.PLANNED if planned else Status.ACTUAL, None, measure.value, measure.unit, 0.8, comparator=measure.comparator,
        )  # fmt: skip


def _scope(clause: Clause, index: int) -> bool:
    return any(unit.is_words and "范围" in unit.text for unit in clause[:index])


def _implements(sentence: Sentence, clause: Clause) -> None:
    """为贯彻落实《A》，…制定《B》: B carries out A."""
    words = clause[0].text
    basis = next((of_types(u, DOCUMENT) for u in clause if of_types(u, DOCUMENT)), ())
    if not basis or not re.search(r"落实|贯彻|执行|实施", words + "".join(u.text for u in clause if u.verb or u.is_words)):
        return
    for later in sentence.clauses[sentence.clauses.index(clause) + 1 :]:
        for i, unit in enumerate(later):
            if unit.verb and unit.verb.predicate in ("DRAFTED", "ISSUED", "ADOPTED"):
                target = right(later, i, DOCUMENT)
                things = tuple(e for e in of_types(target, DOCUMENT) if e not in basis)
                if things:
                    _add(sentence, later, i, "IMPLEMENTS", things, basis, "to-implement", dated=False)
                    return


def _form(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """形成 sets up a mechanism or a body, not a result."""
    target = right(clause, index, BODY | {T.REGION})
    previous = clause[index - 1] if index else None
    if target and not (previous and previous.verb and previous.verb.frame == "become"):
        _both(sentence, clause, index, subject)


def _zone(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """实施 sets up a zone where it takes one."""
    if right(clause, index, frozenset({T.REGION}), reach=2):
        _both(sentence, clause, index, subject)


FRAMES: dict[str, Callable[[Sentence, Clause, int, Unit | None], None]] = {
    "both": _both, "rise": _both, "agent": _both, "form": _form, "lead": _lead, "propose": _propose, "join": _join, "leave": _leave,
    "included": _included, "includes": _includes, "admits": _admits, "expand": _expand, "composed": _composed, "has": _has,
    "within": _situated, "become": _become, "into": _into, "merge": _merge, "attend": _attend, "post": _post, "covers": _covers,
    "made-member": _made_member, "replace": _replace, "zone": _zone,
}  # fmt: skip


def sittings(sentence: Sentence) -> Iterator[Draft]:
    """第3次会议：2000年9月25日，广州: a line of a list or table of sittings, each part alone in its cell."""
    cells = [clause[0] for clause in sentence.clauses if len(clause) == 1]
    meetings = [cell for cell in cells[:3] if of_types(cell, frozenset({T.MEETING}))]
    dates = [cell.date for cell in cells[:3] if cell.date]
    if len(meetings) != 1 or len(dates) != 1 or len(sentence.clauses[0]) != 1 or len(sentence.clauses[1:2] or [[]]) != 1:
        return
    places = [cell for cell in cells[:4] if of_types(cell, PLACE) and cell is not meetings[0]]
    for meeting in meetings[0].names:
        time = dates[0].when.edtf
        yield Draft("CONVENED", None, meeting, sentence.start, sentence.end, "listed-sitting", time, dates[0])
        for place in places[0].names if len(places) == 1 and len(places[0].names) == 1 else ():
            yield Draft("HELD_IN", meeting, place, sentence.start, sentence.end, "listed-sitting", time, dates[0])
