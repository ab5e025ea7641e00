"""Pictures that were made, each under a digest of its recipe: a changed text never makes one again.

They lie in `.pressgen/pictures/` for all outputs, so that a preview and the site share them, and CI can keep the folder. A file
is a checksum and the picture: one that was cut or changed is not found, and so it is made again.
"""

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

import msgspec

from pressgen.digests import digest
from pressgen.disk_errors import disk_errors
from pressgen.model.recipes import Recipe
from pressgen.picture_libraries import picture_libraries

_MAKING = 1
"""To be raised when `picture_making` or `picture_cleaning` changes so that a recipe gives another picture than before."""
_CHECKSUM_BYTES = 16
_KEPT_NS = 30 * 24 * 3600 * 10**9
"""How long a picture is kept that no site shows, since a build last used it."""


class PictureStore:
    """The pictures in a state folder, by recipe."""

    def __init__(self, state: Path) -> None:
        self._folder = state / "pictures"

    def find(self, recipe: Recipe) -> bytes | None:
        """The picture, which counts as used now; None when it has not been made, or is no longer whole."""
        file = self._file(recipe)
        with suppress(OSError):
            os.utime(file)
            content = file.read_bytes()
            data = content[_CHECKSUM_BYTES:]
            return data if _checksum(data) == content[:_CHECKSUM_BYTES] else None
        return None

    def save(self, recipe: Recipe, data: bytes) -> None:
        """Keep the picture. Whoever looks for it meanwhile finds all of it or nothing."""
        file = self._file(recipe)
        new = file.with_name(f"{file.name}.{os.getpid()}.new")
        with disk_errors(self._folder):
            self._folder.mkdir(parents=True, exist_ok=True)
            new.write_bytes(_checksum(data) + data)
            new.replace(file)

    def remove_unused(self, shown: Callable[[], Collection[Recipe]]) -> None:
        """Remove the pictures that no build has used for a month before the latest use of any, but for those of `shown`.

        A build that runs beside this one has just used its own, so they stay. `shown` is called only when something is old.
        """
        times = dict(self._times())
        newest = max(times.values(), default=0)
        old = {name for name, time in times.items() if time < newest - _KEPT_NS}
        kept = {_key(recipe) for recipe in shown()} if old else set()
        for name in old:
            with suppress(OSError):  # another build has removed it
                os.utime(self._folder / name) if name in kept else (self._folder / name).unlink()

    def _times(self) -> Iterator[tuple[str, int]]:
        """Names and times of all files, also of those that a killed build had begun."""
        with suppress(OSError), os.scandir(self._folder) as entries:
            for entry in entries:
                yield entry.name, entry.stat().st_mtime_ns

    def _file(self, recipe: Recipe) -> Path:
        return self._folder / _key(recipe)


def _key(recipe: Recipe) -> str:
    """Where the original lies does not matter, so a release can be moved; its content does, and the libraries."""
    content = (msgspec.structs.replace(recipe, original=""), picture_libraries(), _MAKING)
    return digest(msgspec.msgpack.encode(content))


def _checksum(data: bytes) -> bytes:
    return blake2b(data, digest_size=_CHECKSUM_BYTES).digest()
