"""accord review: pairs of names worth a look."""

from pathlib import Path

import click

from accord.graph.commands import options


@click.command()
@click.option("--limit", metavar="N", type=click.IntRange(1), default=50, show_default=True, help="At most so many pairs.")
@options.store
@options.judgements
@options.format
def command(limit: int, store: str, judgements: Path, format: str | None) -> None:
    """Pairs of names that may be one thing, the likeliest first: settle them with accord same and different."""
    from accord.graph.commands.opening import opened
    from accord.graph.commands.rejoin import standing
    from accord.graph.format import write_rows
    from accord.graph.judgements.replay import replay
    from accord.graph.judgements.review import COLUMNS, doubts
    from accord.graph.resolve import resolve_names
    from accord.graph.source import sources_of

    judged = standing(judgements)
    with opened(store) as graph:
        sources = sources_of(graph.rows())
    replayed = replay(sources.values(), judged)
    entities, _ = resolve_names(sorted(replayed.sources, key=lambda source: source.name), judged.names)
    rows = [
        dict(
            zip(
                COLUMNS,
                (d.likelihood, d.entity.name, str(d.entity.type), d.other.name, str(d.other.type), d.reason,
                 list(d.entity.documents), list(d.other.documents)),
                strict=True,
            )
        )
        for d in doubts(entities, judged.names)[:limit]
    ]  # fmt: skip
    write_rows(rows, COLUMNS, format)
