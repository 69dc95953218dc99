"""A stated number of members against another that is stated, or against the members that are named."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from accord.extract.claim import Claim
from accord.extract.predicate import PLACE, EntityType, Status
from accord.extract.script import simplify
from accord.extract.when import fits
from accord.graph.contradictions.amount import Amount
from accord.graph.contradictions.pair import Contradiction, Told, across, contradiction, dated, first_said
from accord.graph.entity import Entity
from accord.graph.fact import Fact
from accord.graph.spell import end_of, is_entry

_WINDOW = 12  # with how many later counts one is compared
_COUNTER = re.compile("^[个家座名位]|成员|会员|单位|理事")
_GROWS = re.compile("扩大|扩展|扩容|增加|增至|发展到|达到|增为|扩至|新增|加入")
# a list with these names only some, or others besides those that are counted
_OPEN_LIST = re.compile("等(?!共?[0-9一二三四五六七八九十])|其他|其中|包括|以及|新增|加入|吸收|扩")
_COUNTED = {
    "城市": PLACE - {EntityType.COUNTRY, EntityType.TOWN},
    "市": PLACE - {EntityType.COUNTRY, EntityType.TOWN},
    "省": frozenset({EntityType.PROVINCE}),
    "省市": frozenset({EntityType.PROVINCE}),
    "省区": frozenset({EntityType.PROVINCE}),
    "省份": frozenset({EntityType.PROVINCE}),
    "县": frozenset({EntityType.COUNTY}),
    "县市": frozenset({EntityType.COUNTY, EntityType.CITY}),
}
_LONG = 45  # days: a date coarser than a month leaves room for a number to grow within it


@dataclass(slots=True)
class _Members:
    """The counts of one body and those who are named as its members."""

    counts: list[Fact] = field(default_factory=list)
    named: list[Fact] = field(default_factory=list)


def count_contradictions(facts: Iterable[Fact], entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """Every pair of claims of which one states a number of members that the other excludes."""
    bodies: dict[str, _Members] = defaultdict(_Members)
    for fact in facts:
        if fact.status is not Status.ACTUAL:
            continue
        if fact.predicate == "HAS_MEMBER_COUNT" and fact.subject:
            bodies[fact.subject].counts.append(fact)
        elif fact.predicate == "MEMBER_OF" and fact.subject and fact.object and "观察" not in (fact.role or ""):
            bodies[fact.object].named.append(fact)
    for id, body in sorted(bodies.items()):
        yield from _stated_twice(id, body.counts)
        yield from _named_beside(id, body, entities)
        yield from _named_by_then(id, body, entities)


def _stated_twice(id: str, counts: list[Fact]) -> Iterator[Contradiction]:
    ordered = sorted((count for count in counts if dated(count)), key=_order)
    for number, fact in enumerate(ordered):
        for other in islice(ordered, number + 1, number + 1 + _WINDOW):
            if _disagree(fact, other):
                yield from across("count", first_said(id, fact), first_said(id, other))


def _order(fact: Fact) -> tuple[date, date, str]:
    when = dated(fact)
    return (when and when.since_earliest) or date.min, (when and when.until_latest) or date.max, fact.id


def _disagree(a: Fact, b: Fact) -> bool:
    first, second = _amount(a), _amount(b)
    whens = dated(a), dated(b)
    if not (first and second and whens[0] and whens[1]) or first.fits(second):
        return False
    kinds = {kind for fact in (a, b) if (kind := _counted(fact))}
    if len(kinds) > 1 or not fits(whens[0], whens[1]):
        return False
    return not _grew(*((a, b) if first.low < second.low else (b, a)))


def _grew(less: Fact, more: Fact) -> bool:
    """Whether the number may have grown from the one to the other within the time that both name."""
    if {c.evidence for c in less.claims} & {c.evidence for c in more.claims}:
        return True
    coarse = all(
        when and when.since_earliest and when.until_latest and (when.until_latest - when.since_earliest).days > _LONG
        for when in (dated(less), dated(more))
    )
    return coarse and _tells_growth(more) and not _tells_growth(less)


def _tells_growth(fact: Fact) -> bool:
    return any(_GROWS.search(simplify(claim.evidence.text)) for claim in fact.claims)


def _amount(fact: Fact) -> Amount | None:
    return Amount.of(fact.value, fact.comparator, "")


def _counted(fact: Fact) -> str:
    """What is counted, without the counter and words for any member."""
    return _COUNTER.sub("", fact.unit or "")


def _of_kind(fact: Fact, members: Iterable[Fact], entities: dict[str, Entity]) -> list[Fact]:
    allowed = _COUNTED.get(_counted(fact))
    return [m for m in members if m.subject and (allowed is None or entities[m.subject].type in allowed)]


def _named_beside(id: str, body: _Members, entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """A number and the members named in one sentence, which are more, or fewer though the list is whole."""
    by_place: dict[tuple[str, int, int], list[tuple[Fact, Claim]]] = defaultdict(list)
    for fact in body.named:
        for claim in fact.claims:
            by_place[claim.document, claim.evidence.start, claim.evidence.end].append((fact, claim))
    for count in body.counts:
        amount = _amount(count)
        for claim in count.claims if amount and amount.exact else ():
            beside = by_place[claim.document, claim.evidence.start, claim.evidence.end]
            kept = {fact.id for fact in _of_kind(count, (fact for fact, _ in beside), entities)}
            named = {fact.subject: (fact, c) for fact, c in sorted(beside, key=lambda b: b[0].id) if fact.id in kept}
            if amount and named and _contradicts(len(named), amount, claim.evidence.text):
                fact, other = named[max(named, key=str)]
                yield contradiction("count", Told(id, count, claim), Told(id, fact, other))


def _contradicts(named: int, stated: Amount, text: str) -> bool:
    if named > stated.high:
        return not _GROWS.search(simplify(text))
    return 2 <= named < stated.low and not re.search("等", text) and not _OPEN_LIST.search(simplify(text))


def _named_by_then(id: str, body: _Members, entities: dict[str, Entity]) -> Iterator[Contradiction]:
    """A number that is smaller than the members who, as documents name them, surely belonged by then."""
    by_kind: dict[str, list[tuple[date, str, Fact]]] = {}
    for count in body.counts:
        amount, when = _amount(count), dated(count)
        if not amount or not amount.exact or not when or not when.since_earliest:
            continue
        kind = _counted(count)
        if kind not in by_kind:
            by_kind[kind] = _since(_of_kind(count, body.named, entities))
        standing = by_kind[kind]
        sure = standing[: bisect_left(standing, (when.since_earliest, "\uffff", count))]
        sure += [s for s in standing[len(sure) :] if s[2].time == count.time and _at_once(s[2], count)]
        if len(sure) > amount.high:
            surplus = sure[int(amount.high)][2]
            yield contradiction("count", first_said(id, count)[0], first_said(id, surplus)[0])


def _since(members: Iterable[Fact]) -> list[tuple[date, str, Fact]]:
    """Each member that is never said to have left with its first sure day, by days."""
    first: dict[str, tuple[date, str, Fact]] = {}
    left = {m.subject for m in members if m.time and end_of(m.time)}
    for member in members:
        when = dated(member)
        if not when or not when.since_latest or not member.subject or member.subject in left:
            continue
        row = (when.since_latest, member.id, member)
        if member.subject not in first or row[:2] < first[member.subject][:2]:
            first[member.subject] = row
    return sorted(first.values(), key=lambda row: row[:2])


def _at_once(member: Fact, count: Fact) -> bool:
    """Whether the count takes in who entered within the time that both name: it tells of the growth too."""
    return not is_entry(member) or _tells_growth(count)
