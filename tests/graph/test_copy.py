"""A graph goes from one store into the other and back, and nothing of it is lost."""

from pathlib import Path

import pytest
from click.testing import CliRunner
from graphs import CHANGED, EMPTY, GRAPH, large

from accord.graph.copy import copy
from accord.graph.main import main
from accord.graph.rows import GraphRows
from accord.graph.stores.store import Store, open_store


@pytest.mark.parametrize("graph", [GRAPH, CHANGED, EMPTY, large(1_000)])
def test_there_and_back(embedded_store: Store, neo4j_store: Store, tmp_path: Path, graph: GraphRows) -> None:
    embedded_store.replace(graph)
    neo4j_store.replace(CHANGED)
    copy(embedded_store, neo4j_store)
    assert neo4j_store.rows() == graph
    with open_store(str(tmp_path / "back"), create=True) as back:
        copy(neo4j_store, back)
        assert back.rows() == graph
        assert back.rows().digest() == graph.digest()


def test_counts_by_kind(embedded_store: Store, tmp_path: Path) -> None:
    embedded_store.replace(GRAPH)
    with open_store(str(tmp_path / "other"), create=True) as other:
        counts = copy(embedded_store, other)
    assert counts == {
        **dict.fromkeys(
            ["COOPERATES_WITH", "City", "Document", "Fact", "NAMES", "Name", "Region", "SUBJECT"], 1
        ),
        "MEMBER_OF": 2,
    }


def test_the_command_copies_to_a_server_and_back(empty_neo4j: str, tmp_path: Path) -> None:
    first, second = str(tmp_path / "first"), str(tmp_path / "second")
    with open_store(first, create=True) as store:
        store.replace(GRAPH)
    for source, target in ((first, empty_neo4j), (empty_neo4j, second)):
        done = CliRunner().invoke(main, ["copy", "--from", source, "--to", target])
        assert (done.exit_code, done.stdout) == (0, "")
        assert done.stderr == f"5 nodes and 5 relationships from {source} to {target}\n"
    with open_store(second) as store:
        assert store.rows() == GRAPH


def test_a_missing_source_makes_no_target(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["copy", "--from", str(tmp_path / "none"), "--to", str(tmp_path / "new")])
    assert done.exit_code == 3
    assert "there is no store" in done.stderr
    assert not (tmp_path / "new").exists()


def test_a_store_is_not_copied_onto_itself(tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["copy", "--from", str(tmp_path), "--to", f"{tmp_path}/"])
    assert done.exit_code == 2
    assert "same store" in done.stderr
