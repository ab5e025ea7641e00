"""Writes an export into a folder of its own or a .zip file, wholly or not at all, and never over anything but an earlier export."""

import zipfile
from collections.abc import Iterable
from pathlib import Path
from tempfile import TemporaryDirectory

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.exporters import ExportedFile
from pressgen.problems import text

_MARK = ".pressgen-export"
"""Stands in every such folder, and is the comment of every such .zip file."""
_LONG_AGO = (1980, 1, 1, 0, 0, 0)
"""The first day that a .zip file can name: the same export has the same bytes on every day."""
_PARTS = ("content", "templates", ".git", ".pressgen", "output")
_PLACE = text("Choose a new folder, or a .zip file: --to ../arkiv.zip")


def write_export(target: Path, files: Iterable[ExportedFile], root: Path) -> None:
    """Put the files in the place of the earlier export at `target`, all of them or none.

    PressgenError when something else is there, when it belongs to the newsroom `root`, or when it cannot be written.
    """
    _refuse_own_place(target, root)
    with disk_errors(target):
        _refuse_foreign(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".pressgen-export-", dir=target.parent) as name:
            new = Path(name) / "new"
            if is_zip(target):
                _write_zip(new, files)
                new.replace(target)
            else:
                _write_folder(new, files)
                if target.exists():
                    target.rename(Path(name) / "old")
                new.rename(target)


def is_zip(target: Path) -> bool:
    """Whether the export is to be one file."""
    return target.suffix.lower() == ".zip"


def _write_zip(new: Path, files: Iterable[ExportedFile]) -> None:
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.comment = _MARK.encode()
        for one in files:
            info = zipfile.ZipInfo(one.path, _LONG_AGO)
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            with archive.open(info, "w", force_zip64=True) as opened:
                for part in one.parts:
                    opened.write(part)


def _write_folder(new: Path, files: Iterable[ExportedFile]) -> None:
    new.mkdir()
    (new / _MARK).touch()
    for one in files:
        file = new / one.path
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("xb") as opened:
            for part in one.parts:
                opened.write(part)


def _refuse_own_place(target: Path, root: Path) -> None:
    place, home = target.resolve(), root.resolve()
    parts = [(root / part).resolve() for part in _PARTS]
    if home.is_relative_to(place) or any(place.is_relative_to(one) or one.is_relative_to(place) for one in parts):
        raise PressgenError(text("The export cannot go to {place}: it belongs to the newsroom.", place=target), _PLACE)


def _refuse_foreign(target: Path) -> None:
    if is_zip(target):
        if target.exists() and not _is_own_zip(target):
            raise PressgenError(text("{place} is there already, and is no export.", place=target), _PLACE)
    elif target.suffix.lower() in (".json", ".xml"):
        hint = text("An export has pictures beside its texts. Name a folder, or a .zip file: --to ../arkiv.zip")
        raise PressgenError(text("An export cannot be the one file {place}.", place=target), hint)
    elif target.is_symlink() or target.is_file():
        raise PressgenError(text("{place} is there already, and is no export.", place=target), _PLACE)
    elif target.is_dir() and any(target.iterdir()) and not (target / _MARK).exists():
        raise PressgenError(text("{place} holds other files, which would be lost.", place=target), _PLACE)


def _is_own_zip(target: Path) -> bool:
    try:
        with zipfile.ZipFile(target) as archive:
            return archive.comment == _MARK.encode()
    except (zipfile.BadZipFile, OSError):
        return False
