"""Pairs of names that may be one thing, or are one and may be two: what a person should look at, likeliest first."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from accord.extract.predicate import EntityType
from accord.graph.cluster import Key
from accord.graph.entity import Entity, Judgement
from accord.graph.local import is_local
from accord.graph.name import area_key, family, fold, marks, merge_key, period_key
from accord.graph.resolve import judged_key

_NEIGHBOURS = 6  # with how many that follow it in the order of names one is compared, from the front and from the back
_CROWD = 12  # a form that more things bear than these tells nothing
_ALIKE = 0.75
COLUMNS = ("likelihood", "name", "type", "other", "other_type", "reason", "documents", "other_documents")


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two entities that may be one, how likely that is (0 to 1), and what speaks for it."""

    likelihood: float
    entity: Entity
    other: Entity
    reason: str


def doubts(entities: Iterable[Entity], judgements: Iterable[Judgement]) -> list[Doubt]:
    """The pairs of which no rule and no person has decided, the likeliest first."""
    entities = sorted(entities, key=lambda entity: entity.id)
    decided = {frozenset(judged_key(*end) for end in judgement.ends) for judgement in judgements}
    best: dict[frozenset[str], Doubt] = {}
    for a, b, reason in _candidates(entities):
        pair = frozenset((a.id, b.id))
        if len(pair) < 2 or pair in best or frozenset((_key(a), _key(b))) in decided:
            continue
        likelihood = _likelihood(a, b, reason)
        if likelihood:
            best[pair] = Doubt(likelihood, a, b, reason)
    return sorted(best.values(), key=lambda doubt: (-doubt.likelihood, doubt.entity.name, doubt.other.name))


def _key(entity: Entity) -> Key:
    return judged_key(entity.type, entity.name, entity.documents[0] if entity.local else "")


def _candidates(entities: list[Entity]) -> Iterator[tuple[Entity, Entity, str]]:
    """Those that bear one form, then neighbours in the order of names, as many pairs as names allow."""
    bearers: dict[str, list[Entity]] = defaultdict(list)
    for entity in entities:
        for form in sorted({fold(form) for form, _ in entity.forms if not is_local(entity.type, form)}):
            bearers[form].append(entity)
    for form, crowd in sorted(bearers.items()):
        if 1 < len(crowd) <= _CROWD:
            yield from ((a, b, f"both are called {form}") for i, a in enumerate(crowd) for b in crowd[i + 1 :])
    for turn in (1, -1):
        ordered = sorted(entities, key=lambda e: (family(e.type), _variant(e)[::turn], e.id))
        for place, a in enumerate(ordered):
            for b in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                yield a, b, "written alike"


def _variant(entity: Entity) -> str:
    return period_key(area_key(merge_key(entity.type, entity.name)))


def _likelihood(a: Entity, b: Entity, reason: str) -> float:
    """How alike the names are; 0 where something sets the two apart, or they are not alike."""
    if marks(a.name).forbid(marks(b.name)) or EntityType.PERSON in (a.type, b.type):
        return 0
    alike = SequenceMatcher(None, _variant(a), _variant(b), autojunk=False).ratio()
    # one document that names both hardly means one thing
    apart = 0.5 if set(a.documents) & set(b.documents) else 1
    if reason.startswith("both"):
        return round((0.5 + alike / 2) * apart, 2)
    return round(alike * 0.9 * apart, 2) if family(a.type) == family(b.type) and alike >= _ALIKE else 0
