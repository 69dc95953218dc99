"""Sentences of every form that the contract names, whose dates were written down before anything read them."""

from pathlib import Path

import pytest
from tagged import untag

from accord.extract.dates import dates_of

SENTENCES = Path(__file__).with_name("fresh_sentences.txt").read_text(encoding="utf-8").splitlines()
PUBLISHED = "2019-05-20"


@pytest.mark.parametrize("tagged", SENTENCES)
def test_sentence(tagged: str) -> None:
    plain, expected = untag(tagged)
    assert [(date.start, date.text, date.when.edtf) for date in dates_of(plain, PUBLISHED)] == expected
