"""The graph as a Cypher script that rebuilds it, with its constraints, in an empty database of Neo4j."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from accord.graph.rows import GraphRows
from accord.graph.stores.schema import SCHEMA, schema_statements
from accord.graph.stores.statement import statement
from accord.graph.stores.writer import writing_statements

ROWS_AT_ONCE = 500
END = ";\n"
# Neo4j reads \uXXXX before all else, so that a backslash before a u must be written so itself.
ESCAPES = str.maketrans(
    {"\\": r"\u005c\u005c", "'": r"\'", "\n": r"\n", "\r": r"\r", "\t": r"\t", "\u2028": r"\u2028", "\x00": r"\u0000"}
)


def script(rows: GraphRows) -> Iterator[str]:
    """Statements, each with its end `;` and a line end, which stands nowhere else."""
    for text in schema_statements():
        yield text.strip() + END
    yield _filled(statement("write/own"), {"schema": SCHEMA, "complete": False})
    labels = {node.id: node.labels[0] for node in rows.nodes}
    for text, values in writing_statements(rows.nodes, rows.edges, labels, ROWS_AT_ONCE):
        yield _filled(text, {"rows": values})
    yield _filled(statement("write/own"), {"schema": SCHEMA, "complete": True})


def _filled(text: str, parameters: Mapping[str, Any]) -> str:
    for name, value in parameters.items():
        text = text.replace(f"${name}", literal(value))
    return text.strip() + END


def literal(value: Any) -> str:
    """The value as Cypher writes it: a text, number, truth value, day, list or map."""
    if isinstance(value, str):
        return f"'{value.translate(ESCAPES)}'"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return f"date('{value.isoformat()}')"
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"`{key}`: {literal(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(literal, value)) + "]"
    return repr(value)
