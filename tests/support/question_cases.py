"""Each question put to the graph of the five documents: the rows that must come back."""

from asking import Case

SCRIPT = "长江三角洲城市经济协调会"
FIRST = "长三角区域大气污染防治协作小组第一次工作会议"
JOINT = "长三角区域大气污染防治协作小组第四次工作会议暨长三角区域水污染防治协作小组第一次工作会议"
SEVENTH = "长三角区域水污染防治协作小组第七次工作会议"
AIR = "长三角区域大气污染防治协作机制"

CASES: list[Case] = [
    (
        "evolution/timeline mechanism=長江三角洲城市經濟協調會",
        "time event actor status documents",
        [
            ("1992", "FOUNDED", None, "actual", ["history.txt"]),
            ("1992/..", "MEMBER_OF", "上海市", "actual", ["history.txt"]),
            ("1992/..", "MEMBER_OF", "南京市", "actual", ["history.txt"]),
            ("1997/..", "MEMBER_OF", "泰州市", "actual", ["history.txt", "other.txt"]),
            ("2003/2011", "MEMBER_OF", "巢湖市", "actual", ["history.txt"]),
            (None, "MEMBER_OF", "合肥市", "planned", ["history.txt"]),
        ],
        "undated last; a later list that names a member again attests the membership",
    ),
    (
        "evolution/timeline mechanism=江苏 from=2014 to=2015",
        "entity event actor",
        [
            ("江苏省", "ATTENDED", "江苏省"),
            ("江苏省", "DRAFTED", "江苏省"),
            ("江苏省", "ISSUED", "江苏省人民政府"),
        ],
        "a place's question shows its government's rows as well; undated ones are in no period",
    ),
    (
        "evolution/founded from=1990 to=2013",
        "time entity founders event earlier",
        [
            ("1992", SCRIPT, [], "FOUNDED", []),
            ("2004", "主要领导座谈会", ["江苏省"], "FOUNDED", []),
            ("2011", "共同促进基金", ["江苏省", "浙江省"], "FOUNDED", []),
            ("2012", "共同促进基金", [], "FOUNDED", []),
            ("2013-05", "市场监管合作组", [], "SUCCEEDED_BY", ["工商合作组"]),
        ],
        "two founders are one row; documents that disagree have one each",
    ),
    ("evolution/founded from=1990 to=2013 type=Fund", "time", [("2011",), ("2012",)], "of one type"),
    ("evolution/founded from=2012-02 to=2012-03", "entity", [("共同促进基金",)], "2012 may be in February"),
    (
        "evolution/ended from=2012 to=2013",
        "time entity event later",
        [
            ("2012", "工商合作组", "ABOLISHED", None),
            ("2013-05", "工商合作组", "SUCCEEDED_BY", "市场监管合作组"),
        ],
        "abolished, and became another",
    ),
    (
        "evolution/changes from=2003-12-31 to=2004-12-31 about=江苏",
        "time change event subject object",
        [
            ("2004", "happened", "ADOPTED", "江苏省", "环境合作倡议书"),
            ("2004", "happened", "FOUNDED", "江苏省", "主要领导座谈会"),
        ],
        "both days included; of 2003/2011 nothing that is 江苏's",
    ),
    (
        "evolution/changes from=2011-06 to=2011-07 about=长三角协调会",
        "time change subject",
        [("2003/2011", "ended", "巢湖市")],
        "what lasts through is no change",
    ),
    (
        "evolution/meetings mechanism=长三角区域大气污染防治协作小组",
        "time meeting place conveners attended adopted",
        [
            ("2014-01", FIRST, "上海市", [AIR], ["江苏省"], ["协作小组工作章程"]),
            ("2016-12", JOINT, "杭州市", [], [], []),
        ],
        "the water group's seventh carries the alias 协作小组 only within the longer name of another body",
    ),
    (
        "evolution/meetings mechanism=长三角区域水污染防治协作小组",
        "time meeting place conveners",
        [
            ("2016-12", JOINT, "杭州市", []),
            ("2017-03", None, "苏州市", ["江苏省"]),
            ("2020", SEVENTH, "苏州市", []),
        ],
        "the joint meeting is found for both; a sitting without a name of its own is one row",
    ),
    (
        "membership/members of=长三角协调会 day=1997-06-30",
        "member since certainty attested",
        [
            ("上海市", "1992", "certain", "2019"),
            ("南京市", "1992", "certain", "2019"),
            ("泰州市", "1997", "possible", "2021"),
        ],
        "泰州 joined in 1997, perhaps later than June",
    ),
    (
        "membership/members of=长三角协调会 day=1998-01-01",
        "member certainty",
        [("上海市", "certain"), ("南京市", "certain"), ("泰州市", "certain")],
        "巢湖 not yet, 合肥 only planned",
    ),
    (
        "membership/members of=长三角协调会 day=2024-01-01",
        "member certainty",
        [("上海市", "possible"), ("南京市", "possible"), ("泰州市", "possible")],
        "a document of 2019 says nothing certain of 2024; 巢湖 left",
    ),
    (
        "membership/members of=长三角协调会",
        "member since until",
        [
            ("上海市", "1992", None),
            ("南京市", "1992", None),
            ("泰州市", "1997", None),
            ("巢湖市", "2003", "2011"),
        ],
        "ever",
    ),
    ("membership/members of=长三角", "member", [("上海市",)], "a Region's extent is read too"),
    (
        "membership/memberships member=泰州 day=1997-06-30",
        "member group since certainty",
        [("泰州市", SCRIPT, "1997", "possible")],
        "the other side of the same membership",
    ),
    (
        "membership/memberships member=上海市 day=1991-12-31",
        "group certainty",
        [("长三角", "possible")],
        "undated",
    ),
    (
        "membership/accessions of=长三角协调会",
        "time change member together_with",
        [
            ("1992/..", "joined", "上海市", ["南京市"]),
            ("1992/..", "joined", "南京市", ["上海市"]),
            ("1997/..", "joined", "泰州市", []),
            ("2003/2011", "joined", "巢湖市", []),
            ("2003/2011", "left", "巢湖市", []),
        ],
        "in time order, both ends of a membership that ended",
    ),
    (
        "documents/lifecycle document=《应急联动工作方案》",
        "time event actor",
        [("2014", "DRAFTED", "江苏省"), ("2014-09", "ISSUED", "协作小组办公室")],
        "asked with its brackets; what was not approved is no row",
    ),
    (
        "documents/issued by=江苏",
        "time event actor document",
        [
            ("2004", "ADOPTED", "江苏省", "环境合作倡议书"),
            ("2015", "ISSUED", "江苏省人民政府", "江苏省实施办法"),
        ],
        "with its government",
    ),
    (
        "documents/issued from=2015 to=2015",
        "event document",
        [("ISSUED", "江苏省实施办法")],
        "an approved region is no document",
    ),
    (
        "documents/agreements from=2008 to=2008",
        "time agreement parties place documents",
        [("2008-06", "环境保护合作协议", ["江苏省", "浙江省"], "苏州市", ["papers.txt"])],
        "one signing: the parties of 2008 and the month told without them",
    ),
    (
        "documents/agreements party=上海市",
        "time agreement place",
        [("2010", "旅游合作协议", None)],
        "by party",
    ),
    ("documents/agreements party=江苏 from=2009", "agreement", [], "by party, in a period"),
    (
        "governance/structure of=合作与发展联席会议",
        "level part whole",
        [(1, "联席会议办公室", "合作与发展联席会议"), (2, "秘书处", "联席会议办公室")],
        "what else a part is part of is not asked",
    ),
    (
        "governance/structure of=联席会议办公室",
        "level part whole type",
        [
            (-1, "联席会议办公室", "合作与发展联席会议", "Mechanism"),
            (1, "秘书处", "联席会议办公室", "Institution"),
        ],
        "both ways",
    ),
    (
        "governance/leads of=产业转移组",
        "time leader evidence",
        [("2011/..", "安徽省", "2011年新设产业转移组,由安徽省牵头")],
        "the planned lead is none",
    ),
    ("governance/leads of=产业转移组 day=2010-12-31", "leader", [], "not before 2011"),
    (
        "provenance/evidence entity=长三角协调会 other=泰州",
        "event subject time document evidence",
        [
            ("MEMBER_OF", "泰州市", "1997/..", "history.txt", "1997年,泰州市加入。"),
            ("MEMBER_OF", "泰州市", None, "other.txt", "现有成员包括泰州市。"),
        ],
        "every sentence, claim by claim",
    ),
    (
        "provenance/evidence entity=应急联动工作方案",
        "event status",
        [("DRAFTED", "actual"), ("ISSUED", "actual"), ("APPROVED", "negated")],
        "the denied claim with its status",
    ),
    (
        "provenance/contradictions about=共同促进基金",
        "about kind time document other_time other_document",
        [("共同促进基金", "date", "2011", "history.txt", "2012", "other.txt")],
        "once a pair of sentences, the earlier time first",
    ),
    ("provenance/contradictions about=泰州", "about", [], "nothing against it"),
    (
        "evolution/genealogy mechanism=工商合作组",
        "step earlier later time",
        [(1, "工商合作组", "市场监管合作组", "2013-05"), (2, "市场监管合作组", "大市场监管组", "2018")],
        "what it became, and what that became",
    ),
    (
        "evolution/genealogy mechanism=大市场监管组",
        "step earlier later",
        [(-2, "工商合作组", "市场监管合作组"), (-1, "市场监管合作组", "大市场监管组")],
        "what it came from, to any depth",
    ),
    (
        "evolution/standing day=2015-06-30 type=Mechanism",
        "entity since until certainty attested",
        [
            (SCRIPT, "1992", None, "certain", "2021"),
            ("主要领导座谈会", "2004", None, "certain", "2019"),
            ("市场监管合作组", "2013-05", None, "certain", "2019"),
        ],
        "工商合作组 is no more",
    ),
    (
        "evolution/standing day=2023 type=Fund",
        "entity certainty",
        [("共同促进基金", "possible")],
        "nobody says so of 2023",
    ),
    (
        "governance/posts of=协调会办公室",
        "time person post role",
        [("2010/..", "王某", "协调会办公室", "主任")],
        "who and in what capacity",
    ),
    ("governance/posts day=2009", "person", [], "not yet"),
    (
        "provenance/documents",
        "document published passages claims entities",
        [
            ("bodies.txt", None, 9, 7, 11),
            ("history.txt", "2019-05-01", 14, 14, 14),
            ("other.txt", "2021", 2, 2, 3),
            ("papers.txt", None, 10, 10, 12),
            ("sittings.txt", "2020-02", 8, 8, 10),
        ],
        "what was read",
    ),
    (
        "provenance/single-source about=泰州",
        "event",
        [],
        "two documents state it",
    ),
    (
        "provenance/corroborated",
        "event subject time documents",
        [("MEMBER_OF", "泰州市", "1997/..", ["history.txt", "other.txt"])],
        "the only one",
    ),
    (
        "provenance/single-source about=工商合作组",
        "event time document",
        [("ABOLISHED", "2012", "history.txt"), ("SUCCEEDED_BY", "2013-05", "history.txt")],
        "one document each",
    ),
    (
        "quality/unread",
        "document reason passage",
        [("bodies.txt", "no trigger", "安徽省的说明")],
        "a passage without a name is not to blame",
    ),
    ("quality/unread document=other.txt", "reason", [], "of one document"),
    (
        "quality/undated predicate=member_of",
        "event subject document",
        [("MEMBER_OF", "泰州市", "other.txt")],
        "the planned one is not actual",
    ),
]
