"""One process at a time: a lock on a folder, which ends with the process that holds it, however that ends."""

import os
import sys
from pathlib import Path
from typing import IO

from accord.graph.error import StoreUnavailable
from accord.graph.stores.holder import holder

LOCK_NAME = "lock"
LONGEST = 400
# The locked byte stands far behind the text, so that on Windows another process can still read who holds it.
LOCKED_BYTE = 1 << 20


class FolderLock:
    """Holds a folder for this process until `release`."""

    def __init__(self, folder: Path) -> None:
        self._file: IO[bytes] = _open(folder / LOCK_NAME)
        try:
            _lock(self._file)
        except OSError:
            self._file.seek(0)
            who = self._file.read(LONGEST).decode("utf-8", "replace").strip() or "another process"
            self._file.close()
            raise StoreUnavailable(f"{folder} is in use by {who}; wait for it to end") from None
        self._file.truncate(0)
        self._file.seek(0)
        self._file.write(holder().encode())
        self._file.flush()

    def release(self) -> None:
        """Lets others in."""
        self._file.close()


def _open(path: Path) -> IO[bytes]:
    return os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o644), "r+b")


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(LOCKED_BYTE)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
