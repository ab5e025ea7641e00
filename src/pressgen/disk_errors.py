"""Turns errors of the file system into messages that say what happened and what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import Text, text

_FULL = {errno.ENOSPC, errno.EDQUOT}
_DENIED = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextmanager
def disk_errors(folder: Path) -> Iterator[None]:
    """Turn an OSError that is raised before the swap into a PressgenError about `folder`."""
    try:
        yield
    except OSError as error:
        raise _disk_error(error, folder) from error


def unreadable(path: str, error: OSError) -> PressgenError:
    """The error for a file that cannot be read, of which an artifact is a copy."""
    return PressgenError(
        text("{path} cannot be read: {reason}.", path=path, reason=_reason(error)),
        text("The site was left as it was. Put the file back or make it readable, then build again."),
    )


def not_removed(folder: Path, error: OSError) -> PressgenError:
    """The error for an old site that cannot be removed after the swap."""
    return PressgenError(
        text(
            "The new site is in place, but the earlier one in {folder} cannot be removed: {reason}.",
            folder=folder,
            reason=_reason(error),
        ),
        text("Remove that folder, or make it writable: the next build removes it."),
    )


def _disk_error(error: OSError, folder: Path) -> PressgenError:
    return PressgenError(_reason_text(error, folder), _hint(error))


def _reason_text(error: OSError, folder: Path) -> Text:
    if error.errno in _FULL:
        return text("The disk that holds {folder} is full.", folder=folder)
    if error.errno in _DENIED:
        return text("{path} cannot be written: {reason}.", path=error.filename or folder, reason=_reason(error))
    return text("The site in {folder} cannot be written: {reason}.", folder=folder, reason=error)


def _hint(error: OSError) -> Text:
    if error.errno in _FULL:
        return text("The site was left as it was. Free some space and build again.")
    if error.errno in _DENIED:
        return text("The site was left as it was. Make the folder writable, or choose another one with --output.")
    return text("The site was left as it was. Build again, or choose another folder with --output.")


def _reason(error: OSError) -> str:
    return error.strerror or str(error)
