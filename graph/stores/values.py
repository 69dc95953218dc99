"""Values as plain ones: texts, numbers, truth values, None, lists and maps, dates as ISO text."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

SCALARS = (str, int, float, bool, type(None))


def plain(value: Any) -> Any:
    """The value as JSON knows it; a node or relationship is a map of its properties, labels or type."""
    if isinstance(value, SCALARS):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    if hasattr(value, "iso_format"):  # dates, times and durations of the driver
        return value.iso_format()
    if hasattr(value, "relationships"):
        return [plain(part) for part in _steps(list(value.nodes), list(value.relationships))]
    if isinstance(value, Mapping):
        return {**_kind(value), **{str(key): plain(value[key]) for key in value}}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return str(value)


def _kind(value: Any) -> dict[str, Any]:
    """What a node or a relationship of the driver is, beside its properties; nothing for a map."""
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels)}
    return {"type": value.type} if hasattr(value, "start_node") else {}


def _steps(nodes: list[Any], relationships: list[Any]) -> list[Any]:
    """A path: node, relationship, node, …"""
    steps = [*nodes[:1]]
    for relationship, node in zip(relationships, nodes[1:], strict=True):
        steps += [relationship, node]
    return steps
