"""Boxes of the ISO base media file format (ISO/IEC 14496-12, section 4.2), of which AVIF is made, and blanking in them.

Boxes name places in the file by number. So that all of these stay right, nothing is taken out: it is filled with zeros.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressgen.picture_cleaning.reading import ByteReader, CutPictureError, require

_HEADER_BYTES = 8
Range = tuple[int, int]
"""First byte, and the one behind the last."""


class Box(NamedTuple):
    """A box, and where its content is."""

    kind: bytes
    begin: int
    """Of its header."""
    start: int
    """Of its content."""
    end: int


def boxes(data: bytes | bytearray, start: int, end: int) -> Iterator[Box]:
    """The boxes between two places. CutPictureError when one ends behind them."""
    while start < end:
        box = box_at(data, start, end)
        yield box
        start = box.end


def box_at(data: bytes | bytearray, begin: int, end: int) -> Box:
    """The box that begins here. A size of 1 means that 64 bits follow, one of 0 that it is the last in the file."""
    reader = ByteReader(bytes(data[begin : min(end, begin + 2 * _HEADER_BYTES)]))
    size, kind = reader.number(4), reader.take(4)
    size = reader.number(8) if size == 1 else size or end - begin
    require(size >= reader.position)
    if begin + size > end:
        raise CutPictureError
    return Box(kind, begin, begin + reader.position, begin + size)


def fill(data: bytearray, start: int, end: int) -> None:
    """Fill with zeros."""
    data[start:end] = bytes(max(end - start, 0))


def blank(data: bytearray, box: Box) -> None:
    """Make the box one that holds free space."""
    data[box.begin + 4 : box.begin + 8] = b"free"
    fill(data, box.start, box.end)


def fill_between(data: bytearray, box: Box, kept: Iterable[Range]) -> None:
    """Fill the content of the box with zeros, but for these places."""
    position = box.start
    for start, end in sorted(kept):
        if box.start <= start <= end <= box.end:
            fill(data, position, start)
            position = max(position, end)
    fill(data, position, box.end)


def full_box(data: bytes | bytearray, box: Box) -> tuple[int, ByteReader]:
    """The version of a box that has one, and a reader behind version and flags."""
    reader = ByteReader(bytes(data[box.start : box.end]))
    version = reader.number(1)
    reader.take(3)
    return version, reader


def blank_name(data: bytearray, handler: Box) -> None:
    """Blank the words behind the kind of a handler (section 8.4.3)."""
    fill(data, handler.start + 24, handler.end)
