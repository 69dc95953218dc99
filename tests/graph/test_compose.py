"""docker-compose.yml: right by the Compose specification, and closed to other machines."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

FILE = Path(__file__).parents[2] / "docker-compose.yml"


def check(path: Path) -> subprocess.CompletedProcess[str]:
    words = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.compose-spec", str(path)]
    return subprocess.run(words, capture_output=True, text=True, check=False)


@pytest.fixture
def service() -> dict[str, Any]:
    (found,) = yaml.safe_load(FILE.read_text())["services"].values()
    return dict(found)


def test_keeps_to_the_specification(tmp_path: Path) -> None:
    assert check(FILE).returncode == 0
    wrong = yaml.safe_load(FILE.read_text())
    wrong["services"]["neo4j"]["healthcheck"]["test"] = 7
    (tmp_path / "docker-compose.yml").write_text(json.dumps(wrong))
    assert check(tmp_path / "docker-compose.yml").returncode == 1


def test_is_the_long_term_community_edition(service: dict[str, Any]) -> None:
    assert service["image"] == "neo4j:5.26-community"


def test_the_password_must_be_given_and_stands_nowhere(service: dict[str, Any]) -> None:
    auth = service["environment"].pop("NEO4J_AUTH")
    assert auth.startswith("neo4j/${NEO4J_PASSWORD:?")
    # The image takes every other variable NEO4J_… for a setting, and refuses to start then.
    assert service["environment"] == {}


def test_listens_to_this_machine_only(service: dict[str, Any]) -> None:
    assert service["ports"] == ["127.0.0.1:7474:7474", "127.0.0.1:7687:7687"]


def test_has_a_health_check(service: dict[str, Any]) -> None:
    kind, words = service["healthcheck"]["test"]
    assert kind == "CMD-SHELL"
    assert words.endswith("cypher-shell 'RETURN 1'")


def test_the_health_check_logs_in_with_the_password_given(service: dict[str, Any], tmp_path: Path) -> None:
    shell = tmp_path / "cypher-shell"
    shell.write_text('#!/bin/sh\necho "$NEO4J_USERNAME $NEO4J_PASSWORD $1"\n')
    shell.chmod(0o755)
    words = service["healthcheck"]["test"][1].replace("$$", "$")
    given = {"PATH": f"{tmp_path}:/usr/bin:/bin", "NEO4J_AUTH": "neo4j/a/b 'c"}
    done = subprocess.run(["sh", "-c", words], env=given, capture_output=True, text=True, check=True)
    assert done.stdout == "neo4j a/b 'c RETURN 1\n"


def test_keeps_data_and_takes_imports(service: dict[str, Any]) -> None:
    mounts = dict(volume.split(":") for volume in service["volumes"])
    assert mounts == {"data": "/data", "./import": "/import"}
    assert "data" in yaml.safe_load(FILE.read_text())["volumes"]
