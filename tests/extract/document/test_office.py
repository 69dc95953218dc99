"""Word documents and workbooks, made by the libraries that read them."""

from collections.abc import Callable
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from docx import Document as new_docx
from files import changed_package
from openpyxl import Workbook

from accord.extract.document import BadDocument, read_document
from accord.extract.reading import Document

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
BOMB = b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>'


def docx_of(make: Callable[..., None] = lambda document: document.add_paragraph("正文。")) -> bytes:
    document, target = new_docx(), BytesIO()
    make(document)
    document.save(target)
    return target.getvalue()


def xlsx_of(make: Callable[[Workbook], None] = lambda book: book.active.append(["城市", 1])) -> bytes:
    workbook, target = Workbook(), BytesIO()
    make(workbook)
    workbook.save(target)
    return target.getvalue()


def body_of(xml: str) -> bytes:
    """A Word document with that body."""
    return changed_package(docx_of(), word__document_xml=f'<w:document xmlns:w="{W}"><w:body>{xml}</w:body></w:document>'.encode())


def read(folder: Path, data: bytes, name: str) -> Document:
    path = folder / name
    path.write_bytes(data)
    return read_document(path, name)


def test_paragraphs_headings_and_tables_in_their_order(tmp_path: Path) -> None:
    def make(document: object) -> None:
        document.add_heading("一、机制", 1)  # type: ignore[attr-defined]
        document.add_paragraph("2018年1月，办公室挂牌。")  # type: ignore[attr-defined]
        table = document.add_table(3, 3)  # type: ignore[attr-defined]
        for row, cells in zip(table.rows, (["城市", "加入时间", "备注"], ["泰州市", "1997年", ""], ["台州市", "2003年\n8月", "会"]), strict=True):
            for cell, text in zip(row.cells, cells, strict=True):
                cell.text = text
        table.cell(1, 1).merge(table.cell(1, 2))
        document.add_paragraph("")  # type: ignore[attr-defined]
        document.add_paragraph("完。")  # type: ignore[attr-defined]

    assert read(tmp_path, docx_of(make), "a.docx").text == (
        "一、机制\n2018年1月，办公室挂牌。\n城市 | 加入时间 | 备注\n泰州市 | 1997年\n台州市 | 2003年 8月 | 会\n完。\n"
    )


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ("<w:p><w:r><w:t>长</w:t></w:r><w:ins><w:r><w:t>三</w:t></w:r></w:ins><w:del><w:r><w:delText>江</w:delText></w:r></w:del></w:p>", "长三\n"),
        ("<w:p><w:moveFrom><w:r><w:t>江</w:t></w:r></w:moveFrom><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink></w:p>", "链接\n"),
        ("<w:p><w:r><w:t>一</w:t><w:br/><w:t>二</w:t><w:tab/><w:t>三</w:t></w:r></w:p>", "一\n二\t三\n"),
        ("<w:sdt><w:sdtContent><w:p><w:r><w:t>控件</w:t></w:r></w:p></w:sdtContent></w:sdt>", "控件\n"),
        ("<w:p><w:r><w:instrText>PAGE</w:instrText><w:t>正文</w:t></w:r></w:p>", "正文\n"),
        (
            "<w:p><w:r><w:t>前</w:t><w:pict><w:txbxContent><w:p><w:r><w:t>框</w:t></w:r></w:p></w:txbxContent></w:pict><w:t>后</w:t></w:r></w:p>",
            "前后\n框\n",
        ),
        (
            "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tc>"
            "<w:tc><w:p><w:r><w:t>丙</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:tc><w:tc><w:p><w:r><w:t>丁</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
            "甲 乙 | 丙 | 丁\n",
        ),
    ],
)
def test_what_word_shows_is_read(tmp_path: Path, xml: str, text: str) -> None:
    assert read(tmp_path, body_of(xml), "a.docx").text == text


def test_only_the_title_is_taken_from_the_properties_of_a_word_document(tmp_path: Path) -> None:
    def make(document: object) -> None:
        document.core_properties.title = "规划"  # type: ignore[attr-defined]
        document.core_properties.author = "张三"  # type: ignore[attr-defined]
        document.core_properties.created = datetime(2019, 1, 1)  # type: ignore[attr-defined]
        document.add_paragraph("正文。")  # type: ignore[attr-defined]

    document = read(tmp_path, docx_of(make), "a.docx")
    assert (document.title, document.publisher, document.published) == ("规划", None, None)
    assert read(tmp_path, docx_of(), "a.docx").title is None


