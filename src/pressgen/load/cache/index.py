"""The index of the cache: for every file of content/, its stamp, its digest, and what was read from it.

    .pressgen/load/index      the index
    .pressgen/load/words-N    the words of the releases (see `load.cache.store`)
    .pressgen/load/settings   pressgen.yaml as it was read (see `load.cache.settings`)
    .pressgen/load/lock       held by the run that writes
    .pressgen/load/clock      touched to get the file system's time (see `load.disk.snapshot`)

Paths in it are relative to the newsroom's folder, so that the cache stays valid when the folder is copied or moved.
"""

import os
from pathlib import Path

import msgspec

from pressgen.load.cache import envelope
from pressgen.load.cache.codec import EncodedSource
from pressgen.load.cache.gc_pause import gc_paused
from pressgen.load.cache.store import Location
from pressgen.load.disk import Stamp
from pressgen.model import Asset
from pressgen.model.value import Value
from pressgen.problems import Problem, Text, text

INDEX_NAME = "index"


class TextEntry(Value, frozen=True, array_like=True):
    """One text as it was read when its file had this stamp."""

    stamp: Stamp
    source: EncodedSource
    location: Location | None = None
    """Of its words in the store; None when it has none, or when they could not be written."""


class AssetEntry(Value, frozen=True, array_like=True):
    """One picture or attachment as it was read when its file had this stamp."""

    stamp: Stamp
    asset: Asset


class Index(Value, frozen=True, array_like=True):
    """Everything that was read, by path."""

    options_digest: str = ""
    """Digest of the options that the texts were read with (see `Reader.options_digest`)."""
    store: str = ""
    """The name of the words' file."""
    texts: dict[str, TextEntry] = {}  # noqa: RUF012 -- msgspec copies an empty default
    assets: dict[str, AssetEntry] = {}  # noqa: RUF012


class LoadedIndex(Value, frozen=True):
    """The index, empty when there is none that can be used; and a note when there is one that cannot."""

    index: Index
    notes: tuple[Problem, ...] = ()
    stamp: Stamp | None = None
    """The stamp of the index's own file; None when it could not be opened."""


def load_index(folder: Path, options_digest: str) -> LoadedIndex:
    """The saved index; without its texts when they were read with other options."""
    file = folder / INDEX_NAME
    try:
        with file.open("rb") as opened:
            stamp = Stamp.of(os.fstat(opened.fileno()))
            with gc_paused():
                index = msgspec.msgpack.decode(envelope.unwrap(opened.read()), type=Index)
    except (FileNotFoundError, NotADirectoryError):
        return LoadedIndex(Index())
    except OSError as error:
        return LoadedIndex(Index(), (_unreadable(error),))
    except envelope.OtherVersionError:
        return LoadedIndex(Index(), (_other_version(),), stamp)
    except (envelope.CorruptError, msgspec.DecodeError):
        return LoadedIndex(Index(), (damaged(),), stamp)
    return LoadedIndex(index if index.options_digest == options_digest else Index(assets=index.assets), (), stamp)


def damaged() -> Problem:
    """The cache does not hold what was written."""
    return _note(text("The cache is damaged. Everything has been read anew."))


def _other_version() -> Problem:
    return _note(text("The cache was made by another version of pressgen. Everything has been read anew."))


def _unreadable(error: OSError) -> Problem:
    reason = error.strerror or type(error).__name__
    return _note(text("The cache cannot be read: {reason}. Everything has been read anew.", reason=reason))


def unwritable(error: OSError) -> Problem:
    """What has been read cannot be saved."""
    reason = error.strerror or type(error).__name__
    return _note(text("The cache cannot be written: {reason}. The next build will take longer.", reason=reason))


def _note(message: Text) -> Problem:
    """A note only: the cache never stops a build, but the note explains why one is slow."""
    return Problem(path=".pressgen", code="PG190", level="note", message=message)
