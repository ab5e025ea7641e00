"""Whether the site in the output folder is the one that a build would make: then there is nothing to do.

That is so while nothing that the last build read has changed, no instant has come at which the content says that
something happens, and the output holds what that build wrote, and nothing besides.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.model.noun import Noun
from pressgen.model.output import Showing, Written
from pressgen.model.site import Sight
from pressgen.problems import Problem
from pressgen.write import built, manifest, place
from pressgen.write.built import Built
from pressgen.write.lock import only_build
from pressgen.write.manifest import Entry, Files, replace

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
    problems: tuple[Problem, ...] = ()
    sight: Sight = Sight()
    """What the plan saw."""

    def holds(self, now: datetime, showing: Showing) -> bool:
        """Whether the clock alone has changed nothing since."""
        is_time = self.since is not None and self.since <= now and (self.until is None or now < self.until)
        return is_time and self.showing == showing


class Stood(Noun, frozen=True):
    """What of the output stands as the last build wrote it."""

    fingerprints: dict[str, str]
    """By path."""
    standing: Standing | None = None
    """What it was built from; None when something is not as it was left, or that is not known."""

    def sight(self, now: datetime, showing: Showing) -> Sight:
        """What the plan saw that a plan for this instant would have made as well; an empty one when there is none."""
        is_same = self.standing is not None and self.standing.holds(now, showing)
        return self.standing.sight if self.standing and is_same else Sight()


class _Kept(Noun, frozen=True, array_like=True):
    """That, and the output's files and folders. Lists side by side, for they are read at every build."""

    standing: Standing
    paths: str
    """Those of the files, one a line."""
    sizes: list[int]
    times: list[int]
    folders: str
    """Theirs, one a line; the first is the output itself."""
    folder_times: list[int]
    """While a folder's time stands, nothing in it has come or gone."""

    @property
    def is_sound(self) -> bool:
        """Whether the lists belong together."""
        files, folders = self.paths.count("\n") + bool(self.paths), self.folders.count("\n") + 1
        return files == len(self.sizes) == len(self.times) and folders == len(self.folder_times)


def remember(standing: Standing, memory: Path, output: Path, files: Files, folders: Iterable[str]) -> None:
    """Keeps what the next build must know to do nothing."""
    names = sorted(folders)
    kept = _Kept(
        standing,
        "\n".join(files),
        [entry.size for entry in files.values()],
        [entry.time for entry in files.values()],
        "\n".join(names),
        [os.lstat(f"{output}/{name}").st_mtime_ns for name in names],
    )
    replace(memory, _NAME, msgspec.msgpack.encode(kept), durably=False)


def stands(
    mark: str, now: datetime, showing: Showing, *, root: Path, output: Path, state: Path
) -> tuple[Written, tuple[Problem, ...]] | None:
    """What the last build said, when the site that it made is the one wanted; otherwise None."""
    memory = place.memory(output.resolve(), root=root, state=state)
    kept = _read(memory) if mark else None
    if not kept or kept.standing.mark != mark or not kept.standing.holds(now, showing):
        return None
    with only_build(output.resolve(), memory):
        if not _is_whole(output.resolve(), kept):
            return None
        built.save(memory, Built(showing != "public", now), durably=False)
    return Written(files=len(kept.sizes), size=sum(kept.sizes)), kept.standing.problems


def _read(memory: Path) -> _Kept | None:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((memory / _NAME).read_bytes(), type=_Kept)
    return None


def stood(*, root: Path, output: Path, state: Path) -> Stood:
    """What of the output stands: when all of it does, also what it was built from."""
    memory = place.memory(output.resolve(), root=root, state=state)
    files = manifest.read(memory) or {}
    kept = _read(memory)
    if kept and len(kept.sizes) == len(files) and _is_whole(output.resolve(), kept):
        return Stood({path: entry.fingerprint for path, entry in files.items()}, kept.standing)
    return Stood({path: entry.fingerprint for path, entry in files.items() if _is_intact(output, path, entry)})


def _is_intact(output: Path, path: str, entry: Entry) -> bool:
    with suppress(OSError):
        return entry.describes(os.lstat(f"{output}/{path}"))
    return False


def _is_whole(output: Path, kept: _Kept) -> bool:
    """Whether the output is as it was left, by the sizes and times of its files and the times of its folders."""
    with suppress(OSError):
        opened = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
        try:
            return kept.is_sound and _are_files(opened, kept) and _are_folders(opened, kept)
        finally:
            os.close(opened)
    return False


def _are_files(opened: int, kept: _Kept) -> bool:
    for path, size, time in zip(kept.paths.split("\n"), kept.sizes, kept.times, strict=False):
        status = os.stat(path, dir_fd=opened, follow_symlinks=False)
        if status.st_size != size or status.st_mtime_ns != time or not stat.S_ISREG(status.st_mode):
            return False
    return True


def _are_folders(opened: int, kept: _Kept) -> bool:
    folders = kept.folders.split("\n")
    return all(
        os.stat(folder or ".", dir_fd=opened, follow_symlinks=False).st_mtime_ns == time
        for folder, time in zip(folders, kept.folder_times, strict=False)
    )
