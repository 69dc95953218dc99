"""accord ask: a question put to a graph."""

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from accord.graph.commands import options
from accord.graph.commands.complete import (
    complete_columns,
    complete_pair,
    complete_question,
    complete_value,
)
from accord.graph.commands.language import language
from accord.graph.commands.output import suffix, write

if TYPE_CHECKING:
    from accord.graph.questions import Question
    from accord.graph.stores.store import Store

SENTENCES = ("evidence", "evidence_document", "evidences")
ABOUT_SENTENCES = "provenance"


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


def _visible(
    question: "Question", chosen: Sequence[str], answered: Sequence[str], evidence: bool, on_screen: bool
) -> list[str]:
    """The columns to show: on a screen without the sentences, unless these are asked for or the point."""
    shown = list(chosen or answered)
    sentences = [name for name in question.columns if name.endswith(SENTENCES)]
    if evidence:
        return shown + [name for name in sentences if name not in shown]
    if not chosen and on_screen and question.pack != ABOUT_SENTENCES:
        return [name for name in shown if name not in sentences]
    return shown


@contextmanager
def _asked(address: str, day: date | None) -> "Iterator[Store]":
    """The store at the address, or what could be known of it by the day."""
    from accord.graph.commands.opening import opened
    from accord.graph.known import known_by

    with opened(address) as graph:
        if day is None:
            yield graph
            return
        with known_by(graph, day) as known:
            note = f"{known.documents} of {known.all_documents} documents were published by {day}"
            undated = f"; {known.undated} without a date of publication are left out" if known.undated else ""
            click.echo(f"accord ask: {note}{undated}", err=True)
            yield known.store


@click.command()
@click.argument("question", metavar="QUESTION", shell_complete=complete_question)
@click.argument("values", metavar="[VALUE]…", nargs=-1, shell_complete=complete_value)
@click.option(
    "-p",
    "--parameter",
    "named",
    metavar="NAME=VALUE",
    multiple=True,
    callback=_pairs,
    shell_complete=complete_pair,
    help="A value by its name.",
)
@click.option(
    "--columns",
    metavar="NAME,NAME…",
    shell_complete=complete_columns,
    help="Only these columns of the answer, in this order.",
)
@click.option("--evidence", is_flag=True, help="Show the sentences in a table too.")
@options.known_by
@click.option("--limit", metavar="N", type=click.IntRange(1), help="Show at most N rows.")
@click.option(
    "-o",
    "--output",
    "path",
    metavar="FILE",
    callback=suffix,
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write a file: .csv or .xlsx (for Excel), .tsv, .json, .jsonl, .md or .txt.",
)
@options.store
@options.format
@click.pass_context
def command(
    ctx: click.Context,
    question: str,
    values: tuple[str, ...],
    named: list[tuple[str, str]],
    columns: str | None,
    evidence: bool,
    known_by: date | None,
    limit: int | None,
    path: Path | None,
    store: str,
    format: str | None,
) -> None:
    """The answer to a QUESTION of `accord questions`: its values in their order, or by name with -p.

    A table on a terminal leaves the sentences out unless there is --evidence; every other format has them.
    """
    from accord.graph.ask import ask, bind
    from accord.graph.judgements.answers import COLUMN
    from accord.graph.questions import find_question

    found = find_question(question)
    on_screen = path is None and (format == "table" or (format is None and sys.stdout.isatty()))
    chosen = _chosen(columns, (*found.columns, COLUMN))
    bound = bind(found, values, named)
    with _asked(store, known_by) as graph:
        answer = ask(graph, found, bound)
    shown = _visible(found, chosen, answer.columns, evidence, on_screen)
    rows = answer.rows[:limit]
    if len(rows) < len(answer.rows):
        answer.notes.append(f"{len(rows)} of {len(answer.rows)} rows shown")
    if evidence and not any(name.endswith(SENTENCES) for name in shown):
        answer.notes.append(f"{found.full_name} has no sentences; ask provenance/evidence for them")
    for note in answer.notes:
        click.echo(f"accord ask: {note}", err=True)
    labels = found.labels if language(ctx) == "zh" else found.columns
    write(rows, shown, {COLUMN: COLUMN, **dict(zip(found.columns, labels, strict=True))}, format, path)
