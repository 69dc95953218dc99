"""Places that no list holds, told by their build: a stem with the word for its kind (岷州市), or a list as long as it says (岷州、砚川两市)."""

import re
from collections.abc import Iterator
from functools import lru_cache

from accord.extract.names.group import size
from accord.extract.predicate import EntityType
from accord.extract.words import words
from accord.seeds.places import form_of

T = EntityType
_KINDS = {"省": T.PROVINCE, "市": T.CITY, "县": T.COUNTY, "区": T.COUNTY, "镇": T.TOWN, "乡": T.TOWN, "街道": T.TOWN}
_STEM = "[\u4e00-\u9fff]{2,3}?"
#: A stem between borders: nothing before it that could belong to it, and after its kind nothing that makes another word.
_FULL = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])|(?<=[在由与和及于经将向对赴至的原市省县区镇自以为是把有月日年称]))({_STEM})(省|市|县|区|镇|乡|街道)"
    r"(?=[，。、；：）（》\s]|$|的|和|与|及|为|在|由|于|人民|政府|委(?!员|托)|全域|全境|第[一二三四五六七八九十]|代表|财政|水[利务]局|发展改革|发改|任|派|负责|承担|签|加入|举行|召开|设立|轮值)"
)
_LISTED = re.compile(r"(?:(?<![\u4e00-\u9fff])|(?<=[在由与经原对将月日年以为]))((?:[\u4e00-\u9fff]{2,3}[、和与及]){1,9}[\u4e00-\u9fff]{2,3}?)([两二三四五六七八九十])(省|市|县|区|镇)(?![场区域级长内外])")
_NO_STEM = frozenset("日月年个是为以把有经将会国地城新成组建区县省称的了在于由与和及等各全本该此上下多两三四五六七八九十一二每某跨邻贫")
_COMMON = frozenset({"n", "v", "vn", "a", "d", "p", "c", "m", "r", "f", "s", "t", "q", "i", "l", "b", "ad", "an", "vd"})


@lru_cache(maxsize=4096)
def _is_stem(stem: str) -> bool:
    """Whether the characters may be a proper name: no word of the general dictionary, and none that governs or counts."""
    if set(stem) & _NO_STEM:
        return False
    return not any(len(word.text) > 1 and word.tag in _COMMON for word in words(stem))


@lru_cache(maxsize=4096)
def _is_word(text: str) -> bool:
    parted = words(text)
    return len(parted) == 1 and parted[0].tag in _COMMON


def coined(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, EntityType]]:
    """Each place that is in no gazetteer: its offsets, its full name, and its type."""
    for match in _FULL.finditer(text, start, end):
        stem, kind = match.groups()
        if not form_of(stem + kind) and not form_of(stem) and not form_of(stem[1:] + kind) and _is_stem(stem) and not _is_word(stem + kind):
            yield match.start(), match.end(), stem + kind, _KINDS[kind]
    for match in _LISTED.finditer(text, start, end):
        stems = re.split("[、和与及]", match.group(1))
        kind = match.group(3)
        if len(stems) != size(match.group(2)) or not all(form_of(stem) or form_of(stem + kind) or _is_stem(stem) for stem in stems):
            continue
        position = match.start(1)
        for stem in stems:
            if not form_of(stem) and not form_of(stem + kind):
                name = stem if stem.endswith(kind) else stem + kind
                yield position, position + len(stem), name, _KINDS[kind]
            position += len(stem) + 1
