"""Small files of every format, made for a test."""

import zlib
from collections.abc import Iterable, Sequence
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

Placed = tuple[float, float, float, str]  # from the left, from the foot, size in points, text

PAGE = (595, 842)  # A4, in points


def pdf_of(pages: Iterable[Sequence[Placed]], info: str = "", extra: str = "") -> bytes:
    """A PDF with the texts at their places, in a font that is not embedded, as offices print."""
    objects: dict[int, bytes] = {
        1: b"<</Type/Catalog/Pages 2 0 R>>",
        3: b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>",
        4: b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/FontDescriptor 5 0 R"
        b"/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>>>",
        5: b"<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880"
        b"/Descent -120/CapHeight 880/StemV 93>>",
        6: b"<</Title<FEFF" + info.encode("utf-16-be").hex().encode() + b">>>",
        7: _stream(b"\x00", "/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8"),
    }
    kids = []
    for number, texts in enumerate(pages):
        content, page = 8 + 2 * number, 9 + 2 * number
        kids.append(f"{page} 0 R")
        drawn = "".join(
            f"BT /F {size} Tf {left} {foot} Td <{text.encode('utf-16-be').hex()}> Tj ET\n" for left, foot, size, text in texts
        )
        objects[content] = _stream((drawn + extra).encode())
        objects[page] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 {PAGE[0]} {PAGE[1]}]/Contents {content} 0 R"
            "/Resources<</Font<</F 3 0 R>>/XObject<</I 7 0 R>>>>>>"
        ).encode()
    objects[2] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    return _pdf(objects)


def _stream(data: bytes, entries: str = "") -> bytes:
    packed = zlib.compress(data)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (entries.encode(), len(packed), packed)


def _pdf(objects: dict[int, bytes]) -> bytes:
    file = bytearray(b"%PDF-1.7\n")
    places = []
    for number, content in sorted(objects.items()):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    file += b"trailer<</Size %d/Root 1 0 R/Info 6 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, table)
    return bytes(file)


def lines_at(texts: Iterable[str], left: float = 90, top: float = 760, size: float = 12) -> list[Placed]:
    """The texts one below the other, a line and a half apart."""
    return [(left, top - number * 1.5 * size, size, text) for number, text in enumerate(texts)]


def changed_package(data: bytes, **parts: bytes) -> bytes:
    """The zip package with some parts replaced or added, each named by its path with `__` for `/` and `_` for `.`."""
    new = {name.replace("__", "/").replace("_", "."): content for name, content in parts.items()}
    target = BytesIO()
    with ZipFile(BytesIO(data)) as old, ZipFile(target, "w", ZIP_DEFLATED) as changed:
        for name in old.namelist():
            if name not in new:
                changed.writestr(name, old.read(name))
        for name, content in new.items():
            changed.writestr(name, content)
    return target.getvalue()
