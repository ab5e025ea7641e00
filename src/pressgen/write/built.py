"""Which instant the site in an output folder was built for, and whether it is a preview."""

from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from pressgen.errors import PressgenError
from pressgen.model.noun import Noun
from pressgen.problems import text
from pressgen.write.manifest import replace

_NAME = "built.json"


class Built(Noun, frozen=True):
    """What is remembered of the site as a whole."""

    preview: bool = False
    now: datetime | None = None
    """None while a build is under way, and after one that was killed."""


def read(memory: Path) -> Built | None:
    """The last build; None when nothing is known of it."""
    with suppress(OSError, msgspec.DecodeError, UnicodeDecodeError):
        return msgspec.json.decode((memory / _NAME).read_bytes(), type=Built)
    return None


def save(memory: Path, built: Built, *, durably: bool = True) -> None:
    """Remember it; not durably when the site is the one that was remembered already."""
    replace(memory, _NAME, msgspec.json.encode(built), durably=durably)


def refuse_over_real(output: Path, last: Built | None) -> None:
    """PressgenError when a preview would take the place of anything but a preview."""
    if output.exists() and any(output.iterdir()) and not (last and last.preview):
        raise PressgenError(
            text("{output} holds a site that is no preview.", output=output),
            text("Choose a new or empty folder for the preview: --output preview."),
        )
