"""Names that a user gives, looked up in a store by any of their forms."""

from accord.graph.error import BadRequest
from accord.graph.name import fold
from accord.graph.nearest import nearest
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store


def find_name(store: Store, name: str) -> str:
    """The key under which the store knows that name; BadRequest with the nearest names where it does not.

    A key may stand for several entities: whoever asks by it gets rows for each.
    """
    key = fold(name)
    if key and store.run(statement("names/known"), {"key": key}).rows[0]["entities"]:
        return key
    offered = nearest_names(store, key)
    hint = f"nearest: {', '.join(offered)}" if offered else "no name in the store looks like it"
    raise BadRequest(f"no entity is called {name!r}; {hint}")


def reading_of(store: Store, name: str, key: str) -> str | None:
    """What the name, which has that key, was taken for; None where that is plain: the one entity so called."""
    rows = store.run(statement("names/carriers"), {"key": key}).rows
    carriers = [f"{row['name']} ({row['type']})" for row in rows]
    if len(carriers) > 1:
        return f"{name} is carried by {len(carriers)} entities, with rows for each: {', '.join(carriers)}"
    return f"{name} is taken for {carriers[0]}" if carriers and fold(rows[0]["name"]) != key else None


def nearest_names(store: Store, key: str) -> list[str]:
    """The names in the store most like the key, best first: in canonical form where that has it."""
    forms: dict[str, str] = {}
    for row in store.run(statement("names/all")).rows:
        if row["key"] not in forms or row["text"] == row["canonical"]:
            forms[row["key"]] = row["text"]
    return list(dict.fromkeys(forms[near] for near in nearest(key, forms)))
