"""Each question on the graph of a council and what hangs on it: the rows, in their order, the same on both stores."""

import pytest
from asking import put
from council_cases import CASES

from accord.graph.error import BadRequest
from accord.graph.stores.store import Store


@pytest.mark.parametrize(("case", "columns", "rows", "why"), CASES, ids=[case[0] for case in CASES])
def test_answer(council_store: Store, case: str, columns: str, rows: list[tuple[object, ...]], why: str) -> None:
    assert [tuple(row[column] for column in columns.split()) for row in put(council_store, case)] == rows, why


@pytest.mark.parametrize(
    ("case", "says"),
    [
        ("evolution/promises about=江城基今", "nearest: 江城基金"),
        ("evolution/stages by=month", "none of decade, year"),
        ("network/around entity=上海 steps=3", "none of 1, 2"),
        ("quality/undated predicate=JOINED", "none of FOUNDED"),
        ("membership/compare of=协调会 day=1992 other_day=never", "is no date"),
    ],
)
def test_what_cannot_be_asked_is_refused(council_store: Store, case: str, says: str) -> None:
    with pytest.raises(BadRequest, match=says):
        put(council_store, case)
