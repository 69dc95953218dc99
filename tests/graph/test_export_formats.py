"""Every format of `accord export`, read back by a reader that is not ours, of the real corpus and of hostile names."""

import csv
import os
import re
import subprocess
import sys
from datetime import date
from pathlib import Path
from urllib.parse import unquote

import bibtexparser
import gephi
import neo4j
import neo4j_server
import networkx
import pytest
import rispy
from click.testing import CliRunner, Result
from lxml import etree
from markdown_it import MarkdownIt
from question_graph import graph
from rdflib import Dataset, Graph, Literal, URIRef, namespace
from readings import source

from accord.extract.pipeline import READER, read
from accord.graph.assemble import assemble
from accord.graph.build import Reader, build
from accord.graph.exports.formats import FORMATS
from accord.graph.exports.gexf import gexf, merged
from accord.graph.exports.pages import file_name
from accord.graph.exports.rdf import TERMS, THINGS
from accord.graph.exports.script import script
from accord.graph.exports.ties import Ties, ties_of
from accord.graph.main import main
from accord.graph.rows import GraphRows, Node
from accord.graph.stores.store import open_store

pytestmark = pytest.mark.filterwarnings("ignore:Dataset.default_context:DeprecationWarning")  # within rdflib
ROOT = Path(__file__).parents[2]
HOSTILE = "\"'\\\t`$x {} \\u0027 😀 </script><b> ]]> & # | [a](b) ; ]-(:Entity) \u2028" + "长" * 300


