"""accord text, dates, mentions and extract: interchange forms in the order of the text."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from accord.graph.main import main

FRONT = "---\ntitle: 大事记\npublished: 2019-12-01\n---\n"
TEXT = (
    FRONT + "2018年1月，長三角區域合作辦公室正式掛牌。\n"
    "2019年5月13日，会议审议通过《长江三角洲区域一体化发展规划纲要》。\n"
)
READERS = ("dates", "mentions", "extract")


def run(*arguments: str | Path, stdin: str | bytes | None = None) -> Result:
    return CliRunner().invoke(main, list(map(str, arguments)), input=stdin)


def rows_of(result: Result) -> list[dict[str, Any]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.md", "a.txt", "sub/a.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_text_is_the_document_as_read(folder: Path) -> None:
    assert run("text", folder / "a.txt").stdout == TEXT
    assert run("text", "-", stdin=TEXT.encode("gb18030")).stdout == TEXT


def test_dates_are_in_order_and_at_their_offsets(folder: Path) -> None:
    rows = rows_of(run("dates", folder / "a.txt"))
    assert [row["time"] for row in rows] == ["2018-01", "2019-05-13"], "front matter is no passage"
    assert {row["document"] for row in rows} == {"a.txt"}
    assert all(TEXT[row["start"] : row["end"]] == row["text"] for row in rows)
    assert (rows[0]["first"], rows[0]["last"]) == ("2018-01-01", "2018-01-31")


@pytest.mark.parametrize("command", ["mentions", "extract"])
def test_evidence_is_the_text_at_its_offsets(folder: Path, command: str) -> None:
    rows = rows_of(run(command, folder / "a.txt"))
    spans = [row.get("evidence", row) for row in rows]
    assert rows
    assert all(TEXT[span["start"] : span["end"]] == span["text"] for span in spans)
    assert spans == sorted(spans, key=lambda span: (span["start"], span["end"]))


@pytest.mark.parametrize("command", READERS)
def test_several_processes_write_the_same(folder: Path, command: str) -> None:
    one, two = run(command, folder), run(command, folder, "-j", "2")
    assert (one.exit_code, two.exit_code) == (0, 0)
    assert one.stdout == two.stdout
    assert list(dict.fromkeys(row["document"] for row in rows_of(one))) == ["a.txt", "b.md", "sub/a.txt"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_bad_document_never_stops_the_others(folder: Path, jobs: str) -> None:
    (folder / "empty").mkdir()
    (folder / "aa.txt").write_bytes(b"")
    (folder / "half.txt").write_bytes(TEXT.encode()[:-2])
    result = run("dates", folder, folder / "empty", folder / "none.txt", "-j", jobs)
    assert result.exit_code == 1
    assert len(rows_of(result)) == 6
    assert [line.split(": ")[1] for line in result.stderr.splitlines()] == [
        "skipped aa.txt", "skipped half.txt", "skipped empty", "skipped none.txt",
    ]  # fmt: skip


def test_two_documents_of_one_name_are_refused(folder: Path) -> None:
    result = run("dates", folder / "a.txt", folder / "sub" / "a.txt")
    assert (result.exit_code, result.stdout) == (2, "")
    assert str(folder / "a.txt") in result.stderr
    assert str(folder / "sub" / "a.txt") in result.stderr


def test_the_table_of_metadata_gives_the_anchor(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("今年，办公室挂牌。\n", encoding="utf-8")
    (tmp_path / "metadata.csv").write_text("document,published\na.txt,2018-06\n", encoding="utf-8")
    arguments = ("dates", tmp_path / "a.txt", "--metadata", tmp_path / "metadata.csv")
    assert [row["time"] for row in rows_of(run(*arguments))] == ["2018"]


def test_rows_have_their_own_reference_date(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    given = [
        {"id": "1", "text": "今年3月", "reference_date": "2018-06-01"},
        {"id": 2, "text": "没有", "reference_date": None},
    ]
    rows.write_text("".join(json.dumps(row) + "\n" for row in given), encoding="utf-8")
    one, two = rows_of(run("dates", "--rows", rows))
    assert (one["id"], [date["time"] for date in one["dates"]]) == ("1", ["2018-03"])
    assert two == {"id": 2, "dates": []}


@pytest.mark.parametrize(
    "line", ["no json", "[]", '{"id": 1, "text": "x"}', '{"id": 1, "text": 5, "reference_date": null}']
)
def test_a_bad_row_is_named(tmp_path: Path, line: str) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text("\n" + line + "\n", encoding="utf-8")
    result = run("dates", "--rows", rows)
    assert result.exit_code == 2
    assert "line 2" in result.stderr


def test_flat_formats_show_an_entity_by_its_name(folder: Path) -> None:
    lines = run("mentions", folder / "a.txt", "--format", "csv").stdout.splitlines()
    assert lines[0] == "document,start,end,text,entity"
    assert not any("{" in line for line in lines)
