"""The network around a name, out of a store."""

from typing import Any

from accord.graph.figures.network import NODE_LIMIT, Network, network_of
from accord.graph.names import find_name
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store


def network_around(store: Store, name: str, limit: int = NODE_LIMIT) -> tuple[Network, int]:
    """The network around the entity of that name, and how many others carry the name too.

    Of several it is the one of which most facts tell. Raises BadRequest with the nearest names.
    """
    centre, *others = _rows(store, "entities", key=find_name(store, name))
    rows = _rows(store, "network", id=centre["id"])
    return network_of((centre["id"], centre["name"], centre["type"]), rows, limit), len(others)


def _rows(store: Store, name: str, **parameters: str) -> list[dict[str, Any]]:
    return store.run(statement(f"figures/{name}"), parameters).rows
