"""Reads Markdown: it stays as it is, apart from keys above the text."""

import re

from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Document, Piece, PieceKind
from pressgen.importers.plain_text import pieces
from pressgen.model.draft import LeftOut
from pressgen.problems import text

_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_KEY = re.compile(r"(title|rubrik|date|datum|published)\s*:\s*(.+?)\s*\Z", re.IGNORECASE)
_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*\Z")
_BOLD = re.compile(r"(\*\*|__)((?:(?!\1).)+)\1", re.DOTALL)
_LINK = re.compile(
    r"(\]\()[^()\s]*(?:\s+\"[^\"]*\")?\)|^\s*\[[^\]]+\]:\s+\S+.*$|<(?:https?:|mailto:)[^>]*>", re.MULTILINE
)


def read_markdown(source: str) -> Document:
    """The document that a text in Markdown is. A title and a date above the text are read; other keys are left out."""
    whole = clean(source)
    front = _FRONT.match(whole)
    head: list[Piece] = []
    left_out: list[LeftOut] = []
    for line in front[1].split("\n") if front else ():
        key = _KEY.match(line.strip())
        if key and key[1].lower() in ("title", "rubrik"):
            head.append(Piece("heading", "", key[2].strip("\"'"), 1, sure=True))
            left_out.append(LeftOut(key[1], text("a key above the text")))
        elif key:
            head.append(Piece("paragraph", key[2], f"{key[1]}: {key[2].strip(chr(34))}"))
        elif line.strip():
            left_out.append(LeftOut(one_line(line), text("a key above the text")))
    body = whole[front.end() :] if front else whole
    return Document((*head, *_pieces(body)), _LINK.sub(r"\1)", whole), tuple(left_out))


def _pieces(body: str) -> list[Piece]:
    found: list[Piece] = []
    for group, block in enumerate(re.split(r"\n(?:[ \t]*\n)+", body), start=1):
        if not block.strip():
            continue
        lines = block.strip("\n").split("\n")
        while lines and (heading := _HEADING.match(lines[0])):
            found.append(Piece("heading", heading[2], _LINK.sub(r"\1)", heading[2]), len(heading[1]), group, sure=True))
            lines = lines[1:]
        if lines:
            written = "\n".join(lines)
            kind: PieceKind = next((one.kind for one in pieces(written)), "paragraph")
            bold = _BOLD.fullmatch(written)
            found.append(Piece(kind, written, _LINK.sub(r"\1)", written), group=group, as_lead=bold[2] if bold else ""))
    return found
