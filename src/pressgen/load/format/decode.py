"""Decodes the bytes of a file into normalised text."""

import codecs
import re
import unicodedata
from typing import NamedTuple

from pressgen.characters import FORBIDDEN
from pressgen.load.format.characters import OTHER_LINE_ENDS
from pressgen.load.format.conflicts import settled
from pressgen.load.format.faults import Fault
from pressgen.problems import Problem, text

MOST_BYTES = 2_000_000
_MOST_TOLD = 20
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
"""The byte order mark in its two orders (Unicode Standard, section 23.8)."""
_LINE_END = re.compile(r"\r\n|\r|\n")
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x1f"
"""Control characters that separate lines or pages in other programs."""


class Decoded(NamedTuple):
    """Normalised text as `source`, and as `written` the same text with the columns of the author's editor.

    With problems, it is the text as far as it can be decoded, so that the rest can be checked. It is empty for a file that is
    too large.
    """

    source: str
    problems: list[Problem]
    written: str
    visible: bool = False
    """True when the text certainly has only visible characters, spaces and line ends, so that checks for others can be skipped."""

    def settled(self) -> "Decoded":
        """The text with our side of each merge conflict, so that the rest can be checked."""
        return self._replace(source=settled(self.source), written=settled(self.written))


def editor_lines(data: bytes) -> list[str]:
    """The lines of a text as its author's editor shows them, with U+FFFD for what is not UTF-8."""
    written = data.decode("utf-8-sig", errors="replace")
    return _LINE_END.split(written) if "\r" in written else written.split("\n")


def decode_text(data: bytes, path: str) -> Decoded:
    """Decodes UTF-8, with or without a byte order mark and with any line ends, to NFC with `\\n`; reports what is not UTF-8."""
    if len(data) > MOST_BYTES:
        fault = Fault(
            "PG108",
            text("The file is larger than 2 MB, so nothing else in it has been checked."),
            text("Split it, or put pictures in files of their own."),
        )
        return Decoded("", [fault.at(path, (1, 1, 1, 1))], "")
    try:
        return _cleaned(data.decode("utf-8-sig"), path, [])
    except UnicodeDecodeError as error:
        return _cleaned(_as_meant(data), path, [_not_utf8(data, error, path)])


def _as_meant(data: bytes) -> str:
    """The text of data that is not UTF-8: UTF-16 if it has a byte order mark, else Windows-1252 for each invalid byte."""
    if data[:2] in _UTF_16:
        return data.decode("utf-16", errors="replace")
    return data.decode("utf-8-sig", errors="pressgen.meant")


def _one_byte(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeDecodeError)  # noqa: S101 -- we decode only
    return error.object[error.start : error.start + 1].decode("cp1252", errors="replace"), error.start + 1


codecs.register_error("pressgen.meant", _one_byte)


def _cleaned(source: str, path: str, told: list[Problem]) -> Decoded:
    if source.replace("\n", " ").replace("\u00a0", " ").isprintable():
        return Decoded(unicodedata.normalize("NFC", source), told, source, visible=True)
    written = source.replace("\r\n", "\n").replace("\r", "\n")
    forbidden = list(FORBIDDEN.finditer(written))
    if forbidden:
        told = [*told, *(_forbidden(written, match, path) for match in forbidden[:_MOST_TOLD])]
        written = FORBIDDEN.sub(_harmless, written)
    if written.isascii():
        return Decoded(written, told, written)
    clean = written
    for end in OTHER_LINE_ENDS:
        clean = clean.replace(end, " ")
    return Decoded(unicodedata.normalize("NFC", clean), told, written)


def _harmless(match: re.Match[str]) -> str:
    """A substitute of the same width for a forbidden character: the alphanumeric character before it, or a space."""
    before = match.string[max(0, match.start() - 1) : match.start()]
    return before if before.isalnum() else " "


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    if data[:2] in _UTF_16:
        line, column = 1, 1
    else:
        before = error.object[: error.start].decode()
        before = before.replace("\r\n", "\n").replace("\r", "\n")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Fault(
        "PG100",
        text("The file is not UTF-8: the character here cannot be read."),
        text("Save the file again as UTF-8. Many editors call this “Encoding”."),
    ).at(path, (line, column, line, column + 1))


def _forbidden(source: str, match: re.Match[str], path: str) -> Problem:
    line, column = place(source, match.start())
    meant = _meant(match[0], source[max(0, match.start() - 1) : match.start()], source[match.end() : match.end() + 1])
    return Fault(
        "PG103",
        text(
            "There is an invisible control character here (U+{code}), which feeds cannot carry.",
            code=f"{ord(match[0]):04X}",
        ),
        text("Write {character} instead, which it was in an older encoding.", character=meant)
        if meant.strip()
        else text("Remove it: delete the characters around this place and write them again."),
        fix=meant,
    ).at(path, (line, column, line, column + 1))


def _meant(character: str, before: str, after: str) -> str:
    """What was probably meant by a control character: one of Windows-1252 (by WHATWG's Encoding Standard), a space, or nothing."""
    if "\x80" <= character <= "\x9f":
        return bytes([ord(character)]).decode("cp1252", errors="ignore")
    return " " if character in _BREAKS and before.strip() and after.strip() else ""


def place(source: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def offset(source: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1."""
    return sum(len(one) + 1 for one in source.split("\n", line - 1)[: line - 1]) + column - 1
