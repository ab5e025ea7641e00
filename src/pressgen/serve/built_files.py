"""Answers with the files of the site, from the closed map that the build has left: a path that was asked for is only looked up."""

import os
import stat
from contextlib import suppress
from posixpath import splitext

from pressgen.serve.preview import Preview

_TYPES = {
    ".atom": "application/atom+xml",
    ".avif": "image/avif",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".gif": "image/gif",
    ".html": "text/html; charset=utf-8",
    ".ico": "image/x-icon",
    ".ics": "text/calendar; charset=utf-8",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".md": "text/markdown; charset=utf-8",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".opml": "text/x-opml; charset=utf-8",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rss": "application/rss+xml",
    ".svg": "image/svg+xml",
    ".ttf": "font/ttf",
    ".txt": "text/plain; charset=utf-8",
    ".vcf": "text/vcard; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".zip": "application/zip",
}
"""A list of our own, since the system's differs from machine to machine."""


def find_file(preview: Preview, path: str) -> str:
    """The name on the map of the site's file at the path of an address; empty when there is none.

    Nothing is decoded or resolved: all site paths are of plain letters (`paths.site_path`), so any other sign leads to nothing.
    """
    if not path.startswith(preview.base):
        return ""
    name = path.removeprefix(preview.base)
    name = f"{name}index.html" if name.endswith("/") or not name else name
    return name if name in preview.files else ""


def folder_of(preview: Preview, path: str) -> str:
    """The address of the folder that is meant by an address without its last slash; empty when there is none."""
    if path and f"{path}/" == preview.base:
        return preview.base
    name = find_file(preview, f"{path}/")
    return f"{preview.base}{name.removesuffix('index.html')}" if name and path.startswith(preview.base) else ""


def media_type(name: str) -> str:
    """The type of a file by its name (RFC 9110, section 8.3)."""
    return _TYPES.get(splitext(name)[1], "application/octet-stream")


def read(preview: Preview, name: str) -> bytes | None:
    """The bytes of a file on the map, those made since first; None when there is none of this name, when the file on disk is no longer the one that
    was built, or when it is reached through a link.
    """
    known, made = preview.files.get(name), preview.made.get(name)
    if known is None or made:
        return made.data if known and made else None
    file = preview.folder / name
    with suppress(OSError):
        descriptor = os.open(file, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as opened:
            status = os.fstat(descriptor)
            is_same = (status.st_size, status.st_mtime_ns) == (known.size, known.time) and stat.S_ISREG(status.st_mode)
            if is_same and file.parent.resolve() == file.parent:
                return opened.read()
    return None
