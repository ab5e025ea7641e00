"""Which texts and files of the newsroom each file of the output was made from: for people who ask."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.model.output import Artifact
from pressgen.model.value import Value
from pressgen.state.manifest import replace

_NAME = "origins"


class _Kept(Value, frozen=True, array_like=True):
    names: list[str]
    """Of the texts and files, each once: a release is in many listings and feeds."""
    files: dict[str, list[int]]


class Origins:
    """Takes note of what finished files were made from."""

    def __init__(self, state_folder: Path) -> None:
        self._memory = state_folder
        self._numbers: dict[str, int] = {}
        self._files: dict[str, list[int]] = {}

    def note(self, artifact: Artifact) -> None:
        """Remember where the artifact came from: the text that it is about first."""
        numbers = self._numbers
        found = (artifact.source, *artifact.sources) if artifact.source else artifact.sources
        self._files[artifact.path] = [numbers.setdefault(name, len(numbers)) for name in found]

    def save(self) -> None:
        """Keep it, instead of what was kept before."""
        data = msgspec.msgpack.encode(_Kept([*self._numbers], self._files))
        replace(self._memory, _NAME, data, durably=False)


def _read(state_folder: Path) -> _Kept:
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((state_folder / _NAME).read_bytes(), type=_Kept)
    return _Kept([], {})


def sources_of_any(paths: Iterable[str], state_folder: Path) -> tuple[str, ...] | None:
    """What the first of the paths that the last build made came from; None when it made none of them, or nothing is known."""
    kept = _read(state_folder)
    found = next((kept.files[path] for path in paths if path in kept.files), None)
    return None if found is None else tuple(dict.fromkeys(kept.names[number] for number in found))
