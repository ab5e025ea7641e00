"""Finds the newsroom's files. Nothing outside of the folder is read: links are refused, devices passed over."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from pressgen.load import decode
from pressgen.load.faults import Fault
from pressgen.problems import Problem, text


class Listing(NamedTuple):
    """Paths from the newsroom's folder, with `/`, sorted; and what could not be listed."""

    paths: list[str]
    problems: list[Problem]


def walk(root: Path, folder: str) -> Listing:
    """All files below `folder`, but for hidden ones and editors' backups."""
    listing = Listing([], [])
    if (root / folder).is_dir():
        for path, mode in _entries(root, folder):
            if _is_unicode(path) and stat.S_ISREG(mode):
                listing.paths.append(path)
            else:
                listing.problems.append(_odd(path, mode))
    listing.paths.sort()
    return listing


def _entries(root: Path, folder: str) -> Iterator[tuple[str, int]]:
    with os.scandir(root / folder) as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(root, path)
            else:
                yield path, entry.stat(follow_symlinks=False).st_mode


def unreadable(path: str, error: OSError) -> Problem:
    """A file that the system does not let us read."""
    message = text("The file cannot be read: {reason}.", reason=error.strerror or type(error).__name__)
    return Fault("PG122", message, text("Look at the rights of the file.")).at(path, (1, 1, 1, 1))


def _is_unicode(path: str) -> bool:
    """Whether the file's name is text: on Linux it may be any bytes."""
    return not any("\ud800" <= letter <= "\udfff" for letter in path)


def _odd(path: str, mode: int) -> Problem:
    if not _is_unicode(path):
        shown = path.encode(errors="surrogateescape").decode(errors="replace")
        fault = Fault("PG122", text("The name of this file is not UTF-8."), text("Rename it."))
        return fault.at(shown, (1, 1, 1, 1))
    if stat.S_ISLNK(mode):
        fault = Fault(
            "PG122",
            text("This is a symbolic link, which could lead out of the newsroom."),
            text("Put the file itself here."),
        )
    else:
        fault = Fault("PG122", text("This is no ordinary file; it is left out."), level="warning")
    return fault.at(path, (1, 1, 1, 1))


def read_templates(root: Path, paths: list[str]) -> dict[str, str]:
    """The newsroom's templates by name, "release.html"."""
    return {
        path.removeprefix("templates/"): decode.decode((root / path).read_bytes(), path).source
        for path in paths
        if path.endswith((".html", ".xml", ".txt")) and not path.startswith("templates/theme/")
    }
