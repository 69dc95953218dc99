"""Footnotes for a Word document: python-docx writes none, so this adds the part that holds them."""

from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import nsmap, qn
from lxml import etree

# the lines between text and notes, which every part of footnotes has before the first note
SEPARATORS = (("-1", "separator"), ("0", "continuationSeparator"))


class Footnotes:
    """The footnotes of one document; `save_into` puts them into it once all are added."""

    def __init__(self) -> None:
        self._root = etree.Element(qn("w:footnotes"), nsmap={"w": nsmap["w"]})
        for number, kind in SEPARATORS:
            note = self._note(number)
            note.set(qn("w:type"), kind)
            _within(note, "w:p", "w:r", f"w:{kind}")
        self._count = 0

    def add(self, paragraph: Any, text: str) -> None:
        """Marks the end of the paragraph with a new footnote of that text."""
        self._count += 1
        mark = paragraph.add_run()
        mark.font.superscript = True
        reference = OxmlElement("w:footnoteReference")
        reference.set(qn("w:id"), str(self._count))
        mark._r.append(reference)
        line = _within(self._note(str(self._count)), "w:p")
        number = _within(line, "w:r")
        _within(number, "w:rPr", "w:vertAlign").set(qn("w:val"), "superscript")
        _within(number, "w:footnoteRef")
        words = _within(line, "w:r")
        _within(words, "w:rPr", "w:sz").set(qn("w:val"), "18")
        content = _within(words, "w:t")
        content.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
        content.text = f" {text}"

    def save_into(self, document: Any) -> None:
        """Adds the part of footnotes to the document."""
        content = etree.tostring(self._root, xml_declaration=True, encoding="UTF-8", standalone=True)
        part = Part(
            PackURI("/word/footnotes.xml"), CONTENT_TYPE.WML_FOOTNOTES, content, document.part.package
        )
        document.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)

    def _note(self, number: str) -> Any:
        note = etree.SubElement(self._root, qn("w:footnote"))
        note.set(qn("w:id"), number)
        return note


def _within(parent: Any, *names: str) -> Any:
    """The last of new elements, each within the one before."""
    for name in names:
        parent = etree.SubElement(parent, qn(name))
    return parent
