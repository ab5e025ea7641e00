"""The builder of `pressgen serve` stays for many builds: after each, its site is what a clean build makes, byte for byte."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import sleep

import choices
from build_process import BuildRequest, build_process
from editing import FOLDER, Folder, How, snapshot
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machine import HOWS, SUBJECT, TICK, Edit, edit

from pressgen import load
from pressgen.cli.preview_builds import NOW, PreviewBuilds
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.model import Showing
from pressgen.serve import Board, Preview

EXAMPLES = os.environ.get("PRESSGEN_EXAMPLES")
MOMENTS = ("", "", NOW, "2026-05-01 14:00", "2026-12-01")


class _Session(Session):
    """A session whose clock stands still."""

    def instant(self, written: str) -> datetime:
        return load.instant(self.root, written) if written else choices.NOON


@contextmanager
def newsroom_at_work() -> Iterator[tuple[Folder, PreviewBuilds]]:
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "rum"
        folder = Folder(root, {})
        folder.restore(choices.start(0))
        session = _Session(root, Printer("sv"))
        yield folder, PreviewBuilds(session, root / ".pressgen/preview/site", Board(Preview()), "")


def apply(folder: Folder, one: Edit, how: How) -> None:
    path, key, value = one
    if not key:
        folder.write(path, value, how)
    else:
        if path not in folder.files:
            folder.write(path, choices.new(path, 9))
        folder.set_value(path, key, value, how)


def clean(root: Path, moment: str) -> tuple[dict[str, bytes], bool]:
    """What a process makes that has never built before, and whether it refuses to."""
    showing: Showing = "preview" if moment else "drafts"
    now = choices.NOON
    with tempfile.TemporaryDirectory() as place:
        output = Path(place) / "site"
        if moment not in ("", NOW):
            now = load.instant(root, moment).astimezone(UTC)
        outcome = build_process().build(BuildRequest(str(root), str(output), f"{place}/state", now, showing))
        return {path: data for path, (data, _) in snapshot(output).items()}, bool(outcome.refused)


@given(
    steps=st.lists(
        st.tuples(st.lists(SUBJECT.flatmap(edit), max_size=2), HOWS, st.sampled_from(MOMENTS)), min_size=4, max_size=6
    )
)
@settings(
    max_examples=int(EXAMPLES or "2"),
    deadline=None,
    derandomize=EXAMPLES is None,
    suppress_health_check=list(HealthCheck),
)
def test_after_every_edit_the_site_is_that_of_a_clean_build(steps: list[tuple[list[Edit], How, str]]) -> None:
    with newsroom_at_work() as (folder, builds):
        before: dict[str, bytes] = {}
        for edits, how, moment in [([], "in place", ""), *steps]:
            for one in edits:
                apply(folder, one, how)
            sleep(TICK)
            version = builds.board.preview.version
            builds.travel(moment)
            builds.build()
            preview, (expected, refused) = builds.board.preview, clean(folder.root, moment)
            site = {path: data for path, (data, _) in snapshot(folder.root / ".pressgen/preview/site").items()}
            assert preview.failed == refused
            assert site == (before if refused else expected)
            assert (preview.version > version) == (site != before)
            assert set(preview.files) == {path for path, data in site.items() if data != FOLDER[0]}
            before = site
