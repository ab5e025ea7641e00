"""Reads every feed back before it leaves the room, so that no subscriber meets one that a reader cannot take."""

import msgspec
from lxml import etree

from pressgen.errors import PressgenError
from pressgen.model import Artifact
from pressgen.problems import text

_ENTRIES = ("item", "{http://www.w3.org/2005/Atom}entry")


def checked_feed(artifact: Artifact, entries: int) -> Artifact:
    """The feed as it is, when it can be read and holds so many entries; a PressgenError stops the build otherwise."""
    try:
        found = _entries(artifact.data)
    except (etree.XMLSyntaxError, msgspec.DecodeError) as error:
        raise _unreadable(artifact.path, str(error)) from error
    if found != entries:
        raise _unreadable(artifact.path, f"{found} ≠ {entries}")
    return artifact


def _entries(data: bytes) -> int:
    if data.startswith(b"{"):
        return len(msgspec.json.decode(data)["items"])
    return sum(1 for _ in etree.fromstring(data).iter(*_ENTRIES))


def _unreadable(path: str, what: str) -> PressgenError:
    return PressgenError(
        text("The feed {path} that was made cannot be read: {what}.", path=path, what=what),
        text("Nothing was written. This is an error in pressgen: please report it."),
    )
