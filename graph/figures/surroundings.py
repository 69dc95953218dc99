"""The network around a name, out of a store."""

from importlib.resources import files
from typing import Any

from accord.graph.figures.error import UnknownName
from accord.graph.figures.network import NODE_LIMIT, Network, network_of
from accord.graph.name import fold
from accord.graph.nearest import nearest
from accord.graph.stores.store import Store


def network_around(store: Store, name: str, limit: int = NODE_LIMIT) -> tuple[Network, list[str]]:
    """The network around the entity of that name, and which others carry the name too.

    Of several it is the one of which most facts tell; raises UnknownName with the nearest names.
    """
    entities = _rows(store, "entities", key=fold(name))
    if not entities:
        offered = ", ".join(nearest(name, [row["text"] for row in _rows(store, "names")]))
        raise UnknownName(f"nothing is called {name}; nearest: {offered or 'none'}")
    centre, *others = entities
    network = network_of(_key(centre), _rows(store, "network", id=centre["id"]), limit)
    return network, [f"{other['name']} ({other['type']})" for other in others]


def _key(entity: dict[str, Any]) -> tuple[str, str, str]:
    return entity["id"], entity["name"], entity["type"]


def _rows(store: Store, statement: str, **parameters: str) -> list[dict[str, Any]]:
    text = (files("accord.cypher") / "figures" / f"{statement}.cypher").read_text(encoding="utf-8")
    return store.run(text, parameters).rows
