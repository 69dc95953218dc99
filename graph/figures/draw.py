"""A network as a file: which suffix is drawn how, and its safe writing."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path

from accord.graph.figures.error import FigureFailed
from accord.graph.figures.layout import Boxes, Layout, lay_out
from accord.graph.figures.network import Network

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


def write_file(path: Path, content: bytes) -> None:
    """Puts the content at the path, whole or not at all: what stood there stays until then."""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(draft).chmod(0o666 & ~_mask())
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FigureFailed(
            f"cannot write {path}: {error.strerror or error}; give another path with -o"
        ) from None


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
