"""What a store of the graph can do, whichever engine holds it, and how one is opened by its address."""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self

from accord.graph.rows import GraphRows

SERVER_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


@dataclass(frozen=True, slots=True)
class Answer:
    """The rows of one statement: texts, numbers, truth values, None, lists and maps, dates as ISO text.

    `columns` are in the statement's order; an embedded store does not know them where there is no row.
    """

    columns: list[str]
    rows: list[dict[str, Any]]


class Store(Protocol):
    """A graph that is kept."""

    def replace(self, rows: GraphRows) -> None:
        """Makes the store hold exactly these rows; the same rows again change nothing."""

    def writing(self) -> AbstractContextManager[None]:
        """Holds the store for this process alone while it is built; StoreUnavailable names who holds it."""

    def rows(self) -> GraphRows:
        """Everything that the store holds, sorted."""

    def run(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Answer:
        """The answer of a Cypher statement: at most `limit` rows, within `timeout` seconds.

        Raises BadQuery if the statement fails, or does more than read, unless `write`.
        """

    def close(self) -> None:
        """Gives the store free."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def is_server(address: str) -> bool:
    """Whether the address is that of a Neo4j server; any other is a folder."""
    scheme, separator, _ = address.partition("://")
    return bool(separator) and scheme in SERVER_SCHEMES


def open_store(
    address: str, *, create: bool = False, user: str | None = None, password: str | None = None
) -> Store:
    """The store in a folder or at bolt://…, neo4j://…; `create` makes a store where nothing is yet.

    Raises StoreUnavailable or StoreRefused. Without a user the server is asked without credentials.
    """
    if is_server(address):
        from accord.graph.stores.server import ServerStore

        return ServerStore.open(address, create=create, user=user, password=password)
    from accord.graph.stores.embedded import EmbeddedStore

    return EmbeddedStore.open(Path(address), create=create)
