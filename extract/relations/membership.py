"""Members: who belongs to what, from when, and how many they are."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import BODY, PLACE, EntityType, Types
from accord.extract.relations.agent import closes
from accord.extract.relations.argument import Arguments, clear, left, of_types, right
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.sentence import Sentence, is_relative, names_before, number_of
from accord.extract.relations.telling import add, date_of

T = EntityType
MEMBERS: Types = PLACE | BODY | {T.REGION}
GROUPS: Types = BODY | {T.REGION, T.PLATFORM, T.FUND}
_COUNT = re.compile(r"(?:扩大|扩展|扩容|增加|增至|扩充|发展)?(?:到|至|为|达到?|增至)\s?(\d+|[一二三四五六七八九十百]+)\s?(个?(?:城市|成员|省市|省区市|市|县区?|区县|地区|会员|成员单位|成员城市))")


#: An institution of these kinds is made of members; a ministry or a company is not.
_HAS_MEMBERS_OF_ITS_OWN = re.compile(r"(?:联盟|组织|小组|联合体|共同体|工作组|课题组|专班|协会|理事会|协商会|合作会|联席会|协调会|协作会|促进会|联合会|商会|学会|研究会|(?<!改革)(?<!健康)(?<!管理)(?<!贸易促进)(?<!信息化)(?<!交通)(?<!建设)(?<!工作)委员会)$")


def is_group(entity: Entity) -> bool:
    """Whether it is made of members: a mechanism, an alliance, a committee; no ministry and no company."""
    return entity.type is T.MECHANISM or (entity.type is T.INSTITUTION and bool(_HAS_MEMBERS_OF_ITS_OWN.search(entity.name)))


def group_of(sentence: Sentence, arguments: Arguments, subject: Unit | None) -> Entity | None:
    """The group that a clause without one is about: its subject, the sentence's, the passage's."""
    for unit in (arguments.subject, subject, sentence.state.topic):
        for entity in (*of_types(unit, GROUPS), *(e.owner for e in of_types(unit, frozenset({T.MEETING})) if e.owner)):
            if entity.type is not T.INSTITUTION or _HAS_MEMBERS_OF_ITS_OWN.search(entity.name):
                return entity
    return None


def _spoken_of(sentence: Sentence) -> Entity | None:
    """The body that a sentence is about: named in it, that of the meeting named in it, or the one spoken of before."""
    for clause in sentence.clauses:
        for unit in clause:
            for entity in unit.names:
                if entity.type is T.MECHANISM:
                    return entity
                if entity.type is T.MEETING and entity.owner is not None:
                    return entity.owner
    return sentence.state.group or sentence.state.body


#: 重庆市的4个区县加入: the place joins with a part of it.
_PARTS = re.compile(r"^的[\d一二三四五六七八九十]+个(?:区县市|区县|县区|市|县|区|镇|乡|城市|县市区|县市)")


def join(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A加入G; with no G named, what the passage was about."""
    arguments = left(clause, index)
    if _in_turn(sentence, clause, index):
        return
    nearest = next((u for i, u in reversed(list(enumerate(clause[:index]))) if u.names and not (i and clause[i - 1].is_words and re.search(r"(?:在|于|对|向|为|经|由|被|获|报|据|与|同|和)$", clause[i - 1].text)) and not (clause[i + 1].is_words and clause[i + 1].text.startswith("的"))), None)
    parts = tuple(e for i, u in enumerate(clause[:index]) if u.names and i + 1 < index and clause[i + 1].is_words and _PARTS.match(clause[i + 1].text) for e in of_types(u, PLACE))
    members = parts or of_types(nearest, MEMBERS) or of_types(arguments.subject, MEMBERS) or of_types(subject, MEMBERS)
    target = right(clause, index, GROUPS, reach=8)
    if members and target is None and closes(clause, index):
        group = _spoken_of(sentence)
        if group and group not in members:
            sentence.state.group = group
            add(sentence, clause, index, "MEMBER_OF", members, (group,), "joins")
        return
    if members and target and target.names[0] not in members:
        sentence.state.group = of_types(target, GROUPS)[-1]
        add(sentence, clause, index, "MEMBER_OF", members, of_types(target, GROUPS)[-1:], "joins")


