"""Writes new files into `content/`, all or none, and never over another."""

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import Text, text


def create_files(root: Path, files: Mapping[str, bytes], hint: Text | None = None) -> None:
    """Writes the files, by path from the newsroom's folder.

    PressgenError, with `hint`, when one of them exists, or cannot be written; then none of them is left.
    """
    written: list[Path] = []
    try:
        for path, data in files.items():
            _create(root / path, data, written)
    except FileExistsError as error:
        _remove(written)
        taken = Path(error.filename).relative_to(root).as_posix()
        raise PressgenError(text("There is a file {path} already.", path=taken), hint) from None
    except OSError as error:
        _remove(written)
        reason = error.strerror or error
        raise PressgenError(text("{path} cannot be written: {reason}.", path=path, reason=reason)) from error
    except BaseException:
        _remove(written)
        raise


def _create(file: Path, data: bytes, written: list[Path]) -> None:
    """Writes one file and adds it to `written`. FileExistsError when there is one with this name."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as opened:
        written.append(file)
        opened.write(data)


def _remove(files: list[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
