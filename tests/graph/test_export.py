"""The graph as JSON Lines: complete, and the same bytes for the same documents in any order."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from readings import referent, source

from accord.graph.assemble import assemble
from accord.graph.exports.json_lines import json_lines
from accord.graph.source import Source, sources_of

OFFICE = referent("Institution:长三角区域合作办公室", "长三角办", "办公室")
COUNCIL = "Mechanism:长江三角洲城市经济协调会"
SHORT = "Mechanism:長三角城市經濟協調會"
DOCUMENTS = [
    source("a.txt", f"FOUNDED | - | {COUNCIL} | 1997", f"MEMBER_OF | City:泰州市 | {COUNCIL} | 1997/.."),
    source("b.txt", f"FOUNDED | - | {SHORT} | 1998-03", published="2012-05", asserted="2012-05"),
    source("c.txt", "FOUNDED | - | Institution:长三角区域合作办公室 | 2018-01", known=(OFFICE,)),
    source("d.txt", "LEADS | Institution:长三角办 | Plan:《长三角行动计划》 | 2018/.. | planned"),
    source("e.txt", "ISSUED | - | Plan:《长三角行动计划（2018-2020年）》 | 2018-06 | | | 《计划》印发"),
    source("f.txt", "MEMBER_OF | City:泰州市 | Mechanism:长三角城市经济协调会 | 2010/.."),
    source("g.txt"),
]  # fmt: skip


def export(sources: list[Source]) -> str:
    return "".join(json_lines(assemble(sources)))


WHOLE = export(DOCUMENTS)


@settings(max_examples=60, deadline=None)
@given(st.permutations(DOCUMENTS))
def test_any_order_gives_the_same_bytes(order: list[Source]) -> None:
    assert export(order) == WHOLE


@settings(max_examples=30, deadline=None)
@given(st.sets(st.sampled_from(range(len(DOCUMENTS)))))
def test_what_the_graph_keeps_makes_it_again(chosen: set[int]) -> None:
    sources = [DOCUMENTS[number] for number in chosen]
    kept = sources_of(assemble(sources))
    assert kept == {source.name: source for source in sources}
    assert export(list(kept.values())) == export(sources)


def test_every_node_and_edge_is_a_line() -> None:
    rows = assemble(DOCUMENTS)
    records = [json.loads(line) for line in WHOLE.splitlines()]
    assert len(records) == len(rows.nodes) + len(rows.edges)
    ids = [record["id"] for record in records if "labels" in record]
    assert len(set(ids)) == len(ids)
    ends = {record[end] for record in records if "type" in record for end in ("source", "target")}
    assert ends <= set(ids)
    assert "长江三角洲城市经济协调会" in WHOLE


def test_nothing_is_exported_of_nothing() -> None:
    assert export([]) == ""
