"""A network as a picture, drawn by Graphviz: SVG, PDF, PNG, or the DOT text itself."""

from collections import Counter
from dataclasses import dataclass, field
from html import escape

from accord.extract.predicate import EntityType
from accord.graph.figures import words
from accord.graph.figures.label import clean, width
from accord.graph.figures.layout import FONT_SIZE, POINTS_PER_INCH, Box, Boxes, run_graphviz
from accord.graph.figures.look import LOOKS, Look, type_name
from accord.graph.figures.network import Network, Point, Tie

FONTS = "Noto Sans CJK SC,Source Han Sans SC,Microsoft YaHei,PingFang SC,WenQuanYi Zen Hei,sans-serif"
LABELLED_TIES = 60
INK, LINE, PLANNED, SOFT = "#1f2933", "#7b8794", "#b3541e", "#52606d"
MARGIN = 26.0
PNG_DENSITY = 144


def render(network: Network, boxes: Boxes, lang: str, format: str) -> bytes:
    """The picture as a file of that format (svg, pdf, png)."""
    density = [f"-Gdpi={PNG_DENSITY}"] if format == "png" else []
    return run_graphviz("neato", dot(network, boxes, lang), "-n2", f"-T{format}", *density)


def dot(network: Network, boxes: Boxes, lang: str) -> str:
    """The DOT text of the picture: every box at its place, a title above, a legend and a footer below."""
    number = {point.id: f"n{index}" for index, point in enumerate(network.points)}
    labels = _labels(network, boxes, lang) if len(network.ties) <= LABELLED_TIES else {}
    return "\n".join(
        (
            "digraph network {",
            f'graph [splines=true outputorder=edgesfirst pad=0.3 bgcolor=white fontname={_quoted(FONTS)}]',
            f"node [fontname={_quoted(FONTS)} fontsize={FONT_SIZE} fontcolor={_quoted(INK)} fixedsize=true]",
            f"edge [fontname={_quoted(FONTS)} fontsize=9.5 fontcolor={_quoted(SOFT)} arrowsize=0.6]",
            *_frame(network, boxes, lang),
            *(_node(number[point.id], point, boxes[point.id], point.steps == 0) for point in network.points),
            *(
                _edge(number[tie.source], number[tie.target], tie, lang, labels.get(tie, {}))
                for tie in network.ties
            ),
            "}\n",
        )
    )


def _quoted(text: str) -> str:
    """The text as a DOT string: no quote ends it, no backslash or entity means anything in it."""
    plain = clean(text).replace("&", "&amp;").replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"'


def _label(lines: tuple[str, ...]) -> str:
    return '"' + "\\n".join(_quoted(line)[1:-1] for line in lines) + '"'


def _attributes(**values: str) -> str:
    return "[" + " ".join(f"{name}={value}" for name, value in values.items()) + "]"


def _shape(look: Look, wide: float, high: float) -> dict[str, str]:
    return {
        "shape": look.shape,
        "style": '"rounded,filled"' if look.rounded else "filled",
        "fillcolor": _quoted(look.fill),
        "color": _quoted(look.border),
        "peripheries": "2" if look.double else "1",
        "width": f"{wide / POINTS_PER_INCH:.3f}",
        "height": f"{high / POINTS_PER_INCH:.3f}",
    }


def _node(number: str, point: Point, box: Box, centre: bool) -> str:
    attributes = _shape(LOOKS[point.type], box.width, box.height) | {
        "label": _label(box.lines),
        "tooltip": _quoted(f"{point.name} ({point.type})"),
        "pos": f'"{box.x},{box.y}"',
        "penwidth": "3" if centre else "1.2",
    }
    return f"{number} {_attributes(**attributes)}"


def _labels(network: Network, boxes: Boxes, lang: str) -> dict[Tie, dict[str, str]]:
    """The attributes that put each label on its line, nearer to the end with fewer lines: there is room.

    Of several lines between two boxes each label stands a step further on.
    """
    lines: Counter[str] = Counter(end for tie in network.ties for end in (tie.source, tie.target))
    between: Counter[frozenset[str]] = Counter()
    labels = {}
    for tie in network.ties:
        tail = lines[tie.source] <= lines[tie.target]
        pair = frozenset((tie.source, tie.target))
        a, b = boxes[tie.source], boxes[tie.target]
        gap = max(abs(a.x - b.x) - (a.width + b.width) / 2, abs(a.y - b.y) - (a.height + b.height) / 2, 40)
        share = 0.36 + 0.3 * (between[pair] % 3 if tail else -(between[pair] % 3))
        between[pair] += 1
        end = "taillabel" if tail else "headlabel"
        labels[tie] = {
            end: _on_white(words.tie_label(tie, lang)),
            "labelangle": "0",
            "labeldistance": f"{gap * abs(share) / 10:.2f}",
        }
    return labels


