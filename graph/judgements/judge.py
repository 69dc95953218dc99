"""What a person says, checked against the graph and made a line of the file of judgements."""

from typing import Any

from accord.extract.predicate import EntityType
from accord.graph.error import BadRequest
from accord.graph.judgements.file import ADD
from accord.graph.judgements.validate import claim_of, refusal_of
from accord.graph.names import find_name
from accord.graph.nearest import nearest
from accord.graph.resolve import judged_key
from accord.graph.source import Source
from accord.graph.stores.statement import statement
from accord.graph.stores.store import Store

Record = dict[str, Any]


def name_judgement(store: Store, name: str, other: str, *, same: bool, why: str) -> Record:
    """The line that says that two names are, or are not, the same; each may be given as Type:name."""
    one, two = _entity(store, name), _entity(store, other)
    joined = one["id"] == two["id"]
    if joined and same:
        raise BadRequest(f"{name} and {other} are one entity already, {one['name']}")
    # what is one entity is parted between the forms that are given
    called = "form" if joined else "name"
    record: Record = {"judge": "same" if same else "different"}
    record |= {"name": one[called], "type": one["type"], "other": two[called]}
    if two["type"] != one["type"]:
        record["other_type"] = two["type"]
    for key, entity in (("document", one), ("other_document", two)):
        if entity["local"]:
            record[key] = entity["documents"][0]
    ends = [judged_key(EntityType(end["type"]), end[called], "") for end in (one, two)]
    if joined and ends[0] == ends[1]:
        raise BadRequest(f"{name} and {other} are two spellings of one name")
    return record | {"why": why}


def _entity(store: Store, given: str) -> Record:
    type, separator, name = given.partition(":")
    if not separator or type not in set(EntityType):
        type, name = "", given
    found = store.run(statement("judgements/entities"), {"key": find_name(store, name)}).rows
    fitting = [row for row in found if not type or row["type"] == type]
    if len(fitting) != 1:
        kinds = ", ".join(f"{row['type']}:{row['name']}" for row in found)
        raise BadRequest(f"{given!r} may be {kinds}; say which")
    return dict(fitting[0]) | {"form": name}


def verdict(store: Store, claim: str, *, confirmed: bool, why: str) -> Record:
    """The line that confirms or rejects a claim, with what it says and where, for people."""
    found = store.run(statement("judgements/claim"), {"id": claim}).rows
    if not found:
        raise BadRequest(f"no claim has the id {claim!r}; `accord ask evidence NAME` shows them")
    row = found[0]
    ends = [row["subject"] or "–", row["predicate"], row["object"] or f"{row['value'] or ''}{row['unit'] or ''}"]
    said = " ".join(part for part in ends if part) + (f" @ {row['time']}" if row["time"] else "")
    record = {"judge": "confirm" if confirmed else "reject", "claim": claim, "says": said}
    return record | {"document": row["document"], "evidence": row["evidence"], "why": why}


def added_claim(record: Record, sources: dict[str, Source], why: str) -> Record:
    """The line that adds a claim; ValueError says why the check refuses it."""
    document = record.get("document")
    if document not in sources:
        raise ValueError(f"the graph has no document {document!r}")
    source = sources[document]
    try:
        claim = claim_of(record, source).with_asserted(source.asserted)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"no claim: {error!r}") from error
    reason = refusal_of(claim, source)
    if reason:
        raise ValueError(reason)
    return {"judge": ADD, "claim": claim.record(), "why": record.get("why") or why}


def known_document(store: Store, name: str) -> str:
    """The name, where the graph holds a document of that name; BadRequest with the nearest where not."""
    names = [row["document"] for row in store.run(statement("judgements/documents")).rows]
    if name in names:
        return name
    near = nearest(name, names)
    raise BadRequest(f"the graph has no document {name!r}; nearest: {', '.join(near) or 'none'}")
