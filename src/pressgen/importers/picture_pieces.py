"""Pictures of a document, and lines that seem to be words of a picture that is not in it."""

import re

import msgspec

from pressgen.importers.captions import Caption, read_caption
from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.furniture import is_machine_alt
from pressgen.importers.people import contact_heading
from pressgen.importers.pieces import QUOTE, Pieces, is_short_line
from pressgen.model.draft import LeftOut, Picture
from pressgen.problems import Text, text

_CAPTION = re.compile(r"[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?, [a-zåäö][\w ,-]{2,60}\.?")
_WORDS_OF_MISSING = text("the words of a picture that is not in the text")
_WORDS_OF_NONE = text("perhaps the words of a picture that is not in the text")


def read_pictures(pieces: Pieces) -> list[Picture]:
    """The pictures whose bytes the document holds; the others are left out, and so are captions without one."""
    found = [picture for piece in list(pieces.rest) if piece.picture for picture in _read(pieces, piece, piece.picture)]
    if not pieces.marked and pieces.rest:
        _drop_captions(pieces)
    return found


def read_captions(pieces: Pieces) -> None:
    """Lines that say themselves that they are the words of a picture: those of the one beside them, or else they are left out."""
    for piece in [one for one in pieces.lines() if not one.sure]:
        found = read_caption(one_line(piece.plain))
        if not found:
            continue
        at = _picture_beside(pieces.rest, pieces.place(piece), found)
        if at is None:
            pieces.leave_out(piece, _WORDS_OF_MISSING)
            continue
        _give(pieces, pieces.rest[at], found)
        pieces.take(piece)


def _picture_beside(rest: list[Piece], at: int, words: Caption) -> int | None:
    """The place of the picture above the line, or below it, that has no such words yet."""
    for place in (at - 1, at + 1):
        picture = rest[place].picture if 0 <= place < len(rest) else None
        if picture and not ((picture.caption and words.caption) or (picture.credit and words.credit)):
            return place
    return None


def _give(pieces: Pieces, piece: Piece, words: Caption) -> None:
    """Give the picture of the piece these words."""
    assert piece.picture  # noqa: S101 -- it is a picture's
    caption, credit = words.caption or piece.picture.caption, words.credit or piece.picture.credit
    picture = msgspec.structs.replace(piece.picture, caption=caption, credit=credit)
    pieces.rest[pieces.place(piece)] = msgspec.structs.replace(piece, picture=picture)
    pieces.readings.append((words.labels, "images"))


def _read(pieces: Pieces, piece: Piece, picture: Picture) -> list[Picture]:
    pieces.take(piece)
    picture = _with_credit_apart(pieces, picture)
    alt = picture.alt
    if alt and is_machine_alt(alt):
        pieces.left_out.append(LeftOut(alt, text("the description of a picture, made by a program")))
        alt = ""
    if picture.data:
        return [msgspec.structs.replace(picture, alt=alt)]
    missing = not_in_file(picture.source or "?")
    pieces.left_out.append(LeftOut("\n".join(filter(None, (alt, picture.caption, picture.credit))), missing))
    return []


def not_in_file(address: str) -> Text:
    """Why a picture is left out that the text only names."""
    return text("a picture that is not in the file: {address}", address=address)


def _with_credit_apart(pieces: Pieces, picture: Picture) -> Picture:
    """The picture, with the name of who took it taken out of its caption."""
    found = read_caption(picture.caption) if picture.caption and not picture.credit else None
    if not found:
        return picture
    pieces.readings.append((found.labels, "images"))
    return msgspec.structs.replace(picture, caption=found.caption, credit=found.credit)


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
