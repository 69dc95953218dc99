"""Statements that stores run: read from their files, and held to reading where only reading is allowed."""

import re
from functools import cache
from importlib.resources import files

from accord.graph.error import BadQuery

# What stands in quotes or in a comment is no part of the statement's words; a name in backticks is one word.
QUOTED = re.compile(
    r"""//[^\n]*|/\*.*?(?:\*/|\Z)|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|(?P<name>`[^`]*`)""",
    re.DOTALL,
)
ESCAPED_CHARACTER = re.compile(r"\\u+([0-9A-Fa-f]{4})")
WRITES = "the statement does more than read; that is allowed with --write only"
PLAIN_NAMES = re.compile(r"[A-Za-z]\w*(:[A-Za-z]\w*)*", re.ASCII)
READING_START = re.compile(
    r"\s*(CYPHER\b[\s\w.=]*?\s)?(MATCH|OPTIONAL|WITH|UNWIND|RETURN|CALL|SHOW)\b", re.IGNORECASE
)
TERMINATING = re.compile(r"\bTERMINATE\s+TRANSACTION", re.IGNORECASE)
FILE_READING = re.compile(r"\bLOAD\s+CSV\b", re.IGNORECASE)
CALLED = re.compile(r"\bCALL\s+([\w.\s]+?)\s*(?:\(|$|\bYIELD\b)", re.IGNORECASE)
# Any procedure may change settings or reach files; these only tell of the graph, or search it.
READING_PROCEDURE = re.compile(
    r"db\.(labels|relationshipTypes|propertyKeys|schema\.\w+|info|indexes|"
    r"index\.(fulltext|vector)\.query\w+|index\.fulltext\.listAvailableAnalyzers)",
    re.IGNORECASE,
)


@cache
def statement(name: str) -> str:
    """The text of a statement file: `write/node` stands in cypher/write/node.cypher."""
    return files("accord.cypher").joinpath(f"{name}.cypher").read_text("utf-8")


def filled(name: str, **words: str) -> str:
    """The statement with labels, types or properties of the ontology in the place of the words in capitals.

    They cannot be parameters of Cypher; what is no plain name is refused.
    """
    text = statement(name)
    for word, value in words.items():
        if not PLAIN_NAMES.fullmatch(value):
            raise ValueError(f"{value!r} is no name for {word}")
        text = text.replace(word, value)
    return text


def check_reading(text: str) -> None:
    """Raises BadQuery for what an engine does not count as writing, though it reaches beyond the graph."""
    _check_words(text)
    # Neo4j reads `LOAD\\u0020CSV` as LOAD CSV.
    _check_words(ESCAPED_CHARACTER.sub(lambda match: chr(int(match[1], 16)), text))


def _check_words(text: str) -> None:
    words = QUOTED.sub(lambda match: "_" if match["name"] else " ", text)
    if not READING_START.match(words) or TERMINATING.search(words):
        raise BadQuery(WRITES if words.strip() else "the statement is empty")
    if FILE_READING.search(words):
        raise BadQuery("LOAD CSV reads files; it is allowed with --write only")
    for match in CALLED.finditer(words):
        name = re.sub(r"\s", "", match[1])
        if not READING_PROCEDURE.fullmatch(name):
            raise BadQuery(f"procedure {name} is allowed with --write only")
