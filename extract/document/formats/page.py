"""What a web page states of itself."""

import re

from lxml.etree import _Element

from accord.extract.document.metadata import Metadata, check_published

# names of meta elements, in the order in which they are believed; the first are those of Chinese government sites
TITLES = ("articletitle", "og:title", "dc.title")
PUBLISHERS = ("contentsource", "dc.publisher", "article:publisher", "og:site_name", "sitename")
DATES = ("pubdate", "publishdate", "article:published_time", "og:published_time", "datepublished", "dc.date.issued")
DAY = re.compile(r"\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})(?:日|T|\s|\Z)")
ADDRESS = re.compile(r"https?://\S+")


def page_metadata(root: _Element) -> Metadata:
    """Title, publisher, day of publication and address, each where the page states it expressly."""
    stated: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = (meta.get("name") or meta.get("property") or meta.get("itemprop") or "").lower()
        content = " ".join((meta.get("content") or "").split())
        if content:
            stated.setdefault(name, content)
    return Metadata(
        title=_first(stated, TITLES) or _heading(root),
        publisher=_name(_first(stated, PUBLISHERS)),
        published=next(filter(None, (_day(stated.get(name, "")) for name in DATES)), None),
        source=_address(root, stated),
    )


def _first(stated: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((stated[name] for name in names if name in stated), None)


def _heading(root: _Element) -> str | None:
    """The one main heading, or what stands in the title bar."""
    headings = [text for heading in root.iter("h1") if (text := _text(heading))]
    if len(headings) == 1:
        return headings[0]
    return next((text for title in root.iter("title") if (text := _text(title))), None)


def _text(element: _Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _name(publisher: str | None) -> str | None:
    return None if publisher is None or ADDRESS.match(publisher) else publisher


def _day(text: str) -> str | None:
    """The day as EDTF; None where the text is none of the calendar."""
    match = DAY.match(text)
    if match is None:
        return None
    day = f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}"
    try:
        check_published(day)
    except ValueError:
        return None
    return day


def _address(root: _Element, stated: dict[str, str]) -> str | None:
    canonical = next((link.get("href") for link in root.iter("link") if link.get("rel") == "canonical"), None)
    address = canonical or stated.get("og:url") or ""
    return address if ADDRESS.fullmatch(address) else None