def _in_turn(sentence: Sentence, clause: Clause, index: int) -> bool:
    """2018年6月和8月，青海、新疆相继加入: each on its own date."""
    position = sentence.clauses.index(clause)
    before = sentence.clauses[position - 1] if position else []
    dates = [u.date for u in before if u.date]
    if len(dates) < 2 or any(u.names or u.verb or (u.is_words and not re.fullmatch(r"[和、及与]", u.text)) for u in before):
        return False
    members = of_types(left(clause, index).subject, MEMBERS)
    told = any(u.is_words and re.search(r"相继|分别|先后|陆续|依次", u.text) for u in clause[:index])
    target = right(clause, index, GROUPS, reach=8)
    group = of_types(target, GROUPS)[-1] if target else group_of(sentence, Arguments(), None) or sentence.state.body
    if not told or len(members) != len(dates) or group is None or group in members:
        return False
    for member, date in zip(members, dates, strict=True):
        add(sentence, clause, index, "MEMBER_OF", (member,), (group,), "joins-in-turn", time=f"{date.when.edtf}/..")
    return True


def made_member(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A成为G的成员, A成为第16个成员城市."""
    words = "".join(unit.text for unit in clause[index + 1 :] if unit.is_words)
    members = of_types(left(clause, index).subject, MEMBERS) or of_types(subject, MEMBERS)
    if not members or not re.search(r"(?:成员|会员)(?:单位|城市)?", words):
        return
    target = next((e for unit in clause[index + 1 :] for e in of_types(unit, GROUPS)), None) or _spoken_of(sentence)
    if target and target not in members:
        add(sentence, clause, index, "MEMBER_OF", members, (target,), "made-member")


def leave(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    members = of_types(left(clause, index).subject, MEMBERS) or of_types(subject, MEMBERS)
    if members and all(member.type is T.MECHANISM for member in members):
        add(sentence, clause, index, "ABOLISHED", (None,), members, "part-leaves")
        return
    target = right(clause, index, GROUPS, reach=8)
    group = of_types(target, GROUPS)[-1] if target else (_spoken_of(sentence) if closes(clause, index) else None)
    date, _ = date_of(sentence, clause, index, False)
    if members and group and group not in members and date and "/" not in date.when.edtf:
        sentence.state.group = group
        add(sentence, clause, index, "MEMBER_OF", members, (group,), "leaves", time=f"../{date.when.edtf}")


def included(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """A被纳入G, 将A纳入G."""
    target = right(clause, index, GROUPS, reach=6)
    after = clause[index + 1].text if index + 1 < len(clause) and clause[index + 1].is_words else ""
    if target is None and after.startswith(("其中", "其内", "该区", "区内")):
        # 北海、钦州的辖区均被纳入其中
        whole = next((e for u in (subject, sentence.state.topic) for e in of_types(u, GROUPS)), None) or sentence.state.group
        held = next((u for u in reversed(clause[:index]) if of_types(u, PLACE)), None)
        if whole and held:
            add(sentence, clause, index, "MEMBER_OF", of_types(held, PLACE), (whole,), "included")
        return
    if target is None:
        return
    members: tuple[Entity, ...] = ()
    for i, unit in enumerate(clause[:index]):
        if unit.names and unit is not target and clear(clause, i, index):
            members = of_types(unit, MEMBERS) or members
        elif unit.names and i and clause[i - 1].is_words and clause[i - 1].text.endswith("将"):
            members = of_types(unit, MEMBERS)
    members = members or (of_types(subject, MEMBERS) if clause[0].is_words and "被" in clause[0].text else ())
    if members:
        add(sentence, clause, index, "MEMBER_OF", members, of_types(target, GROUPS)[-1:], "included")


def includes(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """安徽、江西也被囊括入内; G囊括A."""
    passive = any(unit.is_words and "被" in unit.text for unit in clause[:index])
    if passive:
        members = next((of_types(u, PLACE) for u in clause[:index] if of_types(u, PLACE)), ())
        named = [e for u in (sentence.state.topic, subject) for e in of_types(u, GROUPS)]
        group = sentence.state.group or next(iter(named), None)
    else:
        from accord.extract.relations.copula import all_names

        target = right(clause, index, PLACE)
        listed = all_names(sentence, clause, clause.index(target)) if target else ()
        members, group = tuple(e for e in listed if e.type in PLACE), group_of(sentence, left(clause, index), subject)
    if group and members:
        add(sentence, clause, index, "MEMBER_OF", members, (group,), "included")


def admits(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    target = right(clause, index, PLACE, reach=8)
    group = group_of(sentence, left(clause, index), subject)
    if target:
        rest = clause[clause.index(target) + 1 :]
        if len(rest) > 1 and rest[0].is_words and rest[0].text.endswith("为") and of_types(rest[1], GROUPS):
            group = of_types(rest[1], GROUPS)[-1]  # 吸收甲为联席会议成员
    if group and target:
        words = "".join(u.text for u in clause[clause.index(target) + 1 :] if u.is_words)
        add(sentence, clause, index, "MEMBER_OF", of_types(target, PLACE), (group,), "admits", role="观察员" if "观察员" in words else None)


def expand(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """G扩展为A、B和C; G扩大到30个城市."""
    group = group_of(sentence, left(clause, index), subject) if names_before(clause, index) else sentence.state.group or group_of(sentence, Arguments(), subject)
    if group is None:
        return
    from accord.extract.relations import copula

    count = _COUNT.match(sentence.text, clause[index].start)
    if count:
        add(sentence, clause, index, "HAS_MEMBER_COUNT", (group,), (None,), "count", value=count.group(1), unit=count.group(2))
        position = sentence.clauses.index(clause)
        if position + 1 < len(sentence.clauses) and sentence.text[clause[-1].end - 1 : sentence.clauses[position + 1][0].start].endswith("："):
            # 成员增加到20个市：甲省的乙、丙，…
            members = tuple(e for e in copula.all_names(sentence, clause, len(clause)) if e.type in PLACE)
            if len(members) == number_of(count.group(1)):
                add(sentence, clause, index, "MEMBER_OF", members, (group,), "expands")
    words = clause[index + 1].text if index + 1 < len(clause) and clause[index + 1].is_words else ""
    target = right(clause, index, PLACE, reach=4)
    if target and re.match(r"(?:为|至|到|成|了)", words):
        sentence.state.group = group
        add(sentence, clause, index, "MEMBER_OF", of_types(target, PLACE), (group,), "expands")


def composed(sentence: Sentence, clause: Clause, index: int, subject: Unit | None) -> None:
    """G由A、B和C组成."""
    members = _composing(sentence, clause, index)
    target = right(clause, index, BODY, reach=4)
    acting = of_types(left(clause, index).subject, MEMBERS)
    relative = is_relative(clause, index)
    if members and relative:
        # 由A、B组成的G成立
        whole = next((of_types(u, GROUPS)[-1] for u in clause[index + 1 : index + 3] if of_types(u, GROUPS)), None)
        if whole and whole not in members:
            sentence.state.group = whole
            add(sentence, clause, index, "PART_OF" if all(m.type in BODY for m in members) else "MEMBER_OF", members, (whole,), "composed")
            return
    if not members and target and len(acting) > 1:
        # A、B组成G: they set it up and are its members
        formed = of_types(target, BODY)[:1]
        add(sentence, clause, index, "FOUNDED", acting, formed, "forms")
        add(sentence, clause, index, "MEMBER_OF", acting, formed, "forms")
        return
    if not members:
        after = sentence.clauses[sentence.clauses.index(clause) + 1 :]
        members = of_types(after[0][0], MEMBERS) if after and sentence.text[clause[-1].end : after[0][0].start].strip() == "：" else ()
    arguments = left(clause, index)
    opens = clause[0].is_words and clause[0].text.endswith("由") and sentence.state.made
    position = sentence.clauses.index(clause)
    told = sentence.clauses[position - 1][-1] if position and clause[0].is_words and clause[0].text.endswith("由") else None
    area = next(iter(of_types(told, frozenset({T.REGION}))), None)  # 本条例所称某都市圈，由…组成
    group = (area or sentence.state.made) if opens or area else group_of(sentence, arguments, subject)
    group = group or next((e for u in (arguments.subject, subject) for e in of_types(u, frozenset({T.INSTITUTION}))), None)
    noun = _OWN_NOUN.match(clause[0].text) if clause[0].is_words else None
    if noun and noun.group(1) in _PLANNED_AREA:
        places = tuple(m for m in members if m.type in PLACE)
        if sentence.state.document and len(places) > 1:
            add(sentence, clause, index, "COVERS", (sentence.state.document,), places, "composed-area", dated=False)
        return
    if noun and noun.group(1) not in _ANY_BODY and group and not any(name.endswith(noun.group(1)) for name in (group.name, *group.forms)):
        return  # 新区由…构成, after another body
    if group and len(members) > 1 and group not in members:
        sentence.state.group = group
        predicate = "PART_OF" if all(m.type in BODY for m in members) else "MEMBER_OF"
        add(sentence, clause, index, predicate, members, (group,), "composed")
        count = re.search(r"(\d+|[一二三四五六七八九十]+)(个(?:城市|成员|省市|市|地区|国家))", sentence.text[clause[0].start : clause[index].start])
        if count:
            add(sentence, clause, index, "HAS_MEMBER_COUNT", (group,), (None,), "count", value=str(number_of(count.group(1))), unit=count.group(2))


def _composing(sentence: Sentence, clause: Clause, index: int) -> tuple[Entity, ...]:
    """The names between 由 and the verb, over clauses that hold nothing but names (由福建南平市，浙江金华、丽水市等九市组成)."""
    names: list[Entity] = []
    described = within = False
    for part in (clause[:index], *reversed(sentence.clauses[: sentence.clauses.index(clause)])):
        for i in range(len(part) - 1, -1, -1):
            unit = part[i]
            if unit.names:
                here = of_types(unit, MEMBERS)[:-1] if within else of_types(unit, MEMBERS)
                names = names if described else [*here, *names]
                described = within = False
            elif unit.is_words and unit.text == "的" and names and i and part[i - 1].names:
                within = True  # 广东省的广州、深圳
            elif unit.is_words and re.search(r"(?:由|是|由(?:围绕|环绕|位于|地处|濒临))$", unit.text) and names:
                return tuple(dict.fromkeys(names))
            elif unit.is_words and not names and i > 1 and part[i - 1].names and part[i - 2].names and _DESCRIBED.match(unit.text):
                described = True  # 由甲、乙等三省交界的地市组成: those at the border are named before
            elif not (unit.is_words and _COUNTED_LIST.fullmatch(unit.text)):
                return ()
    return ()


#: 规划区由…组成: the noun before 由, where it is no name.
_OWN_NOUN = re.compile(r"(?:该|本|其)?([\u4e00-\u9fff]{2,6})由$")
_PLANNED_AREA = frozenset({"规划区", "规划范围", "规划区域", "规划地域", "实施范围"})
_ANY_BODY = frozenset({"最初", "起初", "当时", "后来", "目前", "现在", "主要", "首批", "共同", "分别", "开始时", "一般", "通常", "仍然", "依然", "成员", "组成人员", "该会", "机构", "组织", "机制", "会员", "班子", "领导层", "成员单位"})
_DESCRIBED = re.compile(r"^[\u4e00-\u9fff]{0,6}的[\d一二三四五六七八九十]*个?(?:地市|城市|市县|县市|市|县|省份|省区|国家|部门|单位|企业|高校)$")
_COUNTED_LIST = re.compile(r"(?:全域|全境|(?:的)?(?:所辖|下辖|全部|部分)?(?:行政)?区域|等|，|的\d+个[地市县区、]+|共|及|和|与|以及|[\d一二两三四五六七八九十]+个?|、|省区市|省市|城市|地区|大陆|内地|特别行政区|特区|国家|国|市|省|县|区|方|地|部门|单位|政府|人民政府|共同|联合|高层|人员|代表|有关部门|相关部门|主要领导|高级官员)*")


def counted(sentence: Sentence, clause: Clause, index: int, group: Entity) -> None:
    """A加入，加之B、C…，共N个城市…形成G: where the places told are as many as the text counts, they are its members."""
    before = [u for c in sentence.clauses[: sentence.clauses.index(clause)] for u in c] + clause[:index]
    places = tuple(dict.fromkeys(e for u in before for e in of_types(u, PLACE)))
    counts = {number_of(n) for n in re.findall(r"(\d+|[一二三四五六七八九十]+)个?(?:城市|省市|省区市|市|地区|成员|县|区)", sentence.text[sentence.start : clause[index].start])}
    if len(places) > 2 and len(places) in counts and group.type in BODY | {T.REGION}:
        add(sentence, clause, index, "MEMBER_OF", places, (group,), "counted-members")


