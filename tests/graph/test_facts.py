"""Claims that say one thing, and facts that tell of one happening."""

from itertools import permutations

import pytest
from readings import source

from accord.graph.happening import Happening, happenings_of, occasions_of
from accord.graph.resolve import resolve_claims
from accord.graph.source import Source

COUNCIL = "Mechanism:长三角城市经济协调会"


def told(*sources: Source) -> list[Happening]:
    entities, facts = resolve_claims(sources)
    return happenings_of(facts, {entity.id: entity for entity in entities})


def rows(*sources: Source) -> set[tuple[str | None, str | None, tuple[str, ...]]]:
    """Subject, time and documents of each row."""
    entities, _ = resolve_claims(sources)
    names = {entity.id: entity.name for entity in entities}
    return {(names.get(h.lead.subject or ""), h.time, tuple(h.documents)) for h in told(*sources)}


def times(predicate: str, *edtf: str, object: str = COUNCIL, subject: str = "City:泰州市") -> set[str | None]:
    return {
        h.time
        for h in told(source("a.txt", *(f"{predicate} | {subject} | {object} | {time}" for time in edtf)))
    }


def test_one_fact_for_claims_that_say_one_thing() -> None:
    line = f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/.."
    _, facts = resolve_claims([source("a.txt", line), source("b.txt", line)])
    assert [(fact.documents, len(fact.claims)) for fact in facts] == [(["a.txt", "b.txt"], 2)]


def test_ends_of_cooperation_stand_in_no_order() -> None:
    _, facts = resolve_claims([
        source("a.txt", "COOPERATES_WITH | City:苏州市 | City:无锡市 | 2010"),
        source("b.txt", "COOPERATES_WITH | City:无锡市 | City:苏州市 | 2010"),
        source("c.txt", "COOPERATES_WITH | City:无锡市 | City:苏州市 | 2019"),
    ])  # fmt: skip
    assert sorted((fact.time, len(fact.claims)) for fact in facts) == [("2010", 2), ("2019", 1)]


def test_an_agentless_fact_belongs_to_every_row_it_fits() -> None:
    a = source(
        "a.txt", f"FOUNDED | City:上海市 | {COUNCIL} | 1997", f"FOUNDED | City:泰州市 | {COUNCIL} | 1997"
    )
    b = source("b.txt", f"FOUNDED | - | {COUNCIL} | 1997-03")
    both = ("a.txt", "b.txt")
    assert rows(a, b) == {("上海市", "1997-03", both), ("泰州市", "1997-03", both)}
    assert rows(b) == {(None, "1997-03", ("b.txt",))}


def test_dates_that_do_not_fit_stay_apart() -> None:
    a = source("a.txt", f"FOUNDED | City:上海市 | {COUNCIL} | 1997")
    b = source("b.txt", f"FOUNDED | - | {COUNCIL} | 1998")
    assert rows(a, b) == {("上海市", "1997", ("a.txt",)), (None, "1998", ("b.txt",))}


def test_fitting_is_not_transitive() -> None:
    found = times("FOUNDED", "2018", "2018-03", "2018-11")
    assert found == {"2018-03", "2018-11"}


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (("1997/..", "1997-04/.."), {"1997-04/.."}),  # the most exact beginning
        (("1997/..", "2010/.."), {"1997/.."}),  # a later list attests
        (("1997/..", "2010"), {"1997/.."}),  # a bare year states no end
        (("1997/..", "../2012"), {"1997/2012"}),  # beginning and end from two facts
        (("1983/1988", "1992/.."), {"1983/1988", "1992/.."}),  # two spells
        (("1997/2010", "1997/2012"), {"1997/2010", "1997/2012"}),  # two ends contradict
        (("-", "1997/.."), {"1997/.."}),  # without a date it attests
        (("-",), {None}),
    ],
)
def test_spells_of_membership(given: tuple[str, ...], wanted: set[str | None]) -> None:
    assert times("MEMBER_OF", *given) == wanted


def test_two_entries_are_two() -> None:
    joined = [
        f"MEMBER_OF | City:泰州市 | {COUNCIL} | {year}/.. | | | 泰州市{year}年加入" for year in (1997, 2003)
    ]
    assert {h.time for h in told(source("a.txt", *joined))} == {"1997/..", "2003/.."}


def test_without_a_date_nothing_says_which_sitting() -> None:
    assert times("ATTENDED", "-", "2010") == {None, "2010"}
    assert times("ATTENDED", "-", "2010", object="Meeting:上海世博会") == {"2010"}


def test_posts_are_told_apart_by_role() -> None:
    held = [f"LEADS | City:上海市 | {COUNCIL} | 2010/.. | | {role}" for role in ("组长", "副组长")]
    assert len(told(source("a.txt", *held))) == 2
    member = [f"MEMBER_OF | City:上海市 | {COUNCIL} | 2010/.. | | {role}" for role in ("首批", "")]
    assert len(told(source("a.txt", *member))) == 1


def test_what_several_did_together_is_one_occasion() -> None:
    agreement = "Agreement:《长三角环境合作协议》"
    signed = [f"SIGNED | {party} | {agreement} | 2008" for party in ("Province:江苏省", "Province:浙江省")]
    again = f"SIGNED | Province:江苏省 | {agreement} | 2014"
    assert len(set(occasions_of(told(source("a.txt", *signed, again))).values())) == 2


def test_order_of_documents_changes_no_row() -> None:
    given = [
        source(f"{number}.txt", f"FOUNDED | {subject} | {COUNCIL} | {time}")
        for number, (subject, time) in enumerate(
            [
                ("-", "2018"),
                ("City:上海市", "2018-03"),
                ("City:上海市", "2018-11"),
                ("-", "2018-11-02"),
                ("-", "2019"),
            ]
        )
    ]
    assert len({tuple(told(*order)) for order in permutations(given)}) == 1
