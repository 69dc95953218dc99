"""Where each entity of a figure stands: Graphviz's layout, or networkx's where Graphviz is missing."""

import json
import shutil
import subprocess
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import networkx  # type: ignore[import-untyped]

from accord.graph.figures.error import FigureFailed
from accord.graph.figures.label import width, wrap
from accord.graph.figures.look import LOOKS
from accord.graph.figures.network import Network, Point

POINTS_PER_INCH = 72
FONT_SIZE = 13.0
LINE_HEIGHT = 1.3
LAYERED_LIMIT = 40
SECONDS = 120


@dataclass(frozen=True, slots=True)
class Box:
    """An entity's place: its middle and its size in points, y upwards, and the lines of its label."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]


Boxes = dict[str, Box]


@dataclass(frozen=True, slots=True)
class Layout:
    """The boxes by entity id, and which engine placed them."""

    boxes: Boxes
    engine: str


def engine(name: str = "dot") -> str | None:
    """The path of a Graphviz program, or None where it is not installed."""
    return shutil.which(name)


def lay_out(network: Network) -> Layout:
    """Places for all entities, always the same ones: layers from left to right where they are few."""
    sizes = {point.id: _size(point) for point in network.points}
    if engine() is None:
        return Layout(_spring(network, sizes), "networkx")
    name = "dot" if len(network.points) < LAYERED_LIMIT else "sfdp"
    return Layout(_graphviz(network, sizes, name), name)


def _size(point: Point) -> Box:
    lines = wrap(point.name)
    wide = (max(width(line) for line in lines) * FONT_SIZE + 30) * LOOKS[point.type].room
    return Box(0, 0, wide, len(lines) * FONT_SIZE * LINE_HEIGHT + 16, lines)


def run_graphviz(name: str, source: str, *options: str) -> bytes:
    """What a Graphviz program makes of the source; it is killed after two minutes."""
    program = engine(name) or engine()
    if program is None:
        raise FigureFailed("Graphviz is not installed: apt-get install graphviz (or brew, winget)")
    command = [program, f"-K{name}", *options]
    try:
        done = subprocess.run(
            command, input=source.encode(), capture_output=True, timeout=SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        raise FigureFailed(
            f"Graphviz took more than {SECONDS} seconds: draw fewer entities with --limit"
        ) from None
    if done.returncode or not done.stdout:
        raise FigureFailed(
            f"Graphviz failed: {(done.stderr.decode(errors='replace').splitlines() or ['no message'])[0]}"
        )
    return done.stdout


def _graphviz(network: Network, sizes: Boxes, name: str) -> Boxes:
    answer: dict[str, Any] = json.loads(run_graphviz(name, _skeleton(network, sizes, name), "-Tjson0"))
    ids = [point.id for point in network.points]
    placed: Boxes = {}
    for node in answer["objects"]:
        id = ids[int(node["name"][1:])]
        x, y = (float(part) for part in node["pos"].split(","))
        size = sizes[id]
        placed[id] = Box(round(x, 1), round(y, 1), size.width, size.height, size.lines)
    return placed


def _skeleton(network: Network, sizes: Boxes, name: str) -> str:
    number = {point.id: index for index, point in enumerate(network.points)}
    settings = {
        "dot": 'rankdir=LR nodesep=0.25 ranksep="1.6 equally" splines=false',
        "sfdp": 'overlap=prism overlap_scaling=-3 sep="+14" K=1.1 start=1 splines=false',
    }[name]
    lines = [f'digraph network {{ graph [{settings}] node [shape=box fixedsize=true label=""]']
    for point in network.points:
        size = sizes[point.id]
        wide, high = size.width / POINTS_PER_INCH, size.height / POINTS_PER_INCH
        lines.append(f"n{number[point.id]} [width={wide:.3f} height={high:.3f}]")
    pairs = sorted({(number[tie.source], number[tie.target]) for tie in network.ties})
    lines.extend(f"n{source} -> n{target}" for source, target in pairs)
    return "\n".join([*lines, "}"])


def _spring(network: Network, sizes: Boxes) -> Boxes:
    graph = networkx.Graph()
    graph.add_nodes_from(point.id for point in network.points)
    graph.add_edges_from((tie.source, tie.target) for tie in network.ties)
    spots = (
        networkx.kamada_kawai_layout(graph)
        if len(graph) < 2
        else networkx.spring_layout(graph, seed=1, iterations=200)
    )
    scale = 110 * max(2.0, len(network.points) ** 0.5)
    moved = {id: [float(x) * scale, float(y) * scale * 0.7] for id, (x, y) in spots.items()}
    _push_apart(moved, sizes)
    return {
        id: Box(round(x, 1), round(y, 1), sizes[id].width, sizes[id].height, sizes[id].lines)
        for id, (x, y) in moved.items()
    }


def _push_apart(spots: dict[str, list[float]], sizes: Boxes, rounds: int = 400) -> None:
    """Moves boxes that overlap, each pair along the axis on which less is needed, until none does."""
    ids = sorted(spots)
    for _ in range(rounds):
        if not sum(_push(spots, sizes, a, b) for a, b in combinations(ids, 2)):
            return


def _push(spots: dict[str, list[float]], sizes: Boxes, a: str, b: str) -> bool:
    need = ((sizes[a].width + sizes[b].width) / 2 + 16, (sizes[a].height + sizes[b].height) / 2 + 12)
    gaps = [need[axis] - abs(spots[a][axis] - spots[b][axis]) for axis in (0, 1)]
    if min(gaps) <= 0.01:
        return False
    axis = 0 if gaps[0] < gaps[1] else 1
    shift = gaps[axis] / 2 * (1 if spots[a][axis] >= spots[b][axis] else -1)
    spots[a][axis] += shift
    spots[b][axis] -= shift
    return True
