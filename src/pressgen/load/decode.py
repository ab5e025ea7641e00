"""From a file's bytes to clean text, and from a Markdown file to its front matter and body."""

import re
import unicodedata
from typing import NamedTuple

from pressgen.load.faults import Fault
from pressgen.problems import Problem, text

MOST_BYTES = 2_000_000
# XML 1.0, section 2.2 (Char): what no feed can carry. U+FFFE, U+FFFF and lone surrogates included.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_FENCE = re.compile(r"---[ \t]*\n")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)


class Front(NamedTuple):
    """A Markdown file in two: the front matter begins on line 2, the body on line `body_line`."""

    yaml: str
    body: str
    body_line: int


def decode(data: bytes, path: str) -> tuple[str, list[Problem]]:
    """UTF-8 with or without a byte order mark, any line ends, as NFC with `\\n`. Empty with a problem when it is not."""
    if len(data) > MOST_BYTES:
        fault = Fault(
            "PG108", text("The file is larger than 2 MB."), text("Split it, or put pictures in files of their own.")
        )
        return "", [fault.at(path, (1, 1, 1, 1))]
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return "", [_not_utf8(data, error, path)]
    source = source.replace("\r\n", "\n").replace("\r", "\n")
    if not unicodedata.is_normalized("NFC", source):
        source = unicodedata.normalize("NFC", source)
    found = [_forbidden(source, match, path) for match in _FORBIDDEN.finditer(source)]
    return ("" if found else source), found[:20]


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    before = data[: error.start].decode("utf-8-sig")
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Fault(
        "PG100",
        text("The file is not UTF-8: the character here cannot be read."),
        text("Save the file again as UTF-8. Many editors call this “Encoding”."),
    ).at(path, (line, column, line, column + 1))


def _forbidden(source: str, match: re.Match[str], path: str) -> Problem:
    line, column = place(source, match.start())
    return Fault(
        "PG103",
        text(
            "There is an invisible control character here (U+{code}), which feeds cannot carry.",
            code=f"{ord(match[0]):04X}",
        ),
        text("Remove it: delete the characters around this place and write them again."),
    ).at(path, (line, column, line, column + 1))


def place(source: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def split(source: str) -> Front:
    """Front matter and body. A Fault when there is no front matter, or no line that closes it."""
    opening = _FENCE.match(source)
    if not opening:
        raise Fault(
            "PG105",
            text("The file does not begin with front matter."),
            text("Begin with a line ---, then lines such as “title: …”, then another line ---."),
        )
    closing = _CLOSING.search(source, opening.end())
    if not closing:
        raise Fault(
            "PG105",
            text("The front matter is never closed."),
            text("Put a line --- between the last key and the text."),
        )
    yaml = source[opening.end() : closing.start()]
    return Front(yaml, source[closing.end() :], source.count("\n", 0, closing.end()) + 1)
