"""accord check: contradictions of every kind, on both stores, and the exit code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from readings import source

from accord.graph.assemble import assemble
from accord.graph.check import check
from accord.graph.main import main
from accord.graph.stores.store import Store, open_store

OFFICE, LEAGUE = "Institution:闽粤赣合作办公室", "Mechanism:淮海城市联盟"
SOURCES = (
    source(
        "a.txt",
        f"FOUNDED | - | {LEAGUE} | 2004",
        f"ABOLISHED | - | {OFFICE} | 2005",
        "CONVENED | - | Meeting:淮海城市联盟第一次会议 | 2006",
    ),
    source(
        "b.txt",
        f"FOUNDED | - | {LEAGUE} | 2007",
        f"ISSUED | {OFFICE} | Plan:《闽粤赣旅游方案》 | 2008-05",
        "CONVENED | - | Meeting:淮海城市联盟第一次会议 | 2005-03",
        f"MEMBER_OF | City:宿州市 | {LEAGUE} | 2001/.. | | | 宿州市加入",
    ),
)
FOUND = {
    ("date", "淮海城市联盟", "2004", "2007"),
    ("order", "闽粤赣合作办公室", "2005", "2008-05"),
    ("order", "淮海城市联盟", "2001/..", "2004"),
    ("first", "淮海城市联盟第一次会议", "2005-03", "2006"),
}


def test_all_that_cannot_be_is_listed_on_both_stores(store: Store) -> None:
    store.replace(assemble(SOURCES))
    rows = [row for row in check(store) if row["check"] == "contradictions"]
    assert {(r["kind"], r["about"], r["time"], r["other_time"]) for r in rows} == FOUND
    assert all(row["documents"] == ["a.txt", "b.txt"] and row["evidence"] for row in rows)


@pytest.mark.parametrize(("sources", "code"), [(SOURCES, 6), (SOURCES[:1], 0)])
def test_the_exit_code_tells_whether_something_was_found(tmp_path: Path, sources: tuple, code: int) -> None:  # type: ignore[type-arg]
    address = str(tmp_path / "graph")
    with open_store(address, create=True) as made:
        made.replace(assemble(sources))
    result = CliRunner().invoke(main, ["check", "--store", address, "--format", "jsonl"])
    assert result.exit_code == code
    assert bool([json.loads(line) for line in result.stdout.splitlines()]) == bool(code)
