"""Which rows of an answer a person judged."""

from collections.abc import Iterable, Mapping
from typing import Any

from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store

COLUMN = "judged"
_OF_CLAIMS = frozenset({"added", "confirmed"})


def marked(store: Store, rows: list[dict[str, Any]]) -> tuple[list[dict[str, Any]], bool]:
    """The rows, with a column `judged` (kind and reason) where a judgement bears on any, and whether one does."""
    judgements = store.run(statement("judgements/all")).rows
    marks = [_marks(row, judgements) for row in rows] if judgements else []
    if not any(marks):
        return rows, False
    return [row | {COLUMN: mark} for row, mark in zip(rows, marks, strict=True)], True


def _marks(row: Mapping[str, Any], judgements: Iterable[Mapping[str, Any]]) -> list[str]:
    texts = set(_texts(row.values()))
    return [_said(judgement) for judgement in judgements if _bears_on(judgement, texts)]


def _texts(values: Iterable[Any]) -> Iterable[str]:
    for value in values:
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from _texts(value)


def _bears_on(judgement: Mapping[str, Any], texts: set[str]) -> bool:
    """A row shows a judged name, or tells of the ends of a judged claim from its document."""
    names = set(judgement["names"])
    if judgement["kind"] not in _OF_CLAIMS:
        return bool(judgement["said"]) and not names.isdisjoint(texts)
    return judgement["document"] in texts and (judgement["evidence"] in texts or names <= texts)


def _said(judgement: Mapping[str, Any]) -> str:
    said = " = " if judgement["kind"] == "same" else " ≠ "
    what = f" {said.join(judgement['said'])}" if judgement["said"] else ""
    return f"{judgement['kind']}{what}: {judgement['why']}"
