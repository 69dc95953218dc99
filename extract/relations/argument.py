"""Which names of a clause are the subject, the object and the place of its verb."""

import re
from dataclasses import dataclass
from functools import lru_cache

from accord.extract.names.entity import Entity
from accord.extract.predicate import AREA, EntityType
from accord.extract.relations.clause import Clause, Unit
from accord.extract.words import words
from accord.seeds.names import first_column

_PREPOSITION = re.compile(
    r"(?:(?<![现存潜正所内暑寒长请休度])假|(?<![现存潜正所内])在|(?<![由对位基处属用终至等鉴便])于|对于?|向|(?<!服)从|以|按照|根据|依据|围绕|针对|关于|随着|把|将|至|到|赴|为了?|面向|沿|除|如|通过|自|经过?|由|被|获得?|得到|受|与|同|依托|遵照|落实|贯彻落实?)$"
)
_AGENTIVE = re.compile(r"(?:由|经过?|被|获得?|得到|受)$")
_PLACING = re.compile(r"(?:(?<![现存潜正所内暑寒长请休度])假|(?<![现存潜正所内])在|(?<![由对位基处属用终至等鉴便])于)$")
ADVERBS = re.compile(
    r"^(?:一般认为|通常认为|一般|通常|大体上|狭义上|广义上|正式|共同|联合|联手|先后|分别|相继|陆续|又|也|还|再次|再|首次|率先|进一步|积极|随后|同时|成功|顺利|已经?|曾|均|都|全面|同步|一致|就|会上|日前|近日|主动|自发|自愿|组织|对外|轮流|依次|按年度|公开|一同|联名|当场|随即|随之|其后|稍后|官网|网站|通过官网|在官网|定于|订于|拟于|将于|定在|之下|旗下|其下|内部|"
    r"政府|人民政府|各方|三方|双方|三地|两地|代表|主要领导|领导|方面|等地?|地区|制度|机制|办公室|集团|党政|有关部门|有关|相关|会同|携手|决定|批准|同意|宣布|开始|着手|牵头|"
    r"发起|并|而|则|从|在|于|由|隆重|如期|宣告|最终|最后|终于|原则|审议|讨论|研究|平等协商|通过|协商|以|会议|“|”|》|《|、|的共同努力下|倡议|下|举办的?|市长|省长|行政首长|首长|党委|书记|(?:主要|党政|有关)?负责人|(?:[\u4e00-\u9fff]{2,4})部门|代表团|四方|各市|各地|各自|了|另外|此外|为此|会|上|中|后|当天|当日|当年|期间|今天|又一次|暨|及其?|和)*$"
)
_STOP_AFTER = re.compile(r"^(?:的)(?!共同努力|(?:构想|设想|概念|倡议|建议|主张|想法|理念|全文|文本|名称)(?:.{0,6}(?:由|经|于|在|被|获))?$)")
#: 这一概念由…提出: what stands in apposition to the name before it.
_APPOSED = re.compile(r"^(?:的|这一|这个|这项|这)*(?:构想|设想|概念|倡议|建议|主张|想法|理念|全文|文本|名称)(?:最早|最初|首先|正式|已|也|又)*")


#: 由时任市长X发起: the post's time stands between the preposition and the name.
_THEN = re.compile(r"(?:时任|现任|原任|前任|当时的|原|前)$")


@dataclass(slots=True)
class Arguments:
    """What stands to the left of a verb within its clause."""

    subject: Unit | None = None
    agent: Unit | None = None
    place: Unit | None = None


def left(clause: Clause, index: int) -> Arguments:
    """The arguments before the verb at `index`: subject, agent of a passive (由, 经, 被, 获), place (在, 于)."""
    found = Arguments()
    for i in range(index):
        unit = clause[i]
        if not unit.names:
            continue
        before = _THEN.sub("", clause[i - 1].text) if i and clause[i - 1].is_words else ""
        after = clause[i + 1].text if i + 1 < index and clause[i + 1].is_words else ""
        if _PLACING.search(before) and unit.names[0].type in AREA | {EntityType.INSTITUTION} and not after.startswith("的"):
            found.place = unit
        elif _AGENTIVE.search(before):
            if clear(clause, i, index):
                found.agent = unit
        elif (_PREPOSITION.search(before) and before not in ("随着", "自从")) or _STOP_AFTER.match(after):
            continue
        elif clear(clause, i, index):
            found.subject = found.subject or unit
    return found


