"""Which names of which documents are one entity."""

from itertools import permutations

import pytest

from accord.extract.claim import Referent, digest
from accord.extract.predicate import EntityType
from accord.graph.entity import Judgement
from accord.graph.name import fold, merge_key
from accord.graph.resolve import resolve_names
from accord.graph.source import Source

Name = tuple[int, str] | tuple[int, str, str]


def sources(*names: Name) -> list[Source]:
    """A document a number, with the referents named: `Type:name=alias=alias`."""
    documents: dict[int, list[Referent]] = {}
    for number, spelling in names:
        type, _, forms = spelling.partition(":")
        name, *aliases = forms.split("=")
        documents.setdefault(number, []).append(Referent.of(EntityType(type), name, tuple(aliases)))
    blank = {
        "reader": "1",
        "title": None,
        "publisher": None,
        "published": None,
        "source": None,
        "language": None,
    }
    return [
        Source(
            name=f"{number}.txt",
            digest="",
            asserted=None,
            passages=(),
            referents=tuple(found),
            claims=(),
            **blank,
        )
        for number, found in documents.items()
    ]


def clusters(*names: Name, judgements: tuple[Judgement, ...] = ()) -> list[int]:
    """The cluster of each name, numbered in the order of the names."""
    _, entity_of = resolve_names(sources(*names), judgements)
    ids = []
    for number, spelling in names:
        type, _, forms = spelling.partition(":")
        ids.append(entity_of[f"{number}.txt", digest("entity", type, forms.split("=")[0])])
    first = list(dict.fromkeys(ids))
    return [first.index(id) for id in ids]


def names(*found: tuple[int, str]) -> list[str]:
    return sorted(entity.name for entity in resolve_names(sources(*found))[0])


@pytest.mark.parametrize(
    ("found", "wanted"),
    [
        # one type and one name
        ([(0, "City:深圳市"), (1, "City:深圳市"), (1, "Institution:深圳大学")], [0, 0, 1]),
        # 长三角 is 长江三角洲; 地区 and 区域 are two ways to write one name
        ([(0, "Mechanism:长江三角洲城市经济协调会"), (1, "Mechanism:长三角城市经济协调会")], [0, 0]),
        ([(0, "Mechanism:长三角地区主要领导座谈会"), (1, "Mechanism:长三角区域主要领导座谈会制度")], [0, 0]),
        # titles differ in brackets, dashes and script, never in the period
        ([(0, "Plan:《行动计划（2018—2020年）》"), (1, "Plan:《行动计划(2018~2020年)》")], [0, 1]),  # local
        ([(0, "Plan:《皖江计划（2018—2020年）》"), (1, "Plan:《皖江計劃(2018~2020年)》")], [0, 0]),
        ([(0, "Plan:《皖江计划（2018-2020年）》"), (1, "Plan:《皖江计划（2021-2023年）》")], [0, 1]),
        # a title without its years, where one period alone is known, and where two are
        ([(0, "Plan:《长三角行动计划》"), (1, "Plan:《长三角行动计划（2018-2020年）》")], [0, 0]),
        (
            [(0, "Plan:《长三角行动计划》"), (1, "Plan:《长三角行动计划（2018-2020年）》"),
             (2, "Plan:《长三角行动计划（2021-2023年）》")],
            [0, 1, 2],
        ),
        # a plan here is a policy there
        ([(0, "Plan:《太湖流域水环境总体方案》"), (1, "Policy:太湖流域水环境总体方案")], [0, 0]),
        # what forbids: the number of a sitting, a place
        ([(0, "Meeting:上海市环保第四次会议"), (1, "Meeting:上海市环保第七次会议")], [0, 1]),
        ([(0, "Meeting:上海市环保第四次会议"), (1, "Meeting:上海市环保第4次会议")], [0, 0]),
        (
            [(0, "Institution:浙江省人民政府=两地政府合署"), (1, "Institution:江苏省人民政府=两地政府合署"),
             (2, "Institution:两地政府合署")],
            [0, 1, 2],
        ),
        # an alias that means one thing wherever it is known
        (
            [(0, "Institution:长三角合作办公室=长三角办"), (1, "Institution:长三角办"),
             (2, "Institution:长三角合作办公室")],
            [0, 0, 0],
        ),
        # a document that names both keeps them apart
        (
            [(0, "Institution:长三角区域合作办公室=长三角办"), (1, "Institution:长三角办"),
             (1, "Institution:长三角区域合作办公室")],
            [0, 1, 0],
        ),
        # generic names mean something only within their document, unless an alias ties them
        ([(0, "Institution:联席会议办公室"), (1, "Institution:联席会议办公室")], [0, 1]),
        ([(0, "Meeting:第一次工作会议"), (1, "Meeting:第一次工作会议")], [0, 1]),
        ([(0, "Mechanism:大气污染防治协作小组"), (1, "Mechanism:大气污染防治协作小组")], [0, 1]),
        (
            [(0, "Mechanism:联席会议=粤港合作联席会议"), (1, "Mechanism:粤港合作联席会议"),
             (2, "Mechanism:联席会议")],
            [0, 0, 1],
        ),
    ],
)  # fmt: skip
def test_clusters(found: list[tuple[int, str]], wanted: list[int]) -> None:
    assert clusters(*found) == wanted


