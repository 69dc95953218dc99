"""The command itself: its help, its exit codes, and one line for what goes wrong."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ACCORD = [sys.executable, "-c", "from accord.graph.main import main; main(prog_name='accord')"]
HEAVY = {
    "spacy",
    "numpy",
    "rich",
    "networkx",
    "neo4j",
    "jpype",
    "opencc",
    "yaml",
    "charset_normalizer",
    "arcadedb_embedded",
}
HELP_SECONDS = 0.2


def accord(*arguments: str | Path, env: dict[str, str] | None = None) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([*ACCORD, *map(str, arguments)], capture_output=True, timeout=60, env=env)


def test_help_imports_nothing_heavy() -> None:
    code = (
        "import sys\n"
        "from accord.graph.main import main\n"
        "main(['--help'], standalone_mode=False)\n"
        f"print(sorted({HEAVY!r}.intersection(sys.modules)))\n"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


def test_help_is_instant() -> None:
    """The fastest of five, since a machine that is busy says nothing of the command."""

    def seconds() -> float:
        start = time.perf_counter()
        assert accord("--help").returncode == 0
        return time.perf_counter() - start

    assert min(seconds() for _ in range(5)) < HELP_SECONDS


def test_every_command_has_help() -> None:
    from accord.graph.main import main

    with main.make_context("accord", ["text", "x"]) as context:
        for name in main.list_commands(context):
            command = main.get_command(context, name)
            assert command is not None
            assert command.help, name
            assert command.get_help(context)


def test_version() -> None:
    from importlib.metadata import version

    assert version("accord").encode() in accord("--version").stdout


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["none"], "No such command 'none'"),
        (["text"], "Missing argument 'FILE'"),
        (["text", "a", "--nothing"], "--nothing"),
        (["--lang", "fr", "text", "a"], "'fr'"),
        (["dates"], "give documents, or rows"),
        (["dates", "a.txt", "-j", "0"], "-j"),
        (["dates", "a.txt", "--metadata", "none.csv"], "none.csv"),
        (["dates", "a.txt", "--format", "xml"], "xml"),
    ],
)
def test_wrong_usage_is_one_line_and_2(arguments: list[str], said: str) -> None:
    result = accord(*arguments)
    lines = result.stderr.decode().splitlines()
    assert (result.returncode, len(lines), result.stdout) == (2, 1, b"")
    assert said in lines[0]


def test_an_error_is_one_line_and_its_traceback_comes_with_v() -> None:
    quiet, loud = accord("text", "none.txt"), accord("-v", "text", "none.txt")
    assert (quiet.returncode, quiet.stderr.decode().splitlines()) == (1, ["accord: none.txt: no such file"])
    assert loud.returncode == 1
    assert "Traceback" in loud.stderr.decode()


def test_utf8_goes_in_and_out_of_a_gbk_console(tmp_path: Path) -> None:
    path = tmp_path / "协调会𠀀.txt"
    path.write_bytes("\ufeff粵港合作\r\n𠀀\n".encode())
    environment = {**os.environ, "PYTHONIOENCODING": "gbk", "PYTHONUTF8": "0"}
    assert accord("text", path, env=environment).stdout.decode() == "粵港合作\r\n𠀀\n"
    assert "没有.txt" in accord("text", tmp_path / "没有.txt", env=environment).stderr.decode()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE and no SIGINT for one process")
def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("2018年1月，\n" * 5_000, encoding="utf-8")
    with subprocess.Popen(
        [*ACCORD, "dates", str(path)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(30) == 141


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGPIPE and no SIGINT for one process")
def test_an_interrupt_is_130_without_a_traceback() -> None:
    with subprocess.Popen(
        [*ACCORD, "text", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        time.sleep(1)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) == 130
        assert process.stderr is not None
        assert b"Traceback" not in process.stderr.read()
