"""accord show: one entity."""

import sys

import click

from accord.graph.commands import options


@click.command()
@click.argument("name")
@options.store
@options.format
def command(name: str, store: str, format: str | None) -> None:
    """One entity, by any of its names: names, type, dates, relations, and the sentences behind them."""
    from accord.graph.commands.opening import opened
    from accord.graph.format import write_rows
    from accord.graph.show import COLUMNS, page, show

    with opened(store) as graph:
        records = show(graph, name)
    if format == "table" or (format is None and sys.stdout.isatty()):
        click.echo("\n\n".join(map(page, records)))
    else:
        write_rows(records, COLUMNS, format)
