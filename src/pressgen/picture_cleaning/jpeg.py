"""JPEG: ITU-T T.81, annex B, for segments and markers; JFIF (ITU-T T.871), Adobe's marker (ITU-T T.872, section 6.5.3),
and ICC.1, annex B, for the colour profile.

A picture is a list of segments up to the marker EOI. Telephones write more pictures and films behind it: they go.
"""

import re
from collections.abc import Iterator

from pressgen.picture_cleaning.orientation import only_orientation
from pressgen.picture_cleaning.reading import ByteReader, CutPictureError, require

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
_TABLES_AND_FRAMES = {*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, 0xDE, 0xDF} - {0xC8}
"""Frame headers, Huffman and quantisation tables, arithmetic conditioning, number of lines, restart interval."""
_ALONE = {0x01, *range(0xD0, 0xD8)}
"""Markers without a length: TEM, and RST0 to RST7."""
_APP0, _APP1, _APP2, _APP14 = 0xE0, 0xE1, 0xE2, 0xEE
_JFIF, _EXIF, _ICC, _ADOBE = b"JFIF\0", b"Exif\0\0", b"ICC_PROFILE\0", b"Adobe"
_JFIF_BYTES, _ADOBE_BYTES = 12, 12
"""Of these two blocks, without the thumbnail that JFIF may hold and without anything behind."""
_JFIF_VERSION, _ADOBE_VERSION_AND_FLAGS = b"\x01\x02", b"\0\x64\0\0\0\0"
"""Written anew, since decoders do not need what stands there: it could be anything."""
_NEXT_MARKER = re.compile(rb"\xff([^\xff\x00])", re.DOTALL)
_END_OF_SCAN = re.compile(rb"\xff[^\xff\x00\xd0-\xd7]", re.DOTALL)
"""The first marker behind coded pixels: not a stuffed zero, and not a restart (section B.1.1.5)."""


def kept_parts(data: bytes) -> Iterator[bytes]:
    """The parts of the file that stay."""
    reader = ByteReader(data)
    seen: set[int] = set()
    yield reader.take(2)
    while (marker := _next_marker(reader)) != _EOI:
        require(marker != _SOI)
        if marker in _ALONE:
            continue
        yield from _segment(marker, reader.take(max(reader.number(2) - 2, 0)), seen)
        if marker == _SOS:
            yield _scan(reader)
    require(_SOS in seen)
    yield b"\xff\xd9"


def _next_marker(reader: ByteReader) -> int:
    """The next marker. Bytes between two segments are left out; decoders skip them too."""
    found = _NEXT_MARKER.search(reader.data, reader.position)
    if not found:
        raise CutPictureError
    reader.position = found.end()
    return found[1][0]


def _segment(marker: int, content: bytes, seen: set[int]) -> Iterator[bytes]:
    """The segment, shortened to what stays of it; nothing when all of it goes. `seen` are the markers kept before."""
    kept = _kept(marker, content)
    if kept and not (marker in {_APP0, _APP1, _APP14} and marker in seen):
        seen.add(marker)
        yield bytes([0xFF, marker]) + (len(kept) + 2).to_bytes(2, "big") + kept


def _kept(marker: int, content: bytes) -> bytes:
    if marker in _TABLES_AND_FRAMES or marker == _SOS:
        return content
    if marker == _APP0 and content.startswith(_JFIF) and len(content) >= _JFIF_BYTES:
        return _JFIF + _JFIF_VERSION + content[len(_JFIF) + 2 : _JFIF_BYTES] + b"\0\0"
    if marker == _APP1 and content.startswith(_EXIF):
        block = only_orientation(content[len(_EXIF) :])
        return _EXIF + block if block else b""
    if marker == _APP2 and content.startswith(_ICC):
        return content
    if marker == _APP14 and content.startswith(_ADOBE) and len(content) >= _ADOBE_BYTES:
        return _ADOBE + _ADOBE_VERSION_AND_FLAGS + content[_ADOBE_BYTES - 1 : _ADOBE_BYTES]
    return b""


def _scan(reader: ByteReader) -> bytes:
    """The coded pixels up to the next marker."""
    found = _END_OF_SCAN.search(reader.data, reader.position)
    if not found:
        raise CutPictureError
    return reader.take(found.start() - reader.position)
