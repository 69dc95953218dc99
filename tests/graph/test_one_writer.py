"""One writer at a time: a second is told who holds the store, and a holder that is killed holds nothing."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from graphs import GRAPH

from accord.graph.error import StoreUnavailable
from accord.graph.stores.store import Store, open_store

HOLDING = """
import os, sys, time
from accord.graph.stores.store import open_store
user, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
with open_store(sys.argv[1], create=True, user=user, password=password) as store, store.writing():
    print("held", flush=True)
    time.sleep(600)
"""


def holding(address: str) -> "subprocess.Popen[str]":
    process = subprocess.Popen([sys.executable, "-c", HOLDING, address], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline().strip() == "held"
    return process


def test_a_server_tells_who_writes_and_goes_on_answering(neo4j_store: Store, empty_neo4j: str) -> None:
    neo4j_store.replace(GRAPH)
    process = holding(empty_neo4j)
    try:
        with pytest.raises(StoreUnavailable, match=f"process {process.pid} of "), neo4j_store.writing():
            pass
        assert neo4j_store.run("MATCH (n:Fact) RETURN count(n) AS n").rows == [{"n": 1}]
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    with neo4j_store.writing():
        neo4j_store.replace(GRAPH)


def test_a_folder_tells_who_has_it(tmp_path: Path) -> None:
    process = holding(str(tmp_path / "graph"))
    try:
        with pytest.raises(StoreUnavailable, match=f"in use by process {process.pid} of .+ since 2"):
            open_store(str(tmp_path / "graph"), create=True)
    finally:
        process.send_signal(signal.SIGKILL)
        process.wait()
    open_store(str(tmp_path / "graph"), create=True).close()


def damage_cut(data: Path) -> str:
    largest = max(data.glob("*.bucket"), key=lambda path: path.stat().st_size)
    os.truncate(largest, largest.stat().st_size // 2)
    return largest.name


def damage_foreign(data: Path) -> str:
    (data / "other_0.1.65536.v0.bucket").write_bytes(b"\0" * 65536)
    return "other_0.1.65536.v0.bucket"


def damage_overwritten(data: Path) -> str:
    largest = max(data.glob("*.bucket"), key=lambda path: path.stat().st_size)
    largest.write_bytes(b"x" * largest.stat().st_size)
    return largest.name


@pytest.mark.parametrize("damage", [damage_cut, damage_foreign, damage_overwritten])
def test_a_damaged_folder_is_named_and_never_answered_from(tmp_path: Path, damage: object) -> None:
    with open_store(str(tmp_path / "graph"), create=True) as store:
        store.replace(GRAPH)
        assert store.run("MATCH (n:Fact) RETURN count(n) AS n").rows == [{"n": 1}]
    with open_store(str(tmp_path / "graph")) as store:
        assert store.run("MATCH (n:Fact) RETURN count(n) AS n").rows == [{"n": 1}]
    name = damage(next((tmp_path / "graph").glob("data-*")))  # type: ignore[operator]
    with pytest.raises(StoreUnavailable) as refused:
        open_store(str(tmp_path / "graph"))
    assert name in str(refused.value)
