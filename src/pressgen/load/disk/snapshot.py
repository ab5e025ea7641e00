"""Lists the newsroom's files with their sizes and times, before content or templates are read."""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import msgspec

from pressgen.digests import digest
from pressgen.errors import NoNewsroomError, PressgenError
from pressgen.load.disk.files import Listing, read_bytes, walk
from pressgen.load.disk.versions import theme_version, version
from pressgen.picture_libraries import picture_libraries
from pressgen.problems import text


class Snapshot(NamedTuple):
    """Everything that a build reads, by stamps."""

    settings: bytes
    """The content of pressgen.yaml."""
    content: Listing
    templates: Listing
    started: int
    """When the listing was started, in ns by the clock of the file system; 0 when that is not known."""
    unsaved: Mapping[str, bytes] = MappingProxyType({})
    """Texts by path that replace those on disk, to find out what an edit would do before it is saved."""
    distrust_times: bool = False
    """Whether files are to be compared by content even when their stamps are the same."""

    def digest(self) -> str:
        """Digest of the snapshot and of pressgen's version. Equal digests mean that a build would read the same.

        Empty when equality cannot be known: with unsaved texts, with distrusted times, or when a file was written in
        the same tick of the clock in which the listing was started, so that it could be written again and keep its times.
        """
        stamps = [*self.content.stamps.values(), *self.templates.stamps.values()]
        if (
            not self.started
            or self.unsaved
            or self.distrust_times
            or any(max(one.mtime, one.ctime) >= self.started for one in stamps)
        ):
            return ""
        versions = (version(), theme_version(), self.picture_libraries())
        return digest(msgspec.msgpack.encode((versions, self.settings, self.content, self.templates)))

    def picture_libraries(self) -> str:
        """The versions of the libraries that make pictures: every newsroom has icons."""
        return picture_libraries()


def take_snapshot(root: Path, state: Path | None = None, *, distrust_times: bool = False) -> Snapshot:
    """The snapshot of the newsroom in the folder `root`. PressgenError when there is none."""
    settings = read_settings(root)
    started = _file_system_time(state / "load") if state else 0
    return Snapshot(settings, walk(root, "content"), walk(root, "templates"), started, distrust_times=distrust_times)


def read_settings(root: Path) -> bytes:
    """The content of pressgen.yaml. PressgenError when the folder `root` is not a newsroom."""
    file = root / "pressgen.yaml"
    _require_newsroom(root, file)
    return read_bytes(file)


def _file_system_time(folder: Path) -> int:
    """The time in ns by the file system's clock, which may differ from ours; 0 when the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clock = folder / "clock"
        clock.touch()
        return clock.stat().st_mtime_ns
    except OSError:
        return 0


def _require_newsroom(root: Path, config_file: Path) -> None:
    if not config_file.is_file():
        raise NoNewsroomError(
            text("There is no newsroom in {folder}: pressgen.yaml is missing.", folder=root),
            text("Go to the newsroom's folder, or name it: pressgen -C FOLDER {command}.", command="build"),
        )
    if not (root / "content").is_dir():
        raise PressgenError(
            text("There is no folder content in {folder}.", folder=root),
            text("Make it, and put a release in content/releases."),
        )
