"""A question put to a store: its values checked, its names and days resolved, its rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from accord.extract.when import When
from accord.graph.error import BadRequest
from accord.graph.judgements.answers import COLUMN, marked
from accord.graph.names import find_name, reading_of
from accord.graph.nearest import nearest
from accord.graph.questions import Parameter, ParameterType, Question
from accord.graph.stores.store import Store

FIRST_DAY = "from"  # the one parameter that means the first day of its date; every other means the last
PERIOD = (FIRST_DAY, "to")


@dataclass(frozen=True, slots=True)
class Answered:
    """The rows of a question, and what a reader must know of how it was understood.

    Where people judged what a row shows, a last column `judged` says so.
    """

    columns: tuple[str, ...]
    rows: list[dict[str, Any]]
    notes: list[str]


def ask(store: Store, question: Question, values: Mapping[str, str]) -> Answered:
    """The answer to a question asked with those values; BadRequest names the value that is wrong."""
    notes: list[str] = []
    parameters: dict[str, Any] = {}
    for parameter in question.parameters:
        value = values.get(parameter.name)
        parameters[parameter.name] = None if value is None else _resolve(store, parameter, value, notes)
    _check_period(values, parameters)
    answer = store.run(question.statement, parameters)
    rows = [{column: row[column] for column in question.columns} for row in answer.rows]
    rows, judged = marked(store, rows)
    return Answered((*question.columns, COLUMN) if judged else question.columns, rows, notes)


def bind(question: Question, values: Sequence[str], named: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The value of each parameter, given in order or by name.

    BadRequest names what is missing, unknown or there twice.
    """
    known = [parameter.name for parameter in question.parameters]
    if len(values) > len(known):
        raise BadRequest(
            f"{question.full_name} takes {_counted(known)}; too many values: {values[len(known)]!r}"
        )
    bound = dict(zip(known, values, strict=False))
    for name, value in named:
        if name not in known:
            raise BadRequest(f"{question.full_name} has no parameter {name}; {_offer(name, known)}")
        if name in bound:
            raise BadRequest(f"the parameter {name} of {question.full_name} is given twice")
        bound[name] = value
    for parameter in question.parameters:
        if not parameter.optional and not bound.get(parameter.name, "").strip():
            raise BadRequest(
                f"{question.full_name} needs the parameter {parameter.name}, as in: {question.example}"
            )
    return bound


def _counted(known: Sequence[str]) -> str:
    return f"{len(known)} ({', '.join(known)})" if known else "no parameters"


def _offer(name: str, known: Sequence[str]) -> str:
    near = nearest(name, known, 1)
    return f"nearest: {near[0]}" if near else f"it has {', '.join(known) or 'none'}"


def _resolve(store: Store, parameter: Parameter, value: str, notes: list[str]) -> Any:
    """The value as the statement takes it."""
    match parameter.type:
        case ParameterType.NAME:
            return _name(store, value, notes)
        case ParameterType.DAY:
            return _day(parameter.name, value, notes)
        case ParameterType.NUMBER:
            return _number(parameter.name, value)
        case ParameterType.CHOICE:
            return _choice(parameter, value)
        case ParameterType.TEXT:
            return value


def _name(store: Store, value: str, notes: list[str]) -> str:
    """The key of the name; a note says what it was taken for where that is not obvious."""
    key = find_name(store, value)
    if taken := reading_of(store, value.strip(), key):
        notes.append(taken)
    return key


def _day(name: str, value: str, notes: list[str]) -> str:
    """The day as ISO text: the first of a date for `from`, else the last.

    A note says so where a single day is wanted and the date is longer.
    """
    first, last = _bounds(name, value.strip())
    day = first if name == FIRST_DAY else last
    if first != last and name not in PERIOD:
        notes.append(f"{name} {value} is taken as its last day, {day}")
    return day.isoformat()


def _bounds(name: str, value: str) -> tuple[date, date]:
    try:
        when = When.parse(value)
    except ValueError:
        when = None
    if when is None or when.first is None or when.last is None or "/" in value:
        raise BadRequest(f"{name}: {value!r} is no date; give one as 2010, 2010-06 or 2010-06-30")
    return when.first, when.last


def _number(name: str, value: str) -> int:
    try:
        return int(value)
    except ValueError:
        raise BadRequest(f"{name}: {value!r} is no whole number") from None


def _choice(parameter: Parameter, value: str) -> str:
    by_folded = {choice.casefold(): choice for choice in parameter.choices}
    if value.casefold() not in by_folded:
        raise BadRequest(f"{parameter.name}: {value!r} is none of {', '.join(parameter.choices)}")
    return by_folded[value.casefold()]


def _check_period(values: Mapping[str, str], parameters: Mapping[str, Any]) -> None:
    first, last = (parameters.get(name) for name in PERIOD)
    if first and last and first > last:
        raise BadRequest(f"from {values['from']} is after to {values['to']}")
