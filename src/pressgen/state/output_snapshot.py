"""What lies in a folder as a build left it, and whether it still does: by sizes and times, without reading anything."""

import os
import posixpath
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from pressgen.model.value import Value
from pressgen.state.manifest import Files, in_order
from pressgen.state.tree import Tree


class OutputSnapshot(Value, frozen=True, array_like=True):
    """Files and folders. Lists side by side, for they are read at every build."""

    paths: str
    """Those of the files, one a line, in order."""
    sizes: list[int]
    times: list[int]
    folders: str
    """Theirs, one a line; the first is the folder itself."""
    folder_times: list[int]
    """While a folder's time stands, nothing in it has come or gone."""

    @classmethod
    def in_folder(cls, folder: Path, files: Files, folders: Iterable[str], known: Mapping[str, int]) -> Self:
        """What lies there now. The times of some folders are `known`: nobody has touched them."""
        files, names = in_order(files), sorted(folders)
        return cls(
            "\n".join(files),
            [entry.size for entry in files.values()],
            [entry.time for entry in files.values()],
            "\n".join(names),
            [known[name] if name in known else os.lstat(f"{folder}/{name}").st_mtime_ns for name in names],
        )

    def holds(self, files: Files) -> bool:
        """Whether it is just these files: a build that was killed may have said that they are others."""
        entries = files.values()
        return (
            self.paths == "\n".join(files)
            and self.sizes == [entry.size for entry in entries]
            and self.times == [entry.time for entry in entries]
        )

    def inodes_in(self, folder: Path) -> list[int] | None:
        """Those of the files, if the folder is as it was left, by the sizes and times of its files and the times of its
        folders.
        """
        with suppress(OSError), _opened(folder) as opened:
            if self._is_sound() and (inodes := self._inodes(opened)) is not None and self._has_folders(opened):
                return inodes
        return None

    def tree(self, inodes: list[int]) -> Tree:
        """What lies there, with these inodes."""
        return Tree(dict(zip(self.paths.split("\n"), inodes, strict=False)), set(self.folder_names()))

    def has_no_more(self, folder: Path) -> bool:
        """Whether nothing has come to the folder, or gone."""
        with suppress(OSError), _opened(folder) as opened:
            return self._has_folders(opened)
        return False

    def times_outside(self, top: str | None) -> dict[str, int]:
        """The times of the folders that another folder at the path `top` leaves as they were; with None, of all."""
        known = zip(self.folder_names(), self.folder_times, strict=True)
        if top is None:
            return dict(known)
        if not top:
            return {}
        inside, around = f"{top}/", (top, posixpath.dirname(top))
        return {name: time for name, time in known if name not in around and not name.startswith(inside)}

    def folder_names(self) -> list[str]:
        """All folders; "" is the folder itself."""
        return self.folders.split("\n")

    def _is_sound(self) -> bool:
        """Whether the lists belong together."""
        files, folders = self.paths.count("\n") + bool(self.paths), self.folders.count("\n") + 1
        return files == len(self.sizes) == len(self.times) and folders == len(self.folder_times)

    def _inodes(self, opened: int) -> list[int] | None:
        """Those of the files; None when one is not as it was left."""
        found = []
        for path, size, time in zip(self.paths.split("\n"), self.sizes, self.times, strict=False):
            status = os.stat(path, dir_fd=opened, follow_symlinks=False)
            if status.st_size != size or status.st_mtime_ns != time or not stat.S_ISREG(status.st_mode):
                return None
            found.append(status.st_ino)
        return found

    def _has_folders(self, opened: int) -> bool:
        return all(
            os.stat(folder or ".", dir_fd=opened, follow_symlinks=False).st_mtime_ns == time
            for folder, time in zip(self.folder_names(), self.folder_times, strict=False)
        )


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """The folder's descriptor: paths from it are found faster than whole ones."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
