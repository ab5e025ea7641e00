"""What earlier runs have read: the index of the cache, which is data with a checksum and can be thrown away at any time.

    .pressgen/load/index      of every file its stamp (size and times), its digest, and what was read in it
    .pressgen/load/words-N    the words of the releases (see `load.shelf`)
    .pressgen/load/lock       held by the run that writes

Paths in it begin at the newsroom's folder, so that it can be restored anywhere.
"""

import os
import zlib
from pathlib import Path

import msgspec

from pressgen.load.files import Stamp
from pressgen.load.pack import Packed
from pressgen.load.shelf import Ticket
from pressgen.load.versions import version
from pressgen.model import Asset
from pressgen.model.noun import Noun
from pressgen.problems import Problem, Text, text

INDEX = "index"
_NAME = b"pressgen load "


class KeptText(Noun, frozen=True, array_like=True):
    """One text as it was read when its file had this stamp."""

    stamp: Stamp
    packed: Packed
    ticket: Ticket | None = None


class KeptAsset(Noun, frozen=True, array_like=True):
    """One picture or attachment."""

    stamp: Stamp
    asset: Asset


class Memory(Noun, frozen=True, array_like=True):
    """Everything that was read, by path."""

    shape: str = ""
    """What of the settings the texts were read with."""
    shelf: str = ""
    """The file of the words."""
    texts: dict[str, KeptText] = {}  # noqa: RUF012 -- msgspec copies an empty default
    assets: dict[str, KeptAsset] = {}  # noqa: RUF012


class Recalled(Noun, frozen=True):
    """The memory, empty when there is none that can be used; and a note when there should have been."""

    memory: Memory
    notes: tuple[Problem, ...] = ()
    stamp: Stamp | None = None
    """Of the index."""


def recall(folder: Path, shape: str) -> Recalled:
    """What is known of texts that were read with the same settings."""
    index = folder / INDEX
    try:
        with index.open("rb") as file:
            stamp = Stamp.of(os.fstat(file.fileno()))
            memory = _decoded(file.read())
    except (FileNotFoundError, NotADirectoryError):
        return Recalled(Memory())
    except OSError as error:
        return Recalled(Memory(), (note(_unreadable(error)),))
    if isinstance(memory, Text):
        return Recalled(Memory(), (note(memory),), stamp)
    return Recalled(memory if memory.shape == shape else Memory(assets=memory.assets), (), stamp)


def encoded(memory: Memory) -> bytes:
    """The memory as the index holds it."""
    data = msgspec.msgpack.encode(memory)
    return _head() + zlib.crc32(data).to_bytes(4, "big") + data


def _head() -> bytes:
    """Any change of pressgen's own code may change what is read, or the form in which it is kept."""
    return _NAME + version().encode() + b"\n"


def _decoded(data: bytes) -> Memory | Text:
    head = _head()
    if not data.startswith(head):
        return _foreign() if data.startswith(_NAME) else _broken()
    body = memoryview(data)[len(head) + 4 :]
    if data[len(head) : len(head) + 4] != zlib.crc32(body).to_bytes(4, "big"):
        return _broken()
    try:
        return msgspec.msgpack.decode(body, type=Memory)
    except (msgspec.DecodeError, UnicodeDecodeError):
        return _broken()


def note(message: Text) -> Problem:
    """The cache is no reason to stop, but somebody may wonder why a build is slow."""
    return Problem(path=".pressgen", code="PG190", level="note", message=message)


def _foreign() -> Text:
    return text("The cache was made by another version of pressgen. Everything has been read anew.")


def damaged() -> Problem:
    """What is kept is not what was written."""
    return note(_broken())


def _broken() -> Text:
    return text("The cache is damaged. Everything has been read anew.")


def _unreadable(error: OSError) -> Text:
    reason = error.strerror or type(error).__name__
    return text("The cache cannot be read: {reason}. Everything has been read anew.", reason=reason)


def unwritable(error: OSError) -> Problem:
    """The next build has to read again what this one has read."""
    reason = error.strerror or type(error).__name__
    return note(text("The cache cannot be written: {reason}. The next build will take longer.", reason=reason))
