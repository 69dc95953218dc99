"""The documents that ship: they say where they come from, and they are written in our own words."""

import re
from pathlib import Path

import opencc
import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted((ROOT / "seeds" / "documents").glob("*.md"))
CORPUS = ROOT.parent / "shared" / "corpus"
FIELDS = {"title", "publisher", "published", "language", "source"}
DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
TITLE = re.compile(r"《[^》]*》")
HAN_RUN = re.compile(r"[\u4e00-\u9fff0-9]+")
LONGEST = 20

_simplify = opencc.OpenCC("t2s").convert


def parts(path: Path) -> tuple[dict[str, str], str]:
    """The front matter and the body of a document."""
    _, matter, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return {key: str(value) for key, value in yaml.safe_load(matter).items()}, body


def runs(text: str) -> list[str]:
    """The runs of characters between punctuation, titles of documents left out, in Simplified script."""
    return HAN_RUN.findall(TITLE.sub(" ", _simplify(text)))


def test_there_are_at_least_twelve() -> None:
    assert len(DOCUMENTS) >= 12


def test_at_least_two_are_traditional() -> None:
    assert sum(parts(path)[0]["language"] == "zh-Hant" for path in DOCUMENTS) >= 2


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_front_matter_is_complete(path: Path) -> None:
    matter, _ = parts(path)
    assert set(matter) | {"published"} == FIELDS
    assert all(value.strip() for value in matter.values())
    assert matter["language"] in {"zh-Hans", "zh-Hant"}
    assert DATE.fullmatch(matter.get("published", "2000"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_body_is_in_the_declared_script(path: Path) -> None:
    matter, body = parts(path)
    assert (_simplify(body) != body) == (matter["language"] == "zh-Hant")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
def test_length_is_that_of_a_digest(path: Path) -> None:
    assert 150 <= len(re.sub(r"\s", "", parts(path)[1])) <= 900


def test_nothing_is_copied_from_the_corpus() -> None:
    if not CORPUS.is_dir():
        pytest.skip("the corpus of public texts (../shared/corpus) is not beside the project")
    corpus = "\n".join(run for path in CORPUS.glob("*.txt") for run in runs(path.read_text(encoding="utf-8")))
    copied = {
        (path.name, run[start : start + LONGEST + 1])
        for path in DOCUMENTS
        for run in runs(parts(path)[1])
        for start in range(len(run) - LONGEST)
        if run[start : start + LONGEST + 1] in corpus
    }
    assert copied == set()
