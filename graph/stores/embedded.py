"""The embedded store: a folder, no server.

    manifest.json   what the store holds, and which generation of the data is in force
    data-N/         that generation, a database of the engine
    lock            who has the store open

A build makes a new generation beside the old one and then puts a new manifest in place; a process that is
killed at any moment leaves the former graph whole, and what it left half done goes at the next opening.
"""

import os
import shutil
from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext, suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from accord.graph.error import StoreUnavailable
from accord.graph.rows import EDGE_TYPES, LABELS, GraphRows
from accord.graph.stores import engine
from accord.graph.stores.check import check_rows
from accord.graph.stores.lock import LOCK_NAME, FolderLock
from accord.graph.stores.manifest import (
    MANIFEST_NAME,
    Manifest,
    check_files,
    count_rows,
    file_ends,
    file_sizes,
    read_manifest,
    write_manifest,
)
from accord.graph.stores.read import read_rows
from accord.graph.stores.statement import check_reading
from accord.graph.stores.store import Answer

EMPTY = GraphRows([], [])
UNFINISHED = (LOCK_NAME, f"{MANIFEST_NAME}.part", "data-1")


class EmbeddedStore:
    """A graph in a folder, for one process at a time; `open` makes one."""

    def __init__(self, folder: Path, lock: FolderLock, manifest: Manifest | None) -> None:
        self._folder = folder
        self._lock = lock
        self._manifest = manifest
        self._database: Any = None

    @classmethod
    def open(cls, folder: Path, *, create: bool = False) -> Self:
        """The store in that folder; raises StoreUnavailable."""
        _check_folder(folder, create)
        if create:
            _make_folder(folder)
        lock = FolderLock(folder)
        try:
            manifest = read_manifest(folder) if (folder / MANIFEST_NAME).exists() else None
            if manifest:
                check_files(folder, manifest)
            _remove_generations(folder, keep=manifest)
        except BaseException:
            lock.release()
            raise
        return cls(folder, lock, manifest)

    def replace(self, rows: GraphRows) -> None:
        """Makes the store hold exactly these rows; the same rows again change nothing."""
        digest = rows.digest()
        if self._manifest and self._manifest.digest == digest:
            return
        check_rows(rows)
        generation = self._manifest.generation + 1 if self._manifest else 1
        data = self._folder / f"data-{generation}"
        engine.create_engine(data, rows)
        _flush(data)
        manifest = Manifest(generation, digest, count_rows(rows), file_sizes(data), file_ends(data))
        self._close_database()
        write_manifest(self._folder, manifest)
        self._manifest = manifest
        _remove_generations(self._folder, keep=manifest)

    def writing(self) -> AbstractContextManager[None]:
        """Nothing more to hold: whoever has the folder open has it alone."""
        return nullcontext()

    def rows(self) -> GraphRows:
        """Everything that the store holds, sorted."""
        return read_rows(self)

    def run(
        self,
        statement: str,
        parameters: Mapping[str, Any] | None = None,
        *,
        write: bool = False,
        timeout: float | None = None,
        limit: int | None = None,
    ) -> Answer:
        """The answer of a Cypher statement; BadQuery if it fails, or writes unless `write`."""
        statement = statement.strip().removesuffix(";")
        if not write:
            check_reading(statement)
        database = self._opened()
        if write:
            self._unsettle()
        return engine.ask_engine(database, statement, parameters or {}, write, timeout, limit)

    def close(self) -> None:
        """Gives the folder free for other processes."""
        self._close_database()
        self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _opened(self) -> Any:
        if self._manifest is None:
            self.replace(EMPTY)
        if self._database is None and self._manifest:
            self._database = engine.open_engine(self._folder / self._manifest.folder)
        return self._database

    def _unsettle(self) -> None:
        """Says in the manifest that a statement writes, so that a kill meanwhile is not taken for damage."""
        if self._manifest and self._manifest.files:
            self._manifest = self._manifest.unsettled()
            write_manifest(self._folder, self._manifest)

    def _close_database(self) -> None:
        if self._database is None:
            return
        written = self._manifest and not self._manifest.files
        counts = _counts(self._database) if written else {}
        self._database.close()
        self._database = None
        if self._manifest and written:
            data = self._folder / self._manifest.folder
            self._manifest = Manifest(self._manifest.generation, None, counts, file_sizes(data), file_ends(data))
            write_manifest(self._folder, self._manifest)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreUnavailable(f"{folder} cannot be made: {error.strerror}; name another folder") from error


def _check_folder(folder: Path, create: bool) -> None:
    if folder.exists() and not folder.is_dir():
        raise StoreUnavailable(f"{folder} is a file, no store of Accord")
    names = {path.name for path in folder.iterdir()} if folder.exists() else set()
    if MANIFEST_NAME in names or (create and names <= set(UNFINISHED)):
        return
    if names - set(UNFINISHED):
        raise StoreUnavailable(f"{folder} is no store of Accord; name another folder")
    raise StoreUnavailable(f"there is no store at {folder}; `accord build FILES --store {folder}` makes one")


def _remove_generations(folder: Path, keep: Manifest | None) -> None:
    for path in folder.glob("data-*"):
        if keep is None or path.name != keep.folder:
            shutil.rmtree(path, ignore_errors=True)


def _flush(data: Path) -> None:
    """Has the disk hold every file before the manifest names them."""
    for path in [*data.iterdir(), data, data.parent]:
        with suppress(PermissionError):  # Windows opens no folders
            descriptor = os.open(path, os.O_RDWR if path.is_file() else os.O_RDONLY)
            try:
                os.fsync(descriptor)
            finally:
                os.close(descriptor)


def _counts(database: Any) -> dict[str, int]:
    kinds = [*(labels[-1] for labels in LABELS), *EDGE_TYPES]
    found = {kind: int(database.count_type(kind)) for kind in kinds}
    return {kind: count for kind, count in sorted(found.items()) if count}
