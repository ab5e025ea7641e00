"""The site to be: new and changed files as they come, and links to those that stay as they are."""

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.model.output import Artifact
from pressgen.paths import checked_file
from pressgen.problems import text
from pressgen.state import OutputState
from pressgen.state.manifest import Entry, Files
from pressgen.state.origins import Origins
from pressgen.state.tree import Tree, tree
from pressgen.write.artifact_bytes import blocks, digest, file_digest, new_hash, size
from pressgen.write.staging_folder import StagingFolder


class Staging:
    """Artifacts go in one by one; bytes that the output already holds are not written again."""

    def __init__(
        self, folder: Path, *, output: Path, root: Path, last: OutputState, origins: Origins, part: bool
    ) -> None:
        self.folder = folder
        self.output = output
        stays = last.tree if part else None
        self.files: Files = dict(last.files or {}) if stays else {}
        """Everything that the new site holds."""
        self.folders = set(stays.folders) if stays else {""}
        self.fresh: set[str] = set()
        """The files that were written for it; the others stay as they are."""
        self.origins = origins
        self._claimed: set[str] = set()
        self._staging_folder = StagingFolder(folder)
        self._root = root
        self._last = last.files or {}

    def add(self, artifact: Artifact) -> None:
        """Write the artifact, or note that the output has it already."""
        self._claim(artifact.path)
        self.origins.note(artifact)
        if artifact.kept:
            self.files[artifact.path] = self._last[artifact.path]
            return
        with disk_errors(self.output):
            entry = self._kept(artifact)
            if not entry:
                self.fresh.add(artifact.path)
                entry = self._written(artifact)
        self.files[artifact.path] = entry

    def complete(self, present: Tree, top: str) -> None:
        """At the path `top` and below, take over from the output (what is `present` there) the files that stay as they
        are, and drop what is left.
        """
        wanted = {path for path in self.files if path.startswith(f"{top}/")} if top else set(self.files)
        lies = tree(self.folder, top)
        self._keep_only(lies, wanted)
        for path in wanted - self.fresh:
            inode = present.files.get(path)
            if lies.files.get(path, -1) == inode:
                continue
            if path in lies.files:
                self._staging_folder.remove(path)
            take = (
                self._staging_folder.link if inode else self._staging_folder.copy
            )  # it is reached through a link to somewhere else
            take(path, f"{self.output}/{path}")

    def _keep_only(self, lies: Tree, wanted: set[str]) -> None:
        """Remove what lies in the draft and is not wanted."""
        for path in lies.files.keys() - wanted:
            self._staging_folder.remove(path)
        for folder in sorted(lies.folders - self.folders, reverse=True):
            self._staging_folder.remove_folder(folder)

    def discard(self) -> None:
        """Remove what was written, best effort: on a full disk, it would stay full."""
        for path in self.fresh:
            with suppress(OSError):
                self._staging_folder.remove(path)

    def _claim(self, path: str) -> None:
        try:
            checked_file(path)
        except ValueError:
            raise PressgenError(text("{path} is no path inside the output folder.", path=repr(path))) from None
        if path in self._claimed or path in self.folders or not self._claim_folder(path.rpartition("/")[0]):
            raise PressgenError(text("Two files of the site want the same place: {path}.", path=path))
        self._claimed.add(path)

    def _claim_folder(self, folder: str) -> bool:
        """Whether the folder, and those that it lies in, are no files."""
        if folder in self.folders:
            return True
        self.folders.add(folder)
        return folder not in self.files and self._claim_folder(folder.rpartition("/")[0])

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
        return Entry(present, status.st_size, status.st_mtime_ns, artifact.fingerprint)

    def _present_hash(self, path: str, status: os.stat_result) -> str:
        """The hash of the output's file; the manifest's is trusted while size and time stand."""
        known = self._last.get(path)
        if known and (known.size, known.time) == (status.st_size, status.st_mtime_ns):
            return known.hash
        return file_digest(f"{self.output}/{path}")

    def _written(self, artifact: Artifact) -> Entry:
        total = new_hash()
        descriptor = self._staging_folder.create(artifact.path)
        try:
            for block in blocks(artifact, self._root):
                total.update(block)
                _write_whole(descriptor, block)
            status = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return Entry(total.hexdigest(), status.st_size, status.st_mtime_ns, artifact.fingerprint)


@contextmanager
def staged(
    folder: Path, *, output: Path, root: Path, last: OutputState, origins: Origins, part: bool = False
) -> Iterator[Staging]:
    """A stage whose files are removed when the build fails. An interrupted one stops at once: the next build cleans up.

    With `part`, what no artifact takes the place of stays as it stood; ValueError when that is not known.
    """
    if part and last.tree is None:
        raise ValueError(output)
    staging = Staging(folder, output=output, root=root, last=last, origins=origins, part=part)
    try:
        yield staging
    except Exception:
        staging.discard()
        raise


def _write_whole(descriptor: int, block: bytes) -> None:
    rest = memoryview(block)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
