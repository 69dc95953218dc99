"""accord show: one entity."""

import shutil
import sys
from datetime import date

import click

from accord.graph.commands import options


@click.command()
@click.argument("name", shell_complete=options.complete_name)
@options.day
@options.store
@options.format
@click.pass_context
def command(ctx: click.Context, name: str, day: date, store: str, format: str | None) -> None:
    """One page on an entity, by any of its names: what it is, when it stood, what it came from and became, its
    members then and now, what happened, contradictions and documents, each line with its sentence.

    With --format markdown the page is Markdown with the sentences as footnotes; JSON holds everything.
    """
    from accord.graph.commands.language import language
    from accord.graph.commands.opening import opened
    from accord.graph.dossier.markdown import markdown_of
    from accord.graph.dossier.page import page_of
    from accord.graph.dossier.record import COLUMNS, records_of
    from accord.graph.dossier.text import text_of
    from accord.graph.format import DEFAULT_WIDTH, write_rows

    with opened(store) as graph:
        records = records_of(graph, name, day)
    lang = language(ctx)
    pages = [page_of(record, lang, day) for record in records]
    if format == "markdown":
        texts = [
            markdown_of(page, lang, date.today(), f"{number}-" if number else "") for number, page in enumerate(pages)
        ]
        click.echo("\n".join(texts), nl=False)
    elif format == "table" or (format is None and sys.stdout.isatty()):
        width = shutil.get_terminal_size((DEFAULT_WIDTH, 24)).columns
        click.echo("\n\n".join(text_of(page, lang, width) for page in pages))
    else:
        write_rows(records, COLUMNS, format)
