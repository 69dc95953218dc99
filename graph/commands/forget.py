"""accord forget: a document out of the graph."""

from pathlib import Path

import click

from accord.graph.commands import options


@click.command()
@click.argument("documents", metavar="DOCUMENT…", nargs=-1, required=True)
@options.store
@options.judgements
def command(documents: tuple[str, ...], store: str, judgements: Path) -> None:
    """Take out of the graph what only these documents say; to build them again brings it back."""
    from accord.graph.commands.opening import opened
    from accord.graph.commands.rejoin import rejoin, say_unapplied, standing
    from accord.graph.judgements.judge import known_document

    with opened(store) as graph:
        names = [known_document(graph, name) for name in documents]
        summary = rejoin(graph, standing(judgements), names)
    say_unapplied(summary, judgements)
    click.echo(f"forgotten: {', '.join(names)}; documents left: {summary.documents}", err=True)
