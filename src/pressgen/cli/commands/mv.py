"""`pressgen mv OLD NEW`: renames or moves the file of a release."""

from pathlib import Path

from pressgen.check.link import link
from pressgen.edit.move import Move, apply_move, plan_move
from pressgen.errors import PressgenError
from pressgen.load import load, revisions
from pressgen.model import Release, Source, Sources
from pressgen.problems import text


def move_release(root: Path, old: Path, new: Path) -> Move:
    """Move the release and rewrite the links to it; returns what was done. `old` and `new` are as written by the user."""
    sources = load(root)
    source = _release(sources, _path(root, old))
    target = _target_path(root, source, new)
    after = revisions.moved(sources, source.path, target, (root / source.path).read_bytes())
    planned = plan_move(root, source, target, link(sources), link(after))
    apply_move(root, planned)
    return planned


def _path(root: Path, written: Path) -> str:
    """The path relative to the newsroom; as written when it is outside."""
    absolute = (root / written).resolve()
    return absolute.relative_to(root.resolve()).as_posix() if absolute.is_relative_to(root.resolve()) else str(written)


def _release(sources: Sources, path: str) -> Source:
    found = next((one for one in sources.files if one.path == path and isinstance(one.record, Release)), None)
    if found is None:
        raise PressgenError(
            text("{path} is not the file of a release that can be read.", path=path),
            text("Name a file in content/releases; pressgen check says what is wrong with it."),
        )
    return found


def _target_path(root: Path, source: Source, new: Path) -> str:
    """The new path; when a folder is given, the file keeps its name. PressgenError when it cannot be there."""
    written = str(new)
    target = _path(root, new / Path(source.path).name if (root / new).is_dir() or written.endswith("/") else new)
    if not target.startswith("content/releases/") or Path(target).suffix != Path(source.path).suffix:
        raise PressgenError(
            text("A release cannot lie at {path}.", path=target),
            text("Choose a place in content/releases, and keep the ending {ending}.", ending=Path(source.path).suffix),
        )
    if (root / target).exists():
        raise PressgenError(text("There is a file {path} already.", path=target), text("Choose another name."))
    return target
