"""Scans a folder in one walk, without a stat call for each file."""

import os
from itertools import accumulate
from pathlib import Path

from pressgen.model.value import Value


class Tree(Value, frozen=True):
    """Everything below a folder, as paths from it."""

    files: dict[str, int]
    """The inode of every file. Links and special files count as files; links are not followed."""
    folders: set[str]
    """Includes the folder itself, as ""."""


def scan_tree(folder: Path, top: str = "") -> Tree:
    """The tree of `folder`, or only the part at the path `top` and below; empty when there is no such folder."""
    tree = Tree(files={}, folders=set())
    todo = [top] if _is_folder(folder, top) else []
    while todo:
        parent = todo.pop()
        tree.folders.add(parent)
        with os.scandir(f"{folder}/{parent}") as entries:
            for entry in entries:
                path = f"{parent}/{entry.name}" if parent else entry.name
                if entry.is_dir(follow_symlinks=False):
                    todo.append(path)
                else:
                    tree.files[path] = entry.inode()
    return tree


def _is_folder(folder: Path, top: str) -> bool:
    """Whether `top` is a folder in `folder`, with no link on the way to it."""
    steps = accumulate(top.split("/"), "{}/{}".format) if top else ()
    return folder.is_dir() and all(
        Path(folder, step).is_dir() and not Path(folder, step).is_symlink() for step in steps
    )
