"""One task done for each of many documents, in order, by one process or several."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import TypeVar

from accord.extract.document.error import BadDocument
from accord.extract.document.find import STDIN
from accord.extract.document.metadata import Metadata
from accord.extract.document.read import read_document
from accord.extract.reading import Document
from accord.seeds.error import AccordError

Result = TypeVar("Result")
Input = tuple[Path, str]
AHEAD = 2  # documents a process that may be read before the first is handed on


class ReaderKilled(AccordError):
    """A reading process was ended from outside, as where memory runs out."""


def read_each(
    task: Callable[[Document], Result],
    inputs: Iterable[Input],
    metadata: Mapping[str, Metadata],
    jobs: int = 1,
) -> Iterator[Result | BadDocument]:
    """What the task makes of each document, in the order of the inputs; in place of a bad one its error.

    With more than one job the task must be a function at the top of a module.
    """
    inputs = list(inputs)
    jobs = min(jobs, len(inputs))
    # another process has no hold of the standard input
    if jobs <= 1 or any(path == STDIN for path, _ in inputs):
        yield from (_read_one(task, given, metadata.get(given[1])) for given in inputs)
        return
    with ProcessPoolExecutor(
        jobs, get_context("spawn"), signal.signal, (signal.SIGINT, signal.SIG_IGN)
    ) as pool:
        submit = (pool.submit(_read_one, task, given, metadata.get(given[1])) for given in inputs)
        try:
            yield from _in_order(submit, jobs * AHEAD)
        finally:
            pool.shutdown(cancel_futures=True)


def _read_one(
    task: Callable[[Document], Result], given: Input, known: Metadata | None
) -> Result | BadDocument:
    path, name = given
    try:
        return task(read_document(path, name, {name: known} if known else {}))
    except BadDocument as error:
        return error


def _in_order(futures: Iterator["Future[Result]"], ahead: int) -> Iterator[Result]:
    """The results in the order of submission; no more than `ahead` wait at a time."""
    waiting = deque(islice(futures, ahead))
    try:
        while waiting:
            yield waiting.popleft().result()
            waiting.extend(islice(futures, 1))
    except BrokenProcessPool:
        raise ReaderKilled(
            "a reading process was killed, as where memory runs out; read with fewer (-j)"
        ) from None
