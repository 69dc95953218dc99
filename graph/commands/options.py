"""The options that several commands share."""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

from accord.extract.document.metadata import Metadata
from accord.graph.commands.complete import complete_name as complete_name
from accord.graph.format import FORMATS

Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def _table(ctx: click.Context, param: click.Parameter, path: Path | None) -> Mapping[str, Metadata]:  # noqa: ARG001
    from accord.extract.document.metadata import read_metadata

    return read_metadata(path) if path else {}


def _day_or_today(ctx: click.Context, param: click.Parameter, text: str | None) -> date:
    return _day(ctx, param, text) or date.today()


def _day(ctx: click.Context, param: click.Parameter, text: str | None) -> date | None:
    """The last day of an EDTF date; None where none is given."""
    from accord.extract.when import When

    if text is None:
        return None
    last: date | None
    try:
        last = When.parse(text.strip()).last
    except ValueError:
        last = None
    if last is None or "/" in text:
        raise click.BadParameter(
            f"{text!r} is no date; give one as 2010, 2010-06 or 2010-06-30", ctx, param
        )
    return last


store: Decorator = click.option(
    "--store", metavar="STORE", envvar="ACCORD_STORE", default="accord-graph",
    show_default=True, show_envvar=True,
    help="A folder (an embedded graph), or bolt://… or neo4j://… (a server).",
)  # fmt: skip
format: Decorator = click.option(
    "--format", "format", type=click.Choice(FORMATS), help="Default: a table on a terminal, else JSON Lines."
)
day: Decorator = click.option(
    "--day", "day", metavar="DAY", callback=_day_or_today, help="As of that day, or the last of 2010 or 2010-06; default: today."
)
known_by: Decorator = click.option(
    "--known-by", "known_by", metavar="DAY", callback=_day,
    help="From documents published by that day alone, as if the others had not been read.",
)  # fmt: skip
metadata: Decorator = click.option(
    "--metadata", metavar="FILE.csv", type=click.Path(dir_okay=False, path_type=Path), callback=_table,
    help="What the texts do not say of themselves: document, title, publisher, published, source.",
)  # fmt: skip
jobs: Decorator = click.option(
    "-j",
    "jobs",
    metavar="N",
    type=click.IntRange(1),
    default=1,
    help="Read with N processes; the output is the same.",
)
judgements: Decorator = click.option(
    "--judgements", metavar="FILE", envvar="ACCORD_JUDGEMENTS", default="accord-judgements.jsonl",
    show_default=True, show_envvar=True, type=click.Path(dir_okay=False, path_type=Path),
    help="The file in which people's judgements stand; keep it under version control.",
)  # fmt: skip
why: Decorator = click.option("--why", metavar="TEXT", required=True, help="The reason, kept beside the judgement.")
documents: Decorator = click.argument(
    "paths", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path)
)
