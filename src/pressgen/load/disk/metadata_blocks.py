"""Reads the blocks of metadata in a picture's file: XMP (ISO 16684-1), and IPTC (IIM 4.2) within Photoshop's resources.

What they hold was written by any program for any reader, so it becomes one short line without control characters.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_MAX_XMP_BYTES = 1_000_000
_MOST_CHARACTERS = 100
_OTHER = re.compile(r"[^\w.,:;&'©()/+ -]")


def as_line(value: Any) -> str:
    """The value as one line of at most 100 characters. XPAuthor is UTF-16, others are UTF-8 or, in old files, Windows-1252."""
    if isinstance(value, tuple):
        value = bytes(value)
    if isinstance(value, bytes):
        value = _decoded(value)
    elif isinstance(value, str):
        with suppress(UnicodeError):  # Pillow reads Exif as Latin-1, in which most programs now write UTF-8
            value = value.encode("latin-1").decode("utf-8")
    return " ".join(_OTHER.sub(" ", str(value or "")).split())[:_MOST_CHARACTERS].strip()


def _decoded(value: bytes) -> str:
    if b"\0" in value.rstrip(b"\0"):
        return value.decode("utf-16-le", errors="replace")
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", errors="replace")


def xmp_properties(info: dict[Any, Any]) -> list[tuple[str, str]]:
    """Names, without their namespaces, and values; as far as the XML is sound, since other programs can read no further."""
    written = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    data = written.encode() if isinstance(written, str) else bytes(written)
    reader = _Xmp()
    with suppress(expat.ExpatError):
        reader.read(data[:_MAX_XMP_BYTES].strip(b"\0 \n"))
    return reader.found


class _Xmp:
    """Parses XMP, in which properties are elements or attributes, and the items of a list are elements within one."""

    def __init__(self) -> None:
        self.found: list[tuple[str, str]] = []
        self._open: list[str] = []

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = lambda _: self._open.pop()
        parser.CharacterDataHandler = self._characters
        parser.Parse(data, True)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name.rpartition(" ")[2])
        for key, value in attributes.items():
            self._add(key.rpartition(" ")[2], value)

    def _characters(self, words: str) -> None:
        for name in self._open:
            self._add(name, words)

    def _add(self, name: str, value: str) -> None:
        if words := as_line(value):
            self.found.append((name, words))


def iptc_lines(picture: "ImageFile", number: int) -> Iterator[str]:
    """The values of a dataset of the second record, such as 80 for the photographer."""
    from PIL.IptcImagePlugin import getiptcinfo  # noqa: PLC0415 -- few pictures have IPTC

    if picture.info.get("photoshop"):
        value = (getiptcinfo(picture) or {}).get((2, number))
        for one in value if isinstance(value, list) else [value]:
            if words := as_line(one):
                yield words
