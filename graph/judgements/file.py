"""The file of judgements: JSON Lines, one judgement a line, read by people and kept under version control.

    {"judge": "same", "name": "长三角办", "type": "Institution", "other": "长三角区域合作办公室", "why": "…"}
    {"judge": "reject", "claim": "0123456789abcdef", "says": "…", "document": "…", "evidence": "…", "why": "…"}
    {"judge": "add", "claim": {…}, "why": "…"}

Empty lines and lines that begin with # are for people. To undo a judgement, remove its line and build again.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from accord.extract.claim import Claim
from accord.extract.predicate import EntityType
from accord.graph.entity import Judgement
from accord.graph.error import BadRequest

NAMES = ("same", "different")
VERDICTS = ("reject", "confirm")
ADD = "add"


@dataclass(frozen=True, slots=True)
class Verdict:
    """A person's word on a claim: that it is right, or that it is not; `line` is that of the file."""

    claim: str
    confirmed: bool
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class Added:
    """A claim made by a person."""

    claim: Claim
    why: str
    line: int


@dataclass(frozen=True, slots=True)
class Judgements:
    """All that people judged, in the order of the file."""

    names: tuple[Judgement, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    added: tuple[Added, ...] = ()

    def __len__(self) -> int:
        return len(self.names) + len(self.verdicts) + len(self.added)


NONE = Judgements()


def read_judgements(path: Path) -> Judgements:
    """The judgements of a file, none where there is no file; BadRequest names a line that is wrong."""
    if not path.exists():
        return NONE
    names: list[Judgement] = []
    verdicts: list[Verdict] = []
    added: list[Added] = []
    for number, record in _records(path):
        try:
            kind, why = record["judge"], str(record.get("why", ""))
            if kind in NAMES:
                names.append(_names(record, kind == "same", why, number))
            elif kind in VERDICTS:
                verdicts.append(Verdict(str(record["claim"]), kind == "confirm", why, number))
            elif kind == ADD:
                added.append(Added(Claim.from_record(record["claim"]), why, number))
            else:
                raise ValueError(f"{kind!r} is no judgement")
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise BadRequest(f"{path}:{number}: no judgement of Accord: {_reason(error)}") from None
    return Judgements(tuple(names), tuple(verdicts), tuple(added))


def append_judgements(path: Path, records: list[Mapping[str, Any]]) -> None:
    """Writes the records at the end of the file, a line each, with what people wrote before left as it is."""
    before = path.read_text("utf-8") if path.exists() else ""
    lines = "".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    part = path.with_name(path.name + ".part")
    part.write_text(before + ("\n" if before and not before.endswith("\n") else "") + lines, "utf-8", newline="\n")
    part.replace(path)


def _records(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(path.read_text("utf-8-sig").split("\n"), 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        try:
            record = json.loads(line)
        except ValueError as error:
            raise BadRequest(f"{path}:{number}: no JSON: {error}") from None
        if not isinstance(record, dict):
            raise BadRequest(f"{path}:{number}: no JSON object")
        yield number, record


def _names(record: Mapping[str, Any], same: bool, why: str, line: int) -> Judgement:
    other = record.get("other_type")
    return Judgement(
        EntityType(record["type"]), record["name"], record["other"], same, EntityType(other) if other else None,
        record.get("document", ""), record.get("other_document", ""), why, line,
    )  # fmt: skip


def _reason(error: Exception) -> str:
    return f"{error} is missing" if isinstance(error, KeyError) else str(error)
