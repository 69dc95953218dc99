"""accord ask: a question put to a graph."""

import click

from accord.graph.commands import options


def _pairs(ctx: click.Context, param: click.Parameter, given: tuple[str, ...]) -> list[tuple[str, str]]:  # noqa: ARG001
    for text in given:
        if "=" not in text:
            raise click.BadParameter(f"{text!r} is not name=value")
    return [(name.strip(), value) for name, _, value in (text.partition("=") for text in given)]


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
@options.store
@options.format
def command(
    question: str, values: tuple[str, ...], named: list[tuple[str, str]], store: str, format: str | None
) -> None:
    """The answer to a QUESTION of `accord questions`: its values in their order, or by name with -p."""
    from accord.graph.ask import ask, bind
    from accord.graph.commands.opening import opened
    from accord.graph.format import write_rows
    from accord.graph.questions import find_question

    found = find_question(question)
    bound = bind(found, values, named)
    with opened(store) as graph:
        answer = ask(graph, found, bound)
    for note in answer.notes:
        click.echo(f"accord ask: {note}", err=True)
    write_rows(answer.rows, answer.columns, format)
