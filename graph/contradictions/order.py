"""What cannot have been when it is said to: before the founding, after the end, before the approval."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date

from accord.extract.predicate import DOCUMENT, THING, EntityType, Status
from accord.extract.script import simplify
from accord.graph.contradictions.named import is_named
from accord.graph.contradictions.pair import Contradiction, Told, contradiction, dated, first_said
from accord.graph.contradictions.sitting import numbered
from accord.graph.entity import Entity
from accord.graph.fact import Fact
from accord.graph.lifetime import ends_the_earlier
from accord.graph.name import fold

# what only something that stands can do, and what can only be done with something that stands
_DOES = frozenset(
    {
        "FOUNDED", "ABOLISHED", "SUCCEEDED_BY", "MEMBER_OF", "CONVENED", "HELD_IN", "ATTENDED", "PROPOSED",
        "DRAFTED", "ADOPTED", "APPROVED", "ISSUED", "SIGNED", "REVISED", "LEADS", "HAS_MEMBER_COUNT",
        "COOPERATES_WITH",
    }
)  # fmt: skip
_UNDERGOES = frozenset(
    {"MEMBER_OF", "HOLDS_POST", "CONVENED", "ATTENDED", "SUSPENDED", "COOPERATES_WITH", "PART_OF"}
)
_TO_DOCUMENTS = frozenset({"ISSUED", "SIGNED", "ADOPTED", "APPROVED", "REVISED"})
_IN_FORCE = frozenset({"ISSUED", "IMPLEMENTS", "REVISED"})
_APPROVED = frozenset({"APPROVED", "ADOPTED"})
# what is prepared does not stand yet; a draft is issued before the document is approved
_PREPARED = re.compile("筹备|筹建|筹组|前身|筹划")
_DRAFT = re.compile("征求意见|草案|送审|试行|暂行|修订|修编|修改")
_STANDING = THING - {EntityType.PROJECT}


@dataclass(slots=True)
class _Life:
    """The facts that tell when something began, ended, was approved, and what it did."""

    founded: list[Fact] = field(default_factory=list)
    made: list[Fact] = field(default_factory=list)
    ended: list[Fact] = field(default_factory=list)
    approved: list[Fact] = field(default_factory=list)
    in_force: list[Fact] = field(default_factory=list)
    acts: list[Fact] = field(default_factory=list)

    @property
    def begun(self) -> list[Fact]:
        """The foundings, or where there is none what made it of another."""
        return self.founded or self.made


def order_contradictions(facts: Iterable[Fact], entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """What was done before its doer was founded or after it ended, each with the founding or the end."""
    facts = [fact for fact in facts if fact.status is Status.ACTUAL and _is_dated(fact)]
    lives = _lives(facts, entities)
    for id, life in sorted(lives.items()):
        yield from _before(id, life.acts, life.begun, _PREPARED)
        yield from _before(id, life.in_force, life.approved, _DRAFT)
        yield from _after(id, life)
        if life.ended and _last(life.ended) < _first(life.begun):
            yield from _pairs(id, life.ended, _witness(life.begun))
    yield from _successors(facts, lives)
    yield from _sittings(facts, entities)


def _is_dated(fact: Fact) -> bool:
    when = dated(fact)
    return when is not None and when.since_earliest is not None and when.until_latest is not None


def _lives(facts: Iterable[Fact], entities: dict[str, Entity]) -> dict[str, _Life]:
    lives: dict[str, _Life] = defaultdict(_Life)
    series = _series(entities)
    for fact in facts:
        for id in {fact.subject, fact.object} - {None}:
            type = entities[str(id)].type
            if fact.subject == fact.object or type not in _STANDING | DOCUMENT:
                continue
            _note(lives[str(id)], fact, str(id), type)
        for id in (fact.subject, fact.object):
            if id in series and fact.predicate in ("CONVENED", "HELD_IN"):
                lives[series[id]].acts.append(fact)
    return lives


def _note(life: _Life, fact: Fact, id: str, type: EntityType) -> None:
    """Enters the fact in the life of one of its ends."""
    if fact.object == id and fact.predicate == "FOUNDED":
        life.founded.append(fact)
    elif fact.object == id and fact.predicate == "SUCCEEDED_BY":
        life.made.append(fact)
    elif (fact.object == id and fact.predicate == "ABOLISHED") or (
        fact.predicate == "SUCCEEDED_BY" and ends_the_earlier([fact])
    ):
        life.ended.append(fact)
    elif type in DOCUMENT:
        _note_document(life, fact, id)
    elif fact.predicate in (_DOES if fact.subject == id else _UNDERGOES):
        life.acts.append(fact)


def _note_document(life: _Life, fact: Fact, id: str) -> None:
    if fact.object != id:
        return
    if fact.predicate in _APPROVED:
        life.approved.append(fact)
    if fact.predicate in _IN_FORCE:
        life.in_force.append(fact)
    if fact.predicate in _TO_DOCUMENTS:
        life.acts.append(fact)


def _series(entities: dict[str, Entity]) -> dict[str, str]:
    """The body whose name each numbered sitting carries before its number."""
    bodies = {
        fold(form): entity.id
        for entity in sorted(entities.values(), key=lambda entity: entity.id)
        if entity.type in (EntityType.MECHANISM, EntityType.INSTITUTION) and not entity.local
        for form, _ in entity.forms
    }
    found: dict[str, str] = {}
    for entity in entities.values():
        sitting = numbered(entity.name) if entity.type is EntityType.MEETING else None
        if sitting and sitting[0] in bodies:
            found[entity.id] = bodies[sitting[0]]
    return found


def _before(
    about: str, acts: list[Fact], begun: list[Fact], unless: re.Pattern[str]
) -> Iterator[Contradiction]:
    if begun:
        first = _first(begun)
        early = [act for act in acts if _end(act) < first and not _tells(act, unless)]
        yield from _pairs(about, early, _witness(begun))


def _after(about: str, life: _Life) -> Iterator[Contradiction]:
    """What something did after its end, unless it was set up once more."""
    if not life.ended or any(_end(fact) > _last(life.ended) for fact in life.begun):
        return
    last, end = _last(life.ended), _witness(life.ended, latest=True)
    late = [act for act in life.acts if _begin(act) > last]
    if end.predicate == "SUCCEEDED_BY":
        # what is told on without a name may well be told of the successor
        late = [act for act in late if _names_itself(act, about)]
    yield from _pairs(about, late, end)


def _names_itself(act: Fact, id: str) -> bool:
    return any(
        end is not None and is_named(end, claim)
        for claim in act.claims
        for end in ((claim.subject,) if act.subject == id else (claim.object,))
    )


def _pairs(about: str, acts: Iterable[Fact], bound: Fact) -> Iterator[Contradiction]:
    """The first claim of each document for each time and predicate, with the first claim of the bound."""
    witness = first_said(about, bound)[0]
    first: dict[tuple[str, str, str | None], Told] = {}
    for act in acts:
        for told in first_said(about, act):
            key = told.claim.document, act.predicate, act.time
            if key not in first or told.order < first[key].order:
                first[key] = told
    for told in first.values():
        yield contradiction("order", witness, told)


def _successors(facts: Iterable[Fact], lives: dict[str, _Life]) -> Iterator[Contradiction]:
    """Successors that were founded before what they follow was."""
    for fact in facts:
        if fact.predicate != "SUCCEEDED_BY" or fact.subject not in lives or fact.object not in lives:
            continue
        earlier, later = lives[fact.subject].founded, lives[fact.object].founded
        # one that is older may still take another in; only what another became must be younger than it
        if earlier and later and _last(later) < _first(earlier) and not _takes_in(fact):
            yield from _pairs(fact.object, [_witness(later)], _witness(earlier))


def _takes_in(fact: Fact) -> bool:
    return _tells(fact, re.compile("并入|合并|整合|撤并"))


def _sittings(facts: Iterable[Fact], entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """Sittings of one series that were held against the order of their numbers."""
    series: dict[str, dict[int, list[Fact]]] = defaultdict(lambda: defaultdict(list))
    of: dict[str, str] = {}
    for fact in facts:
        end = {"CONVENED": fact.object, "HELD_IN": fact.subject}.get(fact.predicate)
        if end and entities[end].type is EntityType.MEETING and (sitting := numbered(entities[end].name)):
            series[sitting[1]][sitting[2]].append(fact)
            of[fact.id] = end
    for _, sittings in sorted(series.items()):
        latest: list[Fact] | None = None
        for _, held in sorted(sittings.items()):
            if latest and _last(held) < _first(latest):
                witness = _witness(held, latest=True)
                yield from _pairs(of[witness.id], [witness], _witness(latest))
            elif latest is None or _first(held) > _first(latest):
                latest = held


def _tells(fact: Fact, pattern: re.Pattern[str]) -> bool:
    return all(pattern.search(simplify(claim.evidence.text)) for claim in fact.claims)


def _begin(fact: Fact) -> date:
    when = dated(fact)
    return (when and when.since_earliest) or date.max


def _end(fact: Fact) -> date:
    when = dated(fact)
    return (when and when.until_latest) or date.min


def _first(facts: Iterable[Fact]) -> date:
    return min((_begin(fact) for fact in facts), default=date.min)


def _last(facts: Iterable[Fact]) -> date:
    return max((_end(fact) for fact in facts), default=date.max)


def _witness(facts: Iterable[Fact], *, latest: bool = False) -> Fact:
    """The fact that sets the bound: the earliest beginning, or the latest end."""
    if latest:
        return max(facts, key=lambda fact: (_end(fact), fact.id))
    return min(facts, key=lambda fact: (_begin(fact), fact.id))
