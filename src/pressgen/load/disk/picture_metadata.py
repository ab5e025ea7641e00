"""What a picture's file tells beside the picture: where it was taken, with which camera, by whom, and how it looked before.

It lies in blocks that cameras and programs add: Exif (CIPA DC-008, version 3.0), XMP (ISO 16684-1, with the schemas exif,
aux and Iptc4xmpCore), IPTC (IIM 4.2, within Photoshop's resources), and text of PNG, GIF and JPEG files.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from pressgen.model import PrivateMetadata

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

_EXIF, _GPS, _THUMBNAIL = 0x8769, 0x8825, -1
"""The directories of Exif, the last by the number that Pillow gives it. What camera makers keep in a form of their own is not read."""
_NAMES = {0x013B, 0x9C9D, 0xA430}
"""Artist, XPAuthor, CameraOwnerName. Copyright is for everybody to read."""
_SERIALS = {0xA431, 0xA435, 0xC62F}
"""BodySerialNumber, LensSerialNumber, CameraSerialNumber."""
_PREVIEW = {0x0201, 0x0111}
"""JPEGInterchangeFormat, StripOffsets: where a small picture within the picture lies."""
_POSITION = {0x0001, 0x0002, 0x0003, 0x0004}
"""GPSLatitude and GPSLongitude, and their references. A camera without reception writes the others, which tell no place."""
_XMP = {
    "GPSLatitude": "position",
    "GPSLongitude": "position",
    "GPSPosition": "position",
    "SerialNumber": "serial",
    "BodySerialNumber": "serial",
    "LensSerialNumber": "serial",
    "CameraOwnerName": "name",
    "OwnerName": "name",
    "creator": "name",
    "Thumbnails": "thumbnail",
}
_TEXT = {"author": "name", "artist": "name", "creator": "name", "by-line": "name", "gpsposition": "position"}
"""Keys of PNG text (PNG, third edition, section 11.3.3) that hold such things, in small letters."""
_IPTC_BYLINE = (2, 80)
_PHOTOSHOP_THUMBNAIL = (0x0409, 0x040C)
_PROFILE = re.compile(r"raw profile type (?:exif|app1|iptc|xmp)")
_MOST_XMP = 1_000_000


def private_metadata(picture: "ImageFile") -> tuple[PrivateMetadata, ...]:
    """All that the picture's file tells, each once."""
    found = [
        *_careful(_exif, picture.getexif),
        *_careful(_xmp, lambda: picture.info),
        *_careful(_iptc, lambda: picture),
    ]
    found += _careful(_texts, lambda: picture.info)
    return tuple(dict.fromkeys(found))


def _careful(find: Any, what: Any) -> list[PrivateMetadata]:
    """What is found up to where the block is broken: nobody else could read on either."""
    found: list[PrivateMetadata] = []
    with suppress(Exception):  # Pillow's readers raise whatever a broken block makes of them
        found.extend(find(what()))
    return found


def _exif(exif: "Exif") -> Iterator[PrivateMetadata]:
    shown, camera = dict(exif), exif.get_ifd(_EXIF)
    if _POSITION & exif.get_ifd(_GPS).keys():
        yield PrivateMetadata("position")
    for tag in _NAMES & (shown.keys() | camera.keys()):
        yield from _name(shown.get(tag) or camera.get(tag))
    if any(_worded(one.get(tag)) for one in (shown, camera) for tag in _SERIALS):
        yield PrivateMetadata("serial")
    if _PREVIEW & exif.get_ifd(_THUMBNAIL).keys():
        yield PrivateMetadata("thumbnail")


def _name(value: Any) -> Iterator[PrivateMetadata]:
    if words := _worded(value):
        yield PrivateMetadata("name", words)


def _worded(value: Any) -> str:
    """The value as text; XPAuthor is UTF-16, IPTC mostly UTF-8."""
    if isinstance(value, tuple):
        value = bytes(value)
    if isinstance(value, bytes):
        wide = b"\0" in value.rstrip(b"\0")
        value = value.decode("utf-16-le" if wide else "utf-8", errors="replace")
    return " ".join(re.sub(r"[^\w.,:;&'()/+ -]", " ", str(value or "")).split())[:100]


def _xmp(info: dict[Any, Any]) -> Iterator[PrivateMetadata]:
    written = info.get("xmp") or info.get("XML:com.adobe.xmp") or b""
    data = written.encode() if isinstance(written, str) else bytes(written)
    if not data:
        return
    reader = _Xmp()
    with suppress(expat.ExpatError):
        reader.read(data[:_MOST_XMP].strip(b"\0 \n"))
    yield from reader.found


class _Xmp:
    """Reads XMP: properties are elements or attributes, and the items of a list lie below their element."""

    def __init__(self) -> None:
        self.found: list[PrivateMetadata] = []
        self._open: list[str] = []

    def read(self, data: bytes) -> None:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartElementHandler = self._starts
        parser.EndElementHandler = lambda _: self._open.pop()
        parser.CharacterDataHandler = self._says
        parser.Parse(data, True)

    def _starts(self, name: str, attributes: dict[str, str]) -> None:
        self._open.append(name.rpartition(" ")[2])
        for key, value in attributes.items():
            self._add(key.rpartition(" ")[2], value)

    def _says(self, words: str) -> None:
        for name in self._open:
            self._add(name, words)

    def _add(self, name: str, value: str) -> None:
        kind: Any = _XMP.get(name)
        if kind and (words := _worded(value)):
            self.found.append(PrivateMetadata(kind, words if kind == "name" else ""))


def _iptc(picture: "ImageFile") -> Iterator[PrivateMetadata]:
    from PIL.IptcImagePlugin import getiptcinfo  # noqa: PLC0415 -- few pictures get here

    resources = picture.info.get("photoshop") or {}
    if isinstance(resources, dict) and any(resources.get(one) for one in _PHOTOSHOP_THUMBNAIL):
        yield PrivateMetadata("thumbnail")
    if resources:
        value = (getiptcinfo(picture) or {}).get(_IPTC_BYLINE)
        for one in value if isinstance(value, list) else [value]:
            yield from _name(one)


def _texts(info: dict[Any, Any]) -> Iterator[PrivateMetadata]:
    """Keyed text of PNG; a whole block of another kind in it, as ImageMagick writes them, may hold anything."""
    for key, value in info.items():
        name = str(key).lower()
        kind: Any = _TEXT.get(name)
        if kind and (words := _worded(value)):
            yield PrivateMetadata(kind, words if kind == "name" else "")
        if _PROFILE.match(name):
            yield from _profile(name, value)


def _profile(name: str, value: Any) -> Iterator[PrivateMetadata]:
    """ImageMagick: the block's name, its length, and then its bytes as hexadecimal digits."""
    data = bytes.fromhex("".join(str(value).split()[2:]))
    if name.endswith("iptc"):
        for line in re.findall(rb"\x1c\x02\x50..([^\x1c]+)", data, re.DOTALL):
            yield from _name(line)
    elif name.endswith("xmp") or b"<x:xmpmeta" in data:
        yield from _xmp({"xmp": data[max(0, data.find(b"<x:xmpmeta")) :]})
