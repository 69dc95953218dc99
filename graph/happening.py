"""Facts that tell of one happening, joined into the rows that answers show.

Fitting is not transitive (2018 fits 2018-03 and 2018-11, which do not fit each other). So facts are taken in
one order, and each joins the first happening with all of whose facts it goes together: two that do not fit
are never one.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from accord.extract.predicate import EntityType, Kind
from accord.extract.when import When, fits
from accord.graph.entity import Entity
from accord.graph.fact import Fact, exactness
from accord.graph.spell import beginning_of, end_of, is_one_spell, order_of, spell_of

T = TypeVar("T")

# what one may do again: without a date nothing says which time it was
_REPEATED = frozenset({"REVISED", "OBSERVED", "TARGETS"})
_SITTINGS = frozenset({"CONVENED", "HELD_IN", "ATTENDED"})
# what tells posts and charges apart, while who joins or signs in several capacities does it once
_BY_ROLE = frozenset({"LEADS", "HOLDS_POST"})


@dataclass(frozen=True, slots=True)
class Happening:
    """The facts of one row: the first is the one it stands on, `time` the most exact that they give."""

    facts: tuple[Fact, ...]
    time: str | None
    since: str | None
    until: str | None

    @property
    def lead(self) -> Fact:
        """The fact on which the row stands."""
        return self.facts[0]

    @property
    def when(self) -> When | None:
        """The time with its bounds."""
        return When.parse(self.time) if self.time else None

    @property
    def documents(self) -> list[str]:
        """All documents that tell of it."""
        return sorted({document for fact in self.facts for document in fact.documents})


def happenings_of(facts: Iterable[Fact], entities: dict[str, Entity]) -> list[Happening]:
    """The happenings that the facts tell of, sorted by the id of their leading fact.

    A fact without a subject belongs to every happening, of whatever subject, that it goes together with;
    alone it makes one of its own.
    """
    blocks: dict[Hashable, list[Fact]] = defaultdict(list)
    for fact in facts:
        role = fact.role if fact.predicate in _BY_ROLE else None
        content = (fact.predicate, fact.object, fact.status, fact.value, fact.comparator, fact.unit, role)
        blocks[content].append(fact)
    found = [_happening(group) for block in blocks.values() for group in _groups(block, entities)]
    return sorted(found, key=lambda happening: happening.lead.id)


def occasions_of(happenings: Iterable[Happening]) -> dict[str, str]:
    """For each leading fact the id of its occasion: what several did together, their times fitting."""
    blocks: dict[Hashable, list[Happening]] = defaultdict(list)
    for happening in happenings:
        lead = happening.lead
        blocks[lead.predicate, lead.object, lead.status, lead.value, lead.unit].append(happening)
    occasion: dict[str, str] = {}
    for block in blocks.values():
        ordered = sorted(block, key=lambda h: (exactness(h.when), _begin(h.when), h.lead.id))
        for group in _greedy(ordered, _are_together):
            occasion.update((member.lead.id, group[0].lead.id) for member in group)
    return occasion


def _are_together(a: Happening, b: Happening) -> bool:
    return a.when is None or b.when is None or fits(a.when, b.when)


def _groups(block: list[Fact], entities: dict[str, Entity]) -> Iterator[list[Fact]]:
    def go_together(a: Fact, b: Fact) -> bool:
        if a.when is None or b.when is None:
            return (a.when is None and b.when is None) or not _is_repeated(a, entities)
        return is_one_spell(a, b) if a.kind is Kind.STATE else fits(a.when, b.when)

    by_subject: dict[str, list[Fact]] = defaultdict(list)
    for fact in sorted(block, key=order_of):
        by_subject[fact.subject or ""].append(fact)
    agentless = by_subject.pop("", [])
    groups = [group for _, own in sorted(by_subject.items()) for group in _greedy(own, go_together)]
    alone = []
    for fact in agentless:
        joined = [group for group in groups if all(go_together(fact, other) for other in group)]
        for group in joined:
            group.append(fact)
        if not joined:
            alone.append(fact)
    yield from groups
    yield from _greedy(alone, go_together)


def _greedy(items: Iterable[T], go_together: Callable[[T, T], bool]) -> list[list[T]]:
    groups: list[list[T]] = []
    for item in items:
        for group in groups:
            if all(go_together(item, other) for other in group):
                group.append(item)
                break
        else:
            groups.append([item])
    return groups


def _is_repeated(fact: Fact, entities: dict[str, Entity]) -> bool:
    """Whether it may have been done several times, so that one without a date is not tied to one with."""
    if fact.predicate in _REPEATED:
        return True
    ends = [entities[id].type for id in (fact.subject, fact.object) if id]
    return fact.predicate in _SITTINGS and EntityType.MEETING not in ends


def _happening(group: list[Fact]) -> Happening:
    own = [fact for fact in group if fact.subject] or group
    lead = min(own, key=lambda fact: (exactness(fact.when), order_of(fact)))
    rest = sorted(
        (fact for fact in group if fact is not lead), key=lambda fact: (exactness(fact.when), fact.id)
    )
    facts = (lead, *rest)
    if lead.kind is Kind.STATE:
        return Happening(facts, *spell_of(facts))
    best = min(facts, key=lambda fact: (exactness(fact.when), fact.time or ""))
    return Happening(facts, best.time, best.time and beginning_of(best.time), best.time and end_of(best.time))


def _begin(when: When | None) -> date:
    return (when and when.since_earliest) or date.max
