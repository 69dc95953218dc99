"""Files as documents: what is read exactly, and what is refused with a reason."""

import time
import tracemalloc
from pathlib import Path

import pytest

from accord.extract.document import BadDocument, find_documents, read_document, read_metadata
from accord.extract.document.byline import read_published
from accord.extract.document.error import BadMetadata, DuplicateName
from accord.extract.reading import Document

SIMPLIFIED = "长三角区域合作办公室正式挂牌，由三省一市联合组建。\r\n2018年1月，各方人员陆续到位。\n"
TRADITIONAL = "粵港合作聯席會議於1998年成立，由廣東省與香港特區政府高層人員組成。\n"
UTF8 = SIMPLIFIED.encode()


def document_of(folder: Path, data: bytes, name: str = "a.txt") -> Document:
    path = folder / name
    path.write_bytes(data)
    return read_document(path, name)


def refusal_of(folder: Path, data: bytes, name: str = "a.txt") -> str:
    with pytest.raises(BadDocument) as caught:
        document_of(folder, data, name)
    text = str(caught.value)
    assert text.startswith(f"{name}: ")
    assert "\n" not in text
    return text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "gb18030"])
def test_simplified_is_read_exactly(tmp_path: Path, encoding: str) -> None:
    assert document_of(tmp_path, SIMPLIFIED.encode(encoding)).text == SIMPLIFIED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "gb18030", "big5", "big5hkscs"])
def test_traditional_is_read_exactly(tmp_path: Path, encoding: str) -> None:
    assert document_of(tmp_path, TRADITIONAL.encode(encoding)).text == TRADITIONAL


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (" \n\t　\r\n".encode(), "empty"),
        (b"---\ntitle: x\n---\n \n", "empty"),
        (UTF8[: UTF8.index("挂".encode()) + 1], "cut off in the middle of a character (UTF-8"),
        (UTF8[:40] + b"\xff" + UTF8[40:], "not valid UTF-8 at byte"),
        (SIMPLIFIED.encode("utf-16")[:-1], "cut off in the middle of a character (UTF-16"),
        (SIMPLIFIED.encode("gb18030").rstrip() + b"\x81", "undecodable"),
        (b"\x7fELF\x02\x01\x01\x00\x00", "binary"),
        (bytes(range(1, 256)) * 4, "undecodable"),
        (b"\x01\x02\x03 text", "binary"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    assert reason in refusal_of(tmp_path, data)


def test_a_stray_control_character_is_no_reason(tmp_path: Path) -> None:
    text = SIMPLIFIED * 50 + "\x0c\x1a"
    assert document_of(tmp_path, text.encode()).text == text


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(100 * 2**20)
    with pytest.raises(BadDocument, match=r"large\.txt: larger than 64 MB"):
        read_document(path, "large.txt")


def test_a_line_that_nobody_wrote_is_refused(tmp_path: Path) -> None:
    assert "a line of 1200000 characters" in refusal_of(tmp_path, ("长三角合作" * 240_000).encode())


def test_missing_file_and_folder_without_documents(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    ((missing, name), (folder, folder_name)) = find_documents([tmp_path / "none.txt", tmp_path / "empty"])
    with pytest.raises(BadDocument, match=r"none\.txt: no such file"):
        read_document(missing, name)
    with pytest.raises(BadDocument, match="empty: a folder without documents"):
        read_document(folder, folder_name)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_front_matter_counts_but_is_no_passage(tmp_path: Path, end: str) -> None:
    text = end.join(
        [
            "---",
            "title: 协调会 大事记",
            "publisher: 上海市人民政府",
            "published: 2019-12-01",
            "language: zh",
            "---",
            "正文",
        ]
    )
    document = document_of(tmp_path, text.encode(), "a.md")
    assert document.text == text
    assert document.text[document.body :] == "正文"
    assert (document.title, document.publisher, document.published) == (
        "协调会 大事记",
        "上海市人民政府",
        "2019-12-01",
    )
    assert (document.language, document.source) == ("zh", None)


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("published: 1 December\n---\n", "is no date"),
        ("published: 2019-02-30\n---\n", "is no date"),
        ("published: 2019-2-3\n---\n", "is no date"),
        ("title: [a\n---\n", "no YAML in line"),
        ("title: [a, b]\n---\n", "more than one title"),
        ("- a\n- b\n---\n", "no list of `key: value`"),
        ("title: never closed\n", "never closed"),
        ("title: " + "[" * 3000 + "\n---\n", "no YAML"),
    ],
)
def test_broken_front_matter_is_refused(tmp_path: Path, front: str, reason: str) -> None:
    assert reason in refusal_of(tmp_path, f"---\n{front}正文\n".encode())


