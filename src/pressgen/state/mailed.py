"""What has been mailed of the site in an output folder: in each way, the version of each release that was mailed last.

A mail lies in the outbox under a temporary name before it is noted here, and gets its own name afterwards. So a run that was
stopped in between has left a temporary file that is noted here, and the next run finishes it. A sending program may
have taken the file away at any time: what is noted is never made again.
"""

import os
from contextlib import suppress
from pathlib import Path

import msgspec

from pressgen.digests import digest
from pressgen.model import Mailed
from pressgen.model.value import Value
from pressgen.state.state_folder import locate_state_folder, replace_file

_NAME = "mailed.json"


class _Saved(Value, frozen=True):
    ways: dict[str, Mailed] = {}  # noqa: RUF012 -- msgspec copies an empty default
    last: tuple[str, str] = ("", "")
    """The temporary and the own path of the mail that was noted last."""


class MailRecord:
    """Read from the state folder of the output, and saved with each change. What is lost counts as never mailed."""

    def __init__(self, *, root: Path, output: Path, state: Path) -> None:
        self.folder = locate_state_folder(output.resolve(), root=root, state=state)
        self._saved = _Saved()
        with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
            self._saved = msgspec.json.decode((self.folder / _NAME).read_bytes(), type=_Saved)

    @property
    def name(self) -> str:
        """A name that no other record has on this machine."""
        return digest(os.fsencode(self.folder))[:12]

    @property
    def last(self) -> tuple[Path, Path] | None:
        """The temporary and the own path of the mail that was noted last."""
        temporary, own = self._saved.last
        return (Path(temporary), Path(own)) if own else None

    def mailed(self, way: str) -> Mailed | None:
        """What has been mailed in this way; None when nothing ever was."""
        return self._saved.ways.get(way)

    def note(self, way: str, more: Mailed, files: tuple[Path, Path] | None = None) -> None:
        """Add what has been mailed; `files` are the temporary and the own path of its mail."""
        before = self._saved.ways.get(way, Mailed())
        now = Mailed({**before.versions, **more.versions}, more.until or before.until)
        last = (str(files[0]), str(files[1])) if files else self._saved.last
        self._saved = _Saved({**self._saved.ways, way: now}, last)
        replace_file(self.folder, _NAME, msgspec.json.format(msgspec.json.encode(self._saved), indent=1))
