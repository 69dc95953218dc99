"""Where a name that ends in a head noun begins, and whether the head noun ends it."""

import re
from functools import lru_cache

from accord.extract.surface import FILLER
from accord.extract.words import Word, words

PUNCTUATION = frozenset("，。、；：！？（）《》〈〉“”…·|｜/　 \n\r" + FILLER)
#: Words that no name runs across, longest first at each length; 与 和 及 join parts of a name and are judged apart.
FUNCTION_WORDS = frozenset(
    ["的", "了", "在", "于", "由", "经", "并", "将", "把", "对", "为", "以", "从", "向", "是", "等", "其", "该", "各", "本", "此", "这", "那", "有", "被", "获", "使", "让", "就", "则", "而", "但", "也", "都", "又", "还", "已", "曾", "即", "若", "因", "每", "至", "自", "到", "赴", "首个", "首家", "首批", "一个", "一批", "多个", "两个", "若干", "有关", "相关", "各类", "各项", "正式", "共同", "先后", "陆续", "分别", "积极", "加快", "加强", "推动", "推进", "促进", "完善", "健全", "深化", "构建", "打造", "探索", "研究建立", "决定", "同意", "要求", "明确", "确定", "支持", "鼓励", "争取", "落实", "贯彻", "根据", "按照", "依据", "围绕", "通过", "会同", "携手", "组织", "开展", "进行", "实现", "提高", "提升", "讨论", "审议", "听取", "宣布", "标志着", "作为", "称为", "简称", "下称", "包括", "以及", "随后", "同时", "此外", "国内", "我国", "全国首个", "新的", "上述", "前述", "开始", "筹划", "兴建", "修建", "拟建", "此前", "之前", "率先", "成功", "顺利", "移至", "任首任", "商定", "议定", "约定", "敲定", "代管", "托管", "再交", "提交", "交由", "列席"]
)
#: What follows, or stands before, one of these characters where it is part of another word (经济, 自由, 首都, 国有).
_WORD_GOES_ON = {"经": "济营贸费验纪协委", "自": "由贸然治动主", "由": "贸", "都": "市会", "有": "限色机", "对": "外口接话", "就": "业", "本": "科地部", "共同": "体促发", "国内": "外", "即": "时", "在": "线", "向": "海", "以": "色", "为": "民", "并": "网", "将": "军", "到": "期", "从": "业", "组织": "部协", "进行": "曲", "促进": "会", "推进": "办"}
_WORD_BEFORE = {"由": "自", "都": "首成古", "有": "国", "在": "存", "并": "合", "本": "日基资成", "使": "大", "则": "准规原", "等": "高平", "对": "结", "为": "行", "是": "但", "该": "应", "于": "对关由", "因": "基", "获": "收捕", "至": "甚", "到": "达", "此": "因", "每": "", "自": "来各"}
_CONJUNCTIONS = frozenset("与和及暨")
#: What ends like this before 与 or 和 is a body of its own.
_WHOLE = frozenset(["政府", "集团", "公司", "大学", "委会", "员会", "小组", "部门", "中心", "机构", "企业", "协会", "银行", "机制", "制度", "平台", "体系", "规划", "方案", "协议", "会议"])
#: The function words by their last character, the longest first.
_ENDING = {word[-1]: tuple(sorted((other for other in FUNCTION_WORDS if other[-1] == word[-1]), key=len, reverse=True)) for word in FUNCTION_WORDS}
#: What the dictionary calls a verb and names hold all the same, as the matter with which a body has to do.
_MATTERS = frozenset(
    ["防治", "协调", "联合", "转移", "联动", "保护", "执行", "签约", "创新", "共建", "开发", "促进", "振兴", "开放", "起草", "共享", "对接", "揭牌", "开工", "开通", "通道", "会晤", "执法", "横向", "保障", "处置", "控股", "预防", "控制", "首都", "承接", "筹备", "促进会", "沟通", "协定", "提案", "纪要", "指引", "涵养", "填海", "便利化", "日常", "治理", "监测", "应急", "监管", "统筹", "协商", "磋商", "对话", "交易", "结算", "认证", "检测", "检验", "检疫", "救援", "救助", "救灾", "减灾", "防洪", "防汛", "抗旱", "调水", "调度", "供水", "排水", "排污", "补偿", "扶贫", "脱贫", "融合", "互认", "互通", "互联", "联通", "流通", "物流", "运输", "航运", "旅游", "教育", "培训", "就业", "创业", "投资", "融资", "贸易", "集聚", "示范", "试验", "实验", "先行", "引领", "推进", "攻关", "研究", "研发", "转化", "孵化", "评估", "评价", "考核", "监督", "巡视", "审计", "审计署", "仲裁", "调解", "公证", "登记", "备案", "审批", "许可", "服务", "采购", "招标", "竞赛", "比赛", "展示", "展销", "展览", "博览", "洽谈", "推介", "招商", "交流", "座谈", "恳谈", "联谊", "协同", "联席", "联防", "联控", "联治", "共治", "共保", "会商", "会诊", "议事", "决策", "咨询", "顾问", "领导", "指挥", "复兴", "修复", "整治", "治污", "节能", "减排", "降碳", "储备", "储能", "发电", "输电", "通关", "通航", "通勤", "入境", "出境", "移民", "移动", "通信", "通讯", "测绘", "勘察", "勘测", "设计", "施工", "制造", "加工", "出口", "进口", "养殖", "种植", "防控", "防疫", "医疗", "保健", "康复", "养老", "救济", "捐赠", "慈善", "观光", "休闲", "度假", "仓储", "配送", "集散", "开采", "利用", "循环", "应用", "普及", "传播", "出版", "发行", "保税", "免税", "退税", "征信", "信用", "代理", "协作", "合作", "发展", "建设", "管理", "改革", "规划", "智造", "联运", "转运", "中转", "过境", "跨境", "跨江", "跨海", "跨界", "跨省", "轮值", "常设", "派驻", "直属", "共治", "共商", "专责", "督导", "组织", "运营", "运作", "督察", "督查", "清洁", "绿化", "造林", "灌溉", "防护", "消防", "戒毒", "禁毒", "反腐", "打击", "协查", "协管", "会计", "精算", "选育", "育种", "观测", "预报", "预警", "横跨", "毗邻", "接壤", "交界", "环绕", "沿线", "产销", "购销", "供销", "营销", "直销", "零售", "批发", "遥感", "勘探", "论证", "可研", "研讨", "对口", "支援", "帮扶", "援助", "协力", "互助", "共赢", "互利", "共同", "联办", "参事", "政协", "知识", "保险", "担保", "租赁", "拍卖", "典当", "托管", "存管", "汇率", "上市", "挂牌", "证券", "期货", "控制", "引进", "留学", "访问", "巡回", "开幕", "闭幕", "动员", "表彰", "颁奖", "启动", "发布", "通报", "听证", "揭幕", "奠基", "竣工", "通车"]
)
_BREAKING = frozenset({"v", "vd", "d", "ad", "p", "r", "t", "ul", "uz", "ug", "uj"})
#: Verbs of one character, where the dictionary takes them for words of their own.
_SINGLE = frozenset("设开指称获派均赴拟含使让")
_COUNTED = re.compile(r"[一二两三四五六七八九十百\d]+[个份项条家批座部名位类种]")


