"""Writes texts below `content/` so that nothing is lost: nothing that has changed since it was read is overwritten, no path
leads elsewhere, and a file is wholly old or wholly new.
"""

import os
from pathlib import Path, PurePosixPath

from pressgen.digests import digest
from pressgen.edit.text_files import temporary_file
from pressgen.errors import PressgenError
from pressgen.problems import text

_MODE = 0o666


class ChangedMeanwhileError(PressgenError):
    """The file is no longer what was read."""


def save(root: Path, path: str, data: bytes, *, instead_of: str | None) -> None:
    """Writes the text or picture at `path` in the newsroom `root`, atomically and with the permissions that it has.

    `instead_of` is the digest of the bytes that it replaces, None for a file that must not exist yet. ChangedMeanwhileError when
    the file is another one, or gone; PressgenError when it cannot lie there or not be written.
    """
    target = place_in_content(root, path)
    if instead_of is None:
        _create(target, path, data)
        return
    temporary = None
    try:
        _require(target, path, instead_of)
        temporary = temporary_file(target.parent, data)
        temporary.chmod(target.stat().st_mode & 0o7777)
        _require(target, path, instead_of)  # again: writing takes longer than looking
        temporary.replace(target)
    except OSError as error:
        raise _not_written(path, error) from None
    finally:
        if temporary:
            temporary.unlink(missing_ok=True)


def place_in_content(root: Path, path: str) -> Path:
    """The file that `path` stands for. PressgenError unless it lies below `content/`, without a link on the way."""
    parts = PurePosixPath(path).parts
    if "\\" in path or "\0" in path or len(parts) < 2 or parts[0] != "content" or ".." in parts or path.startswith("/"):
        raise _outside(path)
    target = root
    for part in parts:
        target /= part
        if target.is_symlink():
            raise _outside(path)
    return target


def _outside(path: str) -> PressgenError:
    return PressgenError(
        text("{path} does not lie in content/, so it is not written.", path=path),
        text("Choose a file in content/ that is no link to another place."),
    )


def _require(target: Path, path: str, expected: str) -> None:
    """ChangedMeanwhileError unless the file has the digest `expected`."""
    now = target.read_bytes() if target.exists() else None
    if now is None:
        raise ChangedMeanwhileError(
            text("{path} has been removed meanwhile. Nothing was written.", path=path),
            text("Copy what you wrote, and ask whoever removed it."),
        )
    if digest(now) != expected:
        raise ChangedMeanwhileError(
            text("{path} has been changed meanwhile. Nothing was overwritten.", path=path),
            text("Your words are still here. Open the text anew, and put in what you changed."),
        )


def _create(target: Path, path: str, data: bytes) -> None:
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        temporary = temporary_file(target.parent, data)
        try:
            mask = os.umask(0)
            os.umask(mask)
            temporary.chmod(_MODE & ~mask)
            target.hardlink_to(temporary)  # unlike a rename, it fails if there is a file
        finally:
            temporary.unlink()
    except FileExistsError:
        raise ChangedMeanwhileError(
            text("There is a file {path} already.", path=path), text("Choose another name.")
        ) from None
    except OSError as error:
        raise _not_written(path, error) from None


def _not_written(path: str, error: OSError) -> PressgenError:
    return PressgenError(text("{path} cannot be written: {reason}.", path=path, reason=error.strerror or error))
