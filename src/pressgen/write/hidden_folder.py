"""The hidden folder beside the output: it holds the new site until the swap, and the old site after it.

Between builds the old site is kept in the state folder, as `spare`. Most of its files are hard links to the output's own,
so the next build starts from it and writes only what changed. Which files they are is read from the disk and never saved;
so a folder left by a killed build is as good a start as any.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.disk_errors import disk_errors, not_removed
from pressgen.errors import PressgenError
from pressgen.write.lock import file_lock


@contextmanager
def open_hidden_folder(output: Path, state_folder: Path) -> Iterator[Path]:
    """The hidden folder: the spare, or empty. It becomes the spare again afterwards, also after a signal while it is made."""
    folder, spare = _free_name(output), state_folder / "spare"
    try:
        with disk_errors(output):
            _make(folder, output, spare)
        with file_lock(folder, output):
            yield folder
    except BaseException:
        with suppress(PressgenError):
            _store_as_spare(folder, spare)
        raise
    _store_as_spare(folder, spare)


def backup_path(folder: Path) -> Path:
    """Where the old site is moved while `folder` is renamed to the output, on systems that cannot exchange two folders."""
    return folder.with_name(f"{folder.name}-old")


def _free_name(output: Path) -> Path:
    return output.with_name(f".{output.name}.pressgen-{secrets.token_hex(4)}")


def _make(folder: Path, output: Path, spare: Path) -> None:
    """Create the folder: from one that a killed build left, else from the spare, else empty."""
    left = _left_by_killed_builds(output)
    for start in [*left, spare]:
        if not folder.exists() and _is_folder(start):
            with suppress(OSError):  # the state folder may be on another disk
                start.rename(folder)
    for rest in filter(_is_folder, left):
        _remove(rest)
    folder.mkdir(exist_ok=True)


def _left_by_killed_builds(output: Path) -> list[Path]:
    """Hidden folders of earlier builds that no process has locked. If a build was killed between two renames, there is no
    output: it is restored here.
    """
    name = re.compile(re.escape(f".{output.name}.pressgen-") + "[0-9a-f]{8}(-old)?")
    left = [folder for folder in output.parent.iterdir() if name.fullmatch(folder.name) and _is_folder(folder)]
    for folder in left:
        with file_lock(folder, output):
            if folder.name.endswith("-old") and not output.exists():
                folder.rename(output)
    return left


def _store_as_spare(folder: Path, spare: Path) -> None:
    """Move the folder to the state folder as the spare, or remove it where that is not possible."""
    if folder.exists():
        try:
            folder.rename(spare)
        except OSError:
            _remove(folder)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _remove(folder: Path) -> None:
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise not_removed(folder, error) from error
