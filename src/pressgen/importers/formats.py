"""The formats that can be read, by the ending of a file's name."""

from collections.abc import Callable

from pressgen.errors import PressgenError
from pressgen.importers.document import Document
from pressgen.importers.docx import read_docx
from pressgen.importers.html import Fetch, read_html
from pressgen.importers.mail import read_mail
from pressgen.importers.markdown import read_markdown
from pressgen.importers.plain_text import read_text
from pressgen.problems import Text, text

_MOST_BYTES = 100_000_000
_MOST_TEXT = 5_000_000
"""Characters of a plain text: more than the longest book."""
Read = Callable[[bytes, Fetch], Document]


def decoded(data: bytes) -> str:
    """The text in the bytes: UTF-8, UTF-16 with a byte order mark, or what Windows in Europe writes."""
    for encoding in ("utf-8-sig", *(("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ())):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", errors="replace")


FORMATS: dict[str, Read] = {
    ".txt": lambda data, _: read_text(_limited(decoded(data))),
    ".text": lambda data, _: read_text(_limited(decoded(data))),
    ".md": lambda data, _: read_markdown(_limited(decoded(data))),
    ".markdown": lambda data, _: read_markdown(_limited(decoded(data))),
    ".docx": lambda data, _: read_docx(data),
    ".eml": lambda data, _: read_mail(data),
    ".html": lambda data, fetch: read_html(decoded(data), fetch),
    ".htm": lambda data, fetch: read_html(decoded(data), fetch),
}
_STARTS = (
    (
        b"\xd0\xcf\x11\xe0",
        text("{file} is an old document of Word or a message of Outlook, which pressgen does not read."),
    ),
    (b"%PDF", text("{file} is a PDF, which pressgen does not read.")),
    (b"{\\rtf", text("{file} is a document in RTF, which pressgen does not read.")),
)


def read_document(name: str, data: bytes, fetch: Fetch = lambda _: None) -> Document:
    """The document in a file. PressgenError when it cannot be read; the message says what to do."""
    for start, kind in _STARTS:
        if data.startswith(start):
            raise PressgenError(
                Text(kind.msgid, {"file": name}),
                text("Open it, and save it as a Word document (.docx) or as plain text (.txt)."),
            )
    ending = name[name.rfind(".") :].lower() if "." in name else ""
    read = FORMATS.get(".docx" if data.startswith(b"PK\x03\x04") else ending)
    if read is None:
        endings = ", ".join(FORMATS)
        raise PressgenError(
            text("{file} has an ending that pressgen does not know.", file=name),
            text("It reads files that end in one of these: {endings}.", endings=endings),
        )
    if len(data) > _MOST_BYTES:
        raise PressgenError(text("{file} is larger than a press text can be.", file=name))
    return _read(name, read, data, fetch)


def _read(name: str, read: Read, data: bytes, fetch: Fetch) -> Document:
    try:
        return read(data, fetch)
    except PressgenError:
        raise
    except Exception as error:  # the readers of others raise anything for a damaged file
        raise PressgenError(
            text("{file} is damaged: {reason}.", file=name, reason=error or type(error).__name__),
            text("Open it, save it again, and try that file."),
        ) from error


def _limited(words: str) -> str:
    if len(words) > _MOST_TEXT:
        raise PressgenError(text("The text is longer than a press text can be."))
    return words
