"""Writes what an import has made: the pictures and contacts first and the text last, so that a text which is there is whole."""

from collections.abc import Mapping
from pathlib import Path

from pressgen.edit.safe_write import place_in_content, save
from pressgen.errors import PressgenError
from pressgen.problems import text


def write_imported(root: Path, files: Mapping[str, bytes]) -> None:
    """Writes the files by path from the newsroom's folder, in the reverse of their order. One that is there with the same bytes stays.

    PressgenError when a file with other bytes is in the way, or one cannot be written.
    """
    for path, data in reversed(list(files.items())):
        target = place_in_content(root, path)
        if target.exists():
            if target.read_bytes() != data:
                raise PressgenError(
                    text("There is another file {path} already.", path=path), text("Move it, and import again.")
                )
            continue
        save(root, path, data, instead_of=None)
