"""What lies in a folder, read in one walk without asking for any file's status."""

import os
from pathlib import Path

from pressgen.model.noun import Noun


class Tree(Noun, frozen=True):
    """Everything below a folder, as paths from it."""

    files: dict[str, int]
    """Every file's inode. Links and special files are files here; nothing is followed."""
    folders: set[str]
    """With the folder itself, which is ""."""


def tree(folder: Path, top: str = "") -> Tree:
    """What lies in `folder`, or of that, what lies at the path `top` and below; nothing when there is no such folder."""
    found = Tree(files={}, folders=set())
    todo = [top] if (folder / top).is_dir() else []
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
