"""The commands by which a person judges two names or one claim."""

from pathlib import Path

import click

from accord.graph.commands import options


def on_names(*, same: bool, help: str) -> click.Command:
    """The command that says of two names whether they are one thing."""

    @click.command(help=help)
    @click.argument("name", metavar="A")
    @click.argument("other", metavar="B")
    @options.why
    @options.store
    @options.judgements
    def command(name: str, other: str, why: str, store: str, judgements: Path) -> None:
        from accord.graph.commands.rejoin import judge
        from accord.graph.judgements.judge import name_judgement

        judge(store, judgements, lambda graph: [name_judgement(graph, name, other, same=same, why=why)])

    return command


def on_a_claim(*, confirmed: bool, help: str) -> click.Command:
    """The command that says of a claim whether it is right."""

    @click.command(help=help)
    @click.argument("claim", metavar="CLAIM")
    @options.why
    @options.store
    @options.judgements
    def command(claim: str, why: str, store: str, judgements: Path) -> None:
        from accord.graph.commands.rejoin import judge
        from accord.graph.judgements.judge import verdict

        judge(store, judgements, lambda graph: [verdict(graph, claim, confirmed=confirmed, why=why)])

    return command
