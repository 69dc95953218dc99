"""accord find: a word in names and sentences."""

import sys
from itertools import islice

import click

from accord.graph.commands import options

READABLE = ("found", "text", "type", "document")


@click.command()
@click.argument("word")
@click.option("--limit", metavar="N", type=click.IntRange(1), help="Show at most N rows.")
@options.store
@options.format
def command(word: str, limit: int | None, store: str, format: str | None) -> None:
    """The names and the sentences that hold a WORD, in Simplified or Traditional script."""
    from accord.graph.commands.opening import opened
    from accord.graph.find import COLUMNS, find
    from accord.graph.format import write_rows

    with opened(store) as graph:
        rows = list(islice(find(graph, word), limit))
    if not rows:
        click.echo(f"accord find: neither a name nor a sentence holds {word!r}", err=True)
    on_screen = format == "table" or (format is None and sys.stdout.isatty())
    write_rows(rows, READABLE if on_screen else COLUMNS, format)
