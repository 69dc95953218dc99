"""Documents into a store: what is read, what comes back from the store, what replaces what."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from accord.extract.document import Metadata
from accord.extract.document.error import DuplicateName
from accord.extract.pipeline import READER, read
from accord.extract.reading import Document, Reading
from accord.graph.build import Reader, Summary, build
from accord.graph.main import main
from accord.graph.rows import GraphRows
from accord.graph.stores.store import open_store

TEXTS = {
    "a.txt": "1997年,长江三角洲城市经济协调会在上海成立。泰州市加入长江三角洲城市经济协调会。\n",
    "b.txt": "1998年3月,长三角城市经济协调会成立。\n",
    "c.txt": "2018年1月,长三角区域合作办公室在上海成立。\n",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    documents = tmp_path / "documents"
    documents.mkdir()
    for name, text in TEXTS.items():
        (documents / name).write_text(text, "utf-8")
    return documents


@pytest.fixture
def address(tmp_path: Path) -> str:
    return str(tmp_path / "graph")


def make(address: str, *paths: Path, version: str = READER, **options: object) -> tuple[Summary, GraphRows]:
    with open_store(address, create=True) as store:
        summary = build(paths, store, Reader(version, read), **options)  # type: ignore[arg-type]
        return summary, store.rows()


def counts(summary: Summary) -> tuple[int, int, int, int]:
    return summary.read, summary.unchanged, summary.replaced, len(summary.skipped)


def documents_of(rows: GraphRows) -> set[str]:
    return {node.properties["name"] for node in rows.nodes if node.labels == ("Document",)}


def test_building_twice_changes_nothing(folder: Path, address: str) -> None:
    first, rows = make(address, folder)
    again, same = make(address, folder)
    assert counts(first) == (3, 0, 0, 0)
    assert counts(again) == (0, 3, 0, 0)
    assert same.digest() == rows.digest()
    held = (first.documents, first.entities, first.claims, first.facts, first.contradictions)
    assert held == (again.documents, again.entities, again.claims, again.facts, again.contradictions)
    assert first.claims > 0


def test_one_by_one_in_another_order_gives_the_same(folder: Path, address: str, tmp_path: Path) -> None:
    _, rows = make(address, folder, jobs=2)
    other = str(tmp_path / "other")
    for name in sorted(TEXTS, reverse=True):
        _, same = make(other, folder / name)
    assert same.digest() == rows.digest()


def test_a_changed_file_replaces_what_it_said(folder: Path, address: str, tmp_path: Path) -> None:
    make(address, folder)
    (folder / "b.txt").write_text(TEXTS["b.txt"].replace("1998年3月", "1997年"), "utf-8")
    summary, rows = make(address, folder)
    assert counts(summary) == (1, 2, 1, 0)
    _, fresh = make(str(tmp_path / "fresh"), folder)
    assert rows.digest() == fresh.digest()


def test_what_is_not_given_stays(folder: Path, address: str) -> None:
    make(address, folder / "a.txt")
    summary, rows = make(address, folder / "b.txt")
    assert counts(summary) == (1, 0, 0, 0)
    assert documents_of(rows) == {"a.txt", "b.txt"}


def test_metadata_and_another_reader_read_again(folder: Path, address: str) -> None:
    make(address, folder)
    known = {"a.txt": Metadata(title="协调会二十年", published="2017-05")}
    summary, rows = make(address, folder, metadata=known)
    assert counts(summary) == (1, 2, 1, 0)
    titles = {node.properties.get("title") for node in rows.nodes if node.labels == ("Document",)}
    assert titles == {"协调会二十年", None}
    summary, _ = make(address, folder, metadata=known, version="another")
    assert counts(summary) == (3, 0, 3, 0)


def test_one_bad_file_is_reported_and_the_rest_goes_on(folder: Path, address: str) -> None:
    make(address, folder)
    (folder / "b.txt").write_bytes(b"\x00\x01\x02" * 100)
    summary, rows = make(address, folder, folder / "missing.txt")
    assert counts(summary) == (0, 2, 0, 2)
    assert {error.name for error in summary.skipped} == {"b.txt", "missing.txt"}
    assert documents_of(rows) == set(TEXTS)  # what b.txt said before is not lost


def test_two_inputs_of_one_name_are_refused(folder: Path, address: str, tmp_path: Path) -> None:
    other = tmp_path / "other" / "a.txt"
    other.parent.mkdir()
    other.write_text("2001年", "utf-8")
    with pytest.raises(DuplicateName) as refused:
        make(address, folder, other)
    assert str(folder / "a.txt") in str(refused.value)
    assert str(other) in str(refused.value)


def late(document: Document) -> Reading:
    """Reads as from the year 2020."""
    return replace(read(document), asserted="2020")


def test_the_reader_is_given(folder: Path, address: str) -> None:
    with open_store(address, create=True) as store:
        build([folder], store, Reader("late", late))
        documents = [node.properties for node in store.rows().nodes if node.labels == ("Document",)]
    assert {(document["asserted"], document["reader"]) for document in documents} == {("2020", "late")}


def test_the_command_sums_up_and_exports(folder: Path, address: str, tmp_path: Path) -> None:
    (folder / "empty.txt").write_bytes(b"")
    built = CliRunner().invoke(main, ["build", str(folder), "--store", address, "--format", "jsonl"])
    assert built.exit_code == 1
    assert '"read": 3' in built.stdout
    assert "empty.txt" in built.stderr
    files = [tmp_path / "first.jsonl", tmp_path / "second.jsonl"]
    for file in files:
        written = CliRunner().invoke(main, ["export", "jsonl", "--store", address, "-o", str(file)])
        assert written.exit_code == 0
        CliRunner().invoke(main, ["build", str(folder), "--store", address])
    assert files[0].read_bytes() == files[1].read_bytes() != b""
    shown = CliRunner().invoke(main, ["export", "jsonl", "--store", address])
    assert shown.stdout_bytes == files[0].read_bytes()
