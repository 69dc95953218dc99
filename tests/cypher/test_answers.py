"""Each question's rows on a graph made by hand, the same on both stores."""

import pytest
from asking import put
from question_cases import CASES

from accord.graph.stores.store import Store


@pytest.mark.parametrize(("case", "columns", "rows", "why"), CASES, ids=[case[0] for case in CASES])
def test_answer(asked_store: Store, case: str, columns: str, rows: list[tuple[object, ...]], why: str) -> None:
    found = [tuple(row[column] for column in columns.split()) for row in put(asked_store, case)]
    assert sorted(map(repr, found)) == sorted(map(repr, rows)), why
    assert "time" not in columns.split() or [r[columns.split().index("time")] for r in found] == [
        r[columns.split().index("time")] for r in rows
    ], "in order"
