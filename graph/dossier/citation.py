"""Documents cited as GB/T 7714-2015 asks for electronic sources and for others."""

from collections.abc import Mapping
from datetime import date
from typing import Any


def citation(source: Mapping[str, Any], written: date) -> str:
    """The reference of a document, as `publisher. title[EB/OL]. (published)[written]. address.`

    Without an address it is an archived document, `[Z]`, and what is known of its origin ends it; what is not
    known is left out.
    """
    origin = str(source["source"] or "").strip()
    online = origin.startswith(("http://", "https://"))
    published = source["published"]
    title = f"{source['title'] or source['name']}[{'EB/OL' if online else 'Z'}]"
    dated = f"({published})[{written}]" if published else f"[{written}]"
    last = [dated, origin] if online else [published, origin]
    return " ".join(f"{str(part).rstrip('.。')}." for part in (source["publisher"], title, *last) if part)
