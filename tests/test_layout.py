"""The house: imports go one way, packages are listed, statements stand in .cypher files."""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
# each floor with those that it may import
FLOORS = {
    "seeds": {"seeds"},
    "cypher": {"cypher"},
    "extract": {"extract", "seeds"},
    "graph": {"graph", "extract", "seeds", "cypher"},
}
FORBIDDEN_NAMES = {"utils", "util", "helpers", "helper", "common", "base", "manager", "misc"}
STATEMENT = re.compile(
    r"\b(?:OPTIONAL )?(?:MATCH|MERGE|UNWIND|CREATE)\s*\(|\bUNWIND\s+\$|\bDETACH\s+DELETE\b"
)
MODULES = [path for floor in FLOORS for path in sorted((ROOT / floor).rglob("*.py"))]


def imports_of(path: Path) -> Iterator[str]:
    """The dotted names that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield f"{node.module}.{node.names[0].name}" if node.module == "accord" else str(node.module)


def strings_of(tree: ast.Module) -> Iterator[ast.Constant]:
    """The strings of a module that are no docstrings: those may show an example."""
    nodes = list(ast.walk(tree))
    alone = {id(node.value) for node in nodes if isinstance(node, ast.Expr)}
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_imports_go_one_way(path: Path) -> None:
    floor = path.relative_to(ROOT).parts[0]
    ours = {name.split(".")[1] for name in imports_of(path) if name.split(".")[0] == "accord"}
    assert ours <= FLOORS[floor]
    bare = {name.split(".")[0] for name in imports_of(path)} & FLOORS.keys()
    assert not bare, "a bare import makes a second copy of every class"


def test_every_package_is_in_the_wheel() -> None:
    """A nested package that is not listed drops out of the wheel without a word."""
    listed = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["setuptools"][
        "packages"
    ]
    found = {path.parent for floor in FLOORS for path in (ROOT / floor).rglob("*.py")}
    assert sorted(listed) == sorted("accord." + ".".join(path.relative_to(ROOT).parts) for path in found)
    assert not [path for path in found if not (path / "__init__.py").is_file()]


def test_the_lowest_floor_holds_statements_only() -> None:
    files = {
        path.suffix
        for path in (ROOT / "cypher").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    assert files == {".cypher", ".py"}
    assert [path.name for path in (ROOT / "cypher").rglob("*.py")] == ["__init__.py"]


def test_a_module_is_named_for_its_idea() -> None:
    assert not {path.stem for path in MODULES} & FORBIDDEN_NAMES


def test_statements_stand_in_files() -> None:
    found = [
        (path.name, node.value)
        for path in MODULES
        for node in strings_of(ast.parse(path.read_text(encoding="utf-8")))
        if STATEMENT.search(node.value)
    ]
    assert found == []


def test_nothing_is_read_from_the_environment_at_import() -> None:
    read = []
    for path in MODULES:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        top = [node for node in tree.body if not isinstance(node, ast.FunctionDef | ast.ClassDef)]
        read += [
            path.name
            for node in top
            for part in ast.walk(node)
            if isinstance(part, ast.Attribute) and part.attr == "environ"
        ]
    assert read == []
