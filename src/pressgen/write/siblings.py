"""The hidden folder beside the output: the site to be until the swap, the site that was after it."""

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pressgen.write.failures import not_removed, told
from pressgen.write.lock import held


@contextmanager
def sibling(output: Path) -> Iterator[Path]:
    """A new hidden folder beside the output, gone afterwards. What a killed build left is put in order before."""
    with told(output):
        _recover(output)
        folder = output.with_name(f".{output.name}.pressgen-{secrets.token_hex(4)}")
        folder.mkdir()
    with held(folder, output):
        try:
            yield folder
        except BaseException:
            shutil.rmtree(folder, ignore_errors=True)
            raise
        _remove(folder)


def aside(folder: Path) -> Path:
    """Where the earlier site waits while `folder` takes its place, on systems that can't exchange two folders."""
    return folder.with_name(f"{folder.name}-old")


def _recover(output: Path) -> None:
    """Remove what killed builds left; one killed between the two renames left no output: its old one is put back."""
    name = re.compile(re.escape(f".{output.name}.pressgen-") + "[0-9a-f]{8}(-old)?")
    for folder in [folder for folder in output.parent.iterdir() if name.fullmatch(folder.name)]:
        if folder.name.endswith("-old") and not output.exists():
            folder.rename(output)
        else:
            with held(folder, output):
                _remove(folder)


def _remove(folder: Path) -> None:
    """Remove the folder, if it is there: the first site of all leaves none behind."""
    if not folder.exists():
        return
    try:
        shutil.rmtree(folder)
    except OSError as error:
        raise not_removed(folder, error) from error
