"""PNG, third edition (W3C, 2025): section 5 for chunks, section 11 for what each holds, animations (APNG) included."""

from collections.abc import Iterator
from zlib import crc32, decompressobj
from zlib import error as ZlibError  # noqa: N812 -- it is an exception

from pressgen.picture_cleaning.orientation import only_orientation
from pressgen.picture_cleaning.reading import ByteReader, require

_SIGNATURE_BYTES = 8
_PIXELS = {b"IDAT", b"fdAT"}
_MOST_BYTES = {
    b"IHDR": 13,
    b"PLTE": 768,
    b"IEND": 0,
    b"tRNS": 256,
    b"cHRM": 32,
    b"gAMA": 4,
    b"sBIT": 4,
    b"sRGB": 1,
    b"cICP": 4,
    b"mDCV": 24,
    b"cLLI": 8,
    b"bKGD": 6,
    b"pHYs": 9,
    b"acTL": 8,
    b"fcTL": 26,
}
"""The chunks that stay, and how long each may be: sections 11.2 and 11.3. A longer one holds something else."""

_MOST_PROFILE_BYTES = 10_000_000
"""Of an unpacked colour profile: so few bytes unpack to so many that memory could run out."""


def kept_parts(data: bytes) -> Iterator[bytes]:
    """The parts of the file that stay. All that is behind IEND goes."""
    reader = ByteReader(data)
    yield reader.take(_SIGNATURE_BYTES)
    name, seen = b"", set[bytes]()
    while name != b"IEND":
        length, name = reader.number(4), reader.take(4)
        content, checksum = reader.take(length), reader.take(4)
        require(name.isalpha() and (seen or name == b"IHDR"))
        yield from _kept(name, content, checksum, seen)
        seen.add(name)
    require(b"IDAT" in seen)


def _kept(name: bytes, content: bytes, checksum: bytes, seen: set[bytes]) -> Iterator[bytes]:
    """The chunk, or what stays of it. `seen` are the names of those before it."""
    if name in _PIXELS or len(content) <= _MOST_BYTES.get(name, -1):
        yield from (len(content).to_bytes(4, "big"), name, content, checksum)
        return
    require(name not in {b"IHDR", b"PLTE", b"IEND"})
    if name == b"eXIf" and name not in seen and (block := only_orientation(content)):
        yield _chunk(name, block)
    if name == b"iCCP":
        yield from _profile(content)


def _profile(content: bytes) -> Iterator[bytes]:
    """The colour profile without its name, which may be any words (section 11.3.2.3)."""
    _, _, packed = content.partition(b"\0")
    stream = decompressobj()
    try:
        stream.decompress(packed[1:], _MOST_PROFILE_BYTES)
    except ZlibError:
        return
    if stream.eof:
        yield _chunk(b"iCCP", b"ICC\0" + packed[: len(packed) - len(stream.unused_data)])


def _chunk(name: bytes, content: bytes) -> bytes:
    return len(content).to_bytes(4, "big") + name + content + crc32(name + content).to_bytes(4, "big")
