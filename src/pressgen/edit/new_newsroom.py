"""Creates a small newsroom that builds, with the files that a CI needs."""

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path

from pressgen.edit.bundled_wheel import FOLDER, wheel
from pressgen.edit.locked_versions import locked_versions
from pressgen.edit.newsroom_settings import NewsroomSettings
from pressgen.edit.yaml_scalars import scalar
from pressgen.errors import PressgenError
from pressgen.problems import text

_HIDDEN_PREFIX = "dot-"
"""Stands for the dot of hidden files in the package: tools leave hidden files out of a package."""
_ORGANISATION = "ORGANISATION"
"""Stands for the organisation's id in names of files."""
_CONSTRAINTS = "constraints.txt"


def create_newsroom(folder: Path, settings: NewsroomSettings | None = None) -> list[str]:
    """Creates a newsroom in `folder`, which must be empty or not exist, and returns the paths of its files, sorted.

    PressgenError when the folder is not empty or cannot be written.
    """
    refuse_occupied(folder)
    files = _contents(settings or NewsroomSettings())
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
    """Whether pressgen's wheel is not among the files of a new newsroom. Then its CI cannot install pressgen."""
    return not any(path.endswith(".whl") for path in files)


def _contents(settings: NewsroomSettings) -> dict[str, bytes]:
    """The files by path, filled in, with the versions of libraries, and with pressgen's wheel if it is available."""
    own, starter = wheel(), resources.files("pressgen.edit") / "starter"
    values = {**settings.placeholders(), "@WHEEL@": own.name}
    files = {**dict(_files(starter / "common")), **dict(_files(starter / settings.language))}
    contents = {
        path.replace(_ORGANISATION, settings.organisation): _filled(
            _unquoted(file.read_text("utf-8"), values) if path.startswith("content/") else file.read_text("utf-8"),
            values,
        )
        for path, file in files.items()
    }
    contents[_CONSTRAINTS] = locked_versions().encode()
    return contents | ({f"{FOLDER}/{own.name}": own.data} if own.data else {})


def _filled(text: str, values: Mapping[str, str]) -> bytes:
    """The text with its placeholders filled in, in one go: what stands in a value is no placeholder."""
    return re.sub(r"@[A-Z]+@", lambda found: values[found[0]], text).encode()


def _unquoted(text: str, values: Mapping[str, str]) -> str:
    """The text with quotation marks around values only where they are needed, as `pressgen format` writes them."""
    return re.sub(r'(?m)(?<=: )"([^"\n]*)@NAME@"$', lambda found: scalar(f"{found[1]}{values['@NAME@']}"), text)


def refuse_occupied(folder: Path) -> None:
    """PressgenError for a file, or a folder with anything but the .git of a new repository in it."""
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
        name = entry.name.replace(_HIDDEN_PREFIX, ".", 1) if entry.name.startswith(_HIDDEN_PREFIX) else entry.name
        if entry.is_dir():
            yield from _files(entry, f"{path}{name}/")
        else:
            yield path + name, entry
