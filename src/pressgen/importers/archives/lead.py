"""The lead that a system has beside the body, unless a program has made it from the body."""

import re
from itertools import dropwhile

from pressgen.importers.archives.account import Account
from pressgen.importers.archives.reasons import missing_picture
from pressgen.importers.archives.sorting import SortedBody
from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Document, Piece, PieceKind
from pressgen.importers.html import read_html
from pressgen.importers.markdown import read_markdown
from pressgen.importers.plain_text import read_text
from pressgen.importers.sorting import joined
from pressgen.model.foreign import ForeignText
from pressgen.problems import text

_END = re.compile(
    r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|…|\.\.\.)?\s*(?:(?:fortsätt läsa|läs mer|continue reading|read more)\b.*)?\Z",
    re.IGNORECASE | re.DOTALL,
)
"""How programs end an excerpt."""


_ADDRESS = re.compile(r"\(https?://[^\s)]+\)")
"""How a text without markup says where a link leads to."""


def read_lead(foreign: ForeignText, document: Document, body: SortedBody, account: Account) -> str:
    """The lead in Markdown, empty when there is none or when it is the beginning of the body once more. When that beginning is marked
    as a lead, it is taken out of the body.
    """
    if not foreign.lead.strip():
        return ""
    read = _document(foreign)
    account.say(read.words)
    said = _folded(read.words)
    if not said:
        return ""
    if _begins(document, said) or (_is_cut(read.words) and said in _folded(document.words)):
        account.drop("lead", read.words, text("It is the beginning of the text once more."))
        marked = body.marked_lead()
        if not _folded("\n".join(one.plain for one in marked)).startswith(said):
            return ""
        body.take_first(marked)
        return "\n\n".join(one.as_lead for one in marked)
    pieces = [one for one in read.pieces if one.kind != "picture"]
    for one in read.pieces:
        if one.picture:
            account.drop("pictures", one.plain, missing_picture(one.picture.source))
    kept = joined([_plain(one) for one in pieces])
    account.tell("lead", "kept", one_line(read.words), one_line("\n".join(one.plain for one in pieces)))
    return kept


def _begins(document: Document, said: str) -> bool:
    """Whether the text, or what follows on its first headings and pictures, begins with these words."""
    below = dropwhile(lambda piece: piece.kind in ("heading", "picture"), document.pieces)
    return any(_folded(words).startswith(said) for words in (document.words, "\n".join(one.plain for one in below)))


def _plain(piece: Piece) -> Piece:
    """The piece without bold that is there only because it is a lead; a short line in bold is no heading of one."""
    kind: PieceKind = "paragraph" if piece.kind == "heading" and not piece.sure else piece.kind
    return Piece(kind, piece.as_lead or piece.text, piece.plain, piece.level, piece.group)


def _document(foreign: ForeignText) -> Document:
    if foreign.markup == "html":
        return read_html(f"<html><body>{foreign.lead}</body></html>", whole=True)
    return read_markdown(foreign.lead) if foreign.markup == "markdown" else read_text(foreign.lead)


def _is_cut(written: str) -> bool:
    plain = one_line(clean(written))
    return _END.sub("", plain) != plain


def _folded(written: str) -> str:
    """The words alone, without the end that a program has put there."""
    return " ".join(_in_order(_END.sub("", _ADDRESS.sub(" ", one_line(clean(written))))))


def _in_order(written: str) -> list[str]:
    """The words of a text, as they are counted, in their order."""
    return re.findall(r"[^\W_]+", written.casefold())
