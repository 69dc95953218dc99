"""accord add: claims made by a person."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.graph.stores.store import Store


@click.command()
@click.argument("file", metavar="FILE.jsonl", type=click.File("r", encoding="utf-8-sig"))
@click.option("--why", metavar="TEXT", default="", help="The reason, for claims that bring none of their own.")
@options.store
@options.judgements
def command(file: Any, why: str, store: str, judgements: Path) -> None:
    """Add the claims of FILE.jsonl, each with its document and evidence, held to the check of every claim.

    A line is {"predicate": …, "subject": {"type": …, "name": …}, "object": …, "time": …, "document": …,
    "evidence": "the sentence"}. Where one is refused none is added.
    """
    from accord.graph.commands.rejoin import judge

    lines = [(number, line) for number, line in enumerate(file, 1) if line.strip()]
    judge(store, judgements, lambda graph: _records(graph, lines, file.name, why))


def _records(graph: "Store", lines: list[tuple[int, str]], name: str, why: str) -> list[Any]:
    from accord.graph.error import BadRequest
    from accord.graph.judgements.judge import added_claim
    from accord.graph.source import sources_of

    sources, records, refused = sources_of(graph.rows()), [], []
    for number, line in lines:
        try:
            records.append(added_claim(json.loads(line), sources, why))
        except ValueError as error:
            refused.append(f"{name}:{number}: {error}")
    if refused:
        raise BadRequest("; ".join(refused))
    return records