def clear(clause: Clause, i: int, index: int) -> bool:
    """Whether the name at `i` governs the verb at `index`: nothing between them is a nearer subject, and it modifies no other noun."""
    for k in range(i + 1, index):
        unit = clause[k]
        if unit.is_words:
            if k == index - 1 and _AGENTIVE.search(unit.text) and not _AGENTIVE.fullmatch(unit.text):
                return False
            if not _AGENTIVE.fullmatch(unit.text) and not _transparent(unit.text, first=k == i + 1):
                return False
        elif unit.names:
            before = clause[k - 1].text if clause[k - 1].is_words else ""
            taken = any(clause[m].verb for m in range(i + 1, k)) and not clause[k - 1].is_words
            if not (_PREPOSITION.search(before) or before.endswith(("会同", "联合", "携手", "联手")) or k == i + 1 or clause[k - 1].names or taken):
                return False
    return True


#: Officials without a name, who act for the place that stands before them: 广东省常务副省长会同….
_OFFICIALS = re.compile(
    rf"^(?:特区|特别行政区|省|市|区|县)?(?:政府|党委)?(?:、|和|及|常务|执行|第一|代|党委|党组|行政|政务司|财政司|主要|党政|有关|分管|相关|{'|'.join(sorted(first_column('titles.csv'), key=len, reverse=True))}|领导人?|负责人|负责同志|官员|首长|人士)*"
)
#: Parts of speech (jieba's) that no name modifies when they follow it: adverbs, prepositions, conjunctions, numbers, words of time, particles.
_NOT_NOMINAL = frozenset({"d", "ad", "p", "c", "m", "mq", "t", "u", "uj", "ul", "uz", "ud", "ug", "uv", "r", "x", "f", "y", "zg", "df", "dg", "k", "q"})
_TAKES_CLAUSE = frozenset(
    ["宣布", "决定", "同意", "开始", "着手", "负责", "牵头", "联合", "联手", "携手", "会同", "组织", "主动", "自愿", "自发", "经过", "历经", "按照", "根据", "依据", "结合", "围绕", "利用", "通过", "参照", "借鉴", "研究", "协商", "商定", "议定", "约定", "开会", "聚会", "集会", "授权", "委托", "责成", "部署", "启动", "推动", "出面", "出资", "投资", "率先", "抓紧", "加快", "重新", "组团", "派员", "应邀", "受邀", "参与", "申请", "报请", "提请", "获准", "得以", "正在", "要求", "提出", "建议", "倡议", "号召", "达成", "签署", "签订", "举行", "召开", "讨论", "审议"]
)


@lru_cache(maxsize=8192)
def _transparent(text: str, first: bool) -> bool:
    """Whether words may stand between a subject and its verb. Right after the subject a noun would make the subject its modifier
    (上海市经济…); 的 outside of a prepositional phrase ends the noun phrase to which the subject belongs."""
    if first:
        text = _OFFICIALS.sub("", _APPOSED.sub("", text))
    if ADVERBS.match(text):
        return True
    if re.search(r"[（）“”《》。；]", text):
        return False
    governed = False
    for i, word in enumerate(words(text)):
        if i == 0 and first and word.tag not in _NOT_NOMINAL and word.text not in _TAKES_CLAUSE and not ADVERBS.match(word.text):
            return False
        if word.tag == "p":
            governed = True
        if word.text in ("的", "之") and not governed:
            return False
    return True


#: Verbs whose object is a clause: its subject is none of the sentence.
_SAYS = frozenset(["明确", "提出", "强调", "指出", "认为", "要求", "表示", "确定", "宣布", "规定", "指明", "商定", "决定", "希望", "建议", "提议", "倡议", "主张", "称", "说", "透露", "介绍", "显示", "表明", "确认", "同意", "支持", "鼓励", "推动", "促进", "引导"])
_CONNECTIVE = re.compile(
    r"^(?:另外|此外|同时|随后|其中|目前|为此|而|但|与此同时|但到|到|至|并|则|近期|又|新成立的|经过|、|\d|[.．•·●◆■-]|\s|[一二三四五六七八九十]|（[一二三四五六七八九十\d]）|即|原)*$"
)


@lru_cache(maxsize=8192)
def modifies(text: str) -> bool:
    """Whether words that follow a name begin with a noun or 的, so that the name modifies what they name."""
    if text.startswith("的"):
        return True
    if ADVERBS.match(text):
        return False
    parted = words(text)
    if parted[0].tag in ("f", "s") and len(parted) > 1 and parted[1].text == "的":
        return True  # 珠三角西部的大桥
    while len(parted) > 1 and parted[0].tag in ("m", "mq", "q"):
        parted = parted[1:]  # 中国第一个综合改革区
    if parted[0].tag == "vn":
        return len(parted) == 1 or parted[1].tag not in ("v", "vn", "d", "ad", "p")
    return parted[0].tag not in _NOT_NOMINAL and parted[0].tag[0] in "nabjlsi" and not ADVERBS.match(parted[0].text)


