"""Both stores, one body: what goes in comes out, reading cannot write, and what is in the way is named."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import neo4j
import neo4j_server
import pytest
from graphs import CHANGED, EMPTY, FACT, GRAPH, HOSTILE, LONG, SLOW, SUZHOU, large
from hypothesis import given
from hypothesis import strategies as st

from accord.graph.error import BadQuery, StoreRefused, StoreUnavailable
from accord.graph.rows import DATE_PROPERTIES, Edge, GraphRows, Node
from accord.graph.stores.change import find_change
from accord.graph.stores.server import ServerStore
from accord.graph.stores.statement import filled
from accord.graph.stores.store import Store, open_store
from accord.graph.stores.writer import write_change

WRITING = [
    "CREATE (n:Note)",
    "MERGE (n:Note {id: 'x'})",
    "MATCH (n) SET n.name = 'x'",
    "MATCH (n) REMOVE n.name",
    "MATCH (n) DETACH DELETE n",
    "// RETURN\nMATCH (n) DETACH DELETE n",
    "MATCH (n) CALL (n) { SET n.name = 'x' } RETURN count(*) AS n",
    "MATCH (n) FOREACH (x IN [1] | SET n.name = 'x')",
    "RETURN 1 AS x UNION CREATE (n:Note) RETURN 1 AS x",
    "CREATE INDEX FOR (n:Note) ON (n.id)",
    "DROP CONSTRAINT accord_Entity_id",
    "EXPLAIN CREATE (n:Note)",
    "PROFILE CREATE (n:Note)",
    "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
    "MATCH (n) LOAD /* ' */ CSV FROM 'file:///etc/passwd' AS line RETURN line",
    'MATCH (n) RETURN 1 AS `"` UNION LOAD CSV FROM \'file:///etc/passwd\' AS `"` RETURN 1 AS `"`',
    "CALL dbms.listConfig() YIELD name RETURN name",
    "CALL db.createLabel('Note')",
    "CALL `db`.`createLabel`('Note')",
    "SHOW USERS YIELD user RETURN user; CREATE (n:Note)",
    "ALTER CURRENT USER SET PASSWORD FROM 'a' TO 'b'",
    "CREATE USER other SET PASSWORD 'password'",
]


WRONG_ROWS: list[tuple[list[Node], list[Edge]]] = [
    ([Node(("Entity", "City) DETACH DELETE"), "a", {})], []),
    ([Node(("City",), "a", {})], []),
    ([SUZHOU, Node(("Fact",), "suzhou", {})], []),
    ([SUZHOU], [Edge("KNOWS", "e", "suzhou", "suzhou", {})]),
    ([SUZHOU], [Edge("PART_OF", "e", "suzhou", "nowhere", {})]),
    ([SUZHOU], [Edge("PART_OF", "e", "suzhou", "suzhou", {})] * 2),
    ([Node(("Fact",), "a", {"since_earliest": "2018"})], []),
    ([Node(("Fact",), "a", {"aliases": ["a", 1]})], []),
    ([Node(("Fact",), "a", {"x": {"y": 1}})], []),
    ([Node(("Fact",), "a", {"x": 2**63})], []),
    ([Node(("Fact",), "a", {"x": float("nan")})], []),
    ([Node(("Fact",), "a", {"x": "\ud800"})], []),
    ([Node(("Fact",), "a", {"x y": 1})], []),
    ([Node(("Name",), "a", {"key": "长" * 11_000})], []),
]


class TestBoth:
    def test_gives_back_what_was_put_in(self, store: Store) -> None:
        store.replace(GRAPH)
        assert store.rows() == GRAPH

    def test_becomes_exactly_the_other_graph(self, store: Store) -> None:
        for graph in (GRAPH, CHANGED, EMPTY, CHANGED, GRAPH):
            store.replace(graph)
            assert store.rows() == graph

    def test_days_are_dates_in_the_store_and_text_in_answers(self, store: Store) -> None:
        store.replace(GRAPH)
        answer = store.run(
            "MATCH (n) WHERE n.since_earliest < date($day) RETURN n.since_earliest AS since, "
            "[n.since_earliest] AS listed, {day: n.since_earliest} AS mapped, n.since_earliest.year AS year",
            {"day": "1900-01-01"},
        )
        assert answer.columns == ["since", "listed", "mapped", "year"]
        day = "1850-03-01"
        assert answer.rows == [{"since": day, "listed": [day], "mapped": {"day": day}, "year": 1850}]

    def test_every_kind_of_day_is_a_date(self, store: Store) -> None:
        days = dict.fromkeys(sorted(DATE_PROPERTIES), "1999-12-31")
        graph = GraphRows.of(
            [Node(("Fact",), "a", days), Node(("Entity", "Fund"), "b", days)],
            [Edge("SUBJECT", "e", "a", "b", days)],
        )
        store.replace(graph)
        assert store.rows() == graph
        for name in days:
            found = store.run(
                f"MATCH (a)-[e:SUBJECT]->(b) RETURN a.{name}.day + e.{name}.day + b.{name}.day AS sum"
            )
            assert found.rows == [{"sum": 93}]

    def test_nodes_relationships_and_paths_are_maps_and_lists(self, store: Store) -> None:
        store.replace(GRAPH)
        answer = store.run("MATCH p = (a)-[r:SUBJECT]->(b:City) RETURN a, r, p")
        fact = {"labels": ["Fact"], "id": FACT.id, **FACT.properties}
        city = {"labels": ["City", "Entity"], "id": SUZHOU.id, **SUZHOU.properties}
        subject = {"type": "SUBJECT", "id": "e"}
        assert answer.rows == [{"a": fact, "r": subject, "p": [fact, subject, city]}]

    def test_finds_by_either_label(self, store: Store) -> None:
        store.replace(GRAPH)
        found = store.run("MATCH (e:Entity) RETURN e.id AS id ORDER BY id").rows
        assert found == [{"id": "long"}, {"id": "suzhou"}]
        assert store.run("MATCH (e:City) RETURN e.id AS id").rows == [{"id": "suzhou"}]
        assert store.run("MATCH (e:Entity:City {id: $id}) RETURN e.id AS id", {"id": "long"}).rows == []

    def test_parameters_are_values_never_cypher(self, store: Store) -> None:
        for value in (HOSTILE, [HOSTILE, "x"], {"a": [1, None]}, None, True, 2**62, 0.5):
            assert store.run("RETURN $value AS value", {"value": value}).rows == [{"value": value}]

    def test_reading_refuses_to_do_more(self, store: Store) -> None:
        store.replace(GRAPH)
        for statement in WRITING:
            with pytest.raises(BadQuery) as refused:
                pytest.fail(f"{statement} gave {store.run(statement)}")
            assert "\n" not in str(refused.value)
        assert store.rows() == GRAPH

    def test_quoted_words_do_not_make_a_statement_write(self, store: Store) -> None:
        text = "// LOAD CSV\nRETURN 'LOAD CSV CALL dbms.x()' AS `CREATE (n)` /* SET */;"
        assert store.run(text).rows == [{"CREATE (n)": "LOAD CSV CALL dbms.x()"}]

    def test_writes_when_it_may_and_is_set_right_again(self, store: Store) -> None:
        store.replace(GRAPH)
        store.run("MATCH (n:City) SET n.name = 'x'", write=True)
        assert store.run("MATCH (n:City) RETURN n.name AS name").rows == [{"name": "x"}]
        store.replace(GRAPH)
        assert store.rows() == GRAPH

    def test_a_wrong_statement_is_one_line(self, store: Store) -> None:
        for statement in ("RETURN foo(", "", " // nothing", "MATCH (n) RETURN m", "RETURN $missing AS x"):
            with pytest.raises(BadQuery) as wrong:
                pytest.fail(f"{statement} gave {store.run(statement)}")
            assert str(wrong.value)
            assert "\n" not in str(wrong.value)

    def test_gives_up_in_time(self, store: Store) -> None:
        began = time.monotonic()
        with pytest.raises(BadQuery, match="time limit"):
            store.run(SLOW, timeout=1)
        assert time.monotonic() - began < 5
        assert store.run("RETURN 1 AS x").rows == [{"x": 1}]

    def test_shows_no_more_rows_than_asked_for(self, store: Store) -> None:
        assert len(store.run("UNWIND range(1, 100) AS x RETURN x", limit=3).rows) == 3
        assert store.run("UNWIND range(1, 100) AS x RETURN x", limit=0).rows == []

    def test_refuses_rows_that_the_graph_does_not_have(self, store: Store) -> None:
        store.replace(GRAPH)
        for nodes, edges in WRONG_ROWS:
            with pytest.raises(ValueError, match=r"."):
                pytest.fail(f"took {store.replace(GraphRows.of(nodes, edges))} {nodes} {edges}")
        assert store.rows() == GRAPH


def asking(folder: Path, statement: str) -> str:
    """A program that opens the store, and prints the rows of the statement."""
    return (
        "from accord.graph.stores.store import open_store\n"
        f"with open_store({str(folder)!r}, create=True) as store: print(store.run({statement!r}).rows)"
    )


class TestEmbedded:
    def test_the_same_rows_write_nothing(self, tmp_path: Path) -> None:
        with open_store(str(tmp_path / "s"), create=True) as store:
            store.replace(GRAPH)
        before = {
            path: path.stat().st_mtime_ns for path in (tmp_path / "s").rglob("*") if path.name != "lock"
        }
        with open_store(str(tmp_path / "s"), create=True) as store:
            store.replace(GRAPH)
        assert {path: path.stat().st_mtime_ns for path in before} == before

    def test_stands_after_closing_and_keeps_one_generation(self, tmp_path: Path) -> None:
        for graph in (GRAPH, CHANGED):
            with open_store(str(tmp_path / "s"), create=True) as store:
                store.replace(graph)
            with open_store(str(tmp_path / "s")) as store:
                assert store.rows() == graph
        assert sorted(path.name for path in (tmp_path / "s").iterdir()) == ["data-2", "lock", "manifest.json"]

    def test_a_written_statement_stands_after_closing(self, tmp_path: Path) -> None:
        for value in ("a", "b"):
            with open_store(str(tmp_path / "s"), create=True) as store:
                store.run("MERGE (n:Note {id: 1}) SET n.text = $value", {"value": value}, write=True)
            with open_store(str(tmp_path / "s")) as store:
                assert store.run("MATCH (n:Note) RETURN n.text AS text").rows == [{"text": value}]

    def test_writes_nothing_into_the_working_directory_and_says_nothing(self, tmp_path: Path) -> None:
        (tmp_path / "work").mkdir()
        code = asking(tmp_path / "s", "RETURN 1 AS x")
        open_store(str(tmp_path / "s"), create=True).close()
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path / "work", capture_output=True, text=True, check=True
        )
        assert (done.stdout, done.stderr.strip()) == ("[{'x': 1}]\n", "")
        assert list((tmp_path / "work").iterdir()) == []

    def test_opens_and_answers_within_two_seconds(self, tmp_path: Path) -> None:
        with open_store(str(tmp_path / "s"), create=True) as store:
            store.replace(large(2_000))
        code = asking(tmp_path / "s", "MATCH (n:City) RETURN count(n) AS n")
        took = []
        for _ in range(3):
            began = time.monotonic()
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
            took.append(time.monotonic() - began)
            assert done.stdout == "[{'n': 1000}]\n"
        assert min(took) < 2

    def test_a_second_process_is_told_who_is_there(self, tmp_path: Path) -> None:
        with open_store(str(tmp_path / "s"), create=True):
            code = asking(tmp_path / "s", "RETURN 1 AS x")
            done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
            assert f"in use by process {os.getpid()}" in done.stderr
        open_store(str(tmp_path / "s"), create=True).close()

    @pytest.mark.parametrize("seconds", [0.05, 0.2, 0.4, 0.6, 0.8, 1.1])
    def test_a_kill_leaves_one_graph_or_the_other(self, tmp_path: Path, seconds: float) -> None:
        old, new = large(600, "old"), large(600, "new")
        with open_store(str(tmp_path / "s"), create=True) as store:
            store.replace(old)
        code = (
            "import sys; from accord.graph.stores.store import open_store; from graphs import large\n"
            "from accord.graph.stores.java import java_class; java_class('java.lang.Object')\n"
            "rows = large(600, 'new')\n"
            f"store = open_store({str(tmp_path / 's')!r}); print('ready', flush=True); store.replace(rows)"
        )
        path = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1] / "support")}
        with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=path) as process:
            assert process.stdout is not None
            process.stdout.readline()
            time.sleep(seconds)
            process.send_signal(signal.SIGKILL)
        with open_store(str(tmp_path / "s")) as store:
            assert store.rows() in (old, new)
            store.replace(new)
            assert store.rows() == new

    @pytest.mark.parametrize("damage", ["cut", "empty", "gone", "manifest", "data", "schema"])
    def test_names_a_damaged_store(self, tmp_path: Path, damage: str) -> None:
        folder = tmp_path / "s"
        with open_store(str(folder), create=True) as store:
            store.replace(GRAPH)
        _damage(folder, damage)
        with pytest.raises(StoreUnavailable, match=str(folder)):
            open_store(str(folder))

    def test_names_what_is_no_store(self, tmp_path: Path) -> None:
        (tmp_path / "file").write_text("x")
        (tmp_path / "folder").mkdir()
        (tmp_path / "folder" / "mine.txt").write_text("x")
        for name, reason in (("file", "is a file"), ("folder", "no store"), ("nothing", "there is no store")):
            with pytest.raises(StoreUnavailable, match=reason):
                open_store(str(tmp_path / name))
        for name in ("file", "folder"):
            with pytest.raises(StoreUnavailable, match="no store"):
                open_store(str(tmp_path / name), create=True)
        assert [path.name for path in (tmp_path / "folder").iterdir()] == ["mine.txt"]
        assert not (tmp_path / "nothing").exists()


def _damage(folder: Path, damage: str) -> None:
    data = max((folder / "data-1").glob("City*.bucket"), key=lambda path: path.stat().st_size)
    manifest = folder / "manifest.json"
    if damage == "cut":
        data.write_bytes(data.read_bytes()[:-4096])
    elif damage == "empty":
        data.write_bytes(b"")
    elif damage == "gone":
        data.unlink()
    elif damage == "manifest":
        manifest.write_text("{")
    elif damage == "data":
        (folder / "data-1").rename(folder / "elsewhere")
    else:
        manifest.write_text(manifest.read_text().replace('"schema": 1', '"schema": 99'))


class Recording(ServerStore):
    """A store on a server that tells what it wrote."""

    def __init__(self, driver: neo4j.Driver, address: str) -> None:
        super().__init__(driver, address)
        self.written: list[str] = []

    def _write(self, text: str, parameters: Mapping[str, Any]) -> None:
        self.written.append(text)
        super()._write(text, parameters)


class TestServer:
    def open(self, address: str, password: str = neo4j_server.PASSWORD, create: bool = False) -> Store:
        return open_store(address, create=create, user=neo4j_server.USER, password=password)

    def test_the_same_rows_change_nothing(self, empty_neo4j: str) -> None:
        with Recording.open(
            empty_neo4j, create=True, user=neo4j_server.USER, password=neo4j_server.PASSWORD
        ) as store:
            store.replace(GRAPH)
            store.written.clear()
            store.replace(GRAPH)
            assert store.written == []
            store.replace(CHANGED)
            assert store.written != []

    def test_a_wrong_password_is_refused_without_being_shown(self, neo4j_address: str) -> None:
        for user, password in (
            (neo4j_server.USER, "hunter2hunter2"),
            ("nobody", "hunter2hunter2"),
            (None, None),
        ):
            with pytest.raises(StoreRefused) as refused:
                open_store(neo4j_address, user=user, password=password)
            assert "hunter2" not in str(refused.value)
        with pytest.raises(StoreUnavailable) as unavailable:
            open_store(neo4j_address.replace("//", "//neo4j:hunter2@"))
        assert "hunter2" not in str(unavailable.value)

    @pytest.mark.parametrize(
        "address", ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt://", "bolt://127.0.0.1:x"]
    )
    def test_names_an_address_without_a_server(self, address: str) -> None:
        with pytest.raises(StoreUnavailable, match=address):
            self.open(address)

    def test_leaves_a_foreign_database_alone(self, empty_neo4j: str) -> None:
        with neo4j.GraphDatabase.driver(
            empty_neo4j, auth=(neo4j_server.USER, neo4j_server.PASSWORD)
        ) as driver:
            driver.execute_query("CREATE (:Movie {title: 'x'}), (:Entity {id: 'theirs'})")
            for create in (False, True):
                with pytest.raises(StoreUnavailable, match="other data"):
                    self.open(empty_neo4j, create=create)
            assert driver.execute_query("MATCH (n) RETURN count(n) AS n").records[0]["n"] == 2

    def test_an_empty_database_is_none_until_it_is_built(self, empty_neo4j: str) -> None:
        with pytest.raises(StoreUnavailable, match="is empty"):
            self.open(empty_neo4j)
        self.open(empty_neo4j, create=True).close()
        self.open(empty_neo4j).close()

    def test_keeps_what_a_person_added(self, neo4j_store: Store) -> None:
        neo4j_store.replace(GRAPH)
        neo4j_store.run("MATCH (c:City) CREATE (:Note {text: 'mine'})-[:ON]->(c)", write=True)
        neo4j_store.replace(GRAPH)
        assert neo4j_store.rows() == GRAPH
        assert neo4j_store.run("MATCH (n:Note)-[:ON]->(c) RETURN c.id AS id").rows == [{"id": "suzhou"}]

    def test_a_build_that_was_cut_off_is_not_taken_for_the_graph(
        self, neo4j_store: Store, neo4j_address: str
    ) -> None:
        neo4j_store.run("MATCH (owner:Accord) SET owner.complete = false", write=True)
        with pytest.raises(StoreUnavailable, match="half written"):
            self.open(neo4j_address)
        with self.open(neo4j_address, create=True) as store:
            store.replace(GRAPH)
        with self.open(neo4j_address) as store:
            assert store.rows() == GRAPH

    def test_ids_are_unique(self, neo4j_store: Store) -> None:
        neo4j_store.replace(GRAPH)
        for statement in (
            "CREATE (:Entity:City {id: 'suzhou'})",
            "MATCH (a:City) CREATE (a)-[:MEMBER_OF {id: 'e'}]->(a)",
        ):
            with pytest.raises(BadQuery, match="already exists"):
                neo4j_store.run(statement, write=True)


IDS = st.sampled_from("abcd")
GRAPHS = st.builds(
    lambda nodes, edges: GraphRows.of(
        nodes.values(), [edge for edge in edges.values() if edge.source in nodes and edge.target in nodes]
    ),
    st.lists(
        st.builds(Node, st.sampled_from([("Fact",), ("Name",)]), IDS, st.just({}) | st.just({"x": 1}))
    ).map(lambda nodes: {node.id: node for node in nodes}),
    st.lists(
        st.builds(
            Edge, st.sampled_from(["SUBJECT", "OBJECT"]), IDS, IDS, IDS, st.just({}) | st.just({"x": 1})
        )
    ).map(lambda edges: {(edge.type, edge.id): edge for edge in edges}),
)


@given(GRAPHS, GRAPHS)
def test_a_change_makes_the_new_graph_of_the_old(old: GraphRows, new: GraphRows) -> None:
    change = find_change(old, new)
    nodes = {(node.labels, node.id): node for node in old.nodes}
    edges = {(edge.type, edge.id): edge for edge in old.edges}
    for edge in change.removed_edges:
        del edges[edge.type, edge.id]
    for node in change.removed_nodes:
        assert not any(node.id in (edge.source, edge.target) for edge in edges.values())
        del nodes[node.labels, node.id]
    nodes |= {(node.labels, node.id): node for node in change.written_nodes}
    edges |= {(edge.type, edge.id): edge for edge in change.written_edges}
    assert GraphRows.of(nodes.values(), edges.values()) == new
    assert bool(change) == (old != new)


def test_batches_are_bounded() -> None:
    sizes: list[int] = []
    write_change(
        lambda _, values: sizes.append(len(next(iter(values.values())))),
        find_change(EMPTY, large(14_000)),
        large(14_000),
    )
    assert sum(sizes) == 14_000 + len(large(14_000).edges)
    assert max(sizes) == 5_000


def test_only_names_become_part_of_a_statement() -> None:
    assert "(node:Entity:City {" in filled("write/node", LABELS="Entity:City")
    for text in ("City) DETACH DELETE (n", "", "城市", "a-b", "`x`"):
        with pytest.raises(ValueError, match="no name"):
            filled("write/node", LABELS=text)


def test_long_properties_are_no_trouble(embedded_store: Store) -> None:
    rows = GraphRows.of([LONG, Node(("Document",), "d", {"record": "录" * 1_000_000})], [])
    embedded_store.replace(rows)
    assert embedded_store.rows() == rows
