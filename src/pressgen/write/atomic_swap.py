"""Flushes the staged folder and exchanges it with the output, atomically where the system can."""

import ctypes
import errno
import os
from pathlib import Path

from pressgen.write.hidden_folder import backup_path

_LIBC = ctypes.CDLL(None, use_errno=True)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def flush(folder: Path) -> None:
    """Flush the folder's files to the disk: with one syncfs call where the system has it, else file by file."""
    if not hasattr(_LIBC, "syncfs"):
        _flush_each(folder)
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if _LIBC.syncfs(descriptor):
            raise _error(folder)
    finally:
        os.close(descriptor)


def exchange(folder: Path, output: Path, top: str = "") -> bool:
    """Put `folder` in the output's place. Afterwards it holds what was there before, or is gone when nothing was.

    With `top`, a folder path that exists in both, only these two folders are exchanged; where the system cannot do that,
    nothing is changed, and the result is False.
    """
    new, old = folder / top, output / top
    if not old.exists():
        new.rename(old)
    elif not _exchanged(new, old):
        if top:
            return False
        _rename_twice(new, old)
    _flush_one(old.parent)
    return True


def _exchanged(folder: Path, output: Path) -> bool:
    """Exchange both names in one system call (Linux: renameat2); False where the system or file system has none."""
    if not hasattr(_LIBC, "renameat2"):
        return False
    if not _LIBC.renameat2(_AT_FDCWD, os.fsencode(folder), _AT_FDCWD, os.fsencode(output), _RENAME_EXCHANGE):
        return True
    error = _error(output)
    if error.errno in _CANNOT_EXCHANGE:
        return False
    raise error


def _rename_twice(folder: Path, output: Path) -> None:
    """Without the call there is a moment with no output; after a build killed at that moment, the next one restores it."""
    old = backup_path(folder)
    output.rename(old)
    try:
        folder.rename(output)
    except BaseException:
        if not output.exists():
            old.rename(output)
        raise
    old.rename(folder)


def _flush_each(folder: Path) -> None:
    for parent, _, names in os.walk(folder):
        for path in [Path(parent), *(Path(parent, name) for name in names)]:
            _flush_one(path)


def _flush_one(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _error(path: Path) -> OSError:
    number = ctypes.get_errno()
    return OSError(number, os.strerror(number), str(path))
