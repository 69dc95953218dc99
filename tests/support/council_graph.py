"""The graph of a council of cities: what seven documents, made by hand, say of its life and of what hangs on it."""

from readings import referent, source

from accord.graph.assemble import assemble
from accord.graph.rows import GraphRows

SHANGHAI = referent("Province:上海市", "上海")
COUNCIL = referent("Mechanism:江城协调会", "协调会")
ALLIANCE = referent("Platform:江城联盟", "联盟")
OTHER_ALLIANCE = referent("Institution:江城大学联盟", "联盟")
FIRST = "Meeting:江城协调会第一次会议"

# A council that was proposed, agreed on, set up, met, paused, and became an alliance.
LIFE = source(
    "life.txt",
    "PROPOSED | Province:上海市 | Mechanism:江城协调会 | 1990",
    "FOUNDED | - | Mechanism:江城协调会 | 1991 | planned",
    "APPROVED | Institution:国务院 | Mechanism:江城协调会 | 1991-06",
    "FOUNDED | Province:上海市 | Mechanism:江城协调会 | 1992-03",
    "MEMBER_OF | Province:上海市 | Mechanism:江城协调会 | 1992/..",
    "MEMBER_OF | City:南京市 | Mechanism:江城协调会 | 1992/..",
    "MEMBER_OF | City:泰州市 | Mechanism:江城协调会 | 1997/..",
    "MEMBER_OF | City:巢湖市 | Mechanism:江城协调会 | 2003/2011-08",
    "HAS_MEMBER_COUNT | Mechanism:江城协调会 | - | 1992/.. | actual | | | 2 个城市",
    "HAS_MEMBER_COUNT | Mechanism:江城协调会 | - | 2005 | actual | | | >= 5 个城市",
    f"CONVENED | Mechanism:江城协调会 | {FIRST} | 1993-04",
    f"HELD_IN | {FIRST} | City:南京市 | 1993-04",
    f"ATTENDED | Province:上海市 | {FIRST} | 1993",
    f"ATTENDED | City:南京市 | {FIRST} | 1993-04",
    "SUSPENDED | - | Mechanism:江城协调会 | 1998",
    "CONVENED | Institution:上海市人民政府 | Mechanism:江城协调会 | 2001",
    "SUCCEEDED_BY | Mechanism:江城协调会 | Platform:江城联盟 | 2013 | actual | | 2013年江城协调会更名为江城联盟。",
    asserted="2015",
    published="2015-03-01",
    known=(SHANGHAI, COUNCIL, ALLIANCE),
)
PAPERS = source(
    "papers.txt",
    "SIGNED | Province:上海市 | Agreement:江城协议 | 2008-06",
    "SIGNED | City:南京市 | Agreement:江城协议 | 2008-06",
    "SIGNED | Province:上海市 | Agreement:港口协议 | 2010",
    "SIGNED | City:南京市 | Agreement:港口协议 | 2012",
    "DRAFTED | Province:上海市 | Plan:《江城规划（2016—2020年）》 | 2015",
    "DRAFTED | City:南京市 | Plan:《江城规划（2016—2020年）》 | -",
    "ISSUED | Institution:国务院 | Plan:《江城规划（2016—2020年）》 | 2016-05",
    "ISSUED | Institution:国务院 | Plan:《江城“十四五”规划》 | 2021",
    "ISSUED | Institution:国务院 | Policy:《旧办法（2016—2020年）》 | 2016",
    "ABOLISHED | Institution:国务院 | Policy:《旧办法（2016—2020年）》 | 2017",
    "IMPLEMENTS | Plan:《江城规划（2016—2020年）》 | Policy:《江城意见》 | -",
    "IMPLEMENTS | Policy:《江城意见》 | Policy:《总方针》 | 2014/..",
    "IMPLEMENTS | Plan:《港口细则》 | Plan:《江城规划（2016—2020年）》 | 2017/..",
    "IMPLEMENTS | Plan:《别的规划》 | Policy:《总方针》 | -",
    "COVERS | Plan:《江城规划（2016—2020年）》 | City:南京市 | 2016/..",
    "COVERS | Plan:《江城规划（2016—2020年）》 | Province:上海市 | 2016/..",
    asserted="2021",
    published="2021-06",
    known=(SHANGHAI,),
)
REGION = source(
    "region.txt",
    "MEMBER_OF | City:南京市 | Region:江城圈 | 2003/2011",
    "MEMBER_OF | City:泰州市 | Region:江城圈 | 2010/..",
    "COVERS | Region:江城圈 | City:苏州市 | -",
    "HAS_MEMBER_COUNT | Region:江城圈 | - | - | actual | | | 3 个城市",
    "FOUNDED | - | Region:江城圈 | 2003",
    "LOCATED_IN | Institution:江城办公室 | Province:上海市 | 2009/..",
    "LOCATED_IN | Institution:秘书处 | Institution:上海市人民政府 | -",
    "LOCATED_IN | Institution:筹备组 | City:南京市 | 2008/.. | planned",
    "LEADS | Province:上海市 | Mechanism:江城旅游联席会议 | 2009/..",
    "LEADS | Institution:上海市人民政府 | Project:跨江通道 | - | actual | 组长单位",
    "LEADS | Province:上海市 | Project:江城平台 | 2030/.. | planned",
    "COOPERATES_WITH | City:泰州市 | Province:上海市 | 2011/..",
    asserted="2012",
    published="2012",
    known=(SHANGHAI,),
)
AGAIN = source(
    "again.txt",
    "MEMBER_OF | City:泰州市 | Region:江城圈 | - | actual | | 江城圈现有泰州市。",
    "COVERS | Region:江城圈 | City:苏州市 | - | actual | | 江城圈包括苏州市。",
    "MEMBER_OF | City:南京市 | Platform:江城联盟 | 2014/..",
    "MEMBER_OF | Person:王某 | Institution:江城大学联盟 | 2014/..",
    asserted="2016",
    known=(ALLIANCE, OTHER_ALLIANCE),
)
FIGURES = source(
    "figures.txt",
    "OBSERVED | City:南京市 | Indicator:PM2.5平均浓度 | 2017 | actual | | | 44 微克/立方米",
    "OBSERVED | City:南京市 | Indicator:PM2.5平均浓度 | 2019 | actual | | | 40 微克/立方米",
    "OBSERVED | City:南京市 | Indicator:PM2.5平均浓度 | - | actual | | | 50 微克/立方米",
    "OBSERVED | City:苏州市 | Indicator:PM2.5平均浓度 | 2020 | actual | | | 39 微克/立方米",
    "OBSERVED | Institution:上海市人民政府 | Indicator:森林覆盖率 | 2018 | actual | | | 17 %",
    "OBSERVED | Province:上海市 | Indicator:森林覆盖率 | 2018 | negated | | | 18 %",
    "TARGETS | City:南京市 | Indicator:PM2.5平均浓度 | 2025 | planned | | | <= 33 微克/立方米",
    "TARGETS | Province:上海市 | Indicator:森林覆盖率 | 2020 | planned | | | >= 19 %",
    "TARGETS | - | Indicator:绿地面积 | - | planned | | | 5 平方公里",
    asserted="2020",
    published="2020-02-01",
    known=(SHANGHAI,),
)
DONE = source(
    "done.txt",
    "FOUNDED | Province:上海市 | Fund:江城基金 | 2014",
    "FOUNDED | - | Project:江城平台 | - | negated",
    "OBSERVED | Province:上海市 | Indicator:森林覆盖率 | 2021 | actual | | | 19.5 %",
    asserted="2022",
    published="2022-01-01",
    known=(SHANGHAI,),
)
PLANS = source(
    "plans.txt",
    "FOUNDED | - | Fund:江城基金 | 2012 | planned",
    "FOUNDED | - | Project:江城平台 | - | planned",
    "SIGNED | - | Agreement:未来协议 | 2018 | planned",
    "CONVENED | Province:上海市 | Mechanism:江城旅游联席会议 | 2013 | planned",
    "CONVENED | Province:上海市 | Mechanism:江城旅游联席会议 | 2009",
    "FOUNDED | - | Mechanism:江边老会 | ../1988",
    "FOUNDED | - | Mechanism:错乱组 | 2000",
    "ABOLISHED | - | Mechanism:错乱组 | 1995",
    "FOUNDED | - | Mechanism:早散组 | 1990",
    "ABOLISHED | - | Mechanism:早散组 | 1994",
    "CONVENED | Mechanism:早散组 | Meeting:早散组第三次会议 | 1996",
    "FOUNDED | - | Mechanism:早散组之后 | 1980",
    "SUCCEEDED_BY | Mechanism:早散组 | Mechanism:早散组之后 | 1994",
    "MEMBER_OF | City:苏州市 | Mechanism:早散组 | 1985/..",
    asserted="2011",
    published="2011-01-01",
    known=(SHANGHAI, referent("Institution:无事局")),
)


def graph() -> GraphRows:
    """The graph of the seven documents."""
    return assemble([LIFE, PAPERS, REGION, AGAIN, FIGURES, DONE, PLANS])
