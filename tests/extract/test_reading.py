"""What is read from a sentence: one short text a rule, with a counter-example beside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from accord.extract.claim import Claim
from accord.extract.pipeline import read
from accord.extract.reading import Document

Told = tuple[str, str | None, str | None, str | None]


def claims(text: str) -> tuple[Claim, ...]:
    return read(Document("text.txt", text, "")).claims


def told(text: str) -> set[Told]:
    """Predicate, ends (or the value) and time of each actual claim."""
    return {
        (c.predicate, c.subject.name if c.subject else None, c.object.name if c.object else c.value, c.time)
        for c in claims(text)
        if c.status == "actual"
    }


def each(predicate: str, subjects: str, object: str, time: str | None) -> set[Told]:
    return {(predicate, subject, object, time) for subject in subjects.split()}


CASES: dict[str, tuple[str, set[Told]]] = {
    "several sign: one claim each, and the place of the signing": (
        "2010年9月，安徽省和江西省在黄山市签署《皖赣合作备忘录》。",
        each("SIGNED", "安徽省 江西省", "《皖赣合作备忘录》", "2010-09") | {("HELD_IN", "《皖赣合作备忘录》", "黄山市", "2010-09")},
    ),
    "a department signs for its place": (
        "2005年12月，京津冀三地人事部门签署《人才合作协议书》。",
        each("SIGNED", "北京市 天津市 河北省", "《人才合作协议书》", "2005-12"),
    ),
    "a group by its count, explained by the list before it": (
        "2004年，上海、江苏、浙江两省一市建立主要领导座谈会制度。",
        each("FOUNDED", "上海市 江苏省 浙江省", "主要领导座谈会", "2004"),
    ),
    "passive with 由": (
        "关中平原城市群发展规划由国家发展改革委于2018年2月2日印发。",
        {("ISSUED", "国家发展和改革委员会", "关中平原城市群发展规划", "2018-02-02")},
    ),
    "who approves is no founder": (
        "2010年，国家发展改革委批复同意设立皖江城市带承接产业转移示范区。",
        {("APPROVED", "国家发展和改革委员会", "皖江城市带承接产业转移示范区", "2010")},
    ),
    "a relative clause takes no date of the sentence": (
        "2014年9月，协调小组办公室印发了广东省制定的《珠三角应急方案》。",
        {("DRAFTED", "广东省", "《珠三角应急方案》", None)},
    ),
    "renamed, and what follows is told of the new body": (
        "2015年8月，中俄博览会组委会办公室更名为中俄博览会秘书处，设在哈尔滨市。",
        {("SUCCEEDED_BY", "中俄博览会组委会办公室", "中俄博览会秘书处", "2015-08"), ("LOCATED_IN", "中俄博览会秘书处", "哈尔滨市", "2015-08/..")},
    ),
    "abolished": (
        "2016年6月，北部湾经济区规划建设管理委员会撤销。",
        {("ABOLISHED", None, "北部湾经济区规划建设管理委员会", "2016-06")},
    ),
    "members that the text counts": (
        "武汉城市圈由武汉、黄石、鄂州3个城市组成。",
        each("MEMBER_OF", "武汉市 黄石市 鄂州市", "武汉城市圈", None) | {("HAS_MEMBER_COUNT", "武汉城市圈", "3", None)},
    ),
    "joins and leaves": (
        "1997年，泰州市加入长江三角洲城市经济协调会。2009年，泰州市退出长江三角洲城市经济协调会。",
        {("MEMBER_OF", "泰州市", "长江三角洲城市经济协调会", "1997/.."), ("MEMBER_OF", "泰州市", "长江三角洲城市经济协调会", "../2009")},
    ),
    "a sitting is named after its body, and the body's short name stands for it": (
        "粤澳合作联席会议（下称联席会议）于2001年设立。2003年12月9日，联席会议第一次会议在广州召开。",
        {
            ("FOUNDED", None, "粤澳合作联席会议", "2001"),
            ("CONVENED", None, "粤澳合作联席会议第一次会议", "2003-12-09"),
            ("HELD_IN", "粤澳合作联席会议第一次会议", "广州市", "2003-12-09"),
        },
    ),
    "two sittings with one verb": (
        "2016年12月，长三角区域大气污染防治协作小组第四次工作会议暨长三角区域水污染防治协作小组第一次工作会议在杭州召开。",
        {
            (predicate, None if predicate == "CONVENED" else meeting, meeting if predicate == "CONVENED" else "杭州市", "2016-12")
            for predicate in ("CONVENED", "HELD_IN")
            for meeting in ("长三角区域大气污染防治协作小组第四次工作会议", "长三角区域水污染防治协作小组第一次工作会议")
        },
    ),
    "a month under the running year": (
        "2009年3月13日，吉林省发布《合作方案》。10月，辽宁省发布《配套方案》。",
        {("ISSUED", "吉林省", "《合作方案》", "2009-03-13"), ("ISSUED", "辽宁省", "《配套方案》", "2009-10")},
    ),
    "the years in a title are no date of the sentence": (
        "国家发展改革委印发《东北振兴规划（2016—2020年）》。",
        {("ISSUED", "国家发展和改革委员会", "《东北振兴规划（2016—2020年）》", None)},
    ),
    "two that build something together without a name for it": (
        "2011年，广州市与佛山市开展合作。",
        {("COOPERATES_WITH", "广州市", "佛山市", "2011/..")},
    ),
    "what two build together is set up by each": (
        "2017年，广州市和佛山市共建广佛高质量发展融合试验区。",
        each("FOUNDED", "广州市 佛山市", "广佛高质量发展融合试验区", "2017"),
    ),
    "what a plan calls for did not happen": ("建立跨区域信息共享机制，组建闽台合作联盟。", set()),
    "what has not happened is not told as if it had": ("闽台合作联盟尚未成立。", set()),
    "a purpose is no event": ("为推动成立闽台合作联盟，各方开展了调研。", set()),
    "主任 is no verb, 经济 no border": ("1985年，协作办主任会议在长沙市讨论了经济问题。", set()),
    "countries by their abbreviations, as many as it says": (
        "2002年5月，中、老、缅、泰四国签署《澜沧江航运合作协定》。",
        each("SIGNED", "中国 老挝 缅甸 泰国", "《澜沧江航运合作协定》", "2002-05"),
    ),
    "characters that abbreviate countries name none without their count": ("2002年5月，中美英语教学研究展开。", set()),
    "a government of an abbreviation and a city": (
        "2011年6月，港穗两地政府签署《旅游合作备忘录》。",
        each("SIGNED", "香港特别行政区 广州市", "《旅游合作备忘录》", "2011-06"),
    ),
    "composed of those that a relative clause describes": (
        "闽粤赣十三市协作区由龙岩、梅州、赣州等闽粤赣交界的地市组成。",
        each("MEMBER_OF", "龙岩市 梅州市 赣州市", "闽粤赣十三市协作区", None),
    ),
    "a body composed of others that is the head of the relative clause": (
        "1998年3月，由甘肃、青海两省组成的河湟协调委员会成立。",
        each("MEMBER_OF", "甘肃省 青海省", "河湟协调委员会", "1998-03/..") | {("FOUNDED", None, "河湟协调委员会", "1998-03")},
    ),
    "an agreement is formed by those who agree": (
        "2007年5月，云南、贵州、四川三省在昆明就旅游合作达成共识，形成《乌蒙旅游合作框架协议》。",
        each("SIGNED", "云南省 贵州省 四川省", "《乌蒙旅游合作框架协议》", "2007-05"),
    ),
    "a report that is formed is signed by nobody": ("2007年5月，云南省形成《乌蒙旅游调研报告》。", set()),
    "approved, though a relative clause stands before the plan": (
        "2016年8月，国务院批复了由国家发展改革委牵头编制的《汉江生态经济带发展规划》。",
        {("APPROVED", "国务院", "《汉江生态经济带发展规划》", "2016-08"), ("DRAFTED", "国家发展和改革委员会", "《汉江生态经济带发展规划》", None)},
    ),
    "the number of a document stands between it and its verb": (
        "2018年3月，《兰西城市群发展规划》（发改规划〔2018〕423号）印发。",
        {("ISSUED", None, "《兰西城市群发展规划》", "2018-03")},
    ),
    "a place that no list holds, by its kind": (
        "2018年3月，岷州市人民政府与砚川市人民政府签订《青麓湖联合执法协议》。",
        each("SIGNED", "岷州市 砚川市", "《青麓湖联合执法协议》", "2018-03"),
    ),
    "places that no list holds, as many as it says": (
        "2018年3月，岷州、砚川两市签订《青麓湖联合执法协议》。",
        each("SIGNED", "岷州市 砚川市", "《青麓湖联合执法协议》", "2018-03"),
    ),
    "words are no places, though a count follows them": (
        "2018年3月，交通、水利两市签订了《联合执法协议》。",
        {("SIGNED", None, "《联合执法协议》", "2018-03")},
    ),
    "the second sitting by its number alone": (
        "首届川滇洽谈会于2004年7月在昆明市举办，第二届于2005年7月移至成都市。",
        {("CONVENED", None, "首届川滇洽谈会", "2004-07"), ("CONVENED", None, "第二届川滇洽谈会", "2005-07")}
        | {("HELD_IN", "第二届川滇洽谈会", "成都市", "2005-07")},
    ),
    "what is held every year is no event": ("2010年，川滇合作联席会议由两省轮流主办，每年召开一次。", set()),
    "members within their provinces": (
        "皖苏浙经济区范围包括安徽省的黄山、宣城，浙江省的杭州、湖州，以及江苏省的无锡。",
        {("COVERS", "皖苏浙经济区", city, None) for city in ("黄山市", "宣城市", "杭州市", "湖州市", "无锡市")},
    ),
    "each joined in its turn": (
        "陕甘宁旅游联盟成立于2014年。2018年6月和8月，青海、新疆相继加入陕甘宁旅游联盟。",
        {("MEMBER_OF", "青海省", "陕甘宁旅游联盟", "2018-06/.."), ("MEMBER_OF", "新疆维吾尔自治区", "陕甘宁旅游联盟", "2018-08/..")},
    ),
    "an agency is part of what it is an agency of": (
        "水利部珠江水利委员会是水利部在珠江流域的派出机构，机关设在广州市。",
        {("PART_OF", "水利部珠江水利委员会", "水利部", None), ("LOCATED_IN", "水利部珠江水利委员会", "广州市", None)},
    ),
    "the venue of a sitting": (
        "2023年2月21日，川渝党政联席会议第六次会议举行，主会场设在重庆市。",
        {("HELD_IN", "川渝党政联席会议第六次会议", "重庆市", "2023-02-21")},
    ),
    "who speaks at a sitting was there": (
        "2023年2月21日，川渝党政联席会议第六次会议在成都市举行，重庆市市长胡衡华致辞。",
        {("ATTENDED", "胡衡华", "川渝党政联席会议第六次会议", "2023-02-21")},
    ),
    "who was present, by office": (
        "2023年2月21日，川渝党政联席会议第六次会议在成都市举行，参会的有成都市、重庆市、德阳市。",
        {("ATTENDED", city, "川渝党政联席会议第六次会议", "2023-02-21") for city in ("成都市", "重庆市", "德阳市")},
    ),
    "two bodies by what their names end in": (
        "2008年11月4日，海协会与海基会在北京市签署《甲协议》。2009年5月5日，两会于南京市签署《乙协议》。",
        {("SIGNED", body, "《乙协议》", "2009-05-05") for body in ("海峡两岸关系协会", "海峡交流基金会")},
    ),
    "the government of the only province that the document names": (
        "山东省重视规划。2005年8月，省政府批准《半岛城市群区域规划》。",
        {("APPROVED", "山东省人民政府", "《半岛城市群区域规划》", "2005-08")},
    ),
    "no government where the document names two provinces": (
        "山东省与河北省相邻。2005年8月，省政府批准《半岛城市群区域规划》。",
        {("APPROVED", None, "《半岛城市群区域规划》", "2005-08")},
    ),
    "a post in the body in whose name the document speaks": (
        "黄河合作基金会（以下简称本会）成立于1990年11月。2005年6月，张俊雄接任董事长。",
        {("HOLDS_POST", "张俊雄", "黄河合作基金会", "2005-06/..")},
    ),
    "who joins in signing is named in a clause of its own": (
        "2019年10月13日，重庆、四川、云南，连同海南省和湛江市，在重庆市共同签订《陆海新通道框架协议》。",
        each("SIGNED", "重庆市 四川省 云南省 海南省 湛江市", "《陆海新通道框架协议》", "2019-10-13"),
    ),
    "who decides is not what is set up": (
        "2004年6月，黄河三角洲合作联席会议决定设立由四方参加的组织架构。",
        set(),
    ),
    "an area and a population need no verb": (
        "关中平原城市群面积约10.71万平方公里，2016年末常住人口3863万人。",
        {("OBSERVED", "关中平原城市群", "面积", None)},
    ),
    "abbreviations of cities in a row are their cities, and begin names": (
        "2010年，甬舟两地政府签订《甬舟一体化合作协议》。2021年9月，深港合作会议在深圳市举行。",
        each("SIGNED", "宁波市 舟山市", "《甬舟一体化合作协议》", "2010")
        | {("CONVENED", None, "深港合作会议", "2021-09"), ("HELD_IN", "深港合作会议", "深圳市", "2021-09")},
    ),
    "广深港 is one name, whose end is no pair of cities": (
        "2011年，广深港高速铁路开通。",
        {("FOUNDED", None, "广深港高速铁路", "2011")},
    ),
    "a list of sittings is of what sits, not of a working group named beside it": (
        "川黔合作联席会议下设专责小组，例如：川黔合作水利专责小组。\n\n第2次会议：1998年9月24日\n第3次会议：2000年9月25日",
        {("PART_OF", "川黔合作水利专责小组", "川黔合作联席会议", None),
            ("CONVENED", None, "川黔合作联席会议第2次会议", "1998-09-24"),
            ("CONVENED", None, "川黔合作联席会议第3次会议", "2000-09-25")},
    ),
    "what an announced list holds happened when it was announced": (
        "2021年9月6日，双方签署两份合作文件，分别为：\n（一）成都市与重庆市签署的《科技合作备忘录》；\n（二）德阳市与重庆市签署的《水务合作备忘录》。",
        each("SIGNED", "成都市 重庆市", "《科技合作备忘录》", "2021-09-06") | each("SIGNED", "德阳市 重庆市", "《水务合作备忘录》", "2021-09-06"),
    ),
    "an item of a list that nothing announced has no date": (
        "（一）成都市与重庆市签署的《科技合作备忘录》；",
        each("SIGNED", "成都市 重庆市", "《科技合作备忘录》", None),
    ),
    "who issued a document, by the title of the notice": (
        "国务院办公厅关于印发《黔桂合作方案》的通知",
        {("ISSUED", "国务院办公厅", "《黔桂合作方案》", None)},
    ),
    "organs in a row, known by their names from there on": (
        "2023年5月，四川省、重庆市组建川渝联合办公室，下设轨道交通组、生态环境组、产业图谱组等15个专题工作组。产业图谱组由德阳市牵头。",
        each("FOUNDED", "四川省 重庆市", "川渝联合办公室", "2023-05")
        | {("PART_OF", name, "川渝联合办公室", "2023-05/..") for name in ("轨道交通组", "生态环境组", "产业图谱组")}
        | {("LEADS", "德阳市", "产业图谱组", None)},
    ),
    "who follows in a post": (
        "川渝联合办公室首任主任为周砚秋，2024年3月起由陆鸣川接任。",
        {("HOLDS_POST", "周砚秋", "川渝联合办公室", None), ("HOLDS_POST", "陆鸣川", "川渝联合办公室", "2024-03/..")},
    ),
    "the year in the name of a sitting is no date beside the day": (
        "2024年7月17日，2024年第二次京津冀党政主要领导座谈会在河北雄安新区举行。",
        {("CONVENED", None, "第二次京津冀党政主要领导座谈会", "2024-07-17"),
            ("HELD_IN", "第二次京津冀党政主要领导座谈会", "河北雄安新区", "2024-07-17")},
    ),
    "when, where and by whom a sitting was, in brackets after its name": (
        "历届川滇黔合作论坛一览\n第二届（2005年7月，成都，四川省承办）：发布《成都宣言》。",
        {("CONVENED", "四川省", "川滇黔第二届合作论坛", "2005-07"),
            ("HELD_IN", "川滇黔第二届合作论坛", "成都市", "2005-07"),
            ("ISSUED", None, "《成都宣言》", "2005-07")},
    ),
    "lines with a label below the name of a sitting": (
        "川滇黔合作论坛历届会议\n第一届\n时间：2015年5月22日\n地点：四川泸州\n参加方：泸州、昭通、毕节",
        {("CONVENED", None, "川滇黔第一届合作论坛", "2015-05-22"), ("HELD_IN", "川滇黔第一届合作论坛", "泸州市", "2015-05-22")}
        | each("ATTENDED", "泸州市 昭通市 毕节市", "川滇黔第一届合作论坛", "2015-05-22"),
    ),
    "a label without a sitting above it tells nothing": ("时间：2015年5月22日\n地点：四川泸州", set()),
    "rows with nothing but space between the cells": (
        "川滇黔合作论坛历届年会\n第一届　2008年　昆明　主题为合作",
        {("CONVENED", None, "川滇黔第一届合作论坛", "2008"), ("HELD_IN", "川滇黔第一届合作论坛", "昆明市", "2008")},
    ),
    "who is charged with a task leads what it sets out": (
        "六、设立泸永产业发展基金。牵头单位：泸州市财政局。",
        {("LEADS", "泸州市财政局", "泸永产业发展基金", None)},
    ),
    "who is charged with a task that names nothing leads nothing": ("二、加强统筹。牵头单位：泸州市财政局。", set()),
    "an area by its core, and by the places of several provinces": (
        "武汉都市圈以武汉、鄂州、黄冈为核心。中原经济区囊括河北省的邢台、邯郸，山西省的长治、晋城。",
        each("MEMBER_OF", "武汉市 鄂州市 黄冈市", "武汉都市圈", None) | each("MEMBER_OF", "邢台市 邯郸市 长治市 晋城市", "中原经济区", None),
    ),
    "the planned area of the document named before": (
        "2008年1月，国务院批准《北部湾经济区发展规划》。规划区由南宁、北海、钦州三市所辖行政区域组成。",
        {("APPROVED", "国务院", "《北部湾经济区发展规划》", "2008-01")}
        | {("COVERS", "《北部湾经济区发展规划》", name, None) for name in ("南宁市", "北海市", "钦州市")},
    ),
    "the parties of an agreement sign it, and are all sides": (
        "襄十水务合作协议\n甲方：襄阳市人民政府　　乙方：十堰市人民政府\n双方设立襄十合作联席会议。",
        each("SIGNED", "襄阳市 十堰市", "襄十水务合作协议", None) | each("FOUNDED", "襄阳市 十堰市", "襄十合作联席会议", None),
    ),
    "what the sentence before was about is not what a forum was renamed from": (
        "2007年，广西北部湾国际港务集团有限公司成立。同年7月，论坛更名为泛北部湾经济合作论坛。",
        {("FOUNDED", None, "广西北部湾国际港务集团有限公司", "2007")},
    ),
    "a yesterday that nothing resolves takes no other date": (
        "2012年5月，成渝合作论坛成立。昨天，重庆市发布《合作宣言》。",
        {("FOUNDED", None, "成渝合作论坛", "2012-05"), ("ISSUED", "重庆市", "《合作宣言》", None)},
    ),
}


@pytest.mark.parametrize("why", CASES)
def test_a_sentence_gives_its_claims(why: str) -> None:
    text, wanted = CASES[why]
    found = told(text)
    assert wanted <= found if wanted else not found


def test_a_table_of_sittings_names_each_after_the_series() -> None:
    text = "泛珠三角区域合作论坛\n\n| 时间 | 届次 | 地点 |\n| --- | --- | --- |\n| 2005年7月 | 第二届 | 四川成都 |\n"
    assert told(text) == {
        ("CONVENED", None, "泛珠三角区域第二届合作论坛", "2005-07"),
        ("HELD_IN", "泛珠三角区域第二届合作论坛", "成都市", "2005-07"),
    }


def test_titles_on_lines_of_their_own_belong_to_the_sentence_that_announced_them() -> None:
    text = "2014年8月6日，北京市与天津市签署了两项合作协议。\n\n《环境保护合作协议》\n《交通一体化合作备忘录》\n"
    assert {t for t in told(text) if t[0] == "SIGNED"} == {
        ("SIGNED", city, title, "2014-08-06") for city in ("北京市", "天津市") for title in ("《环境保护合作协议》", "《交通一体化合作备忘录》")
    }


def test_evidence_from_another_line_is_shown_as_context() -> None:
    text = "2014年8月6日，北京市与天津市签署了两项合作协议。\n《环境保护合作协议》\n"
    claim = next(c for c in claims(text) if c.predicate == "SIGNED")
    assert claim.evidence.text == "《环境保护合作协议》"
    assert {"time", "predicate"} <= {span.purpose for span in claim.context}


@pytest.mark.parametrize("why", [why for why, (_, wanted) in CASES.items() if wanted])
def test_traditional_script_gives_the_same_claims(why: str) -> None:
    text = CASES[why][0]
    assert told(OpenCC("s2t").convert(text)) == told(text)


def test_a_definition_of_nothing_but_a_quotation_mark_defines_nothing() -> None:
    found = told("2018年3月，粤港合作联席会议（以下简称《）在广州市召开。")
    assert found == {
        ("CONVENED", None, "粤港合作联席会议", "2018-03"),
        ("HELD_IN", "粤港合作联席会议", "广州市", "2018-03"),
    }


def test_each_of_many_names_defined_in_passing_stands_for_its_own_body() -> None:
    bodies = [f"{stem}区域合作联席会议" for stem in ("岷砚", "洮沂", "岷洮", "砚沂")]
    text = "".join(f"{body}（以下简称“{body[:2]}会”）在上海市召开。\n" for body in bodies)
    dated = {claim for claim in told(text + "2018年3月，洮沂会在江苏省召开。") if claim[3]}
    assert dated == {("CONVENED", None, bodies[1], "2018-03"), ("HELD_IN", bodies[1], "江苏省", "2018-03")}


def test_a_line_without_end_is_read_in_pieces_and_its_evidence_stays_exact() -> None:
    text = "2018年，上海市设立长三角合作办公室。" * 1_000
    reading = read(Document("long.txt", text, ""))
    assert {(c.predicate, c.object.name) for c in reading.claims if c.object} == {("FOUNDED", "长三角合作办公室")}
    assert all(text[c.evidence.start : c.evidence.end] == c.evidence.text for c in reading.claims)
    assert [p.start for p in reading.passages[1:]] == [p.end for p in reading.passages[:-1]]


WORDS = st.sampled_from([
    "2018年", "3月", "同年", "上海市", "江苏、浙江", "两省一市", "三地", "，", "。", "、", "；", "（", "）", "《", "》", "“", "”",
    "成立", "召开", "签署", "由", "经", "在", "的", "联席会议", "第一次会议", "办公室", "规划", "协议", "加入", "任", "牵头", "更名为",
    "下设", "以下简称", "|", "\n",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(WORDS | st.text(max_size=4), max_size=40).map("".join))
def test_any_text_gives_claims_with_exact_evidence_or_none(text: str) -> None:
    reading = read(Document("any.txt", text, ""))
    for claim in reading.claims:
        assert text[claim.evidence.start : claim.evidence.end] == claim.evidence.text
        assert len(claim.evidence.text.splitlines()) == 1
    for mention in reading.mentions:
        assert text[mention.start : mention.end] == mention.text


@pytest.mark.parametrize("why", [why for why, (_, wanted) in CASES.items() if wanted])
def test_an_unrelated_paragraph_after_it_changes_nothing(why: str) -> None:
    text = CASES[why][0]
    assert told(text) <= told(f"{text}\n\n附录\n\n2020年，新疆维吾尔自治区发布《旅游规划》。")
