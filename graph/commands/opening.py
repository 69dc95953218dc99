"""Stores opened for a command: the user and the password come from the environment, or from a person."""

import os
import sys

import click

from accord.graph.error import StoreRefused
from accord.graph.stores.store import Store, is_server, open_store


def opened(address: str, *, create: bool = False) -> Store:
    """The store at that address; a server is told NEO4J_USERNAME and NEO4J_PASSWORD, or what is typed."""
    if not is_server(address):
        return open_store(address, create=create)
    user, password = os.environ.get("NEO4J_USERNAME"), os.environ.get("NEO4J_PASSWORD")
    if password:
        return open_store(address, create=create, user=user or "neo4j", password=password)
    try:
        return open_store(address, create=create, user=user, password=password)
    except StoreRefused:
        if not sys.stdin.isatty():
            raise
    user = user or click.prompt(f"User at {address}", default="neo4j", err=True)
    password = click.prompt(f"Password of {user}", hide_input=True, err=True)
    return open_store(address, create=create, user=user, password=password)
