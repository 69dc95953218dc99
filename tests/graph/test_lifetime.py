"""How long things stood, what ends with them, and on which days a membership is certain."""

from datetime import date

import pytest
from readings import source

from accord.graph.assemble import assemble
from accord.graph.rows import Node

COUNCIL = "Mechanism:长三角城市经济协调会"
JOINED = f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/.."


def node(label: str, *lines: str, asserted: str | None = "2019", **wanted: str) -> dict[str, object]:
    """The properties of the one node of that label with those properties."""
    rows = assemble([source("a.txt", *lines, asserted=asserted)])
    found = [n for n in rows.nodes if label in n.labels and _has(n, wanted)]
    assert len(found) == 1
    return found[0].properties


def _has(node: Node, wanted: dict[str, str]) -> bool:
    return all(node.properties.get(name) == value for name, value in wanted.items())


def membership(*lines: str, asserted: str | None = "2019") -> dict[str, object]:
    return node("Fact", JOINED, *lines, asserted=asserted, predicate="MEMBER_OF")


def days(properties: dict[str, object], *names: str) -> tuple[object, ...]:
    return tuple(properties.get(name) for name in names)


def test_a_membership_ends_with_its_group() -> None:
    found = membership(f"ABOLISHED | - | {COUNCIL} | 2011-07")
    assert days(found, "since_earliest", "since_latest", "until_earliest", "until_latest", "derived") == (
        "1997-01-01", "1997-12-31", "2011-07-01", "2011-07-31", True,
    )  # fmt: skip
    assert days(found, "time", "row_time", "row_until") == ("1997/..", "1997/..", None)  # no claim says so
    assert days(found, "certain_from", "certain_until", "possible_until") == (
        "1997-12-31",
        "2011-07-01",
        "2011-07-31",
    )


def test_a_stated_end_before_that_of_the_group_stays() -> None:
    lines = (f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/2005", f"ABOLISHED | - | {COUNCIL} | 2011")
    found = node("Fact", *lines, predicate="MEMBER_OF")
    assert days(found, "until_latest", "derived") == ("2005-12-31", False)


@pytest.mark.parametrize(
    ("evidence", "ends"),
    [
        ("协调会升格为委员会", True),
        ("協調會更名為委員會", True),
        ("协调会扩展为委员会", False),
        ("协调会发展成委员会", False),
    ],
)
def test_what_became_another_ends_unless_it_only_grew(evidence: str, ends: bool) -> None:
    found = membership(f"SUCCEEDED_BY | {COUNCIL} | Mechanism:长三角城市委员会 | 2010 | | | {evidence}")
    assert found["derived"] is ends


def test_planned_and_undated_ends_end_nothing() -> None:
    assert membership(f"ABOLISHED | - | {COUNCIL} | 2011 | planned")["derived"] is False
    assert membership(f"ABOLISHED | - | {COUNCIL} | -")["derived"] is False


def test_a_state_that_begins_after_the_end_keeps_its_bounds() -> None:
    assert membership(f"ABOLISHED | - | {COUNCIL} | 1990")["derived"] is False


def test_a_lifetime_takes_in_what_documents_disagree_on() -> None:
    lines = (
        f"FOUNDED | - | {COUNCIL} | 1997",
        f"FOUNDED | City:上海市 | {COUNCIL} | 1992-05",
        f"ABOLISHED | - | {COUNCIL} | 2011",
    )
    found = node("Mechanism", *lines)
    assert days(found, "since_earliest", "since_latest", "until_latest") == (
        "1992-05-01",
        "1997-12-31",
        "2011-12-31",
    )
    assert days(found, "founded", "abolished", "until") == ("1992-05", "2011", "2011")


def test_what_is_open_is_certain_as_long_as_a_document_says_so() -> None:
    found = membership(asserted="2019-06")
    assert days(found, "certain_from", "certain_until", "possible_from", "possible_until") == (
        "1997-12-31", "2019-06-30", "1997-01-01", None,
    )  # fmt: skip
    assert "certain_from" not in membership(asserted=None)


def test_a_state_without_a_date_is_certain_when_it_is_said() -> None:
    found = node("Fact", f"MEMBER_OF | City:泰州市 | {COUNCIL} | -", asserted="2019-06-01")
    assert days(found, "certain_from", "certain_until", "possible_from", "possible_until") == (
        "2019-06-01", "2019-06-01", None, None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("time", "certain"),
    [
        ("1997-03-05/2005-06-01", ("1997-03-05", "2005-06-01")),
        ("1997", None),
        ("../1997", None),
        ("1997/1998", ("1997-12-31", "1998-01-01")),
    ],
)
def test_stated_ends(time: str, certain: tuple[str, str] | None) -> None:
    found = node("Fact", f"MEMBER_OF | City:泰州市 | {COUNCIL} | {time}")
    assert days(found, "certain_from", "certain_until") == (certain or (None, None))


def test_dates_stand_on_entities() -> None:
    plan = "Plan:《长三角规划》"
    found = node(
        "Plan", f"APPROVED | Institution:国务院 | {plan} | 2010-05", f"ISSUED | - | {plan} | 2010-06-01"
    )
    assert days(found, "approved", "issued", "founded") == ("2010-05", "2010-06-01", None)
    sitting = node("Meeting", "HELD_IN | Meeting:长三角第四次会议 | City:杭州市 | 2016-12")
    assert sitting["held"] == "2016-12"


def test_all_bounds_are_days() -> None:
    for name in ("since_earliest", "since_latest", "possible_from", "attested_day"):
        assert date.fromisoformat(str(membership()[name]))
