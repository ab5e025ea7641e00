"""Which files of the newsroom each file of the output was made from: for `pressgen why`."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.model.output import Artifact
from pressgen.model.value import Value
from pressgen.state.state_folder import replace_file

_NAME = "origins"


class _OriginsFile(Value, frozen=True, array_like=True):
    """The file on disk: source paths are stored once and referred to by index, since a release is in many listings and feeds."""

    sources: list[str]
    outputs: dict[str, list[int]]
    """By output path: indexes into `sources`, the file's own text first."""


class Origins:
    """Collects the sources of each artifact during a build."""

    def __init__(self, state_folder: Path) -> None:
        self._state_folder = state_folder
        self._indexes: dict[str, int] = {}
        self._outputs: dict[str, list[int]] = {}

    def add(self, artifact: Artifact) -> None:
        """Record the artifact's sources: the text that it is about first."""
        indexes = self._indexes
        sources = (artifact.source, *artifact.sources) if artifact.source else artifact.sources
        self._outputs[artifact.path] = [indexes.setdefault(source, len(indexes)) for source in sources]

    def save(self) -> None:
        """Replace what the last build saved."""
        data = msgspec.msgpack.encode(_OriginsFile([*self._indexes], self._outputs))
        replace_file(self._state_folder, _NAME, data, durably=False)


def _read(state_folder: Path) -> _OriginsFile:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((state_folder / _NAME).read_bytes(), type=_OriginsFile)
    return _OriginsFile([], {})


def find_sources(paths: Iterable[str], state_folder: Path) -> tuple[str, ...] | None:
    """The sources of the first of these output paths that the last build made; None when it made none of them, or is unknown."""
    saved = _read(state_folder)
    indexes = next((saved.outputs[path] for path in paths if path in saved.outputs), None)
    return None if indexes is None else tuple(dict.fromkeys(saved.sources[index] for index in indexes))
