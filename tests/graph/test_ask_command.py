"""`accord ask` as an analyst types it: sentences, what was known by a day, files, completion, bad input."""

import csv
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook
from proxy import cut_proxy
from question_graph import graph
from readings import referent, source
from rich.cells import cell_len

from accord.graph.assemble import assemble
from accord.graph.known import known_by
from accord.graph.main import main
from accord.graph.rows import Edge, GraphRows, Node
from accord.graph.stores.store import Store, open_store

COUNCIL = "长江三角洲城市经济协调会"
ACCORD = [sys.executable, "-c", "from accord.graph.main import main; main(prog_name='accord')"]
TWINS = (
    source("north.txt", "MEMBER_OF | City:朝阳市 | Mechanism:辽西协作会 | 2001/..", known=(referent("City:朝阳市", "朝阳"),)),
    source("south.txt", "MEMBER_OF | County:朝阳区 | Mechanism:京东协作会 | 2002/..", known=(referent("County:朝阳区", "朝阳"),)),
)  # fmt: skip


def _stored(path: Path, rows: object) -> Path:
    with open_store(str(path), create=True) as store:
        store.replace(rows)  # type: ignore[arg-type]
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _stored(tmp_path_factory.mktemp("ask") / "store", graph())


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return _stored(tmp_path_factory.mktemp("twins") / "store", assemble(TWINS))


def _ask(folder: Path, *words: str, lang: str = "en", columns: int = 80) -> Result:
    environment = {"COLUMNS": str(columns)}
    return CliRunner().invoke(main, ["--lang", lang, "ask", *words, "--store", str(folder)], env=environment)


def test_a_table_shows_sentences_where_they_are_asked_for(folder: Path) -> None:
    plain = _ask(folder, "members", COUNCIL, "--format", "table").stdout
    told = _ask(folder, "members", COUNCIL, "--format", "table", "--evidence").stdout
    assert "certain" in plain
    assert ("1997年,泰州市加入。" in plain, "1997年,泰州市加入。" in told) == (False, True)
    assert "1997年,泰州市加入。" in _ask(folder, "members", COUNCIL, "--format", "jsonl").stdout
    assert "现有成员包括泰州市。" in _ask(folder, "provenance/evidence", COUNCIL, "--format", "table").stdout
    chosen = _ask(folder, "members", COUNCIL, "--columns", "member", "--evidence", "--format", "tsv").stdout
    assert chosen.splitlines()[0] == "member\tevidence\tevidence_document"


@pytest.mark.parametrize("columns", [80, 40])
def test_a_table_fits_the_terminal_and_stays_aligned(folder: Path, columns: int) -> None:
    for words in (("members", COUNCIL, "--evidence"), ("standing", "2010"), ("contradictions",)):
        lines = _ask(folder, *words, "--format", "table", columns=columns).stdout.splitlines()
        assert lines
        assert max(map(cell_len, lines)) <= columns
    records = _ask(folder, "members", COUNCIL, "--evidence", "--format", "table", lang="zh", columns=columns).stdout
    values = {cell_len(line.partition("泰州市")[0]) for line in records.splitlines() if line.startswith("成员")}
    assert len(values) >= 1
    assert {cell_len(line.partition("Ci")[0]) for line in records.splitlines() if line.startswith("类型")} <= values | {10}


def test_heads_are_chinese_for_readers_and_terms_for_programs(folder: Path) -> None:
    assert "确定性" in _ask(folder, "members", COUNCIL, "--format", "markdown", lang="zh").stdout
    assert _ask(folder, "members", COUNCIL, "--format", "csv", lang="zh").stdout.startswith("group,member")


def test_limit_says_what_it_leaves_out(folder: Path) -> None:
    done = _ask(folder, "members", COUNCIL, "--limit", "2", "--format", "jsonl")
    assert len(done.stdout.splitlines()) == 2
    assert "2 of 4 rows shown" in done.stderr


