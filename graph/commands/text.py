"""accord text: a document as it was read."""

from pathlib import Path

import click


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(file: Path) -> None:
    """The document exactly as it was read: the text in which all offsets count."""
    from accord.extract.document import read_document

    click.get_binary_stream("stdout").write(read_document(file, file.name or str(file)).text.encode("utf-8"))
