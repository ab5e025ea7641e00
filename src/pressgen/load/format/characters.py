"""Forbidden characters in YAML escapes and in names of files.

`load.format.decode` refuses forbidden characters in the content of a file. Values in double quotation marks can still hold
them as escapes (`"\\x07"`; YAML 1.1, section 5.6), and so can names of files. Since none of them passes, pressgen can use them
as placeholders of its own (see `model.body.Link` and `render.macro_cache`).
"""

import re
import unicodedata
from collections.abc import Iterator

from pressgen.characters import FORBIDDEN
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, text

OTHER_LINE_ENDS = "\x85\u2028\u2029"
"""Unicode line ends, which Python and YAML count as such but editors do not, so that line numbers would differ."""
_FORBIDDEN_IN_NAMES = re.compile(f"[\t\n\r{OTHER_LINE_ENDS}]|{FORBIDDEN.pattern}")
_LINE_END = re.compile(r"\r\n?")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_NAMED = {"0": "\x00", "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "e": "\x1b"}


def normalize(value: str) -> str:
    """The value as if it had been written without escapes: `\\n` for line ends, NFC, and no forbidden characters."""
    for end in OTHER_LINE_ENDS:
        value = value.replace(end, " ")
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", FORBIDDEN.sub("", value)))


def forbidden_escapes(written: str) -> Iterator[tuple[int, int, str]]:
    """The escapes of forbidden characters in a value in double quotation marks: start, end (offsets) and character."""
    for match in _ESCAPE.finditer(written):
        code = match[1] or match[2] or match[3]
        number = int(code, 16) if code else -1
        character = chr(number) if 0 <= number <= 0x10FFFF else _NAMED.get(match[4] or "", "")
        if character and FORBIDDEN.match(character):
            yield (*match.span(), character)


def escape_fault(code: str) -> Fault:
    """The fault of an escape, by the number of its character in hexadecimal digits."""
    return Fault(
        "PG103",
        text(
            "This code stands for the character U+{code}, which a value cannot hold.",
            code=code.upper().lstrip("0").zfill(4),
        ),
        text("Delete the code, or write the sign that was meant, such as a dash or a quotation mark."),
        fix=Fix(text="", safe=False),
    )


def is_name(path: str) -> bool:
    """Whether the path of a file has no forbidden characters, line ends or tabs."""
    return path.isprintable() or not _FORBIDDEN_IN_NAMES.search(path)


def name_fault(path: str) -> Fault:
    """The fault of a path that is not a name (see `is_name`)."""
    found = _FORBIDDEN_IN_NAMES.search(path)
    return Fault(
        "PG123",
        text(
            "The name of this file or of its folder holds the invisible character U+{code}.",
            code=f"{ord(found[0]) if found else 0:04X}",
        ),
        text("Rename it: letters, digits and hyphens work everywhere."),
    )