def test_a_drawn_rule_is_no_front_matter(tmp_path: Path) -> None:
    document = document_of(tmp_path, "---\n正文，没有元数据\n".encode())
    assert (document.body, document.title) == (0, None)


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("标题\n发布时间：2019-12-01 10:00", "2019-12-01"),
        ("索引号：123 成文日期：2019年11月28日 发布日期：2019年12月1日", "2019-12-01"),
        ("成文日期：2019年11月28日", "2019-11-28"),
        ("發佈時間：2019年12月", "2019-12"),
        ("來源:中國網 2020-01-10 17:02:09", "2020-01-10"),
        ("标题\n\n国家发展改革委 2023-12-15 20:17", "2023-12-15"),
        ("2016-07-26", "2016-07-26"),
        ("发布时间：2019-13-01", None),  # the calendar has no such month
        ("会议时间：2019-12-01", None),  # when they met
        ("2020年9月25日 第二十五次会议通过", None),  # when it was adopted
        ("第一次会议 2003-08-05\n第二次会议 2004-08-05", None),  # a chronicle
        ("正文\n" * 20 + "（发稿时间：2019年12月1日）", "2019-12-01"),  # at the end
        ("正文\n" * 20 + "完\n２０１９年１２月１日（星期日）\n香港时间１９时３０分", "2019-12-01"),
        ("2019-12-01 06:48　来源：某报　责任编辑：某某", "2019-12-01"),
        ("正文\n" * 20 + "发布时间：2019-12-01\n" + "正文\n" * 20, None),  # neither in the head nor at the end
    ],
)
def test_the_by_line_dates_a_document(head: str, published: str | None) -> None:
    assert read_published(head) == published


def test_the_table_wins_over_front_matter_and_that_over_the_by_line(tmp_path: Path) -> None:
    table = tmp_path / "metadata.csv"
    table.write_text("document,title,publisher,published,source\na.md,新标题,,,\n", encoding="utf-8-sig")
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: 旧标题\nsource: 网址\n---\n发布时间：2019-12-01\n", encoding="utf-8")
    given, bare = read_document(path, "a.md", read_metadata(table)), read_document(path, "a.md")
    assert (given.title, given.source, given.published) == ("新标题", "网址", "2019-12-01")
    assert bare.title == "旧标题"
    assert given.digest != bare.digest, "what is known of it belongs to its content"


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "the columns are document"),
        ("title\nx\n", "the columns are document"),
        ("document,author\na,b\n", "the columns are document"),
        ("document,published\na,2019-1\n", "row 2: published"),
        ("document,title\na,x\na,y\n", "row 3: a has a row already"),
        ("document,title\n,x\n", "row 2: names no document"),
        ("document,title\na,x,y\n", "row 2: more cells than columns"),
    ],
)
def test_a_bad_table_names_its_row(tmp_path: Path, table: str, reason: str) -> None:
    path = tmp_path / "metadata.csv"
    path.write_text(table, encoding="utf-8")
    with pytest.raises(BadMetadata, match=r"metadata\.csv") as caught:
        read_metadata(path)
    assert reason in str(caught.value)


def test_folders_give_sorted_names_within_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a/c.md", "a/B.TXT", ".hidden.txt", ".git/x.txt", "table.csv", "scan.pdf"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("正文", encoding="utf-8")
    (tmp_path / "a" / "loop").symlink_to(tmp_path, target_is_directory=True)
    assert [name for _, name in find_documents([tmp_path])] == ["a/B.TXT", "a/c.md", "b.txt", "scan.pdf"]


def test_two_files_of_one_name_are_refused_and_both_named(tmp_path: Path) -> None:
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "a.txt").write_text("正文", encoding="utf-8")
    one, two = tmp_path / "one" / "a.txt", tmp_path / "two" / "a.txt"
    with pytest.raises(DuplicateName) as caught:
        find_documents([one, tmp_path / "two"])
    assert str(one) in str(caught.value)
    assert str(two) in str(caught.value)
    assert find_documents([one, one, tmp_path / "one"]) == [(one, "a.txt")]


@pytest.mark.long
@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_large_file_is_read_in_bounded_time_and_memory(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "large.txt"
    line = SIMPLIFIED.encode(encoding)
    path.write_bytes(line * (60 * 2**20 // len(line)))
    tracemalloc.start()
    began = time.perf_counter()
    document = read_document(path, "large.txt")
    seconds = time.perf_counter() - began
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert document.text.endswith(SIMPLIFIED)
    assert seconds < 60
    assert peak < 12 * path.stat().st_size
