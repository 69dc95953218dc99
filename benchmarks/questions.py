"""The median time of each question on a graph of 10,000 facts (or more), in an embedded store or on a server."""

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from accord.extract.claim import Claim, Passage, Referent, Span
from accord.extract.predicate import PREDICATES, EntityType, Status
from accord.extract.reading import Document, Reading
from accord.graph.ask import ask
from accord.graph.assemble import assemble
from accord.graph.questions import Parameter, Question, questions
from accord.graph.rows import GraphRows
from accord.graph.source import Source
from accord.graph.stores.store import Store, open_store

CLAIMS_OF_A_DOCUMENT = 500
NAMED = dict.fromkeys(EntityType, 60) | {EntityType.CITY: 300, EntityType.MECHANISM: 2000, EntityType.MEETING: 4000}
DAYS = {"from": "1990", "to": "1992", "day": "2001-06-30", "other_day": "2011-06-30"}


def made(facts: int) -> GraphRows:
    """The graph of that many claims, drawn at random over all predicates and forty years."""
    chance = random.Random(1)
    pool = {T: [Referent.of(T, f"江城{T}第{i}号", ()) for i in range(many)] for T, many in NAMED.items()}
    return assemble(_source(f"{n}.txt", pool, chance) for n in range(facts // CLAIMS_OF_A_DOCUMENT))


def _source(name: str, pool: dict[EntityType, list[Referent]], chance: random.Random) -> Source:
    claims = tuple(_claim(name, at * 20, pool, chance) for at in range(CLAIMS_OF_A_DOCUMENT))
    passages = tuple(Passage(c.evidence.start, c.evidence.end, c.evidence.text) for c in claims)
    text = "\n".join(passage.text for passage in passages)
    document = Document(name, text, name, published=f"{chance.randint(1990, 2024)}")
    return Source.of(Reading(document, document.published, passages, (), claims), "benchmark")


def _claim(
    document: str, at: int, pool: dict[EntityType, list[Referent]], chance: random.Random
) -> Claim:
    kind = chance.choice(list(PREDICATES.values()))
    ends = [_one(pool[chance.choice(sorted(types))], chance) if types else None for types in (kind.subject, kind.object)]
    year = chance.randint(1980, 2020)
    return Claim(
        kind.name, *ends, document, Span(at, at + 19, f"{year}年{document}第{at}句"), "benchmark",
        time=f"{year}/.." if kind.kind == "state" else str(year), asserted="2024",
        status=Status.PLANNED if kind.name == "TARGETS" else Status.ACTUAL,
        value="5" if kind.valued else None, unit="个" if kind.valued else None,
    )  # fmt: skip


def _one(referents: list[Referent], chance: random.Random) -> Referent:
    """Of the first much is said, of most little, as in real documents."""
    return referents[int(len(referents) * chance.random() ** 2)]


def _value(parameter: Parameter, question: Question) -> str | None:
    """A value for what must be given; of an optional one only the days of a period."""
    if parameter.optional:
        return None
    if parameter.type == "day":
        return DAYS[parameter.name]
    type = "City" if question.full_name in PLACES else "Plan" if parameter.name == "document" else "Mechanism"
    return f"江城{type}第{2 if parameter.name in ('other', 'to_name') else 1}号"


PLACES = {"membership/memberships", "membership/shared", "network/partners"}


def measure(store: Store, runs: int) -> Iterator[tuple[str, float, int]]:
    """The name of each question, its median time in milliseconds, and how many rows came back."""
    for question in questions():
        values = {p.name: value for p in question.parameters if (value := _value(p, question))}
        times, rows = [], 0
        for _ in range(runs + 1):
            start = time.perf_counter()
            rows = len(ask(store, question, values).rows)
            times.append(1000 * (time.perf_counter() - start))
        yield question.full_name, statistics.median(times[1:]), rows


@contextmanager
def _filled(address: str | None, facts: int) -> Iterator[Store]:
    with tempfile.TemporaryDirectory() as folder, open_store(address or str(Path(folder) / "store"), create=True) as store:
        store.replace(made(facts))
        yield store


def main() -> None:
    """Prints a line for each question."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--store", help="an empty Neo4j, by default an embedded store that is removed again")
    parser.add_argument("--facts", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=5)
    given = parser.parse_args()
    with _filled(given.store, given.facts) as store:
        for name, milliseconds, rows in measure(store, given.runs):
            print(f"{name:28} {milliseconds:9.1f} ms {rows:7} rows", flush=True)


if __name__ == "__main__":
    main()
