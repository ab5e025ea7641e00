"""Content lines, of which iCalendar (RFC 5545, section 3.1) and vCard (RFC 6350, section 3.2) files are made."""

from collections.abc import Iterable

from pressgen.render.feed_text import clean

_MAX_OCTETS = 75
"""Of a line, without its end."""
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})


def escaped(text: str) -> str:
    """The value of a text property (RFC 5545, section 3.3.11; RFC 6350, section 3.4)."""
    return clean(text).translate(_ESCAPES)


def encoded(lines: Iterable[str]) -> bytes:
    """The lines in UTF-8, folded and ended as both formats require."""
    return b"".join(_folded(line.encode()) + b"\r\n" for line in lines)


def _folded(line: bytes) -> bytes:
    """The line in parts of at most 75 octets, each but the first after a space. No character is split."""
    parts, at = [], 0
    while len(line) - at > (room := _MAX_OCTETS - bool(at)):
        end = at + room
        while line[end] & 0xC0 == 0x80:  # not the first octet of a character (RFC 3629, section 3)
            end -= 1
        parts.append(line[at:end])
        at = end
    return b"\r\n ".join([*parts, line[at:]])
