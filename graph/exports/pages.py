"""A folder of linked Markdown pages: one an entity, and an index by type."""

import re
from collections.abc import Iterator
from datetime import date
from hashlib import sha256

from accord.extract.predicate import EntityType
from accord.graph.dossier.markdown import markdown_of
from accord.graph.dossier.page import page_of
from accord.graph.dossier.record import Record, record_of
from accord.graph.dossier.words import WORDS
from accord.graph.figures.label import clean
from accord.graph.figures.look import type_name
from accord.graph.format import markdown_text
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store

# what Windows or a link cannot have in a name
UNNAMEABLE = re.compile(r'[\\/:*?"<>|\s#%()\[\].&]+')
LONGEST = 40  # characters: at most 120 bytes, where a file system allows 255


def pages(store: Store, lang: str, day: date) -> Iterator[tuple[str, Iterator[bytes]]]:
    """The name of each file with its content, the index first."""
    entities = store.run(statement("entity/all")).rows
    yield "index.md", iter([_index(entities, lang).encode("utf-8", "replace")])
    for entity in entities:
        record = record_of(store, entity["id"], day)
        text = markdown_of(page_of(record, lang, day), lang, day) + _links(record, entity["id"], lang)
        yield file_name(entity["id"], entity["name"]), iter([text.encode("utf-8", "replace")])


def file_name(id: str, name: str) -> str:
    """The file of an entity: its name as far as a file can have it, and a mark that no two share."""
    known = UNNAMEABLE.sub("-", clean(name))[:LONGEST].strip("-")
    return f"{known}-{sha256(id.encode()).hexdigest()[:8]}.md"


def _index(entities: list[Record], lang: str) -> str:
    lines = ["# Accord"]
    for type in EntityType:
        alike = [entity for entity in entities if entity["type"] == type]
        if alike:
            lines += ["", f"## {type_name(type, lang)}", ""]
            lines += [f"- {_link(entity['id'], entity['name'])}" for entity in alike]
    return "\n".join(lines) + "\n"


def _links(record: Record, id: str, lang: str) -> str:
    """The pages of all that stands in the relations of the entity, by name."""
    ends = {(row[f"{end}_id"], row[end]) for row in record["relations"] for end in ("subject", "object")}
    others = sorted((name, other) for other, name in ends if other and other != id)
    lines = [f"- {_link(other, name)}" for name, other in others]
    return "\n".join(["", f"## {WORDS[lang]['linked']}", "", *lines, ""]) if lines else ""


def _link(id: str, name: str) -> str:
    return f"[{markdown_text(clean(name))}]({file_name(id, name)})"