@pytest.fixture(scope="module")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the documents that ship."""
    path = tmp_path_factory.mktemp("corpus") / "store"
    with open_store(str(path), create=True) as store:
        build([ROOT / "seeds" / "documents"], store, Reader(READER, read))
    return path


@pytest.fixture(scope="module")
def rows(corpus: Path) -> GraphRows:
    with open_store(str(corpus)) as store:
        return store.rows()


@pytest.fixture(scope="module")
def hostile() -> GraphRows:
    """A graph in which every text that documents give is hostile."""
    made = assemble(
        [
            source("a.txt", "MEMBER_OF | City:甲市 | Mechanism:乙会 | 1850/2150"),
            source("b.txt", "FOUNDED | City:甲市 | Mechanism:乙会 | 1899"),
            source("c.txt", "SUCCEEDED_BY | Fund:一 | Fund:二 | -", "SUCCEEDED_BY | Fund:二 | Fund:一 | 2200 | planned"),
        ]
    )
    return GraphRows.of([_hostile(node) for node in made.nodes], made.edges)


def _hostile(node: Node) -> Node:
    named = {name: HOSTILE for name in ("name", "row_evidence", "evidence", "title") if name in node.properties}
    kept = node.labels[0] in ("Document", "Name", "Passage")
    return node if kept else Node(node.labels, node.id, {**node.properties, **named})


def _export(corpus: Path, *words: str) -> Result:
    done = CliRunner().invoke(main, ["export", *words, "--store", str(corpus)])
    assert done.exit_code == 0, done.stderr
    return done


def _tied(ties: Ties) -> set[tuple[str, str, str]]:
    return {(tie.source, tie.target, tie.kind) for tie in ties.ties}


@pytest.mark.parametrize("kind", sorted(FORMATS))
def test_every_format_is_the_same_each_time_and_says_what_it_lacks(kind: str, corpus: Path, tmp_path: Path) -> None:
    paths = [tmp_path / "one", tmp_path / "two"]
    told = {_export(corpus, kind, "-o", str(path)).stderr for path in paths}
    first, second = (
        {file.name: file.read_bytes() for file in ([path] if path.is_file() else path.iterdir())} for path in paths
    )
    assert list(first.values()) == list(second.values())
    assert all(first.values())
    assert (told == {""}) == (kind in ("jsonl", "cypher"))
    assert FORMATS[kind].lacks in next(iter(told))


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_graphml_in_networkx(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    from accord.graph.exports.graphml import graphml

    ties = ties_of(request.getfixturevalue(which))
    (tmp_path / "a.graphml").write_bytes(b"".join(graphml(ties)))
    back = networkx.read_graphml(tmp_path / "a.graphml", force_multigraph=True)
    assert {key for *_, key in back.edges(keys=True)} == {tie.id for tie in ties.ties}
    assert {(a, b) for a, b, _ in back.edges(keys=True)} == {(tie.source, tie.target) for tie in ties.ties}
    assert set(back.nodes) == {node.id for node in ties.entities}
    times = {key: values.get("time") for *_, key, values in back.edges(keys=True, data=True)}
    assert times == {tie.id: tie.time for tie in ties.ties}


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_gexf_in_networkx(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    ties = ties_of(request.getfixturevalue(which))
    path = tmp_path / "a.gexf"
    path.write_bytes(b"".join(gexf(ties)))
    back = networkx.read_gexf(path, version="1.3")
    assert {(a, b) for a, b in back.edges()} == {(tie.source, tie.target) for tie in ties.ties}
    root = etree.parse(path).getroot()
    edges = list(root.iter("{*}edge"))
    assert {(edge.get("source"), edge.get("target"), edge.get("kind")) for edge in edges} == _tied(ties)
    spells = {
        (edge.get("source"), edge.get("target"), edge.get("kind")): [
            (spell.get("start"), spell.get("end")) for spell in edge.iter("{*}spell")
        ]
        for edge in edges
    }
    assert spells == {tied: merged(days) for tied, days in _spells(ties).items()}
    assert all(date.fromisoformat(day) for days in spells.values() for spell in days for day in spell if day)


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_gexf_in_gephi(which: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    ties = ties_of(request.getfixturevalue(which))
    path = tmp_path / "a.gexf"
    path.write_bytes(b"".join(gexf(ties)))
    try:
        found = gephi.imported(path)
    except neo4j_server.Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(str(missing))
        pytest.skip(str(missing))
    assert (found["problems"], found["dynamic"]) == ([], True)
    assert set(found["nodes"]) == {node.id for node in ties.entities}
    assert {(edge["source"], edge["target"], edge["kind"]) for edge in found["edges"]} == _tied(ties)
    spells = {
        (edge["source"], edge["target"], edge["kind"]): [tuple(end.replace("?", "") or None for end in s) for s in edge["spells"]]
        for edge in found["edges"]
    }
    assert spells == {tied: merged(days) for tied, days in _spells(ties).items()}


def _spells(ties: Ties) -> dict[tuple[str, str, str], list[tuple[str | None, str | None]]]:
    """The days of all ties of one kind between the same two; those without a date have none."""
    found: dict[tuple[str, str, str], list[tuple[str | None, str | None]]] = {tied: [] for tied in _tied(ties)}
    for tie in ties.ties:
        if tie.first or tie.last:
            found[tie.source, tie.target, tie.kind].append((tie.first, tie.last))
    return found


def test_spells_that_overlap_are_one() -> None:
    assert merged([("2005-01-01", None), ("2001-01-01", "2002-12-31"), ("2002-06-01", "2003-01-01")]) == [
        ("2001-01-01", "2003-01-01"),
        ("2005-01-01", None),
    ]
    assert merged([(None, "1990-01-01"), ("1980-01-01", None)]) == [(None, None)]
    assert merged([]) == []


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_a_script_rebuilds_the_graph_in_an_empty_neo4j(
    which: str, request: pytest.FixtureRequest, empty_neo4j: str
) -> None:
    made: GraphRows = request.getfixturevalue(which)
    statements = "".join(script(made)).removesuffix(";\n").split(";\n")
    user, password = neo4j_server.USER, neo4j_server.PASSWORD
    with neo4j.GraphDatabase.driver(empty_neo4j, auth=(user, password)) as driver, driver.session() as session:
        for statement in statements:
            session.run(statement).consume()  # type: ignore[arg-type]
    with open_store(empty_neo4j, user=user, password=password) as store:
        assert store.rows().digest() == made.digest()


def test_tables_join(corpus: Path, rows: GraphRows, tmp_path: Path) -> None:
    _export(corpus, "csv", "-o", str(tmp_path / "tables"))
    tables = {}
    for path in (tmp_path / "tables").iterdir():
        assert path.read_bytes().startswith(b"\xef\xbb\xbf")
        with path.open(encoding="utf-8-sig", newline="") as file:
            tables[path.stem] = {row["id"]: row for row in csv.DictReader(file)}
    counts = {name: len(table) for name, table in tables.items()}
    labels = [node.labels[0] for node in rows.nodes]
    told = {"documents": "Document", "entities": "Entity", "facts": "Fact", "claims": "Claim", "passages": "Passage"}
    assert counts == {name: labels.count(label) for name, label in told.items()} | {
        "contradictions": sum(edge.type == "CONTRADICTS" for edge in rows.edges)
    }
    assert {row["fact"] for row in tables["claims"].values()} == set(tables["facts"])
    ends = {row[end] for row in tables["facts"].values() for end in ("subject", "object")} - {""}
    assert ends <= set(tables["entities"])
    passages = {(node.properties["document"], node.properties["text"]) for node in rows.nodes if "reason" in node.properties}
    assert passages <= {(row["document"], row["text"]) for row in tables["passages"].values()}


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_mermaid_has_every_tie_and_no_character_that_ends_a_label(which: str, request: pytest.FixtureRequest) -> None:
    from accord.graph.exports.mermaid import mermaid

    ties = ties_of(request.getfixturevalue(which))
    head, *lines = "".join(mermaid(ties)).splitlines()
    boxes = dict(match.groups() for line in lines if (match := re.fullmatch(r'  (n\d+)\["([^"<>\\]*)"\]', line)))
    arrows = [m.groups() for line in lines if (m := re.fullmatch(r'  (n\d+) (?:-->|-\.->)\|"([^"<>]*)"\| (n\d+)', line))]
    assert head == "flowchart LR"
    assert (len(boxes) + len(arrows), len(arrows)) == (len(lines), len(ties.ties))
    assert {end for a, _, b in arrows for end in (a, b)} == set(boxes)


def test_pages_are_linked(corpus: Path, rows: GraphRows, tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    _export(corpus, "markdown", "-o", str(folder))
    pages = {path.name: MarkdownIt().parse(path.read_text("utf-8")) for path in folder.iterdir()}
    assert len(pages) == 1 + sum(node.labels[0] == "Entity" for node in rows.nodes)
    links = {name: _links(tokens) for name, tokens in pages.items()}
    assert set(links["index.md"]) == set(pages) - {"index.md"}
    assert {link for found in links.values() for link in found if not link.startswith("http")} <= set(pages)
    ties = ties_of(rows)
    tied = {end for tie in ties.ties for end in (tie.source, tie.target) if tie.source != tie.target}
    for node in ties.entities:
        if node.id in tied:
            assert links[file_name(node.id, node.properties["name"])]


def _links(tokens: list[object]) -> list[str]:
    inline = [child for token in tokens for child in getattr(token, "children", None) or ()]
    return [unquote(str(child.attrs["href"])) for child in inline if child.type == "link_open"]


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_turtle_and_nquads_in_rdflib(which: str, request: pytest.FixtureRequest) -> None:
    from accord.graph.exports.rdf import nquads, turtle

    made: GraphRows = request.getfixturevalue(which)
    plain = Graph().parse(data=turtle(made), format="turtle")
    named = Dataset().parse(data="".join(nquads(made)), format="nquads")
    assert {triple[:3] for triple in named.quads()} == set(plain)
    facts = {node.id: node.properties for node in made.nodes if node.labels == ("Fact",)}
    assert set(plain.subjects(namespace.RDF.type, namespace.RDF.Statement)) == {THINGS[id] for id in facts}
    told = {(str(fact), str(plain.value(when, TERMS.edtf))) for fact, when in plain.subject_objects(namespace.TIME.hasTime)}
    assert told == {(str(THINGS[id]), fact["time"]) for id, fact in facts.items() if "time" in fact}
    for claim in plain.objects(None, namespace.PROV.wasDerivedFrom):
        assert plain.value(claim, namespace.PROV.wasQuotedFrom)
        assert plain.value(claim, namespace.PROV.value)
    graphs = {str(quad[3]) for quad in named.quads() if quad[3]} - {str(named.default_graph.identifier)}
    assert graphs == {str(THINGS[tie]) for tie in _actual(made)}


def _actual(rows: GraphRows) -> set[str]:
    ends = [edge.source for edge in rows.edges if edge.type in ("SUBJECT", "OBJECT")]
    facts = {node.id for node in rows.nodes if node.properties.get("status") == "actual" and node.labels == ("Fact",)}
    return {fact for fact in facts if ends.count(fact) == 2}


def test_rdf_uses_only_terms_that_the_vocabularies_have(rows: GraphRows) -> None:
    """rdflib's closed namespaces raise for a term that they do not have; days are days, EDTF is EDTF."""
    from accord.graph.exports.rdf import EDTF, quads

    spoken = {str(predicate) for _, predicate, *_ in quads(rows)}
    for vocabulary in (namespace.PROV, namespace.TIME, namespace.SKOS):
        for term in (name for name in spoken if name.startswith(str(vocabulary))):
            assert URIRef(term) in vocabulary
    for _, _, value, _ in quads(rows):
        if isinstance(value, Literal) and value.datatype and value.datatype != EDTF:
            assert not value.ill_typed


