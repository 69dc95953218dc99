"""accord questions: what can be asked."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import click

from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.graph.questions import Parameter, Question

LIST_COLUMNS = ("question", "asks", "问题", "parameters")
PART_COLUMNS = ("part", "name", "type", "meaning", "example")


@click.command()
@click.argument("word", metavar="[WORD]", required=False)
@options.format
def command(word: str | None, format: str | None) -> None:
    """The questions, all or those with a WORD in them; of one alone its parameters, columns and example."""
    from accord.graph.error import BadRequest
    from accord.graph.format import write_rows
    from accord.graph.nearest import nearest
    from accord.graph.questions import questions

    exact = [question for question in questions() if word in (question.full_name, question.name)]
    if len(exact) == 1:
        write_rows(part_rows(exact[0]), PART_COLUMNS, format)
        return
    rows = list_rows(questions(), word)
    if not rows:
        near = nearest(word or "", [question.full_name for question in questions()])
        raise BadRequest(f"no question has the word {word!r}; nearest: {', '.join(near) or 'none'}")
    write_rows(rows, LIST_COLUMNS, format)


def list_rows(known: Iterable["Question"], word: str | None) -> list[dict[str, Any]]:
    """A row for each question that has the word in its name or in what it asks, in either language."""
    rows = [
        dict(
            zip(
                LIST_COLUMNS,
                (question.full_name, question.english, question.chinese, _signature(question.parameters)),
                strict=True,
            )
        )
        for question in known
    ]
    return [
        row for row in rows if not word or any(word.casefold() in str(v).casefold() for v in row.values())
    ]


def part_rows(question: "Question") -> list[dict[str, Any]]:
    """What one question asks, its parameters, its columns and an example, a row each."""
    parameters = [
        (
            "parameter",
            parameter.name,
            "|".join(parameter.choices) or str(parameter.type),
            "optional" if parameter.optional else "required",
            parameter.example,
        )
        for parameter in question.parameters
    ]
    columns = [
        ("column", column, None, label, None)
        for column, label in zip(question.columns, question.labels, strict=True)
    ]
    rows = [
        ("question", question.full_name, None, f"{question.english} {question.chinese}", question.example),
        *parameters,
        *columns,
    ]
    return [dict(zip(PART_COLUMNS, row, strict=True)) for row in rows]


def _signature(parameters: Iterable["Parameter"]) -> str:
    return " ".join(f"[{p.name}]" if p.optional else p.name for p in parameters)
