"""The graph of the questions, in a store of each kind, loaded once for each module."""

from collections.abc import Iterator

import neo4j
import neo4j_server
import pytest
from question_graph import graph

from accord.graph.stores.store import Store, open_store


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def asked_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of each kind that holds the graph of the questions."""
    user, password = neo4j_server.USER, neo4j_server.PASSWORD
    if request.param == "embedded":
        address = str(tmp_path_factory.mktemp("questions") / "store")
    else:
        address = request.getfixturevalue("neo4j_address")
        with neo4j.GraphDatabase.driver(address, auth=(user, password)) as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n")
    with open_store(address, create=True, user=user, password=password) as store:
        store.replace(graph())
        yield store
