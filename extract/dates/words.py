"""Words that stand for a year, a month or a day, and the parts of each."""

from accord.extract.dates.point import EARLY, LATE, MIDDLE, Base, Ref

YEAR_WORDS = {
    "今年": Ref("anchor"),
    "本年": Ref("anchor"),
    "去年": Ref("anchor", -1),
    "前年": Ref("anchor", -2),
    "大前年": Ref("anchor", -3),
    "明年": Ref("anchor", 1),
    "后年": Ref("anchor", 2),
    "大后年": Ref("anchor", 3),
    "上年": Ref("either", -1),
    "上一年": Ref("either", -1),
    "下年": Ref("either", 1),
    "下一年": Ref("either", 1),
    "这一年": Ref("either"),
    "同年": Ref("running"),
    "是年": Ref("running"),
    "当年": Ref("running"),
    "该年": Ref("running"),
    "同一年": Ref("running"),
    "那年": Ref("running"),
    "那一年": Ref("running"),
    "此年": Ref("running"),
    "这年": Ref("running"),
    "次年": Ref("running", 1),
    "翌年": Ref("running", 1),
    "第二年": Ref("running", 1),
}
MONTH_WORDS = {
    "本月": Ref("anchor"),
    "这个月": Ref("anchor"),
    "今个月": Ref("anchor"),
    "上月": Ref("anchor", -1),
    "上个月": Ref("anchor", -1),
    "上一个月": Ref("anchor", -1),
    "上上个月": Ref("anchor", -2),
    "下月": Ref("anchor", 1),
    "下个月": Ref("anchor", 1),
    "下一个月": Ref("anchor", 1),
    "同月": Ref("running"),
    "当月": Ref("running"),
    "次月": Ref("running", 1),
    "翌月": Ref("running", 1),
}
ANCHORED_DAYS: tuple[tuple[str, Base, int], ...] = (
    ("今", "anchor", 0),
    ("昨", "anchor", -1),
    ("明", "anchor", 1),
    ("当", "running", 0),
    ("次", "running", 1),
    ("翌", "running", 1),
)
DAY_WORDS = {
    "今天": Ref("anchor"),
    "本日": Ref("anchor"),
    "今日": Ref("anchor"),
    "昨天": Ref("anchor", -1),
    "寻日": Ref("anchor", -1),
    "琴日": Ref("anchor", -1),
    "听日": Ref("anchor", 1),
    "昨日": Ref("anchor", -1),
    "前天": Ref("anchor", -2),
    "前日": Ref("anchor", -2),
    "大前天": Ref("anchor", -3),
    "大前日": Ref("anchor", -3),
    "大大前天": Ref("anchor", -4),
    "明天": Ref("anchor", 1),
    "明日": Ref("anchor", 1),
    "后天": Ref("anchor", 2),
    "后日": Ref("anchor", 2),
    "大后天": Ref("anchor", 3),
    "大后日": Ref("anchor", 3),
    "大大后天": Ref("anchor", 4),
    "同日": Ref("running"),
    "当日": Ref("running"),
    "当天": Ref("running"),
    "同一天": Ref("running"),
    "次日": Ref("running", 1),
    "翌日": Ref("running", 1),
    "第二天": Ref("running", 1),
}
# the hours of a day are dropped to the day: 明晚, 今晨, 当晚
DAY_WORDS |= {day + hour: Ref(base, shift) for day, base, shift in ANCHORED_DAYS for hour in ("早", "晨", "晚", "夜")}
# a character before the word that makes another word of it: 以前|年度, 今后|年均, 说明|年度, 相同|年份
NOT_AFTER = {
    "前": "以之目日从大",
    "后": "今此以之然大",
    "上": "以之",
    "下": "以之",
    "同": "相不共",
    "去": "过",
    "明": "说表证申",
    "本": "基",
    "次": "0123456789一二三四五六七八九十多几历每首各",
    "当": "相",
    "第": "",
}
# a character after the word that makes another word of it: 今年会 no, 次年会 yes
NOT_BEFORE = "会纪均轻代"

HOLIDAYS = {
    "元旦": (1, 1),
    "元旦节": (1, 1),
    "妇女节": (3, 8),
    "植树节": (3, 12),
    "劳动节": (5, 1),
    "青年节": (5, 4),
    "儿童节": (6, 1),
    "建党节": (7, 1),
    "建军节": (8, 1),
    "教师节": (9, 10),
    "国庆": (10, 1),
    "国庆节": (10, 1),
    "圣诞": (12, 25),
    "圣诞节": (12, 25),
    "平安夜": (12, 24),
    "情人节": (2, 14),
    "愚人节": (4, 1),
}
MONTH_NAMES = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

NOW_WORDS = ("目前", "现在", "当前", "如今", "现阶段", "近期", "近日", "日前")
# 生日前, 节日前, 3日前: days before another
NOT_NOW = frozenset("生节假休工0123456789一二三四五六七八九十两某当次末")
VAGUE_NOW = ("近期", "近日", "日前")
AFTER_WORDS = ("此后", "至今", "迄今")

YEAR_PARTS = {
    "初": "33",
    "年初": "33",
    "伊始": "33",
    "之初": "33",
    "底": "36",
    "末": "36",
    "年底": "36",
    "年末": "36",
    "岁末": "36",
    "中": MIDDLE,
    "年中": MIDDLE,
    "上半年": "40",
    "前半年": "40",
    "下半年": "41",
    "后半年": "41",
    "春": "21",
    "夏": "22",
    "秋": "23",
    "冬": "24",
    "春季": "21",
    "夏季": "22",
    "秋季": "23",
    "冬季": "24",
}
MONTH_PARTS = {"初": EARLY, "上旬": EARLY, "中旬": MIDDLE, "中": MIDDLE, "下旬": LATE, "底": LATE, "末": LATE}
LONG_PARTS = {
    "初": EARLY,
    "初期": EARLY,
    "前期": EARLY,
    "早期": EARLY,
    "中": MIDDLE,
    "中期": MIDDLE,
    "中叶": MIDDLE,
    "末": LATE,
    "末期": LATE,
    "后期": LATE,
    "末叶": LATE,
}
