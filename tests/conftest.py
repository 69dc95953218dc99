"""Stores for all tests: an embedded one and a real Neo4j, which is started once a run."""

import os
from collections.abc import Iterator
from pathlib import Path

import neo4j
import neo4j_server
import pytest

from accord.graph.stores.store import Store, open_store


@pytest.fixture(scope="session")
def neo4j_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a Neo4j server; NEO4J_USERNAME and NEO4J_PASSWORD are set for it while it runs."""
    home = tmp_path_factory.mktemp("neo4j")
    try:
        neo4j_server.jars()
    except neo4j_server.Missing as missing:
        if os.environ.get("CI") == "true":
            pytest.fail(str(missing))
        pytest.skip(str(missing))
    with neo4j_server.neo4j_server(home / "home") as server, pytest.MonkeyPatch.context() as environment:
        environment.setenv("NEO4J_USERNAME", neo4j_server.USER)
        environment.setenv("NEO4J_PASSWORD", neo4j_server.PASSWORD)
        yield server.bolt


@pytest.fixture
def empty_neo4j(neo4j_address: str) -> str:
    """The address of the Neo4j server, whose database holds nothing."""
    with neo4j.GraphDatabase.driver(neo4j_address, auth=(neo4j_server.USER, neo4j_server.PASSWORD)) as driver:
        driver.execute_query("MATCH (n) DETACH DELETE n")
    return neo4j_address


@pytest.fixture
def embedded_store(tmp_path: Path) -> Iterator[Store]:
    """An empty embedded store."""
    with open_store(str(tmp_path / "store"), create=True) as store:
        yield store


@pytest.fixture
def neo4j_store(empty_neo4j: str) -> Iterator[Store]:
    """An empty store on a Neo4j server."""
    user, password = neo4j_server.USER, neo4j_server.PASSWORD
    with open_store(empty_neo4j, create=True, user=user, password=password) as store:
        yield store


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty store of each kind: what is asserted on it holds on both."""
    found: Store = request.getfixturevalue(f"{request.param}_store")
    return found