def test_rdf_by_suffix(corpus: Path, tmp_path: Path) -> None:
    _export(corpus, "rdf", "-o", str(tmp_path / "a.nq"))
    assert len(Dataset().parse(tmp_path / "a.nq", format="nquads")) > 1_000


@pytest.mark.parametrize("which", ["rows", "hostile"])
def test_references_in_other_readers(which: str, request: pytest.FixtureRequest) -> None:
    from accord.graph.exports.references import bibtex, ris

    made: GraphRows = request.getfixturevalue(which)
    documents = [node.properties for node in made.nodes if node.labels == ("Document",)]
    titles = [" ".join((known.get("title") or known["name"]).split()) for known in documents]
    records = rispy.loads("".join(ris(made)))
    assert [record.get("title") or record.get("primary_title") for record in records] == titles
    assert [record.get("year", "") for record in records] == [(d.get("published") or "")[:4] for d in documents]
    library = bibtexparser.parse_string("".join(bibtex(made)))
    assert not library.failed_blocks
    assert [entry["title"].replace("\\", "") for entry in library.entries] == titles


def test_bibtex_escapes_what_latex_would_take() -> None:
    from accord.graph.exports.references import bibtex

    name = r"50% of {x} & $y_1 #~^\end"
    document = Node(("Document",), "d", {"name": "a.txt", "title": name})
    (entry,) = bibtexparser.parse_string("".join(bibtex(GraphRows([document], [])))).entries
    assert entry["title"] == (
        r"50\% of \{x\} \& \$y\_1 \#\textasciitilde{}\textasciicircum{}\textbackslash{}end"
    )


def test_nothing_is_carried_of_nothing() -> None:
    empty = ties_of(GraphRows([], []))
    assert (empty.entities, empty.ties) == ((), ())
    assert etree.fromstring(b"".join(gexf(empty))).tag == "{http://gexf.net/1.3}gexf"


def test_what_no_line_can_show_is_counted() -> None:
    ties = ties_of(graph())
    leading = [n for n in graph().nodes if n.labels == ("Fact",) and n.properties["leads"]]
    assert len(leading) == len(ties.ties) + ties.one_ended + ties.negated
    assert ties.one_ended > 0
    assert ties.negated == 1


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("pdf",), 2, "pdf"),
        (("csv",), 2, "name it with -o"),
        (("csv", "-o", "full"), 2, "not an empty folder"),
        (("markdown", "-o", "absent/pages"), 1, "absent"),
        (("gexf", "-o", "absent/a.gexf"), 1, "absent"),
    ],
)
def test_what_goes_wrong_is_one_line(
    corpus: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, says: str
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "mine.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    done = subprocess.run(
        [sys.executable, "-c", "from accord.graph.main import main; main()", "export", *words, "--store", str(corpus)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (code, "", 1), done.stderr
    assert says in done.stderr
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["full", "mine.txt"]
