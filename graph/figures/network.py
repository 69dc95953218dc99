"""The surroundings of one entity as a figure shows them: entities and ties, and how many were left out."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from accord.extract.predicate import EntityType, Status

NODE_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Point:
    """An entity in a figure: its `steps` from the centre, and as `weight` its facts in the surroundings."""

    id: str
    name: str
    type: EntityType
    steps: int
    weight: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """One fact behind a tie, with a sentence that states it; `time` is EDTF or absent."""

    fact: str
    time: str | None
    role: str | None
    sentence: str
    document: str
    published: str | None
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """What relates two entities in one way: one line in a figure, with all the facts that it stands for."""

    source: str
    target: str
    predicate: str
    status: Status
    facts: tuple[Evidence, ...]

    @property
    def planned(self) -> bool:
        """Whether the documents only announce it."""
        return self.status is Status.PLANNED


@dataclass(frozen=True, slots=True)
class Network:
    """The surroundings of one entity, cut to a readable size; `entities` and `facts` count all."""

    centre: Point
    points: tuple[Point, ...]
    ties: tuple[Tie, ...]
    entities: int
    facts: int

    @property
    def facts_shown(self) -> int:
        """How many facts the ties stand for."""
        return sum(len(tie.facts) for tie in self.ties)

    @property
    def documents(self) -> tuple[str, ...]:
        """The names of all documents that the shown facts rest on, sorted."""
        return tuple(sorted({name for tie in self.ties for fact in tie.facts for name in fact.documents}))

    @property
    def times(self) -> tuple[str, ...]:
        """The times of the shown facts that are not mere plans."""
        return tuple(fact.time for tie in self.ties if not tie.planned for fact in tie.facts if fact.time)


Row = Mapping[str, Any]


def network_of(centre: tuple[str, str, str], rows: Iterable[Row], limit: int = NODE_LIMIT) -> Network:
    """The network around an entity (id, name, type), of the rows of `cypher/figures/network.cypher`.

    Where there are more than `limit` entities, those nearest to the centre stay, among them those with the
    most facts, among them by name; and all facts between those that stay.
    """
    facts = _distinct(rows)
    points = _points(centre, facts)
    kept = {point.id: point for point in sorted(points, key=_prominence)[: max(limit, 1)]}
    ties = _ties(row for row in facts if row["subject"] in kept and row["object"] in kept)
    return Network(kept[centre[0]], tuple(kept.values()), ties, len(points), len(facts))


def _distinct(rows: Iterable[Row]) -> list[Row]:
    by_id = {(row["predicate"], row["id"]): row for row in rows}
    return [by_id[key] for key in sorted(by_id)]


def _prominence(point: Point) -> tuple[int, int, str, str]:
    return point.steps, -point.weight, point.name, point.id


def _points(centre: tuple[str, str, str], facts: list[Row]) -> list[Point]:
    weight: Counter[str] = Counter()
    named = {centre[0]: (centre[1], centre[2])}
    for row in facts:
        for end in ("subject", "object"):
            named[row[end]] = (row[f"{end}_name"], row[f"{end}_type"])
        weight.update({row["subject"], row["object"]})
    steps = _steps(centre[0], facts)
    return [Point(id, name, EntityType(type), steps[id], weight[id]) for id, (name, type) in named.items()]


def _steps(centre: str, facts: list[Row]) -> dict[str, int]:
    near: dict[str, set[str]] = {}
    for row in facts:
        near.setdefault(row["subject"], set()).add(row["object"])
        near.setdefault(row["object"], set()).add(row["subject"])
    steps, edge = {centre: 0}, {centre}
    while edge:
        edge = {other for id in edge for other in near.get(id, ())} - steps.keys()
        steps.update(dict.fromkeys(edge, max(steps.values()) + 1))
    return steps


def _ties(facts: Iterable[Row]) -> tuple[Tie, ...]:
    groups: dict[tuple[str, str, str, str], list[Evidence]] = {}
    for row in facts:
        key = row["subject"], row["object"], row["predicate"], row["status"]
        groups.setdefault(key, []).append(_evidence(row))
    return tuple(
        Tie(source, target, predicate, Status(status), tuple(sorted(group, key=_date)))
        for (source, target, predicate, status), group in sorted(groups.items())
    )


def _evidence(row: Row) -> Evidence:
    documents = tuple(sorted(row["documents"] or ()))
    return Evidence(
        fact=row["id"],
        time=row["time"],
        role=row.get("role"),
        sentence=row["evidence"] or "",
        document=row.get("evidence_document") or (documents[0] if documents else ""),
        published=row.get("published"),
        documents=documents,
    )


def _date(fact: Evidence) -> tuple[bool, str, str]:
    return fact.time is None, fact.time or "", fact.fact
