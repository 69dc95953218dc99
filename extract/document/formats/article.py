"""The part of a web page that is its article."""

import re
from collections import defaultdict

from lxml.etree import _Element, iterwalk
from lxml.html import HtmlElement

DROPPED = (
    "script", "style", "noscript", "template", "head", "nav", "aside", "footer", "button", "select", "option", "textarea",
    "iframe", "object", "svg", "canvas", "audio", "video", "map",
)  # fmt: skip
ROLES = {"navigation", "banner", "contentinfo", "search", "complementary", "menu", "menubar"}
NAMES = {
    "nav", "navbar", "navigation", "menu", "submenu", "breadcrumb", "breadcrumbs", "crumb", "crumbs", "sidebar", "footer",
    "foot", "share", "bdsharebuttonbox", "pagination", "pager", "copyright", "related", "recommend", "comments", "toolbar",
}  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none")
WORD = re.compile(r"[a-z]+")
CONTAINERS = {"article", "center", "div", "form", "main", "section", "span", "table", "tbody", "td", "tr"}
MOST = 0.75  # of what the children of an element say, by which one of them is the article
FEW = 1 / 3  # of what the page says: an element that says more is no menu, whatever its name


def drop_surroundings(body: HtmlElement) -> None:
    """Takes out of the tree what is never shown, and what is called a menu, a foot and the like."""
    for element in list(body.iter(*DROPPED)):
        element.drop_tree()
    for element in [element for element in body.iterdescendants() if _is_hidden(element)]:
        element.drop_tree()
    said = _said(body)
    for element in [element for element in body.iterdescendants() if _is_named_so(element)]:
        if said[element] <= FEW * said[body]:
            element.drop_tree()


def find_article(body: _Element) -> _Element:
    """The smallest element that holds most of what is said and not linked; the body where none does."""
    said = _said(body)
    core = body
    while True:
        children = [child for child in core if child.tag in CONTAINERS]
        best = max(children, key=lambda child: said[child], default=None)
        total = len("".join((core.text or "").split())) + sum(max(0, said[child]) for child in core)
        if best is None or said[best] <= 0 or said[best] < MOST * total:
            return core
        core = best


def _said(body: _Element) -> dict[_Element, int]:
    """For each element its characters outside links, less those in links."""
    said: dict[_Element, int] = defaultdict(int)
    links = 0
    for event, element in iterwalk(body, events=("start", "end")):
        if event == "start":
            links += element.tag == "a"
            said[element] += _weight(element.text, links)
            continue
        links -= element.tag == "a"
        parent = element.getparent()
        if element is not body and parent is not None:
            said[parent] += said[element] + _weight(element.tail, links)
    return said


def _weight(text: str | None, links: int) -> int:
    length = len("".join((text or "").split()))
    return -length if links else length


def _is_hidden(element: _Element) -> bool:
    return "hidden" in element.attrib or HIDDEN.search(element.get("style", "").lower()) is not None


def _is_named_so(element: _Element) -> bool:
    if element.get("role", "").lower() in ROLES:
        return True
    names = f"{element.get('id', '')} {element.get('class', '')}".lower()
    return not NAMES.isdisjoint(WORD.findall(names))
