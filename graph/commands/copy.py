"""`accord copy`: a graph from one store into another."""

import click


@click.command()
@click.option("--from", "source", metavar="STORE", required=True, help="The store to read.")
@click.option(
    "--to",
    "target",
    metavar="STORE",
    required=True,
    help="The store that becomes the same; what it held goes.",
)
def command(source: str, target: str) -> None:
    """Copy a graph into another store, without reading the documents again.

    Example: accord copy --from accord-graph --to bolt://localhost:7687
    """
    from accord.graph.commands.opening import opened
    from accord.graph.copy import copy
    from accord.graph.rows import EDGE_TYPES

    if source.rstrip("/") == target.rstrip("/"):
        raise click.UsageError("--from and --to are the same store")
    with opened(source) as old, opened(target, create=True) as new:
        counts = copy(old, new)
    edges = sum(count for kind, count in counts.items() if kind in EDGE_TYPES)
    nodes = sum(counts.values()) - edges
    click.echo(f"{nodes} nodes and {edges} relationships from {source} to {target}", err=True)
