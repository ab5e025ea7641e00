"""Site paths. Every output path of pressgen comes from `site_path`."""

import re
import unicodedata
from functools import lru_cache

SEGMENT = re.compile(r"[a-z0-9][a-z0-9._~-]*\Z")
"""A path segment that no web server and no file system reads in another way."""


@lru_cache(maxsize=65536)
def site_path(*segments: str, folder: bool = True) -> str:
    """The segments as one site path: "2021/bra-betyg/", or "2021/bra-betyg/bild.png" with folder=False.

    Raises ValueError for a segment that could leave the output folder or that a web server or a file system would
    read in another way: empty, dots only, or with characters outside of RFC 3986's unreserved ones in lower case.
    """
    parts = [part for segment in segments for part in segment.strip("/").split("/") if segment.strip("/")]
    for part in parts:
        if not SEGMENT.match(part):
            raise ValueError(part)
    return "/".join(parts) + ("/" if folder and parts else "")


def output_file(path: str) -> str:
    """The output file of a site path: a folder's page is its index.html."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def redirect_page(old: str) -> str:
    """The site path of the page that can stand at an old address, "2021/old/" for "/2021/old"; empty when none can.

    A server shows a page for a folder, or for a file named .html, at an address that `site_path` allows; the old
    addresses of other systems (`/Nyheter/Artikel.aspx`) only its own rules can lead on.
    """
    path = old.strip("/").removesuffix("index.html")
    last = path.rpartition("/")[2]
    folder = old.endswith("/") or "." not in last
    if not path.strip("/") or not (folder or last.endswith((".html", ".htm"))):
        return ""
    try:
        return site_path(path, folder=folder)
    except ValueError:
        return ""


_UNWRITABLE = re.compile(r"[\x00-\x1f\x7f\\:\ud800-\udfff]")


def checked_file(path: str) -> str:
    """`path` as it is, when it names a file inside the output folder on every system; ValueError otherwise.

    The last gate before the disk, for whatever made the path: no folder up, no root, no drive, no backslash.
    """
    if _UNWRITABLE.search(path) or not {"", ".", ".."}.isdisjoint(path.split("/")):
        raise ValueError(path)
    return path


_FOLDED = str.maketrans(
    {"å": "a", "ä": "a", "ö": "o", "é": "e", "æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"}
)


_OTHERS = re.compile(r"[^a-z0-9]+")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*\Z")


def slug(text: str) -> str:
    """The slug rule: lower case, å and ä to a, ö to o, é to e, every other run of characters one dash."""
    if _SLUG.match(text):
        return text
    folded = unicodedata.normalize("NFC", text).lower().translate(_FOLDED)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _OTHERS.sub("-", folded).strip("-")
