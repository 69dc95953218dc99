"""Who writes into a store, as another who would is told."""

import getpass
import os
import platform
from datetime import datetime


def holder() -> str:
    """This process, with its user, machine and time: `process 4711 of li on db-host since 2026-03-01 09:30`."""
    now = datetime.now().astimezone().strftime("%Y-%m-%d %H:%M %z")
    return f"process {os.getpid()} of {_user()} on {platform.node()} since {now}"


def _user() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a container may know no name for its user
        return "an unnamed user"
