"""Traditional script read as Simplified, one character for one, so that offsets stay."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC


@cache
def _converter() -> "OpenCC":
    from opencc import OpenCC

    return OpenCC("t2s")


@cache
def _simplify_character(character: str) -> str:
    converted = str(_converter().convert(character))
    return converted if len(converted) == 1 else character


def simplify(text: str) -> str:
    """The text in Simplified script, of the same length: position i stands for position i.

    Converted by phrase; where that would change the length, character by character.
    """
    if text.isascii():
        return text
    lines = []
    for line in text.splitlines(keepends=True):
        converted = str(_converter().convert(line))
        lines.append(converted if len(converted) == len(line) else "".join(map(_simplify_character, line)))
    return "".join(lines)
