"""The reading held to hand-made gold: real documents kept beside the project, and passages of our own."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from accord.extract.dates import read_row
from accord.extract.document import read_document
from accord.extract.pipeline import read

SHARED = Path(__file__).resolve().parents[3] / "shared"
WORKED = Path(__file__).parent / "passages" / "worked"
OPENED = Path(__file__).parent / "passages" / "opened"
pytestmark = pytest.mark.skipif(not (SHARED / "gold").is_dir(), reason="the gold and its scorer are kept beside the project, in ../shared")


def score(documents: Path, gold: Path, folder: Path) -> dict[str, dict[str, float]]:
    """The figures of the scorer for what is read from the .txt files of a folder."""
    readings = [read(read_document(path, path.name)) for path in sorted(documents.glob("*.txt"))]
    for name in ("claims", "mentions"):
        lines = [json.dumps(item.record(), ensure_ascii=False) for reading in readings for item in getattr(reading, name)]
        (folder / name).write_text("\n".join(lines), encoding="utf-8")
    command = [sys.executable, SHARED / "gold" / "score.py", "--claims", folder / "claims", "--mentions", folder / "mentions", "--docs", documents, "--json"]
    done = subprocess.run([*map(str, command), *map(str, sorted(gold.glob("*.gold")))], capture_output=True, text=True, encoding="utf-8", check=True)
    figures: dict[str, dict[str, float]] = json.loads(done.stdout)
    return figures


def test_real_documents_are_read_to_the_floor_that_was_asked_for(tmp_path: Path) -> None:
    figures = score(SHARED / "corpus", SHARED / "gold", tmp_path)
    assert figures["dated claims"]["P"] >= 0.95
    assert figures["dated claims"]["F"] >= 0.80
    assert figures["bad evidence"] == 0


def test_passages_of_other_regions_are_read_with_few_wrong_claims(tmp_path: Path) -> None:
    figures = score(WORKED, WORKED, tmp_path)
    assert figures["dated claims"]["P"] >= 0.90
    assert figures["dated claims"]["F"] >= 0.70
    assert figures["bad evidence"] == 0


def test_dense_passages_that_were_read_once_before_they_were_opened(tmp_path: Path) -> None:
    figures = score(OPENED, OPENED, tmp_path)
    assert figures["dated claims"]["P"] >= 0.80
    assert figures["dated claims"]["F"] >= 0.57
    assert figures["bad evidence"] == 0


def test_dates_of_policy_texts_have_their_values() -> None:
    rows = [json.loads(line) for line in (SHARED / "time" / "dev.jsonl").read_text(encoding="utf-8").splitlines()]
    answers = [{"id": r["id"], "dates": [d.record("row") for d in read_row(r["text"], r["reference_date"])]} for r in rows]
    done = subprocess.run(
        [sys.executable, str(SHARED / "time" / "score.py"), str(SHARED / "time" / "dev.jsonl"), "--json"],
        input="\n".join(json.dumps(answer) for answer in answers),
        capture_output=True, text=True, encoding="utf-8", check=True,
    )  # fmt: skip
    figures = json.loads(done.stdout)
    assert figures["policy value"][2] >= 0.98
    assert figures["all negative"][2] == 1
