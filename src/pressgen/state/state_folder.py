"""The state folder of one output folder, and the writing of files in it."""

import hashlib
import os
from pathlib import Path

from pressgen.disk_errors import disk_errors

OUTPUTS = "outputs"
"""Folder within `.pressgen` that holds one state folder for each output."""


def locate_state_folder(output: Path, *, root: Path, state: Path) -> Path:
    """The state folder of this output. Its name is a hash of the output's path relative to the newsroom, so that a
    newsroom can be moved together with its state.
    """
    name = os.path.relpath(output, root.resolve())
    return state.resolve() / OUTPUTS / hashlib.blake2b(os.fsencode(name), digest_size=8).hexdigest()


def replace_file(state_folder: Path, name: str, data: bytes, *, durably: bool = True) -> None:
    """Replace a file of the state folder atomically. Without `durably` it is not flushed: for files whose loss costs only time."""
    new = state_folder / f"{name}.new"
    with disk_errors(state_folder), new.open("wb") as file:
        file.write(data)
        file.flush()
        if durably:
            os.fsync(file.fileno())
    with disk_errors(state_folder):
        new.replace(state_folder / name)
