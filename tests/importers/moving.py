"""Moves an export that stands in the test into a small newsroom, as `pressgen import` does."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from importing import CONFIG, REGISTRY

from newsroom import newsroom
from pressgen.cli.commands.import_archive import ImportRun
from pressgen.cli.commands.new import Desk
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.importers.archives import ARCHIVES, Asked
from pressgen.load import load
from pressgen.model import Release
from pressgen.model.fidelity import Fidelity, FieldFate, TextFate

NOW = "2026-05-01 12:00"


class Moved(NamedTuple):
    """A newsroom after an import, and the account of it."""

    root: Path
    fidelity: Fidelity

    @property
    def releases(self) -> dict[str, Release]:
        """The releases of the newsroom by title."""
        return {one.record.title: one.record for one in load(self.root).files if isinstance(one.record, Release)}

    def text(self, title: str) -> str:
        """The file of the text with a title."""
        return (self.root / self.fate(title).path).read_text("utf-8")

    def fate(self, title: str) -> TextFate:
        """What became of the text with a title."""
        return next(one for one in self.fidelity.texts if one.title == title)

    def fields(self, title: str, field: str) -> list[FieldFate]:
        """What became of the values of a field."""
        return [one for one in self.fate(title).fields if one.field == field]

    def files(self) -> dict[str, bytes]:
        """Every file in content/."""
        return {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted((self.root / "content").rglob("*"))
            if path.is_file()
        }


def moved(
    folder: Path,
    format_: str,
    files: Mapping[str, str | bytes],
    *,
    now: str = NOW,
    pages: bool = False,
    dry: bool = False,
) -> Moved:
    """What an export becomes in a newsroom with REGISTRY, or in the one that an earlier call has made. Every word of it is accounted for."""
    root = folder / "newsroom"
    if not root.exists():
        newsroom(root, REGISTRY, CONFIG)
    desk = Desk(Session(root, Printer("en")), now)
    export = {path: data.encode() if isinstance(data, str) else data for path, data in files.items()}
    asked = Asked(desk.zone, desk.now, pages)
    run = ImportRun(desk, ARCHIVES[format_], asked, dry=dry)
    fates = tuple(run.fates(export))
    for one in fates:
        assert one.state == "refused" or (one.words.lost, one.words.invented) == ({}, {}), one
        assert one.words.source == one.words.kept + one.words.read + one.words.dropped or one.state == "refused"
    return Moved(root, Fidelity(format_, "export", fates, run.registry))
