"""accord coverage: every passage stands with its claims or the reason for none, and no document becomes markup."""

import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from browser import chromium
from click.testing import CliRunner, Result
from figure_rows import HOSTILE
from rich.cells import cell_len

from accord.extract.claim import Claim, Mention, Passage, Referent, Span
from accord.extract.pipeline import read
from accord.extract.predicate import EntityType
from accord.extract.reading import Document, Reading
from accord.extract.unread import REASONS
from accord.graph.coverage.account import account, account_of
from accord.graph.coverage.page import page
from accord.graph.coverage.words import WORDS
from accord.graph.figures.label import visible
from accord.graph.figures.policy import source_hash
from accord.graph.main import main

FRONT = "---\ntitle: 大事记\npublished: 2019-12-01\n---\n"
PASSAGES = (
    ("一、长三角合作大事记", "heading"),
    ("2018年1月，長三角區域合作辦公室正式掛牌。2018年6月，上海市与江苏省签署《合作协议》。", None),
    ("天气很好，大家都很高兴，会后一起散步。", "nothing named"),
    ("2019年5月13日，大家都很高兴，天气很好。", "no trigger"),
    ("推动上海市与江苏省共同组建长三角产业合作联盟。", "planned only"),
    ("2019年召开了会议，大家都很高兴。", "no name in reach"),
    ("上海市河湖水面率为19.76%，大家都很高兴。", "no date in reach"),
)
TEXT = FRONT + "".join(f"{text}\n\n" for text, _ in PASSAGES)


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)


def rows_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_every_passage_stands_with_its_claims_or_the_reason_for_none(file: Path) -> None:
    rows = rows_of(run("coverage", file))
    assert [(row["text"], row["reason"]) for row in rows] == list(PASSAGES)
    assert [bool(row["claims"]) for row in rows] == [reason is None for _, reason in PASSAGES]
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert [row["line"] for row in rows] == [5, 7, 9, 11, 13, 15, 17]


def test_claims_are_those_that_extract_gives(file: Path) -> None:
    assert [claim for row in rows_of(run("coverage", file)) for claim in row["claims"]] == rows_of(run("extract", file))


def test_the_summary_counts_every_passage(file: Path) -> None:
    result = run("coverage", file)
    claims = len(rows_of(run("extract", file)))
    assert result.stderr == (
        f"7 passages: 1 with claims (claims: {claims}, undated events: 0), 1 heading, 1 nothing named, "
        "1 no trigger, 1 planned only, 1 no name in reach, 1 no date in reach\n"
    )


def test_a_claim_that_the_check_refuses_is_the_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("pipeline", "relations.validate"):
        monkeypatch.setattr(f"accord.extract.{module}.refusal", lambda *_: "type not allowed")
    reading = read(Document("a.txt", "2018年6月，上海市设立长三角合作办公室。\n2018年，无事。", ""))
    assert [passage.reason for passage in reading.passages] == ["refused: type not allowed", "no trigger"]


