"""The README names commands, questions, options and files that there are."""

import re
import shlex
from pathlib import Path

import click
import pytest

from accord.graph.main import main
from accord.graph.questions import find_question

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(
    {line.strip("`").partition(" | ")[0] for line in re.findall(r"`accord [^`\n]+`|(?<=^\$ )accord .+", TEXT, re.M)}
)


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT)
    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_every_target_is_in_the_makefile() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"\bmake ([a-z-]+)$|`make ([a-z-]+)`", TEXT, re.M))
    assert {"demo", "test"} <= {name for pair in targets for name in pair}
    assert [name for pair in targets for name in pair if name and f"\n{name}:" not in makefile] == []


@pytest.mark.parametrize("line", COMMANDS)
def test_every_command_is_one_of_accord(line: str) -> None:
    name, *words = shlex.split(line)[1:]
    command = main.get_command(click.Context(main), name)
    assert command is not None
    known = {option for parameter in command.params for option in parameter.opts}
    assert [word for word in words if word.startswith("-") and word not in known] == []
    if name == "ask" and words:
        assert find_question(words[0])
