"""A real Neo4j for the tests: its jars from Maven, one process, no Docker."""

import hashlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

POM = Path(__file__).parent / "neo4j" / "pom.xml"
USER = "neo4j"
PASSWORD = "accord-tests"
SECONDS_TO_START = 120
SECONDS_TO_STOP = 30
HEAP = "512m"

# The advertised address is 7687 unless it is given. Three wrong passwords would lock the user for
# the tests that follow. Without the last line but one, each database reserves 256 MB of log.
SETTINGS = """\
server.bolt.listen_address=127.0.0.1:{bolt}
server.bolt.advertised_address=127.0.0.1:{bolt}
server.http.listen_address=127.0.0.1:{http}
server.http.advertised_address=127.0.0.1:{http}
server.https.enabled=false
dbms.security.auth_max_failed_attempts=0
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.usage_report.enabled=false
"""


class Missing(Exception):
    """The machine lacks what the server needs; the text names it and the command that installs it."""


@dataclass(frozen=True, slots=True)
class Server:
    """A running server; its user is USER, its password PASSWORD."""

    bolt: str
    http: str


def jars(pom: Path = POM, name: str = "neo4j") -> Path:
    """The folder of the jars of a pom, by default the server's, fetched once a version of it."""
    for program, package in (("java", "openjdk-17-jre-headless"), ("mvn", "maven")):
        if shutil.which(program) is None:
            raise Missing(f"a real Neo4j needs {program}: apt-get install {package}")
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / f"accord-{name}-{hashlib.sha256(pom.read_bytes()).hexdigest()[:12]}"
    if not folder.is_dir():
        _fetch(folder, pom)
    return folder


def _fetch(folder: Path, pom: Path) -> None:
    """Fills the folder at once, so that a download that broke off is not taken for it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent) as part:
        goal = ["dependency:copy-dependencies", "-DincludeScope=runtime", f"-DoutputDirectory={part}/jars"]
        done = subprocess.run(
            ["mvn", "-B", "-q", "-f", pom, *goal], capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise Missing(f"Maven could not fetch what {pom.parent.name} names: {done.stdout.strip()[-500:]}")
        try:
            Path(part, "jars").rename(folder)
        except OSError:
            if not folder.is_dir():  # another run was quicker
                raise


@contextmanager
def neo4j_server(home: Path) -> Iterator[Server]:
    """A server with an empty database in a new folder, for as long as the block lasts."""
    library = jars()
    bolt, http = _free_ports()
    for name in ("conf", "data", "logs", "import", "run"):
        (home / name).mkdir(parents=True)
    (home / "conf" / "neo4j.conf").write_text(SETTINGS.format(bolt=bolt, http=http))
    _set_password(home, library)
    server = Server(f"bolt://127.0.0.1:{bolt}", f"http://127.0.0.1:{http}")
    with (home / "logs" / "console.log").open("wb") as log:
        process = subprocess.Popen(_command(home, library), stdout=log, stderr=log, stdin=subprocess.DEVNULL)
    try:
        _await(server, process, home / "logs" / "console.log")
        yield server
    finally:
        _stop(process)


def _command(home: Path, library: Path) -> list[str]:
    opened = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
    return [
        "java", f"-Xms{HEAP}", f"-Xmx{HEAP}", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in opened),
        "-cp", f"{library}/*", "org.neo4j.server.CommunityEntryPoint",
        f"--home-dir={home}", f"--config-dir={home}/conf", "--console-mode",
    ]  # fmt: skip


def _set_password(home: Path, library: Path) -> None:
    places = {"NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    tool = [
        "java",
        "-cp",
        f"{library}/*",
        "org.neo4j.cli.AdminTool",
        "dbms",
        "set-initial-password",
        PASSWORD,
    ]
    subprocess.run(tool, env={**os.environ, **places}, capture_output=True, check=True)


def _free_ports() -> tuple[int, int]:
    with socket.socket() as one, socket.socket() as other:
        one.bind(("127.0.0.1", 0))
        other.bind(("127.0.0.1", 0))
        return one.getsockname()[1], other.getsockname()[1]


def _await(server: Server, process: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + SECONDS_TO_START
    auth = (USER, PASSWORD)
    with neo4j.GraphDatabase.driver(server.bolt, auth=auth, max_transaction_retry_time=0) as driver:
        while True:
            try:
                driver.execute_query("RETURN 1")
                return
            except (DriverError, Neo4jError):
                if process.poll() is not None or time.monotonic() > end:
                    raise RuntimeError(
                        f"Neo4j did not start:\n{log.read_text(errors='replace')[-2000:]}"
                    ) from None
                time.sleep(0.3)


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(SECONDS_TO_STOP)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
