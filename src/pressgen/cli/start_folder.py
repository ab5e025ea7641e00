"""The folder in which the user stands. `-C` changes the folder of the program, and not of the user."""

from contextlib import suppress
from pathlib import Path

START = Path()
with suppress(FileNotFoundError):  # a folder that has been removed since; what needs one says so
    START = Path.cwd()
"""As it was when the program started: `global_options`, which can change it, imports this file first."""


def from_start(path: Path) -> str:
    """A path as it can be written where the user stands: relative to there when it lies below, else as a whole."""
    whole = path if path.is_absolute() else START / path
    return str(whole.relative_to(START) if whole.is_relative_to(START) else whole)
