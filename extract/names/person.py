"""People: a surname and a given name beside a post, before what only people do, or in a list with such."""

import re
from collections.abc import Iterator
from functools import cache

from accord.extract.surface import FILLER
from accord.extract.words import words
from accord.seeds.names import first_column
from accord.seeds.places import form_of

#: Characters that stand in no given name, but after or before names.
_NOT_GIVEN = "又就便亦也都均曾已将则还再的了在于由经并将把对为以从向是等其该各本此和与跟及或、任会委部省市区县局院第兼率说称表示出席提指"
#: Within a name of two more characters the first may be one that governs elsewhere: 贺向蓓, 冯其渊.
_MIDDLE = "[^\\W\\d_A-Za-z的了在与及、]"
_GIVEN = f"[^\\W\\d_A-Za-z{_NOT_GIVEN}]"
#: What people do, or are called after their names.
_DOES = (
    "主持|出席|列席|致辞|致词|致欢迎|讲话|发表|表示|指出|提出|宣布|强调|要求|担任|出任|兼任|就任|接任|继任|接替|辞世|逝世|获选|任|会见|会晤|会谈|签署|签订|代表|介绍|认为|率|访|牵头|分别|共同|一同|一起|联合|"
    "参加|参会|与会|作了|作为|作|做|主礼|揭牌|到会|到场|考察|调研|视察|在|便|亦|也|均|都|等|又|还|曾|就|先后|建议|倡议|说|说道|称|透露|撰文|当选|赴|到|抵|一行|当时|日前|今天|今日|明确|主讲|见证|陪同|批示|签发"
)
_CALLED = "总书记|书记|总理|副总理|主席|省长|市长|部长|主任|院士|教授|先生|女士|同志|委员|局长|厅长|会长|理事长|董事长|秘书长|行政长官|特首|司长|区长|县长|州长|校长|院长|研究员|博士|等人|一行|夫妇|等[一二三四五六七八九十\\d]+"
#: Surnames that are more often prepositions: 于苏州 is no person.
_ALSO_GOVERNS = "于从向和同经应将由与"
_JOIN = r"[、和与跟及]|以及"


@cache
def _posts() -> frozenset[str]:
    return first_column("titles.csv")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    posts = sorted({*first_column("titles.csv"), "市委书记", "省委书记", "行政长官", "特首"}, key=len, reverse=True)
    surnames = first_column("surnames.csv")
    double = sorted(name for name in surnames if len(name) == 2)
    single = "".join(sorted(name for name in surnames if len(name) == 1))
    married = f"[{single}](?=[{single}]{_GIVEN}{{2}})"
    name = f"(?:{married})?(?:{'|'.join(double)}|[{single}])(?:{_MIDDLE}{_GIVEN}|{_GIVEN})"
    after = rf"(?=[、，。；：）（》”\s{FILLER}的和与跟及于在]|$|{_DOES}|{_CALLED}|以及|{'|'.join(posts)})"
    return {
        "roster": re.compile(rf"(?:^|(?<=[：、，；\s{FILLER}]))({name})(?=（[^（）]{{2,30}}(?:{'|'.join(posts)})[^（）]{{0,6}}）)"),
        # of literals alone, so that the search skips to their first characters
        "post": re.compile(rf"(?:{'|'.join(posts)}|学家|学者|专家|专者|作家|作者|艺术家|企业家)(?:、|：|为|有|是|由)?(?=({name}))(?={married}|{'|'.join(double)}|[{single}])"),
        "acting": re.compile(rf"(?:^|(?<=[，。；：、由与和及跟“”《\s{FILLER}])|(?<=推举|选举|推选|聘请|任命|委任|提名|选出|聘任))({name})(?={_DOES}|{_CALLED})"),
        "beside": re.compile(rf"(?:^|(?<=[，。；：、由\s{FILLER}]))({name})[与和同](?=[\u4e00-\u9fff]{{3,18}}$)"),
        "next": re.compile(rf"(?:{_JOIN})({name}){after}"),
        "listed": re.compile(rf"(?:^|(?<=[，。；：由有括为是举\s]))({name})(?={_JOIN})"),
    }


