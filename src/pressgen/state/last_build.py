"""Which instant the site in an output folder was built for, and whether it is a preview."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.errors import PressgenError
from pressgen.model.value import Value
from pressgen.problems import text
from pressgen.state.manifest import replace

_NAME = "built.json"


class LastBuild(Value, frozen=True):
    """What is remembered of the site as a whole."""

    preview: bool = False
    now: datetime | None = None
    """None while a build is under way, and after one that was killed."""


def read(state_folder: Path) -> LastBuild | None:
    """The last build; None when nothing is known of it."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode((state_folder / _NAME).read_bytes(), type=LastBuild)
    return None


def save(state_folder: Path, built: LastBuild, *, durably: bool = True) -> None:
    """Remember it; not durably when the site is the one that was remembered already."""
    replace(state_folder, _NAME, msgspec.json.encode(built), durably=durably)


def refuse_over_real(output: Path, last: LastBuild | None) -> None:
    """PressgenError when a preview would take the place of anything but a preview."""
    if output.exists() and any(output.iterdir()) and not (last and last.preview):
        raise PressgenError(
            text("{output} holds a site that is no preview.", output=output),
            text("Choose a new or empty folder for the preview: --output preview."),
        )
