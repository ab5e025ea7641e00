"""The pictures of a page: within it, or in a file that was saved beside it."""

import base64
import binascii
import re
from collections.abc import Callable
from urllib.parse import unquote, unquote_to_bytes

from bs4 import Tag

from pressgen import paths
from pressgen.importers.characters import clean, one_line
from pressgen.model.draft import Picture

_DATA = re.compile(r"data:(image/[\w.+-]+)?((?:;[\w=.-]+)*?)(;base64)?,", re.IGNORECASE)
_KINDS = ((b"\x89PNG", ".png"), (b"\xff\xd8\xff", ".jpg"), (b"GIF8", ".gif"), (b"RIFF", ".webp"), (b"<svg", ".svg"))


def picture_of(image: Tag, number: int, caption: str, fetch: Callable[[str], bytes | None]) -> Picture:
    """The picture of an `<img>`, the `number`th of the page."""
    source = str(image.get("src") or "").strip()
    data = _decoded(source) if source.startswith("data:") else fetch(unquote(source.partition("?")[0]))
    alt = one_line(clean(str(image.get("alt") or "")))
    shown = "" if source.startswith("data:") else source
    return Picture(picture_name(source, data or b"", number), data or b"", alt, caption, shown)


def picture_name(source: str, data: bytes, number: int) -> str:
    """A name for a picture's file: its own without odd characters, or "bild-1"; with the ending that its bytes call for."""
    stem = "" if source.startswith("data:") else source.partition("?")[0].rpartition("/")[2].rpartition(".")[0]
    ending = next((ending for start, ending in _KINDS if data.lstrip().startswith(start)), "")
    return f"{paths.slug(unquote(stem))[:60].strip('-') or f'bild-{number}'}{ending}"


def _decoded(source: str) -> bytes | None:
    head = _DATA.match(source)
    if not head:
        return None
    try:
        rest = source[head.end() :]
        return base64.b64decode(re.sub(r"\s", "", rest), validate=True) if head[3] else unquote_to_bytes(rest)
    except (binascii.Error, ValueError):
        return None
