"""The builder of `pressgen serve` stays for many builds: after each, its site is what a clean build makes, byte for byte."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from time import sleep
from typing import Any

import choices
import pytest
from build_process import BuildRequest, build_process
from editing import FOLDER, Folder, How, snapshot
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from machine import HOWS, SUBJECT, TICK, Edit, edit

from pressgen import load
from pressgen.cli.preview_builds import PreviewBuilds
from pressgen.cli.preview_words import NOW
from pressgen.cli.printer import Printer
from pressgen.cli.session import Session
from pressgen.model import Showing
from pressgen.serve import Board, Preview
from pressgen.serve.built_files import read

EXAMPLES = os.environ.get("PRESSGEN_EXAMPLES")
BRIDGE = "content/releases/a/bron.md"
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


WORDS = {
    "title": ["Bron öppnar", "Bron stänger", "Vägen är klar"],
    "lead": ["", "Det är klart nu.", "Det är klart då."],
    "body": [
        *(f"Bron öppnar på måndag.\n\nSedan går det {how}." for how in ("fort", "bra", "sakta", "lätt")),
        "Bron öppnar på lördag.",
        "– Det är bra, säger Kim Ek.",
    ],
}
"""What the preview shows before it has built anything."""
STEPS = st.tuples(st.lists(SUBJECT.flatmap(edit), max_size=2), HOWS, st.sampled_from(MOMENTS))
SENTENCES = [(BRIDGE, key, value) for key, values in WORDS.items() for value in values]
WRITING = st.tuples(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=2), HOWS, st.sampled_from([""] * 9 + [NOW])
)


@given(steps=st.lists(STEPS, min_size=4, max_size=6) | st.lists(WRITING, min_size=6, max_size=9))
@settings(
    max_examples=int(EXAMPLES or "3"),
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
            seen = versions(builds.board.preview)
            builds.travel(moment)
            expected, refused = clean(folder.root, moment)
            if builds.show_edited(frozenset(path for path, _, _ in edits)):
                assert not refused
                assert_shown(builds.board.preview, expected)
            builds.build()
            preview = builds.board.preview
            site = {path: data for path, (data, _) in snapshot(folder.root / ".pressgen/preview/site").items()}
            assert preview.failed == refused
            assert site == (before if refused else expected)
            assert refused or answers(preview) == {path: data for path, data in site.items() if data != FOLDER[0]}
            assert (versions(preview) != seen) == (site != before)
            assert set(preview.files) == {path for path, data in site.items() if data != FOLDER[0]}
            before = site


def versions(preview: Preview) -> dict[str, int]:
    return {path: preview.version_of(path) for path in ("", *preview.files)}


def answers(preview: Preview) -> dict[str, bytes | None]:
    return {path: read(preview, path) for path in preview.files}


def assert_shown(preview: Preview, expected: dict[str, bytes]) -> None:
    """What was made of edited texts is what a build makes; when the preview says so, everything is."""
    shown = answers(preview)
    for path in preview.made if preview.is_unfinished else shown:
        assert shown[path] == expected[path]


def test_words_and_titles_are_shown_before_anything_is_built() -> None:
    with newsroom_at_work() as (folder, builds):
        builds.build()
        version = builds.board.preview.version
        folder.set_value(BRIDGE, "body", "En helt ny mening om bron.", "in place")
        assert builds.show_edited(frozenset([BRIDGE]))
        folder.set_value(BRIDGE, "title", "Helt ny bro", "in place")
        assert builds.show_edited(frozenset([BRIDGE]))
        preview = builds.board.preview
        page = next(path for path in preview.made if path.endswith("index.html"))
        assert b"Helt ny bro" in preview.made[page].data
        assert (preview.version, preview.is_unfinished) == (version, True)
        assert preview.version_of(page) == version + 2
        builds.build(is_look=True)
        assert builds.board.preview.version_of(page) == version + 2
        assert builds.board.preview.version_of("index.html") == version + 3
        assert not builds.board.preview.is_unfinished
        assert not builds.board.preview.made


@pytest.mark.parametrize(
    ("key", "value"),
    [("type", "invitation"), ("topics", ["vatten"]), ("status", "draft"), ("slug", "annan"), ("id", "")],
)
def test_an_edit_that_reaches_further_is_built_first(key: str, value: Any) -> None:
    with newsroom_at_work() as (folder, builds):
        builds.build()
        folder.set_value(BRIDGE, key, value, "in place")
        assert not builds.show_edited(frozenset([BRIDGE]))


def test_a_text_that_has_become_a_link_is_not_read(tmp_path: Path) -> None:
    with newsroom_at_work() as (folder, builds):
        builds.build()
        elsewhere = tmp_path / "annan.md"
        (folder.root / BRIDGE).rename(elsewhere)
        (folder.root / BRIDGE).symlink_to(elsewhere)
        assert not builds.show_edited(frozenset([BRIDGE]))


def test_a_file_of_an_editor_that_is_gone_again_counts_for_nothing() -> None:
    with newsroom_at_work() as (folder, builds):
        builds.build()
        folder.set_value(BRIDGE, "title", "Helt ny bro", "in place")
        assert builds.show_edited(frozenset([BRIDGE, "content/releases/a/4913"]))
        assert not builds.show_edited(frozenset([BRIDGE, "content/releases/a"]))


def test_a_look_is_put_off_while_somebody_saves() -> None:
    with newsroom_at_work() as (folder, builds):
        builds.build()
        folder.set_value(BRIDGE, "title", "Helt ny bro", "in place")
        assert builds.show_edited(frozenset([BRIDGE]))
        builds.ask(frozenset([BRIDGE]))
        builds.build(is_look=True)
        assert builds.board.preview.is_unfinished


@pytest.mark.parametrize("fault", ["place", "words"])
def test_a_shortcut_that_overlooks_something_is_caught(fault: str, monkeypatch: pytest.MonkeyPatch) -> None:
    name = {"place": "_same_place", "words": "_same_but_words"}[fault]
    monkeypatch.setattr(f"pressgen.check.edited_texts.{name}", lambda *_: True)
    with newsroom_at_work() as (folder, builds):
        builds.build()
        folder.set_value(BRIDGE, *{"place": ("type", "invitation"), "words": ("title", "Ny bro")}[fault], "in place")
        assert builds.show_edited(frozenset([BRIDGE]))
        preview = builds.board.preview._replace(is_unfinished=False)
        with pytest.raises(AssertionError):
            assert_shown(preview, clean(folder.root, "")[0])
