"""Verbs with an object (国务院批复《…》), or with what befalls before them (《…》出台)."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, BODY, DOCUMENT, PLACE, PREDICATES, THING, EntityType, Status, Types
from accord.extract.relations.agent import agents_of, closes, companions
from accord.extract.relations.argument import Arguments, left, modifies, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.membership import counted
from accord.extract.relations.place import placed
from accord.extract.relations.sentence import Sentence, is_relative, names_before, own_subject
from accord.extract.relations.telling import add, date_of, status_of

T = EntityType


def event(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
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
    if verb.text in ("废止", "失效", "停止执行", "停止施行"):
        objects = DOCUMENT
    relative = is_relative(clause, index)
    if previous is not None and previous.is_words and previous.text.endswith("的") and not relative:
        return
    if predicate == "CONVENED" and not relative and _HABIT.search("".join(u.text for u in clause[:index] if u.is_words)) and not any(u.date for u in clause[:index]):
        return  # 每年召开一次; 由三市轮流主办
    arguments = left(clause, index)
    if predicate == "APPROVED" and any(u.verb and u.verb.frame == "join" for u in clause[index + 1 :]):
        return  # 批准甲加入: the entry is approved
    target = None if verb.frame == "rise" else right(clause, index, objects, strict=True)
    if predicate == "FOUNDED" and target and target.names[0].type in PLACE and (target.start != clause[index].end or verb.text not in ("设立", "成立", "建立", "新设", "增设") or clause[-1] is not target):
        target = None
    if predicate == "FOUNDED" and target and target.names[0].type is T.MEETING and verb.text not in ("发起", "创办", "创立", "创设", "启动"):
        target = None
    following = clause[index + 1].verb if index + 1 < len(clause) else None
    if verb.text == "同意" and not (following and following.predicate == "FOUNDED") and not (target and target.names[0].type in DOCUMENT):
        target = None  # 同意推动…: what is agreed to is to push on
    if target is None and previous is not None and previous.is_words and re.search(r"进行(?:了)?$", previous.text):
        # 对《…》进行了修订
        target = next((u for i, u in enumerate(clause[:index]) if i and clause[i - 1].is_words and clause[i - 1].text.endswith("对") and of_types(u, objects)), None)
    before = sentence.clauses[sentence.clauses.index(clause) - 1] if sentence.clauses.index(clause) else []
    if predicate == "CONVENED" and target is None and index == 1 == len(clause) - 1 and of_types(clause[0], PLACE) and before and of_types(before[-1], frozenset({T.MEETING})):
        # 第9次会议，广州召开
        add(sentence, clause, index, "HELD_IN", of_types(before[-1], frozenset({T.MEETING})), of_types(clause[0], PLACE)[-1:], "held-at")
        return
    rule = f"{predicate.lower()}-{'relative' if relative else 'object' if target else 'subject'}"
    if target is not None:
        agents = agents_of(clause, index, subject, declared.subject, arguments, sentence, relative)
        things = of_types(target, objects)
        along = companions(clause, index, declared.subject) if predicate in ("SIGNED", "FOUNDED", "ISSUED", "DRAFTED") and (agents or predicate == "SIGNED") and not relative else ()
        along = tuple(e for e in along if e not in agents)
        if along and len(along) == len(things) > 1 and any(u.is_words and "分别" in u.text for u in clause[:index]):
            for other, thing in zip(along, things, strict=True):  # 甲分别与乙、丙签署X和Y
                add(sentence, clause, index, predicate, (*agents, other), (thing,), rule)
            return
        agents = (*agents, *along)
        if verb.text in ("合办", "联合主办") and len(agents) < 2:
            agents = ()  # who hosts together is named elsewhere
        if not agents and not relative and _imperative(sentence, clause, index):
            return
        dated = index > 0 and clause[index - 1].date is not None
        if (relative and not agents and not dated and not (arguments.place and predicate == "CONVENED")) or not _whole(clause, target, predicate):
            return
        if predicate == "SIGNED" and not relative and status_of(clause, index) is Status.ACTUAL:
            sentence.state.announced = None
        add(sentence, clause, index, predicate, agents, things, rule, relative=relative)
        placed(sentence, clause, index, predicate, things, arguments, agents)
        if verb.text in ("形成", "组成") and things and not relative and status_of(clause, index) is Status.ACTUAL:
            counted(sentence, clause, index, things[0])
        sentence.state.made = things[0] if predicate == "FOUNDED" else sentence.state.made
        for approver in sentence.state.approval if predicate in ("FOUNDED", "ISSUED") else ():
            add(sentence, clause, index, "APPROVED", (approver,), things, "approved-before")
        return
    if relative:
        return
    if verb.text == "完成" and target is None:
        return
    own = sentence.state.own
    alone = sentence.end - sentence.start < 90 and len(sentence.clauses) < 3 and sentence.text[sentence.end - 1] not in "。；"
    if target is None and own and predicate in ("ADOPTED", "ISSUED", "REVISED", "APPROVED") and alone and not any(u.names and u.names[0].type in DOCUMENT for u in clause) and any(of_types(u, frozenset({T.MEETING, T.INSTITUTION})) for u in clause[:index]):
        # （2023年11月30日…会议通过） under the title
        agents = of_types(arguments.subject, declared.subject) or of_types(arguments.agent, declared.subject) or next((of_types(u, declared.subject) for u in clause[:index] if of_types(u, declared.subject)), ())
        add(sentence, clause, index, predicate, agents, (own,), f"{predicate.lower()}-own")
        return
    taken = "".join(u.text for u in clause[:index] if u.is_words)
    if target is None and predicate in ("ISSUED", "APPROVED", "DRAFTED", "ADOPTED") and re.search(r"(?:将|把)(?:其|之|它)", taken):
        document = next((d.object for d in reversed(sentence.drafts) if d.object and d.object.type in DOCUMENT), None) or sentence.state.document
        if document:
            add(sentence, clause, index, predicate, agents_of(clause, index, subject, declared.subject, arguments, sentence, False), (document,), f"{predicate.lower()}-it")
            return
    if not closes(clause, index):
        _announce(sentence, clause, index, subject, arguments)
        return
    topic = _topicalized(sentence, clause, objects) if of_types(arguments.subject, declared.subject) and not of_types(arguments.subject, objects & DOCUMENT) else ()
    if topic and predicate != "FOUNDED":
        add(sentence, clause, index, predicate, of_types(arguments.subject, declared.subject), topic, f"{predicate.lower()}-topic")
        return
    governed = arguments.subject is None and all(u is arguments.place or u is arguments.agent for u in clause[:index] if u.names)
    if predicate == "FOUNDED" and arguments.agent is None and previous is not None and previous.is_words and re.search(r"(?:决定|同意|商定|约定|要求|建议|提出|推动|研究|筹备|计划|准备|打算|呼吁|倡议)(?:共同|联合)?$", previous.text):
        return  # 会议决定设立…: who decides is not what is set up
    things = of_types(arguments.subject, objects) or (of_types(subject, objects) if governed else ())
    if predicate == "FOUNDED" and things and things[0].type in PLACE and (len(things) > 1 or verb.text not in ("成立", "设立", "挂牌")):
        return
    if previous is not None and previous.is_words and previous.text.endswith(("等待", "申请", "争取", "请求", "提请", "报请", "报送", "有待")):
        return
    if not things and (predicate == "REVISED" or objects is DOCUMENT) and not names_before(clause, index):
        told = [d.object for d in sentence.drafts if d.object and d.object.type in DOCUMENT]
        if told and any(u.date for u in clause[:index]):
            add(sentence, clause, index, predicate, (None,), (told[-1],), f"{predicate.lower()}-then")
            return
    if not things and predicate in ("ISSUED", "ADOPTED", "APPROVED") and (not names_before(clause, index) or arguments.agent):
        told = [d.object for d in sentence.drafts if d.object and d.object.type in DOCUMENT and d.predicate in ("DRAFTED", "ADOPTED", "APPROVED", "PROPOSED")]
        if told and status_of(clause, index) is Status.ACTUAL and (arguments.agent or any(u.date for u in clause)):
            add(sentence, clause, index, predicate, of_types(arguments.agent, declared.subject), (told[-1],), f"{predicate.lower()}-then")
            return
    carried = things and arguments.subject is None
    if carried and date_of(sentence, clause, index, False)[0] is None:
        return
    if not things and predicate == "CONVENED" and verb.text in ("主办", "承办", "协办", "举办") and sentence.state.meeting:
        hosts = of_types(arguments.agent, declared.subject) if (arguments.subject is None and not own_subject(clause)) or of_types(arguments.subject, frozenset({T.MEETING})) else ()
        hosts = hosts or (of_types(arguments.subject, PLACE | {T.INSTITUTION}) if arguments.agent is None else ())
        if hosts:
            add(sentence, clause, index, predicate, hosts, (sentence.state.meeting,), "hosted-by")
            return
    if not things:
        _announce(sentence, clause, index, subject, arguments)
        if predicate == "APPROVED" and arguments.agent:
            sentence.state.approval = of_types(arguments.agent, declared.subject)
            owner = of_types(subject, objects)
            if owner and not any(u.names and u.names == subject.names for u in clause if subject):
                add(sentence, clause, index, predicate, sentence.state.approval, owner, "approved-passive")
        return
    if predicate == "APPROVED" and arguments.agent is None and all(e.type is T.INSTITUTION for e in things):
        return  # who approves, not what
    if verb.frame == "agent" and arguments.agent is None:
        return
    if predicate in ("DRAFTED", "ISSUED", "ADOPTED", "APPROVED", "SIGNED", "REVISED") and not any(e.type in DOCUMENT or predicate == "APPROVED" for e in things):
        return
    agents = of_types(arguments.agent, declared.subject)
    if not agents and predicate in ("ADOPTED", "APPROVED"):
        # 在发改委获审议通过; 经常务会议讨论，获得通过
        agents = of_types(arguments.place, frozenset({T.INSTITUTION})) or of_types(_considered_by(sentence, clause), declared.subject)
    add(sentence, clause, index, predicate, agents, things, rule)
    placed(sentence, clause, index, predicate, things, arguments, ())
    if predicate == "FOUNDED":
        sentence.state.made = things[0]


_HABIT = re.compile(r"每(?:年|两年|半年|季度?|月|届|次)|定期|轮流|按年度|每隔|不定期|原则上|一般")
_CONSIDERED = re.compile(r"^(?:认真|专题|正式|先后)?(?:讨论|审议|研究|审核|评审|签字|审阅|会签)")


def _considered_by(sentence: Sentence, clause: Clause) -> Unit | None:
    """Who considered it in the clause before: 经常务会议讨论，获得通过."""
    position = sentence.clauses.index(clause)
    before = sentence.clauses[position - 1] if position else []
    for i in range(1, len(before) - 1):
        if before[i].names and before[i + 1].is_words and _CONSIDERED.match(before[i + 1].text):
            return before[i]
    return None


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
    return following is None or following.date is not None or (following.is_words and not modifies(following.text)) or (following.is_words and bool(re.match(r"^(?:[”》）。；！？]|$|[（\s]|等|于|在|并|后|作为|以来|之|以|来|为|负责|开展|组织|共同|正式|、|和|及|与|制度|机制|及其|专家|主席|议事协调机构|，)", following.text)))


def _imperative(sentence: Sentence, clause: Clause, index: int) -> bool:
    """建立…机制。in a plan calls for something: no agent, no date, and nothing says that it was done."""
    done = "".join(unit.text for unit in clause[max(0, index - 1) : index + 2] if unit.is_words)
    return date_of(sentence, clause, index, False)[0] is None and not re.search(r"^了|已|曾|先后|相继|陆续|还$|并$|决定|宣布|正式|予以", done)


def _led_by(clause: Clause, index: int, predicate: str) -> bool:
    """Whether a verb of that predicate stands right before, and so takes the object (批准设立, 提出建立)."""
    for unit in reversed(clause[max(0, index - 3) : index]):
        if unit.verb:
            return unit.verb.predicate == predicate
        if unit.names or unit.date or not re.fullmatch(r"了|并|要|共同|联合|应|和|、|关于", unit.text):
            return False
    return False


def _announce(sentence: Sentence, clause: Clause, index: int, subject: Unit | None, arguments: Arguments) -> None:
    """签署了六项合作协议: the titles on the lines that follow are its objects."""
    verb = clause[index].verb
    assert verb is not None
    words = "".join(unit.text for unit in clause[index + 1 :] if not unit.names)
    whole = sentence.text[clause[index].start : sentence.end]
    if verb.predicate in ("SIGNED", "ISSUED", "ADOPTED") and re.search(r"[\d一二三四五六七八九十两]+[项个份部].{0,10}(?:协议|备忘录|文件|合同|意见|方案|规划)|如下|以下", words + whole):
        agents = agents_of(clause, index, subject, PREDICATES[verb.predicate].subject, arguments, sentence, False)
        date, _ = date_of(sentence, clause, index, False)
        sentence.state.announced = (verb.predicate, agents, date, (sentence.start, sentence.end))


def forming(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """形成 sets up a mechanism or a body, not a result; 形成《…协议》 is to agree on it."""
    agreed = right(clause, index, frozenset({T.AGREEMENT}), reach=4)
    if agreed and clause[-1] is agreed:
        agents = agents_of(clause, index, subject, PREDICATES["SIGNED"].subject, left(clause, index), sentence, is_relative(clause, index))
        if len(agents) > 1:
            add(sentence, clause, index, "SIGNED", agents, agreed.names, "agreed-on")
        return
    target = right(clause, index, BODY | {T.REGION})
    previous = clause[index - 1] if index else None
    if target and not (previous and previous.verb and previous.verb.frame == "become"):
        event(sentence, clause, index, subject)


def zone(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """实施 sets up a zone where it takes one."""
    if right(clause, index, frozenset({T.REGION}), reach=2):
        event(sentence, clause, index, subject)


_PAIRS = 6


def build_together(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A与B共建X sets X up; without a name for what they build, the two work together."""
    agents = agents_of(clause, index, subject, PREDICATES["COOPERATES_WITH"].subject, left(clause, index), sentence, is_relative(clause, index))
    if not 2 <= len(agents) <= _PAIRS:
        return
    things = of_types(right(clause, index, THING), THING)
    if things:
        add(sentence, clause, index, "FOUNDED", agents, things, "built-together")
        return
    for i, agent in enumerate(agents):
        if agents[i + 1 :]:
            add(sentence, clause, index, "COOPERATES_WITH", (agent,), agents[i + 1 :], "works-together")


