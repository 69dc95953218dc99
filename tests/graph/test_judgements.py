"""What people judge: kept in one file, replayed at every build, stronger than every rule, undone line by line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from readings import source

from accord.extract.pipeline import READER, read
from accord.graph.ask import ask, bind
from accord.graph.assemble import assemble
from accord.graph.build import Reader, build
from accord.graph.error import BadRequest
from accord.graph.judgements.conflict import check_judgements
from accord.graph.judgements.file import NONE, append_judgements, read_judgements
from accord.graph.judgements.judge import added_claim, name_judgement, verdict
from accord.graph.main import main
from accord.graph.questions import find_question
from accord.graph.source import Source, sources_of
from accord.graph.stores.store import Store, open_store

OFFICE, SHORT = "国务院上海经济区规划办公室", "上海经济区规划办公室"
SENTENCE = "1983年3月22日,规划办在上海正式成立,王林任主任。"
SOURCES: tuple[Source, ...] = (
    source("a.txt", f"FOUNDED | - | Institution:{OFFICE} | 1982-12-22"),
    source("b.txt", f"FOUNDED | - | Institution:{SHORT} | 1983-03-22 | | | {SENTENCE}", published="1990-05"),
)
ADDED = {
    "predicate": "HOLDS_POST",
    "subject": {"type": "Person", "name": "王林"},
    "object": {"type": "Institution", "name": SHORT},
    "role": "主任",
    "time": "1983-03-22/..",
    "document": "b.txt",
    "evidence": SENTENCE,
}
Line = Callable[[Store], dict[str, Any]]


def rows(store: Store, question: str, *values: str) -> list[dict[str, Any]]:
    found = find_question(question)
    return ask(store, found, bind(found, values, [])).rows


def judge(store: Store, path: Path, line: Line) -> None:
    append_judgements(path, [line(store)])
    replay(store, path)


def replay(store: Store, path: Path) -> None:
    judgements = read_judgements(path)
    check_judgements(judgements, path)
    build((), store, Reader(READER, read), judgements=judgements)


def undo(store: Store, path: Path) -> None:
    path.write_text("\n".join(path.read_text("utf-8").splitlines()[:-1]) + "\n", "utf-8")
    replay(store, path)


def claim_of(document: str) -> str:
    return next(claim.id for source in SOURCES if source.name == document for claim in source.claims)


def test_every_judgement_holds_at_every_build_and_goes_with_its_line(store: Store, tmp_path: Path) -> None:
    path, plain = tmp_path / "judged.jsonl", assemble(SOURCES)
    store.replace(plain)
    assert len(rows(store, "contradictions")) == 0

    judge(store, path, lambda s: name_judgement(s, OFFICE, SHORT, same=True, why="同一机构"))
    (pair,) = rows(store, "contradictions")
    assert (pair["time"], pair["other_time"]) == ("1982-12-22", "1983-03-22")
    assert pair["judged"] == [f"same {OFFICE} = {SHORT}: 同一机构"]

    judge(store, path, lambda s: verdict(s, claim_of("b.txt"), confirmed=False, why="挂牌不是成立"))
    assert rows(store, "contradictions") == []
    assert {row["time"] for row in rows(store, "founded", "1980", "1990")} == {"1982-12-22"}

    judge(store, path, lambda s: verdict(s, claim_of("a.txt"), confirmed=True, why="查过公报"))
    (founded,) = rows(store, "founded", "1980", "1990")
    assert "confirmed: 查过公报" in founded["judged"]

    judge(store, path, lambda s: added_claim(ADDED, sources_of(s.rows()), "漏读"))
    (post,) = rows(store, "posts", OFFICE)
    assert (post["person"], post["role"], post["documents"]) == ("王林", "主任", ["b.txt"])
    assert "added: 漏读" in post["judged"]

    held = store.rows().digest()
    replay(store, path)
    assert store.rows().digest() == held == assemble(SOURCES, read_judgements(path)).digest()
    for _ in range(4):
        undo(store, path)
    assert store.rows().digest() == plain.digest()


def test_a_person_parts_what_the_rules_join(store: Store, tmp_path: Path) -> None:
    found = (
        source("a.txt", "FOUNDED | - | Mechanism:长三角地区主要领导座谈会 | 2005"),
        source("b.txt", "FOUNDED | - | Mechanism:长三角区域主要领导座谈会 | 2008"),
    )
    store.replace(assemble(found))
    assert len(rows(store, "contradictions")) == 1
    names = "长三角地区主要领导座谈会", "长三角区域主要领导座谈会"
    judge(store, tmp_path / "judged", lambda s: name_judgement(s, *names, same=False, why="两个会议"))
    assert rows(store, "contradictions") == []
    assert {row["entity"] for row in rows(store, "founded", "2000", "2010")} == set(names)


@pytest.mark.parametrize(
    ("changed", "reason"),
    [
        ({"predicate": "RULES"}, "unknown predicate"),
        ({"object": {"type": "City", "name": "上海市"}, "predicate": "ISSUED"}, "type not allowed"),
        ({"evidence": "规划办在北京成立"}, "0 places"),
        ({"time": "1984"}, "date not supported"),
        ({"document": "c.txt"}, "no document"),
        ({"evidence": {"text": SENTENCE, "start": 1, "end": 4}}, "evidence is not the text"),
        ({"subject": {"type": "Person"}}, "no claim"),
    ],
)
def test_a_claim_of_a_person_passes_the_check_of_every_claim(changed: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        added_claim(ADDED | changed, {source.name: source for source in SOURCES}, "")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        (
            [
                {"judge": "same", "type": "Institution", "name": OFFICE, "other": SHORT},
                {"judge": "same", "type": "Institution", "name": SHORT, "other": "规划办公室"},
                {"judge": "different", "type": "Institution", "name": OFFICE, "other": "规划办公室"},
            ],
            ("line 3", "line 1, 2"),
        ),
        ([{"judge": "reject", "claim": "f"}, {"judge": "confirm", "claim": "f"}], ("line 1", "line 2")),
        ([{"judge": "guess"}], (":1:", "guess")),
        ([{"judge": "same", "type": "Institution", "name": OFFICE}], (":1:", "other")),
        ([{"judge": "same", "type": "Office", "name": OFFICE, "other": SHORT}], (":1:", "Office")),
    ],
)
def test_what_is_wrong_in_the_file_is_named_by_its_lines(
    tmp_path: Path, lines: list[dict[str, Any]], said: tuple[str, ...]
) -> None:
    path = tmp_path / "judged.jsonl"
    append_judgements(path, lines)
    with pytest.raises(BadRequest) as refused:
        check_judgements(read_judgements(path), path)
    assert all(word in str(refused.value) for word in said)


def test_what_people_wrote_beside_the_lines_stays(tmp_path: Path) -> None:
    path = tmp_path / "judged.jsonl"
    path.write_text("# 2024 review\n\n", "utf-8")
    append_judgements(path, [{"judge": "reject", "claim": "f", "why": "“引号”\n\u202e"}])
    assert path.read_text("utf-8").startswith("# 2024 review\n\n{")
    (told,) = read_judgements(path).verdicts
    assert (told.line, told.why) == (3, "“引号”\n\u202e")
    assert read_judgements(tmp_path / "none") == NONE


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    """Runs a command on one store and one file of judgements."""
    texts = {
        "a.txt": "1982年12月22日,国务院上海经济区规划办公室成立。\n",
        "b.txt": "1983年3月22日,上海经济区规划办公室在上海成立。1997年,泰州市参加协调工作。\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    where = ["--store", str(tmp_path / "graph"), "--judgements", str(tmp_path / "judged.jsonl")]

    def run(*words: str) -> Result:
        return CliRunner().invoke(main, [*words, *(where if words[0] != "check" else where[:2])])

    built = run("build", str(tmp_path / "a.txt"), str(tmp_path / "b.txt"))
    assert built.exit_code == 0, built.output
    return run


def test_the_commands(run: Callable[..., Result], tmp_path: Path) -> None:
    (pair,) = [json.loads(line) for line in run("review").stdout.splitlines()]
    assert {pair["name"], pair["other"]} == {OFFICE, SHORT}
    assert run("same", OFFICE, SHORT, "--why", "同一机构").exit_code == 0
    assert run("review").stdout == ""
    assert run("check").exit_code == 6
    kept = (tmp_path / "judged.jsonl").rename(tmp_path / "kept")
    assert "no judgements are in it" in run("build").stderr
    assert run("check").exit_code == 0
    kept.rename(tmp_path / "judged.jsonl")
    assert run("build").exit_code == 0
    refused = run("different", OFFICE, SHORT, "--why", "不同")
    assert refused.exit_code == 2
    assert len(read_judgements(tmp_path / "judged.jsonl")) == 1
    assert run("same", OFFICE, "规划局", "--why", "?").exit_code == 2
    assert run("reject", "0000", "--why", "?").exit_code == 2
    (tmp_path / "claims.jsonl").write_text(
        json.dumps(ADDED | {"predicate": "COVERS", "subject": ADDED["object"], "time": None,
                            "object": {"type": "City", "name": "泰州市"},
                            "evidence": "1997年,泰州市参加协调工作。"}), "utf-8"
    )  # fmt: skip
    assert run("add", str(tmp_path / "claims.jsonl"), "--why", "漏读").exit_code == 0
    forgotten = run("forget", "b.txt")
    assert forgotten.exit_code == 0
    assert "line 2" in forgotten.stderr  # the claim that was added to it
    assert run("check").exit_code == 0
    assert run("forget", "b.txt").exit_code == 2


def test_forgetting_is_as_if_it_had_never_been_read(run: Callable[..., Result], tmp_path: Path) -> None:
    assert run("forget", "b.txt").exit_code == 0
    with open_store(str(tmp_path / "graph")) as left, open_store(str(tmp_path / "fresh"), create=True) as fresh:
        build([tmp_path / "a.txt"], fresh, Reader(READER, read))
        assert left.rows().digest() == fresh.rows().digest()
