"""Reads an original as the site has it, without private data: what is made of it cannot show what is not in it."""

from pathlib import Path

from pressgen.digests import digest
from pressgen.disk_errors import unreadable
from pressgen.errors import PressgenError
from pressgen.picture_cleaning import BrokenPictureError, cleaned
from pressgen.problems import text


def read_original(root: Path, path: str, expected: str) -> bytes:
    """The cleaned picture at a path from the newsroom's folder. PressgenError when its digest is not the expected one."""
    try:
        data = (root / path).read_bytes()
        if digest(data) == expected:
            return cleaned(data)
    except OSError as error:
        raise unreadable(path, error) from error
    except BrokenPictureError:  # `load` has cleaned it before
        pass
    raise PressgenError(
        text("{path} was changed while the site was built.", path=path),
        text("Build again."),
    )
