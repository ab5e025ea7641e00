"""What a build left in the output folder, to tell by sizes and times alone whether it is still the same."""

import os
import posixpath
import stat
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self

from pressgen.model.value import Value
from pressgen.state.folder_scan import Tree
from pressgen.state.manifest import Files, sorted_by_path


class OutputSnapshot(Value, frozen=True, array_like=True):
    """Files and folders as parallel lists, which decode fast: every build reads them."""

    paths: str
    """Of the files, one per line, sorted."""
    sizes: list[int]
    times: list[int]
    """Modification times in nanoseconds."""
    folders: str
    """Paths of the folders, one per line; the first is the output folder itself, ""."""
    folder_times: list[int]
    """While a folder's modification time is the same, no entry has been added to it or removed from it."""

    @classmethod
    def of_folder(cls, folder: Path, files: Files, folders: Iterable[str], unchanged_times: Mapping[str, int]) -> Self:
        """The snapshot of `folder`. Folders in `unchanged_times` were not touched since: their times are not asked for again."""
        files, names = sorted_by_path(files), sorted(folders)
        return cls(
            "\n".join(files),
            [entry.size for entry in files.values()],
            [entry.time for entry in files.values()],
            "\n".join(names),
            [
                unchanged_times[name] if name in unchanged_times else os.lstat(f"{folder}/{name}").st_mtime_ns
                for name in names
            ],
        )

    def matches(self, files: Files) -> bool:
        """Whether it has exactly these files. After a killed build the manifest may have others."""
        entries = files.values()
        return (
            self.paths == "\n".join(files)
            and self.sizes == [entry.size for entry in entries]
            and self.times == [entry.time for entry in entries]
        )

    def inodes_if_unchanged(self, folder: Path) -> list[int] | None:
        """The inodes of the files, in their order, if the sizes and times of all files and the times of all folders are
        unchanged; otherwise None.
        """
        with suppress(OSError), _open_folder(folder) as descriptor:
            if (
                self._is_consistent()
                and (inodes := self._inodes(descriptor)) is not None
                and self._folders_unchanged(descriptor)
            ):
                return inodes
        return None

    def tree(self, inodes: list[int]) -> Tree:
        """The files and folders as a tree, with these inodes."""
        return Tree(dict(zip(self.paths.split("\n"), inodes, strict=False)), set(self.folder_names()))

    def has_same_entries(self, folder: Path) -> bool:
        """Whether nothing has been added to the folder or removed from it."""
        with suppress(OSError), _open_folder(folder) as descriptor:
            return self._folders_unchanged(descriptor)
        return False

    def times_outside(self, top: str | None) -> dict[str, int]:
        """The times of the folders that stay unchanged when the folder at the path `top` is exchanged; of all with None."""
        times = zip(self.folder_names(), self.folder_times, strict=True)
        if top is None:
            return dict(times)
        if not top:
            return {}
        inside, touched = f"{top}/", (top, posixpath.dirname(top))
        return {name: time for name, time in times if name not in touched and not name.startswith(inside)}

    def folder_names(self) -> list[str]:
        """The paths of all folders; "" is the output folder itself."""
        return self.folders.split("\n")

    def _is_consistent(self) -> bool:
        """Whether the parallel lists have the same lengths."""
        files, folders = self.paths.count("\n") + bool(self.paths), self.folders.count("\n") + 1
        return files == len(self.sizes) == len(self.times) and folders == len(self.folder_times)

    def _inodes(self, descriptor: int) -> list[int] | None:
        """The inodes of the files; None when one of them has changed."""
        inodes = []
        for path, size, time in zip(self.paths.split("\n"), self.sizes, self.times, strict=False):
            status = os.stat(path, dir_fd=descriptor, follow_symlinks=False)
            if status.st_size != size or status.st_mtime_ns != time or not stat.S_ISREG(status.st_mode):
                return None
            inodes.append(status.st_ino)
        return inodes

    def _folders_unchanged(self, descriptor: int) -> bool:
        return all(
            os.stat(folder or ".", dir_fd=descriptor, follow_symlinks=False).st_mtime_ns == time
            for folder, time in zip(self.folder_names(), self.folder_times, strict=False)
        )


@contextmanager
def _open_folder(folder: Path) -> Iterator[int]:
    """The folder's descriptor: paths relative to it resolve faster than absolute ones."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield descriptor
    finally:
        os.close(descriptor)
