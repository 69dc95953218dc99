"""Where something was held or set up."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, BODY, PLACE, EntityType
from accord.extract.relations.argument import Arguments, left
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.sentence import Sentence
from accord.extract.relations.telling import add

T = EntityType


def placed(sentence: Sentence, clause: Clause, index: int, predicate: str, things: tuple[Entity, ...], arguments: Arguments, agents: tuple[Entity, ...]) -> None:
    """Where it was: HELD_IN for meetings and signings, LOCATED_IN for what was set up."""
    place = arguments.place or _place_after(clause, index) or _place_earlier(sentence, clause)
    if predicate == "CONVENED" and place is None and clause[0].is_words and clause[0].text.startswith("并"):
        place = _place_of_clause_before(sentence, clause)
    if predicate == "CONVENED" and place is None and len(agents) == 1 and agents[0].type in PLACE:
        place = Unit(0, 0, names=agents)
    if place is None:
        return
    if predicate == "ADOPTED" and place.names[0].type is T.INSTITUTION:
        return
    if predicate in ("CONVENED", "SIGNED", "ADOPTED"):
        add(sentence, clause, index, "HELD_IN", things, place.names, "held-at")
    elif predicate == "FOUNDED":
        bodies = tuple(e for e in things if e.type in BODY | {T.FUND, T.PLATFORM, T.REGION})
        after = clause[clause.index(place) + 1].text if place in clause and clause.index(place) + 1 < len(clause) else ""
        if bodies and len(place.names) == 1 and place.names[0].type is T.INSTITUTION and re.match(r"(?:之)?[下内]", after):
            add(sentence, clause, index, "PART_OF", bodies, place.names, "founded-under")
        elif bodies and len(place.names) == 1:
            add(sentence, clause, index, "LOCATED_IN", bodies, place.names, "founded-at")


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
