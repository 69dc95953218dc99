"""What the commands that judge have in common: a line into the file, and the graph joined anew."""

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from accord.graph.build import Summary
    from accord.graph.judgements.file import Judgements
    from accord.graph.stores.store import Store

Record = Mapping[str, Any]


def judge(address: str, path: Path, lines: Callable[["Store"], list[Record]]) -> None:
    """Writes the lines that the graph bears out into the file, and joins the graph anew by it."""
    from accord.graph.commands.opening import opened
    from accord.graph.judgements.file import append_judgements

    with opened(address) as store:
        standing(path)
        records = lines(store)
        before = path.read_bytes() if path.exists() else None
        append_judgements(path, records)
        try:
            judgements = standing(path)
        except Exception:
            _put_back(path, before)
            raise
        summary = rejoin(store, judgements)
    say_unapplied(summary, path)
    for record in records:
        click.echo(f"{record['judge']}: written to {path}", err=True)


def rejoin(store: "Store", judgements: "Judgements", forget: Collection[str] = ()) -> "Summary":
    """The summary of joining anew the documents in the store, without reading any."""
    from accord.extract.pipeline import READER, read
    from accord.graph.build import Reader, build

    return build((), store, Reader(READER, read), judgements=judgements, forget=forget)


def standing(path: Path) -> "Judgements":
    """The judgements of the file; BadRequest where two of them contradict each other."""
    from accord.graph.judgements.conflict import check_judgements
    from accord.graph.judgements.file import read_judgements

    judgements = read_judgements(path)
    check_judgements(judgements, path)
    return judgements


def say_unapplied(summary: "Summary", path: Path) -> None:
    """Names the judgements that do not bear on the graph as it is."""
    for message in summary.unapplied:
        click.echo(f"accord: {path}: {message}", err=True)


def _put_back(path: Path, before: bytes | None) -> None:
    if before is None:
        path.unlink()
    else:
        path.write_bytes(before)
