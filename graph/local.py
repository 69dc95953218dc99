"""Names that mean something only within their document: 办公室, 联席会议, 第一次工作会议."""

import re
from functools import cache, lru_cache

from accord.extract.predicate import PLACE, EntityType
from accord.graph.name import fold, places_in
from accord.seeds.groups import groups
from accord.seeds.names import first_column, names
from accord.seeds.places import abbreviations

# what may stand before a head noun and still tell nothing of whose it is
_MODIFIERS = [
    "工作",
    "合作",
    "协作",
    "协调",
    "协同",
    "联席",
    "领导",
    "主要",
    "党政",
    "区域",
    "地区",
    "区",
    "省",
    "市",
    "县",
    "州",
    "党",
    "委",
    "政",
    "办",
    "发展",
    "推进",
    "推动",
    "联合",
    "专题",
    "专项",
    "综合",
    "重点",
    "常设",
    "框架",
    "总体",
    "年度",
    "三年",
    "五年",
    "行动",
    "实施",
    "关于",
    "的",
    "和",
    "与",
    "及",
    "各",
    "本",
    "该",
    "新",
    "级",
    "部",
    "秘书",
    "省长",
    "市长",
    "主任",
    "省市",
    "两地",
    "双方",
    "三方",
    "四方",
    "多方",
    "临时",
    "日常",
    "成立",
]
_NUMERAL = "[一二两三四五六七八九十]"
_COUNT = re.compile(
    r"第\d+[次届轮批期]?|\d{4}(?:-\d{4})?年?|[()]|"
    rf"{_NUMERAL}+[省市区县地方](?:{_NUMERAL}+[省市区县])?"
)
# scopes that are no division, yet say whose a meeting or mechanism is
_SCOPES = re.compile(r"中国|全国|国家|国务院|中央|世界|国际|全球|亚洲|亚太|东盟|海峡|[a-z]{2,}|[a-z]\d+")
_NAMED = frozenset({EntityType.MECHANISM, EntityType.MEETING})
_LONGEST = 12


@lru_cache(maxsize=200_000)
def is_local(type: EntityType, name: str) -> bool:
    """Whether the name alone does not tell which of many it is.

    Nothing but head nouns and common modifiers; for mechanisms and meetings also every name without a place,
    a region or another scope (大气污染防治协作小组: of the delta, or of the capital region).
    """
    folded = fold(name)
    if type in PLACE or type is EntityType.PERSON or folded in _known():
        return False
    if type in _NAMED and not _has_scope(folded):
        return True
    return type is not EntityType.INDICATOR and _is_common(_COUNT.sub("", folded))


def _has_scope(folded: str) -> bool:
    """Whether a division, a known region or water, a row of abbreviations or a wider scope stands in it."""
    if _SCOPES.search(folded) or places_in(folded) or _abbreviated().search(folded):
        return True
    areas = _areas()
    return any(
        folded[a:b] in areas
        for a in range(len(folded))
        for b in range(a + 2, min(len(folded), a + _LONGEST) + 1)
    )


def _is_common(rest: str) -> bool:
    """Whether the text is made of common words alone."""
    words, reached = _words(), {0}
    for start in range(len(rest)):
        if start in reached:
            reached.update(end for end in range(start + 1, len(rest) + 1) if rest[start:end] in words)
    return len(rest) in reached


@cache
def _words() -> frozenset[str]:
    return first_column("heads.csv") | frozenset(_MODIFIERS)


@cache
def _known() -> frozenset[str]:
    return frozenset(fold(known.name) for known in names())


@cache
def _areas() -> frozenset[str]:
    regions = (
        form for known in names() if known.type != "Institution" for form in (known.name, *known.aliases)
    )
    forms = (form for group in groups() for form in (group.name, *group.aliases))
    counted = (form for form in forms if not _COUNT.match(form))
    return frozenset(fold(form) for form in (*regions, *counted))


@cache
def _abbreviated() -> re.Pattern[str]:
    return re.compile(f"[{''.join(sorted({fold(form) for form in abbreviations()}))}]{{2,}}")
