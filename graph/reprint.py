"""The same text, or nearly the same, from several sites: one source, however many files hold it.

A text is known by a MinHash of its runs of five characters, without spaces, marks and script. Texts are compared
only with those that share a band of it, and each only with the first of a group: the work grows with the texts.
"""

import struct
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Iterable

from rensa import RMinHash  # type: ignore[import-untyped]

from accord.extract.claim import Passage
from accord.extract.script import simplify
from accord.graph.certainty import last_day

_RUN = 5
_HASHES = 128
_BAND = 4
_ALIKE = 0.7  # a share of the runs: a few lines of the site more or less, or a sentence changed
_SEED = 20180115


def signature_of(passages: Iterable[Passage]) -> str:
    """The signature of a text, the same on every machine; empty where there is no text."""
    text = "".join(filter(str.isalnum, simplify("".join(passage.text for passage in passages))))
    if not text:
        return ""
    hashed = RMinHash(num_perm=_HASHES, seed=_SEED)
    hashed.update(sorted({text[i : i + _RUN] for i in range(max(1, len(text) - _RUN + 1))}))
    return b64encode(struct.pack(f"<{_HASHES}I", *hashed.digest())).decode()


def originals_of(signed: Iterable[tuple[str, str, str | None]]) -> dict[str, str]:
    """For each document the one whose text it reprints: the earliest published, else the first by name; or itself.

    A document is given with its signature and its date of publication.
    """
    bands: dict[tuple[int, tuple[int, ...]], list[str]] = defaultdict(list)
    hashes: dict[str, tuple[int, ...]] = {}
    original: dict[str, str] = {}
    for name, signature, _ in sorted(signed, key=_age):
        own = struct.unpack(f"<{_HASHES}I", b64decode(signature)) if signature else ()
        keys = [(at, own[at : at + _BAND]) for at in range(0, len(own), _BAND)]
        near = {other for key in keys for other in bands.get(key, ())}
        likeness, same = max(((_likeness(own, hashes[other]), other) for other in sorted(near)), default=(0.0, name))
        original[name] = same if likeness >= _ALIKE else name
        if original[name] == name:
            hashes[name] = own
            for key in keys:
                bands[key].append(name)
    return original


def _age(signed: tuple[str, str, str | None]) -> tuple[str, str]:
    day = last_day(signed[2])
    return day.isoformat() if day else "9999", signed[0]


def _likeness(a: tuple[int, ...], b: tuple[int, ...]) -> float:
    """The share of hashes that are equal, which estimates the share of runs (Jaccard)."""
    return sum(x == y for x, y in zip(a, b, strict=True)) / _HASHES
