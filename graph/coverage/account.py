"""The account of a reading: each passage with the claims read from it, or the reason why there are none."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from accord.extract.claim import Claim, Mention, Passage
from accord.extract.predicate import PREDICATES, Kind
from accord.extract.reading import Document, Reading

LINE_END = re.compile(r"\r\n|\r|\n")
UNEXPLAINED = "no reason given"


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage, the number of its line in the file, and its claims in the order of the text."""

    passage: Passage
    line: int
    claims: tuple[Claim, ...]

    @property
    def reason(self) -> str | None:
        """Why nothing was read, None where something was."""
        return None if self.claims else self.passage.reason or UNEXPLAINED


@dataclass(frozen=True, slots=True)
class Account:
    """All passages of one document, and where it names something."""

    document: Document
    entries: tuple[Entry, ...]
    mentions: tuple[Mention, ...]


def account_of(document: Document) -> Account:
    """The document read, and its account."""
    from accord.extract.pipeline import read

    return account(read(document))


def account(reading: Reading) -> Account:
    """The account of a reading; a claim belongs to the passage in which its evidence begins."""
    starts = [passage.start for passage in reading.passages]
    read: list[list[Claim]] = [[] for _ in starts]
    for claim in sorted(reading.claims, key=lambda claim: (claim.evidence.start, claim.evidence.end)):
        read[max(0, bisect_right(starts, claim.evidence.start) - 1)].append(claim)
    lines = _lines(reading.document.text, starts)
    entries = (
        Entry(passage, line, tuple(claims))
        for passage, line, claims in zip(reading.passages, lines, read, strict=True)
    )
    return Account(reading.document, tuple(entries), reading.mentions)


def _lines(text: str, starts: Iterable[int]) -> list[int]:
    """The number of the line in which each offset lies, as an editor counts."""
    lines, line, position = [], 1, 0
    for start in starts:
        line += len(LINE_END.findall(text, position, start))
        position = start
        lines.append(line)
    return lines


def told(claim: Claim) -> str:
    """The claim in one line: 武汉市 —FOUNDED→ 长江沿岸中心城市经济协调会 @ 1985-12 [actual, event]."""
    subject = f"{claim.subject.name} " if claim.subject else ""
    time = f" @ {claim.time}" if claim.time else ""
    role = f" ({claim.role})" if claim.role else ""
    return f"{subject}—{claim.predicate}→ {told_object(claim)}{role}{time} [{claim.status}, {claim.rule}]"


def told_object(claim: Claim) -> str:
    """What stands at the claim's other end: an entity, a value, or what was measured with its value."""
    value = f"{claim.comparator or ''}{claim.value or ''}{claim.unit or ''}"
    return " ".join(part for part in (claim.object.name if claim.object else "", value) if part)


def undated(claim: Claim) -> bool:
    """Whether the claim tells of an event, and no date of it was in reach."""
    return claim.time is None and PREDICATES[claim.predicate].kind is Kind.EVENT


def record(account: Account, entry: Entry, *, flat: bool) -> dict[str, Any]:
    """The row of a passage; its claims in the interchange form, or each told in one line."""
    return {
        "document": account.document.name,
        "line": entry.line,
        "start": entry.passage.start,
        "end": entry.passage.end,
        "text": entry.passage.text,
        "reason": entry.reason,
        "claims": [told(claim) if flat else claim.record() for claim in entry.claims],
    }


@dataclass(frozen=True, slots=True)
class Tally:
    """How many passages, how many of them with claims, how many claims, how many of these events without a
    date; and how many of the other passages for which reason, the most frequent first."""

    passages: int
    read: int
    claims: int
    undated: int
    reasons: tuple[tuple[str, int], ...]


def tally(accounts: Iterable[Account]) -> Tally:
    """The figures of the accounts together."""
    entries = [entry for account in accounts for entry in account.entries]
    claims = [claim for entry in entries for claim in entry.claims]
    reasons = Counter(entry.reason for entry in entries if entry.reason)
    read = sum(bool(entry.claims) for entry in entries)
    return Tally(len(entries), read, len(claims), sum(map(undated, claims)), tuple(reasons.most_common()))
