"""Traditional script read as Simplified, one character for one, so that offsets stay."""

import re
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


#: 首批覆盖 holds no 批覆.
_COVER = re.compile("覆(?=[盖蓋灭滅没沒])")


def simplify(text: str) -> str:
    """The text in Simplified script, of the same length: position i stands for position i.

    Converted by phrase; where that would change the length, character by character.
    """
    if text.isascii():
        return text
    lines = []
    for line in text.splitlines(keepends=True):
        converted = str(_converter().convert(line))
        if len(converted) != len(line):
            converted = "".join(map(_simplify_character, line))
        for found in _COVER.finditer(line):
            converted = f"{converted[: found.start()]}覆{converted[found.end() :]}"
        lines.append(converted)
    return "".join(lines)
