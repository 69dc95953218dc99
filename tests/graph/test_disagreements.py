"""What the rules find in small sets of documents, against what a person found in them."""

import pytest
from disagreements import Case, cases
from readings import source

from accord.graph.contradiction import find_contradictions
from accord.graph.resolve import resolve_claims

CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_what_a_person_found(case: Case) -> None:
    assert case.found() == case.expected


def test_the_sets_hold_both_what_disagrees_and_what_only_seems_to() -> None:
    kinds = {kind for case in CASES for kind, _, _ in case.expected}
    assert kinds == {"date", "order", "first", "count", "value"}
    assert sum(not case.expected for case in CASES) * 3 > len(CASES) > 60


def test_many_documents_with_one_wrong_date_make_a_pair_each() -> None:
    sources = [source(f"{number:03}.txt", "FOUNDED | - | Fund:新安江基金 | 2011") for number in range(200)]
    sources += [source(f"wrong{number:03}.txt", "FOUNDED | - | Fund:新安江基金 | 2012") for number in range(200)]
    entities, facts = resolve_claims(sources)
    pairs = find_contradictions(facts, {entity.id: entity for entity in entities})
    assert len(pairs) == 399
    assert {claim.document for pair in pairs for claim in (pair.claim, pair.other)} == {s.name for s in sources}
