"""A newsroom in a folder, and what people do to its files: in place or by another file, with new times or the old ones."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path
from time import time_ns
from typing import Any, Literal, NamedTuple

from newsrooms import text

How = Literal["in place", "another file", "times kept"]
"""How an editor, git, or a tool that restores times puts new content where the old one was."""


class Written(NamedTuple):
    """A text as keys and body; what has no body is YAML."""

    keys: Mapping[str, Any]
    body: str = ""


Content = Written | bytes


class Folder:
    """Edits the files of a newsroom, and knows the content of each."""

    def __init__(self, root: Path, start: Mapping[str, Content]) -> None:
        self.root = root
        self.files: dict[str, Content] = {}
        self.restore(start)

    def write(self, path: str, content: Content, how: How = "in place") -> None:
        """Write the content to the file."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        before = file.stat() if file.exists() else None
        data = content if isinstance(content, bytes) else text(*content)
        if how == "in place":
            file.write_bytes(data)
        else:
            new = file.with_name(f".{file.name}.new")
            new.write_bytes(data)
            new.replace(file)
        if before and how == "times kept":
            os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        self.files[path] = content

    def set_value(self, path: str, key: str, value: Any, how: How) -> None:
        """Set a key of the text at the path; the key "body" is its body."""
        old = self.files[path]
        assert isinstance(old, Written)
        if key == "body" and path.endswith(".md"):
            self.write(path, Written(old.keys, value), how)
        else:
            self.write(path, Written({**old.keys, key: value}, old.body), how)

    def remove(self, path: str) -> None:
        (self.root / path).unlink()
        del self.files[path]

    def swap(self, one: str, other: str) -> None:
        """Exchange the names of two files or folders; if only one exists, rename it to the other."""
        aside = self.root / "aside"
        for old, new in ((one, aside), (other, one), (aside, other)):
            if (self.root / old).exists():
                (self.root / new).parent.mkdir(parents=True, exist_ok=True)
                (self.root / old).rename(self.root / new)
        names = {_within(path, one, other): content for path, content in self.files.items()}
        self.files = names

    def touch(self, path: str, time: int | None) -> None:
        """Set the time of the file to now, or to the given one in nanoseconds."""
        moment = time_ns() if time is None else time
        os.utime(self.root / path, ns=(moment, moment))

    def restore(self, files: Mapping[str, Content]) -> None:
        """Restore earlier contents, as a git checkout does."""
        for path in [path for path in self.files if path not in files]:
            self.remove(path)
        for path, content in files.items():
            if self.files.get(path) != content:
                self.write(path, content, "another file")


def _within(path: str, one: str, other: str) -> str:
    """The path after the two have changed names."""
    for old, new in ((one, other), (other, one)):
        if path == old or path.startswith(f"{old}/"):
            return new + path[len(old) :]
    return path


Snapshot = dict[str, tuple[bytes, int]]
FOLDER = (b"a folder", 0)


def snapshot(output: Path) -> Snapshot:
    """Every file of a site with its time, and every folder."""
    return {path.relative_to(output).as_posix(): _seen(path) for path in sorted(output.rglob("*"))}


def _seen(path: Path) -> tuple[bytes, int]:
    return (path.read_bytes(), path.stat().st_mtime_ns) if path.is_file() else FOLDER


def damage_pictures(state: Path, what: str) -> None:
    """Remove the pictures that were made, or cut the end off each."""
    if what == "pictures lost":
        shutil.rmtree(state / "pictures", ignore_errors=True)
    else:
        for picture in (state / "pictures").glob("*"):
            picture.write_bytes(picture.read_bytes()[:-9])


def damage(output: Path, state: Path, what: str) -> None:
    """Damage the output or its state; does nothing when there is no page."""
    page = next(iter(sorted(output.rglob("index.html"))[5:]), output / "index.html")
    if not page.exists():
        return
    match what:
        case "output lost":
            shutil.rmtree(output)
        case "page lost":
            page.unlink()
        case "page changed":
            page.write_bytes(b"changed")
        case "page touched":
            os.utime(page)
        case "folder added":
            (output / "tom" / "mapp").mkdir(parents=True, exist_ok=True)
        case "cache lost":
            shutil.rmtree(state / "load", ignore_errors=True)
        case "spare lost":
            for spare in state.glob("outputs/*/spare"):
                shutil.rmtree(spare)
