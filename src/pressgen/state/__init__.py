"""What is remembered of an output folder between builds: what was written there, from what, and when it must be built again.

`write` saves it, `build.py` asks it what may be spared. What was read of each text is remembered in `load/cache/`.
"""

from collections.abc import Iterable
from pathlib import Path

from pressgen.state import last_build, manifest
from pressgen.state.build_record import BuildRecord
from pressgen.state.folder import state_folder
from pressgen.state.last_build import LastBuild
from pressgen.state.manifest import Files
from pressgen.state.origins import sources_of_any
from pressgen.state.up_to_date import OutputState, output_state, up_to_date

__all__ = [
    "BuildRecord",
    "LastBuild",
    "OutputState",
    "find_last_build",
    "last_files",
    "output_state",
    "sources_of",
    "up_to_date",
]


def last_files(*, root: Path, output: Path, state: Path) -> Files | None:
    """What the last build wrote there, by path, with hashes; None when that is not known."""
    return manifest.read(state_folder(output.resolve(), root=root, state=state))


def sources_of(paths: Iterable[str], *, root: Path, output: Path, state: Path) -> tuple[str, ...] | None:
    """What the first of these files that the last build made there came from; None when it made none of them."""
    return sources_of_any(paths, state_folder(output.resolve(), root=root, state=state))


def find_last_build(*, root: Path, output: Path, state: Path) -> LastBuild | None:
    """What is remembered of the site in a folder; None when there is no site, or nothing is known of it."""
    return last_build.read(state_folder(output.resolve(), root=root, state=state)) if output.is_dir() else None
