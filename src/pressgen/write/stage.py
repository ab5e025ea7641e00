"""The site to be: new and changed files as they come, and links to those that stay as they are."""

import os
import re
import shutil
import stat
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.paths import checked_file
from pressgen.problems import text
from pressgen.write.failures import told
from pressgen.write.manifest import Entry, Files
from pressgen.write.material import blocks, digest, file_digest, new_hash, size


class Stage:
    """Artifacts go in one by one; bytes that the output already holds are not written again."""

    def __init__(self, folder: Path, *, output: Path, root: Path, last: Files) -> None:
        self.folder = folder
        self.output = output
        self.files: Files = {}
        """Everything that the new site holds."""
        self.fresh: set[str] = set()
        """The files that were written for it; the others stay as they are."""
        self._root = root
        self._last = last
        self._folders: set[str] = set()
        self._made = {""}

    def add(self, artifact: Artifact) -> None:
        """Write the artifact, or note that the output has it already."""
        self._claim(artifact.path)
        with told(self.output):
            entry = self._kept(artifact)
            if not entry:
                entry = self._written(artifact)
                self.fresh.add(artifact.path)
        self.files[artifact.path] = entry

    def link_kept(self) -> None:
        """Link the files that stay as they are; copy them, times too, where the file system has no links."""
        for path in self.files.keys() - self.fresh:
            self._make_folder(path.rpartition("/")[0])
            try:
                os.link(f"{self.output}/{path}", f"{self.folder}/{path}")
            except OSError:
                shutil.copy2(f"{self.output}/{path}", f"{self.folder}/{path}")

    def _claim(self, path: str) -> None:
        try:
            checked_file(path)
        except ValueError:
            raise PressgenError(text("{path} is no path inside the output folder.", path=repr(path))) from None
        folders = {folder for folder in _parents(path) if folder not in self._folders}
        if path in self.files or path in self._folders or folders & self.files.keys():
            raise PressgenError(text("Two files of the site want the same place: {path}.", path=path))
        self._folders |= folders

    def _kept(self, artifact: Artifact) -> Entry | None:
        """The entry of the output's file when it holds the artifact's bytes already."""
        try:
            status = os.lstat(f"{self.output}/{artifact.path}")
        except (FileNotFoundError, NotADirectoryError):
            return None
        if not stat.S_ISREG(status.st_mode) or status.st_size != size(artifact, self._root):
            return None
        present = self._present_hash(artifact.path, status)
        if present != digest(artifact, self._root):
            return None
        return Entry(present, status.st_size, status.st_mtime_ns, artifact.source)

    def _present_hash(self, path: str, status: os.stat_result) -> str:
        """The hash of the output's file; the manifest's is trusted while size and time stand."""
        known = self._last.get(path)
        if known and (known.size, known.time) == (status.st_size, status.st_mtime_ns):
            return known.hash
        return file_digest(f"{self.output}/{path}")

    def _written(self, artifact: Artifact) -> Entry:
        self._make_folder(artifact.path.rpartition("/")[0])
        total = new_hash()
        descriptor = os.open(f"{self.folder}/{artifact.path}", os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        try:
            for block in blocks(artifact, self._root):
                total.update(block)
                _write_whole(descriptor, block)
            status = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return Entry(total.hexdigest(), status.st_size, status.st_mtime_ns, artifact.source)

    def _make_folder(self, folder: str) -> None:
        if folder not in self._made:
            self._make_folder(folder.rpartition("/")[0])
            os.mkdir(f"{self.folder}/{folder}")  # noqa: PTH102 (as above)
            self._made.add(folder)


def _parents(path: str) -> list[str]:
    """The folders that a file lies in: "2021" and "2021/bra" for "2021/bra/index.html"."""
    return [path[: match.start()] for match in re.finditer("/", path)]


def _write_whole(descriptor: int, block: bytes) -> None:
    rest = memoryview(block)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
