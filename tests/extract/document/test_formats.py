"""Which formats are read, which are refused, and what befits every file of them."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from files import lines_at, pdf_of

from accord.extract.document import BadDocument, find_documents, read_document, read_metadata
from accord.graph.main import main

HTML = "<html><body><p>2018年1月，办公室挂牌。</p></body></html>"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# the encryption that Acrobat 5 writes, with a password that nobody knows
ENCRYPTED = pdf_of([lines_at(["正文。"])]).replace(
    b"/Info 6 0 R",
    b"/Info 6 0 R/ID[<00><00>]/Encrypt<</Filter/Standard/V 2/R 3/Length 128/P -4/O<" + b"11" * 32 + b">/U<" + b"22" * 32 + b">>>",
)


def refusal_of(folder: Path, data: bytes, name: str) -> str:
    (folder / name).write_bytes(data)
    with pytest.raises(BadDocument) as caught:
        read_document(folder / name, name)
    text = str(caught.value)
    assert text.startswith(f"{name}: ")
    assert "\n" not in text
    return text


@pytest.mark.parametrize(
    ("suffix", "way_out"),
    [(".doc", "save it as .docx"), (".wps", "save it as .docx"), (".xls", "save it as .xlsx"), (".ofd", "export it as .pdf"),
     (".rtf", "save it as .docx"), (".JPG", "run it through OCR"), (".png", "run it through OCR"), (".tiff", "run it through OCR")],
)  # fmt: skip
def test_what_is_not_read_is_named_with_the_way_out(tmp_path: Path, suffix: str, way_out: str) -> None:
    assert f"{suffix.lower()} is not read; {way_out}" in refusal_of(tmp_path, b"x", f"a{suffix}")
    assert [name for _, name in find_documents([tmp_path])] == [f"a{suffix}"], "also in a folder"


def test_any_other_suffix_is_refused(tmp_path: Path) -> None:
    assert ".exe is not read; .txt, .md, .html, .htm, .pdf, .docx, .xlsx are" in refusal_of(tmp_path, b"x", "a.exe")


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx", ".xlsx"])
@pytest.mark.parametrize("data", [b"", b" \n"])
def test_an_empty_file_is_refused(tmp_path: Path, suffix: str, data: bytes) -> None:
    assert refusal_of(tmp_path, data, f"a{suffix}") == f"a{suffix}: empty"


@pytest.mark.parametrize("suffix", [".html", ".pdf", ".docx", ".xlsx"])
def test_a_huge_file_is_refused_unread(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(BadDocument, match="larger than 64 MB"):
        read_document(path, path.name)


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", pdf_of([[]]), "its content is that of a .pdf file; rename it"),
        ("a.docx", pdf_of([[]]), "its content is that of a .pdf file; rename it"),
        ("a.pdf", HTML.encode(), "no .pdf file"),
        ("a.xlsx", "城市,年".encode(), "no .xlsx file"),
        ("a.docx", OLE + bytes(600), "its content is that of a .doc, .xls or .wps file"),
        ("a.html", b"\xff\xd8\xff\xe0", "its content is that of a .jpg file"),
        ("a.docx", b"PK\x03\x04" + bytes(100), "cut off or damaged"),
        ("a.pdf", b"%PDF-1.7\n" + bytes(2000) + b"%%EOF", "damaged"),
        ("a.pdf", b"%PDF-1.7\n" + bytes(range(256)) * 100, "cut off"),
    ],
)
def test_what_is_not_what_its_name_says(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    assert reason in refusal_of(tmp_path, data, name)


@pytest.mark.parametrize(
    ("name", "data"), [("a.pdf", ENCRYPTED), ("a.docx", OLE + bytes(600) + "EncryptedPackage".encode("utf-16-le"))]
)
def test_an_encrypted_file_is_named_as_such(tmp_path: Path, name: str, data: bytes) -> None:
    assert refusal_of(tmp_path, data, name) == f"{name}: encrypted; save it without a password"


def test_a_table_of_metadata_wins_over_what_a_page_states(tmp_path: Path) -> None:
    page = "<meta name='PubDate' content='2019-12-01'><meta name='ArticleTitle' content='题'><p>发布时间：2020-01-01</p>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    (tmp_path / "m.csv").write_text("document,title\na.html,新题\n", encoding="utf-8")
    document = read_document(tmp_path / "a.html", "a.html", read_metadata(tmp_path / "m.csv"))
    assert (document.title, document.published) == ("新题", "2019-12-01")


def test_what_a_browser_and_office_put_beside_a_document_is_none(tmp_path: Path) -> None:
    for name in ("页.html", "页_files/a.png", "页_files/frame.html", "其他_files/a.txt", "~$规划.docx", "规划.docx"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(HTML, encoding="utf-8")
    assert [name for _, name in find_documents([tmp_path])] == ["其他_files/a.txt", "规划.docx", "页.html"]


def test_a_bad_file_is_skipped_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of([[]], extra="/I Do"))
    (tmp_path / "b.docx").write_bytes(b"PK\x03\x04")
    (tmp_path / "c.html").write_text(HTML, encoding="utf-8")
    done = CliRunner().invoke(main, ["dates", str(tmp_path), "--format", "jsonl"])
    assert done.exit_code == 1
    assert '"document": "c.html"' in done.stdout
    assert '"time": "2018-01"' in done.stdout
    assert "skipped a.pdf: a scan" in done.stderr
    assert "skipped b.docx: cut off" in done.stderr


def test_the_text_is_shown_with_its_pages(tmp_path: Path) -> None:
    first, rest = "江" * 34, "苏。"
    (tmp_path / "a.pdf").write_bytes(pdf_of([lines_at(["题。", first]), lines_at([rest, "完。"])]))
    (tmp_path / "a.html").write_text(HTML, encoding="utf-8")
    shown = CliRunner().invoke(main, ["text", str(tmp_path / "a.pdf")])
    assert shown.stdout == f"题。\n{first}{rest}\n完。\n"
    shown = CliRunner().invoke(main, ["text", "--pages", str(tmp_path / "a.pdf")])
    assert shown.stdout == f"1\t题。\n1-2\t{first}{rest}\n2\t完。\n"
    refused = CliRunner().invoke(main, ["text", "--pages", str(tmp_path / "a.html")])
    assert refused.exit_code == 2
    assert "a.html has no pages" in refused.stderr


def test_no_format_is_loaded_before_it_is_met() -> None:
    code = (
        "import sys, accord.extract.document, accord.graph.main\n"
        "print(sorted({'lxml', 'docx', 'openpyxl', 'pypdfium2'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
