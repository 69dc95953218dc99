"""The spellings of a name in both scripts, made when tables are compiled, never while reading."""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

# Names in which the converter picks the wrong one of two Traditional characters.
CORRECTED = {
    "江干区": "江干區", "岳塘区": "岳塘區", "岳池县": "岳池縣", "岳西县": "岳西縣", "岳普湖县": "岳普湖縣",
    "湖里区": "湖里區", "湾里区": "灣里區", "三台县": "三台縣", "澄江县": "澄江縣", "澄江市": "澄江市",
    "浚县": "浚縣", "岳池": "岳池", "岳西": "岳西", "岳普湖": "岳普湖", "澄江": "澄江",
}  # fmt: skip


@cache
def _converter(configuration: str) -> "OpenCC":
    from opencc import OpenCC

    return OpenCC(configuration)


def traditional(name: str) -> str:
    """The name in Traditional script."""
    return CORRECTED.get(name) or str(_converter("s2t").convert(name))


def folded(name: str) -> str:
    """The name as reading sees it after the fold to Simplified, which turns 乾县 into 干县."""
    return str(_converter("t2s").convert(name))


def spellings(name: str, short: str | None = None) -> list[str]:
    """Every other spelling of a name and its short name: Traditional, with 台 for 臺, and folded."""
    found = []
    for form in filter(None, (name, short)):
        written = traditional(form)
        found += [form, written, written.replace("臺", "台"), folded(form), folded(written)]
    return [form for form in dict.fromkeys(found) if form not in {name, short}]
