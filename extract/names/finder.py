"""The names of a line, in the order of the text, each joined with the entity that the document means."""

import itertools
import re
from bisect import insort
from collections.abc import Iterator, Sequence
from functools import cache

from accord.extract.dates.date import Date
from accord.extract.names.border import breaking_words, breaks, ends, left_border, ordinal
from accord.extract.names.coined import coined
from accord.extract.names.defined import Defined, occurrences
from accord.extract.names.entity import Entity, Found, Registry
from accord.extract.names.group import GROUP, abbreviated, group_forms, group_members, size
from accord.extract.names.heads import heads
from accord.extract.names.matcher import Match, known_names, matches, part_of_word, verbs
from accord.extract.names.person import people
from accord.extract.names.title import titles
from accord.extract.predicate import DOCUMENT, PLACE, EntityType
from accord.extract.words import within_words, words
from accord.seeds.groups import meanings
from accord.seeds.places import abbreviations, form_of

T = EntityType
_DEFINITION = re.compile(
    r"（(?:英语：[^（）]*，)?(?:以下简称|以下称|以下统称|下称|下简称|简称|又称|亦称|统称|缩写：|以下简称为)[：为]?[“《]?([^“”（）》，]{1,30})[”》]?[^（）]*）"
    r"|，(?:以下简称|下称|简称|又称|又名|也称|亦称|通称|俗称)[为：]?[“《]?([^“”（）》，。]{2,20})[”》]?(?=[，。）])"
)
#: What may stand between a name and its short form: its name in another language, a mark.
_BETWEEN = re.compile(r"[”》 ]?(?:（(?![^（）]*[简下又统亦]称)[^（）]{0,120}）)?[”》 ]?")
_QUOTED = re.compile(r"“([^“”\n]{3,40})”(制度|机制|协议)?")
_GENERIC = re.compile(
    r"^(?:各类?|非?营利性?的?|公益性?|松散型?|紧密型?|开放式?|综合性|跨区域|跨省市|有关|相关|专项|重大|重点|多个?|区域性?|大型|日常|专门|相应|主要|国家|地方|全国性?|国际|国内|基础|重要|信息|工作|联合|综合|三级|长效|良好|新型|"
    r"[一二两三四五六七八九十\d]+个?|具体|总体|专家|行政|互利|合作|协作|协调|发展|建设|管理|行业|市场|公共|统一|常态化?|规范|共享|保障|服务|[一二两三四五六七八九十\d]+[次届场余]+|历届|历次|本届|每届|上届|下届)+$"
)
_APPOSED = re.compile(r"（(?!.{0,4}[简下又统亦]称)([\u4e00-\u9fff]{2,7}[会办组委区]|[A-Z]{2,12})）")
#: How the name of a series that has sittings ends: 泛珠三角区域合作 has none, 泛珠三角区域合作论坛 has.
_THAT_SITS = ("会", "会议", "论坛", "会晤", "峰会")
_CELL_NUMBER = re.compile(r"(?:^|(?<=[，。；、]))\s*((?:第[一二三四五六七八九十百\d]+|首)[次届])(?:\s*(?=[，：])|(?=（\d{4}年|$|\s+(?:19|20)\d{2}[年.\-/])|(?=\u3000|于(?:19|20|次|翌|同|当)|由[\u4e00-\u9fff]{2,8}承办))", re.M)
_NUMBER_IN = re.compile(r"(?:第[一二三四五六七八九十百\d]+|首)[次届]")
#: Sittings that any body has; others are of a series of that name.
_OF_BODIES = frozenset({"会议", "全体会议", "工作会议", "年会", "大会", "全会", "常务会议", "联席会议", "理事会", "例会", "座谈会", "协调会议", "协商会议"})
#: 第三次会议：2000年9月25日, alone on its line.
_LISTED = re.compile(r"第[^，。]{1,12}(?:会|会议)[：|\u3000\t（]")
_ALL_SITTINGS = re.compile(r"历[届次年]")
_NEWS = re.compile(r"举行|召开|出席|成立|签署|揭牌|会见")
#: How many names are kept in mind, the latest of each entity.
_MEMORY = 400
#: 两省一市环境保护合作联席会议 is named after those who meet.
_COUNTED_PLACES = re.compile(r"(?:[二两三四五六七八九十]+(?:省|市|区|县|地|方)){1,2}(?!政府|共同|联合).{2,}")
#: Words that describe what is founded and belong to no name.
_DESCRIBED = re.compile(r"首|一[个批套项支]|新的?|多个|若干|国内|全国|各|统一|健全|完善|相应|有关|相关|全面|本|我")
_COUNT_AFTER = re.compile(r"等?(\d{1,2}|[一二两三四五六七八九十]{1,3})个?(?:地级|县级)?(?:市|县|区|州|地市|城市|盟|旗|地区|地)")
#: 港珠澳大桥隧道段, 广佛地铁二期工程: a part of a project is a project.
_PART = re.compile(r"(?:[\u4e00-\u9fff]{0,4}段|[一二三四]期)(?:工程)?(?![时落])")
#: Offices that bear the name of the body to which they belong.
_OFFICES = frozenset({"办公室", "秘书处", "理事会", "监事会", "学术委员会", "执委会", "管委会", "管理委员会", "执行委员会", "专家委员会", "咨询委员会", "专家咨询委员会", "联络处", "联络办公室", "常设办公室", "秘书长会议"})
_OF_MEMBERS = re.compile(r"(?:会|联盟|组织|小组|联合体|共同体|会议|机制|制度|委员会)$")
_SHARED = re.compile(
    r"(?:(?<=下设)|(?<=设有)|(?<=设立)|(?<=设立了)|(?<=成立)|(?<=成立了)|(?<=组建)|(?<=组建了)|(?<=建立)|(?<=建立了)|(?<=分设)|(?<=内设)|(?<=[，。；同意由将使]))"
    r"(“?(?:[\u4e00-\u9fff]{2,12}、)*[\u4e00-\u9fff]{2,12}[、和及与][\u4e00-\u9fff]{2,12}?”?)等?([一二两三四五六七八九十\d]+)[个大]?"
    r"(专项工作组|专业委员会|专门委员会|工作委员会|委员会|专题合作组|专题组|专项小组|专责小组|工作小组|合作小组|协调小组|工作组|专业组|合作组|小组|分会|专题|工作专班|专班)"
)
_ORGAN = r"(?:(?![和及与在于由为])[\u4e00-\u9fff]){1,12}?(?:[^小工作]组|小组|工作组|专班|[合作服]作部|事务部|联络部|分会|工作站|研究所|秘书处|办公室|[专执监]委会|委员会)"
_ORGANS_IN_A_ROW = re.compile(rf"(?:下设|分设|内设|设有|设立|成立|组建)了?({_ORGAN}(?:、{_ORGAN})+(?:[和及与]{_ORGAN})?)(?=等|[，。；]|[\d一二三四五六七八九十两]+[个大]|[和及与])")
#: How _SHARED ends, which is rare and quickly told.
_SHARED_END = re.compile(r"[一二两三四五六七八九十\d][个大]?(?:专项|专业|专门|专题|专责|专班|工作|委员|合作|协调|小组|分会)")
_FOUNDING = re.compile(r"(.+?)(?:第一次)?(?:成立大会|成立会议|成立仪式|揭牌仪式)$")
_BOTH = re.compile(r"两(会|委)(?=于|在|就|共同|签|同意|商定|负责|领导|合作|达成|均|的|，|。|举行|联合|通过|分别|将|已)")
_OWN_GOVERNMENT = re.compile(r"(?<![\u4e00-\u9fff])(?:省(?:委|(?:人民)?政府|人大常委会|政协)|特区政府)|(?<=[、经由在与和])(?:省(?:(?:人民)?政府|人大常委会|政协)|特区政府)")
_CEREMONIES = frozenset({"开通仪式", "通车仪式", "揭牌仪式", "启动仪式", "开工仪式", "奠基仪式", "成立大会", "签约仪式", "签字仪式", "签署仪式", "成立仪式"})
#: 五国启动…项目: who acts ends before the verb, though the verb may stand within names.
_COUNTED_ACT = re.compile(r"[两二三四五六七八九十]+(?:国|省|市|方|地|区|县|州|省市|省区)(?=启动|发布|发起|创建|实施|合作[开建推编共]|开发)(?:启动|发布|发起|创建|实施)?")
_SAME_PLACE = re.compile(r"、((?:省|市|区|县|州)(?:人民)?政府|(?:省|市|区|县|州)(?:委|人大常委会|政协))(?![\u4e00-\u9fff]{0,2}办公)")
_SITTING_AFTER = re.compile(r"(?:成立大会|成立会议|成立仪式|揭牌仪式|第[一二三四五六七八九十\d]+次(?:全体|工作)?会议|首次(?:全体|工作)?会议|年会)")
_YEAR_BEFORE = re.compile(r"(?<!\d)(?:19|20)\d{2}(?:年度)?$")
#: 邻水县高滩镇、坛同镇: towns after the county to which they belong.
_TOWN = re.compile(r"(?:(?<=[县区市旗])|(?<=[镇乡道][、和及与]))([\u4e00-\u9fff]{2,3}(?:镇|乡|街道))(?![\u4e00-\u9fff]{0,1}(?:企业|村振兴))")
_OF_WHAT = re.compile(r"的(可行性研究报告|可行性报告|总体规划|总体方案|实施方案|章程|项目建议书|建议书)(?=[，。；、）]|$)")
_COOPERATION = re.compile(r"(?:区域|地区)?合作(?=（(?:又|亦|也|以下|简|下)|，?(?:又称|亦称|亦作|也称|简称)|(?:由此|正式|就此)?(?:启动|始于|始设)|是(?:由|一个|指|[\u4e00-\u9fff]{2,12}(?:之间|的平台|的机制)))")
_SETS_UP = re.compile(r"[^、]*(?:下设|设有|设立|成立|建立|组建|分设|内设|增设)了?")
_JOINED_RUN = re.compile(r"[\u4e00-\u9fff]{2,4}[和与及][\u4e00-\u9fff]{1,4}")
_COUNTED_IN = re.compile(r"[二两三四五六七八九十](?:省|市|区|县|地|方)")
_NUMBERED_IN = re.compile(r"第[一二三四五六七八九十百\d]+[次届]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_NUMBER_BEFORE = re.compile(r"(?:第[一二三四五六七八九十百零〇\d]+|首)[次届轮]$|(?<![\u4e00-\u9fff])[一二三四五六七八九十]+届$")
_NUMBERED = re.compile(r"第[一二三四五六七八九十百\d]+[次届轮](?=.{0,6}会)")
#: 广东省长 and 广东省委: 长宁区, 委员会 and the like go on otherwise.
_POST_GOES_ON = re.compile(r"长(?![宁江春沙治乐葛垣兴丰寿白安清泰阳武岛汀岭子海三期效途远吉])|委(?![员托内派任])")
_BACK = re.compile(r"(?:该|本|此|上述|这一|这个)$")
#: Verbs that also stand inside names and so do not end them.
_INSIDE = frozenset(["发展", "合作", "参与", "共建", "实施", "运行", "合并", "整合", "启动", "建议", "修改", "承担", "主管", "转变", "发起", "通车", "负责", "发布", "升级", "扩大", "创建", "覆盖", "增加", "设置", "倡议", "制订", "制定"])
#: Verbs that no name begins with.
_TAKING = frozenset({"实施", "共建", "启动", "发起", "发布", "负责", "承担", "参与", "制定", "制订"})
_NEEDS_START = frozenset({T.REGION})
_NEVER_BARE = frozenset({"机制", "专题", "平台", "系统", "网络", "项目", "工程", "计划", "报告", "标准", "制度", "措施", "战略", "政府", "中心", "公司", "集团", "局", "厅", "走廊", "通道", "口岸", "园区", "新区", "大学", "学院", "公路", "铁路", "机场", "论坛", "大会", "倡议", "共识", "决定", "政策", "建议", "意见", "办法", "法", "规定", "目录", "清单", "仪式", "要点"})


#: 在京举行: one character stands for a place after 在 and before a verb.
@cache
def _one_character() -> re.Pattern[str]:
    return re.compile(f"(?<=[在于])[{''.join(abbreviations())}](?=举行|召开|签|成立|揭牌|举办|设立|开幕|考察|会见)")


@cache
def _quarter() -> re.Pattern[str]:
    """闽西南, 粤东: a quarter of a province begins a name."""
    return re.compile(f"[{''.join(abbreviations())}](?:东北|西北|东南|西南|东西北|[东西南北中])(?=[\u4e00-\u9fff]{{2}})")


class NameFinder:
    """Finds names line by line; what a line defines or mentions is known in the lines after it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.registry = Registry()
        self.recent: list[Entity] = []
        #: of the line read last: every known form, and the offsets inside words
        self.matched: list[Match] = []
        self.within: frozenset[int] = frozenset()
        #: the document that is read, where it is itself one of the ontology
        self.own: Entity | None = None
        self.groups: dict[str, tuple[Entity, ...]] = {}
        self.enumerations: list[tuple[Entity, ...]] = []
        #: the body that the document calls 本会, 我委 and the like
        self.speaker: Entity | None = None
        #: the stems of places that no list holds
        self.stems: Defined[Entity] = Defined()
        #: brackets that define a name, which are no part of the sentence
        self._after: dict[int, str] = {}
        self.definitions: list[tuple[int, int]] = []

    def find(self, start: int, end: int, dates: Sequence[Date]) -> list[Found]:
        """The names between those offsets, none overlapping, in order."""
        text = self.text
        taken = [(date.start, date.end) for date in dates if not date.in_title]
        found: list[Found] = []
        for a, b, type in titles(text, start, end):
            if type is not None:
                found.append(self._title(a, b, type))
            if type is not None or not _NEWS.search(text, a, b):
                taken.append((a, b))
        self.matched = matches(text, start, end)
        self.within = within_words(text, start, end) if self.matched else frozenset()
        all_matches = [m for m in self.matched if not _inside(m.start, m.end, taken) and not part_of_word(text, m.start, m.text)]
        known = self._known(all_matches, self.within)
        spans = [Found(at, at + len(short), entities, "run") for short, entities in self.registry.defined.within(text[start:end]) if len(short) > 1 for at in occurrences(short, text, start, end)]
        known += self._coined(start, end, known)
        known.sort(key=lambda f: f.start)
        quarters = list(_quarter().finditer(text, start, end))
        known = [f for f in known if not (f.type is T.REGION and any(m.start() < f.start and f.end <= m.end() for m in quarters))]
        forms = group_forms(text, start, end)
        runs = [Found(a, b, (Entity(form, T.PROVINCE),), "run") for a, b, form in forms if abbreviated(form) and not _overlaps(a, b, known)]
        runs += [Found(m.start(), m.end(), (Entity(m.group(), T.REGION),), "run") for m in quarters if not any(m.start() < f.end and f.start < m.end() for f in known)]
        for run in runs:
            if abbreviated(text[run.start : run.end]) and len(members := group_members(self.text[run.start : run.end], (), self.groups, [], self.registry)) > 1:
                self.enumerations.append(members)
        spans = [f for f in spans if not _cuts(text, f.start, f.end)]
        spans = [f for f in spans if not any(f.start < k.end and k.start < f.end for k in known) and text[f.end : f.end + 1] not in "，。；、" and f.entities[0].type not in DOCUMENT]
        found += self._cooperation(start, end, known)
        found += self._composed(start, end, all_matches, sorted([*known, *runs, *spans], key=lambda f: f.start), taken)
        found += self._quoted(start, end, found)
        found += self._cells(start, end, found)
        found += self._shared_heads(start, end, found)
        found += self._organs(start, end, found)
        self._documents_of(start, end, found)
        found += self._towns(start, end, known, found)
        found += [
            Found(a, b, (self.registry.get(name, T.PERSON, name),), "person")
            for a, b, name, after_post in people(text, start, end)
            if not _overlaps(a, b, found) and (after_post or not _overlaps(a, b, known))
        ]
        known += [
            Found(m.start(), m.end(), (self.registry.get(abbreviations()[m.group()].name, EntityType(abbreviations()[m.group()].type)),), "abbreviation")
            for m in _one_character().finditer(text, start, end)
        ]
        for f in known:
            if f.type is T.WATER_BODY and text.startswith("流域", f.end):
                f.end += 2  # 海河流域
                f.entities[0].forms.add(text[f.start : f.end])
        found += [f for f in known if not _overlaps(f.start, f.end, found)]
        found.sort(key=lambda f: f.start)
        self._governments(start, end, found)
        self._define(start, end, found)
        self._after_definition(end, found)
        self._spell_out(found)
        found += self._references(start, end, all_matches, found, taken)
        found += self._context_government(start, end, found)
        found.sort(key=lambda f: f.start)
        found += self._both_bodies(start, end, found)
        found.sort(key=lambda f: f.start)
        found = self._groups(forms, found)
        for f in found:
            self.recent += f.entities
        if len(self.recent) > 2 * _MEMORY:
            self.recent = list(dict.fromkeys(reversed(self.recent)))[_MEMORY - 1 :: -1]
        return found

    def _title(self, start: int, end: int, type: EntityType) -> Found:
        form = self.text[start:end].replace("　", " ")
        inner = form[1 : form.index("》")] if form.count("《") == 1 else form[1:-1]
        full = self._short_title(inner, type)
        if full:
            full.forms.add(form)
            return Found(start, end, (full,), "title")
        return Found(start, end, (self.registry.get(form, type, form),), "title")

    def _short_title(self, inner: str, type: EntityType) -> Entity | None:
        """The document already named of which this is the short title (《纲要》, 《总体方案》)."""
        defined = self.registry.defined.get(inner)
        if defined and len(defined) == 1:
            return defined[0]
        if len(inner) > 6:
            return None
        longer = {e for e in self.recent if e.type is type and e.name.strip("《》").endswith(inner) and len(e.name) > len(inner) + 4}
        return longer.pop() if len(longer) == 1 else None

    def _known(self, found: list[Match], within: frozenset[int] = frozenset()) -> list[Found]:
        """Places, national bodies, areas and waters by the gazetteers; uncertain forms only in company."""
        kept: list[Found] = []
        provinces = {m.start for m in found if len(m.text) > 1 and (k := known_names().get(m.text)) and k.sure and k.type is T.PROVINCE}
        for m in found:
            known = known_names().get(m.text)
            if known is not None and m.start not in provinces and known.type in (T.COUNTY, T.CITY) and any(i in provinces for i in range(m.start + 1, m.end)):
                continue  # 联合江苏, 会同江苏 name 江苏, not 合江 or 同江
            if known is None or (len(m.text) < 4 and known.type is T.INSTITUTION and _cuts(self.text, m.start, m.end)) or (kept and m.start < kept[-1].end) or (m.text in verbs() or (m.text in heads() and known.form is not None)) or _longer_word(self.text, m):
                continue
            if known.type is T.INSTITUTION and self._ends_noun(m):
                continue
            if len(m.text) == 2 and known.type is T.REGION and kept and kept[-1].end == m.start:
                continue  # 保定市东部
            m = _before_post(self.text, m)
            if known.type in (T.COUNTY, T.TOWN) and m.start in within:
                continue  # 设立新区 holds no 立新区
            name, type = self._choose(m, kept)
            kept.append(Found(m.start, m.end, (self.registry.get(name, type),), "gazetteer", known.sure and _bordered(self.text, m)))
        counted = self._counted(kept)
        for i in counted:
            kept[i].sure = True
        grown = True
        while grown:  # certainty goes on from neighbour to neighbour in a list
            grown = False
            for i, f in enumerate(kept):
                if not f.sure and self._in_company(i, kept):
                    f.sure = grown = True
        sure = [f for f in kept if f.sure]
        for f in sure:
            f.entities[0].forms.add(self.text[f.start : f.end])
        return sure

    def _coined(self, start: int, end: int, known: list[Found]) -> list[Found]:
        """Places that no list holds; from then on also by their stems."""
        made: list[Found] = []
        for a, b, name, type in coined(self.text, start, end):
            if not _overlaps(a, b, [*known, *made]):
                place = self.registry.get(name, type, self.text[a:b])
                place.forms.add(name)
                made.append(Found(a, b, (place,), "coined"))
                stem = re.sub(r"(?:省|市|县|区|镇|乡|街道)$", "", name)
                self.stems.setdefault(stem, place)
        for stem, place in self.stems.within(self.text[start:end]):
            for position in occurrences(stem, self.text, start, end):
                if not _overlaps(position, position + len(stem), [*known, *made]) and position not in self.within and position + len(stem) not in self.within:
                    place.forms.add(stem)
                    made.append(Found(position, position + len(stem), (place,), "coined"))
        return made

    def _ends_noun(self, m: Match) -> bool:
        """规划建设部 names no 建设部: a noun stands right before it, in the same word group."""
        before = self.text[max(0, m.start - 4) : m.start]
        if not before or not _HAN.match(before, len(before) - 1):
            return False
        last = words(before)[-1]
        if last.text[-1] in "经由被向对与和同及在为于报请获将以":
            return False  # 月经国务院批准 is parted wrongly
        return last.tag in ("n", "vn") and len(last.text) > 1 and not last.text.endswith(("部门", "单位", "国家", "中央", "领导", "政府", "联合", "会议", "会员", "成员", "主管"))

    def _counted(self, found: list[Found]) -> set[int]:
        """The places of a list that is as long as it says (白银、海东两市): uncertain forms are places there."""
        counted: set[int] = set()
        run: list[int] = []
        for i, f in enumerate(found):
            if f.type not in PLACE or (run and self.text[found[run[-1]].end : f.start] not in ("、", "和", "与", "及")):
                run = []
            if f.type in PLACE:
                run.append(i)
                told = _COUNT_AFTER.match(self.text, f.end)
                if told and len(run) > 1 and size(told.group(1)) == len(run):
                    counted |= set(run)
        return counted

    def _choose(self, m: Match, before: list[Found]) -> tuple[str, EntityType]:
        """Which of several places of one name: the one within the place named just before it, else the first."""
        known = known_names()[m.text]
        places = known.form.places if known.form else ()
        if len(places) > 1 and before and before[-1].end == m.start:
            outer = before[-1].entities[0].name
            for place in places:
                if outer in place.within:
                    return place.name, EntityType(place.type)
        return known.name, known.type

    def _in_company(self, index: int, found: list[Found]) -> bool:
        """An uncertain form is a place where it stands in a list with, or right after, a certain one of its own kind."""
        here = found[index]
        for other in found[max(0, index - 1) : index] + found[index + 1 : index + 2]:
            between = self.text[other.end : here.start] if other.start < here.start else self.text[here.end : other.start]
            if other.sure and other.type in PLACE and (between in ("、", "和", "与", "及") or (between == "" and other.start < here.start and self._holds(other, here))):
                return True
        return False

    def _holds(self, outer: Found, inner: Found) -> bool:
        """Whether a place lies within the one named right before it (浙江嘉善)."""
        form = form_of(self.text[inner.start : inner.end])
        return form is not None and any(outer.entities[0].name in place.within for place in form.places)

    def _composed(self, start: int, end: int, found: list[Match], known: list[Found], taken: list[tuple[int, int]]) -> list[Found]:
        """Names by their build: place or body + matter + head noun."""
        text = self.text
        head_matches = [m for m in found if m.text in heads() and heads()[m.text].strength != "title"]
        # 联席会议 holds no 联席会
        head_matches = [m for m, reached in zip(head_matches, _reached(head_matches), strict=True) if m.end >= reached]
        if not head_matches:
            return []
        last_at = {m.end: m for m in sorted(head_matches, key=lambda m: -m.start)}
        joins = {f.end: f.start for f in known}
        stops = {b: a for a, b in taken}
        breaking = breaking_words(text[start:end])
        soft = {start + word.end for word in breaking if word.tag == "v" and word.text not in verbs()}
        stops |= {m.end(): m.start() for m in _COUNTED_ACT.finditer(text, start, end)}
        stops |= {start + word.end: start + word.start for word in breaking}
        stops |= {m.end: m.start for m in found if m.text in verbs() and len(m.text) > 1 and (m.text not in _INSIDE or _acts(text, m))}
        self._after = {
            m.end + (text[m.end : m.end + 1] == "了"): verbs()[m.text].predicate for m in found if m.text in verbs() and verbs()[m.text].frame != "rise"
        }
        composed: list[Found] = []
        for head in sorted(last_at.values(), key=lambda m: m.end):
            if not ends(head.text, text, head.end):
                continue
            begin = self._over_verbs(left_border(text, head.start, start, stops, joins), head, start, stops, soft, joins, known)
            begin = self._numbered_from(self._from_place(begin, head, known), head, start)
            begin = self._as_object(begin, head, stops, composed)
            if text[begin] == "原" and begin + 2 < head.start and text[begin + 1] not in "料油子则因来先有":
                begin += 1
            if text[max(start, begin - 2) : begin] == "中共":
                begin -= 2
            if text[begin - 1 : begin] == "暨" and begin - 1 > start and heads()[head.text].type is T.MEETING:
                begin = self._beyond(begin - 1, start, stops, composed)
            begin = self._with_purpose(begin, head, start, known)
            begin = self._from_edge(begin, head, start, stops, composed)
            while text[begin : begin + 2] in _TAKING and begin + 2 < head.start:
                begin += 2
            year = _YEAR_BEFORE.search(text, max(start, begin - 6), begin)
            if year and heads()[head.text].type in (T.MECHANISM, T.MEETING) and head.text.endswith(("会", "会议", "论坛")):
                # 2023粤澳合作联席会议 is the sitting of that year
                owner = self.registry.get(text[begin : head.end], T.MECHANISM) if heads()[head.text].type is T.MECHANISM else None
                sitting = self._sitting_of(owner, text[year.start() : head.end], text[year.start() : head.end])
                composed = [f for f in composed if not (year.start() <= f.start and f.end <= head.end)]
                composed.append(Found(year.start(), head.end, (sitting,), "composed"))
                joins[head.end] = year.start()
                continue
            if _ALL_SITTINGS.search(text, begin, head.end):
                continue  # 某联席会议历届会议 names no meeting but the series before it
            name = text[begin : head.end]
            entity = self._name(name, head, begin, known, composed, taken)
            if entity is None:
                continue
            composed = [f for f in composed if not (begin <= f.start and f.end <= head.end)]
            both = composed[-1] if composed and text[composed[-1].end : begin] == "暨" else None
            if both and both.type is entity.type is T.MEETING and not ordinal(name) and not _NUMBERED.search(name) and not any(f.start == begin for f in known):
                # 第二届…论坛暨经贸洽谈会 is one event; 甲第七次会议暨乙第四次会议 are two
                composed.pop()
                begin = both.start
                entity = self.registry.get(text[begin : head.end], T.MEETING, text[begin : head.end])
            stop = head.end
            part = _PART.match(text, stop) if entity.type is T.PROJECT else None
            if part:
                stop = part.end()
                entity = self.registry.get(text[begin:stop], T.PROJECT, text[begin:stop])
            composed.append(Found(begin, stop, (entity,), "composed"))
            joins[stop] = begin
            self._set_up_at(entity)
            if entity.type in (T.INSTITUTION, T.PLATFORM, T.FUND):
                self.recent.append(entity)  # its short name may follow in the same line
        return composed

    def _set_up_at(self, sitting: Entity) -> None:
        """某联盟成立大会 names the 联盟 that is set up there."""
        m = _FOUNDING.match(sitting.name) if sitting.type is T.MEETING else None
        head = next((heads()[m.group(1)[-n:]] for n in range(min(8, len(m.group(1))), 1, -1) if m.group(1)[-n:] in heads()), None) if m else None
        if m and head and head.type in (T.INSTITUTION, T.MECHANISM, T.PLATFORM, T.FUND) and len(m.group(1)) > len(head.text) + 2:
            sitting.owner = sitting.owner or self.registry.get(m.group(1), head.type)
            self.recent.append(sitting.owner)

    def _over_verbs(self, begin: int, head: Match, start: int, stops: dict[int, int], soft: set[int], joins: dict[int, int], known: list[Found]) -> int:
        """京津冀再生水利用协作组: a word that the dictionary calls a verb belongs to a name that begins with a place and goes on with its matter."""
        if begin not in soft or head.start - begin < 2 or heads()[head.text].type not in (T.MECHANISM, T.PLATFORM, T.FUND, T.INSTITUTION) or not _OF_MEMBERS.search(head.text + "会" * (heads()[head.text].type is not T.INSTITUTION)):
            return begin
        if any(begin <= f.start < head.start for f in known):
            return begin
        longer = left_border(self.text, head.start, start, {end: a for end, a in stops.items() if end not in soft}, joins)
        place = next((f for f in known if longer <= f.start and f.end <= begin and f.type in (*PLACE, T.REGION, T.WATER_BODY)), None)
        return longer if place and begin - place.end <= 8 else begin

    def _beyond(self, conjunction: int, start: int, stops: dict[int, int], composed: list[Found]) -> int:
        """2021湖北武黄同城暨黄石产业投资推介会: what stands before 暨 without a head of its own is of the same name."""
        position = conjunction
        while position > max(start, conjunction - 16) and (_HAN.match(self.text, position - 1) or self.text[position - 1].isdigit()) and position not in stops:
            position -= 1
        own = any(position < f.end <= conjunction for f in composed)
        return conjunction + 1 if own or position == conjunction or self.text[position] in "在于由的" else position

    def _with_purpose(self, begin: int, head: Match, start: int, known: list[Found]) -> int:
        """推动某某建设领导小组: a body may be named after what it is to do, with the place to which it belongs before that."""
        text = self.text
        if text[max(start, begin - 2) : begin] not in ("推动", "推进", "促进", "加强", "支持") or not text[head.start : head.end].endswith(("小组", "会议", "委员会", "联席会", "办公室", "协调会", "协调机制")):
            return begin
        edge = begin - 2
        if edge == start or text[edge - 1] in "，。；：、“由于在开和与及":
            return edge
        return next((f.start for f in known if f.end == edge and f.type in PLACE), begin)

    def _from_edge(self, begin: int, head: Match, start: int, stops: dict[int, int], composed: list[Found]) -> int:
        """厦漳泉和福莆宁…小组由…成立: a name at the head of a clause reaches across 和 to its edge."""
        text = self.text
        edge = begin
        if heads()[head.text].strength != "strong":
            return begin
        while edge > max(start, begin - 8) and _HAN.match(text, edge - 1) and edge not in stops:
            edge -= 1
        run = text[edge:begin]
        joined = _JOINED_RUN.fullmatch(run)
        at_edge = edge == start or text[edge - 1] in "，。；：、 "
        if joined and at_edge and not any(word.tag.startswith("v") for word in words(run)) and not any(edge < f.end <= begin for f in composed) and not any(c in run for c in "的了在由将为于"):
            return edge
        return begin

    def _as_object(self, begin: int, head: Match, stops: dict[int, int], composed: list[Found]) -> int:
        """成立甲和乙铁路协调小组: what is founded is named from the verb on, across 和, where no name of its own stands between."""
        if heads()[head.text].type not in (T.INSTITUTION, T.MECHANISM, T.REGION, T.PLATFORM, T.FUND, T.PROJECT):
            return begin
        for position in range(begin, max(0, begin - 24), -1):
            if self._after.get(position) == "FOUNDED":
                between = self.text[position:begin]
                here = any(position < f.end <= begin for f in composed) or any(position < stop <= begin for stop in stops) or _DESCRIBED.search(between)
                return begin if here else position
            if not _HAN.match(self.text, position - 1) or self.text[position - 1] in "的了在由将为于":
                return begin
        return begin

    def _from_place(self, begin: int, head: Match, known: list[Found]) -> int:
        """A name begins at the first place or body within its reach, where there is one."""
        starts = [f.start for f in known if begin <= f.start < head.start]
        return min(starts) if starts and not ordinal(self.text[begin : head.end]) else begin

    def _numbered_from(self, begin: int, head: Match, floor: int) -> int:
        """第一届泛珠三角区域合作与发展论坛: the number of a sitting before the place belongs to its name."""
        if heads()[head.text].type not in (T.MEETING, T.MECHANISM):
            return begin
        before = _NUMBER_BEFORE.search(self.text, max(floor, begin - 8), begin)
        return before.start() if before else begin

    def _name(self, name: str, head: Match, begin: int, known: list[Found], before: list[Found], taken: list[tuple[int, int]]) -> Entity | None:
        kind = heads()[head.text]
        modifier = name[: len(name) - len(head.text)]
        placed = any(f.start == begin for f in known) or any(f.start == begin for f in before)
        type = self._type(name, kind.type)
        if not modifier and len(head.text) > 5 and kind.type is T.MECHANISM:
            return self._ending(name, type) or self.registry.get(name, type, name)
        if not modifier:
            return self._ceremony(head, begin) if head.text in _CEREMONIES else None
        if ordinal(name):
            return self._sitting(name, type, head, known, before)
        if kind.strength == "place":
            inner = begin + 2 if name.startswith("中共") else begin
            place = next((f for f in known if f.start == inner and f.type in PLACE and f.end <= head.start), None)
            gap = self.text[place.end : head.start] if place else ""
            if place is None or (gap and not (head.text in ("局", "厅") and 2 <= len(gap) <= 10 and not _two_characters(self.text, head))):
                return None
            return self.registry.get(f"中共{name}" if head.text in ("省委", "市委", "区委", "县委") and not name.startswith("中共") else name, type, name)
        if head.text in ("人民政府", "政府") and modifier:
            return self._government(name, head, begin, known)
        numbered = _NUMBERED.search(name)
        if numbered:
            owner = self._owner(name[: numbered.start()]) if not placed else None
            if owner:
                return self._sitting_of(owner, owner.name + name[numbered.start() :], name)
            return self._sitting_of(self._owner(name[: numbered.start()]), name, name)
        if self.registry.known(name, type):
            return self.registry.get(name, type, name)
        if not placed:
            longer = self._ending(name, type)
            if longer:
                longer.forms.add(name)
                return longer
        if not placed and _COUNTED_IN.search(name) and not _of_places(name) and not (_COUNTED_PLACES.match(name) and type in (T.MECHANISM, T.INSTITUTION)):
            return None
        # what a verb takes right after it is named even without a place: 签订…合约, 建立…联动机制, 设立…控制区
        taken_by = self._after.get(begin)
        signed = taken_by == "SIGNED" and kind.type is T.AGREEMENT and len(modifier) > 3
        if signed or (taken_by in ("FOUNDED", "COOPERATES_WITH") and type in (T.MECHANISM, T.REGION) and len(modifier) > 3 + 2 * (type is T.MECHANISM)):
            return self.registry.get(name, type, name)
        if len(modifier) < 2 or _GENERIC.match(modifier) or ((kind.strength == "weak" or kind.type in _NEEDS_START) and not placed):
            return None
        if kind.type is T.MEETING and kind.strength == "weak" and "第" not in name and not name.endswith(("全会", "年会")):
            return self.registry.get(name, type, name) if placed and name.endswith("会议") and len(modifier) > 2 else None
        if type is T.MEETING:
            for a, b in taken:
                if b == begin and re.fullmatch(r"\d{4}年?", self.text[a:b]):
                    entity = self.registry.get(self.text[a:b] + name, type, name)
                    entity.forms.add(self.text[a:b] + name)
                    return entity
        return self.registry.get(name, type, name)

    def _ceremony(self, head: Match, begin: int) -> Entity | None:
        """举行开通仪式: a ceremony without a name of its own is that of what was spoken of last."""
        if self._after.get(begin) != "CONVENED":
            return None
        of = next((e for e in reversed(self.recent) if e.type in (T.PROJECT, T.INSTITUTION, T.MECHANISM, T.REGION, T.PLATFORM) and len(e.name) > 3), None)
        return self.registry.get((of.name if of else "") + head.text, T.MEETING, head.text)

    def _government(self, name: str, head: Match, begin: int, known: list[Found]) -> Entity | None:
        """The government of a place, under its full name, with the place for which it stands where it takes part."""
        special = len("特区") if self.text.endswith("特区", begin, head.start) else 0
        place = next((f for f in reversed(known) if f.start >= begin and f.end == head.start - special and f.type in PLACE), None)
        if place is None:
            return None
        entity = self.registry.get(_government_of(place.entities[0]), T.INSTITUTION, name)
        entity.place = place.entities[0]
        return entity

    def _type(self, name: str, type: EntityType) -> EntityType:
        """A meeting of a mechanism is a Meeting where it has a number, else the mechanism."""
        if type is T.MECHANISM and name.endswith(("会", "会议")) and _NUMBERED_IN.search(name):
            return T.MEETING
        return type

    def _sitting(self, name: str, type: EntityType, head: Match, known: list[Found], before: list[Found]) -> Entity | None:
        """第一次工作会议: a sitting of the mechanism that was spoken of last; 首届中国国际进口博览会 is named in full."""
        if type not in (T.MEETING, T.MECHANISM):
            return None
        begin = head.end - len(name)
        if any(begin < f.start < head.start for f in known) or len(name) - len(head.text) > 7:
            series = re.sub(r"^(?:第[^次届轮期]{1,4}|首|[一二三四五六七八九十]+)[次届轮期]", "", name)
            owner = self.registry.get(series, T.MECHANISM, series) if heads()[head.text].type is T.MECHANISM else self.registry.known(series, T.MECHANISM)
            return self._sitting_of(owner, name, name)
        owner = self._owner(re.sub(r"^[第首][^次届轮期]*[次届轮期]", "", name))
        if owner and owner.type in (T.MECHANISM, T.MEETING) and not name.endswith(("工作会议", "全体会议")):
            return self._sitting_of(owner, f"{owner.name}{name[: name.index('次') + 1]}会议" if "次" in name else owner.name + name, name)
        if head.text not in _OF_BODIES:
            # 首届洽谈会 is one of a series of that name, not of the body that was spoken of
            like = [e for e in reversed([*self.recent, *(e for f in before for e in f.entities)]) if e.type in (T.MECHANISM, T.MEETING) and e.name.endswith(head.text)]
            of = next((e.owner or e for e in like), None)
            if of is None:
                return self.registry.get(name, T.MEETING, name)
            number = _NUMBER_IN.match(name)
            full = _NUMBER_IN.sub(number.group(), of.name, count=1) if number and ordinal(of.name) else name.removesuffix(head.text) + of.name
            return self._sitting_of(of if of.type is T.MECHANISM else None, full, name)
        here = [e for f in sorted(before, key=lambda f: f.start) if f.end <= begin for e in f.entities]
        bodies = [e for e in here if e.type in (T.MECHANISM, T.INSTITUTION) and e.name.endswith(("会", "小组", "联盟", "制度", "机制", "会议"))]
        if not bodies and self.text[begin - 1 : begin] in ("", "\n") and _LISTED.match(self.text, begin, head.end + 1):
            # a list of sittings is of what sits, not of a working group that was named beside it
            bodies = [e for e in self.recent if e.type is T.MECHANISM and e.name.endswith(head.text)]
        owner = bodies[-1] if bodies else next((e for e in reversed(self.recent) if e.type is T.MECHANISM or (e.type is T.INSTITUTION and e.name.endswith(("小组", "联盟", "协会", "理事会", "委员会")) and e.name not in known_names())), None)
        if owner is None:
            return None
        return self._sitting_of(owner, owner.name.removesuffix("制度") + name, name)

    def _sitting_of(self, owner: Entity | None, full: str, form: str) -> Entity:
        sitting = self.registry.get(full, T.MEETING, form)
        sitting.owner = sitting.owner or owner
        return sitting

    def _owner(self, short: str) -> Entity | None:
        """The mechanism that a short name stands for: defined in passing, or the end of a name met before."""
        defined = self.registry.defined.get(short)
        if defined:
            return defined[0]
        if len(short) < 3 or short in ("会议", "工作会议", "全体会议"):
            return None
        return next((e for e in reversed(self.recent) if e.type is T.MECHANISM and any(f.endswith(short) for f in (e.name, *e.forms))), None)

    def _ending(self, name: str, type: EntityType) -> Entity | None:
        """The entity already named whose name ends in this one, where there is just one."""
        longer = {e for e in self.recent if e.type is type and _is_end(name, e)}
        return longer.pop() if len(longer) == 1 else None

    def _cells(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """A cell or a phrase that holds only the number of a sitting: of the series that was named last."""
        cells: list[Found] = []
        for m in _CELL_NUMBER.finditer(self.text, start, end):
            here = [e for f in sorted(found, key=lambda f: f.start) if f.end <= m.start() for e in f.entities]
            named = [e for e in (*reversed(here), *reversed(self.recent)) if e.type in (T.MECHANISM, T.MEETING)]
            if here and (before := next((e for e in named if e.type is T.MEETING and _NUMBER_IN.search(e.name)), None)):
                # 首届洽谈会…，第二届于…
                sitting = self.registry.get(_NUMBER_IN.sub(m.group(1), before.name, count=1), T.MEETING, m.group(1))
                sitting.owner = sitting.owner or before.owner
                cells.append(Found(m.start(1), m.end(1), (sitting,), "cell"))
                continue
            named = [e for e in named if not _NUMBERED.search(e.name + "会")]
            series = next((e for e in named if e.name.endswith(_THAT_SITS)), named[0] if named else None)
            if series:
                head = next((series.name[-n:] for n in range(min(8, len(series.name) - 2), 0, -1) if series.name[-n:] in heads()), "")
                sitting = self.registry.get(series.name[: len(series.name) - len(head)] + m.group(1) + head, T.MEETING, m.group(1))
                sitting.forms.add(series.name + m.group(1))
                sitting.owner = sitting.owner or series
                cells.append(Found(m.start(1), m.end(1), (sitting,), "cell"))
        return cells

    def _documents_of(self, start: int, end: int, found: list[Found]) -> None:
        """港珠澳大桥的可行性报告, 联席会议的章程: a document named after what it is of."""
        for m in _OF_WHAT.finditer(self.text, start, end):
            of = next((f for f in found if f.end == m.start() and f.type not in DOCUMENT), None)
            type = heads()[m.group(1)].type if m.group(1) in heads() else T.PLAN
            if of:
                found[:] = [f for f in found if not (m.start() < f.end and f.start < m.end() and f is not of)]
                found.remove(of)
                found.append(Found(of.start, m.end(), (self.registry.get(self.text[of.start : m.end()], type, self.text[of.start : m.end()]),), "composed"))

    def _cooperation(self, start: int, end: int, known: list[Found]) -> list[Found]:
        """泛珠三角区域合作（又称…）是…: the cooperation of an area, where the text speaks of it as of a thing."""
        made = []
        for m in _COOPERATION.finditer(self.text, start, end):
            region = next((f for f in known if f.type is T.REGION and f.start < m.start() + 3 and m.start() <= f.end <= m.end()), None)
            if region:
                name = self.text[region.start : m.end()]
                made.append(Found(region.start, m.end(), (self.registry.get(name, T.MECHANISM, name),), "composed"))
        return made

    def _towns(self, start: int, end: int, known: list[Found], found: list[Found]) -> list[Found]:
        """Towns right after their county, and those listed after such."""
        towns: list[Found] = []
        for m in _TOWN.finditer(self.text, start, end):
            a = m.start(1)
            after_place = any(f.end == a and f.type in (T.COUNTY, T.CITY) for f in known)
            listed = towns and towns[-1].end == a - 1
            if (after_place or listed) and not _overlaps(a, m.end(1), found) and "的" not in m.group(1):
                towns.append(Found(a, m.end(1), (self.registry.get(m.group(1), T.TOWN),), "town"))
        return towns

    def _shared_heads(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """下设旅游、水利、林业三个专业委员会: as many bodies as matters, where the count says so."""
        shared = []
        for m in _SHARED.finditer(self.text, start, end) if _SHARED_END.search(self.text, start, end) else ():
            begin = m.start(1)
            led = _SETS_UP.match(m.group(1))
            begin += led.end() if led else 0
            matters = re.split(r"、|和|及|与", self.text[begin : m.end(1)].strip("“”"))
            if size(m.group(2)) != len(matters) or not all(2 <= len(matter) <= 12 for matter in matters):
                continue
            type = heads()[m.group(3)].type if m.group(3) in heads() else T.MECHANISM
            found[:] = [f for f in found if not (begin <= f.start and f.end <= m.end())]
            shared.append(Found(begin, m.end(), tuple(self.registry.get(matter + m.group(3), type) for matter in matters), "shared"))
        return shared

    def _organs(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """下设轨道交通组、生态环境组等15个专题工作组: organs by the row of their names, known by them from there on."""
        organs: list[Found] = []
        for m in _ORGANS_IN_A_ROW.finditer(self.text, start, end):
            at = m.start(1)
            for part in re.split(r"([、和及与])", m.group(1)):
                if len(part) > 2:
                    type = T.MECHANISM if part.endswith(("组", "专班")) else T.INSTITUTION
                    inside = next((f for f in found if f.start <= at and at + len(part) <= f.end), None)
                    entity = inside.entities[0] if inside and len(inside.entities) == 1 else self.registry.get(part, type, part)
                    self.registry.defined.setdefault(part, (entity,))
                    organs.append(Found(at, at + len(part), (entity,), "organ"))
                at += len(part)
            found[:] = [f for f in found if not (m.start(1) <= f.start and f.end <= m.end(1))]
        return organs

    def _quoted(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """Names in quotation marks that end in a head noun."""
        quoted = []
        for m in _QUOTED.finditer(self.text, start, end):
            name, tail = m.group(1), m.group(2)
            whole = name + (tail or "")
            head = next((heads()[whole[-n:]] for n in range(min(8, len(whole)), 0, -1) if whole[-n:] in heads()), None)
            if head is None or len(whole) <= len(head.text) + 1 or head.strength == "place" or any(c in name for c in "，。；"):
                continue
            found[:] = [f for f in found if not (m.start() <= f.start and f.end <= m.end())]
            entity = self.registry.get(name, head.type, name)
            entity.forms.add(self.text[m.start() : m.end()])
            quoted.append(Found(m.start(), m.end(), (entity,), "quoted"))
        return quoted

    def _define(self, start: int, end: int, found: list[Found]) -> None:
        """Short names defined in passing: X（以下简称Y）."""
        self.definitions = [
            m.span() for f in found if f.how != "title" and f.type not in PLACE for m in [_APPOSED.match(self.text, f.end, end)] if m and not known_names().get(m.group(1))
        ]
        for a, b in self.definitions:
            owner = next(f for f in found if f.end == a)
            short = self.text[a + 1 : b - 1]
            self.registry.defined[short] = owner.entities
            self.registry.alias(short, owner.entities[0])
        found[:] = [f for f in found if not any(a <= f.start and f.end <= b for a, b in self.definitions)]
        for m in _DEFINITION.finditer(self.text, start, end):
            self.definitions.append(m.span())
            short = (m.group(1) or m.group(2)).strip("“”《》")
            if not short:
                continue
            before = [f for f in found if f.end <= m.start() and _BETWEEN.fullmatch(self.text, f.end, m.start())]
            if re.fullmatch(GROUP, short):
                listed = _enumeration(self.text, m.start(), found)
                if listed:
                    self.groups[short] = listed
            elif before:
                entity = before[-1].entities[0]
                if re.match(r"[本我][会委中局所院社盟组]", short) and entity.type in (T.INSTITUTION, T.MECHANISM):
                    self.speaker = self.speaker or entity
                self.registry.defined[short] = before[-1].entities
                self.registry.alias(short, entity)
                found[:] = [f for f in found if not (f.start >= m.start() and f.end <= m.end())]
                at = self.text.index(short, m.start())
                insort(found, Found(at, at + len(short), before[-1].entities, "defined"), key=lambda f: f.start)

    def _governments(self, start: int, end: int, found: list[Found]) -> None:
        """福建省委、省政府: the second bears the name of the place of the first."""
        for m in _SAME_PLACE.finditer(self.text, start, end):
            before = next((f for f in found if f.end == m.start()), None)
            if before is None or _overlaps(m.start(1), m.end(1), found):
                continue
            entity = before.entities[-1]
            place = entity.place or next((p for p in (by_name_entity(entity.name, self.registry),) if p), None)
            if place is None:
                continue
            if m.group(1).endswith("府"):
                made = self.registry.get(_government_of(place), T.INSTITUTION, m.group(1))
                made.place = place
            else:
                made = self.registry.get(f"{place.name.rstrip('市省区县')}{m.group(1)}" if m.group(1).endswith("委") else place.name + m.group(1)[1:], T.INSTITUTION, m.group(1))
            found.append(Found(m.start(1), m.end(1), (made,), "same-place"))
        found.sort(key=lambda f: f.start)

    def _after_definition(self, end: int, found: list[Found]) -> None:
        """X（以下简称Y）成立大会: the sitting of a body that is defined in between."""
        for a, b in self.definitions:
            owner = next((f for f in found if f.end == a or (f.end < a and self.text[f.end : a] in ("”", "》", " "))), None)
            m = _SITTING_AFTER.match(self.text, b, end)
            if owner and m and len(owner.entities) == 1:
                sitting = self._sitting_of(owner.entities[0], owner.entities[0].name + m.group(), m.group())
                found[:] = [f for f in found if not (f.start < m.end() and m.start() < f.end)]
                found.append(Found(m.start(), m.end(), (sitting,), "composed"))
        found.sort(key=lambda f: f.start)

    def _spell_out(self, found: list[Found]) -> None:
        """联席会议第一次会议, after 联席会议 was defined in the same line, is named after the body that it stands for."""
        for f in found:
            name = self.text[f.start : f.end]
            short = next((s for s in self.registry.defined.opening(name) if 2 < len(s) < len(name)), None) if f.how == "composed" else None
            owner = self.registry.defined[short][0] if short else None
            if short is None or owner is None or f.entities[0] is owner or owner.name.startswith(short):
                continue
            full = owner.name + name[len(short) :]
            f.entities = (self._sitting_of(owner, full, name) if f.type is T.MEETING else self.registry.get(full, f.type, name),)

    def _references(self, start: int, end: int, matched: list[Match], found: list[Found], taken: list[tuple[int, int]]) -> list[Found]:
        """Defined short names, and bare head nouns that stand for what was named before them."""
        text = self.text
        extra: list[Found] = []
        for short, entities in self.registry.defined.within(text[start:end]):
            for position in occurrences(short, text, start, end):
                span = (position, position + len(short))
                if not _overlaps(*span, [*found, *extra]) and not _inside(*span, taken) and not _cuts(text, *span):
                    extra.append(Found(*span, entities, "defined"))
        everything = [*found, *extra]
        for m in sorted(matched, key=lambda m: (m.start, -m.end)):
            head = heads().get(m.text)
            if m.text in ("会议", "座谈会", "大会", "论坛") and re.search(r"(?:召开|举行|举办|召集)(?:了|专题|专门)?$", text[max(start, m.start - 5) : m.start]):
                continue  # a new one, without a name
            if text[m.start - 1 : m.start] == "“" and text[m.end : m.end + 1] != "”":
                continue
            attended = m.text in ("仪式", "大会", "论坛") and text[max(start, m.start - 2) : m.start] in ("出席", "参加", "主持")
            ours = self.own is not None and text[m.start - 1 : m.start] == "本"
            if head is None or (m.text in _NEVER_BARE and not ours and not attended and not _BACK.search(text[max(start, m.start - 2) : m.start])):
                continue
            if _overlaps(m.start, m.end, everything) or not ends(m.text, text, m.end) or m.text in verbs():
                continue
            if self.own and text[m.start - 1 : m.start] == "本" and head.type is self.own.type and self.own.name.rstrip("）)").split("（")[0].endswith(m.text):
                one = Found(m.start - 1, m.end, (self.own,), "reference")
                extra.append(one)
                everything.append(one)
                continue
            along = any(f.end < m.start <= f.end + 4 and self.text[f.end] == "及" for f in everything) and m.text in _OFFICES
            along = along or (m.text in _OFFICES and any(f.end + 1 == m.start and text[f.end] in "、和及与" and text[f.start : f.end] in _OFFICES for f in everything))
            bare = along or m.start == start or text[m.start - 1] in "，。；：、（“” 的设" or _BACK.search(text[max(start, m.start - 2) : m.start]) or m.start in {v.end for v in matched if v.text in verbs()}
            target = bare and self._own_office(m, sorted((f for f in everything if f.end <= m.start), key=lambda f: f.start))
            target = target or (bare and self._set_up(m, sorted((f for f in everything if f.end <= m.start), key=lambda f: f.start), matched))
            if not target and head.type in (T.MECHANISM, T.PLATFORM, T.FUND, T.REGION, T.INSTITUTION, T.PROJECT) and text[max(start, m.start - 2) : m.start].endswith(("该", "上述", "这一")):
                target = self._antecedent(m.text, head.type, [f for f in everything if f.end <= m.start])
                past = (*reversed([e for f in everything if f.end <= m.start for e in f.entities]), *reversed(self.recent))
                target = target or next((e for e in past if e.type is head.type and e.name not in known_names()), None)
            target = target or (bare and self._antecedent(m.text, head.type, [f for f in everything if f.end <= m.start]))
            if target:
                one = Found(m.start, m.end, self._joined(target, everything, m), "reference")
                extra.append(one)
                everything.append(one)
        return extra

    def _joined(self, target: Entity, everything: list[Found], m: Match) -> tuple[Entity, ...]:
        """会议 after 甲第二次会议暨乙第一次会议 is both."""
        if m.text not in ("会议", "大会") or target.type is not T.MEETING:
            return (target,)
        before = sorted((f for f in everything if f.end <= m.start and f.type is T.MEETING and f.how == "composed"), key=lambda f: f.start)
        for one, other in itertools.pairwise(before):
            if target in other.entities and self.text[one.end : other.start] == "暨":
                return (*one.entities, *other.entities)
        return (target,)

    def _own_office(self, m: Match, here: list[Found]) -> Entity | None:
        """某会成立，秘书处落户长沙: the office of the body of members that the line named last, unless the line speaks of another office."""
        if m.text not in _OFFICES:
            return None
        if any(e.name.endswith(m.text) for f in here for e in f.entities):
            return None
        owner = next((e for f in reversed(here) for e in f.entities if e.type in (T.MECHANISM, T.INSTITUTION) and _OF_MEMBERS.search(e.name) and e.name not in known_names() and not e.name.endswith(tuple(_OFFICES))), None)
        return self.registry.get(re.sub(r"(?:制度|机制)$", "", owner.name) + m.text, T.INSTITUTION, m.text) if owner else None

    def _set_up(self, m: Match, here: list[Found], matched: list[Match]) -> Entity | None:
        """联席会议下设办公室: an office without a name of its own bears that of the body to which it belongs."""
        if m.text not in _OFFICES:
            return None
        after = any(v.end == m.start and verbs()[v.text].predicate in ("PART_OF", "FOUNDED") for v in matched if v.text in verbs()) or self.text[m.start - 1 : m.start] == "设"
        along = here and re.fullmatch(r"及其?|及相应的?|和相应的?|及下设的?", self.text[here[-1].end : m.start])
        if not (after or along):
            return None
        owner = next((e for f in reversed(here) for e in f.entities if e.type in (T.MECHANISM, T.INSTITUTION, T.REGION) and e.name not in _OFFICES), None)
        owner = owner or next((e.owner for f in reversed(here) for e in f.entities if e.owner), None)
        owner = owner or next((e for e in reversed(self.recent) if e.type in (T.MECHANISM, T.INSTITUTION) and _OF_MEMBERS.search(e.name)), None)
        return self.registry.get(re.sub(r"(?:制度|机制)$", "", owner.name) + m.text, T.INSTITUTION, m.text) if owner else None

    def _antecedent(self, text: str, type: EntityType, here: list[Found]) -> Entity | None:
        near = [e for f in here for e in f.entities]
        far = [] if text in ("会议", "计划", "方案", "协议", "规划", "协定", "宣言") else self.recent
        for entity in (*reversed(near), *reversed(far)):
            if text in ("委员会", "办公室", "中心") and entity.name in known_names():
                continue
            if text in ("仪式", "大会", "论坛", "活动") and entity.type is T.MEETING and entity.name.endswith(text):
                return entity
            if text == "会议" and entity.type is T.MEETING:
                return entity
            if entity.type is type and any(form.strip("《》“”").endswith(text) for form in (entity.name, *entity.forms)):
                return entity
        if text == "会议":
            return next((e for e in reversed(self.recent[-12:]) if e.type is T.MEETING), None)
        return None

    def _offices_of(self, end: int, members: tuple[Entity, ...]) -> tuple[int, tuple[Entity, ...]]:
        """三县水务局, 五市的贸促会: an office in each of the places."""
        office = _LOCAL_OFFICE.match(self.text, end) if len(members) > 1 and all(e.type in PLACE for e in members) else None
        if office is None or any(breaks(word) or word.tag in ("v", "p") for word in words(office.group(1)) if word.text not in ("卫生", "发改")):
            return end, members
        made = []
        for place in members:
            entity = self.registry.get(place.name + office.group(1), T.INSTITUTION)
            entity.place = place
            made.append(entity)
        return office.end(), tuple(made)

    def _both_bodies(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """两会 after 海协会 and 海基会: the two bodies named last, where both end so."""
        both = []
        for m in _BOTH.finditer(self.text, start, end):
            before = [e for f in found if f.end <= m.start() for e in f.entities]
            named = [e for e in dict.fromkeys((*reversed(before), *reversed(self.recent))) if e.type is T.INSTITUTION and e.name.endswith(m.group(1)) and not e.name.endswith("委员会")][:2]
            if len(named) == 2 and not _overlaps(m.start(), m.end(), found):
                both.append(Found(m.start(), m.end(), tuple(reversed(named)), "group"))
        return both

    def _context_government(self, start: int, end: int, found: list[Found]) -> list[Found]:
        """省委、省政府, where the document speaks of one province only; 特区政府, where it speaks of one such region only."""
        made = []
        for m in _OWN_GOVERNMENT.finditer(self.text, start, end):
            if _overlaps(m.start(), m.end(), found):
                continue
            ending = ("特别行政区",) if m.group().startswith("特区") else ("省", "自治区")
            met = (*self.recent, *(e for f in found for e in f.entities))
            named = {e for e in met if e.type is T.PROVINCE and e.name.endswith(ending)}
            named |= {p for e in met if e.type is T.INSTITUTION and (p := by_name_entity(e.name, self.registry)) and p.type is T.PROVINCE and p.name.endswith(ending)}
            if len(named) > 1 and m.group().startswith("特区"):
                # of two such regions the one that the document is about
                often = sorted(named, key=lambda e: -self.text.count(e.name[:2]))
                named = {often[0]} if self.text.count(often[0].name[:2]) > 2 * self.text.count(often[1].name[:2]) else named
            if len(named) != 1:
                continue
            place = next(iter(named))
            if m.group().endswith("府"):
                body = self.registry.get(_government_of(place), T.INSTITUTION, m.group())
                body.place = place
            else:
                body = self.registry.get(f"中共{place.name}委" if m.group() == "省委" else place.name + m.group()[1:], T.INSTITUTION, m.group())
            made.append(Found(m.start(), m.end(), (body,), "same-place"))
        return made

    def _groups(self, forms: list[tuple[int, int, str]], found: list[Found]) -> list[Found]:
        """Groups that stand for their members, by what was listed just before, by definition, or by the seed table."""
        text = self.text
        grouped = list(found)
        for a, b, form in forms:
            if text[a - 1 : a] in ("共", "计") and re.match(r"[\d一二三四五六七八九十]", form):
                continue  # 共九市 counts what was listed
            people_too = "国" in form  # 蒙五国 is no person
            if _overlaps(a, b, [f for f in grouped if f.type not in PLACE and not (people_too and f.how == "person") and not (f.how == "gazetteer" and f.type is T.REGION)]):
                continue
            here = [members for stop, members in _lists(text, [f for f in grouped if f.end <= a])]
            listed = _enumeration(text, a, [f for f in grouped if a - 400 < f.end <= a])
            members = group_members(form, listed, self.groups, [*self.enumerations, *here], self.registry)
            if members:
                how = "group"
                stop, members = self._offices_of(b, members)
                if stop != b:
                    b, a = stop, _begin_of_list(text, a, grouped)
                    how = "offices"
                grouped = [f for f in grouped if f.end <= a or f.start >= b]
                insort(grouped, Found(a, b, members, how), key=lambda f: f.start)
        self.enumerations += [members for _, members in _lists(text, grouped)]
        del self.enumerations[:-8]
        return grouped


def _begin_of_list(text: str, end: int, found: list[Found]) -> int:
    """Where the places that are listed right before that offset begin."""
    for f in reversed([f for f in found if f.type in PLACE and f.end <= end]):
        if text[f.end : end] not in ("、", "和", "与", "及", "以及", ""):
            break
        end = f.start
    return end


_LOCAL_OFFICE = re.compile(
    r"的?((?:市|省|县|区)?(?:人民)?(?:[\u4e00-\u9fff]{2,8}?(?:局|厅|委员会|委)|发展改革委|发改委|贸促会|工商联|总工会|政协|人大常委会|法院|检察院|海关|科协|妇联|团委|残联|文联|党委|商会|红十字会|气象局|税务局))"
    r"(?=[，。；、]|的|共同|联合|签|在|于|和|与|组成|召开|举行|发布|印发|制定|负责|主任|局长|厅长|牵头|承办|主办|出席|参加|发起|设立|成立|建立|派|均|分别|联名|会同|商定|达成|通过|决定|提出|$)"
)


def _enumeration(text: str, end: int, found: list[Found]) -> tuple[Entity, ...]:
    """The places that are listed right before that offset: A、B和C."""
    listed: list[Entity] = []
    position = end
    for f in reversed([f for f in found if f.type in PLACE]):
        between = text[f.end : position]
        if between == "" and position != end:
            position = f.start  # 佛山南海 is one place
            continue
        if between not in ("、", "和", "与", "及", "以及", ""):
            break
        listed = [*f.entities, *listed]
        position = f.start
    return tuple(dict.fromkeys(listed))


def _lists(text: str, found: list[Found]) -> list[tuple[int, tuple[Entity, ...]]]:
    """The lists of three or more places among the names of a line, with the offset at which each ends."""
    lists: list[tuple[int, tuple[Entity, ...]]] = []
    listed: list[Entity] = []
    position = -1
    for f in [f for f in found if f.type in PLACE]:
        if position == f.start and f.how != "group":
            listed = listed[:-1]  # 佛山南海 is one place
        elif text[position : f.start] not in ("、", "和", "与", "及", "以及", ""):
            listed = []
        listed += [entity for entity in f.entities if entity not in listed]
        position = f.end
        if len(listed) > 1:
            if lists and lists[-1][1] == tuple(listed[: len(lists[-1][1])]):
                lists.pop()
            lists.append((position, tuple(listed)))
    return lists


def _reached(matched: list[Match]) -> Iterator[int]:
    """For each of the matches, which stand in order, how far those go that begin there or before, without the names of a way of meeting."""
    reached = 0
    for _, together in itertools.groupby(matched, key=lambda m: m.start):
        here = list(together)
        reached = max([reached, *(m.end for m in here if not m.text.endswith(("制度", "机制")))])
        yield from [reached] * len(here)


def _of_places(name: str) -> bool:
    """长株潭三市市长联席会议 begins with abbreviations of as many places as it says."""
    m = re.match(r"([\u4e00-\u9fff]{2,6}?)([两二三四五六])(?:省|市|地|城|县)", name)
    return bool(m and (meanings(m.group(1)) or (len(m.group(1)) == size(m.group(2)) and all(c in abbreviations() for c in m.group(1)))))


def _cuts(text: str, start: int, end: int) -> bool:
    """治淮委员会 holds no 淮委: a short name ends where the head noun that it begins would go on."""
    return end - start < 4 and any(text[end - n : end + m] in heads() for n in (1, 2) for m in (1, 2, 3) if end - n >= start)


def _longer_word(text: str, m: Match) -> bool:
    """人事部门 holds no 人事部."""
    return m.text[-1] in "部局厅" and text[m.end : m.end + 1] in tuple("门分长队位面势")


def _is_end(short: str, entity: Entity) -> bool:
    """Whether a form of the entity goes on to the left of the short name."""
    if entity.name.endswith(short) and len(entity.name) > len(short):
        return True
    for form in entity.forms:  # noqa: SIM110 (a generator takes three times as long)
        if form.endswith(short) and len(form) > len(short):
            return True
    return False


def _acts(text: str, m: Match) -> bool:
    """广州市和佛山市共建…: after the full name of a place it is a verb; in 沪苏皖共建产业园 it is part of the name."""
    return m.text == "共建" and text[m.start - 1 : m.start] in ("市", "省", "区", "县", "方", "地")


def by_name_entity(name: str, registry: Registry) -> Entity | None:
    """The place whose party committee or government bears that name (中共福建省委 → 福建省)."""
    m = re.match(r"(?:中共)?([\u4e00-\u9fff]+?(?:省|市|自治区|自治州|州|区|县))(?:委|人民政府|政府|人大|政协)", name)
    form = form_of(m.group(1)) if m else None
    return registry.get(form.places[0].name, EntityType(form.places[0].type)) if form else None


def _government_of(place: Entity) -> str:
    """The full name of the government of a place."""
    return place.name + ("政府" if place.name.endswith("特别行政区") else "人民政府")


def _two_characters(text: str, head: Match) -> bool:
    """布局 and 格局 end in 局 and name no office."""
    last = words(text[max(0, head.start - 6) : head.end])[-1]
    return len(last.text) == 2 or last.tag in ("v", "vn", "d")


def _before_post(text: str, m: Match) -> Match:
    """广东省长, 广东省委书记: 省 begins the post, so the name of the place is the short one."""
    shorter = m.text[:-1]
    if m.text[-1] in "省市区县州" and _POST_GOES_ON.match(text, m.end) and form_of(shorter):
        return Match(m.start, m.end - 1, shorter)
    return m


def _bordered(text: str, m: Match) -> bool:
    """北京大学 names no place; but 北京 does."""
    return not (len(m.text) == 2 and text[m.end : m.end + 2] in ("大学", "医院", "银行", "日报", "路口"))


def _inside(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    for a, b in spans:  # noqa: SIM110 (a generator takes three times as long)
        if a <= start and end <= b:
            return True
    return False


def _overlaps(start: int, end: int, found: Sequence[Found]) -> bool:
    for f in found:  # noqa: SIM110 (a generator takes three times as long)
        if f.start < end and start < f.end:
            return True
    return False
