"""accord export: the graph as a file."""

import sys
from pathlib import Path

import click

from accord.graph.commands import options


@click.command()
@click.argument("kind", metavar="KIND", type=click.Choice(["jsonl"]))
@click.option(
    "-o", "--output", "path", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
    help="Default: the standard output.",
)  # fmt: skip
@options.store
def command(kind: str, path: Path | None, store: str) -> None:  # noqa: ARG001
    """Every node and relationship of the graph as JSON Lines (KIND: jsonl), byte for byte reproducible."""
    from accord.graph.commands.opening import opened
    from accord.graph.export import json_lines

    with opened(store) as graph:
        lines = json_lines(graph.rows())
        if path is None:
            sys.stdout.writelines(lines)
            return
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
