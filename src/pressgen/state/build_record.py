"""What a build was made of, what it found, and what it left in the output folder."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.model.output import Showing, Waiting
from pressgen.model.site import RunState
from pressgen.model.value import Value
from pressgen.state.manifest import replace
from pressgen.state.output_snapshot import OutputSnapshot

_NAME = "build_record"


class BuildRecord(Value, frozen=True):
    """What a build was made of, and what it found."""

    mark: str = ""
    """Stands for everything that it read (see `load.disk.snapshot`); empty when nothing can."""
    showing: Showing = "public"
    since: datetime | None = None
    """The instant that it was built for."""
    until: datetime | None = None
    """Built at any later instant before this one, the site is the same; None when only an edit can change it."""
    previous: RunState = RunState()
    waiting: Waiting = Waiting()

    def holds(self, now: datetime, showing: Showing) -> bool:
        """Whether the clock alone has changed nothing since."""
        is_time = self.since is not None and self.since <= now and (self.until is None or now < self.until)
        return is_time and self.showing == showing


class SavedBuild(Value, frozen=True, array_like=True):
    """That, and what it left in the output."""

    record: BuildRecord
    snapshot: OutputSnapshot


def save_build(saved: SavedBuild, state_folder: Path) -> None:
    """Keeps what the next build must know to do nothing."""
    replace(state_folder, _NAME, msgspec.msgpack.encode(saved), durably=False)


def read_build(state_folder: Path) -> SavedBuild | None:
    """The last one kept; None when there is none that can be used."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((state_folder / _NAME).read_bytes(), type=SavedBuild)
    return None
