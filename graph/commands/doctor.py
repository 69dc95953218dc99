"""accord doctor: what is here and what is missing."""

import os

import click

from accord.graph.commands import options

FOUND_SOMETHING = 6


@click.command()
@options.store
@options.format
@click.pass_context
def command(ctx: click.Context, store: str, format: str | None) -> None:
    """What Accord finds on this machine, what is missing, and the command that mends it.

    Ends with 6 where something is missing that nothing works without.
    """
    from accord.graph.doctor import COLUMNS, HERE, examine
    from accord.graph.format import write_rows

    findings = list(examine(store, os.environ))
    write_rows([finding.row() for finding in findings], COLUMNS, format)
    if any(finding.needed and finding.state != HERE for finding in findings):
        ctx.exit(FOUND_SOMETHING)
