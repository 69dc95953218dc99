"""The graphs of the questions, in a store of each kind, loaded once for each module."""

from collections.abc import Iterator
from contextlib import contextmanager

import council_graph
import neo4j
import neo4j_server
import pytest
import question_graph

from accord.graph.rows import GraphRows
from accord.graph.stores.store import Store, open_store


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def asked_store(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of each kind that holds the graph of the questions."""
    with _loaded(request, tmp_path_factory, question_graph.graph()) as store:
        yield store


@pytest.fixture(scope="module", params=["embedded", "neo4j"])
def council_store(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Store]:
    """A store of each kind that holds the graph of the council."""
    with _loaded(request, tmp_path_factory, council_graph.graph()) as store:
        yield store


@contextmanager
def _loaded(
    request: pytest.FixtureRequest, folders: pytest.TempPathFactory, graph: GraphRows
) -> Iterator[Store]:
    user, password = neo4j_server.USER, neo4j_server.PASSWORD
    if request.param == "embedded":
        address = str(folders.mktemp("questions") / "store")
    else:
        address = request.getfixturevalue("neo4j_address")
        with neo4j.GraphDatabase.driver(address, auth=(user, password)) as driver:
            driver.execute_query("MATCH (n) DETACH DELETE n")
    with open_store(address, create=True, user=user, password=password) as store:
        store.replace(graph)
        yield store
