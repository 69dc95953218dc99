"""Ctrl-C while the engine works: Python hears of it only where it runs itself."""

import threading
from collections.abc import Callable
from typing import Any, TypeVar

Result = TypeVar("Result")
HEARD_WITHIN = 0.2  # seconds


def interruptible(work: Callable[[], Result]) -> Result:
    """What the work gives or raises; an interrupt ends the waiting at once, whatever becomes of the work.

    The work goes on in a thread that ends with the process: whoever catches the interrupt has to end it.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    came: dict[str, Any] = {}
    worker = threading.Thread(target=_keep, args=(work, came), daemon=True)
    worker.start()
    while worker.is_alive():
        worker.join(HEARD_WITHIN)
    if "error" in came:
        raise came["error"]
    result: Result = came["result"]
    return result


def _keep(work: Callable[[], Any], came: dict[str, Any]) -> None:
    try:
        came["result"] = work()
    except BaseException as error:
        came["error"] = error
