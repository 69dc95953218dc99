"""The claims of the documents that ship, as files that a person can read; run as a program it writes them anew."""

import json
import sys
from pathlib import Path

from accord.extract.claim import Claim
from accord.extract.document import read_document
from accord.extract.pipeline import read

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {path.stem: path for path in sorted((ROOT / "seeds" / "documents").glob("*.md"))}
GOLDEN = ROOT / "tests" / "extract" / "golden"


def lines_of(name: str) -> list[str]:
    """The claims of the document, one JSON object a line, sorted by what they say and not by where."""
    path = DOCUMENTS[name]
    return sorted(_line(claim) for claim in read(read_document(path, path.name)).claims)


def _line(claim: Claim) -> str:
    value = f"{claim.comparator or ''}{claim.value or ''}{claim.unit or ''}"
    ends = (claim.object.name if claim.object else "", value)
    said = {
        "predicate": claim.predicate,
        "subject": claim.subject.name if claim.subject else None,
        "object": " ".join(end for end in ends if end),
        "time": claim.time,
        "status": str(claim.status),
    }
    return json.dumps(said, ensure_ascii=False)


def kept(name: str) -> list[str]:
    """The lines of the golden file."""
    return (GOLDEN / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()


def rewrite() -> int:
    """Writes the golden file of each document and removes the others; how many changed."""
    GOLDEN.mkdir(exist_ok=True)
    before = {path: path.read_bytes() for path in GOLDEN.glob("*.jsonl")}
    after = {GOLDEN / f"{name}.jsonl": "".join(f"{line}\n" for line in lines_of(name)).encode() for name in DOCUMENTS}
    for path in before.keys() - after.keys():
        path.unlink()
    for path, content in after.items():
        path.write_bytes(content)
    return sum(before.get(path) != after.get(path) for path in before.keys() | after.keys())


if __name__ == "__main__":
    changed = rewrite()
    print(f"{changed} of {len(DOCUMENTS)} files changed in {GOLDEN.relative_to(ROOT)}: review them with git diff", file=sys.stderr)
