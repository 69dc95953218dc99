"""A build after any order of adding, changing, forgetting and judging equals a build from nothing, on both stores."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accord.extract.pipeline import READER, read
from accord.extract.predicate import EntityType
from accord.graph.build import Reader, build
from accord.graph.entity import Judgement
from accord.graph.judgements.file import NONE, Judgements
from accord.graph.rows import GraphRows
from accord.graph.stores.store import Store

NAMES = ("a.txt", "b.txt", "c.txt")
VERSIONS = (
    "1997年,长江三角洲城市经济协调会在上海成立。泰州市加入长江三角洲城市经济协调会。\n",
    "1998年3月,长三角城市经济协调会成立。\n",
    "2018年1月,长三角区域合作办公室在上海成立。\n",
)
JUDGED = Judgements(
    (
        Judgement(EntityType.MECHANISM, "长江三角洲城市经济协调会", "长三角城市经济协调会", same=False),
        Judgement(EntityType.INSTITUTION, "长三角区域合作办公室", "长三角合作办公室", same=True),
    )
)
READ = Reader(READER, read)
STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("give"), st.sampled_from(NAMES), st.sampled_from(VERSIONS)),
        st.tuples(st.just("forget"), st.sampled_from(NAMES), st.just("")),
    ),
    min_size=2,
    max_size=6,
)


@pytest.fixture
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as path:
        yield Path(path)


def take(store: Store, folder: Path, step: tuple[str, str, str], judgements: Judgements) -> None:
    kind, name, text = step
    if kind == "forget":
        build((), store, READ, judgements=judgements, forget=[name])
        return
    (folder / name).write_text(text, "utf-8")
    build([folder / name], store, READ, judgements=judgements)


@settings(max_examples=4, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, judgements=st.sampled_from([NONE, JUDGED]))
def test_any_order(store: Store, folder: Path, steps: list[tuple[str, str, str]], judgements: Judgements) -> None:
    store.replace(GraphRows([], []))
    last: dict[str, str] = {}
    for step in steps:
        take(store, folder, step, NONE)
        last[step[1]] = step[2]
    build((), store, READ, judgements=judgements)
    held = store.rows().digest()
    store.replace(GraphRows([], []))
    for name in sorted(last, reverse=True):
        if last[name]:
            take(store, folder, ("give", name, last[name]), judgements)
    build((), store, READ, judgements=judgements)
    assert store.rows().digest() == held
