"""A newsroom to begin with: a small one that builds, with the files that a CI needs."""

from collections.abc import Iterable, Iterator
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pressgen.edit.wheel import FOLDER, wheel
from pressgen.errors import PressgenError
from pressgen.problems import text

_HIDDEN = "dot-"
"""What the names of hidden files begin with in the package, where hidden files get lost."""
_WHEEL = b"WHEEL"
"""What stands for the name of pressgen's wheel."""


def start(folder: Path) -> list[str]:
    """Make a new newsroom in `folder`, which must be empty or not there; the paths of its files."""
    _refuse_occupied(folder)
    files = _contents()
    try:
        for path, data in files.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(data)
    except OSError as error:
        raise PressgenError(
            text("{path} cannot be written: {reason}.", path=error.filename or folder, reason=error.strerror or error)
        ) from error
    return sorted(files)


def lacks_wheel(files: Iterable[str]) -> bool:
    """Whether pressgen itself is not among the files of a new newsroom, so that its CI could not install it."""
    return not any(path.endswith(".whl") for path in files)


def _contents() -> dict[str, bytes]:
    """The files by path; where they name pressgen's wheel, with its name, and it among them when it is to be had."""
    own = wheel()
    files = dict(_files(resources.files("pressgen.edit") / "starter"))
    contents = {path: file.read_bytes().replace(_WHEEL, own.name.encode()) for path, file in files.items()}
    return contents | ({f"{FOLDER}/{own.name}": own.data} if own.data else {})


def _refuse_occupied(folder: Path) -> None:
    """A new repository's .git may be there; anything else might be somebody's."""
    if folder.exists() and not folder.is_dir():
        raise PressgenError(text("{folder} is a file, not a folder.", folder=folder))
    found = sorted(entry.name for entry in folder.iterdir() if entry.name != ".git") if folder.exists() else []
    if found:
        raise PressgenError(
            text("{folder} is not empty: {files}.", folder=folder, files=", ".join(found[:5])),
            text("Name a new folder: pressgen init my-newsroom."),
        )


def _files(folder: Traversable, path: str = "") -> Iterator[tuple[str, Traversable]]:
    for entry in folder.iterdir():
        name = entry.name.replace(_HIDDEN, ".", 1) if entry.name.startswith(_HIDDEN) else entry.name
        if entry.is_dir():
            yield from _files(entry, f"{path}{name}/")
        else:
            yield path + name, entry
