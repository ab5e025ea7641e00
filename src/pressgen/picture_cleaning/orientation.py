"""The orientation in a block of Exif (CIPA DC-008, version 3.0, tag 274), and a block that holds nothing else."""

import struct

ORIENTATION_TAG = 0x0112
_SHORT = 3
_ENTRY_BYTES = 12


def orientation(exif: bytes) -> int:
    """From 1 to 8; 1, which means upright, when the block says nothing that can be read."""
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(exif[:4])
    try:
        return _in_first_directory(exif, order) if order else 1
    except struct.error:
        return 1


def _in_first_directory(exif: bytes, order: str) -> int:
    (start,) = struct.unpack_from(f"{order}L", exif, 4)
    (count,) = struct.unpack_from(f"{order}H", exif, start)
    for number in range(count):
        tag, kind, values, value = struct.unpack_from(f"{order}HHLH", exif, start + 2 + number * _ENTRY_BYTES)
        if (tag, kind, values) == (ORIENTATION_TAG, _SHORT, 1):
            return value if 1 <= value <= 8 else 1
    return 1


def only_orientation(exif: bytes) -> bytes:
    """A block that holds the orientation of this one and nothing else; empty when the picture is upright anyway."""
    value = orientation(exif)
    directory = struct.pack(">HHHLHHL", 1, ORIENTATION_TAG, _SHORT, 1, value, 0, 0)
    return b"" if value == 1 else b"MM\0*\0\0\0\x08" + directory
