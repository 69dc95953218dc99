"""The command `accord`: finds its commands, and turns what goes wrong into one line and an exit code."""

import os
import pkgutil
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Any

import click

from accord.graph import commands
from accord.seeds.error import AccordError

INTERRUPTED = 130
READER_GONE = 141  # what a shell reports of a process that wrote into a closed pipe
# as one uses them; a command that is not named here comes after these
ORDER = (
    "build",
    "ask",
    "questions",
    "find",
    "show",
    "brief",
    "check",
    "same",
    "different",
    "reject",
    "confirm",
    "add",
    "review",
    "forget",
    "draw",
    "cypher",
    "copy",
    "export",
    "text",
    "dates",
    "mentions",
    "extract",
    "coverage",
    "doctor",
    "completion",
)


class Commands(click.Group):
    """The commands of `accord.graph.commands`, one a module, imported when it is needed."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        found = {module.name for module in pkgutil.iter_modules(commands.__path__)}
        known = [name for name in ORDER if name in found]
        return [name for name in [*known, *sorted(found.difference(ORDER))] if self.get_command(ctx, name)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, None where there is none."""
        name = f"{commands.__name__}.{cmd_name}"
        try:
            module = import_module(name)
        except ModuleNotFoundError as error:
            if error.name != name:
                raise
            return None
        command = getattr(module, "command", None)
        return command if isinstance(command, click.Command) else None

    def invoke(self, ctx: click.Context) -> Any:
        """What the command returns; a reader that goes away ends it without a word."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise click.exceptions.Exit(_leave_pipe()) from None

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        **extra: Any,
    ) -> Any:
        """Runs a command and exits with its code; one line on stderr says what is wrong."""
        if not standalone_mode:
            return super().main(args, prog_name, complete_var, False, **extra)
        _speak_utf8()
        try:
            result = super().main(args, prog_name or "accord", complete_var, False, **extra)
            sys.stdout.flush()
        except click.Abort:
            code = INTERRUPTED
        except click.ClickException as error:
            code = _report_usage(error)
        except OSError as error:
            code = _leave_pipe() if isinstance(error, BrokenPipeError) else _report(error)
        except Exception as error:
            code = _report(error)
        else:
            code = result if isinstance(result, int) else 0
        sys.exit(code)


def _speak_utf8() -> None:
    """Makes the standard streams UTF-8, whatever the console's code page, and keeps line ends."""
    for stream, errors in ((sys.stdin, "strict"), (sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors=errors)
    if os.name == "nt" and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(newline="\n")


def _report_usage(error: click.ClickException) -> int:
    """The exit code of a usage error, said in one line with the command that helps."""
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "accord"
    hint = f" (see {path} --help)" if isinstance(error, click.UsageError) else ""
    click.echo(f"{path}: {' '.join(error.format_message().split())}{hint}", err=True)
    return error.exit_code


def _report(error: Exception) -> int:
    """The exit code of an error, said in one line; the traceback with -v."""
    if _verbose():
        import traceback

        traceback.print_exception(error)
    if isinstance(error, AccordError):
        click.echo(f"accord: {_one_line(error)}", err=True)
        return error.exit_code
    hint = "" if _verbose() else " (accord -v shows where)"
    click.echo(f"accord: {type(error).__name__}: {_one_line(error)}{hint}", err=True)
    return AccordError.exit_code


def _one_line(error: Exception) -> str:
    """The text of an error without line ends and escape sequences, which a name from a document may bring."""
    words = " ".join(str(error).split())
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in words)


def _verbose() -> bool:
    import logging

    return logging.getLogger("accord").level == logging.DEBUG


def _leave_pipe() -> int:
    """The exit code where nobody reads any more; nothing is left for Python to flush into the closed pipe."""
    null = os.open(os.devnull, os.O_WRONLY)
    os.dup2(null, sys.stdout.fileno())
    return READER_GONE


def _log_all(ctx: click.Context, param: click.Parameter, verbose: bool) -> None:  # noqa: ARG001
    """Shows all that the modules log."""
    import logging

    if verbose:
        logging.basicConfig(format="%(relativeCreated)d ms %(name)s: %(message)s", stream=sys.stderr)
    logging.getLogger("accord").setLevel(logging.DEBUG if verbose else logging.WARNING)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="accord", prog_name="accord")
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_log_all,
    help="Show what is done, and where an error came from.",
)
@click.option(
    "--lang",
    "language",
    type=click.Choice(["zh", "en"]),
    envvar="ACCORD_LANG",
    help="Language of messages; by default that of the system.",
)
@click.pass_context
def main(ctx: click.Context, language: str | None) -> None:
    """Reads documents on regional cooperation into a dated graph and answers from it.

    Every answer comes with the sentence behind it.
    """
    ctx.obj = language