def breaks(word: Word) -> bool:
    """Whether a word of the general dictionary is none that a name runs across: a verb that names no matter, an adverb, a pronoun."""
    if len(word.text) < 2:
        return word.text in _SINGLE
    if word.tag in _BREAKING:
        return word.text not in _MATTERS and not (word.text[0] in "联共协" and len(word.text) == 2)
    return word.tag == "m" and bool(_COUNTED.fullmatch(word.text))


@lru_cache(maxsize=4096)
def breaking_words(text: str) -> tuple[Word, ...]:
    """The words of the text that no name runs across."""
    return tuple(word for word in words(text) if breaks(word))


_LIMIT = 45
#: 京津冀及周边地区: what is joined is no thing of its own.
_AROUND = re.compile(r"其?(?:周边|毗邻|邻近|沿线)")

#: What follows a head noun and makes another word of it.
_NO_END = {
    "中心": "区城镇任思环议题内容点线轴地组小",
    "专题": "研会讲调协报片",
    "规划": "局院建编区",
    "标准": "化",
    "倡议": "组建成设发提",
    "网站": "公发刊披显",
    "计划": "单经署",
    "网络": "化",
    "系统": "性化地",
    "工程": "师院技",
    "项目": "组部",
    "机制": "化",
    "制度": "化性创体",
    "政府": "间工",
    "会议": "室纪",
    "试点": "工地城省单",
    "报告": "会指期",
    "大会": "堂",
    "公路": "网",
    "铁路": "网局总",
    "机场": "群",
    "战略": "性合伙",
    "基金": "会",
    "合作区": "域",
    "局": "面部势长",
    "厅": "长",
    "政协": "委副主",
    "市委": "员会",
    "省委": "员会",
    "区委": "员会",
    "县委": "员会",
    "大学": "生城",
}


