"""A quantity as a text has it: how exact it is, and whether two may be one."""

import re
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

_SCALES = {"万亿": 10**12, "亿": 10**8, "千万": 10**7, "百万": 10**6, "万": 10**4}
_SCALE = re.compile("^(万亿|亿|千万|百万|万)")
_SPAN = re.compile(r"[–—~～-]")
_CHANGES = ("-", "+")
_ABOUT = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Amount:
    """Between what two numbers the quantity lies, the step in which it is told, and its unit without 万, 亿.

    `exact` says that one number is told, without a word like 约 or 以上; `change` that it tells of a rise or fall.
    """

    low: Decimal
    high: Decimal
    step: Decimal
    unit: str
    exact: bool
    change: str

    @classmethod
    def of(cls, value: str | None, comparator: str | None, unit: str | None) -> "Amount | None":
        """The amount; None where the value is no number."""
        scale = _SCALE.match(unit or "")
        factor = Decimal(_SCALES[scale[1]] if scale else 1)
        rest = _SCALE.sub("", unit or "")
        try:
            ends = [Decimal(part.replace(",", "").replace("，", "")) for part in _SPAN.split(value or "") if part]
            low, high = ends[0] * factor, ends[-1] * factor
        except (InvalidOperation, IndexError):
            return None
        step = Decimal(1).scaleb(int(ends[0].as_tuple().exponent)) * factor
        low, high = _bounds(low, high, comparator or "")
        exact = len(ends) == 1 and (comparator or "") in ("", "=", *_CHANGES)
        return cls(low, high, step, rest, exact, comparator if comparator in _CHANGES else "")

    def fits(self, other: "Amount") -> bool:
        """Whether the two may be one: one is the other rounded, or they have numbers in common."""
        slack = Decimal(0)
        if self.step != other.step:
            slack = max(self.step, other.step) / 2
        return self.low <= other.high + slack and other.low <= self.high + slack


def _bounds(low: Decimal, high: Decimal, comparator: str) -> tuple[Decimal, Decimal]:
    infinity = Decimal("Infinity")
    if comparator.startswith(">"):
        return low, infinity
    if comparator.startswith("<"):
        return -infinity, high
    if comparator == "~":
        return low - abs(low) * _ABOUT, high + abs(high) * _ABOUT
    return low, high
