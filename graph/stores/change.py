"""What must happen to a store so that it holds other rows than it does."""

from dataclasses import dataclass

from accord.graph.rows import Edge, GraphRows, Node


@dataclass(frozen=True, slots=True)
class Change:
    """Rows to remove, then rows to write: new ones, and ones whose properties are others."""

    removed_edges: list[Edge]
    removed_nodes: list[Node]
    written_nodes: list[Node]
    written_edges: list[Edge]

    def __bool__(self) -> bool:
        return bool(self.removed_edges or self.removed_nodes or self.written_nodes or self.written_edges)


def find_change(old: GraphRows, new: GraphRows) -> Change:
    """The change that makes `new` of `old`; it is false where they are equal."""
    old_nodes = {(node.labels, node.id): node for node in old.nodes}
    new_nodes = {(node.labels, node.id): node for node in new.nodes}
    removed_nodes = [node for key, node in old_nodes.items() if key not in new_nodes]
    # A node that gets other labels is another node: its relationships go with the old one.
    gone = {node.id for node in removed_nodes}
    old_edges = {
        _place(edge): edge for edge in old.edges if edge.source not in gone and edge.target not in gone
    }
    new_edges = {_place(edge): edge for edge in new.edges}
    return Change(
        [edge for edge in old.edges if _place(edge) not in new_edges or _place(edge) not in old_edges],
        removed_nodes,
        [node for key, node in new_nodes.items() if old_nodes.get(key) != node],
        [edge for place, edge in new_edges.items() if old_edges.get(place) != edge],
    )


def _place(edge: Edge) -> tuple[str, str, str, str]:
    return edge.type, edge.id, edge.source, edge.target