def test_what_a_name_was_taken_for(folder: Path, twins: Path) -> None:
    assert "泰州 is taken for 泰州市 (City)" in _ask(folder, "memberships", "泰州").stderr
    assert _ask(folder, "memberships", "泰州市").stderr == ""
    done = _ask(twins, "memberships", "朝阳", "--format", "tsv", "--columns", "member,group")
    assert "carried by 2 entities, with rows for each: 朝阳区 (County), 朝阳市 (City)" in done.stderr
    assert done.stdout.splitlines()[1:] == ["朝阳市\t辽西协作会", "朝阳区\t京东协作会"]


def test_known_by_is_the_graph_of_the_documents_published_until_then(folder: Path) -> None:
    def members(*words: str) -> list[tuple[str, str]]:
        rows = map(json.loads, _ask(folder, "members", COUNCIL, *words, "--format", "jsonl").stdout.splitlines())
        return [(row["member"], row["attested"]) for row in rows]

    assert ("泰州市", "2021") in members()
    assert ("泰州市", "2019") in members("--known-by", "2020-12")
    done = _ask(folder, "members", COUNCIL, "--known-by", "2018")
    assert (done.exit_code, "no entity is called" in done.stderr) == (2, True)
    note = "2 of 5 documents were published by 2020-12-31; 2 without a date of publication are left out"
    assert note in _ask(folder, "members", COUNCIL, "--known-by", "2020").stderr


def test_known_by_is_the_same_on_both_stores(store: Store) -> None:
    store.replace(graph())
    with known_by(store, date(2020, 12, 31)) as known:
        names = {node.properties["name"] for node in known.store.rows().nodes if node.labels == ("Document",)}
    assert names == {"history.txt", "sittings.txt"}
    assert store.rows().digest() == graph().digest()


def test_files_by_suffix(folder: Path, tmp_path: Path) -> None:
    for suffix in ("csv", "tsv", "json", "jsonl", "md", "txt", "xlsx"):
        path = tmp_path / f"a.{suffix}"
        done = _ask(folder, "members", COUNCIL, "-o", str(path))
        assert (done.exit_code, done.stdout) == (0, f"{path}\n")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfgroup,")
    with (tmp_path / "a.csv").open(encoding="utf-8-sig", newline="") as file:
        written = list(csv.DictReader(file))
    told = [json.loads(line) for line in (tmp_path / "a.jsonl").read_text("utf-8").splitlines()]
    assert told == json.loads((tmp_path / "a.json").read_text("utf-8"))
    sheet = load_workbook(tmp_path / "a.xlsx").active
    assert sheet is not None
    cells = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    assert cells == [list(written[0]), *(list(row.values()) for row in written)]
    assert [row["member"] for row in written] == [row["member"] for row in told]


