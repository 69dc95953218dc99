"""accord text: a document as it was read."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from accord.extract.reading import Document


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--pages", is_flag=True, help="Begin each line with the page on which it stands, and a tab.")
def command(file: Path, pages: bool) -> None:
    """The document exactly as it was read: the text in which all offsets count."""
    from accord.extract.document import read_document

    document = read_document(file, file.name or str(file))
    if pages and not document.pages:
        raise click.UsageError(f"{document.name} has no pages")
    text = "".join(_paged(document)) if pages else document.text
    click.echo(text.encode("utf-8"), nl=False)


def _paged(document: "Document") -> Iterator[str]:
    """The lines, each after its page, or its first and last."""
    start = 0
    for line in document.text.splitlines(keepends=True):
        first, last = document.page_of(start), document.page_of(start + len(line.rstrip()) - 1)
        yield f"{first}\t{line}" if first == last else f"{first}-{last}\t{line}"
        start += len(line)
