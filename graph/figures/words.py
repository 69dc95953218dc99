"""What a figure says in words: its title, what it rests on, what it leaves out, what its lines mean."""

import re

from accord.extract.predicate import PREDICATES
from accord.graph.figures.label import clean
from accord.graph.figures.network import Network, Tie

WORDS = {
    "en": {
        "subtitle": "Ties one and two steps away, {period}; {documents} documents",
        "subtitle_one": "Ties one and two steps away, {period}; 1 document",
        "undated": "undated",
        "shown": "{points} of {entities} entities and {shown} of {facts} facts shown",
        "rule": "the nearest first, then those with the most facts",
        "undated_facts": "{count} facts without a date",
        "certain": "stated as done",
        "planned": "only planned",
        "more": "{count}×",
        "empty": "No fact ties it to anything",
        "facts": "Facts",
        "hint": "Click a line or a box to see the sentences behind it.",
        "all": "All facts",
        "published": "published",
        "filter": "Find in the facts",
        "script": "This page draws with its own script, which the browser must allow. The facts stand below.",
    },
    "zh": {
        "subtitle": "一步与两步以内的关系，{period}；依据 {documents} 份文件",
        "subtitle_one": "一步与两步以内的关系，{period}；依据 1 份文件",
        "undated": "无日期",
        "shown": "显示 {points}/{entities} 个实体、{shown}/{facts} 条事实",
        "rule": "先近后远，再按事实数多少",
        "undated_facts": "{count} 条事实无日期",
        "certain": "已发生",
        "planned": "仅为计划",
        "more": "{count} 次",
        "empty": "没有与其他实体的关系",
        "facts": "事实",
        "hint": "点击连线或节点，查看所依据的原句。",
        "all": "全部事实",
        "published": "发布于",
        "filter": "在事实中查找",
        "script": "本页用自带脚本绘图，需要浏览器允许。事实列在下面。",
    },
}

YEAR = re.compile(r"\d{3}[\dX]")


def title(network: Network) -> str:
    """The name of what the figure is about."""
    return clean(network.centre.name)


def subtitle(network: Network, lang: str) -> str:
    """What is drawn, of which years, resting on how many documents."""
    words, count = WORDS[lang], len(network.documents)
    template = words["subtitle_one" if count == 1 else "subtitle"]
    return template.format(period=period(network.times) or words["undated"], documents=count)


def footer(network: Network, lang: str) -> str:
    """How much of the surroundings is shown, and by which rule the rest was left out."""
    words = WORDS[lang]
    shown = words["shown"].format(
        points=len(network.points), entities=network.entities, shown=network.facts_shown, facts=network.facts
    )
    cut = len(network.points) < network.entities
    return f"{shown} ({words['rule']})" if cut else shown


def period(times: tuple[str, ...]) -> str:
    """The first and the last year that the times name, as `1982–2019`; empty where none does."""
    years = sorted(int(year.replace("X", "0")) for time in times for year in YEAR.findall(time))
    if not years:
        return ""
    return str(years[0]) if years[0] == years[-1] else f"{years[0]}–{years[-1]}"


def when(time: str | None) -> str:
    """An EDTF time as a reader writes it: `1997/..` is `1997–`."""
    return clean(time or "").replace("..", "").replace("/", "–")


def tie_label(tie: Tie, lang: str) -> str:
    """What a line says: the relation, and its time, or how often."""
    times = sorted({when(fact.time) for fact in tie.facts if fact.time})
    several = WORDS[lang]["more"].format(count=len(tie.facts)) + " " if len(times) > 2 else ""
    shown = f"{times[0]} … {times[-1]}" if len(times) > 2 else ", ".join(times)
    return f"{predicate_name(tie.predicate, lang)} {several}{shown}".strip()


def predicate_name(predicate: str, lang: str) -> str:
    """What a relation is called."""
    known = PREDICATES.get(predicate)
    if known is None:
        return predicate
    return known.chinese if lang == "zh" else known.english
