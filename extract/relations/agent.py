"""Who acts: in the clause, carried over from the one before, or from the sentence before."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, EntityType, Types
from accord.extract.relations.argument import Arguments, of_types
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.sentence import Sentence, opening

T = EntityType
#: What a meeting does; the rest is not carried over from a sentence on a meeting.
_OF_MEETINGS = frozenset({"ADOPTED", "PROPOSED", "APPROVED", "REVISED"})
_SHEET = re.compile(r"[，：；、\s（）]*")


def agents_of(clause: Clause, index: int, subject: Unit | None, allowed: Types, arguments: Arguments, sentence: Sentence, relative: bool) -> tuple[Entity, ...]:
    """The agents of the verb: of a passive, its own subject, or the subject carried over; never what a relative clause is outside of."""
    here = of_types(arguments.agent, allowed) or of_types(arguments.subject, allowed)
    if here and clause[0].is_words and clause[0].text in ("会同", "联合", "携手"):
        return tuple(dict.fromkeys((*of_types(subject, allowed), *here)))
    if here or relative:
        return here
    if any(unit.names and unit.names[0].type in allowed for unit in clause[:index]) and opening(clause):
        return ()
    verb = clause[index].verb
    does = verb.predicate if verb else ""
    carried = tuple(e for e in of_types(subject, allowed) if e.type is not T.MEETING or does in _OF_MEETINGS or does == "FOUNDED")
    if carried:
        return carried
    opens = sentence.clauses[0] is clause and index == next((i for i, u in enumerate(clause) if u.verb), -1)
    topic = tuple(e for e in of_types(sentence.state.topic, allowed) if e.type is not T.MEETING or does in _OF_MEETINGS)
    return topic if opens and all(u.is_words is False or re.fullmatch(r"并|还|同时|又|随后|此外|另外", u.text) for u in clause[:index]) else ()


def closes(clause: Clause, index: int) -> bool:
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
