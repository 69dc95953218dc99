"""PDF files: paragraphs out of printed lines, page by page."""

import logging
from pathlib import Path

import pytest
from files import lines_at, pdf_of

from accord.extract.document import BadDocument, read_document
from accord.extract.reading import Document

WIDTH = 34  # characters of twelve points between the margins
SENTENCE = "2018年1月，长三角区域合作办公室正式挂牌，由上海市、江苏省、浙江省、安徽省三省一市联合组建，各方人员陆续到位，设在上海。"


def read(folder: Path, data: bytes) -> Document:
    path = folder / "a.pdf"
    path.write_bytes(data)
    return read_document(path, "a.pdf")


def wrapped(text: str, width: int = WIDTH) -> list[str]:
    return [text[start : start + width] for start in range(0, len(text), width)]


def test_a_wrapped_paragraph_is_one_line(tmp_path: Path) -> None:
    document = read(tmp_path, pdf_of([lines_at([*wrapped(SENTENCE), "2019年5月，国务院批复。"])]))
    assert document.text == f"{SENTENCE}\n2019年5月，国务院批复。\n"


@pytest.mark.parametrize(
    ("last", "line"),
    [
        ("长" * (WIDTH - 1) + "。", "江苏省政府"),  # a sentence ends
        ("长" * WIDTH, "二、机制"),  # a new item
        ("长" * WIDTH, "（三）机制"),
        ("长" * WIDTH, "第二章 机制"),
        ("长" * 20, "江苏省政府"),  # the line ends before the margin
        ("总则" + "…" * (WIDTH - 2), "机制"),  # a table of contents
    ],
)
def test_what_does_not_plainly_go_on_is_another_line(tmp_path: Path, last: str, line: str) -> None:
    page = lines_at(["江" * WIDTH, "苏" * (WIDTH - 1) + "。", last, line])
    assert read(tmp_path, pdf_of([page])).text.endswith(f"。\n{last}\n{line}\n")


def test_an_indented_line_begins_a_paragraph(tmp_path: Path) -> None:
    page = [*lines_at(["江" * WIDTH]), *lines_at(["苏" * 10], left=90 + 24, top=742)]
    assert read(tmp_path, pdf_of([page])).text == f"{'江' * WIDTH}\n{'苏' * 10}\n"
    page = [*lines_at(["江" * (WIDTH - 2)], left=90 + 24), *lines_at(["苏" * 10], top=742)]
    assert read(tmp_path, pdf_of([page])).text == f"{'江' * (WIDTH - 2)}{'苏' * 10}\n"


def test_a_heading_in_larger_type_stays_alone(tmp_path: Path) -> None:
    page = [*lines_at(["江" * 17], size=24), *lines_at(["苏" * WIDTH, "苏" * 5], top=700)]
    assert read(tmp_path, pdf_of([page])).text == f"{'江' * 17}\n{'苏' * (WIDTH + 5)}\n"


def test_the_rows_of_a_table_stay_apart(tmp_path: Path) -> None:
    rows = [("泰州市", "1997年"), ("台州市", "2003年")]
    page = [
        (left, 760 - 18 * number, 12, cell)
        for number, row in enumerate(rows)
        for left, cell in zip((90, 460), row, strict=True)
    ]
    assert read(tmp_path, pdf_of([page])).text == "泰州市 1997年\n台州市 2003年\n"


def test_each_column_of_a_page_is_joined(tmp_path: Path) -> None:
    left, right = "江" * 60, "苏" * 60
    page = [*lines_at(wrapped(left, 15)), *lines_at(wrapped(right, 15), left=310)]
    assert read(tmp_path, pdf_of([page])).text == f"{left}\n{right}\n"


def test_the_page_of_an_offset(tmp_path: Path) -> None:
    first, *rest = wrapped(SENTENCE)
    document = read(tmp_path, pdf_of([lines_at([first]), [], lines_at(rest), lines_at(["第四页。"])]))
    assert document.text == f"{SENTENCE}\n第四页。\n"
    assert document.page_of(document.text.index("办公室")) == 1
    assert document.page_of(len(first) - 1) == 1
    assert document.page_of(len(first)) == 3
    assert document.page_of(document.text.index("第四页")) == 4
    assert Document("a.txt", SENTENCE, "").page_of(5) is None


@pytest.mark.parametrize("number", ["{}", "- {} -", "— {} —", "第 {} 页", "第{}页 共9页", "{} / 9"])
def test_page_numbers_and_running_heads_are_left_out(tmp_path: Path, number: str) -> None:
    parts = wrapped(SENTENCE)
    assert len(parts) == 2
    pages = [lines_at(["长三角年鉴 2019", part, number.format(page)]) for page, part in enumerate([*parts, "完。"], 8)]
    assert read(tmp_path, pdf_of(pages)).text == f"{SENTENCE}\n完。\n"


def test_a_year_alone_is_no_running_head(tmp_path: Path) -> None:
    assert read(tmp_path, pdf_of([lines_at(["年鉴", "2019年", "正文。"])])).text == "年鉴\n2019年\n正文。\n"


def test_a_scan_is_named_as_such(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"a\.pdf: a scan: 2 pages of pictures, no text layer; run it through OCR"):
        read(tmp_path, pdf_of([[], []], extra="/I Do"))
    with pytest.raises(BadDocument, match=r"a\.pdf: empty"):
        read(tmp_path, pdf_of([[]]))


def test_a_page_without_text_is_named(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert read(tmp_path, pdf_of([[], lines_at(["正文。"])], extra="/I Do")).text == "正文。\n"
    assert "a.pdf" in caplog.text
    assert "not read: pages without a text layer: 1;" in caplog.text


def test_fonts_that_name_no_characters_are_refused(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match="do not tell which characters"):
        read(tmp_path, pdf_of([lines_at(["\ue001\ue002\ue003", "正"])]))


@pytest.mark.parametrize(("info", "title"), [("长三角规划", "长三角规划"), ("文档1", None), ("Microsoft Word - a.doc", None)])
def test_only_the_title_is_taken_from_the_properties(tmp_path: Path, info: str, title: str | None) -> None:
    document = read(tmp_path, pdf_of([lines_at(["正文。"])], info=info))
    assert (document.title, document.published) == (title, None)


def test_a_cut_off_file_is_refused(tmp_path: Path) -> None:
    data = pdf_of([lines_at([SENTENCE[:30]])])
    for part in (data[:20], data[: len(data) // 2], data[:-10]):
        with pytest.raises(BadDocument, match=r"a\.pdf: (?:cut off|damaged)"):
            read(tmp_path, part)
