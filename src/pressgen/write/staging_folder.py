"""The folder that becomes the site. It starts as the spare site or empty; only the differences are written."""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

# Paths are strings here: ten thousand Path objects cost more than the system calls themselves.
# ruff: noqa: PTH102, PTH106, PTH108


class StagingFolder:
    """Edits the folder by paths relative to it. Its files may be hard links to the output's, so none is ever written into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._folders = {""}
        """Folders that are known to exist and to be no links."""

    def create(self, path: str) -> int:
        """Create the file, in place of whatever is there; returns a descriptor to write to."""
        target = self._target(path)
        try:
            return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except FileExistsError:
            self._clear(path)
            return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)

    def link(self, path: str, original: str) -> None:
        """Create the file as a hard link to `original`, or as a copy where the system has no links or refuses this one."""
        target = self._target(path)
        try:
            os.link(original, target)
        except OSError:
            shutil.copy2(original, target)

    def copy(self, path: str, original: str) -> None:
        """Create the file as a copy of `original`, with its modification time."""
        shutil.copy2(original, self._target(path))

    def remove(self, path: str) -> None:
        """Remove the file."""
        os.unlink(f"{self.folder}/{path}")

    def remove_folder(self, path: str) -> None:
        """Remove the empty folder."""
        os.rmdir(f"{self.folder}/{path}")
        self._folders.discard(path)

    def _target(self, path: str) -> str:
        """The absolute path of the file; its parent folder is created."""
        self._make_folder(path.rpartition("/")[0])
        return f"{self.folder}/{path}"

    def _make_folder(self, path: str) -> None:
        if path in self._folders:
            return
        target = self._target(path)
        try:
            os.mkdir(target)
        except FileExistsError:
            if not stat.S_ISDIR(os.lstat(target).st_mode):
                os.unlink(target)
                os.mkdir(target)
        self._folders.add(path)

    def _clear(self, path: str) -> None:
        """Remove whatever is at the path."""
        target = f"{self.folder}/{path}"
        with suppress(FileNotFoundError):
            if not stat.S_ISDIR(os.lstat(target).st_mode):
                os.unlink(target)
                return
            shutil.rmtree(target)
            self._folders = {folder for folder in self._folders if folder != path and not folder.startswith(f"{path}/")}
