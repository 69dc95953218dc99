"""Values of questions checked and resolved, and the command `ask`."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from question_graph import graph

from accord.graph.ask import ask, bind
from accord.graph.error import BadRequest
from accord.graph.main import main
from accord.graph.names import find_name
from accord.graph.questions import find_question
from accord.graph.stores.store import Store, open_store

TIMELINE = find_question("timeline")
MEMBERS = find_question("members")
FOUNDED = find_question("founded")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("ask") / "store"
    with open_store(str(path), create=True) as store:
        store.replace(graph())
    return path


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(str(tmp_path_factory.mktemp("held") / "store"), create=True) as store:
        store.replace(graph())
        yield store


def test_values_in_order_and_by_name() -> None:
    assert bind(TIMELINE, ["a", "1990"], [("to", "2000")]) == {"mechanism": "a", "from": "1990", "to": "2000"}


@pytest.mark.parametrize(
    ("values", "named", "says"),
    [
        ([], [], "evolution/timeline needs the parameter mechanism, as in: accord ask"),
        ([" "], [], "needs the parameter mechanism"),
        (["a", "b", "c", "d"], [], "too many values: 'd'"),
        (["a"], [("mechanism", "b")], "mechanism of evolution/timeline is given twice"),
        (["a"], [("to", "1"), ("to", "2")], "to of evolution/timeline is given twice"),
        (["a"], [("mechanismus", "b")], "no parameter mechanismus; nearest: mechanism"),
        (["a"], [("xyz", "b")], "no parameter xyz; it has mechanism, from, to"),
    ],
)
def test_wrong_values_are_named(values: list[str], named: list[tuple[str, str]], says: str) -> None:
    with pytest.raises(BadRequest) as caught:
        bind(TIMELINE, values, named)
    assert says in str(caught.value)


@pytest.mark.parametrize("day", ["1997-13", "yesterday", "", "2003/2011", "2003/..", "1997-02-30", "97"])
def test_no_date_is_no_day(held: Store, day: str) -> None:
    with pytest.raises(BadRequest, match=r"day: .* is no date"):
        ask(held, MEMBERS, {"of": "长三角协调会", "day": day})


def test_coarse_day_means_its_last_and_says_so(held: Store) -> None:
    answer = ask(held, MEMBERS, {"of": "长江三角洲城市经济协调会", "day": "1997"})
    assert answer.notes == ["day 1997 is taken as its last day, 1997-12-31"]
    assert ("泰州市", "certain") in {(row["member"], row["certainty"]) for row in answer.rows}
    assert ask(held, MEMBERS, {"of": "長江三角洲城市經濟協調會", "day": "1997-12-31"}).notes == []


def test_from_is_its_first_day_and_to_its_last(held: Store) -> None:
    answer = ask(held, FOUNDED, {"from": "2013-05", "to": "2013-05"})
    assert [row["entity"] for row in answer.rows] == ["市场监管合作组"]
    assert answer.notes == []


def test_period_that_ends_before_it_begins(held: Store) -> None:
    with pytest.raises(BadRequest, match="from 2014 is after to 2013"):
        ask(held, FOUNDED, {"from": "2014", "to": "2013"})


def test_choice_is_one_of_those_offered(held: Store) -> None:
    assert ask(held, FOUNDED, {"from": "1990", "to": "2013", "type": "fund"}).rows
    with pytest.raises(BadRequest, match="type: 'Bank' is none of Country, "):
        ask(held, FOUNDED, {"from": "1990", "to": "2013", "type": "Bank"})


@pytest.mark.parametrize("name", ["泰州", "泰州市", "《泰州市》", " 泰州 ", "長三角协调会", "长三角协调会"])
def test_name_in_any_form(held: Store, name: str) -> None:
    assert find_name(held, name)


@pytest.mark.parametrize("name", ["", "《》", "'", "\\", "$x", "不存在"])
def test_name_that_looks_like_none(held: Store, name: str) -> None:
    with pytest.raises(BadRequest, match="no entity is called"):
        find_name(held, name)


def _run(folder: Path, *words: str) -> Result:
    return CliRunner().invoke(main, ["ask", *words, "--store", str(folder), "--format", "tsv"])


def test_command_writes_rows(folder: Path) -> None:
    done = _run(folder, "members", "长三角协调会", "-p", "day=1992-12-31")
    assert (done.exit_code, len(done.stdout.splitlines())) == (0, 3)
    assert done.stdout.startswith("group\tmember\ttype\trole\tsince\tuntil\tcertainty\tattested\tdocuments")


def test_command_writes_the_chosen_columns_in_their_order(folder: Path) -> None:
    done = _run(folder, "members", "长三角协调会", "1992-12-31", "--columns", "certainty, member")
    assert done.stdout.splitlines()[0] == "certainty\tmember"
    assert len(done.stdout.splitlines()) == 3


def test_command_says_how_a_day_is_taken_on_stderr(folder: Path) -> None:
    done = _run(folder, "members", "长江三角洲城市经济协调会", "1992")
    assert done.stderr == "accord ask: day 1992 is taken as its last day, 1992-12-31\n"


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("timeline", "长江三角洲城市经济协调局"), "nearest: 长江三角洲城市经济协调会"),
        (("timelime", "x"), "nearest: evolution/timeline"),
        (("timeline",), "needs the parameter mechanism"),
        (("timeline", "泰州", "-p", "from"), "'from' is not name=value"),
        (("timeline", "泰州", "-p", "from=never"), "'never' is no date"),
        (("members", "长三角协调会", "--columns", "member,sine"), "no column 'sine'; its columns: group, member"),
    ],
)
def test_command_refuses_in_one_line(folder: Path, words: tuple[str, ...], says: str) -> None:
    done = _run(folder, *words)
    assert (done.exit_code, done.stdout) == (2, "")
    assert says in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_command_lists_questions() -> None:
    done = CliRunner().invoke(main, ["questions", "成员", "--format", "tsv"])
    assert done.exit_code == 0
    assert {"membership/members", "membership/accessions"} <= {
        line.split("\t")[0] for line in done.stdout.splitlines()
    }


def test_command_describes_one_question() -> None:
    done = CliRunner().invoke(main, ["questions", "membership/members", "--format", "tsv"])
    rows = [line.split("\t") for line in done.stdout.splitlines()]
    assert ["parameter", "of", "name", "required", "长江三角洲城市经济协调会"] in rows
    assert ["column", "certainty", "", "确定性", ""] in rows
    assert "accord ask membership/members" in done.stdout


def test_command_finds_no_question_of_a_word() -> None:
    done = CliRunner().invoke(main, ["questions", "membershipp"])
    assert done.exit_code == 2
    assert "membership/members" in done.stderr
