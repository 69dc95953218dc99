"""How long things stood, and what of that ends the states that hang on them."""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from accord.extract.predicate import PLACE, THING, Kind, Status
from accord.extract.script import simplify
from accord.extract.when import When
from accord.graph.entity import Entity
from accord.graph.fact import Fact, exactness
from accord.graph.happening import Happening

# a thing that became another by these is no more; one that 扩展为 or 发展成 another may go on beside it
_ENDING = re.compile("升格|升级|更名|改名|改称|演变|演化|并入|合并|撤并|改组|改制|转制|改建|整合")
_HANGING = frozenset(
    {"MEMBER_OF", "PART_OF", "LOCATED_IN", "LEADS", "HOLDS_POST", "COOPERATES_WITH", "HAS_MEMBER_COUNT"}
)


@dataclass(frozen=True, slots=True)
class Bounds:
    """Between which days something began, and between which it ended; None is open or unknown."""

    since_earliest: date | None = None
    since_latest: date | None = None
    until_earliest: date | None = None
    until_latest: date | None = None

    @classmethod
    def of(cls, when: When | None) -> "Bounds":
        """The bounds of a time."""
        return (
            cls(when.since_earliest, when.since_latest, when.until_earliest, when.until_latest)
            if when
            else cls()
        )


@dataclass(frozen=True, slots=True)
class Lifetime:
    """The bounds of a life, and its beginning and end as the most exact documents have them (EDTF)."""

    bounds: Bounds
    since: str | None
    until: str | None


def lifetimes_of(happenings: Iterable[Happening], entities: dict[str, Entity]) -> dict[str, Lifetime]:
    """The lifetime of every thing and place whose making or end a document dates, by the entity's id.

    Where documents disagree the bounds take in all that they say.
    """
    made: dict[str, list[Happening]] = defaultdict(list)
    ended: dict[str, list[Happening]] = defaultdict(list)
    for happening in happenings:
        fact = happening.lead
        if fact.status is not Status.ACTUAL or happening.when is None or fact.object is None:
            continue
        if fact.predicate == "FOUNDED":
            made[fact.object].append(happening)
        elif fact.predicate == "ABOLISHED":
            ended[fact.object].append(happening)
        elif fact.predicate == "SUCCEEDED_BY" and fact.subject != fact.object:
            made[fact.object].append(happening)
            if fact.subject and ends_the_earlier(happening.facts):
                ended[fact.subject].append(happening)
    living = sorted(id for id in {*made, *ended} if entities[id].type in THING | PLACE)
    return {id: _lifetime(made[id], ended[id]) for id in living}


def ends_the_earlier(facts: Iterable[Fact]) -> bool:
    """Whether a claim of these successions tells that the earlier thing is no more."""
    return any(_ENDING.search(simplify(claim.evidence.text)) for fact in facts for claim in fact.claims)


def _lifetime(made: list[Happening], ended: list[Happening]) -> Lifetime:
    begin, end = _extent(made), _extent(ended)
    # an end before the making is that of an earlier life of the same name
    if begin[0] and end[1] and end[1] < begin[0]:
        ended, end = [], (None, None)
    return Lifetime(Bounds(*begin, *end), _best(made), _best(ended))


def _extent(happenings: list[Happening]) -> tuple[date | None, date | None]:
    firsts = [h.when.since_earliest if h.when else None for h in happenings]
    lasts = [h.when.until_latest if h.when else None for h in happenings]
    first = min((day for day in firsts if day), default=None) if all(firsts) else None
    return first, max((day for day in lasts if day), default=None) if all(lasts) else None


def _best(happenings: list[Happening]) -> str | None:
    best = best_of(happenings)
    return best.time if best else None


def best_of(happenings: Iterable[Happening]) -> Happening | None:
    """The dated happening that most documents tell of, then the most exact, then the earliest."""
    dated = [happening for happening in happenings if happening.when]
    return min(dated, key=_worth, default=None)


def _worth(happening: Happening) -> tuple[int, int, str, str]:
    return -len(happening.documents), exactness(happening.when), happening.time or "", happening.lead.id


def bounded(fact: Fact, when: When | None, lifetimes: dict[str, Lifetime]) -> tuple[Bounds, bool]:
    """The bounds of a fact at that time, and whether its end is derived: with the life of what it hangs on.

    A state that would begin after that end keeps its own bounds: one of the two is wrong, and both show.
    """
    bounds = Bounds.of(when)
    if fact.kind is not Kind.STATE or fact.predicate not in _HANGING or fact.status is not Status.ACTUAL:
        return bounds, False
    derived = False
    for id in (fact.subject, fact.object):
        end = lifetimes[id].bounds if id in lifetimes else Bounds()
        if end.until_latest and _outlives(bounds, end.until_latest):
            earliest = min(filter(None, (bounds.until_earliest, end.until_earliest)), default=None)
            bounds = Bounds(bounds.since_earliest, bounds.since_latest, earliest, end.until_latest)
            derived = True
    return bounds, derived


def _outlives(bounds: Bounds, end: date) -> bool:
    begins = bounds.since_earliest is None or bounds.since_earliest <= end
    return begins and (bounds.until_latest is None or bounds.until_latest > end)
