"""One writer at a time on a server.

A lock on one node is held by an open transaction: it ends with the process that holds it, however that ends.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from accord.graph.error import StoreUnavailable
from accord.graph.stores.connection import TIMED_OUT
from accord.graph.stores.holder import holder
from accord.graph.stores.statement import statement

Run = Callable[[str, Mapping[str, Any]], list[dict[str, Any]]]
SECONDS_TO_WAIT = 2.0
LOCK_LOST = "LockClientStopped"  # what the server says of a wait that it ended; it calls that transient or not


@contextmanager
def hold(driver: neo4j.Driver, run: Run, address: str) -> Iterator[None]:
    """Holds the database for this process; StoreUnavailable names who holds it already."""
    _probe(driver, run, address)
    with driver.session() as session, session.begin_transaction() as lock:
        lock.run(statement("write/hold")).consume()
        run(statement("write/set-holder"), {"holder": holder()})
        try:
            yield
        finally:
            # where the connection was lost the lock went with it
            with suppress(Neo4jError, DriverError):
                run(statement("write/set-holder"), {"holder": None})
                lock.rollback()


def _probe(driver: neo4j.Driver, run: Run, address: str) -> None:
    """Takes the lock for a moment; the server ends the attempt while another holds it."""
    try:
        with driver.session() as session:
            session.run(neo4j.Query(statement("write/try-hold"), timeout=SECONDS_TO_WAIT)).consume()
    except Neo4jError as error:
        if error.code not in TIMED_OUT and not str(error.code).endswith(LOCK_LOST):
            raise
        who = run(statement("write/holder"), {})[0]["holder"] or "another process"
        raise StoreUnavailable(f"{address} is being written by {who}; wait for it to end") from None
