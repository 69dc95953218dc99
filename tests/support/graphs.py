"""Graphs for tests of stores."""

from accord.graph.rows import Edge, GraphRows, Node

HOSTILE = "\"'\\\n\t`$x {} 我們😀 // /* ]-(:Entity) "

SUZHOU = Node(
    ("Entity", "City"),
    "suzhou",
    {"name": "苏州市", "aliases": ["苏州", "蘇州市", HOSTILE], "since_earliest": "1850-03-01"},
)
LONG = Node(
    ("Entity", "Region"),
    "long",
    {
        "name": "长" * 10_000,
        "aliases": [],
        "count": 2**62,
        "share": 0.1,
        "whole": 2.0,
        "derived": True,
        "empty": "",
    },
)
FACT = Node(
    ("Fact",), "fact", {"predicate": "MEMBER_OF", "until_latest": "0999-12-31", "known_day": "2020-02-29"}
)
NAME = Node(("Name",), "name", {"key": "苏州", "text": HOSTILE})
NOTHING = Node(("Document",), "nothing", {})
EDGES = (
    Edge("NAMES", "e", "name", "suzhou", {"documents": ["a.txt", HOSTILE]}),
    Edge("MEMBER_OF", "e", "suzhou", "long", {"since_latest": "1899-12-31", "evidence": HOSTILE}),
    Edge("MEMBER_OF", "f", "suzhou", "long", {"documents": []}),
    Edge("SUBJECT", "e", "fact", "suzhou", {}),
    Edge("COOPERATES_WITH", "loop", "long", "long", {"time": "198X"}),
)
GRAPH = GraphRows.of([SUZHOU, LONG, FACT, NAME, NOTHING], EDGES)
EMPTY = GraphRows([], [])
SLOW = """
UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b
WITH a, b WHERE a * b = 7 RETURN count(*) AS n
"""

# SUZHOU becomes something else under its id, an end moves, a property goes, nodes and edges go and come.
CHANGED = GraphRows.of(
    [
        Node(("Entity", "Region"), "suzhou", {"name": "苏州地区", "aliases": ["苏州"]}),
        LONG,
        Node(("Fact",), "fact", {"predicate": "PART_OF"}),
        NAME,
        Node(("Passage",), "passage", {"text": "此"}),
    ],
    [
        Edge("NAMES", "e", "name", "long", {"documents": ["a.txt"]}),
        *EDGES[1:3],
        Edge("SUBJECT", "e", "fact", "suzhou", {"role": "首批"}),
        Edge("SAID_IN", "e", "fact", "passage", {}),
    ],
)


def _fact(number: int, marker: str) -> Node:
    year = 1900 + number % 120
    properties = {
        "predicate": "MEMBER_OF",
        "time": str(year),
        "since_earliest": f"{year}-01-01",
        "mark": marker,
    }
    return Node(("Fact",), f"fact{number}", properties)


def _city(number: int) -> Node:
    return Node(("Entity", "City"), f"city{number}", {"name": f"城市{number}", "aliases": [f"城{number}"]})


def large(nodes: int, marker: str = "") -> GraphRows:
    """A graph of that many nodes and three times as many relationships, like those that documents make."""
    facts = [_fact(i, marker) for i in range(nodes // 2)]
    cities = [_city(i) for i in range(nodes - nodes // 2)]
    links = [("SUBJECT", 1), ("OBJECT", 7), ("OBJECT", 31)]
    edges = [
        Edge(
            type,
            f"{fact.id}-{step}",
            fact.id,
            cities[(i * step) % len(cities)].id,
            {"since_earliest": "2001-01-01"},
        )
        for i, fact in enumerate(facts)
        for type, step in links
    ]
    edges += [
        Edge(
            "MEMBER_OF",
            f"m{step}-{i}",
            city.id,
            cities[(i + step) % len(cities)].id,
            {"evidence": f"{city.id}加入"},
        )
        for i, city in enumerate(cities)
        for step in (1, 2, 3)
    ]
    return GraphRows.of([*facts, *cities], edges)
