"""accord confirm: a person's word that a claim is right."""

from pathlib import Path

import click

from accord.graph.commands import options


@click.command()
@click.argument("claim", metavar="CLAIM")
@options.why
@options.store
@options.judgements
def command(claim: str, why: str, store: str, judgements: Path) -> None:
    """The CLAIM of that id (`accord ask evidence`) is right: answers that rest on it say so."""
    from accord.graph.commands.rejoin import judge
    from accord.graph.judgements.judge import verdict

    judge(store, judgements, lambda graph: [verdict(graph, claim, confirmed=True, why=why)])
