"""Addresses of exports: the site they belong to, and the files of the export that they mean."""

import re
from collections.abc import Callable, Iterable, Iterator
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Files
from pressgen.model.foreign import ForeignFile

_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg")
_DOCUMENTS = (".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".csv", ".zip", ".txt", ".mp3", ".mp4")
_SIZE = re.compile(r"-\d{2,5}x\d{2,5}(?=\.\w+\Z)")
"""What WordPress puts into the name of a smaller copy."""
_IMAGE = re.compile(r"<img\b", re.IGNORECASE)


def site_of(address: str) -> str:
    """The host of an address without "www.", for identities that outlive a change from http to https; empty when it has none."""
    try:
        return (urlsplit(address.strip()).hostname or "").removeprefix("www.")
    except ValueError:
        return ""


def absolute(base: str, address: str) -> str:
    """The address as seen from a page; as written when it cannot be joined."""
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()


def name_in(address: str) -> str:
    """The name that a text has in its address, without the ending: "ny-bro" of "https://x.example/nyheter/ny-bro.html?a=1"."""
    return address.rstrip("/").rpartition("/")[2].partition("?")[0].partition(".")[0]


def is_picture(address: str) -> bool:
    """Whether the address names a file of a picture."""
    return unquote(address.partition("?")[0].partition("#")[0]).lower().endswith(_PICTURES)


def is_document(address: str) -> bool:
    """Whether the address names a file that people download."""
    return unquote(address.partition("?")[0].partition("#")[0]).lower().endswith(_DOCUMENTS)


def is_file(address: str) -> bool:
    """Whether the address names a picture or a document, and not several of them by a pattern."""
    return (is_picture(address) or is_document(address)) and "*" not in address


def file_finder(files: Files, folder: str = "") -> Callable[[str], bytes]:
    """Returns what finds the bytes of an address among the files: by the longest end of its path that one file alone has, seen
    from `folder` first. Empty bytes when there is none.
    """
    ends: dict[str, list[str]] = {}
    for path in files:
        ends.setdefault(path.rpartition("/")[2].casefold(), []).append(path)

    def find(address: str) -> bytes:
        path = unquote(address.partition("?")[0].partition("#")[0]).partition("://")[2] or unquote(
            address.partition("?")[0]
        )
        name = path.rpartition("/")[2].casefold()
        if "." not in name:
            return b""
        for wanted in dict.fromkeys((path, _SIZE.sub("", path))):
            best = _longest_end(wanted, ends.get(wanted.rpartition("/")[2].casefold(), ()), folder)
            if best:
                return _read(files, best)
        return b""

    return find


def _longest_end(wanted: str, candidates: Iterable[str], folder: str) -> str:
    parts = [part for part in wanted.casefold().split("/") if part not in ("", ".", "..")]
    beside = "/".join([*([folder.casefold()] if folder else []), *parts])
    scored = sorted(((one.casefold() == beside, _common(parts, one.casefold().split("/"))), one) for one in candidates)
    if not scored or (len(scored) > 1 and scored[-1][0] == scored[-2][0]):
        return ""
    return scored[-1][1]


def _common(one: list[str], other: list[str]) -> int:
    count = 0
    while count < min(len(one), len(other)) and one[-1 - count] == other[-1 - count]:
        count += 1
    return count


def _read(files: Files, path: str) -> bytes:
    try:
        return files[path]
    except PressgenError:
        return b""


def pictures_in(body: str, base: str, find: Callable[[str], bytes]) -> Iterator[ForeignFile]:
    """The pictures within a body whose bytes the export has, by the addresses that the body has for them."""
    if not _IMAGE.search(body):
        return
    for image in BeautifulSoup(body, "lxml").find_all("img"):
        source = str(image.get("src") or "").strip()
        data = find(absolute(base, source)) if source and not source.startswith("data:") else b""
        if data:
            yield ForeignFile(absolute(base, source), data=data)
