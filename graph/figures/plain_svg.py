"""A network as simple SVG, for machines without Graphviz."""

from xml.sax.saxutils import escape, quoteattr

from accord.graph.figures import words
from accord.graph.figures.label import clean, width
from accord.graph.figures.layout import FONT_SIZE, LINE_HEIGHT, Box, Boxes
from accord.graph.figures.look import LOOKS, type_name
from accord.graph.figures.network import Network, Point, Tie
from accord.graph.figures.page import sign
from accord.graph.figures.picture import FONTS, INK, LINE, PLANNED, SOFT

HEAD, FOOT, SIDE = 78.0, 84.0, 24.0


def plain_svg(network: Network, boxes: Boxes, lang: str) -> str:
    """The drawing with straight lines, a title, a legend and a footer."""
    left, right = (
        min(b.x - b.width / 2 for b in boxes.values()),
        max(b.x + b.width / 2 for b in boxes.values()),
    )
    top, low = (
        max(b.y + b.height / 2 for b in boxes.values()),
        min(b.y - b.height / 2 for b in boxes.values()),
    )
    wide, high = max(right - left, 560) + 2 * SIDE, top - low + HEAD + FOOT
    moved = {
        id: Box(b.x - left + SIDE, top - b.y + HEAD, b.width, b.height, b.lines) for id, b in boxes.items()
    }
    return "\n".join(
        (
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide:.0f}" height="{high:.0f}" '
            f'viewBox="0 0 {wide:.1f} {high:.1f}" font-family={quoteattr(FONTS)}>',
            '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" '
            f'orient="auto"><path d="M0 0L8 4L0 8z" fill="{LINE}"/></marker></defs>',
            '<rect width="100%" height="100%" fill="white"/>',
            _text(SIDE, 34, words.title(network), 20, INK),
            _text(SIDE, 58, words.subtitle(network, lang), 11.5, SOFT),
            *(_line(moved[tie.source], moved[tie.target], tie, lang) for tie in network.ties),
            *(_node(point, moved[point.id]) for point in network.points),
            *_legend(network, high - FOOT + 30, lang),
            _text(SIDE, high - 16, words.footer(network, lang), 10.5, SOFT),
            "</svg>\n",
        )
    )


def _text(x: float, y: float, text: str, size: float, colour: str, anchor: str = "start") -> str:
    place = f'x="{x:.1f}" y="{y:.1f}" font-size="{size}" fill="{colour}" text-anchor="{anchor}"'
    return f"<text {place}>{escape(clean(text))}</text>"


def _line(a: Box, b: Box, tie: Tie, lang: str) -> str:
    x, y = _border(b, a)
    sentence = clean(tie.facts[0].sentence)
    return (
        f'<path d="M{a.x:.1f} {a.y:.1f}L{x:.1f} {y:.1f}" {_stroke(tie.planned)} '
        f'marker-end="url(#arrow)">'
        f"<title>{escape(f'{words.tie_label(tie, lang)}: {sentence}')}</title></path>"
    )


def _border(box: Box, other: Box) -> tuple[float, float]:
    """Where the line from another box meets this one."""
    dx, dy = other.x - box.x, other.y - box.y
    reach = max(abs(dx) / (box.width / 2), abs(dy) / (box.height / 2), 1e-9)
    return box.x + dx / max(reach, 1), box.y + dy / max(reach, 1)


def _node(point: Point, box: Box) -> str:
    look, x, y = LOOKS[point.type], box.width / 2, box.height / 2
    stroke = 3 if look.double or not point.steps else 1.2
    paint = f'fill="{look.fill}" stroke="{look.border}" stroke-width="{stroke}"'
    if not look.outline:
        shape = f'<ellipse cx="{box.x:.1f}" cy="{box.y:.1f}" rx="{x:.1f}" ry="{y:.1f}" {paint}/>'
    else:
        corners = " ".join(f"{box.x + x * cx:.1f},{box.y + y * cy:.1f}" for cx, cy in look.outline)
        shape = f'<polygon points="{corners}" {paint}/>'
    step = FONT_SIZE * LINE_HEIGHT
    first = box.y - (len(box.lines) - 1) * step / 2 + FONT_SIZE * 0.36
    lines = (
        _text(box.x, first + index * step, line, FONT_SIZE, INK, "middle")
        for index, line in enumerate(box.lines)
    )
    return f"<g>{shape}{''.join(lines)}</g>"


def _legend(network: Network, y: float, lang: str) -> list[str]:
    x, parts = SIDE, []
    for type in (type for type in LOOKS if type in {point.type for point in network.points}):
        name = type_name(type, lang)
        parts.append(f'<g transform="translate({x:.1f} {y - 13:.1f})">{sign(LOOKS[type])}</g>')
        parts.append(_text(x + 36, y, name, 11.5, INK))
        x += 50 + width(name) * 12
    for planned in sorted({tie.planned for tie in network.ties}):
        name = words.WORDS[lang]["planned" if planned else "certain"]
        parts.append(f'<path d="M{x:.1f} {y - 4:.1f}h34" {_stroke(planned)}/>')
        parts.append(_text(x + 40, y, name, 11.5, INK))
        x += 54 + width(name) * 12
    return parts


def _stroke(planned: bool) -> str:
    dash = ' stroke-dasharray="6 4"' if planned else ""
    return f'stroke="{PLANNED if planned else LINE}" stroke-width="1.2"{dash}'
