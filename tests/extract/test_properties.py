"""What holds of every reading, tried on the documents that ship and on what hypothesis makes of them."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from opencc import OpenCC

from accord.extract.claim import Claim
from accord.extract.document import BadDocument, read_document
from accord.extract.pipeline import read
from accord.extract.reading import Document, Reading
from accord.extract.script import simplify
from accord.extract.surface import lines

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = {path.stem: read_document(path, path.name) for path in sorted((ROOT / "seeds" / "documents").glob("*.md"))}
UNRELATED = ("今天天气很好。", "大家都很高兴，一路上有说有笑。", "这里风景优美，空气清新！", "吃过早饭，孩子们在院子里玩耍；老人在树下聊天。")
SPACE = st.text(alphabet=" \t\u3000\u00a0", max_size=4)
BLANK = st.lists(SPACE, max_size=4).map(lambda spaces: "".join(f"{space}\n" for space in spaces))
NAMED = st.sampled_from(sorted(DOCUMENTS))

Told = tuple[str | None, ...]


def paragraphs(document: Document) -> list[str]:
    """The lines of the document that hold text."""
    return [document.text[start:end] for start, end in lines(document.text, document.body)]


def of(document: Document, text: str) -> Reading:
    """The reading of that text under what is known of the document."""
    return read(replace(document, text=text, body=0))


def told(claim: Claim) -> Told:
    """What the claim says, in Simplified script."""
    subject, object = (end and f"{end.type}:{simplify(end.name)}" for end in (claim.subject, claim.object))
    said = (claim.value, claim.comparator, claim.unit and simplify(claim.unit), claim.role and simplify(claim.role))
    return (claim.predicate, subject, object, claim.time, str(claim.status), *said)


def all_told(reading: Reading) -> Counter[Told]:
    return Counter(map(told, reading.claims))


def in_place(reading: Reading) -> Counter[tuple[str, Told]]:
    """What each claim says, with its evidence."""
    return Counter((claim.evidence.text, told(claim)) for claim in reading.claims)


def check_offsets(reading: Reading) -> None:
    """Whatever is shown of the text is the text at its offsets, and evidence keeps to its line."""
    text = reading.document.text
    spans = [(claim.evidence.start, claim.evidence.end, claim.evidence.text) for claim in reading.claims]
    assert all(len(shown.splitlines()) == 1 for _, _, shown in spans)
    spans += [(span.start, span.end, span.text) for claim in reading.claims for span in claim.context]
    spans += [(mention.start, mention.end, mention.text) for mention in reading.mentions]
    spans += [(passage.start, passage.end, passage.text) for passage in reading.passages]
    assert [span for span in spans if not reading.document.body <= span[0] < span[1] <= len(text)] == []
    assert [span for span in spans if text[span[0] : span[1]] != span[2]] == []


LINE = st.sampled_from([line for document in DOCUMENTS.values() for line in paragraphs(document)])
PIECE = st.builds(lambda line, start, length: line[start : start + length], LINE, st.integers(0, 60), st.integers(1, 60))
NOISE = st.text(max_size=6) | st.sampled_from(["\r\n", "\u2028", "\x0b", "\u3000", "[1]", "①", "|", "《", "”", "（以下简称", "𠮷", "\u200b"])


@settings(max_examples=150, deadline=None)
@given(st.lists(LINE | PIECE | NOISE, max_size=12), st.sampled_from(["", "\n", "\r\n", " "]), st.booleans())
def test_what_is_shown_is_the_text_at_its_offsets(parts: list[str], between: str, traditional: bool) -> None:
    text = between.join(parts)
    check_offsets(read(Document("any.txt", OpenCC("s2t").convert(text) if traditional else text, "")))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_evidence_of_documents_is_the_text_at_its_offsets(name: str) -> None:
    check_offsets(read(DOCUMENTS[name]))


@pytest.mark.parametrize("name", DOCUMENTS)
def test_both_scripts_give_the_same_claims(name: str) -> None:
    """Where the conversion itself loses nothing: of a character with two Traditional forms it may take the wrong one."""
    convert, document = OpenCC("s2t").convert, DOCUMENTS[name]
    differing = {
        passage: (all_told(one) - all_told(other), all_told(other) - all_told(one))
        for passage in (*paragraphs(document), document.text[document.body :])
        if simplify(convert(passage)) == simplify(passage)
        for one, other in [(of(document, passage), of(document, convert(passage)))]
        if all_told(one) != all_told(other)
    }
    assert differing == {}


@settings(max_examples=150, deadline=None)
@given(NAMED, st.lists(st.tuples(st.integers(0, 30), st.sampled_from(UNRELATED)), min_size=1, max_size=5))
def test_an_unrelated_paragraph_changes_no_claim(name: str, added: list[tuple[int, str]]) -> None:
    document = DOCUMENTS[name]
    parts = paragraphs(document)
    plain = in_place(of(document, "\n".join(parts)))
    for position, paragraph in added:
        parts.insert(min(position, len(parts)), paragraph)
    assert in_place(of(document, "\n".join(parts))) == plain


@settings(max_examples=150, deadline=None)
@given(NAMED, st.lists(st.tuples(BLANK, SPACE, SPACE), min_size=1, max_size=8))
def test_white_space_around_paragraphs_changes_nothing(name: str, spaces: list[tuple[str, str, str]]) -> None:
    """Rows of a table stay as they are: only a plain space or a tab parts a cell from what is around it."""
    document = DOCUMENTS[name]
    parts = paragraphs(document)
    spaced = ""
    for index, part in enumerate(parts):
        blank, before, after = ("", "", "") if part.startswith("|") else spaces[index % len(spaces)]
        spaced += f"{blank}{before}{part}{after}\n"
    assert in_place(of(document, spaced)) == in_place(of(document, "\n".join(parts)))


ENCODED = st.builds(
    lambda parts, encoding, mark: mark + "".join(parts).encode(encoding, "replace"),
    st.lists(LINE | NOISE, max_size=5),
    st.sampled_from(["utf-8", "gb18030", "big5", "utf-16-le", "utf-16-be"]),
    st.sampled_from([b"", b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"---\n", b"---\ntitle: x\n---\n", b"---\npublished: "]),
)
DAMAGED = st.builds(
    lambda data, at, byte, length: data[: at % (len(data) + 1)] + byte + data[at % (len(data) + 1) : length],
    ENCODED, st.integers(0, 2_000), st.binary(max_size=3), st.integers(0, 2_000),
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(data=st.binary(max_size=300) | ENCODED | DAMAGED)
@example(data=b"")
@example(data=b"\xff\xfe")
@example(data="2018年".encode()[:-1])
def test_any_bytes_give_a_reading_or_an_error_that_names_the_file(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(data)
    try:
        document = read_document(path, path.name)
    except BadDocument as error:
        assert str(error).startswith("any.txt: ")
        return
    check_offsets(read(document))
