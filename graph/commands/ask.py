"""accord ask: a question put to a graph."""

from collections.abc import Sequence

import click

from accord.graph.commands import options


def _pairs(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> list[tuple[str, str]]:  # noqa: ARG001
    for text in given:
        if "=" not in text:
            raise click.BadParameter(f"{text!r} is not name=value")
    return [(name.strip(), value) for name, _, value in (text.partition("=") for text in given)]


def _chosen(columns: str | None, offered: Sequence[str]) -> Sequence[str]:
    """The columns to show, none where none are chosen."""
    if columns is None:
        return ()
    chosen = [name.strip() for name in columns.split(",")]
    for name in chosen:
        if name not in offered:
            hint = f"its columns: {', '.join(offered)}"
            raise click.BadParameter(f"no column {name!r}; {hint}", param_hint="--columns")
    return chosen


@click.command()
@click.argument("question", metavar="QUESTION")
@click.argument("values", metavar="[VALUE]…", nargs=-1)
@click.option(
    "-p",
    "--parameter",
    "named",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_pairs,
    help="A value by its name.",
)
@click.option("--columns", metavar="NAME,NAME…", help="Only these columns of the answer, in this order.")
@options.store
@options.format
def command(
    question: str,
    values: tuple[str, ...],
    named: list[tuple[str, str]],
    columns: str | None,
    store: str,
    format: str | None,
) -> None:
    """The answer to a QUESTION of `accord questions`: its values in their order, or by name with -p."""
    from accord.graph.ask import ask, bind
    from accord.graph.commands.opening import opened
    from accord.graph.format import write_rows
    from accord.graph.judgements.answers import COLUMN
    from accord.graph.questions import find_question

    found = find_question(question)
    chosen = _chosen(columns, (*found.columns, COLUMN))
    bound = bind(found, values, named)
    with opened(store) as graph:
        answer = ask(graph, found, bound)
    for note in answer.notes:
        click.echo(f"accord ask: {note}", err=True)
    write_rows(answer.rows, chosen or answer.columns, format)
