"""`accord cypher`: a statement of one's own."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from accord.graph.commands import options


@click.command()
@click.argument("statement", metavar="STATEMENT", required=False)
@click.option(
    "-f",
    "--file",
    "file",
    metavar="FILE.cypher",
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    help="Read the statement from a file.",
)
@click.option(
    "-p",
    "parameters",
    metavar="NAME=VALUE",
    multiple=True,
    help='A parameter: JSON where it is JSON (7, true, ["a"], "7"), else text.',
)
@click.option(
    "--write", is_flag=True, help="Let the statement write; the next build sets right what it changed."
)
@click.option(
    "--timeout", metavar="SECONDS", type=click.FloatRange(0, min_open=True), help="Give up after that time."
)
@click.option("--limit", metavar="N", type=click.IntRange(0), help="Show at most N rows.")
@options.store
@options.format
def command(
    statement: str | None,
    file: Path | None,
    parameters: tuple[str, ...],
    write: bool,
    timeout: float | None,
    limit: int | None,
    store: str,
    format: str | None,
) -> None:
    """Run a Cypher STATEMENT; `-` reads it from stdin. It may only read, unless --write is given.

    Example: accord cypher 'MATCH (e:City) RETURN e.name AS city ORDER BY city' --limit 5
    """
    from accord.graph.commands.opening import opened
    from accord.graph.format import write_rows

    text = _text(statement, file)
    values = _values(parameters)
    with opened(store) as opened_store:
        answer = opened_store.run(text, values, write=write, timeout=timeout, limit=limit)
    if answer.columns:
        write_rows(answer.rows, answer.columns, format)


def _text(statement: str | None, file: Path | None) -> str:
    if (statement is None) == (file is None):
        raise click.UsageError("give a statement, or a file with -f, or - for stdin")
    try:
        if file is not None:
            return file.read_text("utf-8-sig")
        return sys.stdin.buffer.read().decode("utf-8-sig") if statement == "-" else statement or ""
    except UnicodeDecodeError as error:
        raise click.UsageError(f"the statement is not UTF-8: {error.reason} at byte {error.start}") from error


def _values(parameters: tuple[str, ...]) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in map(_parameter, parameters):
        if name in values:
            raise click.UsageError(f"the parameter {name} is given twice")
        values[name] = value
    return values


def _parameter(given: str) -> tuple[str, Any]:
    name, separator, value = given.partition("=")
    if not separator or not name:
        raise click.UsageError(f"-p {given}: write -p name=value")
    try:
        return name, json.loads(value)
    except ValueError:
        return name, value
