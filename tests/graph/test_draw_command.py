"""`accord draw` on an embedded store: the query, the choice of the entity, and what goes wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from accord.graph.figures.surroundings import network_around
from accord.graph.name import fold
from accord.graph.rows import Edge, GraphRows, Node
from accord.graph.stores.store import open_store

SHANGHAI, SUZHOU, COUNCIL, OFFICE, PLAN, LONE = ("e1", "e2", "e3", "e4", "e5", "e6")
NAMED = {
    SHANGHAI: ("上海市", "City"),
    SUZHOU: ("苏州市", "City"),
    COUNCIL: ("长江三角洲城市经济协调会", "Mechanism"),
    OFFICE: ("联席会议办公室", "Institution"),
    PLAN: ("《规划纲要》", "Plan"),
    LONE: ("孤县", "County"),
}
FACTS = (
    ("f1", SHANGHAI, "MEMBER_OF", COUNCIL, "actual", True),
    ("f2", COUNCIL, "FOUNDED", OFFICE, "planned", True),
    ("f3", OFFICE, "DRAFTED", PLAN, "actual", True),
    ("f4", SUZHOU, "MEMBER_OF", COUNCIL, "negated", True),
    ("f5", SHANGHAI, "MEMBER_OF", COUNCIL, "actual", False),
)
ROW = {
    "row_time": "1997/..",
    "row_documents": ["a.txt"],
    "row_evidence": "一句。",
    "row_evidence_document": "a.txt",
}


def graph() -> GraphRows:
    nodes = [Node(("Document",), "d1", {"name": "a.txt", "published": "2019-05"})]
    edges = []
    for id, (name, type) in NAMED.items():
        nodes.append(Node(("Entity", type), id, {"name": name, "type": type}))
        nodes.append(Node(("Name",), f"n{id}", {"text": name, "key": fold(name)}))
        edges.append(Edge("NAMES", f"n{id}", f"n{id}", id, {"documents": ["a.txt"]}))
    for id, subject, predicate, object, status, leads in FACTS:
        fact = {"predicate": predicate, "status": status, "leads": leads}
        nodes.append(Node(("Fact",), id, fact | (ROW if leads else {})))
        edges.append(Edge("SUBJECT", f"s{id}", id, subject, {}))
        edges.append(Edge("OBJECT", f"o{id}", id, object, {}))
    return GraphRows.of(nodes, edges)


@pytest.fixture(scope="module")
def drawn_store(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("draw") / "store"
    with open_store(str(folder), create=True) as opened:
        opened.replace(graph())
    return folder


def accord(*words: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    main = "from accord.graph.main import main; main()"
    command = [sys.executable, "-c", main, "--lang", "zh", *map(str, words)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", cwd=cwd, timeout=120, check=False)


def test_what_is_one_and_two_steps_away_is_drawn(drawn_store, tmp_path):
    name = "長江三角洲城市經濟協調會"
    done = accord("draw", "network", name, "-o", "figure.dot", "--store", drawn_store, cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "figure.dot\n", "")
    text = (tmp_path / "figure.dot").read_text(encoding="utf-8")
    assert "显示 4/4 个实体、3/3 条事实" in text
    assert "苏州" not in text


def test_an_unknown_name_offers_the_nearest(drawn_store, tmp_path):
    name = "长三角城市经济协调"
    done = accord("draw", "network", name, "-o", "figure.svg", "--store", drawn_store, cwd=tmp_path)
    assert done.returncode == 2
    assert "长江三角洲城市经济协调会" in done.stderr
    assert done.stderr.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def test_an_entity_without_ties_is_not_drawn(drawn_store, tmp_path):
    done = accord("draw", "network", "孤县", "-o", "figure.svg", "--store", drawn_store, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert "孤县" in done.stderr


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("network", "上海市", "-o", "figure.docx"), 2, ".svg, .html"),
        (("network", "上海市", "-o", "figure"), 2, ".svg, .html"),
        (("network", "上海市"), 2, "-o"),
        (("timelime", "上海市", "-o", "figure.svg"), 2, "network"),
        (("network", "上海市", "-o", "absent/figure.svg"), 1, "absent/figure.svg"),
        (("network", "上海市", "-o", "folder.svg"), 2, "folder"),
        (("network", "上海市", "-o", "figure.svg", "--limit", "0"), 2, "--limit"),
    ],
)
def test_what_goes_wrong_is_said_in_one_line(drawn_store, tmp_path, words, code, told):
    (tmp_path / "folder.svg").mkdir()
    done = accord("draw", *words, "--store", drawn_store, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    assert told in done.stderr
    assert done.stderr.count("\n") == 1


def test_no_store_is_said_in_one_line(tmp_path):
    done = accord("draw", "network", "上海市", "-o", "figure.svg", "--store", "absent", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert list(tmp_path.iterdir()) == []


def test_both_stores_give_the_same_surroundings(store):
    store.replace(graph())
    network, others = network_around(store, "长江三角洲城市经济协调会")
    assert others == 0
    assert {(point.name, point.steps) for point in network.points} == {
        ("长江三角洲城市经济协调会", 0),
        ("上海市", 1),
        ("联席会议办公室", 1),
        ("《规划纲要》", 2),
    }
    assert {(tie.source, tie.predicate, tie.target, tie.status) for tie in network.ties} == {
        (SHANGHAI, "MEMBER_OF", COUNCIL, "actual"),
        (COUNCIL, "FOUNDED", OFFICE, "planned"),
        (OFFICE, "DRAFTED", PLAN, "actual"),
    }
    (fact,) = network.ties[0].facts
    assert (fact.time, fact.published, fact.documents) == ("1997/..", "2019-05", ("a.txt",))
    assert (fact.sentence, fact.document) == ("一句。", "a.txt")
