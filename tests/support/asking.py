"""A case of a question: what it is asked with in one line, and the rows that must come back."""

from typing import Any

from accord.graph.ask import ask, bind
from accord.graph.questions import find_question
from accord.graph.stores.store import Store

Case = tuple[str, str, list[tuple[Any, ...]], str]  # question with its values; columns; rows in order; why


def put(store: Store, case: str) -> list[dict[str, Any]]:
    """The rows of `pack/question name=value …`."""
    name, *pairs = case.split()
    question = find_question(name)
    named = [(key, value) for key, _, value in (pair.partition("=") for pair in pairs)]
    return ask(store, question, bind(question, [], named)).rows
