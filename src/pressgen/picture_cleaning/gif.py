"""GIF89a (CompuServe, 1990): sections 17 to 27. Application extensions that browsers know: the loops of an animation
(NETSCAPE2.0) and the colour profile (ICCRGBG1012).
"""

from collections.abc import Iterator

from pressgen.picture_cleaning.reading import ByteReader, require

_HEADER_BYTES, _IMAGE_BYTES = 13, 9
_IMAGE, _EXTENSION, _TRAILER, _PADDING = 0x2C, 0x21, 0x3B, 0x00
_CONTROL, _APPLICATION, _PLAIN_TEXT = 0xF9, 0xFF, 0x01
_CONTROL_BYTES = 4
_LOOPS, _LOOPS_BYTES = (b"NETSCAPE2.0", b"ANIMEXTS1.0"), 3
_PROFILE = b"ICCRGBG1012"
_TABLE, _TABLE_SIZE = 0x80, 0x07
"""Of the packed fields: whether a colour table follows, and its size as a power of two, minus one."""


def kept_parts(data: bytes) -> Iterator[bytes]:
    """The parts of the file that stay. All that is behind the trailer goes."""
    reader = ByteReader(data)
    yield (header := reader.take(_HEADER_BYTES)) + _colours(reader, header[10])
    control, images = b"", 0
    while (kind := reader.number(1)) != _TRAILER:
        if kind == _EXTENSION:
            label, blocks = reader.number(1), [*_blocks(reader)]
            control = _next_control(label, blocks, control)
            yield _application(blocks) if label == _APPLICATION else b""
        elif kind != _PADDING:
            require(kind == _IMAGE)
            yield control + b"\x2c" + _image(reader)
            control, images = b"", images + 1
    require(images)
    yield b"\x3b"


def _colours(reader: ByteReader, packed: int) -> bytes:
    return reader.take(3 << ((packed & _TABLE_SIZE) + 1)) if packed & _TABLE else b""


def _blocks(reader: ByteReader) -> Iterator[bytes]:
    """Sub-blocks without their lengths, up to the empty one that ends them (section 15)."""
    while length := reader.number(1):
        yield reader.take(length)


def _joined(blocks: list[bytes]) -> bytes:
    return b"".join(bytes([len(block)]) + block for block in blocks) + b"\0"


def _image(reader: ByteReader) -> bytes:
    """An image: its place, its colours, and its pixels."""
    place = reader.take(_IMAGE_BYTES)
    colours, code_size = _colours(reader, place[8]), reader.take(1)
    return place + colours + code_size + _joined([*_blocks(reader)])


def _next_control(label: int, blocks: list[bytes], before: bytes) -> bytes:
    """The control of the next image: delay and transparent colour. One before a plain text, which goes, goes with it."""
    if label == _CONTROL and blocks and len(blocks[0]) == _CONTROL_BYTES:
        return b"\x21\xf9" + _joined(blocks[:1])
    return b"" if label == _PLAIN_TEXT else before


def _application(blocks: list[bytes]) -> bytes:
    """The loops or the colour profile; empty for what another program has written."""
    name, rest = b"".join(blocks[:1]), blocks[1:]
    if name in _LOOPS:
        rest = [block for block in rest[:1] if len(block) == _LOOPS_BYTES and block[0] == 1]
    elif name != _PROFILE:
        rest = []
    return b"\x21\xff" + _joined([name, *rest]) if rest else b""
