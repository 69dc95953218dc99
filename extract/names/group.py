"""Groups that stand for their members: by a count (两省一市), by abbreviations in a row (沪苏浙), by reference (双方)."""

import re
from functools import cache

from accord.extract.names.entity import Entity, Registry
from accord.extract.predicate import EntityType
from accord.seeds.gazetteer import FOLDER, rows_of
from accord.seeds.groups import groups, meanings
from accord.seeds.names import known_regions
from accord.seeds.places import abbreviations, by_name

_DIGITS = dict(zip("一二两三四五六七八九十", (1, 2, 2, 3, 4, 5, 6, 7, 8, 9, 10), strict=True))
_KINDS = {"省": EntityType.PROVINCE, "区": EntityType.COUNTY, "县": EntityType.COUNTY}
GROUP = r"[一二两三四五六七八九十]{1,3}(?:省|市|区|县)(?:[一二两三四五六七八九十]{1,2}(?:省|市|区|县))?(?:政府|人民政府)?"
_COUNTED = re.compile(r"(?:上述|以上|这)?(?:[一二两三四五六七八九十]{1,3}|\d{1,2})(?:省区市|省市|省区|省|个?国(?!家|务|际|内|有|道|债|资|企|庆|标)|个?(?:省会|中心|核心|沿海|沿江|地级|成员|兄弟|毗邻|周边)?(?:城市|成员方)|市|地|方|区|县)(?:[一二两三四五六七八九十]{1,2}(?:省|市|区|县))?(?:人民政府|政府|党委)?")
_PAIR = re.compile(r"双方|两地|两市|两省|两国")


@cache
def _in_a_row() -> re.Pattern[str]:
    """沪苏浙."""
    return re.compile(f"[{''.join(sorted(abbreviations()))}]{{2,9}}")


#: What follows where abbreviations of cities in a row (深港, 甬舟) mean the places.
_TOGETHER = (
    r"(?=[两二三四五]?(?:地|市|城|方)(?:政府|人民政府|[共联合携签])|[两二三四]地|双方|合作|联合|政府|协作|协同|携手|一体化|同城|共同|签署|签订|"
    r"经贸|经济|贸易|金融|科技|创新|环保|生态|交通|旅游|文化|教育|跨境|跨界|口岸|边界|边境|通道|高铁|城际|铁路|高速|都市|产业|人才|青年)"
)


@cache
def _mixed() -> re.Pattern[str]:
    """深港, 甬舟, 沪杭: abbreviations of cities in a row, also with those of provinces, where what follows shows that the places are meant."""
    # 合 begins 合作, 汉 ends 武汉
    cities = "".join(sorted(set(_city_abbreviations()) - {"合", "汉"}))
    either = f"[{''.join(sorted(abbreviations()))}{cities}]"
    return re.compile(f"(?={either}*[{cities}]){either}{{2,4}}{_TOGETHER}")


@cache
def _spelt() -> re.Pattern[str]:
    """沪、苏、浙."""
    one = f"[{''.join(sorted(abbreviations()))}]"
    return re.compile(f"{one}(?:(?<![\u4e00-\u9fff].)|(?<=[及和与由在].))(?:、{one})+")


@cache
def _named() -> re.Pattern[str]:
    """广佛, 厦漳泉: names of the seed table that are no abbreviations of provinces, where something shows that the members are meant."""
    forms = {form for group in groups() for form in (group.name, *group.aliases) if not all(c in abbreviations() for c in form) and not re.search(r"[\d一二两三四五六七八九十]", form)}
    return re.compile(rf"(?:{'|'.join(sorted(forms, key=len, reverse=True))})(?:[两二三四五][市地城方]|(?=、|政府|共同|联合|携手|签|正式))(?:政府|人民政府)?")


#: 深莞惠三市: as many characters as places, each the first of one that the document names.
_INITIALS = re.compile(r"(?<![\u4e00-\u9fff])(?:[\u4e00-\u9fff]{2}(?=[两二])|[\u4e00-\u9fff]{3}(?=三)|[\u4e00-\u9fff]{4}(?=四)|[\u4e00-\u9fff]{5}(?=五))[两二三四五](?:市|地|城|县)(?:政府|人民政府)?")
#: 沪、宁、汉、渝四市
_SPELT_CITIES = re.compile(r"(?:[\u4e00-\u9fff]、){2,8}[\u4e00-\u9fff][三四五六七八九](?:市|地|城)(?:政府|人民政府)?")


