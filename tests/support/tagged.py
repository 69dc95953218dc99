"""Sentences with their dates marked: [2018年|2018]."""

import re

TAG = re.compile(r"\[([^\[\]|]+)\|((?:\[[^\]]*\])|[^\]]+)\]")


def untag(tagged: str) -> tuple[str, list[tuple[int, str, str]]]:
    """The plain sentence, and the dates that it should give: position, text, EDTF."""
    plain, expected, done = "", [], 0
    for tag in TAG.finditer(tagged):
        plain += tagged[done : tag.start()]
        expected.append((len(plain), tag[1], tag[2]))
        plain, done = plain + tag[1], tag.end()
    return plain + tagged[done:], expected
