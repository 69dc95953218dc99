"""The way to a Neo4j server, and what is in the way."""

import re
from urllib.parse import urlsplit

import neo4j
from neo4j.exceptions import (
    AuthError,
    ConfigurationError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
)

from accord.graph.error import BadQuery, StoreRefused, StoreUnavailable
from accord.seeds.error import AccordError

READING = neo4j.READ_ACCESS
WRITING = neo4j.WRITE_ACCESS
OLDEST = (5, 26)
SECONDS_TO_CONNECT = 10.0
LOCKED_OUT = "Neo.ClientError.Security.AuthenticationRateLimit"
EXPIRED = "Neo.ClientError.Security.CredentialsExpired"
TIMED_OUT = tuple(
    f"Neo.ClientError.Transaction.TransactionTimedOut{suffix}" for suffix in ("", "ClientConfiguration")
)
CREDENTIALS = re.compile(r"//[^/@]*@")


def connect(address: str, user: str | None, password: str | None) -> tuple[neo4j.Driver, str]:
    """A driver that has reached the server, and the address as messages may show it: without a password."""
    shown = CREDENTIALS.sub("//", address)
    if shown != address:
        raise StoreUnavailable(
            f"{shown}: no user or password in the address; set NEO4J_USERNAME and NEO4J_PASSWORD"
        )
    driver = _driver(address, user, password)
    try:
        _check_version(driver.get_server_info().agent, address)
    except (Neo4jError, DriverError) as error:
        driver.close()
        raise explain_failure(error, address) from error
    except BaseException:
        driver.close()
        raise
    return driver, shown


def explain_failure(error: Neo4jError | DriverError, address: str) -> AccordError:
    """The error of ours that tells in one line what the driver or the server says."""
    code = getattr(error, "code", None)
    if code == LOCKED_OUT:
        return StoreRefused(f"{address} has locked this user out after wrong passwords; wait some seconds")
    if code == EXPIRED:
        return StoreRefused(
            f"{address} wants this user's first password changed: log in once in Neo4j Browser"
        )
    if code in TIMED_OUT:
        return BadQuery("the statement ran longer than its time limit")
    if isinstance(error, AuthError):
        return StoreRefused(f"{address} refuses the user or the password (NEO4J_USERNAME, NEO4J_PASSWORD)")
    if isinstance(error, ServiceUnavailable | SessionExpired):
        return StoreUnavailable(f"no Neo4j server answers at {address}; is it started?")
    text = getattr(error, "message", None) or str(error)
    return BadQuery(next(iter(text.strip().splitlines()), type(error).__name__))


def _driver(address: str, user: str | None, password: str | None) -> neo4j.Driver:
    try:
        parts = urlsplit(address)
        if not parts.hostname or parts.port == 0:  # reading the port also raises, where it is no number
            raise ValueError("host or port is missing")
        return neo4j.GraphDatabase.driver(
            address,
            auth=(user, password or "") if user else None,
            connection_timeout=SECONDS_TO_CONNECT,
            connection_acquisition_timeout=SECONDS_TO_CONNECT,
            max_transaction_retry_time=SECONDS_TO_CONNECT,
            notifications_min_severity="OFF",
        )
    except (ValueError, ConfigurationError) as error:
        raise StoreUnavailable(f"{address} is no address of a Neo4j server: {error}") from error


def _check_version(agent: str, address: str) -> None:
    """Refuses what is not Neo4j 5.26 or later; `agent` is like Neo4j/5.26.0 or Neo4j/2025.10.1."""
    version = re.fullmatch(r"Neo4j/(\d+)\.(\d+).*", agent)
    if version is None or (int(version[1]), int(version[2])) < OLDEST:
        raise StoreUnavailable(f"{address} runs {agent}; Accord needs Neo4j 5.26 or later")
