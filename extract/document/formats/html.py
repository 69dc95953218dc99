"""Web pages: the article without the menus around it."""

import re

from lxml.html import HtmlElement, HTMLParser, document_fromstring

from accord.extract.document.formats.article import FEW, drop_surroundings, find_article
from accord.extract.document.formats.content import Content, Unreadable, join_lines
from accord.extract.document.formats.flatten import Line, flatten
from accord.extract.document.formats.page import page_metadata

XML_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")  # lxml takes no text that names an encoding
SHORTEST_TITLE = 4  # characters by which a line is known as the page's title


def read_html(text: str) -> Content:
    """The article of a page, a line a block, from its heading on, and what the page states of it.

    The row of a table is a line, its cells parted by ` | `. Raises Unreadable.
    """
    root = _parse(text)
    metadata = page_metadata(root)
    body = root.find("body")
    if body is None:
        return Content("", metadata)
    drop_surroundings(body)
    core = find_article(body)
    lines = list(flatten(body, core))
    kept = _without_menus(lines) if core is body else [*_head(lines, metadata.title), *_inside(lines)]
    return Content(join_lines(line.text for line in kept), metadata)


def _parse(text: str) -> HtmlElement:
    parser = HTMLParser(huge_tree=True, remove_comments=True, remove_pis=True)
    root = document_fromstring(XML_DECLARATION.sub("", text), parser)
    if any("depth" in entry.message.lower() for entry in parser.error_log):
        raise Unreadable("hostile: elements nested without end")
    return root


def _without_menus(lines: list[Line]) -> list[Line]:
    """The lines of a page of which no part is plainly the article; of a page that is mostly links, all."""
    kept = [line for line in lines if not line.is_menu]
    return kept if sum(len(line.text) for line in kept) > FEW * sum(len(line.text) for line in lines) else lines


def _inside(lines: list[Line]) -> list[Line]:
    return [line for line in lines if line.inside]


def _head(lines: list[Line], title: str | None) -> list[Line]:
    """The lines between the article's heading and the article itself: the by-line stands there."""
    first = next(number for number, line in enumerate(lines) if line.inside)
    if any(_is_heading(line, title) for line in _inside(lines)):
        return []
    start = max((number for number in range(first) if _is_heading(lines[number], title)), default=first)
    return [line for line in lines[start:first] if not line.is_menu]


def _is_heading(line: Line, title: str | None) -> bool:
    return line.tag == "h1" or (len(line.text) >= SHORTEST_TITLE and line.text == title)
