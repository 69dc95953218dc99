"""Claims that cannot both hold, of every kind."""

from collections.abc import Iterable
from itertools import chain

from accord.graph.contradictions.counts import count_contradictions
from accord.graph.contradictions.dates import date_contradictions
from accord.graph.contradictions.order import order_contradictions
from accord.graph.contradictions.pair import Contradiction, once
from accord.graph.contradictions.values import value_contradictions
from accord.graph.entity import Entity
from accord.graph.fact import Fact


def find_contradictions(facts: Iterable[Fact], entities: dict[str, Entity]) -> list[Contradiction]:
    """Every pair of claims that cannot both hold, once, sorted by id.

    `date`: two dates of one happening. `first`: two firsts. `order`: before the founding, after the end, before
    the approval. `count`: a number of members against another, or against those who are named. `value`: two
    quantities of one thing and time.
    """
    facts = list(facts)
    return once(
        chain(
            date_contradictions(facts, entities),
            order_contradictions(facts, entities),
            count_contradictions(facts, entities),
            value_contradictions(facts),
        )
    )


__all__ = ["Contradiction", "find_contradictions"]