def test_the_table_fits_a_terminal_of_80_cells_and_is_aligned(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    lines = run("coverage", file, "--format", "table").stdout.splitlines()
    assert lines[0] == "a.txt"
    assert max(map(cell_len, lines)) <= 80
    (column,) = {cell_len(line[: line.index("(")]) for line in lines if re.search(r"\((?:heading|no)", line)}
    assert cell_len(lines[2][: lines[2].index("read")]) == column
    assert " ".join(lines[-3:]).split("7 passages: ")[1].startswith("1 with claims")


@pytest.mark.parametrize("format", ["csv", "tsv", "markdown"])
def test_flat_formats_tell_a_claim_in_one_line(file: Path, format: str) -> None:
    text = run("coverage", file, "--format", format).stdout.replace("\\", "")
    assert "上海市 —SIGNED→ 《合作协议》 @ 2018-06 [actual, " in text
    assert "{" not in text


def test_several_processes_write_the_same(file: Path) -> None:
    (file.parent / "b.txt").write_text(TEXT, encoding="utf-8")
    one, two = run("coverage", file.parent), run("coverage", file.parent, "-j", "2")
    assert (one.exit_code, one.stdout) == (two.exit_code, two.stdout)
    assert one.stdout.count("\n") == 14


def test_a_bad_document_never_stops_the_others(file: Path) -> None:
    result = run("coverage", "absent.txt", file)
    assert result.exit_code == 1
    assert len(rows_of(result)) == 7
    assert result.stderr.startswith("accord: skipped absent.txt: ")


def test_the_page_takes_the_place_of_the_rows(file: Path) -> None:
    path = file.parent / "page.html"
    result = run("coverage", file, "--html", path)
    assert (result.exit_code, result.stdout) == (0, f"{path}\n")
    assert "上海市" in path.read_text(encoding="utf-8")
    both = run("coverage", file, "--html", path, "--format", "jsonl")
    assert len(both.stdout.splitlines()) == 8


def test_a_page_that_cannot_be_written_is_said_in_one_line(file: Path) -> None:
    result = run("coverage", file, "--html", file.parent / "absent" / "page.html")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr.splitlines()[0].startswith("accord: cannot write ")
    assert run("coverage", file, "--html", file.parent).exit_code == 2


class Tags(HTMLParser):
    """The elements and attributes of a page, and its text."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(markup)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attributes)))

    def handle_data(self, data: str) -> None:
        self.text += data


ALLOWED = {
    "html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "section", "div", "ul", "li", "a", "b", "mark", "span", "sup", "code",
}  # fmt: skip


def hostile() -> Reading:
    """A document whose name, text, names, rules and times try to become markup."""
    text = "\n".join(HOSTILE)
    claims, mentions, passages = [], [], []
    for index, part in enumerate(HOSTILE):
        start = text.index(part)
        evidence = Span(start, start + len(part), part)
        end = Referent.of(EntityType.CITY, part, (part,))
        claims.append(
            Claim("SIGNED", end, end, part, evidence, part, time=part, role=part, value=part, unit=part, context=(Span(0, 5, "", part),))
        )
        mentions.append(Mention(part, start, start + len(part) // 2, part, end))
        passages.append(Passage(start, start + len(part), part, part if index % 2 else None))
        passages.append(Passage(start + len(part), start + len(part) + 1, "", part))
    document = Document(HOSTILE[0], text, "", title=HOSTILE[5], publisher=HOSTILE[7])
    return Reading(document, None, tuple(passages), tuple(mentions), tuple(claims))


@pytest.mark.parametrize("lang", WORDS)
def test_hostile_text_stays_text(lang: str) -> None:
    markup = page([account(hostile())], lang)
    shown = Tags(markup)
    assert {tag for tag, _ in shown.tags} <= ALLOWED
    assert not [name for _, attributes in shown.tags for name in attributes if name.startswith("on") or name == "src"]
    assert {attributes["href"][:1] for tag, attributes in shown.tags if tag == "a" and attributes["href"]} == {"#"}
    assert "".join(visible(HOSTILE[0]).split()) in "".join(shown.text.split())


def test_the_policy_allows_the_style_sheet_and_nothing_else() -> None:
    markup = page([], "en")
    style = markup.partition("<style>")[2].partition("</style>")[0]
    assert f"default-src 'none'; style-src {source_hash(style)}; base-uri 'none'; form-action 'none'" in markup
    assert "<script" not in markup
    assert "url(" not in style


def test_claims_and_marks_lead_to_each_other() -> None:
    shown = Tags(page([account_of(Document("a.txt", TEXT, "", len(FRONT)))], "en"))
    ids = [attributes["id"] for _, attributes in shown.tags if "id" in attributes]
    assert len(ids) == len(set(ids))
    assert {str(attributes["href"])[1:] for tag, attributes in shown.tags if tag == "a"} == set(ids)
    assert len([tag for tag, _ in shown.tags if tag == "mark"]) == 2
    for expected in ("signed", "《合作协议》", "2018-06", "actual", "signed-object"):
        assert expected in shown.text


def test_every_reason_has_a_chinese_word() -> None:
    assert set(REASONS) <= WORDS["zh"].keys()


def test_the_page_opens_from_disk_without_network_or_complaint(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(page([account(hostile()), account_of(Document("a.txt", TEXT, ""))], "zh").encode("utf-8", "replace"))
    with chromium(tmp_path / "profile") as browser:
        browser.get(path.as_uri())
        assert browser.execute_script("return window.broken") is None
        assert browser.execute_script("return performance.getEntriesByType('resource').length") == 0
        assert browser.execute_script("return getComputedStyle(document.querySelector('mark')).backgroundColor") == "rgb(227, 242, 225)"
        assert browser.execute_script("return document.querySelectorAll('img, script, table, iframe, body b b').length") == 0
        assert browser.get_log("browser") == []
