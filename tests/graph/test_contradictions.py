"""Claims that cannot both hold, and claims that only look like it."""

import pytest
from readings import source

from accord.graph.contradiction import find_contradictions
from accord.graph.resolve import resolve_claims
from accord.graph.source import Source

FUND = "Fund:长三角合作与发展共同促进基金"
SITTING, PLAN = "Meeting:长三角第四次会议", "Plan:《长三角规划》"
COUNCIL = "Mechanism:长三角城市经济协调会"


def pairs(*sources: Source) -> set[tuple[str, str | None, str, str | None, str]]:
    entities, facts = resolve_claims(sources)
    by_id = {entity.id: entity for entity in entities}
    return {
        (by_id[c.about].name, c.claim.time, c.claim.document, c.other.time, c.other.document)
        for c in find_contradictions(facts, by_id)
    }


def test_two_foundings_of_one_fund_are_one_pair_the_earlier_first() -> None:
    founders = ("上海市", "江苏省", "浙江省")
    b = source("b.txt", f"FOUNDED | - | {FUND} | 2012")
    a = source("a.txt", *(f"FOUNDED | Province:{name} | {FUND} | 2011" for name in founders))
    assert pairs(b, a) == {("长三角合作与发展共同促进基金", "2011", "a.txt", "2012", "b.txt")}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"FOUNDED | - | {FUND} | 2018", f"FOUNDED | - | {FUND} | 2018-03"),  # another precision
        (f"FOUNDED | - | {FUND} | 2018/2020", f"FOUNDED | - | {FUND} | 2019-05"),  # within the period
        (f"FOUNDED | - | {FUND} | 2011", f"FOUNDED | - | {FUND} | 2012 | planned"),
        (f"FOUNDED | - | {FUND} | 2011", f"FOUNDED | - | {FUND} | -"),
        # a later list names the member again
        (
            f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/.. | | | 泰州市加入",
            f"MEMBER_OF | City:泰州市 | {COUNCIL} | 2010/..",
        ),
        # it meets every year
        (f"CONVENED | - | {COUNCIL} | 2010", f"CONVENED | - | {COUNCIL} | 2011"),
        # several approve one plan
        (
            f"APPROVED | Institution:国务院 | {PLAN} | 2010",
            f"APPROVED | Province:江苏省 | {PLAN} | 2011",
        ),
    ],
)
def test_what_is_no_contradiction(first: str, second: str) -> None:
    assert pairs(source("a.txt", first), source("b.txt", second)) == set()


@pytest.mark.parametrize(
    ("first", "second", "about"),
    [
        (
            f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/.. | | | 泰州市加入",
            f"MEMBER_OF | City:泰州市 | {COUNCIL} | 2003/.. | | | 吸收泰州市",
            "泰州市",
        ),
        (f"HELD_IN | {SITTING} | City:杭州市 | 2016-12", f"CONVENED | - | {SITTING} | 2017",
         "长三角第四次会议"),
        (f"APPROVED | Institution:国务院 | {PLAN} | 2010", f"APPROVED | - | {PLAN} | 2011", "《长三角规划》"),
        (f"SUCCEEDED_BY | {FUND} | Fund:新安江基金 | 2015", f"SUCCEEDED_BY | {FUND} | Fund:新安江基金 | 2016",
         "长三角合作与发展共同促进基金"),
    ],
)  # fmt: skip
def test_what_is_one(first: str, second: str, about: str) -> None:
    assert [pair[0] for pair in pairs(source("a.txt", first), source("b.txt", second))] == [about]


def test_a_document_may_contradict_itself() -> None:
    lines = (f"FOUNDED | - | {FUND} | 2011", f"FOUNDED | - | {FUND} | 2012")
    assert {(a, b) for _, a, _, b, _ in pairs(source("a.txt", *lines))} == {("2011", "2012")}
