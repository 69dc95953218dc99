"""Bad input to the command: one line that says what is wrong and what to do, the exit code, nothing lost.

What the reader of documents and the stores refuse is tested with them in full; here it is the user's side.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from graphs import GRAPH

from accord.graph.stores.store import open_store

ACCORD = [sys.executable, "-c", "from accord.graph.main import main; main(prog_name='accord')"]
LINE = "2019年5月，上海市与江苏省签署协议。"
MEGABYTES = 100


def accord(*words: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*ACCORD, *map(str, words)], cwd=cwd, env=os.environ | environment, stdin=subprocess.DEVNULL,
        capture_output=True, encoding="utf-8", timeout=300, check=False,
    )  # fmt: skip


def told(done: subprocess.CompletedProcess[str], code: int, *expected: str) -> None:
    """Asserts that the command ended with that code and one line on stderr that holds these texts."""
    assert done.returncode == code, done.stderr
    assert done.stderr.count("\n") == 1, done.stderr
    assert all(text in done.stderr for text in expected), done.stderr


BAD_FILES = {
    "empty.txt": (b"", "empty"),
    "binary.txt": (bytes(range(256)) * 20, "binary"),
    "undecodable.txt": (b"\xd6\xd0\xb9\xfa\xff\xfe\x81", "undecodable"),
    "half.txt": (LINE.encode()[:-1], "cut off"),
}


@pytest.mark.parametrize("command", ["text", "dates", "mentions", "extract", "coverage"])
@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file(tmp_path, command, name):
    content, reason = BAD_FILES[name]
    (tmp_path / name).write_bytes(content)
    done = accord(command, name, cwd=tmp_path)
    told(done, 1, name, reason)
    assert done.stdout == ""


@pytest.mark.parametrize("command", ["text", "dates", "mentions", "extract", "coverage"])
def test_a_missing_file(tmp_path, command):
    told(accord(command, "absent.txt", cwd=tmp_path), 1, "absent.txt", "no such file")


@pytest.mark.parametrize("command", ["dates", "mentions", "extract", "coverage"])
def test_a_folder_without_documents(tmp_path, command):
    (tmp_path / "folder").mkdir()
    told(accord(command, "folder", cwd=tmp_path), 1, "folder", ".txt")


def test_a_hundred_megabytes_of_one_line(tmp_path):
    block = LINE.encode() * 20_000
    with (tmp_path / "long.txt").open("wb") as file:
        for _ in range(MEGABYTES * 1_000_000 // len(block) + 1):
            file.write(block)
    told(accord("extract", "long.txt", cwd=tmp_path), 1, "long.txt", "split it")


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "bad.txt").write_bytes(b"")
    (tmp_path / "good.txt").write_text(LINE, encoding="utf-8")
    done = accord("dates", "bad.txt", "good.txt", cwd=tmp_path)
    told(done, 1, "bad.txt", "empty")
    assert "2019-05" in done.stdout


@pytest.fixture(scope="module")
def kept(tmp_path_factory) -> Path:
    """A store that holds something, which no test may change."""
    folder = tmp_path_factory.mktemp("kept") / "store"
    with open_store(str(folder), create=True) as store:
        store.replace(GRAPH)
    return folder


@pytest.mark.parametrize(
    ("statement", "reason"),
    [
        ("MATCH (n RETURN n", "line 1"),
        ("RETURN missing AS x", "missing"),
        ("RETURN $day AS day", "day"),
        ("", "empty"),
        ("CREATE (n:City {name: 'x'})", "--write"),
        ("MATCH (n) DETACH DELETE n", "--write"),
        ("MATCH (n:City) SET n.name = 'x' RETURN n.name AS name", "--write"),
        ("CALL { CREATE (n:City) } RETURN 1 AS one", "--write"),
    ],
)
def test_a_statement_that_fails_or_writes(kept, tmp_path, statement, reason):
    done = accord("cypher", statement, "--store", kept, cwd=tmp_path)
    told(done, 5, reason)
    assert done.stdout == ""
    with open_store(str(kept)) as store:
        assert store.rows().digest() == GRAPH.digest()


STORE_COMMANDS = (
    ("cypher", "RETURN 1 AS one"),
    ("draw", "network", "苏州市", "-o", "figure.svg"),
    ("ask", "evolution/timeline", "苏州市"),
    ("export", "jsonl"),
)


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_a_folder_that_is_something_else(tmp_path, words):
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "holiday.jpg").write_bytes(b"x")
    told(accord(*words, "--store", folder, cwd=tmp_path), 3, "photos")
    assert [path.name for path in folder.iterdir()] == ["holiday.jpg"]


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_a_store_that_is_a_file(tmp_path, words):
    (tmp_path / "notes.txt").write_text("x")
    told(accord(*words, "--store", "notes.txt", cwd=tmp_path), 3, "notes.txt")
    assert (tmp_path / "notes.txt").read_text() == "x"


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_no_store_at_all(tmp_path, words):
    told(accord(*words, "--store", "absent", cwd=tmp_path), 3, "absent", "accord build")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_a_store_in_use_by_another_process(kept, tmp_path, words):
    code = (
        "import sys; from accord.graph.stores.store import open_store\n"
        "with open_store(sys.argv[1]): print('open', flush=True); sys.stdin.read()"
    )
    holder = subprocess.Popen(
        [sys.executable, "-c", code, str(kept)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    try:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"open\n"
        told(accord(*words, "--store", kept, cwd=tmp_path), 3, str(kept), "in use", str(holder.pid))
    finally:
        holder.communicate(b"", timeout=60)


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_no_server_at_the_address(tmp_path, words):
    done = accord(*words, "--store", "bolt://127.0.0.1:1", cwd=tmp_path, NEO4J_PASSWORD="not-to-be-shown")
    told(done, 3, "bolt://127.0.0.1:1")
    assert "not-to-be-shown" not in done.stderr


def test_a_password_in_the_address_is_not_shown(tmp_path):
    address = "bolt://user:not-to-be-shown@127.0.0.1:1"
    done = accord("cypher", "RETURN 1 AS one", "--store", address, cwd=tmp_path)
    told(done, 3, "NEO4J_PASSWORD")
    assert "not-to-be-shown" not in done.stderr


@pytest.mark.parametrize("words", STORE_COMMANDS)
def test_a_wrong_password(neo4j_address, tmp_path, words):
    done = accord(*words, "--store", neo4j_address, cwd=tmp_path, NEO4J_PASSWORD="not-to-be-shown")
    told(done, 4, "NEO4J_PASSWORD")
    assert "not-to-be-shown" not in done.stderr


def test_a_copy_from_nowhere_leaves_its_target_alone(kept, tmp_path):
    told(accord("copy", "--from", "absent", "--to", kept, cwd=tmp_path), 3, "absent")
    with open_store(str(kept)) as store:
        assert store.rows().digest() == GRAPH.digest()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("evolution/timelin", "苏州市"), ("evolution/timelin", "evolution/timeline")),
        (("timeline",), ("mechanism", "accord ask")),
        (("timeline", "-p", "nosuch=1"), ("nosuch", "mechanism, from, to")),
        (("timeline", "苏州市", "2010", "2011", "2012"), ("2012",)),
        (("timeline", "苏州", "-p", "from=May"), ("from", "May", "2010-06-30")),
        (("timeline", "苏州", "-p", "from=2020", "-p", "to=2010"), ("2020", "2010")),
        (("timeline", "苏州市人民"), ("苏州市人民", "nearest")),
        (("founded", "2010", "2011", "-p", "type=Town Hall"), ("Town Hall", "Mechanism")),
    ],
)
def test_a_question_that_cannot_be_asked(kept, tmp_path, words, expected):
    done = accord("ask", *words, "--store", kept, cwd=tmp_path)
    told(done, 2, *expected)
    assert done.stdout == ""


def complaints(done: subprocess.CompletedProcess[str]) -> list[str]:
    """The lines of stderr that are complaints, not progress."""
    return [line for line in done.stderr.splitlines() if line.startswith("accord")]


def test_a_build_skips_what_is_bad_and_keeps_the_rest(tmp_path):
    for name, (content, _) in BAD_FILES.items():
        (tmp_path / name).write_bytes(content)
    (tmp_path / "good.txt").write_text(LINE, encoding="utf-8")
    done = accord("build", *BAD_FILES, "absent.txt", "good.txt", "--store", "store", cwd=tmp_path)
    assert done.returncode == 1
    lines = complaints(done)
    assert len(lines) == len(BAD_FILES) + 1
    assert all(any(name in line for line in lines) for name in (*BAD_FILES, "absent.txt"))
    assert documents(tmp_path) == ["good.txt"]


def test_a_file_that_goes_bad_takes_nothing_away(tmp_path):
    (tmp_path / "good.txt").write_text(LINE, encoding="utf-8")
    assert accord("build", "good.txt", "--store", "store", cwd=tmp_path).returncode == 0
    (tmp_path / "good.txt").write_bytes(LINE.encode()[:-1])
    assert accord("build", "good.txt", "--store", "store", cwd=tmp_path).returncode == 1
    assert documents(tmp_path) == ["good.txt"]


def documents(folder: Path) -> list[str]:
    with open_store(str(folder / "store")) as store:
        return [node.properties["name"] for node in store.rows().nodes if node.labels == ("Document",)]


@pytest.mark.parametrize(
    ("address", "code"), [("photos", 3), ("notes.txt", 3), ("notes.txt/store", 3), ("bolt://127.0.0.1:1", 3)]
)
def test_a_build_into_what_is_no_store(tmp_path, address, code):
    (tmp_path / "good.txt").write_text(LINE, encoding="utf-8")
    (tmp_path / "notes.txt").write_text("x")
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "holiday.jpg").write_bytes(b"x")
    done = accord("build", "good.txt", "--store", address, cwd=tmp_path)
    assert (done.returncode, len(complaints(done))) == (code, 1), done.stderr
    assert [path.name for path in (tmp_path / "photos").iterdir()] == ["holiday.jpg"]
    assert (tmp_path / "notes.txt").read_text() == "x"