def start(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X启动: X begins; A启动X: A sets X going, where X is a fund, a platform, a project or a mechanism."""
    document = right(clause, index, DOCUMENT, reach=2)
    position = clause.index(document) if document else 0
    if document and position + 1 < len(clause) and re.match(r"(?:的)?(?:编制|起草|制定|制订|编写|修编)", clause[position + 1].text):
        # 启动《X》编制工作
        agents = agents_of(clause, index, subject, PREDICATES["DRAFTED"].subject, left(clause, index), sentence, False)
        add(sentence, clause, index, "DRAFTED", agents, of_types(document, DOCUMENT), "starts-drafting")
        return
    target = right(clause, index, frozenset({T.FUND, T.PLATFORM, T.PROJECT, T.MECHANISM}), reach=6)
    if target is None:
        event(sentence, clause, index, subject)
        return
    arguments = left(clause, index)
    agents = agents_of(clause, index, subject, PREDICATES["FOUNDED"].subject, arguments, sentence, is_relative(clause, index))
    add(sentence, clause, index, "FOUNDED", agents, of_types(target, THING), "starts", relative=is_relative(clause, index))


def chair(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """M由P主持; P主持(M): who presides convenes."""
    meetings: Types = frozenset({T.MEETING, T.MECHANISM})
    arguments = left(clause, index)
    presiding = frozenset({T.PERSON, T.INSTITUTION}) | PLACE
    chairs = of_types(arguments.agent, presiding) or of_types(arguments.subject, presiding)
    if not chairs:
        return
    target = right(clause, index, meetings, reach=6)
    words = "".join(u.text for u in clause[index + 1 :] if u.is_words)
    if target is None and words and not re.match(r"(?:了|会议|大会|仪式|论坛|座谈会|并|，|。|、|；|“|”)", words):
        return  # 主持工作, 主持研究
    met = of_types(target, meetings) or of_types(arguments.subject, meetings) or of_types(subject, meetings)
    if not met:
        sitting = next((d.object for d in reversed(sentence.drafts) if d.predicate == "CONVENED" and d.object), None) or sentence.state.meeting
        met = (sitting,) if sitting else ()
    if met:
        add(sentence, clause, index, "CONVENED", chairs, met, "chairs")


def moved(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """第二次会议移师长春: a sitting, and where it was."""
    meeting = of_types(left(clause, index).subject, frozenset({T.MEETING})) or of_types(subject, frozenset({T.MEETING}))
    place = right(clause, index, AREA, reach=2)
    if meeting and place:
        add(sentence, clause, index, "CONVENED", (None,), meeting, "moved")
        add(sentence, clause, index, "HELD_IN", meeting, of_types(place, AREA), "moved")


_AT = re.compile(r"(?:^|[，在于])(?:在|于)$|^(?:在|于)$|(?:在|于)$")


def at_meeting(sentence: Sentence, clause: Clause) -> None:
    """在第六次会议上提出: the sitting took place."""
    for i in range(1, len(clause) - 1):
        sittings = tuple(e for e in of_types(clause[i], frozenset({T.MEETING})) if re.search(r"第[一二三四五六七八九十百\d]+[次届]|首[次届]|\d{4}", e.name))
        if not sittings or not clause[i - 1].is_words or not _AT.search(clause[i - 1].text) or not (clause[i + 1].is_words and re.match(r"上|期间|中|召开|举行", clause[i + 1].text)):
            continue
        if status_of(clause, i) is Status.ACTUAL and date_of(sentence, clause, i, False)[0] is not None and not any(d.predicate == "CONVENED" and d.object in sittings for d in sentence.drafts):
            add(sentence, clause, i, "CONVENED", (None,), sittings, "at-sitting")
