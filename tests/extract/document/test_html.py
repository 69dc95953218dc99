"""Web pages: the article and what the page states of it."""

from pathlib import Path

import pytest

from accord.extract.document import BadDocument, read_document
from accord.extract.reading import Document

FIRST = "2018年1月，长三角区域合作办公室正式挂牌，由三省一市联合组建，各方人员陆续到位。"
SECOND = "2018年6月1日，长三角地区主要领导座谈会在上海召开，会议审议并原则同意三年行动计划。"
ARTICLE = f"<p>　　{FIRST}</p><p>{SECOND}</p>"
MENU = "<ul>" + "".join(f"<li><a href='/{name}'>{name}</a></li>" for name in ("首页", "政务公开", "办事服务", "互动交流")) + "</ul>"
FOOT = "<div><p>主办单位：某市人民政府　网站标识码：3100000001</p></div>"
NEWS = "<div><h3>相关新闻</h3><ul><li><a href='/1'>江苏省与安徽省签署协议</a></li><li><a href='/2'>浙江省召开会议</a></li></ul></div>"


def read(folder: Path, body: str, head: str = "", name: str = "a.html", encoding: str = "utf-8") -> Document:
    path = folder / name
    path.write_bytes(f"<!DOCTYPE html><html><head>{head}</head><body>{body}</body></html>".encode(encoding))
    return read_document(path, name)


@pytest.mark.parametrize(
    "body",
    [
        f"{MENU}<article><h1>标题</h1>{ARTICLE}</article>{NEWS}{FOOT}",
        f"<header>{MENU}</header><main><h1>标题</h1><div id='zoom'>{ARTICLE}</div>{NEWS}</main><footer>{FOOT}</footer>",
        f"<div class='top'>{MENU}</div><div class='w'><h1>标题</h1><div class='TRS_Editor'>{ARTICLE}</div></div>{NEWS}{FOOT}",
        # a page laid out by tables
        f"<table><tr><td>{MENU}</td></tr><tr><td>{NEWS}</td><td><h1>标题</h1><table><tr><td>{ARTICLE}</td></tr></table></td></tr></table>",
        # all of it in a form, as one maker of portals does
        f"<form id='aspnetForm'>{MENU}<div><h1>标题</h1><div>{ARTICLE}</div></div>{FOOT}</form>",
        f"<div class='page has-sidebar'><h1>标题</h1><div style='visibility: hidden'>{ARTICLE}</div></div>",
    ],
)
def test_the_article_is_read_without_its_surroundings(tmp_path: Path, body: str) -> None:
    assert read(tmp_path, body).text == f"标题\n{FIRST}\n{SECOND}\n"


def test_the_by_line_between_heading_and_article_dates_it(tmp_path: Path) -> None:
    line = "<div>发布时间：2018-06-02 来源：新华社 <a>打印</a></div>"
    document = read(tmp_path, f"<div>{MENU}</div><div><h1>标题</h1>{line}<div>{ARTICLE}</div></div>")
    assert document.text == f"标题\n发布时间：2018-06-02 来源：新华社 打印\n{FIRST}\n{SECOND}\n"
    assert (document.title, document.published) == ("标题", "2018-06-02")


def test_rows_of_a_table_are_lines(tmp_path: Path) -> None:
    table = (
        "<table><caption>成员</caption><thead><tr><th>城市</th><th>加入时间</th><th>备注</th></tr></thead><tbody>"
        "<tr><td><p>泰州市</p></td><td>1997年<br>4月</td><td></td></tr><tr><td></td><td>2003年\n夏</td><td><p>第<a>四</a>次</p>会议</td></tr></table>"
    )
    document = read(tmp_path, f"{MENU}<div>{ARTICLE}{table}<p>完。</p></div>")
    assert document.text.splitlines()[2:] == [
        "成员", "城市 | 加入时间 | 备注", "泰州市 | 1997年 4月", " | 2003年夏 | 第四次 会议", "完。",
    ]  # fmt: skip