_LIST_LEADS = re.compile(r"(?:包括|包含|有|分别为|分别是|成员为|成员有|成员：|：)$")
_NOT_NAMES = re.compile(r"(?:会议|代表|主任|书记|委员|市长|省长|政府|单位|小组|公司|方面|各方|部门|企业|人员|大桥|铁路)$|^方[为是由]$")


def _whole(text: str, start: int, end: int, after_post: bool = False) -> bool:
    """Whether the name begins and ends where a word does, and is itself no other word; after a post it begins there anyway (主任何立峰)."""
    begin = start if after_post else max(0, start - 6)
    inside = []
    for word in words(text[begin : end + 6]):
        a, b = word.start + begin, word.end + begin
        if a < start < b or a < end < b:
            return False
        if start <= a and b <= end:
            inside.append(word)
    doubtful = text[start] in _ALSO_GOVERNS
    if text[start] in "和与同" and end - start < 3:
        return False
    if len(inside) == 1:
        return inside[0].tag.startswith("nr") or (inside[0].tag in ("nz", "ns", "nt", "i") and not doubtful)
    return not any(len(word.text) > 1 and (word.tag in ("v", "vn", "d", "p", "c", "r") or (doubtful and form_of(word.text))) for word in inside)


def _goes_on(text: str, position: int, end: int) -> bool:
    """Whether what follows a name there is a word of its own: two characters or more, or one that joins or governs."""
    if position >= end:
        return True
    following = words(text[position : min(end, position + 6)])[0]
    return len(following.text) > 1 or not following.text.isalpha() or following.text in "的和与跟及于在等以任兼率说称出也亦便就又还曾均都共同对向为是访赴到抵作致来一二两三四五六七八九十"


def people(text: str, start: int, end: int) -> Iterator[tuple[int, int, str, bool]]:
    """Each person as offsets, name and whether a post stands before it, in the order of the text."""
    patterns = _patterns()
    found: dict[int, int] = {}
    posted: set[int] = set()

    def take(match: re.Match[str]) -> bool:
        a, b = match.span(1)
        if a in found or match.group(1) in _posts() or _NOT_NAMES.search(match.group(1)) or not _whole(text, a, b):
            return a in found
        found[a] = b
        return True

    def named(a: int, b: int) -> int:
        """After a post the longest name that ends where a word does; the end of 省长 may begin a place (湖南省长沙市)."""
        if form_of(text[a - 1 : a + 1]) or form_of(text[a - 1 : a + 2]):
            return b
        for stop in range(b, a + 1, -1):
            if a not in found and not _NOT_NAMES.search(text[a:stop]) and _whole(text, a, stop, after_post=True) and _goes_on(text, stop, end):
                found[a] = stop
                posted.add(a)
                return stop
        return b

    def follow(position: int) -> None:
        while (further := patterns["next"].match(text, position, end)) and take(further):
            position = further.end(1)

    for match in patterns["post"].finditer(text, start, end):
        follow(named(*match.span(1)))
    for match in patterns["roster"].finditer(text, start, end) if text.find("（", start, end) >= 0 else ():
        take(match)
    for match in patterns["acting"].finditer(text, start, end):
        if take(match):
            follow(match.end(1))
    for a in sorted(posted):
        # 江丙坤与某会会长陈云林: a person beside one named with a post
        border = max([start, *(text.rfind(mark, start, a) + 1 for mark in "，。；：")])
        beside = patterns["beside"].match(text[border:a])
        if beside and border + beside.start(1) not in found and _whole(text, border + beside.start(1), border + beside.end(1)):
            found[border + beside.start(1)] = border + beside.end(1)
    for match in patterns["listed"].finditer(text, start, end):
        if match.start(1) in found:
            continue
        names = [match]
        while further := patterns["next"].match(text, names[-1].end(1), end):
            if not (further.start(1) in found or (not _NOT_NAMES.search(further.group(1)) and _whole(text, *further.span(1)))):
                break
            names.append(further)
        sure = any(m.start(1) in found for m in names) or (len(names) > 2 and _LIST_LEADS.search(text, max(start, match.start(1) - 4), match.start(1)))
        if len(names) > 1 and sure:
            for m in names:
                take(m)
    for a in sorted(found):
        yield a, found[a], text[a : found[a]], a in posted
