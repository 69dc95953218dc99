"""How fast a file becomes claims on one core, and how much memory that takes, beside what others need for less.

Each size is measured in a process of its own, so that its peak of memory is its own. The time is that of the
processor (all threads together), the best of several runs after a first one that is not counted. The peers see
the same text in the same process: what they do is only a part of what reading does.
"""

import argparse
import json
import logging
import os
import platform
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
FOLDERS = (ROOT / "seeds" / "documents", ROOT.parent / "shared" / "corpus")
MILLION = 1_000_000
REPEATED = "协作小组办公室"
HAN = re.compile(r"[\u4e00-\u9fff]+")


def source_lines() -> list[str]:
    """The lines of the documents that ship, and of the corpus beside the project where there is one."""
    files = [path for folder in FOLDERS for path in sorted(folder.glob("*.md")) + sorted(folder.glob("*.txt"))]
    texts = (re.sub(r"\A---\n.*?\n---\n", "", path.read_text(encoding="utf-8"), flags=re.DOTALL) for path in files)
    return [line for text in texts for line in text.splitlines() if line.strip()]


def text_of(characters: int) -> str:
    """A text of about that many characters: all lines in one order after the other, each a different shuffle."""
    lines, chosen, length = source_lines(), list[str](), 0
    shuffle = random.Random(7).shuffle
    while True:
        shuffle(lines)
        for line in lines:
            if length >= characters:
                return "\n".join(chosen)
            chosen.append(line)
            length += len(line) + 1


def best(task: Callable[[], object], runs: int) -> float:
    """Seconds of the processor that the fastest of the runs took."""
    seconds = []
    for _ in range(runs):
        before = time.process_time()
        task()
        seconds.append(time.process_time() - before)
    return min(seconds)


def peak() -> int:
    """The most memory that this process has held, in bytes."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def peers() -> Iterator[tuple[str, Callable[[str], object]]]:
    """What each peer does with a text; one that is not installed is left out."""
    yield "re: runs of Chinese characters", lambda text: sum(1 for _ in HAN.finditer(text))
    try:
        import spacy

        tokenizer = spacy.blank("zh").tokenizer
        # line by line, since the tokenizer's cost grows with the square of the length
        yield 'spacy.blank("zh"): one token a character', lambda text: [len(tokenizer(line)) for line in text.splitlines()]
    except ImportError:
        pass
    for name in ("rjieba", "jieba"):
        try:
            module = __import__(name)
        except ImportError:
            continue
        logging.getLogger(name).setLevel(logging.WARNING)  # jieba sets its own on import
        list(module.cut("上海市与江苏省"))
        yield f"{name}.cut: words", lambda text, cut=module.cut: sum(1 for line in text.splitlines() for _ in cut(line))


def measure(millions: float, runs: int) -> dict[str, object]:
    """The figures of one size."""
    from accord.extract.document import read_document
    from accord.extract.pipeline import read

    idle = peak()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "text.txt"
        path.write_text(text_of(int(millions * MILLION)), encoding="utf-8")

        def file_to_claims() -> int:
            return len(read(read_document(path, path.name)).claims)

        claims = file_to_claims()
        seconds = best(file_to_claims, runs)
        held = peak()
        text = path.read_text(encoding="utf-8")
    others = {name: best(lambda task=task: task(text), runs) for name, task in peers()}  # type: ignore[misc]
    return {"characters": len(text), "claims": claims, "seconds": seconds, "idle": idle, "peak": held, "peers": others}


def processor() -> str:
    """What the machine calls its processor."""
    try:
        found = re.search(r"model name\s*:\s*(.+)", Path("/proc/cpuinfo").read_text(encoding="utf-8"))
    except OSError:
        found = None
    return found[1] if found else platform.processor() or platform.machine()


def report(millions: float, runs: int) -> float:
    """Measures one size in a new process, and prints its lines; the seconds that a character of it took."""
    command = [sys.executable, __file__, "--one", str(millions), "--runs", str(runs)]
    done = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
    characters, seconds = done["characters"], done["seconds"]
    print(f"\n{characters / MILLION:.1f} M characters, {done['claims']} claims")
    print(f"  {'accord: a file to claims':<42}{characters / seconds:>12,.0f} characters/s {seconds:>9.2f} s")
    for name, other in done["peers"].items():
        print(f"  {name:<42}{characters / other:>12,.0f} characters/s {other:>9.2f} s   {seconds / other:>6.1f} times as fast")
    grown = (done["peak"] - done["idle"]) / characters
    print(f"  peak memory {done['peak'] / MILLION:,.0f} MB, {done['idle'] / MILLION:,.0f} MB of it before reading; {grown:,.0f} bytes a character")
    return seconds / characters


def report_repeats(runs: int) -> None:
    """Reads lines that only repeat a head noun, which nothing that a person wrote does, and prints what a character of each takes."""
    from accord.extract.pipeline import read
    from accord.extract.reading import Document

    print(f"\n{REPEATED} repeated in one line")
    read(Document("repeats.txt", REPEATED, ""))  # loads the gazetteer and the dictionary
    for length in (5_000, 20_000, 80_000):
        document = Document("repeats.txt", (REPEATED * length)[:length], "")
        seconds = best(lambda document=document: read(document), runs)  # type: ignore[misc]
        print(f"  {f'accord: {length:,} characters':<42}{length / seconds:>12,.0f} characters/s {seconds:>9.2f} s")


def main() -> None:
    """Prints the figures of each size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=float, nargs="+", default=[0.1, 1, 10], metavar="M", help="millions of characters")
    parser.add_argument("--runs", type=int, default=5, help="runs of which the best counts")
    parser.add_argument("--one", type=float, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        print(json.dumps(measure(given.one, given.runs)))
        return
    print(f"{processor()}, {os.cpu_count()} cores; Python {platform.python_version()}; best of {given.runs}, process time")
    print(f"text: {len(source_lines())} lines of {' and '.join(os.path.relpath(folder, ROOT) for folder in FOLDERS if folder.is_dir())}, shuffled and repeated")
    costs = {millions: report(millions, given.runs) for millions in given.sizes}
    print(f"\na character of the longest took {costs[max(costs)] / costs[min(costs)]:.2f} times as long as one of the shortest")
    report_repeats(given.runs)


if __name__ == "__main__":
    main()
