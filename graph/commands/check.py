"""accord check: what in a graph cannot be."""

import click

from accord.graph.commands import options

FOUND = 6


@click.command()
@options.store
@options.format
@click.pass_context
def command(context: click.Context, store: str, format: str | None) -> None:
    """Claims that cannot both hold, and what cannot have been; exit code 6 where there are any."""
    from accord.graph.check import COLUMNS, check
    from accord.graph.commands.opening import opened
    from accord.graph.format import write_rows

    with opened(store) as graph:
        found = list(check(graph))
    write_rows(found, COLUMNS, format)
    if found:
        context.exit(FOUND)
