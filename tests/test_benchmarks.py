"""The benchmark runs and reports; what it measures is for people to judge."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from accord.graph.questions import questions

ROOT = Path(__file__).parent.parent
pytest.importorskip("resource", reason="memory is measured with getrusage, which this system lacks")


def test_the_benchmark_reports_speed_memory_and_a_peer() -> None:
    command = [sys.executable, ROOT / "benchmarks" / "reading.py", "--sizes", "0.005", "--runs", "1"]
    shown = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert re.search(r"accord: a file to claims +[\d,]+ characters/s", shown)
    assert re.search(r'spacy\.blank\("zh"\).+ times as fast', shown)
    assert re.search(r"peak memory [\d,]+ MB", shown)


def test_the_benchmark_asks_every_question() -> None:
    command = [sys.executable, ROOT / "benchmarks" / "questions.py", "--facts", "1500", "--runs", "1"]
    shown = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True).stdout
    assert len(re.findall(r"^[a-z]+/[a-z-]+ +[\d.]+ ms +\d+ rows$", shown, re.MULTILINE)) == len(questions())
