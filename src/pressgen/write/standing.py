"""Whether the site in the output folder is the one that a build would make: then there is nothing to do.

That is so while nothing that the last build read has changed, no instant has come at which the content says that
something happens, and the output holds what that build wrote, and nothing besides.
"""

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.model.noun import Noun
from pressgen.model.output import Showing, Waiting, Written
from pressgen.model.site import Known
from pressgen.problems import Problem
from pressgen.write import built, manifest, place
from pressgen.write.built import Built
from pressgen.write.laid import Laid
from pressgen.write.manifest import Entry, Files, replace
from pressgen.write.tree import Tree

_NAME = "standing"


class Standing(Noun, frozen=True):
    """What a build was made of, and what it found."""

    mark: str = ""
    """Stands for everything that it read (see `load.survey`); empty when nothing can."""
    showing: Showing = "public"
    since: datetime | None = None
    """The instant that it was built for."""
    until: datetime | None = None
    """Built at any later instant before this one, the site is the same; None when only an edit can change it."""
    known: Known = Known()
    waiting: Waiting = Waiting()

    def holds(self, now: datetime, showing: Showing) -> bool:
        """Whether the clock alone has changed nothing since."""
        is_time = self.since is not None and self.since <= now and (self.until is None or now < self.until)
        return is_time and self.showing == showing


class Kept(Noun, frozen=True, array_like=True):
    """That, and what it left in the output."""

    standing: Standing
    laid: Laid


class Stood(Noun, frozen=True):
    """What of the output stands as the last build wrote it."""

    files: Files | None = None
    """Everything that it wrote; None when that is not known."""
    fingerprints: Mapping[str, str] = {}
    """By path, of those files that stand."""
    kept: Kept | None = None
    """What is known when all of it stands, and nothing besides, ..."""
    tree: Tree | None = None
    """... and that."""

    def known(self, now: datetime, showing: Showing) -> Known:
        """What a build for this instant would have found out then; nothing when there was none."""
        standing = self.kept.standing if self.kept else Standing()
        return standing.known if standing.holds(now, showing) else Known()


def remember(kept: Kept, memory: Path) -> None:
    """Keeps what the next build must know to do nothing."""
    replace(memory, _NAME, msgspec.msgpack.encode(kept), durably=False)


def stands(
    mark: str, now: datetime, showing: Showing, *, root: Path, output: Path, state: Path
) -> tuple[Written, tuple[Problem, ...]] | None:
    """What the last build said, when the site that it made is the one wanted; otherwise None."""
    output = output.resolve()
    memory = place.memory(output, root=root, state=state)
    kept = _read(memory) if mark else None
    if not kept or kept.standing.mark != mark or not kept.standing.holds(now, showing):
        return None
    if kept.laid.inodes_in(output) is None:
        return None
    built.save(memory, Built(showing != "public", now), durably=False)
    written = Written(files=len(kept.laid.sizes), size=sum(kept.laid.sizes), waiting=kept.standing.waiting)
    return written, kept.standing.known.problems


def stood(*, root: Path, output: Path, state: Path) -> Stood:
    """What of the output stands: when all of it does, also what it was built from."""
    output = output.resolve()
    memory = place.memory(output, root=root, state=state)
    files, kept = manifest.read(memory), _read(memory)
    if files and kept and kept.laid.holds(files) and (inodes := kept.laid.inodes_in(output)) is not None:
        fingerprints = {path: entry.fingerprint for path, entry in files.items()}
        return Stood(files, fingerprints, kept, kept.laid.tree(inodes))
    intact = ((path, entry) for path, entry in (files or {}).items() if _is_intact(output, path, entry))
    return Stood(files, {path: entry.fingerprint for path, entry in intact})


def _read(memory: Path) -> Kept | None:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((memory / _NAME).read_bytes(), type=Kept)
    return None


def _is_intact(output: Path, path: str, entry: Entry) -> bool:
    with suppress(OSError):
        return entry.describes(os.lstat(f"{output}/{path}"))
    return False
