"""Text out of bytes whose encoding is not what it says it is."""

import codecs
import re

from pressgen.problems import Text, text

_DECLARED = re.compile(rb"\A\s*<\?xml[^>]*?encoding\s*=\s*[\"']([\w.-]+)[\"']", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>")
_CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML forbids (XML 1.0, section 2.2) and that no text needs."""
_TWICE = re.compile(r"[ÃÂ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ‘’“”•–—˜™š›œž\u0178]")
"""What UTF-8 looks like that was taken for another encoding and written anew: "Ã¶" for "ö"."""


def mended(data: bytes) -> tuple[str, list[Text]]:
    """The text, without an XML declaration, and what was mended in it. Bytes that are no UTF-8 where that is declared are read as
    Windows-1252, which is what European systems write by mistake (WHATWG Encoding Standard, section 4.2).
    """
    notes: list[Text] = []
    found = _decoded(data, notes)
    found = _DECLARATION.sub("", found.removeprefix("\ufeff"), count=1).replace("\r\n", "\n").replace("\r", "\n")
    plain = _CONTROLS.sub("", found)
    if len(plain) < len(found):
        notes.append(text("{count} control characters were taken away.", count=len(found) - len(plain)))
    if _TWICE.search(plain):
        notes.append(
            text(
                "The text has signs such as “{sign}”: it was damaged before it was saved.",
                sign=_TWICE.findall(plain)[0],
            )
        )
    return plain, notes


def _decoded(data: bytes, notes: list[Text]) -> str:
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return data.decode("utf-16", errors="replace")
    declared = _DECLARED.match(data)
    name = declared[1].decode() if declared else "utf-8"
    try:
        return data.decode(name)
    except LookupError:
        notes.append(text("The encoding “{name}” is unknown; the text was read as UTF-8.", name=name))
    except UnicodeDecodeError as error:
        place = data.count(b"\n", 0, error.start) + 1
        notes.append(
            text(
                "From line {line} on, the bytes are not {name}, as the file says; they were read as Windows-1252.",
                line=place,
                name=name.upper(),
            )
        )
    return _by_parts(data)


def _by_parts(data: bytes) -> str:
    """UTF-8 where it is valid, Windows-1252 where it is not."""
    found, at = [], 0
    while at < len(data):
        try:
            found.append(data[at:].decode("utf-8"))
            break
        except UnicodeDecodeError as error:
            found.append(data[at : at + error.start].decode("utf-8"))
            found.append(data[at + error.start : at + error.end].decode("cp1252", errors="replace"))
            at += error.end
    return "".join(found)
