"""Characters that may stand in no value of no file, and where one that is written as an escape of YAML stands.

What a file holds as it is, `load.format.decode` refuses. A value in double quotation marks can hold more, by escapes
(`"\\x07"`; YAML 1.1, section 5.6), and so can the name of a file. No other value reaches the rest of pressgen, so that what
it marks its own places with (see `model.body.Link` and `render.macro_cache`) cannot come from an author.
"""

import re
import unicodedata
from collections.abc import Iterator

from pressgen.characters import FORBIDDEN
from pressgen.load.format.faults import Fault
from pressgen.problems import Fix, text

OTHER_LINE_ENDS = "\x85\u2028\u2029"
"""Unicode's, which Python and YAML see and editors do not: lines would be counted differently."""
_UNNAMED = re.compile(f"[\t\n\r{OTHER_LINE_ENDS}]|{FORBIDDEN.pattern}")
_LINE_END = re.compile(r"\r\n?")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.))", re.DOTALL)
_NAMED = {"0": "\x00", "a": "\x07", "b": "\x08", "v": "\x0b", "f": "\x0c", "e": "\x1b"}


def allowed(value: str) -> str:
    """The value as if it had been written without escapes: line ends are `\\n`, NFC, and nothing that is forbidden."""
    for end in OTHER_LINE_ENDS:
        value = value.replace(end, " ")
    return unicodedata.normalize("NFC", _LINE_END.sub("\n", FORBIDDEN.sub("", value)))


def escaped(written: str) -> Iterator[tuple[int, int, str]]:
    """The forbidden characters among the escapes of a value in double quotation marks: start, end and character."""
    for match in _ESCAPE.finditer(written):
        code = match[1] or match[2] or match[3]
        number = int(code, 16) if code else -1
        character = chr(number) if 0 <= number <= 0x10FFFF else _NAMED.get(match[4] or "", "")
        if character and FORBIDDEN.match(character):
            yield (*match.span(), character)


def fault(code: str) -> Fault:
    """What is said of such an escape, by the character's number."""
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
    """Whether the path of a file holds nothing that no value may hold, and no line end or tab."""
    return path.isprintable() or not _UNNAMED.search(path)


def name_fault(path: str) -> Fault:
    """What is said of a path that holds such a character."""
    found = _UNNAMED.search(path)
    return Fault(
        "PG123",
        text(
            "The name of this file or of its folder holds the invisible character U+{code}.",
            code=f"{ord(found[0]) if found else 0:04X}",
        ),
        text("Rename it: letters, digits and hyphens work everywhere."),
    )
