"""Rows in six formats: each read back by a reader of that format."""

import csv
import json
from io import StringIO
from typing import Any

import pytest
from markdown_it import MarkdownIt
from rich.cells import cell_len

from accord.graph.format import FORMATS, write_rows

COLUMNS = ("entity", "time", "documents", "evidence", "derived")
AWKWARD = '逗号,引号"，\t制表\n第二行 | 竖线 *星* _线_ MEMBER_OF <b>&amp; \\ \u2028 [a](b) `c` ~'
ROWS: list[dict[str, Any]] = [
    {
        "entity": "长江三角洲城市经济协调会",
        "time": "1997/..",
        "documents": ["b.txt", "a.txt"],
        "evidence": AWKWARD,
        "derived": False,
    },
    {
        "entity": {"name": "泰州市", "type": "City"},
        "time": None,
        "documents": [],
        "evidence": "",
        "derived": True,
    },
]
CELLS = [
    ["长江三角洲城市经济协调会", "1997/..", "b.txt; a.txt", AWKWARD, "false"],
    ["泰州市", "", "", "", "true"],
]


class Terminal(StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True


def written(format: str | None, rows: list[dict[str, Any]] = ROWS, out: StringIO | None = None) -> str:
    out = out or StringIO()
    write_rows(iter(rows), COLUMNS, format, out)
    return out.getvalue()


def test_json_keeps_values() -> None:
    assert json.loads(written("json")) == ROWS
    assert [json.loads(line) for line in written("jsonl").splitlines()] == ROWS


@pytest.mark.parametrize(("format", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_separated_cells_come_back(format: str, delimiter: str) -> None:
    assert list(csv.reader(StringIO(written(format), newline=""), delimiter=delimiter)) == [
        list(COLUMNS),
        *CELLS,
    ]


def test_markdown_shows_cells_as_they_are() -> None:
    page = MarkdownIt("commonmark").enable("table").parse(written("markdown"))
    shown = [
        "".join("\n" if part.type == "html_inline" else part.content for part in token.children or [])
        for token in page
        if token.type == "inline"
    ]
    flat = [*COLUMNS, *(value for cells in CELLS for value in cells)]
    assert [text.replace("<br>", "\n") for text in shown] == [value.strip() for value in flat]


def test_a_table_keeps_within_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    lines = written("table").splitlines()
    assert max(map(cell_len, lines)) <= 72
    assert "协调会" in "".join(lines).replace(" ", "")


def test_a_table_aligns_wide_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    rows = [{"entity": "泰州市", "time": "2010"}, {"entity": "abc", "time": "2011"}]
    starts = {
        cell_len(line[: line.index("201")]) for line in written("table", rows).splitlines() if "201" in line
    }
    assert len(starts) == 1


def test_too_many_columns_become_records(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    text = written("table")
    assert max(map(cell_len, text.splitlines())) <= 40
    assert "entity" in text.splitlines()[1]


def test_a_document_cannot_move_the_cursor(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "120")
    assert "\x1b" not in written("table", [{"entity": "\x1b[2J[red]x[/red]"}])
    assert "[red]" in written("table", [{"entity": "[red]x"}])


def test_a_terminal_gets_a_table_and_a_pipe_json_lines() -> None:
    assert written(None) == written("jsonl")
    assert written(None, out=Terminal()) == written("table", out=Terminal())


@pytest.mark.parametrize("format", FORMATS)
def test_no_rows_are_well_formed(format: str) -> None:
    text = written(format, [])
    expected = {"json": [], "jsonl": []}
    assert format not in expected or [json.loads(line) for line in text.splitlines()] in ([[]], [])
    assert format in expected or "entity" in text or format == "table"
