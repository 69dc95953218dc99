"""One entity shown: as a page, as Markdown, as a briefing in Word, on both stores."""

import json
import re
from datetime import date
from pathlib import Path

import docx
import pytest
from click.testing import CliRunner, Result
from docx.oxml.ns import qn
from lxml import etree
from markdown_it import MarkdownIt
from question_graph import graph
from readings import source
from rich.cells import cell_len

from accord.graph.assemble import assemble
from accord.graph.dossier.citation import citation
from accord.graph.dossier.page import Line, Page, Section, page_of
from accord.graph.dossier.record import records_of
from accord.graph.dossier.text import SHOWN, text_of
from accord.graph.main import main
from accord.graph.stores.store import Store, open_store

DAY = date(2005, 6, 30)
COUNCIL = "长江三角洲城市经济协调会"
FUND = "共同促进基金"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("show") / "store"
    with open_store(str(path), create=True) as store:
        store.replace(graph())
    return path


def _run(folder: Path, *words: str, lang: str = "en") -> Result:
    done = CliRunner().invoke(main, ["--lang", lang, *words, "--store", str(folder)], env={"COLUMNS": "80"})
    assert done.exit_code == 0, done.stderr
    return done


def _sections(page: Page) -> dict[str, list[tuple[str | None, str]]]:
    return {section.heading: [(line.time, line.text) for line in section.lines] for section in page.sections}


def test_members_then_and_now_with_how_sure(store: Store) -> None:
    store.replace(graph())
    (record,) = records_of(store, "长三角协调会", date(2015, 1, 1))
    told = _sections(page_of(record, "en", date(2015, 1, 1)))
    assert told["Members as of 2015-01-01"] == [
        ("1992/..", "上海市 (certain, last attested 2019)"),
        ("1992/..", "南京市 (certain, last attested 2019)"),
        ("1997/..", "泰州市 (certain, last attested 2021)"),
    ]
    assert told["Members before"] == [("2003/2011", "巢湖市 (last attested 2019)")]
    assert told["When it stood"] == [("1992", f"{COUNCIL} founded")]
    assert told["Planned or denied"] == [("undated", f"合肥市 member of {COUNCIL} (planned)")]
    assert "What happened" not in told


def test_what_it_came_from_and_became(store: Store) -> None:
    store.replace(graph())
    (record,) = records_of(store, "市场监管合作组", DAY)
    told = _sections(page_of(record, "zh", DAY))
    assert told["从何演变而来"] == [("2013-05", "工商合作组演变为市场监管合作组")]
    assert told["演变成了什么"] == [("2018", "市场监管合作组演变为大市场监管组")]


def test_contradictions_have_both_sentences(store: Store) -> None:
    store.replace(graph())
    (record,) = records_of(store, FUND, DAY)
    (section,) = [s for s in page_of(record, "en", DAY).sections if s.heading.startswith("Where documents")]
    assert [line.text for line in section.lines] == [
        f"2011 江苏省 founded {FUND} – against – 2012 {FUND} founded"
    ]
    assert {quote.document for quote in section.lines[0].quotes} == {"history.txt", "other.txt"}


def test_a_place_shows_what_its_government_did(store: Store) -> None:
    store.replace(graph())
    (record,) = records_of(store, "江苏", DAY)
    assert ("2015", "江苏省人民政府 issued 江苏省实施办法") in _sections(page_of(record, "en", DAY))["What happened"]


def test_every_line_has_a_sentence_of_the_graph(folder: Path) -> None:
    passages = {node.properties["text"] for node in graph().nodes if node.labels == ("Passage",)}
    with open_store(str(folder)) as store:
        records = [record for name in (COUNCIL, FUND, "江苏", "长三角") for record in records_of(store, name, DAY)]
    pages = [page_of(record, "en", DAY) for record in records]
    lines = [line for page in pages for section in page.sections for line in section.lines]
    assert len(lines) > 15
    assert all(line.quotes for line in lines)
    assert {quote.sentence for line in lines for quote in line.quotes} <= passages
    for page in pages:
        cited = {quote.document for section in page.sections for line in section.lines for quote in line.quotes}
        assert cited <= {row["name"] for row in page.sources}


def test_the_page_fits_the_terminal(folder: Path) -> None:
    for lang, heading in (("en", "When it stood"), ("zh", "存续时间")):
        text = _run(folder, "show", "长三角协调会", "--day", "2015", "--format", "table", lang=lang).stdout
        assert heading in text
        assert max(map(cell_len, text.splitlines())) <= 80
        assert "長江三角洲城市經濟協調會" in text
        assert "“1997年,泰州市加入。” history.txt" in text
    assert "2015-12-31" in text


