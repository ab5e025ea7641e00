"""The new site while it is built: new and changed files, and links to the files that stay as they are."""

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
from pressgen.state.folder_scan import Tree, scan_tree
from pressgen.state.manifest import Entry, Files
from pressgen.state.origins import Origins
from pressgen.state.picture_store import PictureStore
from pressgen.write.artifact_bytes import blocks, digest, file_digest, new_hash
from pressgen.write.staging_folder import StagingFolder


class Staging:
    """Takes artifacts one by one. Bytes that the output already holds are not written again."""

    def __init__(
        self,
        folder: Path,
        *,
        output: Path,
        root: Path,
        pictures: PictureStore,
        last: OutputState,
        origins: Origins,
        is_part: bool,
    ) -> None:
        self.folder = folder
        self.output = output
        unchanged = last.tree if is_part else None
        self.files: Files = dict(last.files or {}) if unchanged else {}
        """All files of the new site."""
        self.folders = set(unchanged.folders) if unchanged else {""}
        self.written: set[str] = set()
        """Paths of the files that this build wrote; the others are the output's own."""
        self.origins = origins
        self._claimed: set[str] = set()
        self._staging_folder = StagingFolder(folder)
        self._root = root
        self._pictures = pictures
        self._last_files = last.files or {}

    def add(self, artifact: Artifact) -> None:
        """Write the artifact, unless the output holds the same bytes already."""
        self._claim(artifact.path)
        self.origins.add(artifact)
        if artifact.is_unchanged:
            self.files[artifact.path] = self._last_files[artifact.path]
            return
        with disk_errors(self.output):
            entry = self._unchanged_entry(artifact)
            if not entry:
                self.written.add(artifact.path)
                entry = self._write(artifact)
        self.files[artifact.path] = entry

    def complete(self, present: Tree, top: str) -> None:
        """At the path `top` and below: link the unchanged files from the output, where `present` was found, and remove
        everything that is not part of the new site.
        """
        wanted = {path for path in self.files if path.startswith(f"{top}/")} if top else set(self.files)
        staged_tree = scan_tree(self.folder, top)
        self._remove_unwanted(staged_tree, wanted)
        for path in wanted - self.written:
            inode = present.files.get(path)
            if staged_tree.files.get(path, -1) == inode:
                continue
            if path in staged_tree.files:
                self._staging_folder.remove(path)
            # a file without an inode is reached through a link to another folder: hard links to it may be impossible
            take_over = self._staging_folder.link if inode else self._staging_folder.copy
            take_over(path, f"{self.output}/{path}")

    def _remove_unwanted(self, staged_tree: Tree, wanted: set[str]) -> None:
        """Remove staged files and folders that are not part of the new site."""
        for path in staged_tree.files.keys() - wanted:
            self._staging_folder.remove(path)
        for folder in sorted(staged_tree.folders - self.folders, reverse=True):
            self._staging_folder.remove_folder(folder)

    def discard(self) -> None:
        """Remove the files that were written, best effort: a full disk must not stay full."""
        for path in self.written:
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
        """Whether neither the folder nor any folder around it is a file of the site."""
        if folder in self.folders:
            return True
        self.folders.add(folder)
        return folder not in self.files and self._claim_folder(folder.rpartition("/")[0])

    def _unchanged_entry(self, artifact: Artifact) -> Entry | None:
        """The manifest entry of the output's file, if it already holds the artifact's bytes; otherwise None."""
        try:
            status = os.lstat(f"{self.output}/{artifact.path}")
        except (FileNotFoundError, NotADirectoryError):
            return None
        is_here = not (artifact.copy_of or artifact.recipe)
        if not stat.S_ISREG(status.st_mode) or (is_here and status.st_size != len(artifact.data)):
            return None
        hash_ = self._output_hash(artifact.path, status)
        if hash_ != digest(artifact, self._root, self._pictures):
            return None
        return Entry(hash_, status.st_size, status.st_mtime_ns, artifact.fingerprint)

    def _output_hash(self, path: str, status: os.stat_result) -> str:
        """The hash of the output's file: from the manifest while size and time are unchanged, else of its bytes."""
        known = self._last_files.get(path)
        if known and (known.size, known.time) == (status.st_size, status.st_mtime_ns):
            return known.hash
        return file_digest(f"{self.output}/{path}")

    def _write(self, artifact: Artifact) -> Entry:
        total = new_hash()
        descriptor = self._staging_folder.create(artifact.path)
        try:
            for block in blocks(artifact, self._root, self._pictures):
                total.update(block)
                _write_whole(descriptor, block)
            status = os.fstat(descriptor)
        finally:
            os.close(descriptor)
        return Entry(total.hexdigest(), status.st_size, status.st_mtime_ns, artifact.fingerprint)


@contextmanager
def open_staging(
    folder: Path,
    *,
    output: Path,
    root: Path,
    pictures: PictureStore,
    last: OutputState,
    origins: Origins,
    is_part: bool = False,
) -> Iterator[Staging]:
    """A new staging area. Its files are removed when the build fails; not on an interrupt: the next build cleans up.

    With `is_part`, the output's other files stay; ValueError when they are not known to be intact.
    """
    if is_part and last.tree is None:
        raise ValueError(output)
    staging = Staging(folder, output=output, root=root, pictures=pictures, last=last, origins=origins, is_part=is_part)
    try:
        yield staging
    except Exception:
        staging.discard()
        raise


def _write_whole(descriptor: int, block: bytes) -> None:
    rest = memoryview(block)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
