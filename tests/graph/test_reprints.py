"""The same text from several sites is one source; texts on the same matter are not."""

from itertools import permutations
from pathlib import Path

import pytest
from readings import source

from accord.extract.claim import Passage
from accord.extract.pipeline import read
from accord.extract.reading import Document
from accord.graph.ask import ask, bind
from accord.graph.assemble import assemble
from accord.graph.questions import find_question
from accord.graph.reprint import originals_of, signature_of
from accord.graph.source import Source
from accord.graph.stores.store import Store

SEEDS = Path(__file__).parent.parent.parent / "seeds" / "documents"
TEXT = (
    "2018年1月,长三角区域合作办公室在上海成立,工作人员由三省一市抽调。该办公室负责研究拟订长三角协同发展的战略规划,"
    "以及体制机制和重大政策建议,协调推进区域合作中的重要事项和重大项目,统筹管理合作基金、长三角网站和有关宣传工作。"
)
FRAMED = f"首页 > 新闻 > 要闻\n{TEXT}\n责任编辑:王"
TRADITIONAL = "2018年1月,長三角區域合作辦公室在上海成立,工作人員由三省一市抽調。" + TEXT[33:]
OTHER = "2018年1月,长三角区域合作办公室在上海挂牌成立。该机构由上海、江苏、浙江、安徽派员组成,旨在破除行政壁垒。"


def reprints(*texts: str) -> list[int]:
    """For each text the number of the one that it reprints, or its own."""
    signed = [(str(n), signature_of([Passage(0, len(text), text)]), None) for n, text in enumerate(texts)]
    found = originals_of(signed)
    return [int(found[name]) for name, _, _ in signed]


@pytest.mark.parametrize(
    ("texts", "wanted"),
    [
        ((TEXT, TEXT, OTHER), [0, 0, 2]),
        ((TEXT, FRAMED, TRADITIONAL), [0, 0, 0]),
        ((TEXT, OTHER, TEXT.replace("2018年1月", "2018年3月")), [0, 1, 0]),
        ((TEXT, TEXT + OTHER + "另据报道,淮海经济区各市今年将共同编制交通规划,并在徐州设立常设机构,由各市轮值。"), [0, 1]),
        (("", "", "。"), [0, 1, 2]),
        (("短文", "短文", "短讯"), [0, 0, 2]),
    ],
)
def test_which_texts_are_reprints(texts: tuple[str, ...], wanted: list[int]) -> None:
    assert reprints(*texts) == wanted


def test_the_documents_that_ship_are_all_sources_of_their_own() -> None:
    texts = [path.read_text("utf-8") for path in sorted(SEEDS.glob("*.md"))]
    assert reprints(*texts) == list(range(len(texts)))


def test_the_earliest_is_the_original_in_any_order() -> None:
    sign = signature_of([Passage(0, len(TEXT), TEXT)])
    signed = [("a", sign, "2019-05"), ("b", sign, "2018-02-01"), ("c", sign, None)]
    assert {tuple(sorted(originals_of(order).items())) for order in permutations(signed)} == {
        (("a", "b"), ("b", "b"), ("c", "b"))
    }


def test_a_signature_is_the_same_on_every_machine() -> None:
    assert signature_of([Passage(0, 9, "长三角区域合作办公室")])[:12] == "HInKw+ggRsKd"


def built(*texts: str) -> list[Source]:
    return [
        Source.of(read(Document(f"{n}.txt", text, text, published=f"201{n}")), "test") for n, text in enumerate(texts, 8)
    ]


def test_sources_are_counted_not_files_on_both_stores(store: Store) -> None:
    store.replace(assemble(built(TEXT, FRAMED)))
    assert asked(store, "corroborated") == []
    rows = {(row["event"], row["document"], tuple(row["reprints"])) for row in asked(store, "single-source")}
    assert ("FOUNDED", "8.txt", ("9.txt",)) in rows
    store.replace(assemble([*built(TEXT, FRAMED), source("z.txt", "FOUNDED | - | Institution:长三角区域合作办公室 | 2018-01")]))
    (row,) = asked(store, "corroborated")
    assert (row["event"], row["documents"], row["sources"]) == ("FOUNDED", ["8.txt", "9.txt", "z.txt"], ["8.txt", "z.txt"])


def asked(store: Store, question: str) -> list[dict[str, object]]:
    found = find_question(question)
    return ask(store, found, bind(found, [], [])).rows
