"""The constraints and indexes that a server keeps, and the mark that says whose the database is."""

from collections.abc import Iterator

from accord.graph.rows import EDGE_TYPES, LOOKED_UP, UNIQUE
from accord.graph.stores.statement import filled, statement

SCHEMA = 1


def schema_statements() -> Iterator[str]:
    """The statements that make constraints and indexes, and then wait for them."""
    for label in UNIQUE:
        yield filled("write/unique-node", LABEL=label)
    for type in EDGE_TYPES:
        yield filled("write/unique-relationship", TYPE=type)
    for label, name in LOOKED_UP:
        yield filled("write/index-node", LABEL=label, PROPERTY=name)
    yield statement("write/await-indexes")
