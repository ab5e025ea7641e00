"""Writes the pages of a report into a folder of its own, and never over files that it has not written."""

import shutil
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.problems import text

_MARK = ".pressgen-diff"
"""Stands in every such folder."""


def write_report(folder: Path, pages: Mapping[str, str], root: Path) -> None:
    """Put the pages, by file name, in the place of the folder's earlier report, all of them or none.

    PressgenError when the folder holds something else, or belongs to the newsroom `root`.
    """
    _refuse_foreign(folder, root)
    with disk_errors(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=f".{folder.name}-", dir=folder.parent) as name:
            new, old = Path(name) / "new", Path(name) / "old"
            new.mkdir()
            (new / _MARK).touch()
            for file, content in pages.items():
                (new / file).write_text(content, "utf-8")
            if folder.exists():
                folder.rename(old)
            new.rename(folder)
            shutil.rmtree(old, ignore_errors=True)


def _refuse_foreign(folder: Path, root: Path) -> None:
    place = folder.resolve()
    if any(
        place.is_relative_to((root / part).resolve()) for part in ("content", "templates", ".git")
    ) or root.resolve().is_relative_to(place):
        raise PressgenError(
            text("The pages cannot go to {folder}: it belongs to the newsroom.", folder=folder),
            text("Choose a folder for them: --html diff."),
        )
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / _MARK).exists()):
        raise PressgenError(
            text("{folder} holds other files, which would be lost.", folder=folder),
            text("Choose an empty folder, or a new one: --html diff."),
        )


def write_files(folder: Path, pages: Mapping[str, str]) -> None:
    """Put the files of a report into a folder, each wholly old or wholly new; other files there stay."""
    with disk_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".pressgen-report-", dir=folder) as name:
            for file, content in pages.items():
                (Path(name) / file).write_text(content, "utf-8")
                (Path(name) / file).replace(folder / file)
