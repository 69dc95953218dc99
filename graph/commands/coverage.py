"""accord coverage: what was read of documents, and what was left."""

import shutil
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from accord.extract.document.metadata import Metadata
from accord.graph.commands import options

if TYPE_CHECKING:
    from accord.extract.document import BadDocument
    from accord.graph.coverage.account import Account

COLUMNS = ("document", "line", "start", "end", "text", "reason", "claims")
READABLE = ("line", "passage", "read")


@click.command()
@options.documents
@click.option(
    "--html", "page_path", metavar="FILE", type=click.Path(dir_okay=False, path_type=Path),
    help="Write a page with each claim marked in its document, in place of the rows.",
)  # fmt: skip
@options.metadata
@options.format
@options.jobs
@click.pass_context
def command(
    ctx: click.Context, paths: tuple[Path, ...], page_path: Path | None, metadata: Mapping[str, Metadata],
    format: str | None, jobs: int,
) -> None:  # fmt: skip
    """Each passage of the documents with the claims read from it, or why there are none."""
    from accord.graph.coverage.account import tally
    from accord.graph.coverage.words import summary

    skipped: list[BadDocument] = []
    accounts: list[Account] = []
    found = _accounts(paths, metadata, jobs, skipped)
    chosen = format or ("table" if sys.stdout.isatty() else "jsonl")
    if page_path:
        accounts += found
        _write_page(accounts, page_path, ctx)
    if page_path is None or format:
        _write(accounts or _kept(found, accounts), chosen)
    if accounts:
        _say(summary(tally(accounts), "en"), within_table=page_path is None and chosen == "table")
    if skipped:
        ctx.exit(skipped[0].exit_code)


def _say(summary: str, *, within_table: bool) -> None:
    """The summary below a table, folded as it is; elsewhere in one line, out of the way of the rows."""
    if within_table:
        summary = textwrap.fill(summary, shutil.get_terminal_size().columns)
    click.echo(summary, err=not within_table)


def _accounts(
    paths: Iterable[Path], metadata: Mapping[str, Metadata], jobs: int, skipped: list["BadDocument"]
) -> Iterator["Account"]:
    from accord.extract.document import BadDocument, find_documents
    from accord.extract.parallel import read_each
    from accord.graph.coverage.account import account_of

    for result in read_each(account_of, find_documents(paths), metadata, jobs):
        if isinstance(result, BadDocument):
            skipped.append(result)
            click.echo(f"accord: skipped {result}", err=True)
        else:
            yield result


def _kept(found: Iterable["Account"], accounts: list["Account"]) -> Iterator["Account"]:
    """The accounts as they come, kept for the summary."""
    for account in found:
        accounts.append(account)
        yield account


def _write(accounts: Iterable["Account"], format: str) -> None:
    from accord.graph.coverage.account import record
    from accord.graph.format import write_rows

    if format == "table":
        for account in accounts:
            click.echo(account.document.name)
            write_rows(_readable(account), READABLE, format)
        return
    flat = format not in ("json", "jsonl")
    rows = (record(account, entry, flat=flat) for account in accounts for entry in account.entries)
    write_rows(rows, COLUMNS, format)


def _readable(account: "Account") -> Iterator[dict[str, Any]]:
    from accord.graph.coverage.account import told

    for entry in account.entries:
        read = "\n".join(map(told, entry.claims)) or f"({entry.reason})"
        yield {"line": entry.line, "passage": entry.passage.text, "read": read}


def _write_page(accounts: list["Account"], path: Path, ctx: click.Context) -> None:
    from accord.graph.commands.language import language
    from accord.graph.coverage.page import page
    from accord.graph.figures.write import write_file

    write_file(path, page(accounts, language(ctx)).encode("utf-8", "replace"))
    click.echo(path)
