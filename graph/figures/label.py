"""Text as a figure can carry it: harmless, broken into lines, measured."""

import unicodedata

LINE_WIDTH = 9.0
LINES = 4


def clean(text: str) -> str:
    """The text in one line, its spaces single, without what is no character to be seen."""
    return " ".join(visible(text).split())


def visible(text: str) -> str:
    """The text with a space for each character that is not to be seen.

    Control and format characters go (a right-to-left override can make a name look like another one), and so
    do lone surrogates, which no file can hold, and the characters that XML forbids.
    """
    return "".join(" " if _unseen(char) else char for char in text)


def _unseen(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cf", "Cs", "Cn", "Zl", "Zp")


def width(text: str) -> float:
    """How wide the text is in units of its font size: a Chinese character is one."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.58 for char in text)


def wrap(text: str, limit: float = LINE_WIDTH, lines: int = LINES) -> tuple[str, ...]:
    """The text in lines of like width, at most `limit` em each; what does not fit ends in an ellipsis."""
    whole = clean(text)
    if width(whole) > limit * lines:
        whole = _cut(whole, limit * lines - 1) + "…"
    count = max(1, -int(-width(whole) // limit))
    return _balanced(whole, min(limit, width(whole) / count + 0.5), count)


def _cut(text: str, limit: float) -> str:
    end, used = 0, 0.0
    while end < len(text) and used + width(text[end]) <= limit:
        used += width(text[end])
        end += 1
    return text[:end]


# What may not begin a line in Chinese typesetting.
CLOSING = frozenset("》〉）」』】、，。；：？！…)]}")


def _balanced(text: str, limit: float, count: int) -> tuple[str, ...]:
    lines: list[str] = []
    while text and len(lines) < count - 1:
        line = _cut(text, limit) or text[0]
        line += _hanging(text[len(line) :])
        line = _at_space(line, text)
        lines.append(line.strip())
        text = text[len(line) :]
    return tuple(line for line in (*lines, text.strip()) if line) or ("–",)


def _hanging(rest: str) -> str:
    end = 0
    while end < len(rest) and rest[end] in CLOSING:
        end += 1
    return rest[:end]


def _at_space(line: str, text: str) -> str:
    """The line up to its last space, where a Latin word would be broken."""
    rest = text[len(line) :]
    broken = rest[:1].isascii() and rest[:1].isalnum() and line[-1:].isascii() and line[-1:].isalnum()
    head, space, _ = line.rpartition(" ")
    return head + space if broken and space else line
