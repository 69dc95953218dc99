"""The source documents for a reference manager, as RIS and as BibTeX."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from accord.graph.figures.label import clean
from accord.graph.rows import GraphRows

SPECIAL = {"\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
ESCAPED = re.compile(r"[\\{}~^&%$#_]")


def ris(rows: GraphRows) -> Iterator[str]:
    """A record a document, in the order of their ids; a document with an address is electronic."""
    for document in _documents(rows):
        known = {
            "TY": "ELEC" if _address(document) else "GEN",
            "ID": document["id"],
            "TI": document.get("title") or document["name"],
            "PB": document.get("publisher"),
            "PY": (document.get("published") or "")[:4],
            "DA": (document.get("published") or "").replace("-", "/"),
            "UR": _address(document),
            "N1": None if _address(document) else document.get("source"),
            "LA": document.get("language"),
            "M1": document["name"],
        }
        yield "".join(f"{tag}  - {clean(value)}\n" for tag, value in known.items() if value) + "ER  - \n\n"


def bibtex(rows: GraphRows) -> Iterator[str]:
    """An entry @misc a document, in the order of their ids, in UTF-8."""
    for document in _documents(rows):
        published = document.get("published") or ""
        known = {
            "title": document.get("title") or document["name"],
            "publisher": document.get("publisher"),
            "year": published[:4],
            "date": published,
            "howpublished": None if _address(document) else document.get("source"),
            "langid": document.get("language"),
            "note": document["name"],
        }
        lines = [f"  {name} = {{{_plain(value)}}},\n" for name, value in known.items() if value]
        if address := _address(document):
            lines.append(f"  url = {{{address}}},\n")
        yield f"@misc{{accord-{document['id']},\n{''.join(lines)}}}\n\n"


def _documents(rows: GraphRows) -> Iterator[Mapping[str, Any]]:
    return ({"id": node.id, **node.properties} for node in rows.nodes if node.labels == ("Document",))


def _address(document: Mapping[str, Any]) -> str | None:
    """The address on the web, where the source is one."""
    source = str(document.get("source") or "").strip()
    return source if re.fullmatch(r"https?://[^\s{}\\]+", source) else None


def _plain(text: str) -> str:
    """The text as LaTeX prints it as it is."""
    return ESCAPED.sub(lambda match: SPECIAL.get(match[0], "\\" + match[0]), clean(text))
