"""Pictures of a document, and lines that seem to be words of a picture that is not in it."""

import re

from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.furniture import is_machine_alt
from pressgen.importers.people import contact_heading
from pressgen.importers.pieces import QUOTE, Pieces, is_short_line
from pressgen.model.draft import LeftOut, Picture
from pressgen.problems import text

_CAPTION = re.compile(r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?, [a-zåäö][\w ,-]{2,60}\.?")
_WORDS_OF_NONE = text("perhaps the words of a picture that is not in the text")


def read_pictures(pieces: Pieces) -> list[Picture]:
    """The pictures whose bytes the document holds; the others are left out, and so are captions without one."""
    found = [picture for piece in list(pieces.rest) if piece.picture for picture in _read(pieces, piece, piece.picture)]
    if not pieces.marked and pieces.rest:
        _drop_captions(pieces)
    return found


def _read(pieces: Pieces, piece: Piece, picture: Picture) -> list[Picture]:
    pieces.take(piece)
    alt = picture.alt
    if alt and is_machine_alt(alt):
        pieces.left_out.append(LeftOut(alt, text("the description of a picture, made by a program")))
        alt = ""
    if picture.data:
        return [Picture(picture.name, picture.data, alt, picture.caption, picture.source)]
    missing = text("a picture that is not in the file: {address}", address=picture.source or "?")
    pieces.left_out.append(LeftOut("\n".join(filter(None, (alt, picture.caption))), missing))
    return []


def _drop_captions(pieces: Pieces) -> None:
    """A short line before the first longer one, and at the end a name with a role that is no contact."""
    first, *others = pieces.rest
    if others and is_short_line(first) and not is_short_line(others[0]) and not QUOTE.match(first.plain):
        pieces.leave_out(first, _WORDS_OF_NONE)
    for piece in pieces.lines()[-6:]:
        if _CAPTION.fullmatch(one_line(piece.plain)) and not _is_below_contacts(pieces, piece):
            pieces.leave_out(piece, _WORDS_OF_NONE)


def _is_below_contacts(pieces: Pieces, piece: Piece) -> bool:
    before = pieces.rest[: pieces.place(piece)]
    return any(contact_heading(one_line(one.plain)) is not None for one in before[-4:])
