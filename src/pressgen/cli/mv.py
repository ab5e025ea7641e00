"""`pressgen mv OLD NEW`: another name or folder for a release's file."""

from pathlib import Path

from pressgen.check.link import link
from pressgen.edit.move import Move, apply_move, plan_move
from pressgen.errors import PressgenError
from pressgen.load import load, revisions
from pressgen.model import Release, Source, Sources
from pressgen.problems import text


def moved(root: Path, old: Path, new: Path) -> Move:
    """What was done."""
    sources = load(root)
    source = _release(sources, _path(root, old))
    goal = _goal(root, source, new)
    after = revisions.moved(sources, source.path, goal, (root / source.path).read_bytes())
    made = plan_move(root, source, goal, link(sources), link(after))
    apply_move(root, made)
    return made


def _path(root: Path, written: Path) -> str:
    """A path from the newsroom's folder, however it was written."""
    whole = (root / written).resolve()
    return whole.relative_to(root.resolve()).as_posix() if whole.is_relative_to(root.resolve()) else str(written)


def _release(sources: Sources, path: str) -> Source:
    found = next((one for one in sources.files if one.path == path and isinstance(one.record, Release)), None)
    if found is None:
        raise PressgenError(
            text("{path} is not the file of a release that can be read.", path=path),
            text("Name a file in content/releases; pressgen check says what is wrong with it."),
        )
    return found


def _goal(root: Path, source: Source, new: Path) -> str:
    """The new path; a folder keeps the file's name."""
    written = str(new)
    goal = _path(root, new / Path(source.path).name if (root / new).is_dir() or written.endswith("/") else new)
    if not goal.startswith("content/releases/") or Path(goal).suffix != Path(source.path).suffix:
        raise PressgenError(
            text("A release cannot lie at {path}.", path=goal),
            text("Choose a place in content/releases, and keep the ending {ending}.", ending=Path(source.path).suffix),
        )
    if (root / goal).exists():
        raise PressgenError(text("There is a file {path} already.", path=goal), text("Choose another name."))
    return goal
