"""Finds private metadata in pictures: position, serial number of the camera, names, and thumbnails of an earlier version.

Cameras and programs add it in blocks: Exif (CIPA DC-008, version 3.0), XMP (ISO 16684-1, with the schemas exif,
aux and Iptc4xmpCore), IPTC (IIM 4.2, within Photoshop's resources), and text of PNG, GIF and JPEG files.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from pressgen.load.disk.metadata_blocks import as_line, iptc_lines, xmp_properties
from pressgen.model import PrivateMetadata

if TYPE_CHECKING:
    from PIL.Image import Exif
    from PIL.ImageFile import ImageFile

_EXIF, _GPS, _THUMBNAIL = 0x8769, 0x8825, -1
"""The directories of Exif, the last by Pillow's number. Maker notes, whose formats are proprietary, are not read."""
_NAMES = {0x013B, 0x9C9D, 0xA430}
"""Artist, XPAuthor, CameraOwnerName. Copyright is not private: it is meant to be published."""
_SERIALS = {0xA431, 0xA435, 0xC62F}
"""BodySerialNumber, LensSerialNumber, CameraSerialNumber."""
_PREVIEW = {0x0201, 0x0111}
"""JPEGInterchangeFormat, StripOffsets: the offset of an embedded thumbnail."""
_POSITION = {0x0001, 0x0002, 0x0003, 0x0004}
"""GPSLatitude and GPSLongitude, and their references. Cameras without reception write only other GPS tags, which hold no position."""
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
"""Keywords of PNG text (PNG, third edition, section 11.3.3) that hold private metadata, in lower case."""
_IPTC_BYLINE = 80
_PHOTOSHOP_THUMBNAIL = (0x0409, 0x040C)
_PROFILE = re.compile(r"raw profile type (?:exif|app1|iptc|xmp)")


def private_metadata(picture: "ImageFile") -> tuple[PrivateMetadata, ...]:
    """The private metadata of the picture, without duplicates."""
    found = [
        *_until_broken(_exif, picture.getexif),
        *_until_broken(_xmp, lambda: picture.info),
        *_until_broken(_iptc, lambda: picture),
    ]
    found += _until_broken(_texts, lambda: picture.info)
    return tuple(dict.fromkeys(found))


def _until_broken(find: Any, read_block: Any) -> list[PrivateMetadata]:
    """What is found before the place where a block is broken: other programs cannot read further either."""
    found: list[PrivateMetadata] = []
    with suppress(Exception):  # Pillow raises exceptions of any type for broken blocks
        found.extend(find(read_block()))
    return found


def _exif(exif: "Exif") -> Iterator[PrivateMetadata]:
    main, camera = dict(exif), exif.get_ifd(_EXIF)
    if _POSITION & exif.get_ifd(_GPS).keys():
        yield PrivateMetadata("position")
    for tag in _NAMES & (main.keys() | camera.keys()):
        yield from _name(main.get(tag) or camera.get(tag))
    if any(as_line(one.get(tag)) for one in (main, camera) for tag in _SERIALS):
        yield PrivateMetadata("serial")
    if _PREVIEW & exif.get_ifd(_THUMBNAIL).keys():
        yield PrivateMetadata("thumbnail")


def _name(value: Any) -> Iterator[PrivateMetadata]:
    if words := as_line(value):
        yield PrivateMetadata("name", words)


def _xmp(info: dict[Any, Any]) -> Iterator[PrivateMetadata]:
    for name, words in xmp_properties(info):
        kind: Any = _XMP.get(name)
        if kind:
            yield PrivateMetadata(kind, words if kind == "name" else "")


def _iptc(picture: "ImageFile") -> Iterator[PrivateMetadata]:
    resources = picture.info.get("photoshop") or {}
    if isinstance(resources, dict) and any(resources.get(one) for one in _PHOTOSHOP_THUMBNAIL):
        yield PrivateMetadata("thumbnail")
    for words in iptc_lines(picture, _IPTC_BYLINE):
        yield PrivateMetadata("name", words)


def _texts(info: dict[Any, Any]) -> Iterator[PrivateMetadata]:
    """Text of PNG by keyword, including whole Exif, IPTC or XMP blocks in the form that ImageMagick writes."""
    for key, value in info.items():
        name = str(key).lower()
        kind: Any = _TEXT.get(name)
        if kind and (words := as_line(value)):
            yield PrivateMetadata(kind, words if kind == "name" else "")
        if _PROFILE.match(name):
            yield from _profile(name, value)


def _profile(name: str, value: Any) -> Iterator[PrivateMetadata]:
    """A block as ImageMagick writes it: its name, its length, and its bytes as hexadecimal digits."""
    data = bytes.fromhex("".join(str(value).split()[2:]))
    if name.endswith("iptc"):
        for line in re.findall(rb"\x1c\x02\x50..([^\x1c]+)", data, re.DOTALL):
            yield from _name(line)
    elif name.endswith("xmp") or b"<x:xmpmeta" in data:
        yield from _xmp({"xmp": data[max(0, data.find(b"<x:xmpmeta")) :]})
