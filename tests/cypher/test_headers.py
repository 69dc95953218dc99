"""Every question's header says what its statement takes and gives."""

import re
from pathlib import Path

import council_cases
import pytest
import question_cases
from click.testing import CliRunner

from accord.graph.ask import ask
from accord.graph.main import main
from accord.graph.questions import Question, questions
from accord.graph.stores.store import Store

COMMENT_OR_TEXT = re.compile(r"//[^\n]*|'[^']*'")
DAYS = {"from": "1980", "to": "2025", "day": "2010", "other_day": "2012"}
NAMES = re.compile(r"-p (\w+)=")


def _statement(question: Question) -> str:
    return COMMENT_OR_TEXT.sub(" ", question.statement)


def _ids(question: Question) -> str:
    return question.full_name


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_header_is_whole(question: Question) -> None:
    assert question.english.endswith("?")
    assert question.chinese.endswith("?")
    assert question.order
    assert len(question.labels) == len(question.columns) == len(set(question.columns))


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_required_parameters_have_an_example(question: Question) -> None:
    assert all(p.example for p in question.parameters if not p.optional)
    assert question.example.startswith(f"accord ask {question.full_name}")


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_declared_parameters_are_those_used(question: Question) -> None:
    used = set(re.findall(r"\$(\w+)", _statement(question)))
    assert {p.name for p in question.parameters} == used


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_order_is_said_at_the_end(question: Question) -> None:
    assert "ORDER BY" in _statement(question).rpartition("RETURN")[2]


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_statement_only_reads(question: Question) -> None:
    assert not re.search(r"\b(CREATE|MERGE|SET|DELETE|REMOVE|DROP|FOREACH)\b", _statement(question))


def test_every_question_file_is_a_question() -> None:
    folder = Path(__file__).parents[2] / "cypher"
    headed = {
        f"{f.parent.name}/{f.stem}" for f in folder.glob("*/*.cypher") if "question:" in f.read_text("utf-8")
    }
    assert headed == {question.full_name for question in questions()}


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_columns_returned_are_those_declared(question: Question, asked_store: Store) -> None:
    values = {p.name: None for p in question.parameters} | {
        p.name: "2025-12-31" if p.name != "from" else "1980-01-01"
        for p in question.parameters
        if p.type == "day"
    }
    answer = asked_store.run(
        question.statement, values | {p.name: _key(p.name) for p in question.parameters if p.type == "name"}
    )
    # an embedded store does not know the columns of no rows
    assert (
        tuple(answer.columns) in {question.columns, ()}
        if not answer.rows
        else tuple(answer.columns) == question.columns
    )


def _key(parameter: str) -> str | None:
    return {"mechanism": "长三角城市经济协调会", "of": "长三角城市经济协调会", "member": "泰州"}.get(
        parameter
    )


@pytest.mark.parametrize("question", questions(), ids=_ids)
def test_two_answers_are_one(question: Question, asked_store: Store) -> None:
    values = {p.name: _value(p.name) for p in question.parameters if not p.optional}
    assert ask(asked_store, question, values).rows == ask(asked_store, question, values).rows


def _value(parameter: str) -> str:
    return DAYS.get(parameter) or {"document": "应急联动工作方案", "body": "江苏", "place": "江苏"}.get(
        parameter, "泰州"
    )


def test_every_question_has_a_case() -> None:
    cases = {case[0].split()[0] for case in (*question_cases.CASES, *council_cases.CASES)}
    assert cases == {question.full_name for question in questions()}


def test_docs_list_every_question() -> None:
    page = (Path(__file__).parents[2] / "docs" / "questions.md").read_text("utf-8")
    listed = CliRunner().invoke(main, ["questions", "--format", "markdown"]).stdout
    assert page.endswith(listed), "accord questions --format markdown has changed"
