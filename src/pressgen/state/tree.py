"""What lies in a folder, read in one walk without asking for any file's status."""

import os
from itertools import accumulate
from pathlib import Path

from pressgen.model.value import Value


class Tree(Value, frozen=True):
    """Everything below a folder, as paths from it."""

    files: dict[str, int]
    """Every file's inode. Links and special files are files here; nothing is followed."""
    folders: set[str]
    """With the folder itself, which is ""."""


def tree(folder: Path, top: str = "") -> Tree:
    """What lies in `folder`, or of that, what lies at the path `top` and below; nothing when there is no such folder."""
    found = Tree(files={}, folders=set())
    todo = [top] if _is_folder(folder, top) else []
    while todo:
        parent = todo.pop()
        found.folders.add(parent)
        with os.scandir(f"{folder}/{parent}") as entries:
            for entry in entries:
                path = f"{parent}/{entry.name}" if parent else entry.name
                if entry.is_dir(follow_symlinks=False):
                    todo.append(path)
                else:
                    found.files[path] = entry.inode()
    return found


def _is_folder(folder: Path, top: str) -> bool:
    """Whether there is such a folder, and no link on the way from `folder` to it."""
    steps = accumulate(top.split("/"), "{}/{}".format) if top else ()
    return folder.is_dir() and all(
        Path(folder, step).is_dir() and not Path(folder, step).is_symlink() for step in steps
    )
