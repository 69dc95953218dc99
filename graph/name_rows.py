"""Entities and the names by which they are looked up as rows."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from accord.extract.claim import digest
from accord.extract.predicate import DOCUMENT, PLACE, EntityType, Status
from accord.graph.entity import Entity
from accord.graph.happening import Happening
from accord.graph.lifetime import Lifetime, best_of
from accord.graph.name import fold
from accord.graph.period import period_of
from accord.graph.rows import Edge, Node, Properties
from accord.seeds.names import names
from accord.seeds.places import by_name

# the property that shows the date of an event on the thing to which it happened
_DATED = {
    "FOUNDED": "founded", "ABOLISHED": "abolished", "PROPOSED": "proposed", "DRAFTED": "drafted",
    "ADOPTED": "adopted", "APPROVED": "approved", "ISSUED": "issued", "SIGNED": "signed",
    "REVISED": "revised", "SUSPENDED": "suspended", "CONVENED": "held",
}  # fmt: skip
_GOVERNMENT = "人民政府"


def entity_rows(
    entities: Iterable[Entity], happenings: Iterable[Happening], lifetimes: dict[str, Lifetime]
) -> tuple[list[Node], list[Edge]]:
    """The nodes Entity and Name, and which names which."""
    entities = list(entities)
    dates = _dates(happenings, {entity.id: entity.type for entity in entities})
    places = {entity.name: entity.id for entity in entities if entity.type in PLACE}
    nodes = [_entity(entity, dates[entity.id], lifetimes.get(entity.id), places) for entity in entities]
    named: dict[str, Node] = {}
    edges: list[Edge] = []
    for entity in entities:
        for form, documents in _forms(entity):
            name = named.setdefault(form, _name(form))
            edge = digest("names", name.id, entity.id)
            edges.append(Edge("NAMES", edge, name.id, entity.id, {"documents": list(documents)}))
    return [*nodes, *named.values()], edges


def _entity(entity: Entity, dates: dict[str, str], life: Lifetime | None, places: dict[str, str]) -> Node:
    properties: Properties = {
        "name": entity.name,
        "type": str(entity.type),
        "aliases": entity.aliases,
        "key": fold(entity.name),
        "documents": list(entity.documents),
        "local": entity.local,
        **dates,
    }
    if entity.type is EntityType.INSTITUTION and entity.name.endswith(_GOVERNMENT):
        properties["government_of"] = places.get(entity.name.removesuffix(_GOVERNMENT))
    if entity.type in DOCUMENT:
        properties |= _period(entity.name)
    if life is not None:
        properties |= {"since": life.since, "until": life.until, **iso_bounds(life.bounds)}
    return Node(("Entity", str(entity.type)), entity.id, properties)


def _period(title: str) -> Properties:
    """The period of a plan, with the days on which it is possible and those on which it is certain."""
    period = period_of(title)
    if period is None:
        return {}
    bounds = iso_bounds(period)
    found = {"period": period.edtf, "possible_from": bounds["since_earliest"], "possible_until": bounds["until_latest"]}
    if period.since_latest and period.until_earliest and period.since_latest <= period.until_earliest:
        found |= {"certain_from": bounds["since_latest"], "certain_until": bounds["until_earliest"]}
    return found


def iso_bounds(bounds: object) -> Properties:
    """The four bounds as ISO days, None where open."""
    found = {name: getattr(bounds, name) for name in BOUNDS}
    return {name: day.isoformat() if day else None for name, day in found.items()}


BOUNDS = ("since_earliest", "since_latest", "until_earliest", "until_latest")


def _dates(happenings: Iterable[Happening], types: dict[str, EntityType]) -> dict[str, dict[str, str]]:
    """The dates that stand on each entity itself: of each event the best-told one."""
    told: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for happening in happenings:
        lead = happening.lead
        if lead.status is not Status.ACTUAL:
            continue
        if lead.predicate == "HELD_IN" and lead.subject and types[lead.subject] is EntityType.MEETING:
            told[lead.subject, "held"].append(happening)
        elif lead.object and lead.predicate in _DATED and _is_dated(lead.predicate, types[lead.object]):
            told[lead.object, _DATED[lead.predicate]].append(happening)
    dates: dict[str, dict[str, str]] = defaultdict(dict)
    for (entity, name), alike in told.items():
        best = best_of(alike)
        if best is not None and best.time:
            dates[entity][name] = best.time
    return dates


def _is_dated(predicate: str, type: EntityType) -> bool:
    """A mechanism is convened time and again: no one date of that is its own."""
    return predicate != "CONVENED" or type is EntityType.MEETING


def _name(form: str) -> Node:
    return Node(("Name",), digest("name", form), {"text": form, "key": fold(form)})


def _forms(entity: Entity) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Every form met with its documents, then what official lists call it besides."""
    met = dict(entity.forms)
    yield from entity.forms
    for form in sorted(_official(entity)):
        if form not in met:
            yield form, ()


def _official(entity: Entity) -> set[str]:
    if entity.type in PLACE:
        alike = [p for p in by_name(entity.name) if p.name == entity.name and p.type == str(entity.type)]
        return {form for place in alike[:1] for form in (place.traditional, *place.aliases)}
    return {
        form
        for known in names()
        if known.name == entity.name and known.type == str(entity.type)
        for form in known.aliases
    }
