"""Reads documents of Word (.docx, ECMA-376): mammoth makes HTML of what its styles mean, and that is read like a page.

Refuses documents with tracked changes, since nobody can know which of two wordings is meant, and archives that unpack to more than a
press text can be.
"""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from pressgen.errors import PressgenError
from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Document
from pressgen.importers.html import read_html
from pressgen.model.draft import LeftOut
from pressgen.problems import text

_MOST_BYTES = 300_000_000
_MOST_XML = 40_000_000
_MOST_FILES = 5_000
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Rubrik'] => h1:fresh
p[style-name='Subtitle'] => p:fresh
p[style-name='Ingress'] => p.ingress:fresh
p[style-name='Preamble'] => p.ingress:fresh
"""
_CHANGES = ("ins", "del", "moveFrom", "moveTo")
_PARAGRAPH_PARTS = {"t": None, "tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read_docx(data: bytes) -> Document:
    """The document in the bytes of a .docx file. PressgenError when it is none, too large, or has tracked changes."""
    import mammoth  # noqa: PLC0415 -- only for these files

    parts = _xml_parts(data)
    _refuse_changes(parts["word/document.xml"])
    html = mammoth.convert_to_html(io.BytesIO(data), style_map=_STYLES).value
    read = read_html(html, whole=True)
    alts = "\n".join(one.picture.alt for one in read.pieces if one.picture)
    seen = [name for name in parts if re.fullmatch(r"word/(?:document|footnotes|endnotes)\.xml", name)]
    left_out = tuple(_around(parts))
    words = "\n".join([*(_words(parts[name]) for name in seen), alts, *(one.words for one in left_out)])
    return Document(read.pieces, clean(words), left_out)


def _xml_parts(data: bytes) -> dict[str, etree._Element]:
    """The parts of the document that hold words, by name."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _refuse_bombs(archive.infolist())
            names = [one for one in archive.namelist() if re.fullmatch(r"word/[a-z]+\d*\.xml", one)]
            parts = {name: _xml(archive.read(name)) for name in sorted(names)}
    except (zipfile.BadZipFile, etree.XMLSyntaxError, EOFError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise PressgenError(
            text("The document is damaged: {reason}.", reason=error), text("Open it in Word, and save it again.")
        ) from error
    if "word/document.xml" not in parts:
        raise PressgenError(text("This is no document of Word."), text("Save it as “Word document (.docx)”."))
    return parts


def _refuse_bombs(files: list[zipfile.ZipInfo]) -> None:
    xml = max((one.file_size for one in files if one.filename.endswith(".xml")), default=0)
    if len(files) > _MOST_FILES or sum(one.file_size for one in files) > _MOST_BYTES or xml > _MOST_XML:
        raise PressgenError(
            text("The document unpacks to more than a press text can be, so it was not opened."),
            text("Copy the text into a new document."),
        )


def _xml(data: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise PressgenError(text("The document defines entities, which none of Word does. It was not opened."))
    return root


def _refuse_changes(document: etree._Element) -> None:
    found = next((one for one in document.iter() if _name(one) in _CHANGES), None)
    if found is not None:
        author = next((value for key, value in found.attrib.items() if key.endswith("}author")), "?")
        raise PressgenError(
            text("The document has tracked changes, the first by {author}.", author=author),
            text("Accept or reject them in Word (Review), save the document, and try again."),
        )


def _around(parts: dict[str, etree._Element]) -> Iterator[LeftOut]:
    """Headers, footers and comments."""
    reasons = {
        "header": text("the header of the document's pages"),
        "footer": text("the footer of the document's pages"),
        "comments": text("a comment in the document"),
    }
    for name, root in parts.items():
        kind = re.sub(r"word/([a-z]+)\d*\.xml", r"\1", name)
        if kind in reasons:
            yield from (LeftOut(line, reasons[kind]) for line in map(one_line, _words(root).split("\n")) if line)


def _words(root: etree._Element) -> str:
    """The words of a part, a line for each paragraph. Text boxes are in it twice; the copy for older programs is read."""
    for choice in root.findall(".//{*}AlternateContent/{*}Choice"):
        parent = choice.getparent()
        if parent is not None and len(parent) > 1:
            parent.remove(choice)
    lines = []
    for one in root.iter():
        name = _name(one)
        if name == "p":
            lines.append("\n")
        elif name == "t":
            lines.append(one.text or "")
        elif name in _PARAGRAPH_PARTS:
            lines.append(_PARAGRAPH_PARTS[name] or "")
    return "".join(lines)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname if isinstance(element.tag, str) else ""
