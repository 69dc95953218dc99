"""A date as it stands in a text."""

from dataclasses import dataclass
from enum import StrEnum
from typing import final

from accord.extract.claim import Record
from accord.extract.when import When


class DateKind(StrEnum):
    """What a date says of the thing that it dates.

    POINT some time within; PERIOD it lasted; SINCE, UNTIL open at the other end; AS_OF (截至) so on that day,
    whenever it began; BY (到2025年) aimed at; NOW (目前) at publication; EDITION (2015年版) part of a name.
    """

    POINT = "point"
    PERIOD = "period"
    SINCE = "since"
    UNTIL = "until"
    AS_OF = "as_of"
    BY = "by"
    NOW = "now"
    EDITION = "edition"


@final
@dataclass(frozen=True, slots=True)
class Date:
    """A date: code points [start, end) of the document, and the time that they tell.

    `in_title` says that it stands in a title or in the name of a plan, and so is no date of the sentence.
    """

    start: int
    end: int
    text: str
    when: When
    kind: DateKind = DateKind.POINT
    in_title: bool = False

    def record(self, document: str) -> Record:
        """The interchange form."""
        first, last = self.when.first, self.when.last
        return {
            "document": document,
            "start": self.start,
            "end": self.end,
            "text": self.text,
            "time": self.when.edtf,
            "first": first and first.isoformat(),
            "last": last and last.isoformat(),
        }
