"""Ctrl-C in the midst of work: the command ends at once, with 130, and the store is what it was."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from graphs import GRAPH, SLOW

from accord.graph.stores.store import open_store

ACCORD = [sys.executable, "-c", "from accord.graph.main import main; main(prog_name='accord')"]
WRITING = "MATCH (c:City) SET c.name = 'x' WITH c " + SLOW
LINE = "2019年5月，上海市与江苏省签署协议。"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    with open_store(str(tmp_path / "store"), create=True) as store:
        store.replace(GRAPH)
    return tmp_path / "store"


def _interrupted(kept: Path, *words: str) -> int:
    """The exit code of a command that is interrupted one second after it has the store."""
    command = [*ACCORD, *words, "--store", str(kept)]
    deadline = time.monotonic() + 60
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        while str(process.pid) not in (kept / "lock").read_text("utf-8").split():
            assert process.poll() is None
            assert time.monotonic() < deadline, "the command never had the store"
            time.sleep(0.05)
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=60)
        assert b"Traceback" not in told
        return process.returncode


@pytest.mark.parametrize("words", [(SLOW,), (WRITING, "--write")], ids=["reading", "writing"])
def test_a_statement(kept: Path, words: tuple[str, ...]) -> None:
    assert _interrupted(kept, "cypher", *words) == 130
    with open_store(str(kept)) as store:
        assert store.rows().digest() == GRAPH.digest()


def test_a_build(kept: Path, tmp_path: Path) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    for number in range(2_000):
        (documents / f"{number}.txt").write_text(LINE * 50, encoding="utf-8")
    assert _interrupted(kept, "build", str(documents)) == 130
    with open_store(str(kept)) as store:
        assert store.rows().digest() == GRAPH.digest()
    assert sorted(path.name for path in kept.iterdir()) == ["data-1", "lock", "manifest.json"]
