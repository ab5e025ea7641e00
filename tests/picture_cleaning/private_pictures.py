"""Pictures with private words planted wherever a format holds words, made here by Pillow and byte by byte."""

import io
import warnings
import zlib
from random import Random
from typing import Any

from PIL import Image, ImageCms, ImageSequence

WORD = b"HEMLIGT"
"""Stands in everything that must not leave with a picture."""
THUMBNAIL = b"\xff\xd8\xff\xdbHEMLIGT litet kort\xff\xd9"
XMP = b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF>HEMLIGT 56,52.0N</rdf:RDF></x:xmpmeta>'
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
SIZE = (48, 32)
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "AVIF")
ENDINGS = {"JPEG": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif", "AVIF": ".avif"}


def exif(orientation: int = 1) -> bytes:
    """Exif with position, owner, serial numbers, maker's note, comment, and orientation."""
    made = Image.Exif()
    made.update(
        {0x0112: orientation, 0x013B: "HEMLIGT namn", 0x010F: "HEMLIGT kamera", 0x9C9D: "HEMLIGT".encode("utf-16-le")}
    )
    made.get_ifd(0x8825).update({1: "N", 2: (56.0, 52.0, 0.0), 3: "E", 4: (14.0, 48.0, 0.0), 27: WORD})
    made.get_ifd(0x8769).update(
        {0xA430: "HEMLIGT agare", 0xA431: "HEMLIGT 4711", 0x927C: WORD + THUMBNAIL, 0x9286: WORD}
    )
    return made.tobytes()


def noise(number: int = 0) -> Image.Image:
    """A picture of coloured noise, the same for the same number."""
    return Image.frombytes("RGB", SIZE, Random(number).randbytes(SIZE[0] * SIZE[1] * 3))


def saved(form: str, picture: Image.Image, **more: Any) -> bytes:
    data = io.BytesIO()
    picture.save(data, form, **more)
    return data.getvalue()


def planted(form: str, orientation: int = 1, **more: Any) -> bytes:
    """A picture of this format, full of what is private."""
    blocks: dict[str, Any] = {"exif": exif(orientation), "xmp": XMP, "icc_profile": PROFILE}
    if form == "PNG":
        blocks.pop("xmp")
    if form == "GIF":
        blocks = {"comment": WORD}
    return PLANT[form](saved(form, noise(), **blocks, **more)) + b"HEMLIGT efter bilden" + THUMBNAIL


def animated(form: str) -> bytes:
    """Three frames, with what is private."""
    frames = [noise(20 * number).quantize(64) if form == "GIF" else noise(20 * number) for number in range(3)]
    blocks: dict[str, Any] = {"save_all": True, "append_images": frames[1:], "duration": 200, "loop": 0}
    if form in {"WEBP", "AVIF"}:
        blocks |= {"exif": exif(), "xmp": XMP}
    return PLANT[form](saved(form, frames[0], **blocks)) + b"HEMLIGT efter bilden"


def pixels(data: bytes) -> list[bytes]:
    """Of each frame."""
    with warnings.catch_warnings(action="ignore"), Image.open(io.BytesIO(data)) as picture:
        if picture.format == "MPO":
            return [picture.convert("RGBA").tobytes()]
        return [frame.convert("RGBA").tobytes() for frame in ImageSequence.Iterator(picture)]


def segment(marker: int, content: bytes) -> bytes:
    """A segment of JPEG."""
    return bytes([0xFF, marker]) + (len(content) + 2).to_bytes(2, "big") + content


def _jpeg(data: bytes) -> bytes:
    line = b"\x1c\x02\x50" + len(WORD).to_bytes(2, "big") + WORD
    photoshop = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(line).to_bytes(4, "big") + line
    thumb = b"JFIF\0\1\2\0\0\1\0\1\x03\x01" + WORD + b"__"
    extra = [
        (0xED, photoshop),
        (0xFE, WORD),
        (0xE2, b"MPF\0" + WORD),
        (0xE0, b"JFXX\0\x10" + THUMBNAIL),
        (0xEB, WORD),
        (0xEF, WORD),
    ]
    first = segment(0xE0, thumb) if b"JFIF" in data[:20] else b""
    start = 2 + 18 if first else 2
    blocks = b"".join(segment(*one) for one in extra)
    end = data.rindex(b"\xff\xda")
    return data[:2] + first + blocks + data[start:end] + segment(0xFE, WORD) + b"\xff\xff" + data[end:]


def chunk(name: bytes, content: bytes) -> bytes:
    """A chunk of PNG."""
    return len(content).to_bytes(4, "big") + name + content + zlib.crc32(name + content).to_bytes(4, "big")


PNG_CHUNKS = [
    (b"tEXt", b"Author\0HEMLIGT"),
    (b"zTXt", b"HEMLIGT\0\0" + zlib.compress(WORD)),
    (b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + XMP),
    (b"tIME", b"\x07\xea\5\1\x0c\0\0"),
    (b"caBX", WORD),
    (b"prVt", WORD),
    (b"sPLT", b"HEMLIGT\0\x08"),
    (b"gAMA", b"\0\0\xb1\x8f" + WORD),
]


def _png(data: bytes) -> bytes:
    extra = b"".join(chunk(*one) for one in PNG_CHUNKS)
    return (data[:33] + extra + data[33:-12] + extra + data[-12:]).replace(
        chunk(b"iCCP", b"ICC Profile\0\0" + zlib.compress(PROFILE)),
        chunk(b"iCCP", b"HEMLIGT skarm\0\0" + zlib.compress(PROFILE) + WORD),
    )


def riff(name: bytes, content: bytes) -> bytes:
    """A chunk of WebP."""
    return name + len(content).to_bytes(4, "little") + content + b"\0" * (len(content) % 2)


def _webp(data: bytes) -> bytes:
    body = data[12:] + riff(b"XMP ", XMP) + riff(b"ABCD", WORD)
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body


def _gif(data: bytes) -> bytes:
    start = 13 + (3 << ((data[10] & 7) + 1) if data[10] & 0x80 else 0)
    magic = b"\1" + bytes(range(255, -1, -1)) + b"\0"
    blocks = (
        b"\x21\xff\x0bXMP DataXMP"
        + XMP
        + magic
        + b"\x21\xfe\x07HEMLIGT\0"
        + b"\x21\xff\x0bNETSCAPE2.0\x0a\x01\0\0HEMLIGT\0"
    )
    text = b"\x21\x01\x0c" + bytes(12) + b"\x07HEMLIGT\0"
    return data[:start] + blocks + text + data[start:-1] + blocks + b"\x3b"


def box(kind: bytes, content: bytes) -> bytes:
    """A box of AVIF."""
    return (len(content) + 8).to_bytes(4, "big") + kind + content


def _avif(data: bytes) -> bytes:
    return data + box(b"uuid", bytes(16) + WORD) + box(b"free", WORD) + box(b"mdat", WORD) + box(b"mpvd", WORD)


PLANT = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp, "GIF": _gif, "AVIF": _avif}
