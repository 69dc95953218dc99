"""Values of the embedded engine as plain ones."""

from typing import Any

from accord.graph.stores.java import java_class
from accord.graph.stores.values import SCALARS, plain


def plain_java(value: Any) -> Any:
    """The value as JSON knows it; a vertex or edge is a map of its properties, with its labels or type."""
    if isinstance(value, SCALARS):
        return value
    if isinstance(value, dict):
        return {str(key): plain_java(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain_java(item) for item in value]
    return _plain_object(value)


def _plain_object(value: Any) -> Any:
    if _is(value, "com.arcadedb.graph.Vertex"):
        return {"labels": sorted(str(value.getTypeName()).split("~")), **_properties(value)}
    if _is(value, "com.arcadedb.graph.Edge"):
        return {"type": str(value.getTypeName()), **_properties(value)}
    if _is(value, "com.arcadedb.query.opencypher.traversal.TraversalPath"):
        return [plain_java(step) for step in _path_steps(value)]
    converted = _python(value)
    return str(value) if converted is value else plain(converted)


def _properties(record: Any) -> dict[str, Any]:
    found = {str(name): plain_java(_python(record.get(name))) for name in record.getPropertyNames()}
    return dict(sorted(found.items()))


def _path_steps(path: Any) -> list[Any]:
    steps = list(path.getVertices())[:1]
    for edge, vertex in zip(path.getEdges(), list(path.getVertices())[1:], strict=True):
        steps += [edge, vertex]
    return steps


def _is(value: Any, name: str) -> bool:
    return isinstance(value, java_class(name))


def _python(value: Any) -> Any:
    from arcadedb_embedded.type_conversion import convert_java_to_python  # type: ignore[import-untyped]

    return convert_java_to_python(value)
