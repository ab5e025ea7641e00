"""What a build read, what it found, and what it left in the output folder. The next build compares itself with it."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.model.output import Showing, Waiting
from pressgen.model.site import RunState
from pressgen.model.value import Value
from pressgen.state.output_snapshot import OutputSnapshot
from pressgen.state.state_folder import replace_file

_NAME = "build_record"


class BuildRecord(Value, frozen=True):
    """What a build read and found, and for which instants its site is right."""

    snapshot_digest: str = ""
    """Digest of everything that it read (see `load.disk.snapshot`); empty when no digest is reliable."""
    showing: Showing = "public"
    since: datetime | None = None
    """The instant that it was built for."""
    until: datetime | None = None
    """At any later instant before this one the site is the same; None when only an edit can change it."""
    run: RunState = RunState()
    waiting: Waiting = Waiting()

    def is_valid_at(self, now: datetime, showing: Showing) -> bool:
        """Whether the passage of time alone has changed nothing since."""
        is_time = self.since is not None and self.since <= now and (self.until is None or now < self.until)
        return is_time and self.showing == showing


class SavedBuild(Value, frozen=True, array_like=True):
    """A build record with a snapshot of the output folder as that build left it."""

    record: BuildRecord
    snapshot: OutputSnapshot


def save_build(saved: SavedBuild, state_folder: Path) -> None:
    """Save what the next build needs to know whether it has anything to do."""
    replace_file(state_folder, _NAME, msgspec.msgpack.encode(saved), durably=False)


def load_build(state_folder: Path) -> SavedBuild | None:
    """The build that was saved last; None when there is none, or it cannot be decoded."""
    with suppress(OSError, msgspec.DecodeError):
        return msgspec.msgpack.decode((state_folder / _NAME).read_bytes(), type=SavedBuild)
    return None
