"""The graph on which every question is asked: what five documents, made by hand, say."""

from dataclasses import replace

from readings import referent, source

from accord.extract.claim import Passage
from accord.graph.assemble import assemble
from accord.graph.rows import GraphRows
from accord.graph.source import Source

SCRIPT = referent("Mechanism:长江三角洲城市经济协调会", "长三角协调会", "長江三角洲城市經濟協調會")
AIR = referent("Mechanism:长三角区域大气污染防治协作机制", "长三角区域大气污染防治协作小组", "协作小组")
WATER = referent("Mechanism:长三角区域水污染防治协作小组")
JIANGSU = referent("Province:江苏省", "江苏")
TAIZHOU = referent("City:泰州市", "泰州")
FIRST = "Meeting:长三角区域大气污染防治协作小组第一次工作会议"
JOINT = "Meeting:长三角区域大气污染防治协作小组第四次工作会议暨长三角区域水污染防治协作小组第一次工作会议"

HISTORY = source(
    "history.txt",
    "FOUNDED | - | Mechanism:长江三角洲城市经济协调会 | 1992",
    "MEMBER_OF | City:上海市 | Mechanism:长江三角洲城市经济协调会 | 1992/..",
    "MEMBER_OF | City:南京市 | Mechanism:长江三角洲城市经济协调会 | 1992/..",
    "MEMBER_OF | City:泰州市 | Mechanism:长江三角洲城市经济协调会 | 1997/.. | actual | | 1997年,泰州市加入。",
    "MEMBER_OF | City:巢湖市 | Mechanism:长江三角洲城市经济协调会 | 2003/2011",
    "MEMBER_OF | City:合肥市 | Mechanism:长江三角洲城市经济协调会 | - | planned",
    "FOUNDED | Province:江苏省 | Mechanism:主要领导座谈会 | 2004",
    "ADOPTED | Province:江苏省 | Agreement:环境合作倡议书 | 2004",
    "ADOPTED | Province:浙江省 | Agreement:环境合作倡议书 | 2004",
    "FOUNDED | Province:江苏省 | Fund:共同促进基金 | 2011",
    "FOUNDED | Province:浙江省 | Fund:共同促进基金 | 2011",
    "ABOLISHED | - | Mechanism:工商合作组 | 2012",
    "SUCCEEDED_BY | Mechanism:工商合作组 | Mechanism:市场监管合作组 | 2013-05",
    "SUCCEEDED_BY | Mechanism:市场监管合作组 | Mechanism:大市场监管组 | 2018",
    asserted="2019",
    published="2019-05-01",
    known=(SCRIPT, JIANGSU, TAIZHOU),
)
SITTINGS = source(
    "sittings.txt",
    f"CONVENED | Mechanism:长三角区域大气污染防治协作机制 | {FIRST} | 2014-01",
    f"HELD_IN | {FIRST} | City:上海市 | 2014-01",
    f"ADOPTED | {FIRST} | Policy:协作小组工作章程 | 2014-01",
    f"ATTENDED | Province:江苏省 | {FIRST} | 2014",
    f"HELD_IN | {JOINT} | City:杭州市 | 2016-12",
    "HELD_IN | Meeting:长三角区域水污染防治协作小组第七次工作会议 | City:苏州市 | 2020",
    "CONVENED | Province:江苏省 | Mechanism:长三角区域水污染防治协作小组 | 2017-03",
    "HELD_IN | Mechanism:长三角区域水污染防治协作小组 | City:苏州市 | 2017",
    asserted="2020",
    published="2020-02",
    known=(AIR, WATER, JIANGSU),
)
PAPERS = source(
    "papers.txt",
    "SIGNED | - | Agreement:环境保护合作协议 | 2008-06",
    "SIGNED | Province:江苏省 | Agreement:环境保护合作协议 | 2008",
    "SIGNED | Province:浙江省 | Agreement:环境保护合作协议 | 2008",
    "HELD_IN | Agreement:环境保护合作协议 | City:苏州市 | 2008",
    "SIGNED | City:上海市 | Agreement:旅游合作协议 | 2010",
    "ISSUED | Institution:协作小组办公室 | Plan:应急联动工作方案 | 2014-09",
    "DRAFTED | Province:江苏省 | Plan:应急联动工作方案 | 2014",
    "APPROVED | Institution:国务院 | Plan:应急联动工作方案 | 2014-10 | negated",
    "ISSUED | Institution:江苏省人民政府 | Policy:江苏省实施办法 | 2015",
    "APPROVED | Institution:国务院 | Region:示范区 | 2015",
    asserted="2016",
    known=(JIANGSU,),
)
BODIES = source(
    "bodies.txt",
    "PART_OF | Institution:联席会议办公室 | Mechanism:合作与发展联席会议 | -",
    "PART_OF | Institution:秘书处 | Institution:联席会议办公室 | 2009/..",
    "PART_OF | Institution:秘书处 | Institution:别的机构 | -",
    "LEADS | Province:安徽省 | Mechanism:产业转移组 | 2011/.. | actual | | 2011年新设产业转移组,由安徽省牵头",
    "LEADS | Province:江苏省 | Mechanism:产业转移组 | 2020/.. | planned",
    "HOLDS_POST | Person:王某 | Institution:协调会办公室 | 2010/.. | actual | 主任",
    "COVERS | Region:长三角 | City:上海市 | -",
    asserted="2018",
    known=(JIANGSU,),
)
OTHER = source(
    "other.txt",
    "FOUNDED | - | Fund:共同促进基金 | 2012",
    "MEMBER_OF | City:泰州市 | Mechanism:长江三角洲城市经济协调会 | - | actual | | 现有成员包括泰州市。",
    asserted="2021",
    published="2021",
    known=(SCRIPT, TAIZHOU),
)


def _with_silent_passages(said: Source) -> Source:
    """The source with two more lines, from which nothing was read."""
    end = said.passages[-1].end
    silent = (
        Passage(end + 1, end + 7, "安徽省的说明", "no trigger"),
        Passage(end + 8, end + 9, "。", "nothing named"),
    )
    return replace(said, passages=said.passages + silent)


def graph() -> GraphRows:
    """The graph of the five documents."""
    return assemble([HISTORY, SITTINGS, PAPERS, _with_silent_passages(BODIES), OTHER])
