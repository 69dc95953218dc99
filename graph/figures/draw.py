"""A network as a file: which suffix is drawn how."""

from collections.abc import Callable
from pathlib import Path

from accord.graph.figures.layout import Boxes, Layout, lay_out
from accord.graph.figures.network import Network
from accord.graph.figures.write import write_file

Drawing = Callable[[Network, Layout, str], bytes]


def _svg(network: Network, layout: Layout, lang: str) -> bytes:
    if layout.engine == "networkx":
        from accord.graph.figures.plain_svg import plain_svg

        return plain_svg(network, layout.boxes, lang).encode()
    return _picture(network, layout.boxes, lang, "svg")


def _picture(network: Network, boxes: Boxes, lang: str, format: str) -> bytes:
    from accord.graph.figures.picture import render

    return render(network, boxes, lang, format)


def _html(network: Network, layout: Layout, lang: str) -> bytes:
    from accord.graph.figures.page import page

    return page(network, layout.boxes, lang).encode()


def _dot(network: Network, layout: Layout, lang: str) -> bytes:
    from accord.graph.figures.picture import dot

    return dot(network, layout.boxes, lang).encode()


DRAWINGS: dict[str, Drawing] = {
    ".svg": _svg,
    ".html": _html,
    ".pdf": lambda network, layout, lang: _picture(network, layout.boxes, lang, "pdf"),
    ".png": lambda network, layout, lang: _picture(network, layout.boxes, lang, "png"),
    ".dot": _dot,
}


def draw(network: Network, path: Path, lang: str) -> str:
    """Writes the figure in the format of the path's suffix; gives back the engine that placed its boxes."""
    layout = lay_out(network)
    write_file(path, DRAWINGS[path.suffix.lower()](network, layout, lang))
    return layout.engine
