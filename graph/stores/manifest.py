"""What an embedded store holds, beside its data: it notices what the engine does not.

The engine answers 0, without an error, from a data file that was cut short; its own counts come from a cache.
So the manifest carries the size of every data file, and opening compares.
"""

import json
import os
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from zlib import crc32

from accord.graph.error import StoreUnavailable
from accord.graph.rows import GraphRows

MANIFEST_NAME = "manifest.json"
FORMAT = "accord-graph"
SCHEMA = 1
PAGE = 4096
DATA_SUFFIXES = (".bucket", ".dict", "idx")


@dataclass(frozen=True, slots=True)
class Manifest:
    """What one generation of the data holds.

    `digest` is that of the rows, absent once a statement wrote to the store; `files` are sizes in bytes,
    `ends` checksums of the first and the last page of each file.
    """

    generation: int
    digest: str | None
    counts: Mapping[str, int]
    files: Mapping[str, int]
    ends: Mapping[str, int] = field(default_factory=dict)
    format: str = FORMAT
    schema: int = SCHEMA

    @property
    def folder(self) -> str:
        """The name of the folder that holds the data."""
        return f"data-{self.generation}"

    def unsettled(self) -> "Manifest":
        """The same, while a statement writes: sizes and content are not known."""
        return replace(self, digest=None, counts={}, files={}, ends={})


def count_rows(rows: GraphRows) -> dict[str, int]:
    """How many nodes of each kind and relationships of each type."""
    kinds = Counter([node.labels[-1] for node in rows.nodes] + [edge.type for edge in rows.edges])
    return dict(sorted(kinds.items()))


def file_sizes(data: Path) -> dict[str, int]:
    """The sizes of the engine's data files."""
    return {
        file.name: file.stat().st_size for file in sorted(data.iterdir()) if file.name.endswith(DATA_SUFFIXES)
    }


def file_ends(data: Path) -> dict[str, int]:
    """A checksum of the first and the last page of each of the engine's data files."""
    return {name: _checksum(data / name, size) for name, size in file_sizes(data).items()}


def _checksum(path: Path, size: int) -> int:
    with path.open("rb") as file:
        first = file.read(PAGE)
        file.seek(max(0, size - PAGE))
        return crc32(file.read(PAGE), crc32(first))


def read_manifest(store: Path) -> Manifest:
    """The manifest of a store; refuses one that cannot be read or is of another schema."""
    try:
        values = json.loads((store / MANIFEST_NAME).read_text("utf-8"))
        manifest = Manifest(**values)
    except (OSError, ValueError, TypeError) as error:
        raise StoreUnavailable(
            f"{store} is damaged: its {MANIFEST_NAME} cannot be read; build it again in a new folder"
        ) from error
    if manifest.format != FORMAT or manifest.schema != SCHEMA:
        raise StoreUnavailable(
            f"{store} was written by another version of Accord (schema {manifest.schema}); build it again"
        )
    return manifest


def write_manifest(store: Path, manifest: Manifest) -> None:
    """Puts the manifest in place at once: a reader meets the former one or this one."""
    part = store / f"{MANIFEST_NAME}.part"
    with part.open("w", encoding="utf-8") as file:
        json.dump(asdict(manifest), file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    part.replace(store / MANIFEST_NAME)


def check_files(store: Path, manifest: Manifest) -> None:
    """Refuses a store whose data files are missing, foreign, or of another size or content than was written."""
    data = store / manifest.folder
    if not data.is_dir():
        raise StoreUnavailable(
            f"{store} is damaged: {manifest.folder} is missing; build it again in a new folder"
        )
    found = file_sizes(data)
    for name, size in manifest.files.items():
        if found.get(name) != size:
            cut = f"{manifest.folder}/{name} has {found.get(name, 0)} bytes of {size}"
            raise StoreUnavailable(f"{store} is damaged: {cut}; build it again in a new folder")
    for name in sorted(found.keys() - manifest.files.keys() if manifest.files else ()):
        raise StoreUnavailable(
            f"{store} is damaged: {manifest.folder}/{name} is none of its files; build it again in a new folder"
        )
    for name, checksum in manifest.ends.items():
        if _checksum(data / name, found[name]) != checksum:
            raise StoreUnavailable(
                f"{store} is damaged: {manifest.folder}/{name} is not what was written; build it again in a new folder"
            )
