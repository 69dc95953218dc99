"""accord same: a person's word that two names are one."""

from pathlib import Path

import click

from accord.graph.commands import options


@click.command()
@click.argument("name", metavar="A")
@click.argument("other", metavar="B")
@options.why
@options.store
@options.judgements
def command(name: str, other: str, why: str, store: str, judgements: Path) -> None:
    """A and B are one, whatever the rules say; a name that several things bear is given as Type:name."""
    from accord.graph.commands.rejoin import judge
    from accord.graph.judgements.judge import name_judgement

    judge(store, judgements, lambda graph: [name_judgement(graph, name, other, same=True, why=why)])
