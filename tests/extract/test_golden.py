"""The claims of the documents that ship, against files that are reviewed as a diff: a change of the reading shows."""

from collections import Counter

import golden
import pytest

HINT = "if that is meant, make golden writes the file anew, and git diff shows what changed"


@pytest.mark.parametrize("name", golden.DOCUMENTS)
def test_a_document_gives_the_claims_of_its_golden_file(name: str) -> None:
    now, before = Counter(golden.lines_of(name)), Counter(golden.kept(name))
    changes = [f"+ {line}" for line in (now - before).elements()] + [f"- {line}" for line in (before - now).elements()]
    assert changes == [], HINT


def test_every_golden_file_has_its_document() -> None:
    assert {path.stem for path in golden.GOLDEN.iterdir()} == set(golden.DOCUMENTS)