@lru_cache(maxsize=8192)
def introduces(text: str) -> bool:
    """Whether words at the head of a clause leave the name after them its subject: adverbs, connectives, words of time, a closed prepositional phrase."""
    if _CONNECTIVE.match(text):
        return True
    if _PREPOSITION.search(text) or re.search(r"[（）“”《》。；]|的$|[和与及或]$", text):
        return False
    parted = words(text)
    if parted[-1].text in _SAYS:
        return False
    if parted[0].tag == "p":
        return parted[-1].tag == "f" or parted[-1].text in ("后", "时", "下", "上", "中", "来")
    return all(word.tag in _NOT_NOMINAL and word.tag != "p" for word in parted)


def right(clause: Clause, index: int, allowed: frozenset[EntityType], reach: int = 26, *, strict: bool = False) -> Unit | None:
    """The first name after the verb at `index` that may be its object; where `strict`, an area that modifies a noun is none."""
    gap = 0
    for i in range(index + 1, len(clause)):
        unit = clause[i]
        if unit.names and i > index + 1 and clause[i - 1].is_words and _PLACING.search(clause[i - 1].text):
            continue  # 批准在新区设立…: where, not what
        if unit.names:
            following = clause[i + 1] if i + 1 < len(clause) else None
            relative = _relative(clause, i)
            if relative:
                continue
            if any(entity.type in allowed for entity in unit.names):
                if following is not None and following.is_words and _modifies(following.text):
                    continue
                if strict and following is not None and following.is_words and unit.names[-1].type in AREA and modifies(following.text) and not _WHOLE_AREA.match(following.text):
                    continue
                return unit
            if following is not None and following.is_words and following.text.startswith("的"):
                gap += 2
                continue
            return None
        if unit.verb:
            nxt = clause[i + 1].text if i + 1 < len(clause) and clause[i + 1].is_words else ""
            described = any(later.is_words and "的" in later.text for later in _until_names(clause, i + 1))
            if not all(u.verb for u in clause[index:i]) and not described and not nxt.startswith("的") and unit.verb.text not in ("合作", "发展", "参与", "共建"):
                return None
            continue
        if unit.is_words:
            gap += len(unit.text)
            into = i == index + 1 and unit.text in ("为", "成为", "成", "至", "到")
            into = into or (unit.text in ("由", "了由") and i + 1 < len(clause) and _relative(clause, i + 1))
            if not into and (gap > reach or re.search(r"(?:^|[^一])(?:对|与|向|就|由|为|以|按照|根据|要求)$", unit.text)):
                return None
    return None


_WHOLE_AREA = re.compile(r"^(?:等|全境|全域|全市|全省|一带|境内|地区|[（”》]|及|和)")


def _until_names(clause: Clause, start: int) -> list[Unit]:
    """The units from `start` on before the next name."""
    units: list[Unit] = []
    for unit in clause[start:]:
        if unit.names:
            return units
        units.append(unit)
    return []


_CONTINUES = re.compile(r"^(?:的|建设|工作|精神|成果|发展|一体化|任务|要求|战略|管理|事务|问题|领域|情况|作用|需求|合作|试点|内|外|等(?!$|[一二两三四五六七八九十\d]|文件|协议|规划|制度|政策|方案|办法|地))")


def _modifies(text: str) -> bool:
    """Whether what follows makes the name a modifier of something else (示范区建设, 规划的编制)."""
    return bool(_CONTINUES.match(text)) and not text.startswith("等")


def _relative(clause: Clause, i: int) -> bool:
    """Whether the name at `i` is the agent of a relative clause: 三省一市联合制定的."""
    for k in range(i + 1, min(i + 4, len(clause))):
        if clause[k].verb and k + 1 < len(clause) and clause[k + 1].verb:
            continue  # 由甲牵头编制的
        if clause[k].verb:
            return k + 1 < len(clause) and clause[k + 1].is_words and clause[k + 1].text.startswith("的")
        if clause[k].names or (clause[k].is_words and not ADVERBS.match(clause[k].text)):
            return False
    return False


def of_types(unit: Unit | None, allowed: frozenset[EntityType]) -> tuple[Entity, ...]:
    """The names of the unit that may stand at that end."""
    return tuple(entity for entity in unit.names if entity.type in allowed) if unit else ()
