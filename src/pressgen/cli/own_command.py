"""How this program is called from where the user stands, so that the next command can be typed as it is shown."""

import os
import shlex
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from pressgen.cli.start_folder import from_start


def own_command(*words: str) -> str:
    """The command line that runs pressgen with these words, quoted for the shell at hand."""
    return shell_line([*program(), *words])


def program() -> list[str]:
    """How pressgen was called: by its name when that is found in the path, by its file as it was typed, or with Python."""
    called = Path(sys.argv[0])
    if called.name == "__main__.py":
        return [python(), "-m", "pressgen"]
    found = shutil.which("pressgen")
    if called.stem != "pressgen" or (found and Path(found).resolve() == called.resolve()):
        return ["pressgen"]
    return [from_start(called)]


def python() -> str:
    """How the Python that runs pressgen is called: by its name when that is found in the path, else by its file."""
    names = ("python", "python3", "py")
    same = (name for name in names if (found := shutil.which(name)) and Path(found).absolute() == Path(sys.executable))
    return next(same, from_start(Path(sys.executable)))


def shell_line(words: Sequence[str], *, windows: bool = os.name == "nt") -> str:
    """The words as one line for sh, or for PowerShell and the command prompt of Windows.

    In PowerShell, a quoted program needs `&` before it, which the command prompt does not take: it has the short `py` for that.
    """
    if not windows:
        return shlex.join(words)
    quoted = [f'"{word}"' if " " in word else word for word in words]
    return f"& {' '.join(quoted)}" if quoted[0].startswith('"') else " ".join(quoted)
