"""Opens a file in the editor that the user has chosen in the environment."""

import os
import shlex
import subprocess
from pathlib import Path

from pressgen.errors import PressgenError
from pressgen.problems import text

_HINT = text("Name one, for example: export EDITOR=nano. Or leave --edit out, and open the file yourself.")


def editor_command() -> list[str]:
    """The program in VISUAL, or else in EDITOR, with its arguments. PressgenError when there is none."""
    written = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    try:
        command = shlex.split(written)
    except ValueError:
        raise PressgenError(text("The editor “{command}” cannot be started.", command=written), _HINT) from None
    if not command:
        raise PressgenError(text("No editor is set in EDITOR or VISUAL."), _HINT)
    return command


def open_editor(command: list[str], file: Path) -> None:
    """Opens the file, and waits until the editor is closed. PressgenError when it cannot be started or fails."""
    try:
        done = subprocess.run([*command, str(file)], check=False)  # noqa: S603 -- what the user has chosen; no shell
    except OSError as error:
        reason = text("The editor “{command}” cannot be started.", command=shlex.join(command))
        raise PressgenError(reason, _HINT) from error
    if done.returncode:
        raise PressgenError(text("The editor “{command}” has reported an error.", command=shlex.join(command)))