def test_order_of_documents_changes_nothing() -> None:
    found = [
        (0, "Institution:长三角区域合作办公室=长三角办"),
        (1, "Institution:长三角办"),
        (2, "Plan:《长三角行动计划》"),
        (3, "Plan:《长三角行动计划（2018-2020年）》"),
        (4, "Institution:长三角合作办公室=长三角办=办公室"),
    ]
    results = {tuple(resolve_names(sources(*order))[0]) for order in permutations(found)}
    assert len(results) == 1


def test_a_person_beats_every_rule() -> None:
    office, other = "国务院上海经济区规划办公室", "上海经济区规划办公室"
    found = [(0, f"Institution:{office}"), (1, f"Institution:{other}"), (2, f"Institution:{office}={other}")]
    assert clusters(*found[:2]) == [0, 1]
    same = Judgement(EntityType.INSTITUTION, office, other, same=True)
    assert clusters(*found[:2], judgements=(same,)) == [0, 0]
    assert clusters(*found) == [0, 0, 0]
    different = Judgement(EntityType.INSTITUTION, office, other, same=False)
    assert clusters(*found, judgements=(different,)) == [0, 1, 0]


def test_a_person_may_join_what_the_marks_forbid() -> None:
    found = [(0, "Meeting:上海市环保第四次会议"), (1, "Meeting:上海市环保第七次会议")]
    judgement = Judgement(EntityType.MEETING, "上海市环保第四次会议", "上海市环保第七次会议", same=True)
    assert clusters(*found, judgements=(judgement,)) == [0, 0]


def test_canonical_names() -> None:
    assert names((0, "Mechanism:联席会议=粤港合作联席会议"), (1, "Mechanism:联席会议=粤港合作联席会议")) == [
        "粤港合作联席会议"
    ]
    assert names((0, "Plan:《长三角行动计划》"), (1, "Plan:《 长三角行动计划（2018-2020年）》")) == [
        "《长三角行动计划（2018-2020年）》"
    ]
    assert names((0, "Region:长三角地区"), (1, "Region:长三角"), (2, "Region:长江三角洲")) == ["长江三角洲"]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("《長江三角洲區域規劃（2018—2020年）》", "长三角区域规划(2018~2020年)"),
        ("第十二次會議", "第12次会议"),
        ("首届中国国际进口博览会", "第一届中国国际进口博览会"),
        ("ＣＡＳＴＩＣＣ", "casticc"),
        ("乾县", "乾縣"),
    ],
)
def test_fold_is_one_for_forms_of_a_name(a: str, b: str) -> None:
    assert fold(a) == fold(b)
    assert fold(fold(a)) == fold(a)


def test_a_sitting_is_not_its_mechanism() -> None:
    assert merge_key(EntityType.MECHANISM, "长三角座谈会制度") == merge_key(
        EntityType.MECHANISM, "长三角座谈会"
    )
    assert merge_key(EntityType.MECHANISM, "长三角协作机制") != merge_key(
        EntityType.MECHANISM, "长三角协作小组"
    )
