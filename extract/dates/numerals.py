"""Numbers as Chinese texts write them."""

WRITTEN = ("〇零○OＯОΟo", "一", "二两", "三", "四", "五", "六", "七", "八", "九")
DIGITS = {character: value for value, characters in enumerate(WRITTEN) for character in characters}
TENS = {"十": 10, "廿": 20, "卅": 30}
CHINESE = "一二三四五六七八九十〇零○廿卅两"
CHINESE_RUN = rf"[{CHINESE}][{CHINESE}百OＯОΟo]*"
NUMBER = rf"(?:[0-9]+|{CHINESE_RUN})"


def number(text: str) -> int | None:
    """The number written in digits, digit by digit (二〇一八) or in words (二十一); None for none."""
    if text.isascii() and text.isdigit():
        return int(text)
    if "百" in text:
        return _hundreds(text)
    if any(ten in text for ten in TENS):
        return _tens(text)
    return _positional(text)


def _positional(text: str) -> int | None:
    value = 0
    for character in text:
        if character not in DIGITS:
            return None
        value = value * 10 + DIGITS[character]
    return value if text else None


def _tens(text: str) -> int | None:
    place = next(index for index, character in enumerate(text) if character in TENS)
    head, tail = text[:place], text[place + 1 :]
    if len(head) > 1 or len(tail) > 1 or (head and text[place] != "十"):
        return None
    units = _positional(tail) if tail else 0
    tens = DIGITS.get(head) if head else 1
    return None if units is None or tens is None else tens * TENS[text[place]] + units


def _hundreds(text: str) -> int | None:
    head, _, tail = text.partition("百")
    tail = tail.lstrip("零〇")
    rest = number(tail) if tail else 0
    hundreds = DIGITS.get(head) if head else None
    return None if rest is None or hundreds is None or rest > 99 else hundreds * 100 + rest
