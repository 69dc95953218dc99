"""`accord cypher`: what it prints, and what it answers where it cannot."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from graphs import GRAPH, SLOW

from accord.graph.main import main
from accord.graph.stores.store import open_store


@pytest.fixture
def folder(tmp_path: Path) -> str:
    with open_store(str(tmp_path / "graph"), create=True) as store:
        store.replace(GRAPH)
    return str(tmp_path / "graph")


def run(*words: str, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, ["cypher", *words], input=stdin)


def test_prints_json_lines_in_a_pipe(folder: str) -> None:
    done = run("MATCH (e:Entity) RETURN e.id AS id, size(e.name) AS length ORDER BY id", "--store", folder)
    assert [json.loads(line) for line in done.stdout.splitlines()] == [
        {"id": "long", "length": 10_000},
        {"id": "suzhou", "length": 3},
    ]
    assert (done.exit_code, done.stderr) == (0, "")


def test_prints_other_formats(folder: str) -> None:
    done = run(
        "MATCH (c:City) RETURN c.name AS name, c.since_earliest AS since",
        "--store",
        folder,
        "--format",
        "csv",
    )
    assert done.stdout == "name,since\n苏州市,1850-03-01\n"


def test_reads_the_statement_from_stdin_or_a_file(folder: str, tmp_path: Path) -> None:
    text = "// 城市\nMATCH (c:City)\nRETURN c.name AS 名称;\n"
    (tmp_path / "q.cypher").write_text("\ufeff" + text, encoding="utf-8")
    for done in (
        run("-", "--store", folder, stdin=text),
        run("-f", str(tmp_path / "q.cypher"), "--store", folder),
    ):
        assert done.stdout == '{"名称": "苏州市"}\n'


def test_parameters_are_json_or_text(folder: str) -> None:
    given = ["-p", "a=7", "-p", 'b="7"', "-p", "c=苏州=1", "-p", "d=[1, null]", "-p", "e="]
    done = run("RETURN $a AS a, $b AS b, $c AS c, $d AS d, $e AS e", "--store", folder, *given)
    assert json.loads(done.stdout) == {"a": 7, "b": "7", "c": "苏州=1", "d": [1, None], "e": ""}


def test_writes_only_when_it_may(folder: str) -> None:
    statement = "MATCH (c:City) SET c.name = 'x'"
    refused = run(statement, "--store", folder)
    assert (refused.exit_code, refused.stdout) == (5, "")
    assert "--write" in refused.stderr
    assert run(statement, "--write", "--store", folder).exit_code == 0
    assert run("MATCH (c:City) RETURN c.name AS name", "--store", folder).stdout == '{"name": "x"}\n'


def test_limits(folder: str) -> None:
    assert (
        run("UNWIND range(1, 9) AS x RETURN x", "--limit", "2", "--store", folder).stdout
        == '{"x": 1}\n{"x": 2}\n'
    )
    done = run(SLOW, "--timeout", "0.5", "--store", folder)
    assert (done.exit_code, "time limit" in done.stderr) == (5, True)


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["RETURN foo("], 5, "accord: "),
        (["MATCH (n) RETURN m"], 5, "m"),
        ([], 2, "give a statement"),
        (["RETURN 1 AS x", "-p", "x"], 2, "name=value"),
        (["RETURN $x AS x", "-p", "x=1", "-p", "x=2"], 2, "x is given twice"),
        (["RETURN $x AS x"], 5, "x"),
        (["RETURN 1 AS x, 2 AS x"], 5, "x"),
        (["RETURN 1 AS x; RETURN 2 AS y"], 5, ";"),
        (["MATCH (n) CALL { WITH n DELETE n } IN TRANSACTIONS RETURN 1 AS x"], 5, "--write"),
        (["PROFILE MATCH (n) DELETE n"], 5, "--write"),
        (["USE system MATCH (n) RETURN n"], 5, "--write"),
        (["DROP DATABASE neo4j"], 5, "--write"),
        (["RETURN 1 AS x", "--timeout", "0"], 2, "timeout"),
        (["-f", "nowhere.cypher"], 2, "nowhere.cypher"),
    ],
)
def test_a_wrong_call_is_one_line(folder: str, words: list[str], code: int, reason: str) -> None:
    done = run(*words, "--store", folder)
    assert (done.exit_code, done.stdout) == (code, "")
    assert reason in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_statement_that_is_no_text(folder: str) -> None:
    done = run("-", "--store", folder, stdin=b"RETURN \xff")
    assert (done.exit_code, "UTF-8" in done.stderr) == (2, True)


def test_no_store_and_no_server() -> None:
    for address in ("nowhere", "bolt://127.0.0.1:1"):
        done = run("RETURN 1 AS x", "--store", address)
        assert (done.exit_code, done.stderr.count("\n")) == (3, 1)
        assert address in done.stderr


def test_a_server_takes_credentials_from_the_environment(
    empty_neo4j: str, folder: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert CliRunner().invoke(main, ["copy", "--from", folder, "--to", empty_neo4j]).exit_code == 0
    assert run("MATCH (c:City) RETURN c.id AS id", "--store", empty_neo4j).stdout == '{"id": "suzhou"}\n'
    monkeypatch.setenv("NEO4J_PASSWORD", "hunter2hunter2")
    done = run("RETURN 1 AS x", "--store", empty_neo4j)
    assert (done.exit_code, done.stderr.count("\n")) == (4, 1)
    assert "hunter2" not in done.stderr
