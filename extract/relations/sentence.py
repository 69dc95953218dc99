"""A sentence while it is read: its clauses, what goes on from the one before, and the claims drafted from it."""

import re
from dataclasses import dataclass, field

from accord.extract.dates.date import Date
from accord.extract.names.entity import Entity
from accord.extract.predicate import Status
from accord.extract.relations.argument import introduces, modifies
from accord.extract.relations.clause import Clause, Unit


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
    #: the sitting at which it happened, whose date it takes
    sitting: Entity | None = None


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
    #: the body of members that was named last
    body: Entity | None = None
    #: the sitting that was named last
    meeting: Entity | None = None
    #: the document that was named last
    document: Entity | None = None
    #: the document itself, where it is one of the ontology
    own: Entity | None = None
    #: the places that were at the sitting told of last
    present: tuple[Entity, ...] = ()
    #: the body in whose name the document speaks (本会, 我委)
    speaker: Entity | None = None
    #: whether the passage tells what happened at that sitting
    at_sitting: bool = False
    #: the members that were listed last
    listed: tuple[Entity, ...] = ()
    #: what the passage sets out to make, for whom it charges with it
    tasks: list[Entity] = field(default_factory=list)
    #: what was set up in this passage
    founded: list[Entity] = field(default_factory=list)


@dataclass(slots=True)
class Sentence:
    """The sentence at hand."""

    text: str
    start: int
    end: int
    clauses: list[Clause]
    state: State
    drafts: list[Draft] = field(default_factory=list)


def opening(clause: Clause) -> Unit | None:
    """The name with which the clause begins, after dates and connectives; none where a preposition governs it."""
    for i, unit in enumerate(clause):
        if unit.names:
            after = clause[i + 1].text if i + 1 < len(clause) and clause[i + 1].is_words else ""
            head = _head_of_relative(clause, i)
            if head is not None:
                return head
            return None if after and modifies(after) else unit
        if unit.is_words and unit.text.endswith(("的是", "的为", "的当属", "的即")) and i + 2 == len(clause) and clause[-1].names:
            return clause[-1]  # 历史最长的是X，于…成立
        if unit.verb or (unit.is_words and not introduces(unit.text)):
            return None
    return None


def _head_of_relative(clause: Clause, i: int) -> Unit | None:
    """两省一市共同设立的委员会: what the clause is about is the committee."""
    for k in range(i + 1, len(clause) - 2):
        if clause[k].verb and clause[k + 1].is_words and clause[k + 1].text.startswith("的"):
            return clause[k + 2] if clause[k + 1].text == "的" and clause[k + 2].names else None
        if clause[k].names and not (clause[k - 1].is_words and re.search(r"(?:在|于|与|和|向)$", clause[k - 1].text)):
            return None
    return None


def names_before(clause: Clause, index: int) -> bool:
    return any(unit.names for unit in clause[:index])


def is_relative(clause: Clause, index: int) -> bool:
    return index + 1 < len(clause) and clause[index + 1].is_words and clause[index + 1].text.startswith("的")


def number_of(text: str) -> int:
    from accord.extract.names.group import size

    return size(text)


_NEXT_SITTING = re.compile(r"(?:下|上|每)一?[次届]")
_GOVERNING = re.compile(r"(?:由|在|于|经|被|与|和|同|向|对|将|把|以|并)$")


def own_subject(clause: Clause) -> bool:
    """Whether the clause begins with a noun of its own that is no name (总部设在…): nothing is carried into it."""
    first = clause[0]
    if first.verb and len(clause) > 1 and clause[1].is_words and clause[1].text.startswith("的"):
        return True  # 与会的高校发布…
    if not first.is_words:
        return False
    if _NEXT_SITTING.match(first.text):
        return True
    if not any(u.verb for u in clause):
        return False
    text = _GOVERNING.sub("", first.text)
    return bool(text) and modifies(text) and not introduces(text) and not text.startswith(("会上", "会后", "会议", "大会", "论坛", "会", "其职", "其业务", "其工作", "双方", "各方", "三方"))
