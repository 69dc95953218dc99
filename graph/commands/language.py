"""The language in which a command speaks."""

import click


def language(ctx: click.Context) -> str:
    """`zh` or `en`: as asked for with --lang, otherwise that of the system."""
    import locale

    asked = ctx.find_root().obj
    return (
        asked if asked in ("zh", "en") else "zh" if (locale.getlocale()[0] or "").startswith("zh") else "en"
    )
