"""The characters of a text file, whatever a Chinese office wrote it in."""

import codecs
import re

MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 65_536  # bytes on either side, by which an encoding is told
GB18030 = "gb18030"
BIG5 = ["cp950", "big5hkscs"]  # what Windows writes, then that of Hong Kong: they differ in a few characters
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
CONTROLS_ALLOWED = 0.001  # a stray one stands in many a converted page


class Undecodable(ValueError):
    """The bytes are no text; its text says why."""


def decode(data: bytes) -> str:
    """The text of a file's bytes, without a byte-order mark; raises Undecodable.

    UTF-8, UTF-16 and UTF-32 with a mark, UTF-8 without one, then GB18030 and Big5, each strictly: no
    character is ever replaced.
    """
    text = _decode_marked(data) if data.startswith(tuple(mark for mark, _ in MARKS)) else _decode_bare(data)
    controls = len(CONTROL.findall(text))
    if "\x00" in text or controls > CONTROLS_ALLOWED * len(text):
        raise Undecodable(f"binary, not text: {controls} control characters")
    return text


def _decode_marked(data: bytes) -> str:
    mark, encoding = next(pair for pair in MARKS if data.startswith(pair[0]))
    try:
        return data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise Undecodable(_describe(error, encoding.upper(), len(mark))) from None


def _decode_bare(data: bytes) -> str:
    if b"\x00" in data:
        raise Undecodable("binary, not text: NUL bytes (UTF-16 needs its byte-order mark)")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        sample = _lines_around(data, error.start)
        if _is_damaged_utf8(sample):
            raise Undecodable(_describe(error, "UTF-8", 0)) from None
    return _decode_legacy(data, sample)


def _lines_around(data: bytes, position: int) -> bytes:
    """The lines near a byte that is not ASCII; a line feed is never half a character of GB18030 or Big5."""
    start = data.rfind(b"\n", 0, max(0, position - SAMPLE)) + 1
    end = data.find(b"\n", position + SAMPLE)
    return data[start : end + 1 or None]


def _is_damaged_utf8(sample: bytes) -> bool:
    """Whether most of what is not ASCII reads as UTF-8: Chinese in another encoding hardly ever does."""
    text = sample.decode("utf-8", "replace")
    replaced = text.count("\ufffd")
    return sum(character > "\u07ff" for character in text) - replaced > replaced


def _decode_legacy(data: bytes, sample: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=[GB18030, *BIG5]).best()
    if best is None:
        raise Undecodable("undecodable: neither UTF-8 nor GB18030 nor Big5")
    failure = ""
    for encoding in [GB18030] if best.encoding == GB18030 else BIG5:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError as error:
            failure = failure or _describe(error, encoding.upper(), 0)
    raise Undecodable(failure)


def _describe(error: UnicodeDecodeError, encoding: str, offset: int) -> str:
    """What a reader needs to find the damage."""
    if error.reason in ("unexpected end of data", "truncated data", "incomplete multibyte sequence"):
        return f"cut off in the middle of a character ({encoding}, byte {offset + error.start})"
    return f"undecodable: not valid {encoding} at byte {offset + error.start}"
