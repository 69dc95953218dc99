"""`accord doctor`: what is here, what is missing, and the command that mends it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import neo4j_server
import pytest
from question_graph import graph

from accord.graph.doctor import Finding, examine
from accord.graph.stores.store import open_store

ACCORD = [sys.executable, "-c", "from accord.graph.main import main; main(prog_name='accord')"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = str(tmp_path_factory.mktemp("doctor") / "store")
    with open_store(path, create=True) as store:
        store.replace(graph())
    return path


def _found(address: str, **environment: str) -> dict[str, Finding]:
    return {finding.part: finding for finding in examine(address, environment)}


def test_a_store_in_a_folder(folder: str) -> None:
    found = _found(folder, PATH=os.environ["PATH"])
    assert found["store"].state == "here"
    assert "5 documents" in found["store"].found
    assert "Java 2" in found["engine, Java"].found
    assert "server" not in found


def test_what_is_missing_has_a_command(folder: str, tmp_path: Path) -> None:
    for program in ("apt-get", "dnf"):
        (tmp_path / program).symlink_to("/bin/true")
    found = _found(folder, PATH=str(tmp_path))
    assert found["Graphviz"].mend == "sudo apt-get install graphviz"
    assert found["Chinese font"].mend == "sudo apt-get install fonts-noto-cjk"
    (tmp_path / "apt-get").unlink()
    assert _found(folder, PATH=str(tmp_path))["Graphviz"].mend == "sudo dnf install graphviz"
    assert _found(folder, PATH="")["Graphviz"].mend == "install graphviz"


def test_a_program_that_fails_is_missing(folder: str, tmp_path: Path) -> None:
    (tmp_path / "dot").symlink_to("/bin/false")
    assert _found(folder, PATH=str(tmp_path))["Graphviz"].state == "missing"


@pytest.mark.skipif(shutil.which("dot") is None, reason="Graphviz is not installed")
def test_graphviz_tells_its_version(folder: str) -> None:
    assert "version" in _found(folder, PATH=os.environ["PATH"])["Graphviz"].found


@pytest.mark.usefixtures("neo4j_store")
def test_a_server_and_its_version(neo4j_address: str) -> None:
    login = {"NEO4J_USERNAME": neo4j_server.USER, "NEO4J_PASSWORD": neo4j_server.PASSWORD}
    found = _found(neo4j_address, **login)
    assert (found["store"].state, found["server"].state) == ("here", "here")
    assert "Neo4j/5.26" in found["server"].found
    refused = _found(neo4j_address, **(login | {"NEO4J_PASSWORD": "not-to-be-shown"}))
    assert refused["store"].mend == "export NEO4J_USERNAME=… NEO4J_PASSWORD=…"
    assert not any("not-to-be-shown" in str(finding) for finding in refused.values())


def test_command_ends_with_6_without_a_store_and_leaves_nothing_behind(tmp_path: Path, folder: str) -> None:
    words = [*ACCORD, "doctor", "--format", "table", "--store"]
    environment = os.environ | {"NO_COLOR": "1", "COLUMNS": "80"}
    for store, code in (("absent", 6), (folder, 0)):
        done = subprocess.run([*words, store], cwd=tmp_path, capture_output=True, text=True, env=environment, check=False)
        assert (done.returncode, done.stderr) == (code, "")
    assert "\x1b[3" not in done.stdout
    assert list(tmp_path.iterdir()) == []
