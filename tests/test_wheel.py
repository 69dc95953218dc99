"""The wheel: installed, it holds every module and every data file of the tree, and gives the command."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import copytree, ignore_patterns

import pytest

ROOT = Path(__file__).parent.parent
FLOORS = ("seeds", "cypher", "extract", "graph")
SUFFIXES = {".py", ".cypher", ".csv", ".tsv", ".md", ".js", ".css", ".json", ".txt", ".html", ".grass"}
PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")


def files_of(folder: Path) -> set[str]:
    """The paths of modules and data files in the floors below a folder."""
    return {
        path.relative_to(folder).as_posix()
        for floor in FLOORS
        for path in (folder / floor).rglob("*")
        if path.suffix in SUFFIXES
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder into which the wheel was installed, built from a copy, so that no former build is in it."""
    source, target = tmp_path_factory.mktemp("source"), tmp_path_factory.mktemp("installed")
    for name in (*FLOORS, "pyproject.toml", "README.md", "LICENSE"):
        if (ROOT / name).is_dir():
            copytree(ROOT / name, source / name, ignore=ignore_patterns("__pycache__"))
        else:
            (source / name).write_bytes((ROOT / name).read_bytes())
    subprocess.run(
        [*PIP, "wheel", "--no-deps", "--no-build-isolation", "--wheel-dir", source / "dist", source],
        check=True,
    )
    (wheel,) = (source / "dist").glob("accord-*.whl")
    subprocess.run([*PIP, "install", "--no-deps", "--target", target, wheel], check=True)
    yield target


def test_the_wheel_holds_every_file(installed: Path) -> None:
    assert files_of(installed / "accord") == files_of(ROOT)


def test_nothing_lands_beside_the_package(installed: Path) -> None:
    assert not [name for name in FLOORS if (installed / name).exists()]


def test_the_installed_command_answers(installed: Path, tmp_path: Path) -> None:
    """Outside the checkout and ahead of the editable install, as for a user of the wheel."""
    (tmp_path / "a.txt").write_text("2018年1月，办公室挂牌。", encoding="utf-8")
    code = (
        f"import sys; sys.path.insert(0, {str(installed)!r})\n"
        "sys.meta_path[:] = [finder for finder in sys.meta_path if 'editable' not in str(finder)]\n"
        "import accord.graph.main as entry\n"
        f"assert entry.__file__.startswith({str(installed)!r}), entry.__file__\n"
        "entry.main(['dates', 'a.txt'], prog_name='accord')"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True
    ).stdout
    assert '"2018-01"' in shown
