"""Drawings (SVG) can hold photographs in addresses that begin with `data:` (RFC 2397). These are cleaned as any picture."""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from pathlib import PurePosixPath
from urllib.parse import unquote_to_bytes

_WRITTEN = re.compile(
    rb"(data:image/(?!svg)[\w.+-]+;base64,)((?:[A-Za-z0-9+/=\s]++|&#(?:10|13|x[aAdD]);)++)", re.IGNORECASE
)
"""An embedded picture as programs write it: base64 (RFC 4648), perhaps with line ends, which may be character references."""
_LINE_END = re.compile(rb"\s|&#\w+;")
_ADDRESS = re.compile(r"data:\s*image/(?!svg)([^,]{0,100}),([^'\")]*)", re.IGNORECASE)
Cleaner = Callable[[bytes], bytes]


def is_drawing(path: str) -> bool:
    """Whether the path ends like that of a drawing."""
    return PurePosixPath(path).suffix.lower() in {".svg", ".xml"}


def cleaned_drawing(data: bytes, clean: Cleaner) -> bytes:
    """The drawing with all embedded pictures cleaned that stand there in the usual form."""
    return _WRITTEN.sub(lambda found: found[1] + _cleaned(found[2], clean), data) if b"data:" in data else data


def _cleaned(written: bytes, clean: Cleaner) -> bytes:
    """The picture in base64; as it is if it cannot be read: `has_private_picture` finds it then."""
    try:
        before = b64decode(_LINE_END.sub(b"", written))
        after = clean(before)
    except ValueError:  # BrokenPictureError is one too
        return written
    return written if before == after else b64encode(after)


def has_private_picture(value: str, clean: Cleaner) -> bool:
    """Whether the value of an attribute, or a style, has an embedded picture that is not clean."""
    return "data:" in value.lower() and any(
        _is_private(found[1], found[2], clean) for found in _ADDRESS.finditer(value)
    )


def _is_private(parameters: str, words: str, clean: Cleaner) -> bool:
    try:
        data = unquote_to_bytes(words)
        data = b64decode(_LINE_END.sub(b"", data)) if parameters.strip().lower().endswith(";base64") else data
        return clean(data) != data
    except ValueError:
        return True
