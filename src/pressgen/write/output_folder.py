"""Which places are refused as an output folder."""

import os
from pathlib import Path

from pressgen.disk_errors import disk_errors
from pressgen.errors import PressgenError
from pressgen.problems import Text, text
from pressgen.state.state_folder import OUTPUTS

_SOURCES = ("content", "templates", "src", ".git")


def checked_output(output: Path, *, root: Path, state: Path) -> Path:
    """The output folder's real path, with its parent created; PressgenError where an exchange would do harm or fail."""
    if output.is_symlink():
        raise _refused(text("The output folder {output} is a link.", output=output))
    real = output.resolve()
    if reason := _wrong_place(real, root.resolve(), state.resolve()):
        raise _refused(reason)
    with disk_errors(real):
        real.parent.mkdir(parents=True, exist_ok=True)
    if reason := _wrong_kind(real):
        raise _refused(reason)
    return real


def _wrong_place(output: Path, root: Path, state: Path) -> Text | None:
    if root.is_relative_to(output):
        return text("The output folder {output} holds the newsroom itself.", output=output)
    if state.is_relative_to(output):
        return text(
            "The output folder {output} holds the folder {state}, where pressgen keeps what it has read.",
            output=output,
            state=state,
        )
    for folder in [*((root / name).resolve() for name in _SOURCES), state / OUTPUTS]:
        if output.is_relative_to(folder) or folder.is_relative_to(output):
            return text("The output folder {output} and {folder} lie in one another.", output=output, folder=folder)
    return None


def _wrong_kind(output: Path) -> Text | None:
    if output.exists() and not output.is_dir():
        return text("The output folder {output} is a file, not a folder.", output=output)
    if output.is_mount():
        return text("The output folder {output} is a mount point: it cannot be replaced as a whole.", output=output)
    if output.exists() and not os.access(output, os.W_OK | os.X_OK):
        return text("The output folder {output} is read-only.", output=output)
    return None


def _refused(reason: Text) -> PressgenError:
    return PressgenError(reason, text("Choose a folder of its own with --output; a build replaces it as a whole."))
