"""Measured and targeted quantities: an indicator, a verb of amount, a number and its unit."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_HEAD = r"(?:浓度|覆盖率|比例|增速|率|总值|人口|面积|占比|比重|总量|规模|里程|投资额?|贸易额|进出口额|产值|收入|[\u4e00-\u9fff]{2}[额量]|GDP|增加值|能耗|指数|数量)"
_MEASURE = re.compile(
    rf"((?:PM2\.5|PM10)?[\u4e00-\u9fffA-Za-z0-9.]{{0,14}}?{_HEAD})(占[\u4e00-\u9fff]{{1,6}}的比重)?"
    r"(?:(?:共|合计|累计|年均|约)?(?:分别|应|应当|仅|只|已|则|均|也)*(?:将|要|力争|争取|预计|须|需|应)*(?:分别)?(?:稳定|基本)?(?:为|有|达到|达|突破|控制在|是|(?:下降|提高|增长|提升|增加|扩大|减少|压减|降低)[到至]|增至|升至|降至|降到|升到|增到|超过|保持在|不低于|不少于|不高于|不超过)|(?<=面积)|(?<=人口)|(?<=里程))(约|近|逾|超)?"
    r"([0-9][0-9,]*(?:\.[0-9]+)?)(万亿元|亿元|万元|亿美元|万亿|亿|万平方公里|平方公里|万平方米|万人|亿人|人|微克/立方米|毫克/升|公里|万吨|亿吨|吨|%|％|个百分点|万公顷|公顷|万标箱|万(?=[，。；、（]|左右|以上))(以上|以下|左右)?"
)
_NUMBER = re.compile(r"\d(?:[\d,.]*)[万亿平微毫人公吨%％个元]")
_CUT = re.compile(r"^.*(?:的|其|该|推动|推进|带动|实现|完成|力争|[两三四五六七八九][地省市方](?:一市)?|全年|年末|年底|年(?!均|度)|，|、|其中|\d+个(?:城市|省市|市|县|区)|区域内|区县|地区(?!生产)|区域|全省|全市|全区|流域|合计|当年|同期|各|累计)")


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity as offsets of its indicator, and its parts as written."""

    start: int
    end: int
    indicator: str
    value: str
    unit: str
    comparator: str | None


def measures(text: str, start: int, end: int) -> Iterator[Measure]:
    """Each quantity within those offsets."""
    if not _NUMBER.search(text, start, end):
        return
    for match in _MEASURE.finditer(text, start, end):
        name = _CUT.sub("", match.group(1)) + (match.group(2) or "")
        begin = match.end(1) - len(_CUT.sub("", match.group(1)))
        comparator = {"以上": ">=", "以下": "<", "左右": "~"}.get(match.group(6) or "") or ("~" if match.group(3) in ("约", "近") else ">" if match.group(3) else None)
        yield Measure(begin, match.end(), name, match.group(4).replace(",", ""), match.group(5).replace("％", "%"), comparator)
