"""What a name has in common with its other forms, and what sets it apart from names that look like it."""

import re
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from accord.extract.predicate import DOCUMENT, EntityType
from accord.extract.script import simplify
from accord.seeds.places import form_of

_BRACKETS = re.compile(r"[《》〈〉“”\"'‘’「」『』\s·・•\u2060]")
_DASHES = re.compile(r"[—–－‐-―-]+")
_YEAR_DASH = re.compile(r"(?<=\d{4})(?:年)?[-~～至一](?=\d{4})")
_NUMERAL = "[一二三四五六七八九十百]"
_ORDINAL = re.compile(rf"第(\d+|{_NUMERAL}+)(?=次|届|轮|批|期)|首(?=次|届|轮|批|期)")
_WRITTEN = {"长江三角洲": "长三角", "珠江三角洲": "珠三角"}
_DIGITS = {character: number for number, character in enumerate("一二三四五六七八九", 1)}

_VERSION = re.compile(r"\((?:试行|暂行|草案|修订稿|征求意见稿|送审稿)\)$")
_SITTING = re.compile(r"(?<=会|议)(?:制度|机制)$")
_PERIOD = re.compile(r"\d{4}(?:-\d{4})?(?=年|\)|$)|\d{4}-\d{4}")
_PERIOD_NOTE = re.compile(r"\(\d{4}(?:-\d{4})?年?\)$")
_NUMBER = re.compile(r"[\[(〔]\d{4}[\])〕]第?\d+号|第\d+号")
_LEVEL = re.compile(r"国家级|省级|市级|县级|区级")
_AREA_WORD = re.compile(r"(?<=三角)(?:地区|区域)(?!区)")
_LONGEST_PLACE = 12


@lru_cache(maxsize=200_000)
def fold(text: str) -> str:
    """The key of a name for look-up: one for all scripts, widths, brackets, dashes and ways to count."""
    folded = _BRACKETS.sub("", "".join(map(_plain, normalize("NFKC", text))).casefold())
    folded = _YEAR_DASH.sub("-", _DASHES.sub("-", folded))
    for long, short in _WRITTEN.items():
        folded = folded.replace(long, short)
    return _ORDINAL.sub(lambda match: f"第{_number(match[1] or '1')}", folded)


@lru_cache(maxsize=32_768)
def _plain(character: str) -> str:
    """Simplified without regard to the word, which is 乾县 from 乾縣, but 干县 from 乾县."""
    return simplify(character)


def _number(numeral: str) -> int:
    """The number of a Chinese numeral below a thousand, or of digits."""
    if numeral.isdigit():
        return int(numeral)
    hundreds, _, rest = numeral.rpartition("百")
    tens, has_ten, ones = rest.rpartition("十")
    total = 100 * _DIGITS.get(hundreds, 0) + _DIGITS.get(ones, 0)
    return total + (10 * _DIGITS.get(tens, 1) if has_ten else 0)


def family(type: EntityType) -> str:
    """The types among which one name means one thing: a plan here may be called a policy there."""
    return "Document" if type in DOCUMENT else str(type)


@lru_cache(maxsize=200_000)
def merge_key(type: EntityType, name: str) -> str:
    """Names of one type with the same key are one entity, wherever they stand.

    The institution of meeting and its name with 制度 or 机制 are one; a draft is the document that it became.
    """
    folded = fold(name)
    if type in DOCUMENT:
        return _VERSION.sub("", folded)
    return _SITTING.sub("", folded) if type is EntityType.MECHANISM else folded


def area_key(key: str) -> str:
    """The key without 地区 or 区域 after a delta: 长三角地区X and 长三角区域X may be one."""
    return _AREA_WORD.sub("", key, count=1)


def period_key(key: str) -> str:
    """The key of a title without the years that stand in brackets at its end."""
    return _PERIOD_NOTE.sub("", key)


@dataclass(frozen=True, slots=True)
class Marks:
    """What in a name tells it from another: which sitting, years, number, level, places."""

    ordinals: frozenset[str]
    periods: frozenset[str]
    numbers: frozenset[str]
    levels: frozenset[str]
    places: frozenset[str]

    def forbid(self, other: "Marks") -> bool:
        """Whether two names with these marks cannot be one, whatever else speaks for it."""
        return (
            bool(self.ordinals) != bool(other.ordinals)
            or _disjoint(self.ordinals, other.ordinals)
            or any(a and b and a != b for a, b in self._exact(other))
            or bool(
                self.places
                and other.places
                and not (self.places <= other.places or other.places <= self.places)
            )
        )

    def _exact(self, other: "Marks") -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
        return (self.periods, other.periods), (self.numbers, other.numbers), (self.levels, other.levels)


def _apart(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and not (a <= b or b <= a)


def _disjoint(a: frozenset[str], b: frozenset[str]) -> bool:
    return bool(a and b) and a.isdisjoint(b)


@lru_cache(maxsize=200_000)
def marks(name: str) -> Marks:
    """The marks of a name."""
    folded = fold(name)
    return Marks(
        frozenset(match[0] for match in re.finditer(r"第\d+(?=次|届|轮|批|期)", folded)),
        frozenset(_PERIOD.findall(folded)),
        frozenset(_NUMBER.findall(folded)),
        frozenset(_LEVEL.findall(folded)),
        places_in(folded),
    )


def places_in(folded: str) -> frozenset[str]:
    """The canonical names of the divisions that a folded name holds, the longest form at each position."""
    found, position = [], 0
    while position < len(folded):
        for end in range(min(len(folded), position + _LONGEST_PLACE), position + 1, -1):
            form = form_of(folded[position:end])
            if form and form.sure:
                found.append(form.places[0].name)
                position = end - 1
                break
        position += 1
    return frozenset(found)
