"""Short names of divisions: 上海市 is 上海, 延边朝鲜族自治州 is 延边; a district's 区 is not dropped."""

import re

PEOPLES = (
    "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家",
    "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲", "高山", "拉祜", "水", "东乡", "纳西", "景颇",
    "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米",
    "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙",
    "鄂伦春", "赫哲", "门巴", "珞巴", "基诺", "各",
)  # fmt: skip
_PEOPLE = "|".join(sorted(PEOPLES, key=len, reverse=True))
# 族 may be absent only where the people's name has two characters or more (蒙古自治州, 柯尔克孜自治州).
_LONG = "|".join(sorted((people for people in PEOPLES if len(people) > 1), key=len, reverse=True))
_AUTONOMOUS = re.compile(rf"^(.{{2,}}?)(?:(?:{_PEOPLE})族|{_LONG})*自治[区州县旗]$")
SPECIAL = {
    "香港特别行政区": "香港", "澳门特别行政区": "澳门", "海南行政区": "海南", "鄂伦春自治旗": "鄂伦春旗",
    "鄂温克族自治旗": "鄂温克旗", "莫力达瓦达斡尔族自治旗": "莫力达瓦旗", "东乡族自治县": "东乡县",
    "浦东新区": "浦东", "滨海新区": "", "神农架林区": "神农架",
}  # fmt: skip
SUFFIXES = ("地区", "市", "县", "省", "盟")


def short_name(name: str, kind: str, *, former: bool = False) -> str | None:
    """The customary short name of a division, or None where it has none of two characters or more.

    `former`: a county or city of the same stem stood in the province (吴江市, then 吴江区).
    """
    if name in SPECIAL:
        return SPECIAL[name] or None
    autonomous = _AUTONOMOUS.match(name)
    if autonomous:
        return autonomous[1]
    if kind == "County" and name.endswith(("区", "旗")):
        return name[:-1] if former and name.endswith("区") and len(name) > 2 else None
    for suffix in SUFFIXES:
        if name.endswith(suffix) and len(name) - len(suffix) >= 2:
            return name.removesuffix(suffix)
    return None
