"""What is said of accounts in words."""

from accord.graph.coverage.account import Tally

WORDS = {
    "en": {
        "passages": "{count} passages: ",
        "read": "{read} with claims (claims: {claims}, undated events: {undated})",
        "reason": "{count} {reason}",
        "between": ", ",
        "title": "What was read, and what was left",
        "hint": "Green: a sentence from which claims were read, with the names in them; the number leads to its claims.",
        "missed": "A bar on the left: something is named here, yet nothing was read.",
        "from": "from elsewhere",
        "time": "time",
        "subject": "subject",
        "predicate": "predicate",
        "actual": "actual",
        "planned": "planned",
        "negated": "negated",
        "undated": "no date in reach",
    },
    "zh": {
        "passages": "{count} 段：",
        "read": "{read} 段读出陈述（共 {claims} 条，其中无日期的事件 {undated} 条）",
        "reason": "{count} 段{reason}",
        "between": "，",
        "title": "读出了什么，留下了什么",
        "hint": "绿色：读出陈述的句子及其中的名称；数字通向各条陈述。",
        "missed": "左侧有竖线：此处有名称或日期，但没有读出陈述。",
        "from": "取自他处",
        "time": "时间",
        "subject": "主语",
        "predicate": "谓词",
        "actual": "已发生",
        "planned": "计划",
        "negated": "否定",
        "undated": "无可用日期",
        "heading": "标题",
        "nothing named": "没有名称或日期",
        "no trigger": "没有表示关系的动词",
        "no name in reach": "没有可用的名称",
        "no date in reach": "没有可用的日期",
        "planned only": "只是计划，且无日期",
        "no relation read": "没有读出关系",
        "refused": "未通过检查",
        "no reason given": "原因不明",
    },
}


def word(term: str, lang: str) -> str:
    """What the term is called; a term without a name stands for itself. After a colon follows a detail."""
    head, colon, detail = term.partition(": ")
    return WORDS[lang].get(head, head) + colon + detail


def summary(tally: Tally, lang: str) -> str:
    """The figures in one line."""
    words = WORDS[lang]
    parts = [words["read"].format(read=tally.read, claims=tally.claims, undated=tally.undated)]
    parts += [words["reason"].format(count=count, reason=word(reason, lang)) for reason, count in tally.reasons]
    return words["passages"].format(count=tally.passages) + words["between"].join(parts)
