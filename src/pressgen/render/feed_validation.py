"""Reads every feed back before it leaves the room, so that no subscriber gets one that a reader cannot parse."""

import msgspec
from lxml import etree

from pressgen.errors import PressgenError
from pressgen.model import Artifact
from pressgen.problems import text

_ENTRIES = ("item", "{http://www.w3.org/2005/Atom}entry")


def validate_feed(artifact: Artifact, entries: int) -> Artifact:
    """The feed itself, if it can be parsed and has that many entries. Raises PressgenError otherwise."""
    try:
        found = _count_entries(artifact.data)
    except (etree.XMLSyntaxError, msgspec.DecodeError) as error:
        raise _unreadable(artifact.path, str(error)) from error
    if found != entries:
        raise _unreadable(artifact.path, f"{found} ≠ {entries}")
    return artifact


def _count_entries(data: bytes) -> int:
    if data.startswith(b"{"):
        return len(msgspec.json.decode(data)["items"])
    return sum(1 for _ in etree.fromstring(data).iter(*_ENTRIES))


def _unreadable(path: str, what: str) -> PressgenError:
    return PressgenError(
        text("The feed {path} that was made cannot be read: {what}.", path=path, what=what),
        text("Nothing was written. This is an error in pressgen: please report it."),
    )
