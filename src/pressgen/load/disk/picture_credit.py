"""Who made a picture and what others may do with it, as cameras, programs and picture agencies write it into its file.

IPTC Photo Metadata Standard 2023.2: creator, credit line, copyright notice and rights usage terms, each in XMP, in IPTC and in Exif.
"""

import re
from collections.abc import Callable, Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from pressgen.load.disk.metadata_blocks import as_line, iptc_lines, xmp_properties
from pressgen.model import PictureCredit

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

_ARTIST, _COPYRIGHT = 0x013B, 0x8298
"""Of Exif (CIPA DC-008, version 3.0)."""
_BYLINE, _CREDIT, _NOTICE = 80, 110, 116
"""Of IPTC (IIM 4.2, record 2)."""
_SIGNS = re.compile(r"©|\(c\)|copyright|all rights reserved\.?|\b(?:19|20)\d\d(?: ?- ?(?:19|20)\d\d)?\b", re.IGNORECASE)
"""What a copyright notice has beside a name."""
_NOBODY = re.compile(
    r"(?:unknown|none|n/a|camera|kamera|owner|default|photographer|fotograf|user|administrator)?\W*", re.IGNORECASE
)
"""What programs write when nobody has told them a name."""

_Blocks = dict[str, str]
"""The first value of each property that is looked for, by a name for it."""


def picture_credit(picture: "ImageFile") -> PictureCredit | None:
    """The credit as newspapers write it, "Kim Ek/Storköpings kommun"; None when the file names nobody."""
    found: _Blocks = {}
    for read in (_xmp, _iptc, _exif):
        _add(found, read, picture)
    notice = " ".join(_SIGNS.sub(" ", found.get("notice", "")).split()).strip(" .,:;-/")
    creator, credit = (found.get(name, "") for name in ("creator", "credit"))
    parts = [part for part in (creator, credit) if not _NOBODY.fullmatch(part)] or [notice]
    line = "/".join(dict.fromkeys(parts)) if parts[0] not in parts[-1] else parts[-1]
    return None if _NOBODY.fullmatch(line) else PictureCredit(line, found.get("terms", ""))


def _add(found: _Blocks, read: Callable[["ImageFile"], Iterable[tuple[str, str]]], picture: "ImageFile") -> None:
    with suppress(Exception):  # Pillow raises exceptions of any type for broken blocks
        for name, words in read(picture):
            if words:
                found.setdefault(name, words)


def _xmp(picture: "ImageFile") -> Iterable[tuple[str, str]]:
    names = {"creator": "creator", "Credit": "credit", "rights": "notice", "UsageTerms": "terms"}
    return [(names[name], words) for name, words in xmp_properties(picture.info) if name in names]


def _iptc(picture: "ImageFile") -> Iterable[tuple[str, str]]:
    names = {"creator": _BYLINE, "credit": _CREDIT, "notice": _NOTICE}
    return [(name, words) for name, number in names.items() for words in iptc_lines(picture, number)]


def _exif(picture: "ImageFile") -> Iterable[tuple[str, str]]:
    exif = picture.getexif()
    return [("creator", as_line(exif.get(_ARTIST))), ("notice", as_line(exif.get(_COPYRIGHT)))]
