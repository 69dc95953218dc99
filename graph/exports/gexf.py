"""Entities and ties as GEXF 1.3 with spells, so that Gephi's time line works."""

from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import groupby
from typing import Any

from lxml import etree

from accord.graph.exports.ties import Tie, Ties
from accord.graph.figures.label import clean
from accord.graph.rows import Node

NAMESPACE = "http://gexf.net/1.3"
NODE_ATTRIBUTES = ("type", "names", "since", "until")
EDGE_ATTRIBUTES = ("status", "times", "roles", "documents", "evidence")
FLUSHED = 1 << 16  # bytes
OPEN = "~"  # sorts after every day
Spell = tuple[str | None, str | None]


def gexf(ties: Ties) -> Iterator[bytes]:
    """The file in parts as they are made.

    One edge for all ties of one kind between the same two, with their spells: Gephi merges parallel edges
    unless their `kind` differs. A tie without a date has no spell.
    """
    out = BytesIO()
    with etree.xmlfile(out, encoding="utf-8") as file:
        file.write_declaration()
        with file.element("gexf", nsmap={None: NAMESPACE}, version="1.3"):
            graph = {"mode": "dynamic", "defaultedgetype": "directed", "timeformat": "date"}
            with file.element("graph", graph | {"timerepresentation": "interval"}):
                file.write(_declared("node", NODE_ATTRIBUTES), _declared("edge", EDGE_ATTRIBUTES))
                with file.element("nodes"):
                    for node in ties.entities:
                        file.write(_node(node))
                        yield from _taken(file, out)
                with file.element("edges"):
                    for element in _edges(ties):
                        file.write(element)
                        yield from _taken(file, out)
    yield out.getvalue()


def _taken(file: Any, out: BytesIO) -> Iterator[bytes]:
    """What was written so far, where it is enough to be passed on."""
    if out.tell() > FLUSHED:
        file.flush()
        yield out.getvalue()
        out.seek(0)
        out.truncate()


def _declared(kind: str, names: tuple[str, ...]) -> Any:
    attributes = etree.Element("attributes", {"class": kind, "mode": "static"})
    for name in names:
        etree.SubElement(attributes, "attribute", id=name, title=name, type="string")
    return attributes


def _node(node: Node) -> Any:
    known = node.properties
    element = etree.Element("node", id=node.id, label=clean(known["name"]))
    names = "; ".join(known.get("aliases", ()))
    _values(element, {"type": known["type"], "names": names, **{n: known.get(n) for n in ("since", "until")}})
    _spells(element, [(known.get("since_earliest"), known.get("until_latest"))])
    return element


def _edges(ties: Ties) -> Iterator[Any]:
    def pair(tie: Tie) -> tuple[str, str, str]:
        return tie.source, tie.target, tie.kind

    for (source, target, kind), group in groupby(sorted(ties.ties, key=lambda t: (*pair(t), t.id)), key=pair):
        alike = list(group)
        element = etree.Element("edge", id=alike[0].id, source=source, target=target, kind=kind, label=kind)
        element.set("weight", str(len(alike)))
        _values(
            element,
            {
                "status": alike[0].status,
                "times": "; ".join(tie.time for tie in alike if tie.time),
                "roles": "; ".join(sorted({tie.role for tie in alike if tie.role})),
                "documents": "; ".join(sorted({name for tie in alike for name in tie.documents})),
                "evidence": " ".join(dict.fromkeys(tie.evidence for tie in alike)),
            },
        )
        _spells(element, [(tie.first, tie.last) for tie in alike])
        yield element


def _values(element: Any, values: dict[str, str | None]) -> None:
    known = {name: clean(value) for name, value in values.items() if value}
    if known:
        within = etree.SubElement(element, "attvalues")
        for name, value in known.items():
            etree.SubElement(within, "attvalue", {"for": name, "value": value})


def _spells(element: Any, spells: list[Spell]) -> None:
    """The days at which it began and ended, as far as any is known; an open end has none."""
    dated = merged(spell for spell in spells if any(spell))
    if dated and any(dated[0]):
        within = etree.SubElement(element, "spells")
        for first, last in dated:
            days = {name: day for name, day in (("start", first), ("end", last)) if day}
            etree.SubElement(within, "spell", days)


def merged(spells: Iterable[Spell]) -> list[Spell]:
    """The spells in order, those that overlap as one: Gephi drops a spell that overlaps another."""
    found: list[tuple[str, str]] = []
    for first, last in sorted((first or "", last or OPEN) for first, last in spells):
        if found and first <= found[-1][1]:
            found[-1] = (found[-1][0], max(last, found[-1][1]))
        else:
            found.append((first, last))
    return [(first or None, None if last == OPEN else last) for first, last in found]
