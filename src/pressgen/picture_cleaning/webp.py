"""WebP (RFC 9649, section 2): chunks in a RIFF container."""

from collections.abc import Iterator

from pressgen.picture_cleaning.orientation import only_orientation
from pressgen.picture_cleaning.reading import ByteReader, CutPictureError, require

_HEADER_BYTES, _CHUNK_BYTES = 12, 8
_PIXELS = {b"VP8 ", b"VP8L", b"ALPH"}
_FIXED = {b"VP8X": 10, b"ANIM": 6}
"""Chunks whose content always has the same length."""
_FRAME_BYTES = 16
"""Of a frame's header, before its own chunks."""
_EXIF_FLAG, _XMP_FLAG = 0x08, 0x04
"""Of the first byte of VP8X (section 2.7): whether there is Exif, and whether there is XMP."""
_EXIF = b"Exif\0\0"
"""Some programs write this before the block, as in JPEG."""


def kept_parts(data: bytes) -> Iterator[bytes]:
    """The parts of the file that stay. All that is behind the container goes."""
    size = int.from_bytes(data[4:8], "little") + _CHUNK_BYTES
    if size > len(data) + 1:  # the last byte may lack, when it is only there to make a length even
        raise CutPictureError
    reader = ByteReader(data, _HEADER_BYTES, min(size, len(data)))
    chunks = [(name, kept) for name, content in _chunks(reader) for kept in _kept(name, content)]
    names = {name for name, _ in chunks}
    require(names & {b"VP8 ", b"VP8L", b"ANMF"})
    whole = b"".join(_chunk(name, _flagged(name, content, names)) for name, content in chunks)
    yield b"RIFF" + (len(whole) + 4).to_bytes(4, "little") + b"WEBP"
    yield whole


def _chunks(reader: ByteReader) -> Iterator[tuple[bytes, bytes]]:
    """The chunks. A last one may lack the byte that makes its length even."""
    while not reader.is_at_end:
        name, length = reader.take(4), int.from_bytes(reader.take(4), "little")
        yield name, reader.take(length)
        reader.position += length % 2


def _kept(name: bytes, content: bytes) -> Iterator[bytes]:
    """The content, or what stays of it; nothing when all of it goes."""
    if name in _PIXELS or name == b"ICCP":
        yield content
    elif name in _FIXED:
        require(len(content) >= _FIXED[name])
        yield content[: _FIXED[name]]
    elif name == b"ANMF":
        require(len(content) >= _FRAME_BYTES)
        inner = _chunks(ByteReader(content, _FRAME_BYTES))
        yield content[:_FRAME_BYTES] + b"".join(_chunk(*one) for one in inner if one[0] in _PIXELS)
    elif name == b"EXIF" and (block := only_orientation(content.removeprefix(_EXIF))):
        yield block


def _flagged(name: bytes, content: bytes, names: set[bytes]) -> bytes:
    """The content; that of VP8X says that there is no XMP, and no Exif unless one stays."""
    if name != b"VP8X":
        return content
    gone = _XMP_FLAG if b"EXIF" in names else _XMP_FLAG | _EXIF_FLAG
    return bytes([content[0] & ~gone]) + content[1:]


def _chunk(name: bytes, content: bytes) -> bytes:
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)
