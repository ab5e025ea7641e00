"""Finds the text about an organisation that a press text may end with: "Om Storköpings kommun", and what stands below."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Piece
from pressgen.importers.pieces import SHORT, ends_a_sentence, lines_of

_ABOUT = re.compile(r"(?:kort |fakta )?(?:om|about) (\S.*?)\s*:?", re.IGNORECASE)
_MOST_PIECES = 8
_MOST_UNTITLED = 3
_LEAST_WORDS = 8
_WORD = re.compile(r"[^\W_]+")
_TARGET = re.compile(r"\]\(<?([^)>\s]+)")


class Closing(NamedTuple):
    """A text about an organisation."""

    title: str
    body: str
    """As Markdown."""
    plain: str
    """All its words, as a reader sees them, the title on the first line."""
    pieces: int
    """How many pieces at the end of the text it takes."""

    @property
    def wording(self) -> str:
        """What two closings have in common that are the same word for word."""
        return wording(self.plain.partition("\n")[2], self.body)


def wording(plain: str, markdown: str) -> str:
    """The words in their order, without the white space and signs between them, and where the links lead."""
    return " ".join([*_WORD.findall(unicodedata.normalize("NFC", clean(plain))), *_TARGET.findall(markdown)])


def find_closing(pieces: list[Piece]) -> Closing | None:
    """The closing of a text; None when it has none."""
    for at in range(len(pieces) - 1, max(-1, len(pieces) - _MOST_PIECES - 1), -1):
        piece, below = pieces[at], pieces[at + 1 :]
        if piece.kind not in ("paragraph", "heading", "list"):
            return None
        if piece.kind == "list":
            continue
        if _is_title(piece.plain) and below and all(one.kind in ("paragraph", "list") for one in below):
            return _closing(piece.plain, [one.text for one in below], [one.plain for one in below], len(below) + 1)
        plain, written = lines_of(piece)
        if piece.kind == "paragraph" and len(plain) == len(written) > 1 and _is_title(plain[0]):
            bodies = ["\n".join(written[1:]), *(one.text for one in below)]
            return _closing(plain[0], bodies, ["\n".join(plain[1:]), *(one.plain for one in below)], len(below) + 1)
        if piece.kind == "heading":
            return None
    return None


def untitled(pieces: list[Piece]) -> Iterator[Closing]:
    """The last pieces of a text, one or more, without a title above them: what the newsroom may have as a boilerplate."""
    for count in range(1, min(_MOST_UNTITLED, len(pieces) - 1) + 1):
        last = pieces[-count:]
        if last[0].kind not in ("paragraph", "list"):
            return
        found = _closing("", [one.text for one in last], [one.plain for one in last], count)
        if found:
            yield found


def _closing(title: str, bodies: list[str], plains: list[str], pieces: int) -> Closing | None:
    shown = one_line(title).rstrip(" :")
    plain = "\n".join([shown, *plains])
    if len(_WORD.findall(plain)) < _LEAST_WORDS + len(_WORD.findall(shown)):
        return None
    return Closing(shown, "\n\n".join(bodies), plain, pieces)


def _is_title(plain: str) -> bool:
    line = one_line(plain)
    return (
        len(line) <= SHORT
        and bool(_ABOUT.fullmatch(line))
        and (line.endswith(":") or not ends_a_sentence(line))
        and line[-1] not in "?!"
    )
