"""A word found in names and in sentences, in either script, on both stores."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from question_graph import graph
from readings import source

from accord.graph.assemble import assemble
from accord.graph.error import BadRequest
from accord.graph.find import find
from accord.graph.main import main
from accord.graph.stores.store import Store, open_store

TEXT = "此前无事。2018年，G60科创走廊設立辦公室；各方簽署協議。"
OTHER = source("g60.txt", f"FOUNDED | - | Platform:G60科创走廊 | 2018 | | | {TEXT}")


def test_names_then_sentences_in_either_script(store: Store) -> None:
    store.replace(graph())
    for word in ("泰州", " 泰州 "):
        rows = [(row["found"], row["text"], row["document"]) for row in find(store, word)]
        assert rows == [
            ("name", "泰州", ["history.txt", "other.txt"]),
            ("name", "泰州市", ["history.txt", "other.txt"]),
            ("sentence", "1997年,泰州市加入。", "history.txt"),
            ("sentence", "现有成员包括泰州市。", "other.txt"),
        ]
    assert {row.get("entity") for row in find(store, "經濟協調")} >= {"长江三角洲城市经济协调会"}


def test_a_sentence_has_its_offsets_whatever_the_script_and_case(store: Store) -> None:
    store.replace(assemble([OTHER]))
    for word in ("办公室", "辦公室", "g60"):
        (row,) = [row for row in find(store, word) if row["found"] == "sentence"]
        assert row["text"] == "2018年，G60科创走廊設立辦公室；"
        assert TEXT[row["start"] : row["end"]] == row["text"]


@pytest.mark.parametrize("word", ["", " ", "《》"])
def test_nothing_to_look_for(embedded_store: Store, word: str) -> None:
    with pytest.raises(BadRequest, match="nothing to look for"):
        find(embedded_store, word)


def test_command(tmp_path: Path) -> None:
    folder = str(tmp_path / "store")
    with open_store(folder, create=True) as opened:
        opened.replace(graph())
    done = CliRunner().invoke(main, ["find", "泰州", "--limit", "1", "--store", folder])
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["泰州"]
    done = CliRunner().invoke(main, ["find", "泰洲", "--store", folder])
    assert (done.exit_code, done.stdout) == (0, "")
    assert "holds '泰洲'" in done.stderr
    table = CliRunner().invoke(main, ["find", "泰州", "--store", folder, "--format", "table"], env={"COLUMNS": "80"})
    assert "1997年,泰州市加入。" in table.stdout
    assert "start" not in table.stdout