@cache
def _countries() -> dict[str, str]:
    return {abbreviation: name for _, (abbreviation, name) in rows_of(FOLDER / "country_abbreviations.csv", ("abbreviation", "name"))}


@cache
def _spelt_countries() -> re.Pattern[str]:
    """中、俄、朝三国; 中俄两国: abbreviations of countries, where the count of countries follows."""
    one = f"[{''.join(sorted(_countries()))}]"
    return re.compile(f"(?<![\u4e00-\u9fff])(?:{one}、?){{2,8}}(?:等)?[二两三四五六七八九](?:个?国家|国)(?:政府)?|(?<=[，。；由与和经]){one}{{2}}两国(?:政府)?")


@cache
def _city_abbreviations() -> dict[str, str]:
    path = FOLDER / "city_abbreviations.csv"
    return {abbreviation: name for _, (abbreviation, name) in rows_of(path, ("abbreviation", "name"))}


def group_forms(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where a group may be named within those offsets: start, end and its form."""
    found = [(m.start(), m.end(), m.group()) for m in _in_a_row().finditer(text, start, end) if _abbreviated(text, m.start(), m.end())]
    found += [(m.start(), m.end(), m.group()) for m in _mixed().finditer(text, start, end) if _abbreviated(text, m.start(), m.end()) and len(set(m.group())) == len(m.group())]
    found += [(m.start(), m.end(), m.group()) for m in _spelt().finditer(text, start, end) if not by_name(text[m.end() - 1 : m.end() + 1])]
    found += [(m.start(), m.end(), m.group()) for m in _COUNTED.finditer(text, start, end) if text[m.start() - 1 : m.start()] != "第"]
    found += [(m.start(), m.end(), m.group()) for pattern in (_named(), _INITIALS, _SPELT_CITIES, _spelt_countries()) for m in pattern.finditer(text, start, end)]
    found += [(m.start(), m.end(), m.group()) for m in _PAIR.finditer(text, start, end)]
    found.sort(key=lambda span: (span[0], -span[1]))
    kept: list[tuple[int, int, str]] = []
    for a, b, form in found:
        if not kept or a >= kept[-1][1]:
            kept.append((a, b, form))
    return kept


_NORTHWEST = frozenset("甘青新藏陕蒙")


def abbreviated(form: str) -> bool:
    """Whether the form is abbreviations in a row (粤港澳)."""
    return bool(_in_a_row().fullmatch(form)) or (2 <= len(form) <= 4 and all(c in abbreviations() or c in _city_abbreviations() for c in form))


def _abbreviated(text: str, start: int, end: int) -> bool:
    """吉林 and 新疆 are written with characters that abbreviate other places: those are words."""
    if known_regions().get(text[start:end]) and not re.match(r"[二两三四五六]?(?:地|省|市|方|政府)|(?:共同|联合|签)", text[end : end + 2]):
        return False
    run = text[start:end]
    if "新" in run and not (_NORTHWEST | {"宁"}) - {"新"} & set(run):
        return False  # 中新, 渝桂新通道: 新 is new, or Singapore
    if any(by_name(text[i : i + 2]) for i in range(start, end)):
        return False
    return not by_name(text[start:end]) and not by_name(text[start : end + 1]) and not by_name(text[start - 1 : end])


def group_members(
    form: str,
    listed: tuple[Entity, ...],
    defined: dict[str, tuple[Entity, ...]],
    enumerations: list[tuple[Entity, ...]],
    registry: Registry,
) -> tuple[Entity, ...]:
    """The places for which the form stands here; none where that is not plain.

    `listed` are the places right before it (上海、江苏、浙江两省一市), `enumerations` the lists met before.
    """
    if all(character in abbreviations() for character in form.replace("、", "")) or abbreviated(form):
        return _run(form, registry)
    bare = re.sub(r"(?:人民政府|政府|党委)$", "", form)
    if _spelt_countries().fullmatch(form):
        letters = re.findall(f"[{''.join(_countries())}]", re.sub(r"(?:等)?[二两三四五六七八九](?:个?国家|国)$", "", bare))
        told = size(re.sub(r"^.*?(?=[二两三四五六七八九](?:个?国家|国)$)", "", bare))
        return tuple(registry.get(_countries()[letter], EntityType.COUNTRY) for letter in letters) if told == len(letters) else ()
    initials = _by_initials(bare, registry)
    if initials or not re.match(r"上述|以上|这|双|[\d一二两三四五六七八九十]", bare):
        return initials
    back = bare.startswith(("上述", "以上", "这"))
    count = size(re.sub(r"^(?:上述|以上|这)", "", bare))
    if listed and len(listed) == count and not back:
        if bare not in ("双方", "两地"):
            defined[bare] = listed
        return listed
    plain = re.sub(r"^(?:上述|以上|这)", "", bare)
    if plain in defined:
        return defined[plain]
    if count >= 2:
        seeded = [group for group in meanings(bare) if _in_context(group.region, registry)]
        if len(seeded) == 1:
            members = tuple(_place(name, registry) for name in seeded[0].members)
            return tuple(member for member in members if member)
        for before in reversed(enumerations[-4:]):
            if len(before) == count and (back or count <= 4):
                return before
    return ()


def _run(form: str, registry: Registry) -> tuple[Entity, ...]:
    """The places of abbreviations in a row or in a list; 宁 is 南京 but in the northwest."""
    members = []
    for character in form.replace("、", ""):
        province = abbreviations().get(character)
        if province and not (character == "宁" and not _NORTHWEST & set(form)):
            members.append(registry.get(province.name, EntityType(province.type)))
        elif city := _place(_city_abbreviations()[character], registry):
            members.append(city)
    return tuple(members)


def _by_initials(form: str, registry: Registry) -> tuple[Entity, ...]:
    """The members of 广佛两市, 深莞惠三市, 沪、宁、汉、渝四市; none where the form is of another kind."""
    letters = re.sub(r"[两二三四五六七八九][市地城方县]$", "", form).replace("、", "")
    seeded = meanings(letters)
    if len(letters) > 1 and seeded:
        return tuple(member for name in seeded[0].members if (member := _place(name, registry)))
    if len(letters) < 2 or len(letters) == len(form) or size(form[-2:]) != len(letters) or re.search(r"[\d一二两三四五六七八九十各]", letters):
        return ()
    if form[-1] not in "市城" and all(letter in abbreviations() for letter in letters):
        return _run(letters, registry)
    cities = [e for e in registry.entities() if e.type in (EntityType.CITY, EntityType.COUNTY, EntityType.PROVINCE)]
    members = []
    for letter in letters:
        known = abbreviations().get(letter)
        near = [e for e in cities if e.name.startswith(letter)]
        if known and (known.name.endswith("市") or form[-1] in "地方"):
            members.append(registry.get(known.name, EntityType(known.type)))
        elif len(near) == 1:
            members.append(near[0])
        elif letter in _city_abbreviations() and (found := _place(_city_abbreviations()[letter], registry)):
            members.append(found)
        else:
            return ()
    return tuple(dict.fromkeys(members))


def _place(name: str, registry: Registry) -> Entity | None:
    found = by_name(name)
    return registry.get(found[0].name, EntityType(found[0].type)) if found else None


def _in_context(region: str | None, registry: Registry) -> bool:
    return not region or any(region.strip() in form for entity in registry.entities() if entity.type is EntityType.REGION for form in (entity.name.replace("长江三角洲", "长三角"), *entity.forms))


def size(form: str) -> int:
    """How many members a counted form names: 两省一市 3, 14个城市 14; 0 where it names no number."""
    total = 0
    for number in re.findall(r"\d+|[一二两三四五六七八九十]+", form):
        total += int(number) if number.isdigit() else _chinese(number)
    return 2 if form in ("双方", "两地") else total


def _chinese(number: str) -> int:
    if "十" in number:
        tens, _, units = number.partition("十")
        return (_DIGITS[tens[-1]] if tens else 1) * 10 + (_DIGITS[units[0]] if units else 0)
    return _DIGITS[number[-1]]


def member_at(text: str, member: Entity) -> int | None:
    """Where the one character that stands for a member is in the text of a group (津 in 京津冀); None where it has none."""
    for at, character in enumerate(text):
        place = abbreviations().get(character)
        if (place.name if place else _city_abbreviations().get(character, _countries().get(character))) == member.name:
            return at
    return None
