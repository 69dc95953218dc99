"""accord text: a document as it was read."""

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """The document exactly as it was read: the text in which all offsets count."""
    from accord.extract.document import read_document

    text = read_document(file, file.name or str(file)).text
    click.echo(text.encode("utf-8"), nl=False)
