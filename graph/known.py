"""The graph as it could be known by a day: made again from the documents published until then."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from accord.graph.assemble import assemble
from accord.graph.certainty import last_day
from accord.graph.source import sources_of
from accord.graph.stores.store import Store, open_store


@dataclass(frozen=True, slots=True)
class Known:
    """A store of what was known: `documents` of `all_documents` were published; `undated` say no day."""

    store: Store
    documents: int
    all_documents: int
    undated: int


@contextmanager
def known_by(store: Store, day: date) -> Iterator[Known]:
    """The graph of the documents published by that day, in a store that lasts as long as the context.

    Filtering rows would not do: a later document makes dates more exact, joins names and vouches for members.
    """
    sources = sources_of(store.rows()).values()
    published = {source.name: last_day(source.published) for source in sources}
    known = [source for source in sources if (shown := published[source.name]) and shown <= day]
    with (
        tempfile.TemporaryDirectory(prefix="accord-known-", ignore_cleanup_errors=True) as folder,
        open_store(str(Path(folder) / "graph"), create=True) as then,
    ):
        then.replace(assemble(known))
        yield Known(then, len(known), len(published), list(published.values()).count(None))