def test_a_long_section_says_how_many_more() -> None:
    lines = (Line("1997", "甲" * 300, ()),) * (SHOWN + 3)
    page = Page("甲", "基金", (), (), "", (Section("经历", lines),), ())
    text = text_of(page, "en", 40)
    assert text.count("1997") == SHOWN
    assert "3 more" in text
    assert max(map(cell_len, text.splitlines())) <= 40


def test_record_has_all(folder: Path) -> None:
    (record,) = [json.loads(line) for line in _run(folder, "show", "泰州", "--format", "jsonl").stdout.splitlines()]
    assert (record["name"], record["type"]) == ("泰州市", "City")
    assert [relation["event"] for relation in record["relations"]] == ["MEMBER_OF"]
    assert [row["name"] for row in record["sources"]] == ["history.txt", "other.txt"]


def test_markdown_notes_are_marked_and_told_once(folder: Path) -> None:
    text = _run(folder, "show", FUND, "--format", "markdown").stdout
    marks, notes = re.findall(r"\[\^(\d+)\](?!:)", text), re.findall(r"^\[\^(\d+)\]: “", text, re.M)
    assert set(marks) == set(notes)
    assert len(notes) == len(set(notes)) > 1
    assert f"<h1>{FUND}</h1>" in MarkdownIt().render(text)


def test_unknown_name_and_wrong_day(folder: Path) -> None:
    done = CliRunner().invoke(main, ["show", "泰洲市", "--store", str(folder)])
    assert (done.exit_code, "nearest: 泰州市" in done.stderr) == (2, True)
    done = CliRunner().invoke(main, ["show", "泰州市", "--day", "2010-13", "--store", str(folder)])
    assert (done.exit_code, "2010-13" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("known", "cited"),
    [
        (
            {"publisher": "新华社", "title": "一则消息。", "published": "2019-11-01", "source": "https://example.org/a"},
            "新华社. 一则消息。[EB/OL]. (2019-11-01)[2026-01-02]. https://example.org/a.",
        ),
        ({"title": "年鉴", "published": "2019", "source": "《年鉴》第3页"}, "年鉴[Z]. 2019. 《年鉴》第3页."),
        ({"source": "http://example.org"}, "a.txt[EB/OL]. [2026-01-02]. http://example.org."),
        ({}, "a.txt[Z]."),
    ],
)
def test_citation(known: dict[str, str], cited: str) -> None:
    source = dict.fromkeys(("publisher", "title", "published", "source")) | {"name": "a.txt"} | known
    assert citation(source, date(2026, 1, 2)) == cited


def test_a_briefing_in_word_has_footnotes(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    assert _run(folder, "brief", FUND, "-o", str(path), "--day", "2020-01-01").stdout == f"{path}\n"
    document = docx.Document(str(path))
    assert document.paragraphs[0].text == FUND
    assert "2020-01-01" in document.paragraphs[1].text
    (part,) = [rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/footnotes")]
    notes = etree.fromstring(part.blob)
    told = {note.get(qn("w:id")): "".join(note.itertext()).strip() for note in notes}
    marks = [mark.get(qn("w:id")) for mark in document.element.iter(qn("w:footnoteReference"))]
    assert marks == [str(n + 1) for n in range(len(marks))]
    assert set(marks) == {id for id, text in told.items() if text}
    assert told["1"].startswith("“FOUNDED | Province:江苏省 | Fund:共同促进基金 | 2011”")


def test_hostile_names_in_a_briefing(tmp_path: Path) -> None:
    name = "甲\x00乙</w:t>&<b>|*" + "长" * 300
    said = source("a.txt", "FOUNDED | - | Fund:x | 2011")
    rows = assemble([said])
    for node in rows.nodes:
        if node.labels[0] == "Entity":
            node.properties["name"] = name
    store = tmp_path / "store"
    with open_store(str(store), create=True) as opened:
        opened.replace(rows)
    _run(store, "brief", "x", "-o", str(tmp_path / "b.docx"))
    assert "</w:t>&<b>|*长" in docx.Document(str(tmp_path / "b.docx")).paragraphs[0].text
    _run(store, "brief", "x", "-o", str(tmp_path / "b.md"))
    assert "<b>" not in MarkdownIt().render((tmp_path / "b.md").read_text("utf-8"))


def test_a_briefing_that_cannot_be_written(folder: Path, tmp_path: Path) -> None:
    for path, code in (("brief.txt", 2), ("absent/brief.md", 1)):
        words = ["brief", FUND, "-o", str(tmp_path / path), "--store", str(folder)]
        done = CliRunner().invoke(main, words)
        assert (done.exit_code or 1, done.stdout) == (code, "")
    assert list(tmp_path.iterdir()) == []
