"""Reads the body of a form that was sent as `multipart/form-data` (RFC 7578; RFC 2046, section 5.1)."""

import re
from typing import NamedTuple

_BOUNDARY = re.compile(r"multipart/form-data;.*\bboundary=(?:\"([^\"]{1,70})\"|([^\s;\"]{1,70}))", re.IGNORECASE)
_NAME = re.compile(r'content-disposition:\s*form-data;.*?\bname="([^"]*)"', re.IGNORECASE)
_FILE = re.compile(r'content-disposition:.*?\bfilename="([^"]*)"', re.IGNORECASE)
_MOST_PARTS = 2000


class SentFile(NamedTuple):
    """A file as a browser sends it."""

    name: str
    data: bytes


class SentForm(NamedTuple):
    """The values of each field by its name, and the files."""

    values: dict[str, list[str]]
    files: dict[str, SentFile]


def read_form(content_type: str, body: bytes) -> SentForm | None:
    """The form; None when it is no such body. Fields of files that nobody chose are left out."""
    found = _BOUNDARY.match(content_type)
    if not found:
        return None
    mark = b"--" + (found[1] or found[2]).encode()
    parts = (b"\r\n" + body).split(b"\r\n" + mark)
    if len(parts) < 2 or len(parts) > _MOST_PARTS or not parts[-1].startswith(b"--"):
        return None
    form = SentForm({}, {})
    for part in parts[1:-1]:
        if not _add(part, form):
            return None
    return form


def _add(part: bytes, form: SentForm) -> bool:
    """Adds one part to the form; False when it is none."""
    head, empty, data = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
    headers = head.decode("utf-8", "replace")
    name, file = _NAME.search(headers), _FILE.search(headers)
    if not empty or not name:
        return False
    if file is None:
        form.values.setdefault(_unquoted(name[1]), []).append(data.decode("utf-8", "replace"))
    elif file[1]:
        form.files[_unquoted(name[1])] = SentFile(_unquoted(file[1]), data)
    return True


def _unquoted(name: str) -> str:
    """A name without the escapes of browsers (HTML, section 4.10.21.8)."""
    return name.replace("%22", '"').replace("%0D", "\r").replace("%0A", "\n")
