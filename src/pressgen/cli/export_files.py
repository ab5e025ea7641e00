"""The files of a saved export, from a file, a folder or a .zip archive, each read when it is asked for and never larger than it may be."""

import os
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from itertools import islice
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text

_LARGEST = 1_000_000_000
"""Bytes of one file: no export of a newsroom is larger."""
_MOST_FILES = 200_000
_MOST_BESIDE = 50_000
"""Files around a single one that are looked through for its pictures: it may lie among everything else that somebody has saved."""
_MOST_PACKED = 300
"""How many times larger than its packed form a file may be: text packs ten to twenty times, a bomb a thousand times."""
_SMALL = 5_000_000
"""Bytes of a file that may be packed in any way."""
_BESIDE = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".pdf", ".docx", ".xlsx", ".pptx", ".odt", ".ods", ".csv", ".mp3", ".mp4"}  # fmt: skip
"""What is looked for around a single file: its pictures and documents."""


def open_export(source: Path, shown: str) -> Mapping[str, bytes]:
    """The files of the export at `source`, by relative path. PressgenError when there is none, or when it is a bomb."""
    if source.is_dir():
        return _Folder(source, _paths(source))
    if not source.exists():
        raise PressgenError(text("There is no file {path}.", path=shown))
    if zipfile.is_zipfile(source) and source.suffix.lower() not in (".docx", ".odt"):
        return _Zip(source, shown)
    beside = [one for one in islice(_walk(source.parent), _MOST_BESIDE) if Path(one).suffix.lower() in _BESIDE]
    return _Folder(source.parent, [source.name, *(one for one in sorted(beside) if one != source.name)])


def _paths(folder: Path) -> list[str]:
    found = list(islice(_walk(folder), _MOST_FILES + 1))
    if len(found) > _MOST_FILES:
        raise PressgenError(
            text("{folder} has more than {count} files.", folder=folder, count=_MOST_FILES),
            text("Put the export into a folder of its own."),
        )
    return sorted(found)


def _walk(folder: Path) -> Iterator[str]:
    """The files in a folder and the folders within it, but for hidden ones and links. None of those it may not read."""
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(one for one in folders if not one.startswith("."))
        for name in sorted(files):
            path = Path(place, name)
            if not name.startswith(".") and not path.is_symlink() and path.is_file():
                yield path.relative_to(folder).as_posix()


class _Folder(Mapping[str, bytes]):
    """Files on disk."""

    def __init__(self, folder: Path, paths: list[str]) -> None:
        self._folder = folder
        self._paths = dict.fromkeys(paths)

    def __getitem__(self, path: str) -> bytes:
        if path not in self._paths:
            raise KeyError(path)
        file = self._folder / path
        try:
            if file.stat().st_size > _LARGEST:
                raise _too_large(path)
            return file.read_bytes()
        except OSError as error:
            reason = error.strerror or error
            raise PressgenError(text("{path} cannot be read: {reason}.", path=path, reason=reason)) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class _Zip(Mapping[str, bytes]):
    """Files of a .zip archive. What it says of their sizes is not trusted: the library reads no more than that."""

    def __init__(self, file: Path, shown: str) -> None:
        try:
            self._archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, NotImplementedError) as error:
            raise PressgenError(
                text("{path} cannot be read: {reason}.", path=shown, reason=error), text("Save the export anew.")
            ) from error
        infos = [one for one in self._archive.infolist() if not one.is_dir() and _is_plain(one.filename)]
        if len(infos) > _MOST_FILES:
            raise PressgenError(text("{folder} has more than {count} files.", folder=shown, count=_MOST_FILES))
        self._infos = {one.filename: one for one in infos}
        self._shown = shown

    def __getitem__(self, path: str) -> bytes:
        info = self._infos[path]
        if info.file_size > _LARGEST or (
            info.file_size > _SMALL and info.file_size > _MOST_PACKED * max(1, info.compress_size)
        ):
            raise _too_large(f"{self._shown}/{path}")
        try:
            return self._archive.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError, OSError) as error:
            raise PressgenError(
                text("{path} cannot be read: {reason}.", path=f"{self._shown}/{path}", reason=error),
                text("Save the export anew, without a password."),
            ) from error

    def __iter__(self) -> Iterator[str]:
        return iter(self._infos)

    def __len__(self) -> int:
        return len(self._infos)


def _is_plain(name: str) -> bool:
    parts = name.split("/")
    return not (
        name.startswith("/") or "\\" in name or any(one in ("..", "__MACOSX") or one.startswith(".") for one in parts)
    )


def _too_large(path: str) -> PressgenError:
    return PressgenError(
        text("{path} unpacks to more than an export can be, so it was not opened.", path=path),
        text("Save the export anew."),
    )