def _on_white(text: str) -> str:
    table = 'TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0" BGCOLOR="white"'
    return f"<<{table}><TR><TD>{escape(clean(text))}</TD></TR></TABLE>>"


def _edge(source: str, target: str, tie: Tie, lang: str, placed: dict[str, str]) -> str:
    label = words.tie_label(tie, lang)
    sentence = next((fact.sentence for fact in tie.facts if fact.sentence), "")
    attributes = _stroke(tie.planned) | {
        "tooltip": _quoted(f"{label}: {sentence}" if sentence else label),
        "penwidth": f"{min(1.1 + 0.3 * (len(tie.facts) - 1), 3):.1f}",
    }
    return f"{source} -> {target} {_attributes(**attributes, **placed)}"


def _stroke(planned: bool) -> dict[str, str]:
    if planned:
        return {"color": _quoted(PLANNED), "style": "dashed", "arrowhead": "empty"}
    return {"color": _quoted(LINE), "style": "solid", "arrowhead": "normal"}


@dataclass(slots=True)
class _Frame:
    """What stands around the drawing: a cursor that goes along lines of text, made larger by `scale`."""

    left: float
    right: float
    x: float
    y: float
    scale: float = 1.0
    lines: list[str] = field(default_factory=list)

    def text(self, text: str, size: float, colour: str = INK) -> None:
        """Adds a piece of text that begins at the cursor."""
        wide = (width(clean(text)) * size * 1.1 + 8) * self.scale
        attributes = _attributes(
            shape="plaintext", label=_quoted(text)[:-1] + '\\l"', fontsize=f"{size * self.scale:.1f}",
            fontcolor=_quoted(colour), tooltip='" "', pos=f'"{self.x + wide / 2:.1f},{self.y:.1f}"',
            width=f"{wide / POINTS_PER_INCH:.3f}", height=f"{0.3 * self.scale:.2f}",
        )  # fmt: skip
        self.lines.append(f"f{len(self.lines)} {attributes}")
        self.x += wide

    def sign(self, look: Look) -> None:
        """Adds the shape of a type."""
        wide, high = 30 * self.scale, 17 * self.scale
        place = f'"{self.x + wide / 2:.1f},{self.y:.1f}"'
        attributes = _shape(look, wide, high) | {"label": '""', "tooltip": '" "', "pos": place}
        self.lines.append(f"f{len(self.lines)} {_attributes(**attributes)}")
        self.x += wide + 8 * self.scale

    def stroke(self, planned: bool) -> None:
        """Adds a piece of a line."""
        ends = [f"f{len(self.lines) + index}" for index in (0, 1)]
        for end, x in zip(ends, (self.x, self.x + 42 * self.scale), strict=True):
            self.lines.append(
                f'{end} [shape=point width=0.01 height=0.01 style=invis label="" pos="{x:.1f},{self.y:.1f}"]'
            )
        attributes = _stroke(planned) | {"penwidth": "1.3", "tooltip": '" "'}
        self.lines.append(f"{ends[0]} -> {ends[1]} {_attributes(**attributes)}")
        self.x += 50 * self.scale

    def entry(self, name: str, sign: Look | bool) -> None:
        """Adds an entry of the legend, on the next line where the rest of this one is too short."""
        wide = (60 + width(name) * 13) * self.scale
        if self.x > self.left and self.x + wide > self.right:
            self.below(28)
        self.sign(sign) if isinstance(sign, Look) else self.stroke(sign)
        self.text(name, 11.5)
        self.x += 12 * self.scale

    def below(self, step: float) -> None:
        """Goes to the beginning of a line further down."""
        self.x, self.y = self.left, self.y - step * self.scale


def _frame(network: Network, boxes: Boxes, lang: str) -> list[str]:
    left, low, right, high = _bounds(boxes)
    right = max(right, left + 520)
    scale = min(max((right - left) / 900, 1), 2.2)
    frame = _Frame(left, right, left, high + (MARGIN + 34) * scale, scale)
    frame.text(words.title(network), 20)
    frame.below(26)
    frame.text(words.subtitle(network, lang), 11.5, SOFT)
    frame.x, frame.y = left, low - (MARGIN + 10) * scale
    for type in sorted({point.type for point in network.points}, key=list(EntityType).index):
        frame.entry(type_name(type, lang), LOOKS[type])
    for planned in sorted({tie.planned for tie in network.ties}):
        frame.entry(words.WORDS[lang]["planned" if planned else "certain"], planned)
    frame.below(26)
    frame.text(words.footer(network, lang), 10.5, SOFT)
    return frame.lines


def _bounds(boxes: Boxes) -> tuple[float, float, float, float]:
    places = boxes.values()
    return (
        min(box.x - box.width / 2 for box in places),
        min(box.y - box.height / 2 for box in places),
        max(box.x + box.width / 2 for box in places),
        max(box.y + box.height / 2 for box in places),
    )
