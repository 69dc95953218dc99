"""Who leads, holds a post or attends."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import BODY, PLACE, PREDICATES, THING, EntityType, Types
from accord.extract.relations.agent import agents_of, closes
from accord.extract.relations.argument import left, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.membership import MEMBERS
from accord.extract.relations.sentence import Sentence, is_relative
from accord.extract.relations.telling import add, dated_here

T = EntityType
_OFFICES = re.compile(r"副?董事长|总经理|组长|副组长|主任|副主任|主席|副主席|理事长|会长|副会长|秘书长|召集人|书记|市长|省长|部长|局长|院长|总理|成员")


def _skip_chain(clause: Clause, index: int) -> bool:
    """Whether another verb follows at once, whose object this one shares (牵头编制, 批准设立)."""
    following = clause[index + 1 : index + 3]
    if following and following[0].is_words and following[0].text in ("并", "和", "、", "了", "共同", "联合") and len(following) > 1:
        following = following[1:]
    return bool(following and following[0].verb and following[0].verb.frame in ("both", "form"))


def lead(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
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
        agents = agents_of(clause, index, subject, declared.subject, arguments, sentence, False)
        if agents:
            add(sentence, clause, index, "LEADS", agents, of_types(target, declared.object), "leads-object", dated=dated_here(sentence, clause))
        return
    if arguments.agent is None or verb.text in ("轮值",):
        return
    agents = of_types(arguments.agent, declared.subject)
    matters = of_types(arguments.subject, declared.object) or of_types(subject, declared.object) or ((sentence.state.made,) if sentence.state.made and any(d.object is sentence.state.made for d in sentence.drafts) else ())
    respective = any(unit.is_words and "分别" in unit.text for unit in clause[:index])
    if respective:
        here = of_types(arguments.subject, declared.object)
        listed = here if len(here) == len(agents) > 1 else _listed_before(sentence, clause, len(agents))
        for agent, matter in zip(agents, listed, strict=False):
            add(sentence, clause, index, "LEADS", (agent,), (matter,), "leads-respectively")
        return
    add(sentence, clause, index, "LEADS", agents, tuple(m for m in matters if m is not None), "leads-passive", dated=dated_here(sentence, clause))


def _listed_before(sentence: Sentence, clause: Clause, size: int) -> tuple[Entity, ...]:
    for earlier in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
        for unit in earlier:
            if len(unit.names) == size > 1:
                return unit.names
    return ()


def _listed_persons(sentence: Sentence, clause: Clause) -> tuple[Entity, ...]:
    """The persons of the clauses right before that hold nothing else: 甲省省长X，乙省省长Y，丙市市长Z出席."""
    persons: list[Entity] = []
    for before in reversed(sentence.clauses[: sentence.clauses.index(clause)]):
        named = [e for u in before for e in of_types(u, frozenset({T.PERSON}))]
        if not named or any(u.verb or u.date or (u.is_words and len(u.text) > 6) for u in before) or any(e.type is not T.PERSON for u in before for e in u.names):
            break
        persons = [*named, *persons]
    return tuple(persons)


def attend(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A出席M; with no M named, the meeting spoken of."""
    meetings: Types = frozenset({T.MEETING, T.MECHANISM})
    verb = clause[index].verb
    assert verb is not None
    target = right(clause, index, meetings, reach=8)
    arguments = left(clause, index)
    nearest = next((u for u in reversed(clause[:index]) if u.names), None)
    present = of_types(nearest, frozenset({T.PERSON}))
    if present:
        present = (*_listed_persons(sentence, clause), *present)
    agents = present or of_types(arguments.subject, PLACE | BODY | {T.PERSON}) or of_types(subject, PLACE | {T.PERSON, T.INSTITUTION})
    if target is None and (verb.text in ("出席", "列席", "参会", "与会", "到会", "莅会") or (verb.text == "参加" and closes(clause, index) and sentence.state.meeting)):
        near = [e for u in (subject, sentence.state.topic) for e in of_types(u, frozenset({T.MEETING}))]
        convened = [d.object for d in reversed(sentence.drafts) if d.predicate == "CONVENED" and d.object]
        found = convened[:1] or near[:1] or ([sentence.state.meeting] if sentence.state.meeting else []) or ([sentence.state.made] if sentence.state.made and sentence.state.made.type is T.MEETING else [])
        if found and agents:
            add(sentence, clause, index, "ATTENDED", agents, (found[0],), "attends")
        return
    led = next((d.object for d in reversed(sentence.drafts) if d.predicate == "LEADS" and d.object and d.object.type in BODY), None)
    if target is None and led and verb.text in ("参与", "参加") and closes(clause, index):
        members = tuple(e for u in clause[:index] for e in of_types(u, MEMBERS))
        add(sentence, clause, index, "MEMBER_OF", members, (led,) if members else (), "takes-part")
        return
    if target and agents and (verb.text != "参与"):
        add(sentence, clause, index, "ATTENDED", agents, of_types(target, meetings), "attends")


