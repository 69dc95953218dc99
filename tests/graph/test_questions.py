"""Headers of questions, and questions found by name."""

import pytest

from accord.graph.error import BadRequest
from accord.graph.nearest import nearest
from accord.graph.questions import ParameterType, find_question, parse_question, questions

TEXT = """// question: Who sat where?
// 问题: 谁坐在哪里?
// params: of name "上海"; by choice decade|year ? "year"; day day ?; at_most number ?
// columns: time, who,
//          where
// 列: 时间, 谁, 哪里
// order: time
MATCH (n) RETURN n.time AS time ORDER BY time
"""


def test_header_is_read() -> None:
    question = parse_question("pack", "seats", TEXT)
    assert (question.full_name, question.english, question.chinese) == (
        "pack/seats",
        "Who sat where?",
        "谁坐在哪里?",
    )
    assert question.columns == ("time", "who", "where")
    assert question.labels == ("时间", "谁", "哪里")
    assert [(p.name, p.type, p.optional, p.example, p.choices) for p in question.parameters] == [
        ("of", ParameterType.NAME, False, "上海", ()),
        ("by", ParameterType.CHOICE, True, "year", ("decade", "year")),
        ("day", ParameterType.DAY, True, None, ()),
        ("at_most", ParameterType.NUMBER, True, None, ()),
    ]
    assert question.example == "accord ask pack/seats -p of=上海 -p by=year"


def test_question_without_parameters() -> None:
    assert parse_question("p", "q", TEXT.replace(TEXT.splitlines()[2], "// params:")).parameters == ()


@pytest.mark.parametrize("wrong", ["of", "of thing", 'of name "上海" ?', "of name; by choice"])
def test_wrong_parameter_is_named(wrong: str) -> None:
    with pytest.raises(ValueError, match="no parameter"):
        parse_question("p", "q", TEXT.replace(TEXT.splitlines()[2], f"// params: {wrong}"))


def test_labels_and_columns_must_be_as_many() -> None:
    with pytest.raises(ValueError, match="3 columns, 2 labels"):
        parse_question("p", "q", TEXT.replace("// 列: 时间, 谁, 哪里", "// 列: 时间, 谁"))


def test_found_by_full_and_by_short_name() -> None:
    assert find_question("timeline") is find_question("evolution/timeline")


def test_unknown_question_offers_the_nearest() -> None:
    with pytest.raises(
        BadRequest, match=r"no question evolution/time-line; nearest: evolution/timeline"
    ) as caught:
        find_question("evolution/time-line")
    assert caught.value.exit_code == 2


def test_names_are_unique_and_sorted() -> None:
    names = [question.full_name for question in questions()]
    assert names == sorted(set(names))


def test_nearest_is_best_first() -> None:
    known = ["长三角区域合作办公室", "长三角区域合作", "国务院", "长江"]
    assert nearest("长三角区域合作办公厅", known) == ["长三角区域合作办公室", "长三角区域合作"]


def test_nearest_of_what_looks_like_nothing() -> None:
    assert nearest("xyz", ["国务院"]) == []
    assert nearest("", ["国务院"]) == []
