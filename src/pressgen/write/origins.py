"""Which texts and files of the newsroom each file of the output was made from: for people who ask."""

from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.model.noun import Noun
from pressgen.model.output import Artifact

_NAME = "origins"


class _Kept(Noun, frozen=True, array_like=True):
    names: list[str]
    """Of the texts and files, each once: a release is in many listings and feeds."""
    files: dict[str, list[int]]


class Origins:
    """Takes note of what finished files were made from."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._files: dict[str, list[int]] = {}

    def note(self, artifact: Artifact) -> None:
        """Remember where the artifact came from: the text that it is about first."""
        found = (artifact.source, *artifact.sources) if artifact.source else artifact.sources
        numbers = self._numbers
        self._files[artifact.path] = [numbers.setdefault(name, len(numbers)) for name in found]

    def save(self, memory: Path) -> None:
        """Keep it. No promise rests on it, so it need not be flushed."""
        new = memory / f"{_NAME}.new"
        new.write_bytes(msgspec.msgpack.encode(_Kept([*self._numbers], self._files)))
        new.replace(memory / _NAME)


def of_any(paths: Iterable[str], memory: Path) -> tuple[str, ...] | None:
    """What the first of the paths that the last build made came from; None when it made none of them, or nothing is known."""
    with suppress(OSError, msgspec.DecodeError):
        kept = msgspec.msgpack.decode((memory / _NAME).read_bytes(), type=_Kept)
        return _of_any(paths, kept.names, kept.files)
    return None


def _of_any(paths: Iterable[str], names: list[str], files: Mapping[str, list[int]]) -> tuple[str, ...] | None:
    found = next((files[path] for path in paths if path in files), None)
    return None if found is None else tuple(dict.fromkeys(names[number] for number in found))
