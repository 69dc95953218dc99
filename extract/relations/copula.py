"""What a noun tells without a verb of its own: whose member, head, seat or founder something is (成员是…, 组长由…担任, 为…的中心城市)."""

import re

from accord.extract.dates.date import DateKind
from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, BODY, DOCUMENT, PLACE, PREDICATES, THING, EntityType, Status
from accord.extract.relations.argument import Arguments, modifies, of_types
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.membership import GROUPS, MEMBERS, group_of, is_group
from accord.extract.relations.sentence import Sentence, number_of
from accord.extract.relations.telling import add, dated_here

T = EntityType
_PERSON = frozenset({T.PERSON})
_IS = r"(?:分别|依次|暂|均|现|主要|还|另|又|共|即|就|一般)*(?:由|为|是|有|包括|包含|含|系)(?:来自|了)?"
#: The noun of the predicate, then the copula at the end of the words before the names.
_MEMBERS_ARE = re.compile(rf"(首批|首届|最初的?|创始|正式|现任|现有|常设|理事|观察员|新增|新)?(?:成员|会员)(?:单位|城市|方|国|地区|省市|省份|省区)?{_IS}$|(?:加入|参加|参与|纳入|进入|入会|入盟)的(?:还|另|先后|首批|城市|地区|单位|成员|省市|共){{0,3}}{_IS}$|其(?:他|余)[\d一二三四五六七八九十]*个?(?:成员|城市|单位)*(?:为|是|有|包括)$|^的(?:还|另|首批|先后)*(?:有|包括|是|为)$|^的(?:[一二三四五六七八九十]+[大个座])?(?:中心城市|核心城市|组成城市|城市|地区|省份|省市|成员地区){_IS}$")
#: 签署人分别为A与B: those who signed what was named last.
_SIGNERS_ARE = re.compile(rf"(?:签署人|签约人|签署方|签约方|签字人|缔约方)(?:分别)?{_IS}$")
_HOSTS_ARE = re.compile(r"(?:主办|承办|协办|举办|联合主办)(?:单位|方|城市|地)?(?:分别)?(?:为|是|有|：)$")
_FORMERLY_WAS = re.compile(r"^的?(?:历史|最早的?)?前身(?:就|即)?(?:是|为)")
_FOUNDERS_ARE = re.compile(rf"(?:发起|创始|倡议)(?:单位|城市|方|人|者|成员)?{_IS}$")
_LEADERS_ARE = re.compile(rf"(?:牵头|组长|主席|主任|轮值|理事长|会长|盟主|副组长|副主席|执行主席|召集|常设主席|主席方|责任|负责)(?:单位|方|城市|主席方|主席|部门|机构)?(?:依次|分别)?{_IS}$")
_POST = re.compile(
    rf"(?P<role>(?:第一|常务|执行|名誉|共同|双|联合)?副?(?:组长|主任|主席|理事长|会长|秘书长|召集人|总召集人|主任委员|委员|盟主|院长|校长|局长|董事长|总经理|总裁|指挥长|总指挥|负责人|成员|顾问))(?:一职)?{_IS}$"
)
_OFFICIAL = re.compile(r"(?:政府|人民政府)?(?:主要|党政|有关|分管)?(?:领导|负责人|负责同志|官员)")
_SEAT_OF = re.compile(r"^的(?:[\u4e00-\u9fff]{0,8}?)(?:中心城市|核心城市|核心区|成员|会员|组成部分|节点城市|副中心|副中心城市|中心|城市|地区|创始成员|成员单位|成员城市|一部分|一员|主体|龙头|引擎|支点)")


