"""accord completion: what a shell needs to complete commands, questions and names."""

import click

SHELLS = {
    "bash": 'eval "$(accord completion bash)"  # in ~/.bashrc',
    "zsh": 'eval "$(accord completion zsh)"  # in ~/.zshrc, after compinit',
    "fish": "accord completion fish | source  # in ~/.config/fish/config.fish",
}


@click.command(epilog="\b\n" + "\n".join(SHELLS.values()))
@click.argument("shell", type=click.Choice(tuple(SHELLS)))
@click.pass_context
def command(ctx: click.Context, shell: str) -> None:
    """A script for SHELL that completes commands, options, questions, their parameters, and names.

    Names come from the store of --store or ACCORD_STORE.
    """
    from click.shell_completion import get_completion_class

    root = ctx.find_root()
    found = get_completion_class(shell)
    if found is None:
        raise click.UsageError(f"no completion for {shell}")
    click.echo(found(root.command, {}, "accord", "_ACCORD_COMPLETE").source())