def test_sheets_are_tables_and_rows_lines(tmp_path: Path) -> None:
    def make(workbook: Workbook) -> None:
        sheet = workbook.active
        sheet.append(["城市", "加入时间", "人口", "比重"])
        sheet.append(["泰州市", date(1997, 4, 1), 451.5, 0.07])
        sheet.append(["台州市", datetime(2003, 8, 15, 9, 30), 600, None])
        sheet.append([])
        sheet.append([None, None, "合\n计", True])
        sheet["B2"].number_format = 'yyyy"年"m"月"'
        sheet["B3"].number_format = "yyyy-mm-dd"
        sheet["D2"].number_format = "0.0%"
        workbook.create_sheet("会议").append(["第四次", "=1+1", "#N/A"])
        workbook.create_sheet("空")

    assert read(tmp_path, xlsx_of(make), "a.xlsx").text == (
        "城市 | 加入时间 | 人口 | 比重\n泰州市 | 1997年4月 | 451.5 | 7%\n台州市 | 2003年8月15日 | 600\n |  | 合 计 | TRUE\n"
        "会议\n第四次 |  | #N/A\n空\n"
    )


def test_a_far_off_cell_is_no_million_of_cells(tmp_path: Path) -> None:
    def make(workbook: Workbook) -> None:
        workbook.active["A1"] = "城市"
        workbook.active["XFD1048576"] = "远"

    assert read(tmp_path, xlsx_of(make), "a.xlsx").text.startswith("城市\n")


def test_more_cells_than_anyone_filled_are_refused(tmp_path: Path) -> None:
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 1001))
    sheet = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'
    with pytest.raises(BadDocument, match=r"a\.xlsx: more than 10000000 cells"):
        read(tmp_path, changed_package(xlsx_of(), xl__worksheets__sheet1_xml=sheet.encode()), "a.xlsx")


@pytest.mark.parametrize(("name", "data"), [("a.docx", docx_of()), ("a.xlsx", xlsx_of())])
def test_damage_is_named(tmp_path: Path, name: str, data: bytes) -> None:
    for broken in (data[: len(data) // 2], data[:-30], data[:200] + bytes(200) + data[400:]):
        with pytest.raises(BadDocument, match=rf"{name}: (?:cut off or )?damaged"):
            read(tmp_path, broken, name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.docx", changed_package(docx_of(), word__document_xml=BOMB)),
        ("a.docx", changed_package(docx_of(), word__document_xml=BOMB.decode().encode("utf-16"))),
        ("a.xlsx", changed_package(xlsx_of(), xl__worksheets__sheet1_xml=BOMB)),
        ("a.xlsx", changed_package(xlsx_of(), xl__sharedStrings_xml=BOMB)),
    ],
)
def test_entities_are_never_expanded(tmp_path: Path, name: str, data: bytes) -> None:
    with pytest.raises(BadDocument, match=rf"{name}: hostile: xl?.*declares a document type|hostile: word"):
        read(tmp_path, data, name)


@pytest.mark.parametrize(("name", "data"), [("a.docx", docx_of()), ("a.xlsx", xlsx_of())])
def test_a_zip_bomb_is_refused_unpacked(tmp_path: Path, name: str, data: bytes) -> None:
    bomb = changed_package(data, media__a_bin=bytes(300 * 2**20))
    assert len(bomb) < 2**20
    with pytest.raises(BadDocument, match=rf"{name}: larger than 256 MB when unpacked"):
        read(tmp_path, bomb, name)


def test_a_part_larger_than_it_says_is_refused(tmp_path: Path) -> None:
    data = changed_package(docx_of(), media__a_bin=bytes(2**20))
    lying = data.replace((2**20).to_bytes(4, "little"), (1).to_bytes(4, "little"))
    with pytest.raises(BadDocument, match=r"a\.docx: cut off or damaged"):
        read(tmp_path, lying, "a.docx")


def test_nested_elements_are_no_crash(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"a\.docx: damaged"):
        read(tmp_path, body_of("<w:sdt>" * 5000 + "</w:sdt>" * 5000), "a.docx")


def test_a_package_without_its_main_part(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"a\.docx: damaged"):
        read(tmp_path, changed_package(docx_of(), word__document_xml=b""), "a.docx")
    with pytest.raises(BadDocument, match=r"a\.xlsx: damaged"):
        read(tmp_path, changed_package(xlsx_of(), xl__workbook_xml=b""), "a.xlsx")
