"""The one moment at which the site changes: flush what is staged, exchange the two folders."""

import ctypes
import errno
import os
from pathlib import Path

from pressgen.write.hidden_folder import aside

_LIBC = ctypes.CDLL(None, use_errno=True)
_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_CANNOT_EXCHANGE = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP}


def flush(folder: Path) -> None:
    """Bring the folder's files to the disk, once for the whole file system where the system can."""
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
    """Put `folder` in the output's place; it then holds what was there before, or is gone when nothing was.

    With `top`, a path of a folder in both, only that in the place of that: False, and nothing done, where the system can't.
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
    """Both names change at once; False where the system or the file system has no such call."""
    if not hasattr(_LIBC, "renameat2"):
        return False
    if not _LIBC.renameat2(_AT_FDCWD, os.fsencode(folder), _AT_FDCWD, os.fsencode(output), _RENAME_EXCHANGE):
        return True
    error = _error(output)
    if error.errno in _CANNOT_EXCHANGE:
        return False
    raise error


def _rename_twice(folder: Path, output: Path) -> None:
    """For a moment there is no output; a build killed right then is put in order by the next one."""
    old = aside(folder)
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
