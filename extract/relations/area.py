"""What an area is made of, told without a verb of its own: it lies across A and B, has A as its core, at first had only A and B."""

import re

from accord.extract.names.entity import Entity
from accord.extract.predicate import DOCUMENT, PLACE, EntityType, Types
from accord.extract.relations.argument import of_types
from accord.extract.relations.clause import Clause, Unit
from accord.extract.relations.copula import all_names
from accord.extract.relations.sentence import Sentence
from accord.extract.relations.telling import add, dated_here

T = EntityType
_REGION: Types = frozenset({T.REGION})
_ACROSS = re.compile(r"(?:^|，)(?:横跨|地跨|跨越|跨|地处|坐落于|坐落在|处于|处在)$")
#: 地处A、B交界: it lies in both.
_BORDER = re.compile(r"(?:的)?(?:交界|接壤|结合部|毗邻|之间|境内|两地|部分)")
_HAD = re.compile(r"^(?:起初|最初|当初|原先|原|开始时)?(?:只|仅|共|原|仅仅)(?:有|包括|包含|含)$")
_CORE = re.compile(r"^为(?:双?核心|主体|中心|龙头|极核|支点|主轴|轴心|双核)")
_LISTED_AS = re.compile(r"^(?:的)?(?:[二两三四五六七八九十]?(?:省市|省|市|县|区|地|州)(?:区|市)?)?(?:都|均|一并|同时)?(?:部分(?:县市|县市区|区县|地区|区域))?(?:都|也|均)?(?:纳入|列为|列入|划入|划为|作为)")


def areas(sentence: Sentence, clause: Clause, subject: Unit | None) -> None:
    """Adds what the clause tells of the parts of an area."""
    for i, unit in enumerate(clause):
        if not unit.is_words or i + 1 >= len(clause) or not clause[i + 1].names:
            continue
        before = clause[i - 1] if i else None
        whole = next(iter(of_types(before, _REGION) if before else of_types(subject, _REGION)), None)
        after = clause[i + 2].text if i + 2 < len(clause) else ""
        if whole and _ACROSS.search(unit.text):
            _across(sentence, clause, i, whole, after)
        elif whole and _HAD.match(unit.text):
            _made_of(sentence, clause, i, whole, "had-only")
        elif whole and unit.text.endswith("以") and _CORE.match(after) and len(of_types(clause[i + 1], PLACE)) > 1:
            _made_of(sentence, clause, i, whole, "core")
        elif unit.text in ("把", "将") and (i + 2 < len(clause)) and _LISTED_AS.match(after) and re.search(r"范围[。；]?$", "".join(u.text for u in clause[i + 2 :])):
            _in_reach(sentence, clause, i)


def _across(sentence: Sentence, clause: Clause, i: int, whole: Entity, after: str) -> None:
    places = of_types(clause[i + 1], PLACE)
    if len(places) > 1 and ("跨" in clause[i].text or _BORDER.match(after)):
        add(sentence, clause, i, "MEMBER_OF", places, (whole,), "across", dated=dated_here(sentence, clause))


def _made_of(sentence: Sentence, clause: Clause, i: int, whole: Entity, rule: str) -> None:
    places = tuple(e for e in all_names(sentence, clause, i + 1) if e.type in PLACE)
    if len(places) > 1:
        add(sentence, clause, i, "MEMBER_OF", places, (whole,), rule, dated=dated_here(sentence, clause))


def _in_reach(sentence: Sentence, clause: Clause, i: int) -> None:
    """把A、B列为实施范围: what the document named before covers."""
    places = of_types(clause[i + 1], PLACE)
    if any(unit.names for unit in clause[i + 2 :]):
        return  # 将A纳入某经济区规划范围 says of what
    document = next((e for c in reversed(sentence.clauses[: sentence.clauses.index(clause)]) for u in reversed(c) for e in of_types(u, DOCUMENT)), None)
    document = document or sentence.state.document
    if document and places:
        add(sentence, clause, i, "COVERS", (document,), places, "in-reach", dated=dated_here(sentence, clause))
