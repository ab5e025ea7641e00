"""Reads a mail that was saved as a file (.eml, RFC 5322): its subject is a title, its date a date, and its pictures come along."""

import re
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage

from pressgen.importers.characters import clean, one_line
from pressgen.importers.document import Document, Piece
from pressgen.importers.html import read_html
from pressgen.importers.plain_text import read_text
from pressgen.model.draft import LeftOut
from pressgen.problems import text

_PREFIX = re.compile(r"(?:(?:vb|sv|fwd?|re|fw)\s*:\s*)+", re.IGNORECASE)
_SIGNATURE = re.compile(r"^-- ?$", re.MULTILINE)


def read_mail(data: bytes) -> Document:
    """The document in a mail. Of two versions of its text the one with markup is read."""
    message = message_from_bytes(data, policy=policy.default)
    files = _files(message)
    body = message.get_body(("html", "plain"))
    content = body.get_content() if body is not None else ""
    content = content if isinstance(content, str) else ""
    html = body is not None and body.get_content_type() == "text/html"
    read = (
        read_html(content, lambda address: files.get(address.removeprefix("cid:")), whole=True)
        if html
        else _plain(content)
    )
    subject = one_line(clean(_PREFIX.sub("", str(message["subject"] or ""))))
    attached = tuple(
        LeftOut(name, text("a file in the mail"))
        for part in message.iter_attachments()
        if (name := part.get_filename())
    )
    same = next((one for one in read.pieces if one.plain and _folded(one.plain) == _folded(subject)), None)
    return Document(
        read.pieces
        if same
        else ((Piece("heading", "", subject, 1, sure=True), *read.pieces) if subject else read.pieces),
        "\n".join([read.words, "" if same else subject, *(one.words for one in attached)]),
        (*read.left_out, *attached),
        published=_sent(message),
        has_markup=html,
    )


def _plain(content: str) -> Document:
    """A mail in plain text, without the signature below its line of two hyphens (RFC 3676, section 4.3)."""
    whole = clean(content)
    signature = _SIGNATURE.search(whole)
    read = read_text(whole[: signature.start()] if signature else whole)
    below = [line for line in whole[signature.end() :].split("\n") if line.strip()] if signature else []
    left_out = tuple(LeftOut(one_line(line), text("the signature of the mail")) for line in below)
    return Document(read.pieces, whole, left_out, has_markup=False)


def _files(message: EmailMessage) -> dict[str, bytes]:
    """The files in the mail by their content id and by name."""
    found: dict[str, bytes] = {}
    for part in message.walk():
        data = part.get_payload(decode=True) if not part.is_multipart() else None
        if isinstance(data, bytes) and part.get_content_maintype() == "image":
            for name in (str(part["content-id"] or "").strip("<> "), part.get_filename() or ""):
                found |= {name: data} if name else {}
    return found


def _sent(message: EmailMessage) -> datetime | None:
    date = message["date"]
    return getattr(date, "datetime", None)


def _folded(words: str) -> str:
    return re.sub(r"\W+", " ", words).casefold().strip()
