"""Leaves out what belongs to the page or to the newsroom and not to the text: menus, notices, boilerplates, addresses."""

import re
from collections import Counter
from functools import cache

from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.furniture import furniture, is_incident, is_machine_alt
from pressgen.importers.known import Known
from pressgen.importers.pieces import LONGEST_TITLE, SHORT, Pieces, ends_a_sentence
from pressgen.importers.words import words
from pressgen.problems import text

_SAME = 0.9
"""Share of the words of a paragraph that are those of a boilerplate, from which on it is that one."""
_LEAST_WORDS = 8
_LONGEST_ADDRESS = 60
_LINES_OF_ADDRESS = 4
_POSTCODE = re.compile(r"^(?:.{0,40}\s)?(?:SE-)?\d{3} ?\d{2} [A-ZÅÄÖ][\w -]{1,30}$", re.MULTILINE)
_SENDER = re.compile(r"(?:avsändare|utgivare|published by):?", re.IGNORECASE)
_ABOUT = re.compile(r"(?:kort |fakta )?(?:om|about) (.+?):?", re.IGNORECASE)


def drop_banners(pieces: Pieces, known: Known) -> None:
    """Pieces at the beginning that say what a banner of the newsroom says."""
    for piece in list(pieces.rest[:4]):
        inside = words(piece.plain)
        if inside and any(not inside - _words_of(banner) for banner in known.banners):
            pieces.leave_out(piece, text("a notice of the site"))


def drop_furniture(pieces: Pieces) -> None:
    """Lines of a page, and the short lines right below one: a form, the foot of the page."""
    foot = -1
    for at, piece in enumerate(list(pieces.rest)):
        if piece.kind == "picture":
            continue
        reason = furniture(one_line(piece.plain))
        if reason and at == 1 and is_incident(pieces.rest[0].plain):
            pieces.leave_out(pieces.rest[0], reason)
        if reason and pieces.first_of_group[piece.group] is piece:
            foot = piece.group
        if not reason and piece.group == foot and len(piece.plain) < SHORT:
            reason = text("part of the web page")
        if not reason and not pieces.marked and len(piece.plain) < LONGEST_TITLE and is_machine_alt(piece.plain):
            reason = text("the description of a picture, made by a program")
        if reason:
            pieces.leave_out(piece, reason)


def drop_boilerplates(pieces: Pieces, known: Known) -> str:
    """The id of the newsroom's boilerplate that the text has, or an empty text; a text about an organisation goes, too."""
    found = ""
    for piece in reversed(list(pieces.rest)):
        at = pieces.place(piece)
        if at < 0:
            continue  # taken with the paragraph below it
        said = words(piece.plain)
        for id_, versions in known.boilerplates.items():
            if said.total() >= _LEAST_WORDS and any(
                (said & _words_of(version)).total() >= _SAME * said.total() for version in versions
            ):
                found = id_
                reason = text("the boilerplate “{id}”, which the newsroom has", id=id_)
                pieces.leave_out(piece, reason)
                if at and _is_title_of(pieces.rest[at - 1], versions):
                    pieces.leave_out(pieces.rest[at - 1], reason)
                break
    _drop_about(pieces, known)
    return found


@cache
def _words_of(version: str) -> Counter[str]:
    """The words of a text of the newsroom's, which many texts are compared with."""
    return words(version)


def _is_title_of(piece: Piece, versions: tuple[str, ...]) -> bool:
    plain = one_line(piece.plain).rstrip(":").casefold()
    return any(version.split("\n")[0].casefold() == plain for version in versions) or (
        piece.kind in ("heading", "paragraph") and len(plain) < SHORT and bool(_ABOUT.fullmatch(plain))
    )


def _drop_about(pieces: Pieces, known: Known) -> None:
    """What stands below "Om Storköpings kommun", at the end: a boilerplate that the newsroom does not have yet."""
    names = {name.casefold() for many in known.organisations.values() for name in many}
    for at, piece in enumerate(pieces.rest):
        about = _ABOUT.fullmatch(one_line(piece.plain)) if piece.kind in ("heading", "paragraph") else None
        rest = pieces.rest[at + 1 :]
        if (
            about
            and about[1].casefold() in names
            and at > 0
            and 0 < len(rest) <= 3
            and all(one.kind == "paragraph" for one in rest)
        ):
            reason = text("a text about {name}, which belongs in content/boilerplates", name=about[1])
            for one in [piece, *rest]:
                pieces.leave_out(one, reason)
            return


def drop_sender(pieces: Pieces) -> None:
    """The part at the end that says who publishes all texts: its heading, and short lines below it."""
    at = next((at for at, one in enumerate(pieces.rest) if _SENDER.fullmatch(one_line(one.plain))), None)
    below = pieces.rest[at + 1 :] if at is not None else []
    if at is not None and all(map(_is_line_of_address, below)):
        for one in (pieces.rest[at], *below):
            pieces.leave_out(one, text("who publishes the texts, which stands in the organisation's file"))


def drop_addresses(pieces: Pieces, known: Known) -> None:
    """Short lines in a row with a postcode among them, from the name of an organisation or department on."""
    names = {name.casefold() for many in known.organisations.values() for name in many}
    for piece in [one for one in pieces.rest if _POSTCODE.search(one.plain) and len(one.plain) < LONGEST_TITLE]:
        at = pieces.place(piece)
        start = end = at
        while start > 0 and at - start < _LINES_OF_ADDRESS and _is_line_of_address(pieces.rest[start - 1]):
            start -= 1
        while end + 1 < len(pieces.rest) and end - at < _LINES_OF_ADDRESS and _is_line_of_address(pieces.rest[end + 1]):
            end += 1
        block = pieces.rest[start : end + 1] if at >= 0 else []
        while block and not _begins_address(block[0], names):
            del block[0]
        if piece in block:
            for one in block:
                pieces.leave_out(one, text("an address, which stands in the organisation's file"))


def _is_line_of_address(piece: Piece) -> bool:
    lines = piece.plain.split("\n")
    return (
        piece.kind == "paragraph"
        and all(len(line) <= _LONGEST_ADDRESS for line in lines)
        and not ends_a_sentence(lines[-1])
    )


def _begins_address(piece: Piece, names: set[str]) -> bool:
    first = piece.plain.split("\n")[0].casefold()
    return first in names or first.startswith(("postadress", "adress:", "besöksadress"))
