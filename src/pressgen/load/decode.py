"""From a file's bytes to clean text, and from a Markdown file to its front matter and body."""

import re
import unicodedata
from typing import NamedTuple

from pressgen.load.characters import FORBIDDEN, OTHER_LINE_ENDS
from pressgen.load.conflicts import settled
from pressgen.load.faults import Fault
from pressgen.problems import Fix, Problem, text

MOST_BYTES = 2_000_000
_MOST_TOLD = 20
_LINE_END = re.compile(r"\r\n|\r|\n")
_BREAKS = "\x0b\x0c\x1c\x1d\x1e\x1f"
"""They part lines and pages in other programs."""
_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.MULTILINE)
_KEY = re.compile(r"[A-Za-z_]+:|[ \t#\-}\]]")


class Front(NamedTuple):
    """A Markdown file in two: the front matter begins on line 2, the body on line `body_line`."""

    yaml: str
    body: str
    body_line: int


class Decoded(NamedTuple):
    """Clean text, empty with problems when it cannot be used; and the same text as the author's editor counts columns."""

    source: str
    problems: list[Problem]
    written: str
    visible: bool = False
    """Surely nothing in it but spaces, line ends and what can be seen: no use to look for anything else."""

    def settled(self) -> "Decoded":
        """As the first side of each merge conflict has it: good for finding what else is wrong."""
        return self._replace(source=settled(self.source), written=settled(self.written))


def editor_lines(data: bytes) -> list[str]:
    """The lines of a text as its author's editor shows them, whatever is wrong with it."""
    return _LINE_END.split(data.decode("utf-8-sig", errors="replace"))


def decode(data: bytes, path: str) -> Decoded:
    """UTF-8 with or without a byte order mark, any line ends, as NFC with `\\n`. Empty with a problem when it is not."""
    if len(data) > MOST_BYTES:
        fault = Fault(
            "PG108", text("The file is larger than 2 MB."), text("Split it, or put pictures in files of their own.")
        )
        return Decoded("", [fault.at(path, (1, 1, 1, 1))], "")
    try:
        source = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Decoded("", [_not_utf8(data, error, path)], "")
    if source.replace("\n", " ").isprintable():
        return Decoded(unicodedata.normalize("NFC", source), [], source, visible=True)
    written = source.replace("\r\n", "\n").replace("\r", "\n")
    found = [_forbidden(written, match, path) for match in FORBIDDEN.finditer(written)]
    if found:
        return Decoded("", found[:_MOST_TOLD], written)
    if written.isascii():
        return Decoded(written, [], written)
    clean = written
    for end in OTHER_LINE_ENDS:
        clean = clean.replace(end, " ")
    return Decoded(unicodedata.normalize("NFC", clean), [], written)


def _not_utf8(data: bytes, error: UnicodeDecodeError, path: str) -> Problem:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
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
    """What a control character should be: of Windows-1252 (as the Encoding Standard of WHATWG reads it), a space, or nothing."""
    if "\x80" <= character <= "\x9f":
        return bytes([ord(character)]).decode("cp1252", errors="ignore")
    return " " if character in _BREAKS and before.strip() and after.strip() else ""


def place(source: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both from 1."""
    return source.count("\n", 0, offset) + 1, offset - source.rfind("\n", 0, offset)


def offset(source: str, line: int, column: int) -> int:
    """The offset of a line and column, both from 1."""
    return sum(len(one) + 1 for one in source.split("\n", line - 1)[: line - 1]) + column - 1


def split(source: str, path: str) -> Front | Problem:
    """Front matter and body; or why there is none."""
    opening = _FENCE.match(source)
    if not opening:
        return _no_front_matter(source, path)
    closing = _CLOSING.search(source, opening.end())
    if not closing:
        return _never_closed(source, path)
    yaml = source[opening.end() : closing.start()]
    return Front(yaml, source[closing.end() :], source.count("\n", 0, closing.end()) + 1)


def _no_front_matter(source: str, path: str) -> Problem:
    message = text("The file does not begin with front matter.")
    blank = len(source) - len(source.lstrip())
    if _FENCE.match(source, blank):
        fault = Fault("PG105", message, text("Remove what is above the first line ---."), fix="")
        return fault.at(path, (1, 1, *place(source, blank)))
    hint = text("Begin with a line ---, then lines such as “title: …”, then another line ---.")
    return Fault("PG105", message, hint).at(path, (1, 1, 1, 1))


def _never_closed(source: str, path: str) -> Problem:
    """Told where the keys seem to end, since that is where the line --- is missing."""
    lines = source.split("\n")
    ends = (at for at, line in enumerate(lines) if at and not _KEY.match(line))
    number = next(ends, len(lines) - 1)
    return Fault(
        "PG105",
        text("The front matter is never closed."),
        text("Put a line --- between the last key and the text."),
        fix=Fix(text="---\n", safe=False) if number < len(lines) - 1 else None,
    ).at(path, (number + 1, 1, number + 1, 1))
