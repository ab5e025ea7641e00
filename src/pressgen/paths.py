"""Site paths. Every output path of pressgen comes from `site_path`."""

import re
import unicodedata

_SAFE = re.compile(r"[a-z0-9][a-z0-9._~-]*\Z")


def site_path(*segments: str, folder: bool = True) -> str:
    """The segments as one site path: "2021/bra-betyg/", or "2021/bra-betyg/bild.png" with folder=False.

    Raises ValueError for a segment that could leave the output folder or that a web server or a file system would
    read in another way: empty, dots only, or with characters outside of RFC 3986's unreserved ones in lower case.
    """
    parts = [part for segment in segments for part in segment.strip("/").split("/") if segment.strip("/")]
    for part in parts:
        if not _SAFE.match(part):
            raise ValueError(part)
    return "/".join(parts) + ("/" if folder and parts else "")


def output_file(path: str) -> str:
    """The output file of a site path: a folder's page is its index.html."""
    return f"{path}index.html" if path.endswith("/") or not path else path


_FOLDED = str.maketrans(
    {"å": "a", "ä": "a", "ö": "o", "é": "e", "æ": "ae", "ø": "o", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"}
)


def slug(text: str) -> str:
    """The slug rule: lower case, å and ä to a, ö to o, é to e, every other run of characters one dash."""
    folded = unicodedata.normalize("NFC", text).lower().translate(_FOLDED)
    bare = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-")
