"""Two quantities of one thing and time."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator
from itertools import islice

from accord.extract.predicate import Status
from accord.extract.script import simplify
from accord.graph.contradictions.amount import Amount
from accord.graph.contradictions.pair import Contradiction, across, first_said
from accord.graph.fact import Fact

_WINDOW = 12  # with how many next higher quantities one is compared
_STATUS = {"OBSERVED": Status.ACTUAL, "TARGETS": Status.PLANNED}


def value_contradictions(facts: Iterable[Fact]) -> Iterator[Contradiction]:
    """Every pair of claims that gives one thing two quantities for one time."""
    measured: dict[Hashable, list[tuple[Amount, Fact]]] = defaultdict(list)
    for fact in facts:
        amount = Amount.of(fact.value, _comparator(fact), fact.unit)
        if amount and fact.subject and fact.object and fact.time and _STATUS.get(fact.predicate) is fact.status:
            key = (
                fact.predicate, fact.subject, fact.object, fact.when and fact.when.first,
                fact.when and fact.when.last, amount.unit, amount.change, fact.role, _said_in(fact),
            )  # fmt: skip
            measured[key].append((amount, fact))
    for group in measured.values():
        ordered = sorted(group, key=lambda pair: (pair[0].low, pair[1].id))
        for number, (amount, fact) in enumerate(ordered):
            for other_amount, other in islice(ordered, number + 1, number + 1 + _WINDOW):
                if not amount.fits(other_amount):
                    about = str(fact.subject)
                    yield from across("value", first_said(about, fact), first_said(about, other))


def _said_in(fact: Fact) -> str | None:
    """Of a target the year in which it is said: another of a later year is a new aim."""
    if fact.predicate != "TARGETS":
        return None
    return min((claim.asserted[:4] for claim in fact.claims if claim.asserted), default=None)


_BESIDE = (
    ("~", "(?:约|近|大致)[为是达]?{0}|{0}[^，。；]{{0,8}}(?:左右|上下)"),
    (">", "(?:超过|突破|逾|高于|多于|不低于|不少于){0}|{0}[^，。；]{{0,8}}以上"),
    ("<", "(?:低于|不足|少于|不超过|不高于){0}|{0}[^，。；]{{0,8}}(?:以下|以内)"),
)


def _comparator(fact: Fact) -> str | None:
    """The comparator of the fact, or what the words beside the number say where the reading left them."""
    value = re.escape(fact.value or "")
    texts = [simplify(claim.evidence.text) for claim in fact.claims]
    found = (sign for sign, beside in _BESIDE if all(re.search(beside.format(value), text) for text in texts))
    return fact.comparator or next(found, None)
