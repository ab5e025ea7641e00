"""Which instant the site in an output folder was built for, and whether it is a preview."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.errors import PressgenError
from pressgen.model.value import Value
from pressgen.problems import text
from pressgen.state.state_folder import replace_file

_NAME = "built.json"


class LastBuild(Value, frozen=True):
    """What the last build made of an output folder."""

    preview: bool = False
    now: datetime | None = None
    """The instant that it was built for; None while a build is running, and after a build that was killed."""


def read(state_folder: Path) -> LastBuild | None:
    """The last build; None when it is unknown."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode((state_folder / _NAME).read_bytes(), type=LastBuild)
    return None


def save(state_folder: Path, last_build: LastBuild, *, durably: bool = True) -> None:
    """Save the last build; without `durably` when the site on disk is the same as before."""
    replace_file(state_folder, _NAME, msgspec.json.encode(last_build), durably=durably)


def refuse_preview_over_site(output: Path, last: LastBuild | None) -> None:
    """PressgenError when a preview would replace anything but a preview or an empty folder."""
    if output.exists() and any(output.iterdir()) and not (last and last.preview):
        raise PressgenError(
            text("{output} holds a site that is no preview.", output=output),
            text("Choose a new or empty folder for the preview: --output preview."),
        )
