"""Ties as a Mermaid flowchart, for pages that draw Mermaid: GitHub, GitLab, many notebooks."""

from collections.abc import Iterator

from accord.graph.exports.ties import Ties
from accord.graph.figures.label import clean

# What a quoted label may not hold as it is; Mermaid reads #code; for the character.
ENTITIES = str.maketrans({character: f"#{ord(character)};" for character in '"#;<>&`\\'})


def mermaid(ties: Ties) -> Iterator[str]:
    """The lines of a flowchart: a box an entity that is tied to another, an arrow a tie."""
    numbers: dict[str, int] = {}
    for tie in ties.ties:
        for end in (tie.source, tie.target):
            numbers.setdefault(end, len(numbers))
    yield "flowchart LR\n"
    for node in ties.entities:
        if node.id in numbers:
            yield f'  n{numbers[node.id]}["{_label(node.properties["name"])}"]\n'
    for tie in ties.ties:
        arrow = "-->" if tie.status == "actual" else "-.->"
        label = _label(f"{tie.kind} {tie.time or ''}")
        yield f'  n{numbers[tie.source]} {arrow}|"{label}"| n{numbers[tie.target]}\n'


def _label(text: str) -> str:
    return clean(text).translate(ENTITIES)
