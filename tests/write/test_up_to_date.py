"""A build that has nothing to do knows it before it reads a single text."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pressgen.load.disk.snapshot import take_snapshot
from pressgen.model.output import Artifact, Written
from pressgen.state import BuildRecord, result_if_up_to_date
from pressgen.write import write

NOON = datetime(2026, 5, 2, 12, tzinfo=UTC)
SITE = {"index.html": "start", "2026/bron/index.html": "bron"}


class Built:
    """A site that was built at noon, and changes next at three."""

    def __init__(self, root: Path) -> None:
        self.root, self.output = root, root / "output"
        artifacts = (Artifact(path=path, data=data.encode()) for path, data in SITE.items())
        self.places = {"root": root, "output": self.output, "state": root / ".pressgen"}
        record = BuildRecord("mark", "public", NOON, NOON + timedelta(hours=3))
        write(artifacts, root=root, output=self.output, state=root / ".pressgen", record=record)

    def stands(self, mark: str = "mark", hour: int = 12) -> Written | None:
        found = result_if_up_to_date(mark, NOON.replace(hour=hour), "public", **self.places)
        return found[0] if found else None


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return Built(tmp_path)


def test_a_site_that_nothing_has_happened_to_stands(built: Built) -> None:
    assert built.stands(hour=14) == Written(files=2, size=9)


@pytest.mark.parametrize(("mark", "hour"), [("other", 12), ("", 12), ("mark", 11), ("mark", 15)])
def test_other_content_an_earlier_instant_or_a_coming_event_asks_for_a_build(
    built: Built, mark: str, hour: int
) -> None:
    assert built.stands(mark, hour) is None


def test_a_preview_asks_for_a_build(built: Built) -> None:
    assert result_if_up_to_date("mark", NOON, "drafts", **built.places) is None


HARM: dict[str, Callable[[Path], object]] = {
    "a file is gone": lambda output: (output / "index.html").unlink(),
    "a file is longer": lambda output: (output / "index.html").write_text("start!"),
    "a file has another time": lambda output: os.utime(output / "index.html", (1, 1)),
    "a file has moved": lambda output: (output / "index.html").rename(output / "2026/start.html"),
    "a file has come": lambda output: (output / "2026/bron/bild.jpg").write_bytes(b""),
    "a folder has come": lambda output: (output / "2026/tom").mkdir(),
    "the output is gone": lambda output: output.rename(output.with_name("moved")),
}


@pytest.mark.parametrize("harm", HARM.values(), ids=HARM)
def test_an_output_that_is_not_what_was_written_asks_for_a_build(built: Built, harm: Callable[[Path], object]) -> None:
    harm(built.output)
    assert built.stands() is None


@pytest.mark.parametrize("data", [b"", b"\xff", b"\x90"])
def test_a_damaged_memory_asks_for_a_build(built: Built, data: bytes) -> None:
    (kept,) = (built.root / ".pressgen").rglob("build_record")
    kept.write_bytes(data)
    assert built.stands() is None


def test_a_file_written_in_the_tick_of_the_survey_could_be_written_again_and_leaves_no_mark(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    settings = tmp_path / "pressgen.yaml"
    settings.write_text("title: Rum\n")
    release = tmp_path / "content" / "a.md"
    release.write_text("a")
    found = take_snapshot(tmp_path, tmp_path / ".pressgen")
    written = max(found.content.stamps["content/a.md"].mtime, found.content.stamps["content/a.md"].ctime)
    assert found._replace(started=written).digest() == ""
    assert found._replace(started=written + 1).digest() != ""


def test_whatever_a_build_reads_changes_the_mark(tmp_path: Path) -> None:
    """The settings, a text, a picture and a template."""
    for name in ("pressgen.yaml", "content/a.md", "content/bild.png", "templates/base.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("a")
    marks = [_mark(tmp_path)]
    for name in ("pressgen.yaml", "content/a.md", "content/bild.png", "templates/base.html"):
        (tmp_path / name).write_text("bb")
        marks.append(_mark(tmp_path))
    assert len(set(marks)) == len(marks)


def _mark(root: Path) -> str:
    later = take_snapshot(root, root / ".pressgen")._replace(started=2**62)
    return later.digest()
