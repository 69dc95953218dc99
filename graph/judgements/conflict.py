"""Judgements that contradict each other: named with both lines, never silently decided."""

from pathlib import Path

from accord.graph.cluster import Key
from accord.graph.error import BadRequest
from accord.graph.judgements.file import Judgements, Verdict
from accord.graph.resolve import judged_key


def check_judgements(judgements: Judgements, path: Path) -> None:
    """Raises BadRequest where one says that two names are the same and another that they are not, and the like."""
    _check_verdicts(judgements, path)
    linked = _Linked()
    for judgement in judgements.names:
        if judgement.same:
            a, b = (judged_key(*end) for end in judgement.ends)
            linked.join(a, b, judgement.line)
    for judgement in judgements.names:
        a, b = (judged_key(*end) for end in judgement.ends)
        lines = None if judgement.same else linked.lines(a, b)
        if lines is not None:
            said = ", ".join(str(line) for line in lines) or "their spelling"
            raise BadRequest(
                f"{path}: line {judgement.line} says that {judgement.name} and {judgement.other} are different, "
                f"line {said} that they are the same; remove one of them"
            )


def _check_verdicts(judgements: Judgements, path: Path) -> None:
    said: dict[str, Verdict] = {}
    for verdict in judgements.verdicts:
        former = said.setdefault(verdict.claim, verdict)
        if former.confirmed != verdict.confirmed:
            raise BadRequest(
                f"{path}: line {former.line} and line {verdict.line} confirm and reject the same claim "
                f"{verdict.claim}; remove one of them"
            )


class _Linked:
    """Names that people say are the same, with the lines that link them."""

    def __init__(self) -> None:
        self._beside: dict[Key, list[tuple[Key, int]]] = {}

    def join(self, a: Key, b: Key, line: int) -> None:
        self._beside.setdefault(a, []).append((b, line))
        self._beside.setdefault(b, []).append((a, line))

    def lines(self, a: Key, b: Key) -> list[int] | None:
        """The lines by which the one is the other, None where none links them."""
        reached: dict[Key, list[int]] = {a: []}
        waiting = [a]
        while waiting:
            key = waiting.pop(0)
            if key == b:
                return reached[key]
            for other, line in self._beside.get(key, ()):
                if other not in reached:
                    reached[other] = [*reached[key], line]
                    waiting.append(other)
        return None
