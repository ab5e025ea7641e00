"""Lists and reads the newsroom's files. Symbolic links are refused and devices skipped, so nothing outside of it is read."""

import os
import stat
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Self

from pressgen.load.format import MOST_BYTES, Fault, editor_lines, is_name, name_fault
from pressgen.model.value import Value
from pressgen.problems import Problem, text


def read_bytes(file: Path) -> bytes:
    """The content of a text's file, cut off one byte after MOST_BYTES: `decode_text` refuses what is longer."""
    with file.open("rb") as opened:
        size = os.fstat(opened.fileno()).st_size  # read() allocates as much as it is asked for
        return opened.read(min(size, MOST_BYTES) + 1)


def read_lines(root: Path, unsaved: Mapping[str, bytes], path: str) -> list[str]:
    """The lines of the text at a path; none when it cannot be read."""
    try:
        return editor_lines(unsaved[path] if path in unsaved else read_bytes(root / path))
    except OSError:
        return []


def is_plain_file(root: Path, path: str) -> bool:
    """Whether a listing of the newsroom has a file at this path: one that is no link, in folders that are none."""
    return is_name(path) and (root / path).is_file() and (root / path).resolve() == root.resolve() / path


class Stamp(Value, frozen=True, array_like=True, gc=False):
    """Size in bytes, times in nanoseconds, and inode of a file. While they are the same, so is its content."""

    size: int
    mtime: int
    ctime: int
    """Differs when a file was moved in place of another one with the same size and mtime."""
    inode: int
    """Differs when a whole folder was moved in place of another, which leaves the ctimes of its files alone."""

    @classmethod
    def of(cls, stat: os.stat_result) -> Self:
        """The stamp of a file with this status."""
        return cls(stat.st_size, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)


class Listing(NamedTuple):
    """Files by path relative to the newsroom's folder, with `/`, sorted; and problems of those that are not listed."""

    stamps: dict[str, Stamp]
    problems: list[Problem]


def walk(root: Path, folder: str) -> Listing:
    """All files below `folder`, except hidden ones and editors' backups (`~`)."""
    found: dict[str, Stamp] = {}
    problems: list[Problem] = []
    if (root / folder).is_dir():
        for path, status in _entries(os.fspath(root), folder):
            if stat.S_ISREG(status.st_mode) and is_name(path):
                found[path] = Stamp.of(status)
            else:
                problems.append(_irregular(path, status.st_mode))
    return Listing(dict(sorted(found.items())), problems)


def _entries(root: str, folder: str) -> Iterator[tuple[str, os.stat_result]]:
    with os.scandir(f"{root}/{folder}") as entries:
        for entry in entries:
            if entry.name.startswith(".") or entry.name.endswith("~"):
                continue
            path = f"{folder}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                yield from _entries(root, path)
            else:
                yield path, entry.stat(follow_symlinks=False)


def _is_unicode(path: str) -> bool:
    """Whether the path is valid UTF-8: on Linux it may be any bytes, which Python decodes as surrogates."""
    return path.isascii() or not any("\ud800" <= letter <= "\udfff" for letter in path)


def _irregular(path: str, mode: int) -> Problem:
    if not _is_unicode(path):
        shown = path.encode(errors="surrogateescape").decode(errors="replace")
        fault = Fault("PG122", text("The name of this file is not UTF-8."), text("Rename it."))
        return fault.at(shown, (1, 1, 1, 1))
    if not is_name(path):
        shown = "".join(one if is_name(one) else "\ufffd" for one in path)
        return name_fault(path).at(shown, (1, 1, 1, 1))
    if stat.S_ISLNK(mode):
        fault = Fault(
            "PG122",
            text("This is a symbolic link, which could lead out of the newsroom."),
            text("Put the file itself here."),
        )
    else:
        fault = Fault("PG122", text("This is no ordinary file; it is left out."), level="warning")
    return fault.at(path, (1, 1, 1, 1))
