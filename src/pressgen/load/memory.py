"""What earlier runs have read: the index of the cache, which is data with a checksum and can be thrown away at any time.

    .pressgen/load/index      of every file its stamp (size and times), its digest, and what was read in it
    .pressgen/load/words-N    the words of the releases (see `load.shelf`)
    .pressgen/load/settings   pressgen.yaml as it was read (see `load.settings`)
    .pressgen/load/lock       held by the run that writes
    .pressgen/load/clock      tells the file system's time (see `load.survey`)

Paths in it begin at the newsroom's folder, so that it can be restored anywhere.
"""

import os
from pathlib import Path

import msgspec

from pressgen.load import sealed
from pressgen.load.files import Stamp
from pressgen.load.pack import Packed
from pressgen.load.shelf import Ticket
from pressgen.load.sweeping import unswept
from pressgen.model import Asset
from pressgen.model.noun import Noun
from pressgen.problems import Problem, Text, text

INDEX = "index"


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
            with unswept():
                memory = msgspec.msgpack.decode(sealed.opened(file.read()), type=Memory)
    except (FileNotFoundError, NotADirectoryError):
        return Recalled(Memory())
    except OSError as error:
        return Recalled(Memory(), (_unreadable(error),))
    except sealed.ForeignError:
        return Recalled(Memory(), (_foreign(),), stamp)
    except (sealed.BrokenError, msgspec.DecodeError):
        return Recalled(Memory(), (damaged(),), stamp)
    return Recalled(memory if memory.shape == shape else Memory(assets=memory.assets), (), stamp)


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
