"""What is saved about an output folder between builds: what was written there, from which sources, and until when it is valid.

`write` saves it; `build.py` asks it what can be skipped. What was read of each text is cached in `load/cache/`.
"""

from collections.abc import Iterable
from pathlib import Path

from pressgen.state import last_build, manifest
from pressgen.state.build_record import BuildRecord, load_build
from pressgen.state.last_build import LastBuild
from pressgen.state.manifest import Files
from pressgen.state.origins import find_sources
from pressgen.state.output_state import OutputState, read_output_state
from pressgen.state.state_folder import locate_state_folder
from pressgen.state.up_to_date import result_if_up_to_date

__all__ = [
    "BuildRecord",
    "LastBuild",
    "OutputState",
    "built_files",
    "built_record",
    "find_last_build",
    "read_output_state",
    "result_if_up_to_date",
    "sources_of",
]


def sources_of(paths: Iterable[str], *, root: Path, output: Path, state: Path) -> tuple[str, ...] | None:
    """The sources of the first of these output paths that the last build made; None when it made none of them."""
    return find_sources(paths, locate_state_folder(output.resolve(), root=root, state=state))


def find_last_build(*, root: Path, output: Path, state: Path) -> LastBuild | None:
    """The last build of an output folder; None when there is no such folder, or the build is unknown."""
    return last_build.read(locate_state_folder(output.resolve(), root=root, state=state)) if output.is_dir() else None


def built_files(*, root: Path, output: Path, state: Path) -> Files:
    """What the last build left in an output folder: sizes and times of all files, by path; none when that is unknown."""
    return manifest.read(locate_state_folder(output.resolve(), root=root, state=state)) or {}


def built_record(*, root: Path, output: Path, state: Path) -> BuildRecord:
    """What the last build of an output folder was made of and has found; an empty one when that is unknown."""
    saved = load_build(locate_state_folder(output.resolve(), root=root, state=state))
    return saved.record if saved else BuildRecord()
