"""One entity shown."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from question_graph import graph

from accord.graph.main import main
from accord.graph.show import SHOWN, page
from accord.graph.stores.store import open_store


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("show") / "store"
    with open_store(str(path), create=True) as store:
        store.replace(graph())
    return path


def _show(folder: Path, name: str, format: str) -> str:
    done = CliRunner().invoke(main, ["show", name, "--store", str(folder), "--format", format])
    assert done.exit_code == 0, done.stderr
    return done.stdout


def test_page_has_names_dates_relations_and_sentences(folder: Path) -> None:
    text = _show(folder, "长三角协调会", "table")
    assert text.startswith("长江三角洲城市经济协调会 (Mechanism)\n")
    assert "長江三角洲城市經濟協調會" in text
    assert "since: 1992" in text
    assert "1997/..      泰州市 MEMBER_OF 长江三角洲城市经济协调会" in text
    assert "“1997年,泰州市加入。” history.txt" in text
    assert "合肥市 MEMBER_OF 长江三角洲城市经济协调会 [planned]" in text


def test_record_has_all(folder: Path) -> None:
    (record,) = [json.loads(line) for line in _show(folder, "泰州", "jsonl").splitlines()]
    assert (record["name"], record["type"], record["documents"]) == (
        "泰州市",
        "City",
        ["history.txt", "other.txt"],
    )
    assert [relation["event"] for relation in record["relations"]] == ["MEMBER_OF"]


def test_unknown_name(folder: Path) -> None:
    done = CliRunner().invoke(main, ["show", "泰洲市", "--store", str(folder)])
    assert done.exit_code == 2
    assert "nearest: 泰州市" in done.stderr


def test_page_of_many_relations_says_how_many_more() -> None:
    relation = {
        "time": None,
        "subject": None,
        "event": "FOUNDED",
        "object": "甲",
        "role": None,
        "status": "actual",
    }
    relation |= {"documents": [], "evidence": "字" * 100, "evidence_document": "d.txt"}
    record = {
        "name": "甲",
        "type": "Fund",
        "names": [],
        "dates": {},
        "documents": [],
        "relations": [relation] * (SHOWN + 3),
    }
    text = page(record)
    assert text.count("– FOUNDED 甲") == SHOWN
    assert "3 more" in text
    assert "字" * 61 not in text
