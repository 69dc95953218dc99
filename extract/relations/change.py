"""What became of a body: renamed, raised, merged, replaced."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import BODY, DOCUMENT, PLACE, PREDICATES, Status
from accord.extract.relations.argument import left, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.membership import counted
from accord.extract.relations.sentence import Sentence, own_subject
from accord.extract.relations.telling import add, status_of


def become(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A升格为B, A更名为B."""
    declared = PREDICATES["SUCCEEDED_BY"]
    words = clause[index + 1] if index + 1 < len(clause) else None
    verb = clause[index].verb
    assert verb is not None
    if words is not None and words.verb and words.verb.text in ("形成", "成立", "组建"):
        index_of_object = index + 1
    elif (words is not None and words.is_words and re.match(r"^(?:为|成为|成|到)", words.text)) or (words is not None and words.names and verb.text in ("改称", "改名", "更名")):
        index_of_object = index
    else:
        return
    target = right(clause, index_of_object, declared.object, reach=8)
    taken = next((u for i, u in enumerate(clause[:index]) if u.names and i and clause[i - 1].is_words and re.search(r"(?:把|将)$", clause[i - 1].text)), None)
    earlier = of_types(taken, declared.subject) or of_types(left(clause, index).subject, declared.subject) or of_types(subject, declared.subject)
        # …共15个城市通过平等协商，升格形成…: what is raised is the body, not those who raise it
    things = tuple(e for e in of_types(target, declared.object) if e.type not in PLACE)
    carried = not (taken or of_types(left(clause, index).subject, declared.subject))
    earlier = tuple(e for e in earlier if e.type not in PLACE) or _last_body(sentence, things)
    if carried and things and earlier and earlier[0].type is not things[0].type and not {earlier[0].type, things[0].type} <= BODY:
        return  # 某集团…。论坛更名为…: what the sentence before was about is of another kind
    if carried and clause[0].is_words and own_subject(clause):
        return
    things = tuple(e for e in of_types(target, declared.object) if e.type not in PLACE)
    if things and status_of(clause, index) is Status.ACTUAL:
        counted(sentence, clause, index, things[0])
    if (len(earlier) == 1 and things and earlier[0].type not in DOCUMENT) or (earlier and things and {e.type for e in earlier} == {things[0].type}):
        sentence.state.made = things[0]
        add(sentence, clause, index, "SUCCEEDED_BY", earlier, things[:1], "becomes")


def _last_body(sentence: Sentence, other_than: tuple[Entity, ...]) -> tuple[Entity, ...]:
    made = next((e for e in (sentence.state.group, sentence.state.made) if e and e not in other_than), None)
    return (made,) if made and made.type in BODY else ()


def merge_into(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    declared = PREDICATES["SUCCEEDED_BY"]
    target = right(clause, index, declared.object, reach=4)
    things = of_types(left(clause, index).subject, declared.subject) or of_types(subject, declared.subject)
    if target and things:
        add(sentence, clause, index, "SUCCEEDED_BY", things, of_types(target, declared.object)[:1], "merged-into")


def merge(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A与B合并组建C."""
    del subject  # every frame has it
    declared = PREDICATES["SUCCEEDED_BY"]
    things = tuple(e for u in clause[:index] for e in of_types(u, declared.subject) if e.type not in PLACE)
    rest = clause[index + 1 :]
    if len(things) > 1 and rest and (rest[0].verb or (rest[0].is_words and rest[0].text.startswith(("为", "成")))):
        target = right(clause, index + (1 if rest[0].verb else 0), declared.object, reach=8)
        if target:
            add(sentence, clause, index, "SUCCEEDED_BY", things, of_types(target, declared.object)[:1], "merged-into")


def replace_by(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """B取代A: what was before, and what came of it."""
    declared = PREDICATES["SUCCEEDED_BY"]
    by = next((u for i, u in enumerate(clause[:index]) if u.names and i and clause[i - 1].is_words and re.search(r"(?:为|被|由)$", clause[i - 1].text)), None)
    if by is not None:  # A为B所取代
        earlier = of_types(left(clause, index).subject, declared.subject) or of_types(subject, declared.subject)
        later = of_types(by, declared.object)
        if len(earlier) == 1 == len(later):
            add(sentence, clause, index, "SUCCEEDED_BY", earlier, later, "replaced-by")
        return
    earlier = of_types(right(clause, index, declared.object, reach=8), declared.subject)
    later = of_types(left(clause, index).subject, declared.object) or of_types(subject, declared.object)
    if len(earlier) == 1 == len(later):
        add(sentence, clause, index, "SUCCEEDED_BY", earlier, later, "replaces")