def test_a_workbook_holds_no_formula_and_no_forbidden_character(tmp_path: Path) -> None:
    from accord.graph.spreadsheet import xlsx

    path = tmp_path / "a.xlsx"
    row = {"a": "=1+1\x00", "b": "@SUM(A1)", "c": 7, "d": "字" * 40_000, "e": ["甲", "乙"]}
    path.write_bytes(xlsx([row], list(row), {name: name for name in row}))
    sheet = load_workbook(path).active
    assert sheet is not None
    cells = next(iter(sheet.iter_rows(min_row=2)))
    assert [cell.data_type for cell in cells] == ["s", "s", "n", "s", "s"]
    assert [cells[0].value, cells[2].value, len(str(cells[3].value)), cells[4].value] == ["=1+1", 7, 32_767, "甲; 乙"]


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("-o", "a.pdf"), "a.pdf must end in one of .csv"),
        (("-o", "a.csv", "--format", "tsv"), "the suffix of the file decides"),
        (("--known-by", "2010-13"), "2010-13"),
        (("--limit", "0"), "0"),
        (("-p", "day=2010-13"), "'2010-13' is no date"),
        (("2010", "-p", "day=2011"), "given twice"),
        (("-p", "of=x"), "given twice"),
    ],
)
def test_bad_options_are_one_line(folder: Path, words: tuple[str, ...], says: str) -> None:
    done = _ask(folder, "members", COUNCIL, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.parametrize("value", ["x'}) DETACH DELETE n //", "泰州' OR 1=1", "\\u0027}) MATCH (n) RETURN n //"])
def test_cypher_in_a_parameter_is_a_name_that_is_not_known(folder: Path, value: str) -> None:
    done = _ask(folder, "memberships", value)
    assert (done.exit_code, "no entity is called" in done.stderr) == (2, True)
    done = _ask(folder, "undated", "-p", f"predicate={value}")
    assert (done.exit_code, done.stdout) == (2, "")


@pytest.fixture(scope="module")
def ten_thousand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    claim = {"predicate": "FOUNDED", "status": "actual", "evidence": "某会成立。", "document": "many.txt"}
    claims = [Node(("Claim",), f"claim{n:05}", claim | {"start": n, "end": n + 1}) for n in range(10_000)]
    edges = [Edge("STATES", claim.id, claim.id, "fact", {}) for claim in claims]
    fact = Node(("Fact",), "fact", {"predicate": "FOUNDED"})
    return _stored(tmp_path_factory.mktemp("many") / "store", GraphRows.of([fact, *claims], edges))


def test_ten_thousand_rows_and_a_closed_pipe(ten_thousand: Path) -> None:
    words = ["ask", "undated", "--store", str(ten_thousand), "--format"]
    done = subprocess.run([*ACCORD, *words, "csv"], capture_output=True, check=True)
    assert len(done.stdout.splitlines()) == 10_001
    with subprocess.Popen([*ACCORD, *words, "jsonl"], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert (process.stderr.read(), process.wait(60)) == (b"", 141)


def test_a_server_that_disappears_in_mid_question(empty_neo4j: str) -> None:
    with cut_proxy(empty_neo4j, b"FOUNDED") as address:
        done = CliRunner().invoke(main, ["build", "seeds/documents/xinan-river.md", "--store", empty_neo4j])
        assert done.exit_code == 0, done.stderr
        done = CliRunner().invoke(main, ["ask", "founded", "1990", "2020", "--store", address])
    assert (done.exit_code, done.stdout, done.stderr.count("\n")) == (3, "", 1), done.stderr
    assert address in done.stderr


def _offered(shell: str, folder: Path, line: str) -> str:
    words = ["accord", *line.split(" ")]
    environment = {
        "_ACCORD_COMPLETE": f"{shell}_complete",
        "COMP_WORDS": " ".join(words if shell != "fish" else words[:-1]),
        "COMP_CWORD": words[-1] if shell == "fish" else str(len(words) - 1),
        "ACCORD_STORE": str(folder),
    }
    done = subprocess.run(ACCORD, capture_output=True, text=True, env=os.environ | environment, check=True)
    return done.stdout


@pytest.mark.parametrize(
    ("shell", "line", "expected"),
    [
        ("bash", "ask evolution/ti", "plain,evolution/timeline"),
        ("bash", "ask members 长江三", f"plain,{COUNCIL}"),
        ("zsh", "ask timel", "plain\ntimeline\nWhat happened"),
        ("zsh", "ask members -p da", "day="),
        ("zsh", "ask members -p of=长江三", f"of={COUNCIL}"),
        ("fish", "ask members --columns member,cert", "member,certainty"),
        ("fish", "ask founded 1990 2000 Fu", "Fund"),
        ("fish", "show 泰", "泰州市"),
    ],
)
def test_completion(folder: Path, shell: str, line: str, expected: str) -> None:
    assert expected in _offered(shell, folder, line)


def test_completion_without_a_store_offers_nothing(tmp_path: Path) -> None:
    assert _offered("zsh", tmp_path / "absent", "show 泰") == "\n"


@pytest.mark.parametrize("shell", ["zsh", "fish"])
def test_completion_script(shell: str) -> None:
    done = CliRunner().invoke(main, ["completion", shell])
    assert (done.exit_code, f"_ACCORD_COMPLETE={shell}_complete" in done.stdout) == (0, True)


def test_completion_script_for_bash_is_taken_by_bash() -> None:
    script = subprocess.run([*ACCORD, "completion", "bash"], capture_output=True, text=True, check=True).stdout
    check = subprocess.run(["bash", "-c", f"{script}\ncomplete -p accord"], capture_output=True, text=True, check=True)
    assert "_accord_completion" in check.stdout
