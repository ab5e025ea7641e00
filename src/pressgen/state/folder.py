"""Where is kept what a build remembers of an output folder."""

import hashlib
import os
from pathlib import Path

OUTPUTS = "outputs"


def state_folder(output: Path, *, root: Path, state: Path) -> Path:
    """The folder that remembers this output; its name holds no absolute path."""
    name = os.path.relpath(output, root.resolve())
    return state.resolve() / OUTPUTS / hashlib.blake2b(os.fsencode(name), digest_size=8).hexdigest()