def nominal(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """Reads each noun that stands with a copula before a list of names."""
    for i, unit in enumerate(clause):
        if not unit.is_words:
            continue
        if "前身" in unit.text and (_FORMERLY_WAS.match(unit.text) or _FORMERLY_WAS.match(unit.text.removeprefix("其"))):
            was = next((u for u in clause[i + 1 :] if u.names), None)
            if was:
                _members(sentence, clause, i, clause.index(was), subject, unit.text.removeprefix("其"))
            continue
        if i + 1 < len(clause) and (clause[i + 1].names or clause[i].text.endswith("（")):
            _bracketed(sentence, clause, i)
        if i + 1 < len(clause) and clause[i + 1].names:
            _members(sentence, clause, i, i + 1, subject, unit.text)
            _posts(sentence, clause, i, clause[i + 1], subject)
            _attendance(sentence, clause, i)
            extent(sentence, clause, i, subject, "".join(u.text for u in clause[max(0, i - 2) : i + 1] if not u.names))
        elif i + 2 < len(clause) and clause[i + 1].verb and clause[i + 1].text in ("包括", "包含", "涵盖") and clause[i + 2].names:
            if _OFFICIALS_ARE.search(unit.text + "包括"):
                came = any(u.verb and u.verb.predicate == "ATTENDED" for u in clause[max(0, i - 2) : i])
                met = next((e for u in clause[:i] for e in u.names if e.type in (T.MEETING, T.MECHANISM)), None) or meeting_of(sentence, clause)
                if came and met:
                    add(sentence, clause, i, "ATTENDED", tuple(e for e in all_names(sentence, clause, i + 2) if e.type in PLACE | _PERSON), (met,), "attendance-is")
                continue
            _members(sentence, clause, i, i + 2, subject, unit.text + "包括")
    position = sentence.clauses.index(clause)
    after = sentence.clauses[position + 1] if position + 1 < len(sentence.clauses) else []
    if clause[-1].is_words and after and after[0].names and sentence.text[clause[-1].start : after[0].start].rstrip().endswith("："):
        # 新增成员：甲、乙
        _members(sentence, clause, len(clause) - 1, len(clause), subject, clause[-1].text + "为")
    _belonging(sentence, clause, subject)
    _among(sentence, clause, subject)
    _having(sentence, clause, subject)
    _agency(sentence, clause, subject)


_IS_END = re.compile(r"(?:^|系|为|即)是?$|^(?:是|为|系)$")
_AGENCY = re.compile(r"(?:派出|直属|下属|所属|内设|附属|分支|派驻)(?:的)?(?:机构|单位|事业单位|部门|公司|企业)")


def _agency(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """X是Y在某地的派出机构: X is part of Y."""
    at = next((i for i, u in enumerate(clause) if u.is_words and u.text[-1:] in "系为即是" and _IS_END.search(u.text)), None)
    if at is None or at + 1 >= len(clause) or not _AGENCY.search("".join(u.text for u in clause[at + 2 :] if u.is_words)):
        return
    own = clause[at - 1] if at and clause[at - 1].names else subject
    part = next((e for e in of_types(own, frozenset({T.INSTITUTION}))), None)
    whole = next((e for e in of_types(clause[at + 1], frozenset({T.INSTITUTION}))), None)
    if part and whole and part is not whole:
        add(sentence, clause, at, "PART_OF", (part,), (whole,), "agency-of", dated=False)


_HAS = re.compile(r"(?:现有|共有|已有|拥有|有|包括)$")
_AS_MEMBERS = re.compile(r"^(?:等)?(\d+|[一二两三四五六七八九十]+)(个?(?:正式|创始)?(?:成员|会员)(?:国|单位|城市|方|地区|省市)?)(?:$|[，。；])")


def _having(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """X现有A、B、C三个成员国."""
    for i in range(1, len(clause) - 1):
        told = _AS_MEMBERS.match(clause[i + 1].text) if clause[i + 1].is_words else None
        if not (told and clause[i].names and clause[i - 1].is_words and _HAS.search(clause[i - 1].text)):
            continue
        whole = _whole(sentence, clause, i - 1, subject)
        members = of_types(clause[i], MEMBERS)
        if whole and len(members) > 1 and whole not in members:
            dated = _dated(sentence, clause, whole)
            add(sentence, clause, i, "MEMBER_OF", members, (whole,), "has-members", dated=dated)
            add(sentence, clause, i, "HAS_MEMBER_COUNT", (whole,), (None,), "count", value=str(number_of(told.group(1))), unit=told.group(2), dated=dated)


_BRACKET = re.compile(r"（(?:主要)?(?:包括|包含|含|由|即|指|涵盖)$")


def _bracketed(sentence: Sentence, clause: Clause, i: int) -> None:
    """广州都市圈（包括广州、佛山、肇庆）: what an area is made of, in brackets after its name."""
    if not i or not clause[i - 1].names:
        return
    if clause[i].text.endswith("（") and clause[i + 1].verb and clause[i + 1].text in ("包括", "包含", "涵盖") and i + 2 < len(clause) and clause[i + 2].names:
        of = next((e for e in clause[i - 1].names if e.type is T.REGION or is_group(e)), None)
        if of:
            add(sentence, clause, i, "MEMBER_OF", of_types(clause[i + 2], MEMBERS), (of,), "in-brackets", dated=dated_here(sentence, clause))
        return
    if not _BRACKET.search(clause[i].text):
        return
    whole = next((e for e in clause[i - 1].names if e.type is T.REGION or is_group(e)), None)
    members = of_types(clause[i + 1], MEMBERS)
    if whole and len(members) > 1:
        add(sentence, clause, i, "MEMBER_OF", members, (whole,), "in-brackets", dated=dated_here(sentence, clause))


def _whole(sentence: Sentence, clause: Clause, i: int, subject: Unit | None) -> Entity | None:
    """The body of which the noun at `i` is said: named right before it, the subject, or the one spoken of last."""
    if i and clause[i - 1].names and (is_group(clause[i - 1].names[-1]) or (clause[i - 1].names[-1].type is T.REGION and clause[i].text.startswith("的"))):
        return clause[i - 1].names[-1]
    return group_of(sentence, Arguments(), subject) or spoken_of(sentence, clause)


def spoken_of(sentence: Sentence, clause: Clause) -> Entity | None:
    """The body named last before the clause, in its sentence or before."""
    position = sentence.clauses.index(clause)
    for earlier in reversed(sentence.clauses[:position]):
        for unit in reversed(earlier):
            for entity in reversed(unit.names):
                if entity.type in BODY and is_group(entity):
                    return entity
    return sentence.state.body or (sentence.state.made if sentence.state.made and is_group(sentence.state.made) else None)


def _dated(sentence: Sentence, clause: Clause, whole: Entity) -> bool:
    """Whether the running date holds: a state takes it from its own sentence, or from the passage that tells how the whole was set up."""
    return dated_here(sentence, clause) or whole in sentence.state.founded


def all_names(sentence: Sentence, clause: Clause, i: int) -> tuple[Entity, ...]:
    """The names of a list that begins at `i` and goes on over clauses that hold nothing else (北京、天津6省市，以及财政部2个部门)."""
    if i >= len(clause):
        later = sentence.clauses[sentence.clauses.index(clause) + 1]
        return all_names(sentence, later, 0)
    names = list(clause[i].names)
    skipping = False
    for k, unit in enumerate(clause[i + 1 :], i + 1):
        if unit.is_words and "（除" in unit.text:
            skipping = True
        if skipping:
            skipping = "）" not in unit.text
            continue
        if unit.names:
            names += unit.names
        elif unit.text == "的" and k + 1 < len(clause) and clause[k + 1].names and names:
            names.pop()  # 福建的南平市
        elif not (unit.is_words and _LIST_GOES_ON.fullmatch(unit.text)):
            return tuple(dict.fromkeys(names))
    for later in sentence.clauses[sentence.clauses.index(clause) + 1 :]:
        if not any(u.names for u in later[:2]) or any(not (u.names or (u.is_words and (u.text == "的" or _LIST_GOES_ON.fullmatch(u.text)))) for u in later):
            break
        names += [e for k, u in enumerate(later) for e in (u.names[:-1] if k + 1 < len(later) and later[k + 1].text == "的" else u.names)]
    return tuple(dict.fromkeys(names))


_LIST_GOES_ON = re.compile(r"(?:(?:所辖|下辖)?(?:行政)?(?:区域|地区)|(?:的)?(?:[东南西北中]部|中心城区|主城区|市区|城区|全域|全境|部分(?:区域|地区|乡镇)?)|的[\d一二三四五六七八九十]+个(?:区县市|区县|县区|市|县|区|镇|乡|街道|城市|县市区|县市)|的?(?:主要|党政|有关)?(?:领导|负责人|负责同志)|等(?:地|省市|省|市|沿海城市|城市)?|全境|全域|全部|部分(?:地区|区域)|[共计]*\s?[\d一二两三四五六七八九十]+\s?(?:个|家|座)?(?:城市|省区市|省市|省|市|地区|地|区县|县区|区|县|部门|单位|方|成员|国家|国|部委|委局|委办局)|，?以及|合共|合计|，?和|、|及|与|，|。|；|（.{1,12}）)*")


def _members(sentence: Sentence, clause: Clause, i: int, at: int, subject: Unit | None, words: str) -> None:
    """The noun at `i`, the names from `at` on (in the next clause where that is past the end)."""
    named = clause[at] if at < len(clause) else sentence.clauses[sentence.clauses.index(clause) + 1][0]
    if _SIGNERS_ARE.search(words):
        document = next((d.object for d in reversed(sentence.drafts) if d.object and d.object.type in DOCUMENT), None) or next((e for c in reversed(sentence.clauses[: sentence.clauses.index(clause)]) for u in c for e in u.names if e.type in DOCUMENT), None)
        if document:
            add(sentence, clause, i, "SIGNED", all_names(sentence, clause, at), (document,), "signers-are")
        return
    if _HOSTS_ARE.search(words):
        met = next((e for u in clause[:i] for e in u.names if e.type is T.MEETING), None) or meeting_of(sentence, clause)
        if met:
            add(sentence, clause, i, "CONVENED", all_names(sentence, clause, at), (met,), "hosts-are")
        return
    if _FORMERLY_WAS.search(words):
        later = clause[i - 1].names[-1] if i and clause[i - 1].names else next((e for u in (subject, sentence.state.topic) if u for e in u.names if e.type in THING), None)
        renamed = next((u.date for c in sentence.clauses[sentence.clauses.index(clause) + 1 :] for k, u in enumerate(c) if u.date and any(v.is_words and re.search(r"现名", v.text) for v in c[k + 1 :])), None)
        earlier = of_types(named, THING)
        if later and later.type in THING and earlier and later is not earlier[-1]:
            add(sentence, clause, i, "SUCCEEDED_BY", earlier[-1:], (later,), "formerly-was", time=renamed.when.edtf if renamed else None, dated=False)
        return
    verb = clause[i - 1].verb if i else None
    if words.startswith("的") and verb and verb.predicate != "MEMBER_OF":
        if verb.predicate == "ATTENDED" and (met := meeting_of(sentence, clause)):
            add(sentence, clause, i, "ATTENDED", tuple(e for e in all_names(sentence, clause, at) if e.type in PLACE | _PERSON | {T.INSTITUTION}), (met,), "attendance-is")
        return  # 参会的有A、B
    told = _MEMBERS_ARE.search(words)
    founders = None if told else _FOUNDERS_ARE.search(words)
    leaders = None if told or founders or named.names[0].type is T.PERSON else _LEADERS_ARE.search(words)
    if not (told or founders or leaders):
        return
    following = clause[at + 1].text if at + 1 < len(clause) and clause[at + 1].is_words else ""
    if following and modifies(following) and not _LIST_GOES_ON.match(following).group():  # type: ignore[union-attr]
        return
    if leaders and _CHARGED.search(words):
        _charge(sentence, clause, i, all_names(sentence, clause, at))
        return
    whole = _whole(sentence, clause, i, subject)
    names = tuple(e for e in all_names(sentence, clause, at) if e.type in MEMBERS and e is not whole)
    if whole is None or not names or (leaders and _OFFICIAL.match(following)):
        return
    dated = _dated(sentence, clause, whole)
    if told:
        sentence.state.group = whole
        role = told.group(1) if told.group(1) in ("首批", "创始", "观察员") else None
        add(sentence, clause, i, "MEMBER_OF", names, (whole,), "members-are", role=role, dated=dated)
        if len(names) > 1:
            sentence.state.listed = names
    elif founders:
        add(sentence, clause, i, "FOUNDED", names, (whole,), "founders-are", dated=dated)
    else:
        add(sentence, clause, i, "LEADS", names, (whole,), "leaders-are", dated=dated)


#: 牵头单位：A、B at the end of a task: they are charged with what it sets out.
_CHARGED = re.compile(r"(?:牵头|责任|负责|主办)(?:单位|部门|方|处室)")
_TASK = frozenset({T.PROJECT, T.PLATFORM, T.FUND, T.MECHANISM}) | DOCUMENT
_SETS_OUT = frozenset({"FOUNDED", "DRAFTED", "ISSUED", "SIGNED", "REVISED", "COOPERATES_WITH"})


def _charge(sentence: Sentence, clause: Clause, index: int, names: tuple[Entity, ...]) -> None:
    """Those named lead what the passage sets out, where it sets out anything."""
    charged = tuple(e for e in names if e.type in MEMBERS)
    if charged and sentence.state.tasks:
        add(sentence, clause, index, "LEADS", charged, tuple(sentence.state.tasks), "charged-with", dated=False)


def tasks(clause: Clause) -> list[Entity]:
    """What a clause sets out to make: the objects of its verbs of making, and what it says will be begun."""
    found: list[Entity] = []
    for i, unit in enumerate(clause):
        made = any(u.verb and u.verb.predicate in _SETS_OUT for u in clause[max(0, i - 3) : i])
        begun = i == 0 and any(u.verb and u.verb.predicate == "FOUNDED" for u in clause[1:])
        if made or begun:
            found += of_types(unit, _TASK | (frozenset({T.INSTITUTION}) if made else frozenset()))[:1]
    return found


_ATTENDED = re.compile(r"(?:出席|参加|参与|列席|与会|应邀参加|应邀出席)(?:了)?(?:本次|这次|此次|会议|大会|论坛|座谈会|仪式|活动|签约仪式)*的?(?:还|主要|领导|嘉宾|人员|代表|单位|城市|官员|高官|各方)*(?:有|包括|为|是|分别是|分别为)$")


#: 出席会议的特区政府官员包括A、B
_OFFICIALS_ARE = re.compile(r"^的[\u4e00-\u9fff]{0,6}(?:官员|高官|领导|嘉宾|代表|人员|人士|负责人|专家|学者)(?:还|主要|分别)?(?:有|包括|为|是)$")
#: 出席会议的省长X称
_PRESENT = re.compile(r"(?:出席|参加|列席|与会|到会)(?:了)?(?:会议|大会|论坛|座谈会|仪式|活动|签约仪式)*的$")


_EXTENT = re.compile(r"(?:范围|区域|辖区|地域|实施区域|规划区)(?:主要|具体|大致|分别)?(?:为|是|包括|包含|涵盖|涉及|覆盖|在)(?:了)?$")


def extent(sentence: Sentence, clause: Clause, i: int, subject: Unit | None, words: str) -> bool:
    """规划范围包括A、B: what the document or the area covers; `i` is the last unit before the names."""
    if not _EXTENT.search(words) or i + 1 >= len(clause):
        return False
    wide = frozenset({T.REGION}) | DOCUMENT | frozenset({T.PROJECT, T.PLATFORM})
    whole = next((e for u in reversed(clause[:i]) for e in of_types(u, wide)), None)
    if whole is None and words.startswith(("规划", "方案", "纲要", "计划", "本", "实施", "适用")):
        whole = sentence.state.own or sentence.state.document
    whole = whole or next(iter((*of_types(subject, wide), *of_types(sentence.state.topic, wide))), None) or sentence.state.document
    names = tuple(e for e in all_names(sentence, clause, i + 1) if e.type in AREA and e is not whole)
    if whole and names and not any(d.predicate in ("COVERS", "MEMBER_OF") and whole in (d.subject, d.object) and {d.subject, d.object} & set(names) for d in sentence.drafts):
        add(sentence, clause, i, "COVERS", (whole,), names, "extent-is", dated=dated_here(sentence, clause))
    return True


def _attendance(sentence: Sentence, clause: Clause, i: int) -> None:
    """出席会议的有A、B."""
    words = "".join(u.text for u in clause[max(0, i - 2) : i + 1] if not u.names)
    present = clause[i + 1].names[0].type is T.PERSON and _PRESENT.search(words)
    if not (_ATTENDED.search(words) or present):
        return
    meeting = next((e for u in reversed(clause[:i]) for e in u.names if e.type is T.MEETING), None) or meeting_of(sentence, clause) or (sentence.state.body if sentence.state.body and sentence.state.body.type is T.MECHANISM else None)
    people = tuple(e for e in all_names(sentence, clause, i + 1) if e.type in PLACE | _PERSON | {T.INSTITUTION})
    if meeting and people:
        add(sentence, clause, i, "ATTENDED", people, (meeting,), "attendance-is")


def meeting_of(sentence: Sentence, clause: Clause) -> Entity | None:
    """The sitting that was spoken of last, in the sentence or before it."""
    position = sentence.clauses.index(clause)
    for earlier in reversed(sentence.clauses[:position]):
        for unit in reversed(earlier):
            for entity in unit.names:
                if entity.type is T.MEETING:
                    return entity
    return sentence.state.meeting


def _posts(sentence: Sentence, clause: Clause, i: int, named: Unit, subject: Unit | None) -> None:
    """组长由A担任; 副组长为A、B."""
    people = of_types(named, _PERSON)
    told = _POST.search(clause[i].text) if people else None
    if told is None:
        return
    rest = clause[i + 2 :]
    if clause[i].text.endswith("由") and not (rest and any(u.verb and u.verb.predicate == "HOLDS_POST" for u in rest[:2])) and not any("担任" in u.text or "兼任" in u.text for u in rest if u.is_words):
        return
    declared = PREDICATES["HOLDS_POST"].object
    body = clause[i - 1].names[-1] if i and clause[i - 1].names and clause[i - 1].names[-1].type in declared else _whole(sentence, clause, i, subject)
    if body is not None:
        add(sentence, clause, i, "HOLDS_POST", people, (body,), "post-is", role=told.group("role"), dated=_dated(sentence, clause, body))


_AMONG = re.compile(r"^(?:[一二三四五六七八九十\d]+(?:省区|省市|省|市|区|县|方|地|国))?(?:政府|人民政府|特别行政区)?(?:之间|间|共同|彼此|联合)")


def _among(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """X是A、B四省区政府之间的协商制度: those between whom it stands are its members."""
    for i in range(1, len(clause) - 1):
        if not (clause[i].names and clause[i - 1].is_words and clause[i - 1].text.endswith(("是", "为")) and clause[i + 1].is_words and _AMONG.match(clause[i + 1].text)):
            continue
        topic = clause[i - 2] if i > 1 and clause[i - 2].names else subject
        whole = next((e for e in (topic.names if topic else ()) if is_group(e)), None)
        members = of_types(clause[i], MEMBERS)
        if whole and len(members) > 1 and whole not in members:
            add(sentence, clause, i, "MEMBER_OF", members, (whole,), "among", dated=_dated(sentence, clause, whole))


def _belonging(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """A、B为R的中心城市: they are of R."""
    for i in range(1, len(clause) - 1):
        if not (clause[i].names and clause[i - 1].is_words and clause[i - 1].text.endswith(("为", "是")) and clause[i + 1].is_words and _SEAT_OF.match(clause[i + 1].text)):
            continue
        whole = next((e for e in clause[i].names if e.type in GROUPS and (e.type is not T.INSTITUTION or is_group(e))), None)
        before = clause[i - 2] if i > 1 else None
        members = of_types(before, PLACE) if before else of_types(subject, PLACE)
        if whole and members and (before is None or before.names):
            add(sentence, clause, i, "MEMBER_OF", members, (whole,), "belongs-to", dated=_dated(sentence, clause, whole))


_COUNTS = re.compile(
    r"(?:成员|会员)(?:单位|城市|方|国|地区|数量|总数|数)*(?:已|现|也|[从由][\d一二三四五六七八九十]{1,3}个?)*(?:由此|随之)*(?:增至|增加到|增加为|扩大到|扩大至|扩至|扩展到|发展到|达到?|有|为|是|共有|共计|合计|共|变为|上升到)(?:了)?(\d+|[一二两三四五六七八九十]+)(个?(?:省区市|城市|省市|省份|省|市|地区|成员城市|成员单位|成员|单位|部门|县市区|区县|县|家|国家|(?<=个)(?=[，。；、）])))"
    r"|(?:现有|共有|已有|拥有|共|现共有|有|只有|仅有)(\d+|[一二两三四五六七八九十]+)((?:个|家|名)?(?:成员城市|成员单位|成员地区|成员国|成员|会员城市|会员单位|会员))"
    r"|(?:现有|共有|已有|拥有)(?:正式)?(?:成员|会员)(?:单位|城市|高校|院校|企业)?(\d+)(所|家|个|名)"
    r"|由[^，。；]{0,20}?(\d+|[一二两三四五六七八九十]+)(个(?:[^，。；]{0,6})(?:城市|市|省|地区|县|单位|国家|省区市))(?:共同)?组成"
)
_MORE = re.compile(r"^[、和及]\s?(\d+|[一二两三四五六七八九十]+)(个?(?:省区市|城市|省市|部门|单位|地区|县|区县))")


def _as_of(sentence: Sentence, clause: Clause) -> str | None:
    """截至2017年12月，…有27个成员城市: so it was on that day."""
    position = sentence.clauses.index(clause)
    date = next((u.date for c in reversed(sentence.clauses[: position + 1]) for u in c if u.date), None)
    return f"{date.when.edtf}/.." if date and date.kind is DateKind.AS_OF and "/" not in date.when.edtf else None


def count(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """成员增至7个省区市、8个部门; 现有11个成员."""
    begin, end = clause[0].start, clause[-1].end
    for told in _COUNTS.finditer(sentence.text, begin, end):
        before = [e for u in clause if u.end <= told.start() + 1 for e in u.names if is_group(e) or e.type is T.REGION]
        whole = (before[-1] if before else None) or group_of(sentence, Arguments(), subject) or spoken_of(sentence, clause)
        if whole is None:
            return
        before_it = sentence.text[told.start() - 1 : told.start()]
        if re.match(r"[\u4e00-\u9fff]", before_it) and before_it not in "现已该其的时使由中后前内，" and not any(u.names and u.end == told.start() for u in clause):
            continue  # 走廊成员: of something that is not named
        groups = [g for g in told.groups() if g]
        numbers = [(groups[0], groups[1])]
        position = told.end()
        while more := _MORE.match(sentence.text, position):
            numbers.append((more.group(1), more.group(2)))
            position = more.end()
        index = next((k for k, u in enumerate(clause) if u.end >= told.start()), len(clause) - 1)
        for number, unit in numbers:
            value = number if number.isdigit() else str(number_of(number))
            if not any(d.predicate == "HAS_MEMBER_COUNT" and d.value == value and d.subject is whole for d in sentence.drafts):
                add(sentence, clause, index, "HAS_MEMBER_COUNT", (whole,), (None,), "count", value=value, unit=unit, dated=_dated(sentence, clause, whole), time=_as_of(sentence, clause))


_CLEFT = re.compile(r"(?:^|，)(?:即|就|都|均|也|曾|便|则)?(?:是|为|系)(?:一个|一项|由|经|在|以)?$")
_EVENTS = frozenset({"FOUNDED", "PROPOSED", "DRAFTED", "ISSUED", "APPROVED", "CONVENED", "SIGNED", "ABOLISHED", "ADOPTED"})


def cleft(sentence: Sentence, clause: Clause, subject: Unit | None) -> bool:
    """X是A于2004年提出的战略构想: what the relative clause tells befell X."""
    at = next((i for i, u in enumerate(clause) if u.is_words and u.text[-1:] in "是为系个项由经在以" and _CLEFT.search(u.text)), None)
    if at is None or (at and not clause[at - 1].names) or at + 1 >= len(clause):
        return False
    topic = clause[at - 1] if at else subject
    verbs = [i for i in range(at + 1, len(clause)) if clause[i].verb]
    if topic is None or not verbs:
        return False
    last = verbs[-1]
    after = clause[last + 1].text if last + 1 < len(clause) and clause[last + 1].is_words else ""
    if not after.startswith("的") and not (len(verbs) > 1 and "的" in after) and not (last == len(clause) - 1 and clause[at].text.endswith("系")):
        return False
    if any(u.names for u in clause[last + 1 :]):
        return False
    read = False
    for index in verbs:
        verb = clause[index].verb
        assert verb is not None
        declared = PREDICATES.get(verb.predicate)
        if verb.predicate not in _EVENTS or declared is None:
            continue
        things = of_types(topic, declared.object)
        agents = next((of_types(clause[k], declared.subject - DOCUMENT) for k in range(index - 1, at, -1) if of_types(clause[k], declared.subject - DOCUMENT) and not (clause[k - 1].is_words and re.search(r"(?:在|于)$", clause[k - 1].text))), ())
        if things and not any(d.predicate == verb.predicate and d.object in things for d in sentence.drafts):
            add(sentence, clause, index, verb.predicate, agents if verb.predicate != "ABOLISHED" else (None,), things, "cleft", dated=any(u.date for u in clause), status=Status.ACTUAL)
            read = True
    return read


_ROLE = re.compile(r"^(?:一、|二、|三、|（[一二三四五]）)?\s*(召\s*集\s*人|总\s*召\s*集\s*人|(?:第一|常务|执行)?\s*副?\s*(?:组\s*长|主\s*任|主\s*席|理\s*事\s*长|会\s*长|秘\s*书\s*长)|成\s*员(?:单位)?|委\s*员|顾\s*问|牵头单位|组长单位|副组长单位)$")


def roster(sentence: Sentence) -> bool:
    """组长：刘某（某市副市长）、…: a line of a list of members, with the role before the colon."""
    first = sentence.clauses[0] if sentence.clauses else []
    told = _ROLE.match(first[0].text) if len(first) == 1 and first[0].is_words else None
    if told is None or len(sentence.clauses) < 2 or (sentence.text[first[0].end : first[0].end + 1] != "：" and "：" not in sentence.text[first[0].start : sentence.clauses[1][0].start]):
        return False
    role = re.sub(r"\s", "", told.group(1))
    clause = sentence.clauses[1]
    units = [u for c in sentence.clauses[1:] for u in c]
    if _CHARGED.match(role):
        _charge(sentence, clause, 0, tuple(e for u in units for e in u.names))
        return True
    body = sentence.state.body or sentence.state.made
    if body is None:
        return True
    people = tuple(e for u in units for e in of_types(u, _PERSON))
    dated = body in sentence.state.founded
    if people:
        add(sentence, clause, 0, "HOLDS_POST", people, (body,), "roster", role=role, dated=dated)
    elif "单位" in role and not role.startswith("成员"):
        add(sentence, clause, 0, "LEADS", tuple(e for u in units for e in u.names), (body,), "roster", role=role, dated=dated)
    elif role.startswith("成员"):
        add(sentence, clause, 0, "MEMBER_OF", tuple(e for u in units for e in of_types(u, MEMBERS) if e is not body), (body,), "roster", dated=dated)
    return True


__all__ = ["THING", "all_names", "cleft", "count", "extent", "nominal", "roster", "spoken_of"]