def speak(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """市委书记X致辞: who speaks at a sitting is there."""
    del subject  # only who is named in the clause
    here = next((e for u in clause[:index] for e in of_types(u, frozenset({T.MEETING}))), None)
    near = [d.object for d in sentence.drafts if d.predicate == "CONVENED" and d.object]
    sitting = here or next(iter(near), None) or sentence.state.meeting
    people = left(clause, index).subject
    named = of_types(people, frozenset({T.PERSON}))
    if sitting and named and not is_relative(clause, index):
        add(sentence, clause, index, "ATTENDED", (*_listed_persons(sentence, clause), *named), (sitting,), "speaks")


_LEADING = re.compile(r"(?:首任|首届|轮值|执行)?(?:副?组长单位|牵头单位|主席方|轮值主席|轮值方|主席城市|主席单位|副?理事长单位|会长单位|秘书长单位|盟主)")


def hold_post(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """P任G组长; 由P任组长 of what was set up just before."""
    del subject  # every frame has it
    verb = clause[index].verb
    assert verb is not None
    arguments = left(clause, index)
    people = of_types(arguments.agent, frozenset({T.PERSON})) or of_types(arguments.subject, frozenset({T.PERSON}))
    words = "".join(u.text for u in clause[index + 1 :] if u.is_words)
    if not people and _LEADING.search(words):
        leaders = of_types(arguments.agent, PLACE | BODY) or of_types(arguments.subject, PLACE | BODY)
        told = of_types(right(clause, index, THING, reach=4), THING)
        body = told[-1:] or ((sentence.state.made,) if sentence.state.made and any(d.object is sentence.state.made for d in sentence.drafts) else (sentence.state.body,) if sentence.state.body else ())
        if leaders and body and body[0] not in leaders:
            add(sentence, clause, index, "LEADS", leaders, body[:1], "lead-unit", role=_LEADING.search(words).group(), dated=dated_here(sentence, clause) or body[0] in sentence.state.founded)  # type: ignore[union-attr]
        return
    people = people or next((of_types(u, frozenset({T.PERSON})) for u in reversed(clause[:index]) if of_types(u, frozenset({T.PERSON}))), ())
    declared = PREDICATES["HOLDS_POST"]
    target = right(clause, index, declared.object, reach=2)
    words = "".join(u.text for u in clause[index + 1 :] if u.is_words)
    role = _OFFICES.search(words)
    bodies = of_types(target, declared.object)[-1:] or ((sentence.state.made,) if sentence.state.made and sentence.state.made.type in BODY and any(d.object is sentence.state.made for d in sentence.drafts) else ())
    if people and not bodies and role and role.group() in ("组长", "副组长", "理事长", "会长", "副会长", "主任委员", "召集人", "秘书长", "主席", "副主席"):
        from accord.extract.relations.copula import spoken_of

        told_of = spoken_of(sentence, clause)
        bodies = (told_of,) if told_of else ()
    if people and not bodies and verb.text in ("接任", "继任", "接替"):
        bodies = tuple(d.object for d in sentence.drafts if d.predicate == "HOLDS_POST" and d.object)[-1:]
        if bodies:
            add(sentence, clause, index, "HOLDS_POST", people, bodies, "follows-in-post", role=sentence.drafts[-1].role, dated=dated_here(sentence, clause))
            return
    if people and not bodies and role and role.group() not in ("书记", "市长", "省长", "部长", "局长", "总理", "成员") and sentence.state.speaker:
        bodies = (sentence.state.speaker,)
    if people and bodies and (role or target):
        add(sentence, clause, index, "HOLDS_POST", people, bodies, "holds-post", role=role.group() if role else None, dated=dated_here(sentence, clause))


def then_post(sentence: Sentence, clause: Clause) -> None:
    """时任国务院总理某某: a post told in passing."""
    for i, unit in enumerate(clause):
        if i and unit.posts and clause[i - 1].is_words and clause[i - 1].text.endswith("时任"):
            for body, title in unit.posts:
                add(sentence, clause, i, "HOLDS_POST", unit.names[-1:], (body,), "then-holds-post", role=title)
