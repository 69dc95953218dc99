"""A word looked for in the names and in the sentences that a graph holds, in either script."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any

from accord.graph.error import BadRequest
from accord.graph.name import fold
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store
from accord.seeds.scripts import spellings

COLUMNS = ("found", "text", "entity", "type", "document", "start", "end")
SENTENCE = re.compile(r"[^。！？!?;；\n]+[。！？!?;；]*[”」』）)]*")


def find(store: Store, word: str) -> Iterator[dict[str, Any]]:
    """A row for each name, then each sentence that holds the word; BadRequest where it holds no character.

    A sentence has the offsets at which it stands in its document.
    """
    forms = [form.lower() for form in (word.strip(), *spellings(word.strip())) if form]
    keys = sorted({key for form in forms if (key := fold(form))})
    if not keys:
        raise BadRequest(f"{word!r} holds nothing to look for")
    names = store.run(statement("search/names"), {"keys": keys}).rows
    passages = store.run(statement("search/passages"), {"forms": forms}).rows
    return chain(_names(names), _sentences(passages, forms))


def _names(rows: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        found = {"found": "name", "text": row["text"], "entity": row["entity"], "type": row["type"]}
        yield {**found, "document": row["documents"], "start": None, "end": None}


def _sentences(rows: Iterable[Mapping[str, Any]], forms: Iterable[str]) -> Iterator[dict[str, Any]]:
    for row in rows:
        for match in SENTENCE.finditer(row["text"]):
            if any(form in match[0].lower() for form in forms):
                yield {
                    "found": "sentence",
                    "text": match[0].strip(),
                    "document": row["document"],
                    "start": row["start"] + match.start() + len(match[0]) - len(match[0].lstrip()),
                    "end": row["start"] + match.start() + len(match[0].rstrip()),
                }
