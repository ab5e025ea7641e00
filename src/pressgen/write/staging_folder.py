"""The folder that becomes the site. It starts as a spare site or empty, and only what differs is done to it."""

import os
import shutil
import stat
from contextlib import suppress
from pathlib import Path

# Paths are strings here: ten thousand Path objects cost more than the system calls they stand for.
# ruff: noqa: PTH102, PTH106, PTH108


class StagingFolder:
    """Edits the folder by paths from it. Its files may be links to the output's own, so none is ever written into."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._folders = {""}
        """Those that are known to be there, and no links to elsewhere."""

    def create(self, path: str) -> int:
        """Make the file anew; the descriptor to write to."""
        target = self._target(path)
        try:
            return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except FileExistsError:
            self._clear(path)
            return os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)

    def link(self, path: str, original: str) -> None:
        """Make the file, which is not there, a link to `original`; a copy where the system has no links or denies this one."""
        target = self._target(path)
        try:
            os.link(original, target)
        except OSError:
            shutil.copy2(original, target)

    def copy(self, path: str, original: str) -> None:
        """Make the file, which is not there, a copy of `original`, its time too."""
        shutil.copy2(original, self._target(path))

    def remove(self, path: str) -> None:
        """Remove the file."""
        os.unlink(f"{self.folder}/{path}")

    def remove_folder(self, path: str) -> None:
        """Remove the empty folder."""
        os.rmdir(f"{self.folder}/{path}")
        self._folders.discard(path)

    def _target(self, path: str) -> str:
        """Where the file goes; the folder that it lies in is made."""
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
        """Remove what is in the file's place."""
        target = f"{self.folder}/{path}"
        with suppress(FileNotFoundError):
            if not stat.S_ISDIR(os.lstat(target).st_mode):
                os.unlink(target)
                return
            shutil.rmtree(target)
            self._folders = {folder for folder in self._folders if folder != path and not folder.startswith(f"{path}/")}
