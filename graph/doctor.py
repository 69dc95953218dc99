"""What Accord finds on this machine, what is missing, and the command that mends it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from platform import python_version

from accord.graph.error import StoreRefused
from accord.graph.stores.statement import statement
from accord.graph.stores.store import is_server, open_store
from accord.seeds.error import AccordError

COLUMNS = ("part", "state", "found", "for", "mend")
HERE, MISSING, WRONG = "here", "missing", "wrong"
SECONDS = 20
# how each system installs a program, the first that is here; and what it calls the package
INSTALLERS = {
    "apt-get": "sudo apt-get install {package}",
    "dnf": "sudo dnf install {package}",
    "pacman": "sudo pacman -S {package}",
    "brew": "brew install {package}",
    "winget": "winget install {package}",
}
PACKAGES = {
    "graphviz": dict.fromkeys(INSTALLERS, "graphviz") | {"winget": "Graphviz.Graphviz"},
    "font": {
        "apt-get": "fonts-noto-cjk", "dnf": "google-noto-sans-cjk-fonts", "pacman": "noto-fonts-cjk",
        "brew": "--cask font-noto-sans-cjk-sc", "winget": "Google.NotoSansSC",
    },
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Finding:
    """A part of what Accord works with: `state` is here, missing or wrong; `needed` says if all stands on it."""

    part: str
    state: str
    found: str
    purpose: str
    mend: str | None = None
    needed: bool = False

    def row(self) -> dict[str, str | None]:
        """The finding as a row of COLUMNS."""
        return dict(zip(COLUMNS, (self.part, self.state, self.found, self.purpose, self.mend), strict=True))


def examine(address: str, environment: Mapping[str, str]) -> Iterator[Finding]:
    """Each part in turn; the environment holds user and password of a server, and the PATH of programs."""
    yield Finding("accord", HERE, f"{version('accord')}, Python {python_version()}", "everything", needed=True)
    yield _engine(is_server(address))
    yield _store(address, environment)
    if is_server(address):
        yield _server(address, environment)
    yield _graphviz(environment.get("PATH"))
    yield _font(environment.get("PATH"))


def _engine(other_store: bool) -> Finding:
    """The engine of the embedded store and the Java inside it; no Java of the system is used."""
    purpose = "the store in a folder"
    if find_spec("arcadedb_embedded") is None:
        mend = "pip install arcadedb-embedded, or use a server: --store bolt://HOST:7687"
        return Finding("engine, Java", MISSING, "no build here", purpose, mend, needed=not other_store)
    from accord.graph.stores.java import java_class

    java = java_class("java.lang.System").getProperty("java.version")
    return Finding("engine, Java", HERE, f"ArcadeDB {version('arcadedb-embedded')}, Java {java}", purpose)


def _store(address: str, environment: Mapping[str, str]) -> Finding:
    purpose = "questions, figures, exports"
    user, password = _login(environment)
    try:
        with open_store(address, user=user, password=password) as store:
            held = store.run(statement("search/counts")).rows[0]
    except StoreRefused as error:
        return Finding("store", WRONG, str(error), purpose, "export NEO4J_USERNAME=… NEO4J_PASSWORD=…", True)
    except AccordError as error:
        absent = not is_server(address) and not Path(address).exists()
        mend = f"accord build FILES --store {address}" if absent else None  # else the error says what to do
        return Finding("store", WRONG, str(error), purpose, mend, needed=True)
    found = f"{address}: {held['documents']} documents, {held['entities']} entities"
    return Finding("store", HERE, found, purpose, needed=True)


def _server(address: str, environment: Mapping[str, str]) -> Finding:
    from accord.graph.stores.connection import connect

    purpose = "the store on a server (5.26 or later), Neo4j Browser"
    try:
        driver, shown = connect(address, *_login(environment))
    except AccordError as error:
        mend = "docker compose up --wait, or start your own"
        return Finding("server", WRONG, str(error), purpose, mend, needed=True)
    with driver:
        return Finding("server", HERE, f"{driver.get_server_info().agent} at {shown}", purpose)


def _login(environment: Mapping[str, str]) -> tuple[str | None, str | None]:
    password = environment.get("NEO4J_PASSWORD")
    return environment.get("NEO4J_USERNAME") or (password and "neo4j"), password


def _graphviz(path: str | None) -> Finding:
    purpose = "figures with clear lines; .pdf and .png"
    program = shutil.which("dot", path=path)
    told = _output(program, "-V") if program else None
    if told is None:
        return Finding("Graphviz", MISSING, "no program dot", purpose, _install("graphviz", path))
    return Finding("Graphviz", HERE, told.strip(), purpose)


def _font(path: str | None) -> Finding:
    """A font with Chinese characters, as fontconfig knows it; Windows and macOS come with one."""
    purpose = "Chinese in .svg, .pdf and .png"
    if sys.platform in ("win32", "darwin"):
        return Finding("Chinese font", HERE, "that of the system", purpose)
    program = shutil.which("fc-list", path=path)
    fonts = sorted((_output(program, ":lang=zh-cn", "family") or "").splitlines()) if program else []
    if not fonts:
        return Finding("Chinese font", MISSING, "none found", purpose, _install("font", path))
    return Finding("Chinese font", HERE, fonts[0], purpose)


def _output(program: str, *words: str) -> str | None:
    """What the program writes, None where it fails."""
    try:
        done = subprocess.run(
            [program, *words], capture_output=True, text=True, timeout=SECONDS, check=True,
            stdin=subprocess.DEVNULL, env=os.environ | {"LC_ALL": "C.UTF-8"},
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError):
        return None
    return done.stdout + done.stderr


def _install(what: str, path: str | None) -> str:
    """The command that installs it here; its name where no installer is known."""
    names = PACKAGES[what]
    for program, command in INSTALLERS.items():
        if shutil.which(program, path=path):
            return command.format(package=names[program])
    return f"install {names['apt-get']}"
