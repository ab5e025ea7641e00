"""The files of an export that a system gives in parts, a page of its list at a time."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Files
from pressgen.model.foreign import Trouble

T = TypeVar("T")


def each_part(
    files: Files, endings: tuple[str, ...], read: Callable[[str, bytes], Iterable[T]], none: PressgenError
) -> Iterator[T | Trouble]:
    """What each file gives, by path. One that cannot be read is told of; when none can, its error is raised, or `none` without any file."""
    errors: list[tuple[str, PressgenError]] = []
    some = False
    for path in sorted(one for one in files if one.lower().endswith(endings)):
        try:
            found = list(read(path, files[path]))
        except PressgenError as error:
            errors.append((path, error))
            continue
        some = some or bool(found)
        yield from found
    if not some:
        raise errors[0][1] if errors else none
    for path, failed in errors:
        yield Trouble(path, failed.reason)
