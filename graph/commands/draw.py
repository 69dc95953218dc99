"""accord draw: diagrams of what the graph holds."""

from pathlib import Path

import click

from accord.graph.commands import options

VIEWS = ("network",)


def _suffix(ctx: click.Context, param: click.Parameter, path: Path) -> Path:
    from accord.graph.figures.draw import DRAWINGS

    if path.suffix.lower() not in DRAWINGS:
        raise click.BadParameter(f"{path} must end in one of {', '.join(DRAWINGS)}", ctx, param)
    if path.is_dir():
        raise click.BadParameter(f"{path} is a folder: name a file in it", ctx, param)
    return path


@click.command()
@click.argument("view", metavar="VIEW", type=click.Choice(VIEWS))
@click.argument("name", metavar="NAME")
@click.option(
    "-o", "--output", "path", metavar="FILE", required=True, callback=_suffix,
    type=click.Path(path_type=Path), help="The figure: .svg, .html (interactive), .pdf, .png or .dot.",
)  # fmt: skip
@click.option(
    "--limit", metavar="N", type=click.IntRange(2, 1000), default=60, show_default=True,
    help="Show at most N entities: the nearest first, then those with the most facts.",
)  # fmt: skip
@options.store
@click.pass_context
def command(ctx: click.Context, view: str, name: str, path: Path, limit: int, store: str) -> None:  # noqa: ARG001
    """Draws VIEW (network: an entity and what it is tied to, one and two steps away) of NAME."""
    from accord.graph.commands.language import language
    from accord.graph.commands.opening import opened
    from accord.graph.figures.draw import draw
    from accord.graph.figures.error import FigureFailed
    from accord.graph.figures.surroundings import network_around

    with opened(store) as graph:
        network, others = network_around(graph, name, limit)
    if others:
        click.echo(f"accord: {others} more carry that name; drawn is the one with most facts", err=True)
    if not network.ties:
        raise FigureFailed(f"no fact ties {network.centre.name} to anything: nothing is drawn")
    if draw(network, path, language(ctx)) == "networkx":
        click.echo("accord: drawn more simply, without Graphviz; install graphviz for more", err=True)
    click.echo(path)