def ends(head: str, text: str, end: int) -> bool:
    """Whether a name may end after this head noun, given what follows."""
    follower = text[end : end + 1]
    return not follower or follower not in _NO_END.get(head, "")


def left_border(text: str, start: int, floor: int, stops: dict[int, int], joins: dict[int, int]) -> int:
    """The offset at which the modifiers of a head noun at `start` begin.

    `stops` are ends of things that no name runs across (verbs, dates, titles), `joins` ends of places and
    bodies → their starts, which are passed as one.
    """
    position = start
    while position > floor and start - position < _LIMIT:
        if position in joins:
            position = joins[position]
            continue
        if position in stops:
            break
        character = text[position - 1]
        if character == "”" and position < start and (opening := text.rfind("“", max(floor, position - 12), position)) >= 0:
            position = opening  # “一带一路”国际合作高峰论坛
            continue
        if character == "）" and (bracket := _bracket(text, position, floor)) is not None:
            position = bracket
            continue
        if character in PUNCTUATION or (_function_word(text, position, floor) and not (position == start and text[position - 2 : position] in _MATTERS)):
            break
        if character in _CONJUNCTIONS and text[position - 1 : position + 1] != "暨南":
            beyond = _across(text, position - 1, floor, stops, joins)
            if beyond is None:
                break
            return beyond
        position -= 1
    return position


_NO_BRACKET = re.compile(r"[称\d，、]")


def _bracket(text: str, end: int, floor: int) -> int | None:
    """Where a bracket within a name opens: 中国（四川）自由贸易试验区, 协作办（委）主任联席会议."""
    opening = text.rfind("（", max(floor, end - 8), end)
    inside = text[opening + 1 : end - 1]
    if opening <= floor or not inside or text[opening - 1] in PUNCTUATION or _NO_BRACKET.search(inside):
        return None
    return opening


def _function_word(text: str, end: int, floor: int) -> bool:
    for word in _ENDING.get(text[end - 1], ()):
        if text.endswith(word, floor, end):
            return not (text[end : end + 1] in _WORD_GOES_ON.get(word, "") and end < len(text)) and not (
                len(word) == 1 and text[end - 2 : end - 1] in _WORD_BEFORE.get(word, "") and end > 1
            )
    return False


def _across(text: str, conjunction: int, floor: int, stops: dict[int, int], joins: dict[int, int]) -> int | None:
    """Where a name begins that goes on to the left of 与, 和 or 及: at a place that is not itself what is joined."""
    if (conjunction in joins and not _AROUND.match(text, conjunction + 1)) or conjunction in stops or text[conjunction] == "暨" or text[conjunction - 2 : conjunction] in _WHOLE:
        return None
    position, begin = conjunction, None
    while position > floor and conjunction - position < 20:
        if position in joins:
            position = joins[position]
            begin = position
            continue
        if position in stops or text[position - 1] in PUNCTUATION or _function_word(text, position, floor):
            break
        position -= 1
    return begin


_ORDINAL = re.compile(r"^(?:第[一二三四五六七八九十百零〇\d]+[次届轮期]|首[次届轮])")


def ordinal(name: str) -> bool:
    """Whether the name begins with the number of a sitting: 第四次…, 首次…."""
    return bool(_ORDINAL.match(name))
