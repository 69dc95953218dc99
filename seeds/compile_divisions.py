"""Makes divisions.tsv from the official lists (lists.tsv) and the later changes (changes.csv).

Run after either of them is edited: `python -m accord.seeds.compile_divisions`. What the lists show as several
rows of one division (its code changed, a list left it out) becomes one; Traditional forms are written here so
that loading needs no converter.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from accord.seeds.gazetteer import FOLDER, rows_of, span_of
from accord.seeds.scripts import spellings, traditional
from accord.seeds.short import short_name

LIST_COLUMNS = ("code", "name", "first_list", "last_list")
CHANGE_COLUMNS = ("code", "name", "since", "until", "notice")
COLUMNS = (
    "code",
    "name",
    "type",
    "since",
    "until",
    "province",
    "prefecture",
    "short",
    "traditional",
    "spellings",
    "former_codes",
)
# Reparented as a whole: Hainan left Guangdong in 1988, Chongqing left Sichuan in 1997.
NEW_PROVINCES = {"46": "44", "50": "51"}
# 香港岛, 九龙, 新界 are areas and 澳门市, 海岛市 former municipalities: none is a division today.
NO_DIVISION = {"810100", "810200", "810300", "820100", "820200"}


@dataclass
class Span:
    """A division while it stood; a bound that is None is open."""

    code: str
    name: str
    since: int | None
    until: int | None
    former: list[str] = field(default_factory=list)

    @property
    def type(self) -> str:
        """Province, City or County, as the code says."""
        if self.code.endswith("0000"):
            return "Province"
        return "City" if self.code.endswith("00") and not self.code.startswith("71") else "County"


def compiled(folder: Path = FOLDER) -> str:
    """The text of divisions.tsv."""
    spans = _join(_change(list(_read_lists(folder / "lists.tsv")), folder / "changes.csv"))
    spans.sort(key=lambda span: (span.code, span.since or 0, span.name))
    lines = ["\t".join(COLUMNS), *("\t".join(cells) for cells in _cells(spans))]
    return "\n".join(lines) + "\n"


def _read_lists(path: Path) -> Iterator[Span]:
    """The rows of the lists, their bounds as years: as early and as late as the lists allow."""
    rows = [row for _, row in rows_of(path, LIST_COLUMNS)]
    dates = sorted({date[:6] for row in rows for date in row[2:]})
    before = {later: earlier for earlier, later in pairwise(dates)}
    after = dict(pairwise(dates))
    for code, name, first, last in rows:
        if code in NO_DIVISION:
            continue
        hong_kong_or_macao = code[:2] in {"71", "81", "82"}
        since = None if first not in before or hong_kong_or_macao else _month_after(before[first])
        until = None if last not in after or hong_kong_or_macao else int(after[last][:4])
        yield Span(code, name, since, until)


def _month_after(month: str) -> int:
    return int(month[:4]) + (month[4:] == "12")


def _change(spans: list[Span], path: Path) -> list[Span]:
    """The spans with the changes made by hand: a known code and name gets its bounds, another is added."""
    for line, (code, name, since, until, _) in rows_of(path, CHANGE_COLUMNS):
        first, last = span_of(path, line, since, until)
        known = [span for span in spans if (span.code, span.name) == (code, name)]
        if not known:
            spans.append(Span(code, name, first, last))
            continue
        latest = max(known, key=lambda span: span.since or 0)
        latest.since = first or latest.since
        latest.until = last or latest.until
    return spans


def _join(spans: list[Span]) -> list[Span]:
    """One span for what is one division: the same name and level, one after the other, in one province."""
    groups: dict[tuple[str, str, str], list[Span]] = defaultdict(list)
    for span in spans:
        province = _province(span.code)
        # Districts of one name stand in many cities of a province: they are told apart by their city.
        part = span.code[:4] if span.name.endswith("区") and span.type == "County" else province
        groups[span.name, span.type, part].append(span)
    return [joined for group in groups.values() for joined in _join_group(group)]


def _join_group(group: list[Span]) -> Iterator[Span]:
    group.sort(key=lambda span: (span.since or 0, span.until or 9999))
    current = group[0]
    for span in group[1:]:
        gap = (span.since or 0) - (current.until or 9999)
        if gap > 2 or (gap < -1 and span.code != current.code):
            yield current
            current = span
            continue
        if span.code != current.code:
            current.former.append(current.code)
        current.code = span.code
        current.until = span.until
    yield current


def _cells(spans: list[Span]) -> Iterator[list[str]]:
    provinces = {span.code[:2]: span.name for span in spans if span.type == "Province"}
    prefectures = defaultdict(list)
    for span in spans:
        if span.type == "City":
            for code in (span.code, *span.former):
                prefectures[code[:4]].append(span)
    stems = {(_province(span.code), span.name.removesuffix("地区").rstrip("县市")) for span in spans
             if span.name.endswith(("县", "市", "地区"))}  # fmt: skip
    for span in spans:
        prefecture = _prefecture(span, prefectures[span.code[:4]])
        short = short_name(span.name, span.type, former=(_province(span.code), span.name[:-1]) in stems)
        yield [
            span.code, span.name, span.type, str(span.since or ""), str(span.until or ""),
            "" if span.type == "Province" else provinces.get(span.code[:2], ""),
            prefecture if span.type == "County" else "", short or "", traditional(span.name),
            "|".join(spellings(span.name, short)), "|".join(dict.fromkeys(span.former)),
        ]  # fmt: skip


def _province(code: str) -> str:
    """The first two digits, those of the former province for one made out of it."""
    return NEW_PROVINCES.get(code[:2], code[:2])


def _prefecture(span: Span, candidates: Iterable[Span]) -> str:
    """The prefecture whose code it carries and that stood when it last stood."""
    end = span.until or 9999
    fitting = [c for c in candidates if (c.since or 0) < end or (c.since or 0) <= (span.since or 0)]
    fitting = [c for c in fitting if (c.until or 9999) >= end] or fitting
    return min(fitting, key=lambda c: c.until or 9999).name if fitting else ""


if __name__ == "__main__":
    (FOLDER / "divisions.tsv").write_text(compiled(), encoding="utf-8")
