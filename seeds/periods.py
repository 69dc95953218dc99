"""The named periods that texts date by: five-year plans, eras, events, calendars."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, cast

from accord.seeds.error import BadSeed

TABLE = Path(__file__).with_name("periods.csv")

Kind = Literal["plan", "era", "event", "calendar"]


@dataclass(frozen=True, slots=True)
class Period:
    """A named period.

    `since` and `until` are EDTF dates; `until` is absent where the period is a point or goes on. Of a `plan`
    and an `era` the name stands for the whole time; of an `event` only what is said to be before or after it
    has a date; the first year of a `calendar` is its `since`.
    """

    name: str
    aliases: tuple[str, ...]
    kind: Kind
    since: str
    until: str | None
    source: str

    @property
    def names(self) -> tuple[str, ...]:
        """The name and its aliases."""
        return (self.name, *self.aliases)


@cache
def periods() -> tuple[Period, ...]:
    """Every named period, in the order of the table."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        found = tuple(_period(number, row) for number, row in enumerate(csv.DictReader(lines), 2))
    names = [name for period in found for name in period.names]
    if len(names) != len(set(names)):
        raise BadSeed(f"{TABLE.name}: a name stands for two periods: {max(names, key=names.count)}")
    return found


def _period(number: int, row: dict[str, str]) -> Period:
    if row["kind"] not in ("plan", "era", "event", "calendar") or not row["since"] or not row["source"]:
        raise BadSeed(f"{TABLE.name}, row {number}: a period needs a kind, a beginning and a source")
    aliases = tuple(filter(None, row["aliases"].split("|")))
    return Period(
        row["name"], aliases, cast(Kind, row["kind"]), row["since"], row["until"] or None, row["source"]
    )
