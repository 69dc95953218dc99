"""The page about an entity: sections of lines, each line with the sentences behind it."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from accord.extract.predicate import EntityType
from accord.graph.dossier.words import WORDS
from accord.graph.figures.look import type_name
from accord.graph.figures.words import predicate_name

Row = Mapping[str, Any]
BIRTH_AND_END = {"FOUNDED", "ABOLISHED", "SUSPENDED"}
HELD = "MEMBER_OF"


@dataclass(frozen=True, slots=True)
class Quote:
    """A sentence as it stands in a document."""

    sentence: str
    document: str


@dataclass(frozen=True, slots=True)
class Line:
    """What is said, when (EDTF, None where it is told by the text), and the sentences that say so."""

    time: str | None
    text: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under a heading."""

    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page; `sources` are rows of what is known of the documents that it cites."""

    name: str
    type: str
    names: tuple[str, ...]
    dates: tuple[str, ...]
    basis: str
    sections: tuple[Section, ...]
    sources: tuple[Row, ...]


def page_of(record: Row, lang: str, day: date) -> Page:
    """The page of a record of `records_of`, in a language, as of a day."""
    words = WORDS[lang]
    count = len(record["sources"])
    basis = words["as_of_one" if count == 1 else "as_of"].format(day=day, count=count)
    dates = tuple(
        f"{words[f'{event}_label' if event in ('since', 'until') else event]} {time}"
        for event, time in record["dates"].items()
    )
    sections = tuple(section for section in _sections(record, lang, day) if section.lines)
    kind = type_name(EntityType(record["type"]), lang)
    return Page(
        record["name"], kind, tuple(record["names"]), dates, basis, sections, tuple(record["sources"])
    )


def _sections(record: Row, lang: str, day: date) -> Iterator[Section]:
    words, told = WORDS[lang], _Sorted(record["relations"], record["type"])
    now = words["now"].format(day=day)
    belongs = words["belongs"].format(day=day)
    yield Section(words["stood"], _lines(told.life, lang, _event))
    steps = record["lineage"]
    yield Section(words["earlier"], _lines((row for row in steps if row["step"] < 0), lang, _step))
    yield Section(words["later"], _lines((row for row in steps if row["step"] > 0), lang, _step))
    yield Section(now, _lines(told.standing("members"), lang, _member))
    yield Section(words["then"], _lines(told.over("members"), lang, _member))
    yield Section(belongs, _lines(told.standing("groups"), lang, _group))
    yield Section(words["belonged"], _lines(told.over("groups"), lang, _group))
    yield Section(words["happened"], _lines(told.rest, lang, _event))
    yield Section(words["intended"], _lines(told.intended, lang, _event))
    yield Section(words["contradictions"], _contradictions(record["contradictions"], lang))


class _Sorted:
    """The relations of an entity by what they tell of it."""

    def __init__(self, relations: Iterable[Row], type: str) -> None:
        self.life: list[Row] = []
        self.rest: list[Row] = []
        self.intended: list[Row] = []
        self._held: dict[str, list[Row]] = {"members": [], "groups": []}
        for row in relations:
            self._place(row, type)

    def standing(self, side: str) -> list[Row]:
        """Those of the members or groups that hold on the day, certainly or possibly."""
        return [row for row in self._held[side] if row["certainty"] != "no"]

    def over(self, side: str) -> list[Row]:
        """Those that do not hold on the day."""
        return [row for row in self._held[side] if row["certainty"] == "no"]

    def _place(self, row: Row, type: str) -> None:
        if row["status"] != "actual":
            self.intended.append(row)
        elif row["event"] in BIRTH_AND_END and row["side"] == "object":
            self.life.append(row)
        elif row["event"] == HELD:
            self._held["members" if row["side"] == "object" else "groups"].append(row)
        elif row["event"] == "COVERS" and row["side"] == "subject" and type == EntityType.REGION:
            self._held["members"].append({**row, "subject": row["object"], "object": row["subject"]})
        elif row["event"] != "SUCCEEDED_BY":
            self.rest.append(row)


def _lines(rows: Iterable[Row], lang: str, write: Callable[[Row, str], str]) -> tuple[Line, ...]:
    return tuple(
        Line(row["time"] or WORDS[lang]["undated"], write(row, lang), (_quote(row),)) for row in rows
    )


def _quote(row: Row, prefix: str = "") -> Quote:
    sentence = " ".join(str(row[f"{prefix}evidence"]).split())
    return Quote(sentence, str(row[f"{prefix}evidence_document"]))


def _event(row: Row, lang: str) -> str:
    words = WORDS[lang]
    marks = [row["role"], words[row["status"]] if row["status"] != "actual" else None]
    return _said(row["subject"], row["event"], row["object"], lang) + _marked(marks, lang)


def _said(subject: str | None, event: str, object: str | None, lang: str) -> str:
    """Subject, predicate and object; without a subject, the object to which it happened comes first."""
    parts = [subject, predicate_name(event, lang), object]
    if subject is None:
        parts = [object, predicate_name(event, lang)]
    return (" " if lang == "en" else "").join(part for part in parts if part)


def _step(row: Row, lang: str) -> str:
    return WORDS[lang]["became"].format(earlier=row["earlier"], later=row["later"])


def _member(row: Row, lang: str) -> str:
    return f"{row['subject']}{_held(row, lang)}"


def _group(row: Row, lang: str) -> str:
    return f"{row['object']}{_held(row, lang)}"


def _held(row: Row, lang: str) -> str:
    """In what capacity, how sure on the day, and up to when a document says so."""
    words = WORDS[lang]
    sure = None if row["certainty"] == "no" else words[row["certainty"]]
    attested = words["attested"].format(attested=row["attested"]) if row["attested"] else None
    return _marked([row["role"], sure, words["derived"] if row["derived"] else None, attested], lang)


def _marked(marks: Sequence[str | None], lang: str) -> str:
    known = [mark for mark in marks if mark]
    opening, comma, closing = (" (", ", ", ")") if lang == "en" else ("(", ",", ")")
    return f"{opening}{comma.join(known)}{closing}" if known else ""


def _contradictions(rows: Iterable[Row], lang: str) -> tuple[Line, ...]:
    lines = []
    for row in rows:
        one, other = (
            f"{row[f'{side}time'] or WORDS[lang]['undated']} "
            + _said(row[f"{side}subject"], row[f"{side}event"], row[f"{side}object"], lang)
            for side in ("", "other_")
        )
        text = WORDS[lang]["against"].format(one=one, other=other)
        lines.append(Line(None, text, (_quote(row), _quote(row, "other_"))))
    return tuple(lines)
