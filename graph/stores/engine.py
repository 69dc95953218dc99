"""One generation of an embedded graph: a database of the engine in a folder, loaded at once, then asked."""

from collections.abc import Iterable, Mapping
from functools import partial
from itertools import groupby, islice
from pathlib import Path
from typing import Any

from accord.graph.error import BadQuery, StoreUnavailable
from accord.graph.rows import DATE_PROPERTIES, EDGE_TYPES, LABELS, LOOKED_UP, UNIQUE, Edge, GraphRows, Node
from accord.graph.stores.interrupt import interruptible
from accord.graph.stores.java import java_class
from accord.graph.stores.java_values import plain_java
from accord.graph.stores.statement import WRITES
from accord.graph.stores.store import Answer

NO_TIMEOUT = 0


def create_engine(folder: Path, rows: GraphRows) -> None:
    """Makes a database of these rows in a new folder; it stands on the disk, closed, when this returns."""
    database = _wrap(java_class("com.arcadedb.database.DatabaseFactory")(str(folder)).create())
    try:
        _create_types(database.schema)
        _load(database, rows)
        _create_indexes(database.schema)
    finally:
        database.close()


def open_engine(folder: Path) -> Any:
    """The database in that folder; what it commits survives a power cut."""
    try:
        database = _wrap(java_class("com.arcadedb.database.DatabaseFactory")(str(folder)).open())
    except Exception as error:
        if isinstance(error, StoreUnavailable):
            raise
        raise StoreUnavailable(f"{folder.parent} cannot be opened: {one_line(error)}") from error
    database.set_wal_flush("yes_full")
    return database


def ask_engine(
    database: Any,
    statement: str,
    parameters: Mapping[str, Any],
    write: bool,
    timeout: float | None,
    limit: int | None,
) -> Answer:
    """The answer of a statement; BadQuery where the engine refuses it."""
    settings = java_class("com.arcadedb.GlobalConfiguration")
    milliseconds = NO_TIMEOUT if timeout is None else max(1, round(timeout * 1000))
    database.get_java_database().getConfiguration().setValue(settings.COMMAND_TIMEOUT, milliseconds)
    run = partial(_run, database, statement, dict(parameters), write, limit)
    try:
        return interruptible(run)
    except Exception as error:
        raise BadQuery(one_line(error)) from error


def _run(database: Any, statement: str, parameters: dict[str, Any], write: bool, limit: int | None) -> Answer:
    if not write:
        return _answer(database.query("opencypher", statement, parameters), limit)
    with database.transaction():
        return _answer(database.command("opencypher", statement, parameters), limit)


def one_line(error: BaseException) -> str:
    """What an error of the engine says, without the names of its classes."""
    first = next(iter(str(error).strip().splitlines()), type(error).__name__)
    kind, separator, text = first.rpartition("Exception: ")
    if separator and kind.endswith("QueryNotIdempotent"):
        return WRITES
    if "command.timeout" in first:
        return "the statement ran longer than its time limit"
    return text if separator else first


def _wrap(database: Any) -> Any:
    from arcadedb_embedded.core import Database  # type: ignore[import-untyped]

    return Database(database)


def _answer(result: Any, limit: int | None) -> Answer:
    columns: list[str] = []
    rows = []
    for record in islice(result, limit):
        columns = columns or list(record.property_names)
        rows.append({name: plain_java(record.get(name)) for name in columns})
    result.close()
    return Answer(columns, rows)


def _create_types(schema: Any) -> None:
    """One engine type a label; two labels have one of their own beneath both, named as the engine does."""
    for label in sorted({label for labels in LABELS for label in labels}):
        schema.create_vertex_type(label)
    for labels in LABELS:
        if len(labels) > 1:
            joint = schema.create_vertex_type(_type_name(labels))
            for label in labels:
                joint.addSuperType(label)
    for type in EDGE_TYPES:
        schema.create_edge_type(type)
    for type in (*UNIQUE, *EDGE_TYPES):
        schema.create_property(type, "id", "STRING")
        for name in sorted(DATE_PROPERTIES):
            schema.create_property(type, name, "DATE")


def _create_indexes(schema: Any) -> None:
    for label in UNIQUE:
        schema.create_index(label, ["id"], unique=True)
    for label, name in LOOKED_UP:
        schema.create_property(label, name, "STRING")
        schema.create_index(label, [name])


def _type_name(labels: Iterable[str]) -> str:
    return "~".join(sorted(labels))


def _load(database: Any, rows: GraphRows) -> None:
    records: dict[str, str] = {}
    with database.graph_batch(expected_edge_count=max(1, len(rows.edges))) as batch:
        for labels, nodes in groupby(rows.nodes, key=lambda node: node.labels):
            records.update(_load_nodes(batch, _type_name(labels), list(nodes)))
        for type, edges in groupby(rows.edges, key=lambda edge: edge.type):
            _load_edges(batch, type, list(edges), records)


def _load_nodes(batch: Any, type: str, nodes: list[Node]) -> dict[str, str]:
    """The engine's record of each id."""
    made = batch.create_vertices(type, [{"id": node.id, **node.properties} for node in nodes])
    return dict(zip((node.id for node in nodes), made, strict=True))


def _load_edges(batch: Any, type: str, edges: list[Edge], records: Mapping[str, str]) -> None:
    batch.new_edges(
        [records[edge.source] for edge in edges],
        type,
        [records[edge.target] for edge in edges],
        [{"id": edge.id, **edge.properties} for edge in edges],
    )
