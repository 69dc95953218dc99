"""What is known of a document besides its text: title, publisher, date of publication, source, language."""

import csv
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path

from accord.extract.document.decode import Undecodable, decode
from accord.extract.document.error import BadMetadata

PUBLISHED = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What front matter, a by-line or a row of a table says; `published` is an EDTF day, month or year."""

    title: str | None = None
    publisher: str | None = None
    published: str | None = None
    source: str | None = None
    language: str | None = None

    @classmethod
    def of(cls, values: Mapping[str, str | None]) -> "Metadata":
        """The known ones of the values; raises ValueError where `published` is no date."""
        known = {name: (values.get(name) or "").strip() or None for name in NAMES}
        if known["published"]:
            check_published(known["published"])
        return cls(**known)

    def over(self, other: "Metadata") -> "Metadata":
        """This, completed by the other."""
        return Metadata(**{name: getattr(self, name) or getattr(other, name) for name in NAMES})


NAMES = tuple(field.name for field in fields(Metadata))


def check_published(text: str) -> None:
    """Raises ValueError where the text is no EDTF day, month or year of the calendar."""
    match = PUBLISHED.fullmatch(text)
    try:
        if match is None:
            raise ValueError
        date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except ValueError:
        raise ValueError(f"published: {text!r} is no date like 2019-12-01, 2019-12 or 2019") from None


def read_metadata(path: Path) -> dict[str, Metadata]:
    """The rows of a CSV table by their `document`; raises BadMetadata naming file and row."""
    table: dict[str, Metadata] = {}
    for number, row in _rows(path):
        name = (row.get("document") or "").strip()
        if not name:
            raise BadMetadata(f"{path}, row {number}: names no document")
        if name in table:
            raise BadMetadata(f"{path}, row {number}: {name} has a row already")
        try:
            table[name] = Metadata.of(row)
        except ValueError as error:
            raise BadMetadata(f"{path}, row {number}: {error}") from None
    return table


def _rows(path: Path) -> Iterator[tuple[int, dict[str, str | None]]]:
    """The rows below the head, each with its number in the file."""
    try:
        text = decode(path.read_bytes())
    except (OSError, Undecodable) as error:
        raise BadMetadata(f"{path}: {getattr(error, 'strerror', None) or error}") from None
    reader = csv.DictReader(text.splitlines(keepends=True), restkey="")
    columns = [*(reader.fieldnames or [])]
    unknown = set(columns) - {"document", *NAMES}
    if "document" not in columns or unknown:
        raise BadMetadata(
            f"{path}: the columns are document, {', '.join(NAMES)}; found {', '.join(columns) or 'none'}"
        )
    for row in reader:
        if "" in row:
            raise BadMetadata(
                f"{path}, row {reader.line_num}: more cells than columns; quote a cell that holds a comma"
            )
        yield reader.line_num, row
