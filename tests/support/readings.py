"""Documents made by hand for tests: `PREDICATE | subject | object | time` lines as a document's claims."""

import re

from accord.extract.claim import Claim, Mention, Passage, Referent, Span
from accord.extract.predicate import EntityType, Status
from accord.extract.reading import Document, Reading
from accord.graph.source import Source

T = EntityType
MEASURE = re.compile(r"(?P<comparator>[<>=~-]*) ?(?P<value>[\d.]+) ?(?P<unit>.*)")


def referent(name: str, *aliases: str) -> Referent:
    """`City:深圳市` with its aliases."""
    type, _, name = name.partition(":")
    return Referent.of(EntityType(type), name, aliases)


def reading(
    document: str,
    *lines: str,
    asserted: str | None = "2019",
    published: str | None = None,
    known: tuple[Referent, ...] = (),
) -> Reading:
    """A reading, a claim a line: `PREDICATE | Type:subject | Type:object | time | status | role | evidence | value`, the value
    as `>= 19 %`, its comparator and unit left out where there is none.

    A referent of `known` lends its aliases to the name that a line uses.
    """
    by_name = {f"{r.type}:{r.name}": r for r in known}
    claims, passages, position = [], [], 0
    for line in lines:
        predicate, subject, object, time, status, role, text, value = _cells(line)
        text = text or line
        span = Span(position, position + len(text), text)
        ends = [None if end == "-" else by_name.get(end) or referent(end) for end in (subject, object)]
        claims.append(
            Claim(predicate, *ends, document, span, "test", time=None if time == "-" else time,
                  status=Status(status or "actual"), role=role or None, asserted=asserted, **_measure(value))
        )  # fmt: skip
        passages.append(Passage(span.start, span.end, text))
        position += len(text) + 1
    mentions = tuple(Mention(document, 0, len(r.name), r.name, r) for r in known)
    text = "\n".join(passage.text for passage in passages)
    made = Document(document, text, f"digest of {text}", published=published)
    return Reading(made, asserted, tuple(passages), mentions, tuple(claims))


def source(document: str, *lines: str, **given: object) -> Source:
    """The source of such a reading."""
    return Source.of(reading(document, *lines, **given), "test 1")  # type: ignore[arg-type]


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in line.split("|")]
    return cells + [""] * (8 - len(cells))


def _measure(value: str) -> dict[str, str | None]:
    match = MEASURE.fullmatch(value)
    return {name: match[name] or None for name in ("comparator", "value", "unit")} if match else {}