def test_linked_names_within_the_article_stay(tmp_path: Path) -> None:
    members = "<ul><li><a href='/sh'>上海市</a></li><li><a href='/nj'>南京市</a></li></ul>"
    assert read(tmp_path, f"{MENU}<div>{ARTICLE}<p>成员：</p>{members}</div>").text.endswith("成员：\n上海市\n南京市\n")


def test_a_page_of_links_is_read_whole(tmp_path: Path) -> None:
    assert read(tmp_path, NEWS.replace("h3", "b")).text == "相关新闻\n江苏省与安徽省签署协议\n浙江省召开会议\n"


def test_blocks_are_lines_and_inline_elements_are_not(tmp_path: Path) -> None:
    body = "<div>长三角<b>区域</b>\n  合作<span>办公室</span><br>挂牌 <i>in</i>\nShanghai&nbsp;now<p>一。<div>二。</div>三。</div>"
    assert read(tmp_path, body).text == "长三角区域合作办公室\n挂牌 in Shanghai now\n一。\n二。\n三。\n"


def test_what_is_not_shown_is_not_read(tmp_path: Path) -> None:
    hidden = "<script>var a='2018年';</script><style>p{}</style><!-- 注释 --><p style='display: none'>藏</p><p hidden>藏</p>"
    assert read(tmp_path, f"<div>{ARTICLE}{hidden}</div>").text == f"{FIRST}\n{SECOND}\n"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
def test_any_encoding_and_the_short_suffix(tmp_path: Path, encoding: str) -> None:
    head = f"<meta charset='{encoding}'>"
    assert read(tmp_path, ARTICLE, head, "a.HTM", encoding).text == f"{FIRST}\n{SECOND}\n"


def test_xhtml_with_its_declaration(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<?xml version='1.0' encoding='utf-8'?><html><body>{ARTICLE}</body></html>", encoding="utf-8")
    assert read_document(tmp_path / "a.html", "a.html").text == f"{FIRST}\n{SECOND}\n"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (
            "<title>规划_网站</title><meta name='ArticleTitle' content='规划'><meta name='PubDate' content='2019-12-01 18:05'>"
            "<meta name='ContentSource' content='新华社'><meta name='SiteName' content='某网'>",
            ("规划", "新华社", "2019-12-01", None),
        ),
        (
            "<meta property='og:title' content='规划'><meta property='og:site_name' content='某网'><link rel='canonical'"
            " href='https://example.org/a'><meta property='article:published_time' content='2019-12-01T18:05:00+08:00'>",
            ("规划", "某网", "2019-12-01", "https://example.org/a"),
        ),
        ("<title> 规划\n全文 </title><meta name='PubDate' content='2019-13-01'>", ("规划 全文", None, None, None)),
        ("<meta name='PubDate' content=''><meta name='Author' content='张三'><link rel='canonical' href='/a'>", (None,) * 4),
    ],
)
def test_metadata_is_what_the_page_states(tmp_path: Path, head: str, expected: tuple[str | None, ...]) -> None:
    document = read(tmp_path, ARTICLE, head)
    assert (document.title, document.publisher, document.published, document.source) == expected


def test_ten_thousand_nested_elements_are_no_crash(tmp_path: Path) -> None:
    with pytest.raises(BadDocument, match=r"a\.html: hostile: elements nested without end"):
        read(tmp_path, "<div>" * 10_000 + ARTICLE)
    assert read(tmp_path, "<div>" * 500 + ARTICLE).text == f"{FIRST}\n{SECOND}\n"


def test_a_cut_off_page_gives_what_it_has(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(f"<html><body><div><p>{FIRST}</p><p>{SECOND[:10]}", encoding="utf-8")
    assert read_document(tmp_path / "a.html", "a.html").text == f"{FIRST}\n{SECOND[:10]}\n"


@pytest.mark.parametrize("body", ["", "<script>document.write('2018年')</script>", "<p> &nbsp; </p>"])
def test_a_page_without_text_is_empty(tmp_path: Path, body: str) -> None:
    with pytest.raises(BadDocument, match=r"a\.html: empty"):
        read(tmp_path, body)
