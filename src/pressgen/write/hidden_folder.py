"""The hidden folder beside the output: the site to be until the swap, the earlier site after it.

Between builds the earlier site waits in the state folder as the spare: most of its files are the output's own (hard
links), so the next build has to make only what changed. Which files those are is read from the disk, never remembered:
therefore whatever a killed build left is as good a start as any.
"""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pressgen.disk_errors import disk_errors, not_removed
from pressgen.errors import PressgenError
from pressgen.write.lock import held


@contextmanager
def hidden_folder(output: Path, state_folder: Path) -> Iterator[Path]:
    """The hidden folder, with the spare in it or empty; put away afterwards, also when a signal comes while it is made."""
    folder, spare = _free_name(output), state_folder / "spare"
    try:
        with disk_errors(output):
            _make(folder, output, spare)
        with held(folder, output):
            yield folder
    except BaseException:
        with suppress(PressgenError):
            _put_away(folder, spare)
        raise
    _put_away(folder, spare)


def aside(folder: Path) -> Path:
    """Where the earlier site waits while `folder` takes its place, on systems that can't exchange two folders."""
    return folder.with_name(f"{folder.name}-old")


def _free_name(output: Path) -> Path:
    return output.with_name(f".{output.name}.pressgen-{secrets.token_hex(4)}")


def _make(folder: Path, output: Path, spare: Path) -> None:
    """Make the folder: of what a killed build left, else of the spare, else empty."""
    left = _left_by_killed_builds(output)
    for start in [*left, spare]:
        if not folder.exists() and _is_folder(start):
            with suppress(OSError):  # the state folder may be on another disk
                start.rename(folder)
    for rest in filter(_is_folder, left):
        _remove(rest)
    folder.mkdir(exist_ok=True)


def _left_by_killed_builds(output: Path) -> list[Path]:
    """The siblings that nobody works in. A build killed between two renames left no output: it is put back here."""
    name = re.compile(re.escape(f".{output.name}.pressgen-") + "[0-9a-f]{8}(-old)?")
    left = [folder for folder in output.parent.iterdir() if name.fullmatch(folder.name) and _is_folder(folder)]
    for folder in left:
        with held(folder, output):
            if folder.name.endswith("-old") and not output.exists():
                folder.rename(output)
    return left


def _put_away(folder: Path, spare: Path) -> None:
    """Keep the folder as the spare, or remove it where that is not possible."""
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
