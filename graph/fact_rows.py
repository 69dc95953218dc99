"""Facts as rows: their ends, the relations for eyes and paths, and the row for answers that a fact leads."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain

from accord.extract.claim import Claim, digest
from accord.extract.predicate import Status
from accord.graph.certainty import certainty_of, earliest, last_day, latest
from accord.graph.fact import Fact, exactness
from accord.graph.happening import Happening, occasions_of
from accord.graph.lifetime import Lifetime, bounded
from accord.graph.name_rows import iso_bounds
from accord.graph.rows import Edge, Node, Properties
from accord.graph.spell import beginning_of, end_of

_ENDS = (("SUBJECT", "subject"), ("OBJECT", "object"))


class FactRows:
    """What the rows of facts are made with: happenings, lifetimes, when documents were published, what they reprint."""

    def __init__(
        self,
        happenings: Sequence[Happening],
        lifetimes: dict[str, Lifetime],
        published: Mapping[str, str | None],
        originals: Mapping[str, str],
    ) -> None:
        self._lifetimes, self._published, self._originals = lifetimes, published, originals
        self._led = {happening.lead.id: happening for happening in happenings}
        self._occasions = occasions_of(happenings)
        self._rows: dict[str, list[str]] = defaultdict(list)
        for happening in happenings:
            for fact in happening.facts:
                self._rows[fact.id].append(happening.lead.id)

    def rows(self, facts: Iterable[Fact]) -> tuple[list[Node], list[Edge]]:
        """The nodes Fact, and their edges SUBJECT, OBJECT, STATES and the relations."""
        nodes: list[Node] = []
        edges: list[Edge] = []
        for fact in facts:
            node = Node(("Fact",), fact.id, self._fact(fact) | self._row(fact))
            nodes.append(node)
            edges += [
                Edge(type, digest(type, fact.id), fact.id, end, {})
                for type, name in _ENDS
                if (end := getattr(fact, name))
            ]
            edges += [Edge("STATES", digest("states", c.id), c.id, fact.id, {}) for c in fact.claims]
            edges += _relation(fact, node.properties)
        return nodes, edges

    def _fact(self, fact: Fact) -> Properties:
        bounds, derived = bounded(fact, fact.when, self._lifetimes)
        best = min(fact.claims, key=self._rank)
        attested = latest(claim.asserted for claim in fact.claims)
        known = earliest(self._published[name] for name in fact.documents)
        return {
            "predicate": fact.predicate,
            "kind": str(fact.kind),
            "time": fact.time,
            "since": fact.time and beginning_of(fact.time),
            "until": fact.time and end_of(fact.time),
            "exactness": exactness(fact.when),
            **iso_bounds(bounds),
            "derived": derived,
            "status": str(fact.status),
            "role": fact.role,
            "value": fact.value,
            "comparator": fact.comparator,
            "unit": fact.unit,
            "documents": fact.documents,
            "attested": attested,
            "attested_day": _iso(attested),
            "known": known,
            "known_day": _iso(known),
            "happening": self._rows[fact.id][0],
            "happenings": self._rows[fact.id],
            "leads": fact.id in self._led,
            **_evidence("", best),
        }

    def _row(self, fact: Fact) -> Properties:
        """The row for answers, where the fact leads one."""
        if fact.id not in self._led:
            return {}
        row = self._led[fact.id]
        bounds, derived = bounded(fact, row.when, self._lifetimes)
        certainty = certainty_of(row, bounds, derived)
        claims = [claim for member in row.facts for claim in member.claims]
        finest = min(exactness(member.when) for member in row.facts)
        finest_claims = chain.from_iterable(m.claims for m in row.facts if exactness(m.when) == finest)
        return {
            "row_time": row.time,
            "row_since": row.since,
            "row_until": row.until,
            "row_role": fact.role or min((member.role for member in row.facts if member.role), default=None),
            "row_documents": row.documents,
            "row_sources": sorted({self._originals[name] for name in row.documents}),
            "row_attested": latest(claim.asserted for claim in claims),
            "row_known": earliest(self._published[name] for name in row.documents),
            "row_derived": derived,
            "row_exactness": exactness(row.when),
            "row_facts": sorted(member.id for member in row.facts),
            "row_evidences": list(dict.fromkeys(c.evidence.text for c in sorted(claims, key=self._rank))),
            "occasion": self._occasions[fact.id],
            "possible_from": _day(certainty.possible[0]),
            "possible_until": _day(certainty.possible[1]),
            "certain_from": _day(certainty.certain[0]),
            "certain_until": _day(certainty.certain[1]),
            **_evidence("row_", min(finest_claims, key=self._rank)),
        }

    def _rank(self, claim: Claim) -> tuple[str, str, int, str]:
        """The earliest published first, then by document and offset."""
        day = last_day(self._published[claim.document])
        return day.isoformat() if day else "9999", claim.document, claim.evidence.start, claim.id


def _evidence(prefix: str, claim: Claim) -> Properties:
    return {
        f"{prefix}evidence": claim.evidence.text,
        f"{prefix}evidence_document": claim.document,
        f"{prefix}evidence_start": claim.evidence.start,
        f"{prefix}evidence_end": claim.evidence.end,
    }


_RELATED = (
    "time", "since_earliest", "since_latest", "until_earliest", "until_latest", "derived", "documents",
    "evidence", "evidence_document", "role", "value", "comparator", "unit", "leads",
)  # fmt: skip


def _relation(fact: Fact, properties: Properties) -> list[Edge]:
    """The relation between the two ends: its own where actual, PLANNED where planned, none where negated."""
    if fact.subject is None or fact.object is None or fact.status is Status.NEGATED:
        return []
    shown = {name: properties[name] for name in _RELATED}
    if fact.status is Status.PLANNED:
        return [Edge("PLANNED", fact.id, fact.subject, fact.object, shown | {"predicate": fact.predicate})]
    return [Edge(fact.predicate, fact.id, fact.subject, fact.object, shown)]


def _iso(edtf: str | None) -> str | None:
    return _day(last_day(edtf))


def _day(day: object) -> str | None:
    return str(day) if day else None
