"""Exports a newsroom and imports it into another folder, as `pressgen export` and `pressgen import` do."""

from pathlib import Path
from typing import Any

import msgspec

from pressgen.cli.commands.import_archive import ImportRun
from pressgen.cli.commands.import_home import home
from pressgen.cli.commands.new import Desk
from pressgen.cli.export_files import open_export
from pressgen.cli.export_folder import write_export
from pressgen.cli.held_texts import whole_archive
from pressgen.cli.printer import Printer
from pressgen.cli.public_texts import public_archive
from pressgen.cli.session import Session
from pressgen.exporters import EXPORTS
from pressgen.importers.archives import ARCHIVES, Asked
from pressgen.load import load
from pressgen.model import Record, Release
from pressgen.model.fidelity import Fidelity

NOW = "2026-05-01 14:00"
_PLACES = {"line", "column", "end_line", "end_column", "digest"}
"""What says where in a file something stands, and what its bytes are: comments move."""


def exported(root: Path, target: Path, format_: str = "json", now: str = NOW, *, public: bool = False) -> Path:
    """The folder or .zip file `target`, now with an export of the newsroom."""
    desk = Desk(Session(root, Printer("en")), now)
    write_export(target, EXPORTS[format_].make(public_archive(desk) if public else whole_archive(desk)), root)
    return target


def imported(export: Path, root: Path, format_: str = "pressgen", now: str = NOW) -> Fidelity:
    """What became of an export in the newsroom `root`, which may not exist yet."""
    files = open_export(export, export.name)
    with home(format_, root, files, dry=False):
        desk = Desk(Session(root, Printer("en")), now)
        run = ImportRun(desk, ARCHIVES[format_], Asked(desk.zone, desk.now, pages=True), dry=False)
        return Fidelity(format_, export.name, tuple(run.fates(files)))


def records(root: Path) -> dict[str, Any]:
    """What the newsroom reads, by path: every field of every record, and how broken what has none is."""
    return {one.path: _meaning(one.record) or len(one.problems) for one in load(root).files}


def _meaning(record: Record | None) -> Any:
    if record is None:
        return None
    fields = {name: getattr(record, name) for name in record.__struct_fields__ if name != "texts"}
    words = [record.body, record.lead] if isinstance(record, Release) else []
    return _placeless(msgspec.to_builtins([fields, words]))


def _placeless(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _placeless(one) for key, one in value.items() if key not in _PLACES}
    return [_placeless(one) for one in value] if isinstance(value, list | tuple) else value


def assets(root: Path) -> dict[str, bytes]:
    """The pictures and documents, by path."""
    found = sorted((root / "content").rglob("*"))
    texts = (".md", ".yaml")
    return {
        one.relative_to(root).as_posix(): one.read_bytes() for one in found if one.is_file() and one.suffix not in texts
    }
