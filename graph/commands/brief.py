"""accord brief: a dated briefing about one entity, as a file."""

from datetime import date
from pathlib import Path

import click

from accord.graph.commands import options

SUFFIXES = (".md", ".docx")


def _suffix(ctx: click.Context, param: click.Parameter, path: Path) -> Path:
    if path.suffix.lower() not in SUFFIXES:
        raise click.BadParameter(f"{path} must end in one of {', '.join(SUFFIXES)}", ctx, param)
    return path


@click.command()
@click.argument("name", shell_complete=options.complete_name)
@click.option(
    "-o", "--output", "path", metavar="FILE", required=True, callback=_suffix,
    type=click.Path(dir_okay=False, path_type=Path), help="The briefing: .md or .docx.",
)  # fmt: skip
@options.day
@options.store
@click.pass_context
def command(ctx: click.Context, name: str, path: Path, day: date, store: str) -> None:
    """Writes a dated briefing on NAME: the page of `accord show` with its sentences as footnotes.

    Its documents are cited by GB/T 7714.
    """
    from accord.graph.commands.language import language
    from accord.graph.commands.opening import opened
    from accord.graph.dossier.page import page_of
    from accord.graph.dossier.record import records_of
    from accord.graph.figures.write import write_file

    lang = language(ctx)
    with opened(store) as graph:
        pages = [page_of(record, lang, day) for record in records_of(graph, name, day)]
    if path.suffix.lower() == ".docx":
        from accord.graph.dossier.word import docx_of

        write_file(path, docx_of(pages, lang, date.today()))
    else:
        from accord.graph.dossier.markdown import markdown_of

        texts = [markdown_of(page, lang, date.today(), f"{n}-" if n else "") for n, page in enumerate(pages)]
        write_file(path, "\n".join(texts).encode("utf-8", "replace"))
    click.echo(path)
