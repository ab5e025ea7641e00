"""Makes a draft of a foreign file in a small newsroom, as `pressgen new --from` does."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from newsroom import newsroom
from pressgen.cli.commands.new import Choices, Desk
from pressgen.cli.commands.new_from import Imported, import_release
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.load import load
from pressgen.model import Body, Release

CONFIG = """\
title: Pressrum Storköping
url: https://press.storkoping.example/
language: sv
timezone: Europe/Stockholm
organisation: storkoping
"""
REGISTRY = {
    "content/organisations/storkoping.yaml": "name: Storköpings kommun\nboilerplate: storkoping\npress_contacts: [pressjour]\n",
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: trafikchef\norganisation: storkoping\nphone: 08-465 004 10\nemail: ada.ek@storkoping.example\n",
    "content/contacts/pressjour.yaml": "name: Pressjouren\norganisation: storkoping\nphone: 08-465 004 99\n",
    "content/boilerplates/storkoping.md": "---\ntitle: Om Storköping\n---\nStorköping är en påhittad kommun vid Storån med 12 000 invånare och tre broar.\n",
    "content/vocabularies/topics.yaml": "trafik: Trafik\nskola: Skola\n",
}


class Result(NamedTuple):
    """The draft as the newsroom reads it, its file, and what became of the words."""

    release: Release
    written: str
    done: Imported
    root: Path

    @property
    def blocks(self) -> list[tuple[str, str]]:
        """Kind and words of each block of the text."""
        return [(block.kind, block.text.replace("\u00a0", " ")) for block in self.release.body.blocks]

    @property
    def lead(self) -> str:
        return "\n".join(" ".join(block.text.split()) for block in (self.release.lead or Body()).blocks)

    def reasons(self, words: str) -> list[str]:
        """Why something that holds these words was left out."""
        return [str(one.reason) for one in self.done.draft.left_out if words in one.words]


def imported(folder: Path, name: str, data: str | bytes, files: Mapping[str, str | bytes] | None = None) -> Result:
    """What a file becomes in a newsroom with REGISTRY and `files`. No word of it is lost, and none is invented."""
    root = newsroom(folder / "newsroom", {**REGISTRY, **(files or {})}, CONFIG)
    (root / name).write_bytes(data.encode() if isinstance(data, str) else data)
    desk = Desk(Session(root, Printer("en")), "2026-05-01 12:00")
    done = import_release(desk, Path(name), Choices())
    assert (dict(done.lost), dict(done.invented)) == ({}, {})
    assert done.total == done.kept + done.read + done.left_out
    record = next(one.with_partial_record().record for one in load(root).files if one.path == done.path)
    assert isinstance(record, Release)
    assert record.draft
    return Result(record, (root / done.path).read_text("utf-8"), done, root)
