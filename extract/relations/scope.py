"""What is part of what, where it sits, what it covers, carries out or proposes."""

import re

from accord.extract.predicate import AREA, BODY, DOCUMENT, PLACE, PREDICATES, THING, EntityType, Status, Types
from accord.extract.relations.agent import agents_of, closes
from accord.extract.relations.argument import left, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.membership import group_of
from accord.extract.relations.sentence import Sentence, is_relative, names_before
from accord.extract.relations.telling import add, dated_here
from accord.extract.words import words

T = EntityType


_ORGANS = re.compile(r"(?:办公室|秘书处|委员会|小组|工作组|专题组|理事会|分会|基金|联络处|联络办|服务中心|工作站|专班|协调组|部|处|科|室)$")
_SEAT = re.compile(r"(?:机关|本部|办公地址|会所|总部|会址|永久会址|总部所在地|办公地点|注册地|驻地|常设机构)$")


def has_parts(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X下设Y."""
    whole = next(iter((*of_types(left(clause, index).subject, BODY | {T.REGION, T.PLATFORM}), *of_types(subject, BODY | {T.REGION, T.PLATFORM}))), None) or group_of(sentence, left(clause, index), subject)
    target = right(clause, index, THING, reach=8)
    made = sentence.state.made
    if target and made and target.names[0] is not made and target.names[0].name.startswith(made.name) and any(d.object is made for d in sentence.drafts):
        whole = made  # 成立某委员会，并下设办公室
    if whole is None and made and made.type in BODY and any(d.object is made for d in sentence.drafts) and target and all(e.type in BODY for e in target.names):
        # 组建某办公室，下设A组、B组
        add(sentence, clause, index, "PART_OF", target.names, (made,), "has-parts", dated=dated_here(sentence, clause))
        return
    if target is None:
        position = sentence.clauses.index(clause)
        after = sentence.clauses[position + 1] if position + 1 < len(sentence.clauses) else []
        example = after and after[0].is_words and re.fullmatch(r"(?:例如|如|包括|即|分别是|分别为|有)", after[0].text)
        named = after[1] if example and len(after) > 1 else after[0] if after and "：" in sentence.text[clause[-1].start : after[0].start] else None
        target = named if of_types(named, THING) else None
        if target is None and example and len(after) == 1 and position + 2 < len(sentence.clauses):
            target = sentence.clauses[position + 2][0] if of_types(sentence.clauses[position + 2][0], THING) else None
    if target and clause[index].text == "设" and not any(e.owner is whole or _ORGANS.search(e.name) or (whole and e.name.startswith(whole.name)) for e in of_types(target, THING)):
        # 秘书处原设中山大学: where it is, not what it has
        office = of_types(left(clause, index).subject, frozenset({T.INSTITUTION})) or of_types(subject, frozenset({T.INSTITUTION}))
        if office and target.names[0].type is T.INSTITUTION and office[0] is not target.names[0]:
            add(sentence, clause, index, "LOCATED_IN", office[:1], target.names[:1], "set-in", dated=dated_here(sentence, clause))
        return
    if whole and target and whole not in target.names:
        sentence.state.made = of_types(target, THING)[0]
        add(sentence, clause, index, "PART_OF", of_types(target, THING), (whole,), "has-parts", dated=dated_here(sentence, clause))


def situated(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X位于P, X设在P, X隶属Y."""
    verb = clause[index].verb
    assert verb is not None
    declared = PREDICATES[verb.predicate]
    things = of_types(left(clause, index).subject, THING | {T.MEETING}) or (of_types(subject, THING) if not names_before(clause, index) else ())
    target = right(clause, index, declared.object, reach=6)
    position = sentence.clauses.index(clause)
    seat = "".join(u.text for u in clause[:index] if u.is_words)
    if not things and verb.predicate == "LOCATED_IN" and _SEAT.search(re.sub(r"(?:则|现|也|均)$", "", seat)):
        whole = sentence.state.made if sentence.state.made and any(sentence.state.made in u.names for c in sentence.clauses[:position] for u in c) else sentence.state.body
        topic = next(iter(of_types(sentence.state.topic, BODY)), None)
        whole = topic or sentence.state.speaker or whole
        things = (whole,) if whole else ()
    if not names_before(clause, index) and position and sentence.state.made and any(sentence.state.made in u.names for u in sentence.clauses[position - 1]):
        things = (sentence.state.made,)
    if target and sentence.state.meeting and re.fullmatch(r"(?:其)?(?:主|分)?会场(?:则|均)?", seat) and target.names[0].type in PLACE:
        add(sentence, clause, index, "HELD_IN", (sentence.state.meeting,), target.names, "venue")
        return
    after = clause[clause.index(target) + 1 :] if target else []
    if len(after) > 1 and after[0].is_words and after[0].text == "的" and after[1].names:
        things = of_types(after[1], THING)  # 设在发改委的秘书处
    if things and target:
        add(sentence, clause, index, verb.predicate, things[:1], of_types(target, declared.object), "situated", dated=dated_here(sentence, clause))


def covers(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """X包括A、B: what a region is made of; 规划范围包括A、B: what a document covers."""
    from accord.extract.relations.copula import all_names, extent

    words = "".join(u.text for u in clause[max(0, index - 2) : index] if u.is_words)
    if extent(sentence, clause, index, subject, words + "包括"):
        return
    wholes = of_types(left(clause, index).subject, DOCUMENT | {T.REGION})
    target = right(clause, index, AREA, reach=4)
    if len(wholes) != 1 or target is None:
        return
    names = tuple(e for e in all_names(sentence, clause, clause.index(target)) if e.type in AREA and e is not wholes[0])
    if len(names) < 2:
        return
    whole = wholes[0]
    if whole.type is T.REGION and all(e.type in PLACE for e in names):
        add(sentence, clause, index, "MEMBER_OF", names, (whole,), "includes", dated=dated_here(sentence, clause))
    else:
        add(sentence, clause, index, "COVERS", (whole,), names, "covers", dated=dated_here(sentence, clause))


def implements(sentence: Sentence, clause: Clause) -> None:
    """为贯彻落实《A》，…制定《B》: B carries out A."""
    opening_words = clause[0].text
    basis = next((of_types(u, DOCUMENT) for u in clause if of_types(u, DOCUMENT)), ())
    if not basis or not re.search(r"落实|贯彻|执行|实施|根据|按照|依据|遵照|依照", opening_words + "".join(u.text for u in clause if u.verb or u.is_words)):
        return
    for later in sentence.clauses[sentence.clauses.index(clause) + 1 :]:
        for i, unit in enumerate(later):
            if unit.verb and unit.verb.predicate in ("DRAFTED", "ISSUED", "ADOPTED", "FOUNDED"):
                target = right(later, i, DOCUMENT | BODY)
                things = tuple(e for e in of_types(target, DOCUMENT | BODY) if e not in basis)
                if things:
                    add(sentence, later, i, "IMPLEMENTS", things, basis, "to-implement", dated=False)
                    return
    own = sentence.state.own
    if own and own not in basis and re.search(r"制定|制订|作如下|作出如下|编制|拟订|提出如下|通知如下|本(?:方案|规划|意见|决定|办法|条例|计划)", sentence.text[sentence.start : sentence.end]):
        add(sentence, clause, 0, "IMPLEMENTS", (own,), basis, "own-basis", dated=False, status=Status.ACTUAL)


def _conceived(clause: Clause, index: int, allowed: Types) -> Unit | None:
    """提出建设X的构想: what is proposed is X."""
    for i in range(index + 1, len(clause) - 1):
        if of_types(clause[i], allowed):
            return clause[i] if clause[i + 1].is_words and re.match(r"的(?:构想|设想|倡议|建议|概念|主张|目标|思路|战略)", clause[i + 1].text) else None
    return None


_BUILDS = re.compile(r"^(?:并|以|共同|联合|合作|加快|推动)*(?:兴建|建设|构建|打造|设立|成立|建立|组建|共建|创建|建成)(?:一个|全新的|新的)?$")


def _conceived_next(sentence: Sentence, clause: Clause, index: int, allowed: Types) -> Unit | None:
    """提议冲破束缚，兴建X: what is proposed stands in the clause after."""
    position = sentence.clauses.index(clause)
    following = sentence.clauses[position + 1] if position + 1 < len(sentence.clauses) else []
    if any(u.names for u in clause[index + 1 :]) or len(following) < 2 or not _BUILDS.match(following[0].text) or not of_types(following[1], allowed):
        return None
    return following[1]


def propose(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    declared = PREDICATES["PROPOSED"]
    following = clause[index + 1].verb if index + 1 < len(clause) else None
    if following and following.predicate in ("MEMBER_OF", "ATTENDED"):
        return  # 提出加入X: to join it is proposed, not X
    target = right(clause, index, declared.object, reach=16, strict=True) or _conceived(clause, index, declared.object)
    target = target or _conceived_next(sentence, clause, index, declared.object)
    after = clause[clause.index(target) + 1] if target and target in clause and clause.index(target) + 1 < len(clause) else None
    if target and clause[index].text in ("建议", "提议", "倡议", "要求") and after and (after.verb or (after.is_words and words(after.text)[0].tag in ("d", "ad", "v"))):
        return  # 建议某新区积极承接…: what is proposed is what it does
    if target is None:
        arguments = left(clause, index)
        things = of_types(arguments.subject, declared.object) or (of_types(subject, declared.object) if arguments.subject is None else ())
        if arguments.agent and things and closes(clause, index):
            add(sentence, clause, index, "PROPOSED", of_types(arguments.agent, declared.subject), things, "proposed-by", status=Status.ACTUAL)
        return
    agents = agents_of(clause, index, subject, declared.subject, left(clause, index), sentence, is_relative(clause, index))
    if agents:
        add(sentence, clause, index, "PROPOSED", agents, of_types(target, declared.object), "proposes", status=Status.ACTUAL)
