"""The safe writing of a file that is made for a reader."""

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from accord.graph.figures.error import FigureFailed


def write_file(path: Path, content: bytes) -> None:
    """Puts the content at the path, whole or not at all: what stood there stays until then."""
    write_parts(path, [content])


def write_parts(path: Path, parts: Iterable[bytes]) -> None:
    """Puts the parts one after another at the path as they come, whole or not at all."""
    try:
        handle, draft = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name[:40]}.")
        try:
            with os.fdopen(handle, "wb") as file:
                file.writelines(parts)
            Path(draft).chmod(0o666 & ~_mask())
            Path(draft).replace(path)
        except BaseException:
            Path(draft).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise FigureFailed(
            f"cannot write {path}: {error.strerror or error}; give another path"
        ) from None


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
