"""The Java runtime of the embedded engine: started once a process, bounded, silent, without files."""

import os
import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from accord.graph.error import StoreUnavailable

HEAP = "1g"
OPENED_MODULES = ("java.lang", "java.nio.channels.spi", "java.util.concurrent.atomic")


def java_class(name: str) -> Any:
    """The Java class of that name; the runtime is started if it is not yet running."""
    import jpype  # type: ignore[import-untyped]

    if not jpype.isJVMStarted():
        _start()
    return jpype.JClass(name)


def _start() -> None:
    if find_spec("arcadedb_embedded") is None:
        raise StoreUnavailable(
            "the embedded store has no build for this system; use a Neo4j server instead: --store bolt://HOST:7687"
        )
    import jpype
    from arcadedb_embedded.jvm import (  # type: ignore[import-untyped]
        get_bundled_jre_lib_path,
        get_jar_path,
    )

    jars = sorted(str(jar) for jar in Path(get_jar_path()).glob("*.jar"))
    jpype.startJVM(get_bundled_jre_lib_path(), *_options(), classpath=jars, interrupt=False)
    _silence()


def _options() -> list[str]:
    given = os.environ.get("ARCADEDB_JVM_ARGS", "").split()
    heap = [] if any(option.startswith("-Xmx") for option in given) else [f"-Xmx{HEAP}"]
    return [
        *given,
        *heap,
        "-XX:+UseSerialGC",
        "-XX:+UseCompactObjectHeaders",
        f"-XX:ErrorFile={Path(tempfile.gettempdir(), 'accord-java-%p.log')}",
        "-Dfile.encoding=UTF8",
        "-Djava.awt.headless=true",
        # The engine's own settings log to the console and to a folder log/ in the working directory.
        f"-Djava.util.logging.config.file={os.devnull}",
        "--enable-native-access=ALL-UNNAMED",
        *(f"--add-opens=java.base/{module}=ALL-UNNAMED" for module in OPENED_MODULES),
    ]


def _silence() -> None:
    import jpype

    manager = jpype.JClass("com.arcadedb.log.LogManager").instance()
    manager.setLogger(jpype.JClass("com.arcadedb.log.Slf4jLogger")())
    for handler in jpype.JClass("java.util.logging.Logger").getLogger("").getHandlers():
        handler.setLevel(jpype.JClass("java.util.logging.Level").OFF)
