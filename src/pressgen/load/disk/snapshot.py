"""What lies in the newsroom's folder, by size and times, before any of it is read."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from pressgen.digests import digest
from pressgen.errors import PressgenError
from pressgen.load.disk.files import Listing, read_bytes, walk
from pressgen.load.disk.versions import theme_version, version
from pressgen.problems import text


class Snapshot(NamedTuple):
    """Everything that a build reads."""

    settings: bytes
    """pressgen.yaml."""
    content: Listing
    templates: Listing
    began: int
    """When the survey was begun, by the clock that gives files here their times; 0 when that is not known."""
    unsaved: Mapping[str, bytes] = MappingProxyType({})
    """Texts by path that count instead of those on disk: for those who ask what an edit would do."""
    distrust_times: bool = False
    """Whether a file of the same size and times may hold something else nevertheless."""

    def mark(self) -> str:
        """What stands for all of it: two surveys with one mark found the same. Empty when there can be none.

        A file that was written in the very tick in which the survey began could be written once more and keep its times.
        """
        stamps = [*self.content.stamps.values(), *self.templates.stamps.values()]
        if (
            not self.began
            or self.unsaved
            or self.distrust_times
            or any(max(one.written, one.changed) >= self.began for one in stamps)
        ):
            return ""
        found = (version(), theme_version(), self.settings, self.content, self.templates)
        return digest(msgspec.msgpack.encode(found))


def take_snapshot(root: Path, state: Path | None = None, *, distrust_times: bool = False) -> Snapshot:
    """What lies in the newsroom's folder `root`. PressgenError when it is none."""
    settings = read_settings(root)
    began = _tick(state / "load") if state else 0
    return Snapshot(settings, walk(root, "content"), walk(root, "templates"), began, distrust_times=distrust_times)


def read_settings(root: Path) -> bytes:
    """What is in pressgen.yaml. PressgenError when the folder `root` is no newsroom's."""
    file = root / "pressgen.yaml"
    _refuse_no_newsroom(root, file)
    return read_bytes(file)


def _tick(folder: Path) -> int:
    """The time by the file system's own clock."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clock = folder / "clock"
        clock.touch()
        return clock.stat().st_mtime_ns
    except OSError:
        return 0


def _refuse_no_newsroom(root: Path, config_file: Path) -> None:
    if not config_file.is_file():
        raise PressgenError(
            text("There is no newsroom in {folder}: pressgen.yaml is missing.", folder=root),
            text("Go to the newsroom's folder, or name it: pressgen -C FOLDER build."),
        )
    if not (root / "content").is_dir():
        raise PressgenError(
            text("There is no folder content in {folder}.", folder=root),
            text("Make it, and put a release in content/releases."),
        )
