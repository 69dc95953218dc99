"""What a shell offers while a command is typed: questions, parameters, and the names that the store holds."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from click.shell_completion import CompletionItem

if TYPE_CHECKING:
    from accord.graph.questions import Parameter, Question

DEFAULT_STORE = "accord-graph"


def complete_name(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The names in the store that begin so; none where there is no store, or another process has it."""
    from accord.graph.name import fold
    from accord.graph.stores.statement import statement
    from accord.graph.stores.store import open_store
    from accord.seeds.error import AccordError

    address = ctx.params.get("store") or os.environ.get("ACCORD_STORE") or DEFAULT_STORE
    user, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    given = {"text": incomplete, "key": fold(incomplete)}
    try:
        with open_store(address, user=user or (password and "neo4j"), password=password) as store:
            rows = store.run(statement("search/beginnings"), given).rows
    except AccordError:
        return []
    names = [str(row["text"]) for row in rows]
    return [name for name in names if name.startswith(incomplete)] or names


def complete_question(
    ctx: click.Context, param: click.Parameter, incomplete: str  # noqa: ARG001
) -> list[CompletionItem]:
    """The questions whose full name, or name alone, begins so, each with what it asks."""
    from accord.graph.questions import questions

    offered = [(question.full_name, question) for question in questions()]
    if incomplete and not any(name.startswith(incomplete) for name, _ in offered):
        offered = [(question.name, question) for question in questions()]
    return [
        CompletionItem(name, help=question.english) for name, question in offered if name.startswith(incomplete)
    ]


def complete_value(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """What may stand at the next place of the question: names, or the values of a choice."""
    parameters = _parameters(ctx)
    place = len(ctx.params.get("values") or ())
    return _values(ctx, param, parameters[place], incomplete) if place < len(parameters) else []


def complete_pair(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:
    """`name=` for each parameter of the question, and after that what it may be."""
    name, separator, value = incomplete.partition("=")
    parameters = _parameters(ctx)
    if not separator:
        return _beginning((f"{known.name}=" for known in parameters), incomplete)
    chosen = [known for known in parameters if known.name == name]
    return [f"{name}={found}" for known in chosen for found in _values(ctx, param, known, value)]


def complete_columns(ctx: click.Context, param: click.Parameter, incomplete: str) -> list[str]:  # noqa: ARG001
    """The columns of the question that are not yet chosen, after those that are."""
    question = _question(ctx)
    head, comma, last = incomplete.rpartition(",")
    columns = question.columns if question else ()
    return [f"{head}{comma}{name}" for name in _beginning(columns, last) if name not in head.split(",")]


def _question(ctx: click.Context) -> "Question | None":
    """The question that is being asked; click leaves it in `args` where an option still wants its value."""
    from accord.graph.error import BadRequest
    from accord.graph.questions import find_question

    name = ctx.params.get("question") or next(iter(ctx.args), "")
    try:
        return find_question(name)
    except BadRequest:
        return None


def _parameters(ctx: click.Context) -> "tuple[Parameter, ...]":
    question = _question(ctx)
    return question.parameters if question else ()


def _values(ctx: click.Context, param: click.Parameter, of: "Parameter", incomplete: str) -> list[str]:
    from accord.graph.questions import ParameterType

    if of.type is ParameterType.NAME:
        return complete_name(ctx, param, incomplete)
    return _beginning(of.choices, incomplete)


def _beginning(words: Iterable[str], incomplete: str) -> list[str]:
    return [word for word in words if word.startswith(incomplete)]
