"""The questions: Cypher files whose header says what is asked, with what, and what comes back."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from accord.graph.error import BadRequest
from accord.graph.nearest import nearest

HEADER_LINE = re.compile(r"//\s*(\S+?)\s*[::]\s*(.*)")
PARAMETER = re.compile(
    r"(?P<name>\w+)\s+(?P<type>name|day|text|number|choice)(?P<choices>(?:\s+[\w-]+(?:\|[\w-]+)+)?)"
    r"\s*(?P<optional>\?)?\s*(?:\"(?P<example>[^\"]*)\")?"
)


class ParameterType(StrEnum):
    """What a value of a parameter must be."""

    NAME = "name"
    DAY = "day"
    TEXT = "text"
    NUMBER = "number"
    CHOICE = "choice"


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question is asked with; `choices` are the values allowed, where the type is a choice."""

    name: str
    type: ParameterType
    optional: bool
    example: str | None
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question of a pack: `columns` come back, called `labels` in Chinese, sorted as `order` says."""

    pack: str
    name: str
    english: str
    chinese: str
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    labels: tuple[str, ...]
    order: str
    statement: str

    @property
    def full_name(self) -> str:
        """The pack and the name, as a question is asked for."""
        return f"{self.pack}/{self.name}"

    @property
    def example(self) -> str:
        """A command that asks this question with the examples of its parameters."""
        values = [f" -p {p.name}={p.example}" for p in self.parameters if p.example is not None]
        return f"accord ask {self.full_name}{''.join(values)}"


@cache
def questions() -> tuple[Question, ...]:
    """All questions, sorted by pack and name."""
    packs = sorted((pack for pack in files("accord.cypher").iterdir() if pack.is_dir()), key=lambda p: p.name)
    return tuple(question for pack in packs for question in _questions_of(pack))


def find_question(name: str) -> Question:
    """The question of that name, `pack/name` or the name alone where it is unique."""
    found = [question for question in questions() if name in (question.full_name, question.name)]
    if len(found) == 1:
        return found[0]
    if found:
        raise BadRequest(f"several questions are called {name}: {', '.join(q.full_name for q in found)}")
    known = {key: q.full_name for q in questions() for key in (q.full_name, q.name)}
    offered = ", ".join(dict.fromkeys(known[key] for key in nearest(name, known))) or "see accord questions"
    raise BadRequest(f"there is no question {name}; nearest: {offered}")


def parse_question(pack: str, name: str, text: str) -> Question:
    """The question that the text of its file declares; ValueError says which part of the header is wrong."""
    header = _header(text)
    columns = _list(header["columns"])
    labels = _list(header["列"])
    if len(labels) != len(columns):
        raise ValueError(f"{pack}/{name}: {len(columns)} columns, {len(labels)} labels")
    parameters = tuple(_parameter(part) for part in header["params"].split(";") if part.strip())
    return Question(
        pack, name, header["question"], header["问题"], parameters, columns, labels, header["order"], text
    )


def _questions_of(pack: Traversable) -> list[Question]:
    """The questions of one folder; its files without a header are statements of the code, no questions."""
    texts = {f.name[:-7]: f.read_text("utf-8") for f in pack.iterdir() if f.name.endswith(".cypher")}
    return [
        parse_question(pack.name, name, text)
        for name, text in sorted(texts.items())
        if text.startswith("// question:")
    ]


def _header(text: str) -> dict[str, str]:
    """The fields of the comment at the head of a file; a line without a field goes on with the one before."""
    fields = dict.fromkeys(("question", "问题", "params", "columns", "列", "order"), "")
    last = ""
    for line in text.splitlines():
        if not line.startswith("//"):
            break
        match = HEADER_LINE.fullmatch(line)
        if match and match[1] in fields:
            last = match[1]
            fields[last] = match[2].strip()
        elif last:
            fields[last] += " " + line.removeprefix("//").strip()
    return fields


def _list(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in re.split("[,,]", text) if part.strip())


def _parameter(text: str) -> Parameter:
    match = PARAMETER.fullmatch(text.strip())
    if match is None or (match["type"] == ParameterType.CHOICE) != bool(match["choices"]):
        raise ValueError(f"no parameter: {text.strip()}")
    choices = tuple(match["choices"].strip().split("|")) if match["choices"] else ()
    return Parameter(
        match["name"], ParameterType(match["type"]), bool(match["optional"]), match["example"], choices
    )
