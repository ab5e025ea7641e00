"""Takes private data out of pictures. Pixels are not encoded anew: parts of the file are kept as they are, or left out.

What stays is a list: what decoders need, the colour profile, and the orientation. What nobody has put on the list goes,
so a kind of metadata that is invented tomorrow goes too.
"""

import re
from collections.abc import Callable, Iterator, Mapping

from pressgen.picture_cleaning import avif, drawing, gif, jpeg, png, webp
from pressgen.picture_cleaning.drawing import is_drawing
from pressgen.picture_cleaning.orientation import ORIENTATION_TAG
from pressgen.picture_cleaning.reading import BrokenPictureError, CutPictureError

__all__ = [
    "ORIENTATION_TAG",
    "SIGNATURE_BYTES",
    "BrokenPictureError",
    "CutPictureError",
    "cleaned",
    "cleaned_drawing",
    "format_of",
    "has_private_picture",
    "is_drawing",
]

SIGNATURE_BYTES = 64
"""From so many bytes at the beginning of a file, `format_of` tells its format."""
_SIGNATURES = {
    "JPEG": rb"\xff\xd8\xff",
    "PNG": rb"\x89PNG\r\n\x1a\n",
    "GIF": rb"GIF8[79]a",
    "WEBP": rb"RIFF....WEBP",
    "AVIF": rb"....ftyp(?:avif|avis|(?:mif1|msf1|miaf)....(?:....)*?avi[fs])",
    "HEIC": rb"....ftyp(?:hei[cmsx]|hev[cmsx]|mif1|msf1|crx )",
    "TIFF": rb"II\*\0|MM\0\*|II\+\0|MM\0\+|IIU\0|IIR[OS]|MMOR|FUJIFILMCCD-RAW",
    "JPEG XL": rb"\xff\x0a|\0\0\0\x0cJXL \r\n\x87\n",
    "JPEG 2000": rb"\xff\x4f\xff\x51|\0\0\0\x0cjP  \r\n\x87\n",
    "PSD": rb"8BPS\0[\x01\x02]",
    "BMP": rb"BM....\0\0\0\0..\0\0",
    "ICO": rb"\0\0\x01\0[\x01-\xff]\0",
}
"""How the files of each format begin; TIFF includes the raw formats of cameras."""
_PATTERNS = {name: re.compile(pattern, re.DOTALL) for name, pattern in _SIGNATURES.items()}
_CLEANERS: Mapping[str, Callable[[bytes], Iterator[bytes]]] = {
    "JPEG": jpeg.kept_parts,
    "PNG": png.kept_parts,
    "GIF": gif.kept_parts,
    "WEBP": webp.kept_parts,
    "AVIF": avif.kept_parts,
}


def format_of(start: bytes) -> str:
    """The format of a raster picture, by the first bytes of its file; empty for another kind of file."""
    return next((name for name, pattern in _PATTERNS.items() if pattern.match(start)), "")


def cleaned(data: bytes) -> bytes:
    """The picture without private data. BrokenPictureError when it cannot be read to its end, or has another format."""
    cleaner = _CLEANERS.get(format_of(data[:SIGNATURE_BYTES]))
    if cleaner is None:
        raise BrokenPictureError
    return b"".join(cleaner(data))


def cleaned_drawing(data: bytes) -> bytes:
    """The drawing, with the pictures that are embedded in it without private data."""
    return drawing.cleaned_drawing(data, cleaned)


def has_private_picture(value: str) -> bool:
    """Whether a value in a drawing has an embedded picture with private data."""
    return drawing.has_private_picture(value, cleaned)
