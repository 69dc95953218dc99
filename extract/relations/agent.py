"""Who acts: in the clause, carried over from the one before, or from the sentence before."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, EntityType, Types
from accord.extract.relations.argument import ADVERBS, Arguments, clear, introduces, of_types
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.sentence import Sentence, opening
from accord.extract.words import words

T = EntityType
#: What a meeting does; the rest is not carried over from a sentence on a meeting.
_OF_MEETINGS = frozenset({"ADOPTED", "PROPOSED", "APPROVED", "REVISED"})
_SHEET = re.compile(r"[，：；、\s（）]*")


#: 与会各市共同签署: those that were present.
_ALL_PRESENT = re.compile(r"(?:与会|参会|到会)(?:的)?(?:各)?(?:市县区|市县|城市|省区市|省市|省区|市|省|方|成员)")
_WITH = re.compile(r"(?:与|和|同|会同|联合|跟|携手)$")


def companions(clause: Clause, index: int, allowed: Types) -> tuple[Entity, ...]:
    """Who acts along: 甲同乙签署."""
    for i in range(index - 1, 0, -1):
        if clause[i].names and clause[i - 1].is_words and _WITH.search(clause[i - 1].text):
            return of_types(clause[i], allowed)
    return ()


def agents_of(clause: Clause, index: int, subject: Unit | None, allowed: Types, arguments: Arguments, sentence: Sentence, relative: bool) -> tuple[Entity, ...]:
    """The agents of the verb: of a passive, its own subject, or the subject carried over; never what a relative clause is outside of."""
    here = of_types(arguments.agent, allowed) or of_types(arguments.subject, allowed)
    if here and clause[0].is_words and clause[0].text in ("会同", "联合", "携手"):
        return tuple(dict.fromkeys((*of_types(subject, allowed), *here)))
    if relative and here and arguments.agent is None and arguments.subject is not None:
        between = clause[clause.index(arguments.subject) + 1 : index]
        if any(u.verb and not ADVERBS.match(u.text) for u in between):
            return ()  # 甲出席在香港举行的会议: 甲 did not hold it
    if relative and not here:
        near = next((i for i in range(index - 1, -1, -1) if clause[i].names), None)
        governed = near is not None and near and clause[near - 1].is_words and re.search(r"(?:依照|按照|根据|依据|落实|贯彻|执行|围绕|通过|对|将|把|以|为)$", clause[near - 1].text)
        if near is not None and governed and clear(clause, near, index):
            return of_types(clause[near], allowed)  # 依照两省批准的方案: the preposition governs the plan
    if relative and not here and clause[0].is_words and clause[0].text == "其":
        return of_types(subject, allowed) or of_types(sentence.state.topic, allowed)
    if not here and sentence.state.present and any(u.is_words and _ALL_PRESENT.search(u.text) for u in clause[:index]) and not any(u.names for u in clause[:index]):
        return tuple(e for e in sentence.state.present if e.type in allowed)
    if here or relative:
        return here
    if any(unit.names and unit.names[0].type in allowed for unit in clause[:index]) and opening(clause):
        return ()
    verb = clause[index].verb
    does = verb.predicate if verb else ""
    carried = tuple(e for e in of_types(subject, allowed) if e.type is not T.MEETING or does in _OF_MEETINGS or does == "FOUNDED")
    position = sentence.clauses.index(clause)
    for before in sentence.clauses[max(0, position - 2) : position] if carried else ():
        if len(before) > 1 and before[0].is_words and before[0].text in ("连同", "会同", "联合", "携手", "同", "与") and not any(u.verb for u in before):
            carried = tuple(dict.fromkeys((*carried, *(e for u in before for e in of_types(u, allowed)))))
    if carried and does not in ("SIGNED", "PROPOSED") and _at_a_sitting(sentence, clause):
        return ()  # 十市与会，会上成立…: who was there is not who set it up
    if carried:
        return carried
    opens = sentence.clauses[0] is clause and index == next((i for i, u in enumerate(clause) if u.verb), -1)
    topic = tuple(e for e in of_types(sentence.state.topic, allowed) if e.type is not T.REGION and (e.type is not T.MEETING or does in _OF_MEETINGS))
    return topic if opens and all(not u.is_words or introduces(u.text) or ADVERBS.match(u.text) for u in clause[:index]) else ()


_SITTING = re.compile(r"^(?:会上|会议上|论坛上|会议期间|大会上|会后|会前)")


def _at_a_sitting(sentence: Sentence, clause: Clause) -> bool:
    return any(c[0].is_words and _SITTING.match(c[0].text) for c in sentence.clauses[: sentence.clauses.index(clause) + 1])


def closes(clause: Clause, index: int) -> bool:
    """Whether nothing that could be an object follows the verb."""
    for unit in clause[index + 1 :]:
        if unit.date:
            continue
        if unit.is_words:
            if _CLOSING.match(unit.text):
                continue
            text = unit.text.removeprefix("了")
            if not text:
                continue
            if text[0] in "《“":
                return False
            first = words(text)[0]
            return bool(_SHEET.fullmatch(unit.text)) or (first.tag in _AFTER_VERB and not _NOUN_OF_EVENT.match(text))
        if unit.names and unit.names[0].type in AREA:
            continue
        return unit.verb is not None
    return True


_CLOSING = re.compile(r"^(?:》|于|在|了(?=$|[，。；！”])|实施|运行|运作|施行|执行|投入|全文|建造|建设$|营运|运营|施工|兴建|办公|$|[”）。；！]|并|完成|之列|成功|开工|以来|至今|之初|之后|以后)")
_NOUN_OF_EVENT = re.compile(r"^(?:后|会议|大会|仪式|工作|活动)")
#: Parts of speech (jieba's) with which no object begins.
_AFTER_VERB = frozenset({"d", "ad", "p", "c", "f", "t", "ul", "uz", "y"})
