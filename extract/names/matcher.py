"""One pass over the characters of a text for every known form: places, institutions, regions, heads and verbs."""

import csv
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc
from spacy.vocab import Vocab

from accord.extract.names.heads import heads
from accord.extract.predicate import EntityType
from accord.seeds.names import names
from accord.seeds.places import Form, forms

#: A Doc of this many one-character tokens is the most that is held at a time.
PART = 100_000


@dataclass(frozen=True, slots=True)
class Known:
    """A known name: its canonical name and type; `sure` is False where the form is also a common word."""

    name: str
    type: EntityType
    sure: bool = True
    form: Form | None = None


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb that tells of a relation, with the frame in which it takes its subject and object."""

    text: str
    predicate: str
    frame: str


class Match(NamedTuple):
    """Where a known form stands."""

    start: int
    end: int
    text: str


@cache
def known_names() -> dict[str, Known]:
    """Every form of the gazetteers: what it names."""
    table: dict[str, Known] = {}
    for form in forms():
        place = form.places[0]
        table[form.text] = Known(place.name, EntityType(place.type), form.sure and form.kind != "abbreviation", form)
    for name in names():
        for text in (name.name, *name.aliases):
            held = table.get(text)
            table[text] = Known(name.name, EntityType(name.type), True, held.form if held else None)
    return table


@cache
def verbs() -> dict[str, Verb]:
    """The verbs of the seed table by their text."""
    with (files("accord.seeds") / "verbs.csv").open(encoding="utf-8") as table:
        return {row["verb"]: Verb(row["verb"], row["predicate"], row["frame"]) for row in csv.DictReader(table)}


@cache
def _matcher() -> tuple[Vocab, PhraseMatcher]:
    vocab = Vocab()
    matcher = PhraseMatcher(vocab)
    words = {word for word in (*known_names(), *heads(), *verbs()) if len(word) > 1 or word in ("任", "设", "局", "厅")}
    matcher.add("KNOWN", [Doc(vocab, words=list(word)) for word in sorted(words)])
    return vocab, matcher


def matches(text: str, start: int, end: int) -> list[Match]:
    """Every known form within those offsets, in order, overlapping ones included; longest first at a place."""
    vocab, matcher = _matcher()
    found = []
    for offset in range(start, end, PART):
        part = text[offset : min(end, offset + PART)]
        doc = Doc(vocab, words=list(part), spaces=[False] * len(part))
        found += [Match(offset + a, offset + b, part[a:b]) for _, a, b in matcher(doc)]
    return sorted(found, key=lambda match: (match.start, -match.end))


#: 召集人 is no 召集, 发布会 no 发布.
_GOES_ON = {"签署": "人方", "签约": "方人仪", "发起": "人单方", "主办": "单方城", "承办": "单方城", "协办": "单方", "负责": "人同", "牵头": "单部城", "参与": "方者", "倡议": "书单", "签订": "方", "成立": "大仪", "召集": "人", "发布": "会", "通过": "率", "承担": "者", "主管": "部单机", "合并": "症", "发展": "改和"}


def part_of_word(text: str, start: int, word: str) -> bool:
    """Whether 任 stands within 主任, 责任 and the like, and so is no verb."""
    if word != "任":
        return text[start + len(word)] in _GOES_ON.get(word, "") if start + len(word) < len(text) else False
    return text[max(0, start - 1) : start] in tuple("主责担委信常历首现前时继连离赴新") or text[start + 1 : start + 2] in tuple("务命期职何免意教")
