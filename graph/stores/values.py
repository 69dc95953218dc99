"""Values of either engine as plain ones: texts, numbers, truth values, None, lists and maps, dates as ISO text."""

from collections.abc import Mapping
from datetime import date, time, timedelta
from typing import Any

SCALARS = (str, int, float, bool, type(None))


def plain(value: Any) -> Any:
    """The value as JSON knows it; a node or relationship is a map of its properties, with its labels or type."""
    if isinstance(value, SCALARS):
        return value
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(item) for key, item in value.items()}
    if isinstance(value, list | tuple | set | frozenset):
        return [plain(item) for item in value]
    return _plain_record(value)


def _plain_record(value: Any) -> Any:
    """A record of an engine: what it has in common with the other engine's, and else its text."""
    if hasattr(value, "relationships") and hasattr(value, "nodes"):
        return [plain(part) for part in _steps(list(value.nodes), list(value.relationships))]
    if hasattr(value, "labels"):
        return {"labels": sorted(value.labels), **plain(dict(value.items()))}
    if hasattr(value, "start_node"):
        return {"type": value.type, **plain(dict(value.items()))}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, timedelta):
        return f"PT{value.total_seconds()}S"
    return str(value)


def _steps(nodes: list[Any], relationships: list[Any]) -> list[Any]:
    """A path: node, relationship, node, …"""
    steps = [*nodes[:1]]
    for relationship, node in zip(relationships, nodes[1:], strict=True):
        steps += [relationship, node]
    return steps
