"""The store on a Neo4j server, through the official driver.

A node (:Accord) says that the database is Accord's, and whether the last build came to its end: rows are
written in batches, so a build that is killed leaves a part of them, and that must not be taken for the graph.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from types import TracebackType
from typing import Any, Self

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from accord.graph.error import BadQuery, StoreUnavailable
from accord.graph.rows import GraphRows
from accord.graph.stores.change import find_change
from accord.graph.stores.check import check_rows
from accord.graph.stores.connection import READING, WRITING, connect, explain_failure
from accord.graph.stores.read import read_rows
from accord.graph.stores.schema import SCHEMA, schema_statements
from accord.graph.stores.statement import WRITES, check_reading, statement
from accord.graph.stores.store import Answer
from accord.graph.stores.values import plain
from accord.graph.stores.writer import write_change
from accord.graph.stores.writing import hold

ONLY_READS = "r"


class ServerStore:
    """A graph in a database of Neo4j; `open` connects to it."""

    def __init__(self, driver: neo4j.Driver, address: str) -> None:
        self._driver = driver
        self._address = address

    @classmethod
    def open(
        cls, address: str, *, create: bool = False, user: str | None = None, password: str | None = None
    ) -> Self:
        """The store at that address; raises StoreRefused or StoreUnavailable."""
        driver, shown = connect(address, user, password)
        store = cls(driver, shown)
        try:
            store._take_possession(create)
        except BaseException:
            driver.close()
            raise
        return store

    def replace(self, rows: GraphRows) -> None:
        """Makes the store hold exactly these rows; the same rows again change nothing."""
        check_rows(rows)
        change = find_change(self.rows(), rows)
        if change:
            self._mark(complete=False)
            write_change(self._write, change, rows)
        if change or not self._is_complete():
            self._mark(complete=True)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Holds the store for this process alone; raises StoreUnavailable with who holds it already."""
        try:
            with hold(self._driver, self._change, self._address):
                yield
        except (Neo4jError, DriverError) as error:
            raise explain_failure(error, self._address) from error

    def rows(self) -> GraphRows:
        """Everything that the store holds of the ontology, sorted; other nodes are left out."""
        return read_rows(self)

    def run(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Answer:
        """The answer of a Cypher statement; BadQuery if it fails, or writes unless `write`."""
        text = statement.strip().removesuffix(";")
        values = dict(parameters or {})
        if not write:
            check_reading(text)
        try:
            with self._driver.session(default_access_mode=WRITING if write else READING) as session:
                if not write:
                    _check_type(session, text, values)
                result = session.run(_query(text, timeout), values)
                answer = Answer(
                    list(result.keys()),
                    [_plain_row(record) for record in islice(result, limit)],
                )
                result.consume()
                return answer
        except (Neo4jError, DriverError) as error:
            raise explain_failure(error, self._address) from error
        except (TypeError, ValueError, OverflowError) as error:  # a parameter that the driver cannot send
            raise BadQuery(str(error)) from error

    def close(self) -> None:
        """Ends the connections."""
        self._driver.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _take_possession(self, create: bool) -> None:
        """Refuses a database that holds something else, or nothing; `create` takes an empty one."""
        owners = self.run(statement("write/owner")).rows
        if not owners:
            if self.run(statement("write/any-node")).rows[0]["nodes"]:
                raise StoreUnavailable(f"{self._address} holds other data; give Accord a database of its own")
            if not create:
                raise StoreUnavailable(
                    f"{self._address} is empty; `accord build FILES --store {self._address}` fills it"
                )
            self._make_schema()
            self._mark(complete=True)
        elif owners[0]["schema"] != SCHEMA:
            raise StoreUnavailable(
                f"{self._address} was written by another version of Accord (schema {owners[0]['schema']})"
            )
        elif not owners[0]["complete"] and not create:
            raise StoreUnavailable(
                f"{self._address} is half written: a build runs, or was cut off; build again"
            )

    def _make_schema(self) -> None:
        for text in schema_statements():
            self._write(text, {})

    def _mark(self, complete: bool) -> None:
        self._write(statement("write/own"), {"schema": SCHEMA, "complete": complete})

    def _is_complete(self) -> bool:
        return bool(self.run(statement("write/owner")).rows[0]["complete"])

    def _change(self, text: str, parameters: Mapping[str, Any]) -> list[dict[str, Any]]:
        return [dict(record) for record in self._driver.execute_query(_query(text), dict(parameters)).records]

    def _write(self, text: str, parameters: Mapping[str, Any]) -> None:
        """Runs a statement of Accord's own in one transaction, again where the server says so."""
        try:
            self._driver.execute_query(_query(text), dict(parameters))
        except (Neo4jError, DriverError) as error:
            raise explain_failure(error, self._address) from error


def _plain_row(record: neo4j.Record) -> dict[str, Any]:
    return {name: plain(record[name]) for name in record.keys()}  # noqa: SIM118 (a record iterates its values)


def _query(text: str, timeout: float | None = None) -> neo4j.Query:
    return neo4j.Query(text, timeout=timeout)


def _check_type(session: neo4j.Session, text: str, values: dict[str, Any]) -> None:
    """Raises BadQuery unless the server's plan of the statement only reads; its read mode is but a hint."""
    summary = session.run(_query(f"EXPLAIN {text}"), values).consume()
    if summary.query_type != ONLY_READS:
        raise BadQuery(WRITES)
