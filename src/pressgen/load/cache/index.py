"""What earlier runs have read: the index of the cache, which is data with a checksum and can be thrown away at any time.

    .pressgen/load/index      of every file its stamp (size and times), its digest, and what was read in it
    .pressgen/load/words-N    the words of the releases (see `load.cache.store`)
    .pressgen/load/settings   pressgen.yaml as it was read (see `load.cache.settings`)
    .pressgen/load/lock       held by the run that writes
    .pressgen/load/clock      tells the file system's time (see `load.disk.snapshot`)

Paths in it begin at the newsroom's folder, so that it can be restored anywhere.
"""

import os
from pathlib import Path

import msgspec

from pressgen.load.cache import envelope
from pressgen.load.cache.codec import EncodedSource
from pressgen.load.cache.garbage import gc_paused
from pressgen.load.cache.store import Location
from pressgen.load.disk import Stamp
from pressgen.model import Asset
from pressgen.model.value import Value
from pressgen.problems import Problem, Text, text

INDEX_NAME = "index"


class TextEntry(Value, frozen=True, array_like=True):
    """One text as it was read when its file had this stamp."""

    stamp: Stamp
    packed: EncodedSource
    location: Location | None = None


class AssetEntry(Value, frozen=True, array_like=True):
    """One picture or attachment."""

    stamp: Stamp
    asset: Asset


class Index(Value, frozen=True, array_like=True):
    """Everything that was read, by path."""

    shape: str = ""
    """What of the settings the texts were read with."""
    store: str = ""
    """The file of the words."""
    texts: dict[str, TextEntry] = {}  # noqa: RUF012 -- msgspec copies an empty default
    assets: dict[str, AssetEntry] = {}  # noqa: RUF012


class LoadedIndex(Value, frozen=True):
    """The memory, empty when there is none that can be used; and a note when there should have been."""

    index: Index
    notes: tuple[Problem, ...] = ()
    stamp: Stamp | None = None
    """Of the index."""


def load_index(folder: Path, shape: str) -> LoadedIndex:
    """What is known of texts that were read with the same settings."""
    file = folder / INDEX_NAME
    try:
        with file.open("rb") as opened:
            stamp = Stamp.of(os.fstat(opened.fileno()))
            with gc_paused():
                index = msgspec.msgpack.decode(envelope.unwrapped(opened.read()), type=Index)
    except (FileNotFoundError, NotADirectoryError):
        return LoadedIndex(Index())
    except OSError as error:
        return LoadedIndex(Index(), (_unreadable(error),))
    except envelope.ForeignError:
        return LoadedIndex(Index(), (_foreign(),), stamp)
    except (envelope.BrokenError, msgspec.DecodeError):
        return LoadedIndex(Index(), (damaged(),), stamp)
    return LoadedIndex(index if index.shape == shape else Index(assets=index.assets), (), stamp)


def damaged() -> Problem:
    """What is kept is not what was written."""
    return _note(text("The cache is damaged. Everything has been read anew."))


def _foreign() -> Problem:
    return _note(text("The cache was made by another version of pressgen. Everything has been read anew."))


def _unreadable(error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return _note(text("The cache cannot be read: {reason}. Everything has been read anew.", reason=reason))


def unwritable(error: OSError) -> Problem:
    """The next build has to read again what this one has read."""
    reason = error.strerror or type(error).__name__
    return _note(text("The cache cannot be written: {reason}. The next build will take longer.", reason=reason))


def _note(message: Text) -> Problem:
    """The cache is no reason to stop, but somebody may wonder why a build is slow."""
    return Problem(path=".pressgen", code="PG190", level="note", message=message)
