"""Site paths. Every path in the output is made by `site_path`."""

import re
import unicodedata
from functools import lru_cache

SEGMENT = re.compile(r"[a-z0-9][a-z0-9._~-]*\Z")
"""A path segment that all web servers and file systems read in the same way."""


@lru_cache(maxsize=65536)
def site_path(*segments: str, folder: bool = True) -> str:
    """The segments as one site path: "2021/bra-betyg/", or "2021/bra-betyg/bild.png" with folder=False.

    ValueError for a segment that could leave the output folder, or that web servers or file systems read in different ways:
    empty, only dots, or with other characters than the unreserved ones of RFC 3986 in lower case.
    """
    parts = [part for segment in segments for part in segment.strip("/").split("/") if segment.strip("/")]
    for part in parts:
        if not SEGMENT.match(part):
            raise ValueError(part)
    return "/".join(parts) + ("/" if folder and parts else "")


def output_file(path: str) -> str:
    """The output file of a site path: a folder's page is its index.html."""
    return f"{path}index.html" if path.endswith("/") or not path else path


def named_after_folder(folder: str, suffix: str) -> str:
    """A file in a folder with the folder's own name, which people see when they download it: "2021/ny-bro/ny-bro.ics"."""
    return site_path(folder, folder.strip("/").rpartition("/")[2] + suffix, folder=False)


API = "api/"
"""Where on the site the archive as JSON is."""
NINJS = "ninjs/"
"""Where the texts for news agencies are."""
ARCHIVED_FEEDS = "feeds/"
"""Where archived feeds are."""
EMBEDS = "embed/"
"""Where on the site the lists for frames on other websites are, and nothing else: servers let other sites frame this folder only."""


def embedded(listing: str) -> str:
    """The list for frames of a listing: "embed/amnen/skola.html" for "amnen/skola/", and "embed/latest.html" for the front page."""
    return site_path(EMBEDS, f"{listing.strip('/') or 'latest'}.html", folder=False)


MADE_SUFFIXES = (".ics", ".vcf")
"""Of files that are named after their folder."""
OWN_FILES = "templates/static/"
"""Where in its folder a newsroom keeps its own files: pictures, fonts and the like that its pages and its style sheet show."""
OWN_FILES_ON_SITE = "static/own/"
"""Where they are on the site. The folder `own` keeps them apart from the theme's files, today's and tomorrow's."""
OWN_STYLE = "templates/style.css"
"""The newsroom's own style sheet, which becomes a part of the site's."""


def own_file(path: str) -> str:
    """The site path of one of a newsroom's own files: "static/own/karta.png" for "templates/static/karta.png".

    ValueError as in `site_path`.
    """
    return site_path(OWN_FILES_ON_SITE, path.removeprefix(OWN_FILES), folder=False)


def mail_file(name: str, version: str) -> str:
    """The file of a mail in an outbox: "ny-bro-5f2c0a7d91be.eml"."""
    return site_path(f"{slug(name) or 'mail'}-{version}.eml", folder=False)


def redirect_page(old: str) -> str:
    """The site path of a redirect page at an old address, "2021/old/" for "/2021/old"; empty when there can be none.

    A server shows a page for a folder or for a file named .html, at an address that `site_path` allows. Old addresses of
    other systems (`/Nyheter/Artikel.aspx`) need redirect rules of the server.
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
    """Returns `path` when it names a file inside the output folder on every system; ValueError otherwise.

    The last check before the disk, whatever made the path: no parent folder, root, drive or backslash.
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
    """The text as a slug: lower case, å and ä to a, ö to o, é to e, every other run of characters one dash."""
    if _SLUG.match(text):
        return text
    folded = unicodedata.normalize("NFC", text).lower().translate(_FOLDED)
    if not folded.isascii():
        folded = "".join(c for c in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(c))
    return _OTHERS.sub("-", folded).strip("-")
