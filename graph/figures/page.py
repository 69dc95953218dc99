"""A network as one HTML page that needs no network: Cytoscape.js inside, sentences on a click."""

import json
from html import escape
from importlib.resources import files
from typing import Any

from accord.graph.figures import words
from accord.graph.figures.label import clean, visible
from accord.graph.figures.layout import FONT_SIZE, Boxes
from accord.graph.figures.look import LOOKS, SQUARE, Look, type_name
from accord.graph.figures.network import Evidence, Network, Tie
from accord.graph.figures.policy import source_hash

# Cytoscape.js would add this style sheet by itself, which the policy of the page refuses.
CYTOSCAPE_STYLE = ".__________cytoscape_container { position: relative; }"


def page(network: Network, boxes: Boxes, lang: str) -> str:
    """The page; its only scripts are the two whose hashes its policy names; all else is data."""
    library, script, style = (
        _resource(name) for name in ("vendor/cytoscape.min.js", "network.js", "network.css")
    )
    policy = (
        f"default-src 'none'; script-src {source_hash(library)} {source_hash(script)}; "
        f"style-src {source_hash(style)} {source_hash(CYTOSCAPE_STYLE)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )
    name, note = escape(words.title(network)), words.WORDS[lang]
    return "\n".join(
        (
            "<!DOCTYPE html>",
            f'<html lang="{"zh-CN" if lang == "zh" else "en"}">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            f"<title>{name}</title>",
            f"<style>{style}</style>",
            f'<style id="__________cytoscape_stylesheet">{CYTOSCAPE_STYLE}</style>',
            "</head>",
            "<body>",
            f"<header><h1>{name}</h1><p>{escape(words.subtitle(network, lang))}</p></header>",
            '<main><div id="drawing" role="img"></div>',
            f'<aside><p class="hint">{escape(note["hint"])}</p><label>{escape(note["filter"])} '
            '<input id="filter" type="search"></label> '
            f'<button id="all" type="button">{escape(note["all"])}</button>'
            '<h2 id="heading"></h2><ol id="facts"></ol></aside></main>',
            f"<noscript><p>{escape(note['script'])}</p>{_table(network, lang)}</noscript>",
            f"<footer>{_legend(network, lang)}<p>{escape(words.footer(network, lang))}</p></footer>",
            f'<script type="application/json" id="data">{_embedded(_data(network, boxes, lang))}</script>',
            f"<script>{library}</script>",
            f"<script>{script}</script>",
            "</body>",
            "</html>\n",
        )
    )


def _resource(name: str) -> str:
    return (files("accord.graph.figures") / name).read_text(encoding="utf-8")


def _embedded(data: Any) -> str:
    """The data as JSON that can end no element: ASCII only, without <, > and &."""
    text = json.dumps(data, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _data(network: Network, boxes: Boxes, lang: str) -> dict[str, Any]:
    names = {point.id: clean(point.name) for point in network.points}
    return {
        "elements": [*_nodes(network, boxes), *_edges(network, names, lang)],
        "fontSize": FONT_SIZE,
        "words": words.WORDS[lang],
    }


def _nodes(network: Network, boxes: Boxes) -> list[dict[str, Any]]:
    return [
        {
            "group": "nodes",
            "data": {
                "id": point.id,
                "name": clean(point.name),
                "label": "\n".join(boxes[point.id].lines),
                "width": round(boxes[point.id].width, 1),
                "height": round(boxes[point.id].height, 1),
                "centre": point.steps == 0,
                **_drawn(LOOKS[point.type]),
            },
            "position": {"x": boxes[point.id].x, "y": -boxes[point.id].y},
        }
        for point in network.points
    ]


def _drawn(look: Look) -> dict[str, Any]:
    shape = "round-rectangle" if look.rounded else "polygon" if look.outline else "ellipse"
    points = " ".join(f"{x:g} {y:g}" for x, y in look.outline or SQUARE)
    return {"shape": shape, "points": points, "fill": look.fill, "border": look.border, "double": look.double}


def _edges(network: Network, names: dict[str, str], lang: str) -> list[dict[str, Any]]:
    return [
        {
            "group": "edges",
            "data": {
                "id": f"tie-{index}",
                "source": tie.source,
                "target": tie.target,
                "label": words.tie_label(tie, lang),
                "subject": names[tie.source],
                "predicate": words.predicate_name(tie.predicate, lang),
                "object": names[tie.target],
                "planned": tie.planned,
                "facts": [_fact(fact) for fact in tie.facts],
            },
        }
        for index, tie in enumerate(network.ties)
    ]


def _fact(fact: Evidence) -> dict[str, Any]:
    return {
        "when": words.when(fact.time),
        "role": visible(fact.role or ""),
        "sentence": visible(fact.sentence),
        "document": visible(fact.document),
        "published": fact.published,
        "documents": [visible(name) for name in fact.documents],
    }


def _table(network: Network, lang: str) -> str:
    names = {point.id: escape(clean(point.name)) for point in network.points}
    rows = (_row(tie, names, lang) for tie in network.ties)
    return f"<table>{''.join(rows)}</table>"


def _row(tie: Tie, names: dict[str, str], lang: str) -> str:
    cells = (
        names[tie.source],
        escape(words.tie_label(tie, lang)),
        names[tie.target],
        escape(clean(tie.facts[0].sentence)),
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"


def _legend(network: Network, lang: str) -> str:
    types = [type for type in LOOKS if type in {point.type for point in network.points}]
    signs = [f"<li>{sign(LOOKS[type])} {escape(type_name(type, lang))}</li>" for type in types]
    for planned in sorted({tie.planned for tie in network.ties}):
        dash = ' stroke-dasharray="6 4"' if planned else ""
        colour, name = ("#b3541e", "planned") if planned else ("#7b8794", "certain")
        line = (
            f'<svg width="34" height="16"><path d="M1 8H33" stroke="{colour}" stroke-width="2"{dash}/></svg>'
        )
        signs.append(f"<li>{line} {escape(words.WORDS[lang][name])}</li>")
    return f'<ul class="legend">{"".join(signs)}</ul>'


def sign(look: Look) -> str:
    """A small SVG of a type's shape and colour."""
    paint = f'fill="{look.fill}" stroke="{look.border}" stroke-width="{2.6 if look.double else 1.2}"'
    if not look.outline:
        shape = f'<ellipse cx="15" cy="9" rx="13" ry="7" {paint}/>'
    elif look.rounded:
        shape = f'<rect x="2" y="2" width="26" height="14" rx="5" {paint}/>'
    else:
        points = " ".join(f"{15 + 13 * x:g},{9 + 7 * y:g}" for x, y in look.outline)
        shape = f'<polygon points="{points}" {paint}/>'
    return f'<svg width="30" height="18" aria-hidden="true">{shape}</svg>'
