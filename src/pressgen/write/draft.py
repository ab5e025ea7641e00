"""The folder that becomes the site. It starts as a spare site or empty, and only what differs is done to it."""

import os
import shutil
from functools import cached_property
from pathlib import Path

from pressgen.write.tree import Tree, tree

# Paths are strings here: ten thousand Path objects cost more than the system calls they stand for.
# ruff: noqa: PTH102, PTH106, PTH108


class Draft:
    """Edits the folder by paths from it. Its files may be links to the output's own, so none is ever written into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def _found(self) -> Tree:
        """The files that lay there and are untouched so far, and all folders."""
        return tree(self.folder)

    def holds(self, path: str, inode: int) -> bool:
        """Whether the file is a link to this inode already."""
        return self._found.files.get(path) == inode

    def create(self, path: str) -> int:
        """Make the file anew; the descriptor to write to."""
        self._make_room(path)
        return os.open(f"{self.folder}/{path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)

    def link(self, path: str, original: str) -> None:
        """Make the file a link to `original`, or a copy where the system has no links or denies this one."""
        self._make_room(path)
        try:
            os.link(original, f"{self.folder}/{path}")
        except OSError:
            shutil.copy2(original, f"{self.folder}/{path}")

    def copy(self, path: str, original: str) -> None:
        """Make the file a copy of `original`, its time too."""
        self._make_room(path)
        shutil.copy2(original, f"{self.folder}/{path}")

    def remove(self, path: str) -> None:
        """Remove the file."""
        self._found.files.pop(path, None)
        os.unlink(f"{self.folder}/{path}")

    def keep_only(self, files: set[str], folders: set[str]) -> None:
        """Remove what lay there and is not wanted."""
        for path in self._found.files.keys() - files:
            self.remove(path)
        for folder in sorted(self._found.folders - folders, reverse=True):
            os.rmdir(f"{self.folder}/{folder}")
        self._found.folders.intersection_update(folders)

    def _make_room(self, path: str) -> None:
        """Make the folder that `path` lies in, and remove what is in its place."""
        self._make_folder(path.rpartition("/")[0])
        if path in self._found.folders:
            shutil.rmtree(f"{self.folder}/{path}")
            del self._found  # so that it is read again: rare enough
        elif path in self._found.files:
            self.remove(path)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._found.folders:
            self._make_room(folder)
            os.mkdir(f"{self.folder}/{folder}")
            self._found.folders.add(folder)
