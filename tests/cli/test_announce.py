"""`pressgen announce`: each new text once, none twice, none that is not public, whatever goes wrong on the way."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from test_command_line import pressgen

from hub_server import Hub, Received, running_hub
from newsroom import CONFIG, newsroom, release

SITE = "https://press.storkoping.example/"
FEEDS = [f"{SITE}{listing}{name}" for listing in ("", "typer/news/") for name in ("atom.xml", "feed.json", "rss.xml")]
BRIDGE = "content/releases/2026/bron.md"
SCHOOL = "content/releases/2026/skolan.md"
MONDAY, TUESDAY, WEDNESDAY = "2026-05-04 12:00", "2026-05-05 12:00", "2026-05-06 12:00"


@pytest.fixture
def hub() -> Iterator[Hub]:
    with running_hub() as hub:
        yield hub


def room(folder: Path, hub: Hub, *, published: str = "2026-05-04 08:00") -> Path:
    """A newsroom with one text."""
    text = {BRIDGE: release(published=published)}
    return newsroom(folder, text, CONFIG + f"announce: {{hub: {hub.address}}}\nrules: {{PG341: off}}\n")


def built(root: Path, now: str) -> Path:
    done = pressgen(root, "build", "--now", now)
    assert done.returncode == 0, done.stdout + done.stderr
    return root


def announced(root: Path) -> list[str]:
    """What the command prints; it succeeds."""
    done = pressgen(root, "announce")
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_a_new_text_is_told_once_with_each_of_its_feeds(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    assert announced(root) == [f"{hub.address}: 6 of 6 addresses told."]
    assert announced(root) == [f"{hub.address}: 0 of 0 addresses told."]
    assert hub.feeds == FEEDS


def test_a_build_without_news_tells_nothing(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    announced(root)
    hub.received.clear()
    (root / BRIDGE).write_text(release(published="2026-05-04 08:00", body="Bron öppnar på tisdag."), "utf-8")
    announced(built(root, TUESDAY))
    assert hub.feeds == []


def test_a_major_change_is_told_and_a_new_text_too(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    announced(root)
    hub.received.clear()
    change = "changes: [{date: 2026-05-05 09:00, note: Ny dag., major: true}]"
    (root / BRIDGE).write_text(release(change, published="2026-05-04 08:00"), "utf-8")
    announced(built(root, TUESDAY))
    assert hub.feeds == FEEDS
    (root / SCHOOL).write_text(
        release(id="r-2", title="Skolan", type="statement", published="2026-05-06 08:00"), "utf-8"
    )
    announced(built(root, WEDNESDAY))
    statements = [feed.replace("news/", "statement/") for feed in FEEDS[3:]]
    assert hub.feeds[6:] == [*FEEDS[:3], *statements]


def test_an_embargoed_text_is_told_when_its_time_has_come(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub, published="2026-05-05 08:00"), MONDAY)
    announced(root)
    assert hub.feeds == []
    announced(built(root, TUESDAY))
    assert hub.feeds == FEEDS


def test_an_archive_that_was_there_before_is_no_news(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub, published="2026-01-01"), MONDAY)
    assert announced(root) == [f"{hub.address}: 0 of 0 addresses told."]
    (root / SCHOOL).write_text(release(id="r-2", title="Skolan", published="2026-02-01"), "utf-8")
    announced(built(root, TUESDAY))
    assert hub.feeds == FEEDS, "a text of February that is added in May is new"


def test_a_dry_run_tells_nobody_and_notes_nothing(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    done = pressgen(root, "announce", "--dry-run")
    assert done.stdout.splitlines() == [f"{hub.address}: 6 addresses to tell.", *(f"  {one}" for one in FEEDS)]
    assert hub.feeds == []
    announced(root)
    assert hub.feeds == FEEDS


def test_what_was_refused_is_told_the_next_time_and_nothing_else(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    hub.answer = lambda request: 404 if request.feed == FEEDS[2] else 204
    done = pressgen(root, "announce")
    assert done.returncode == 1
    assert done.stdout == f"{hub.address}: 5 of 6 addresses told.\n"
    assert f"{hub.address} did not take {FEEDS[2]}: HTTP 404 Not Found." in done.stderr
    hub.answer = lambda _: 204
    announced(root)
    assert hub.feeds[6:] == [FEEDS[2]]


def test_a_run_that_is_killed_repeats_nothing_that_was_taken(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    with subprocess.Popen([sys.executable, "-c", "from pressgen.cli import main; main()", "announce"], cwd=root) as run:

        def killing(request: Received) -> int:
            if request.feed == FEEDS[3]:
                os.kill(run.pid, signal.SIGKILL)
            return 204

        hub.answer = killing
        assert run.wait() == -signal.SIGKILL
    hub.answer = lambda _: 204
    announced(root)
    assert hub.feeds == [*FEEDS[:4], *FEEDS[3:]], "only the request that was not answered is sent again"


def test_search_engines_find_the_key(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {BRIDGE: release()}, CONFIG + "announce: {indexnow: a1b2c3d4e5}\n")
    built(root, MONDAY)
    assert (root / "output/a1b2c3d4e5.txt").read_text() == "a1b2c3d4e5"
    assert pressgen(root, "announce", "--dry-run").stdout == "IndexNow: 0 addresses to tell.\n"


def test_feeds_name_the_hub(tmp_path: Path, hub: Hub) -> None:
    output = built(room(tmp_path, hub), MONDAY) / "output"
    assert f'<link href="{hub.address}" rel="hub"/>' in (output / "atom.xml").read_text("utf-8")
    assert f'<atom:link rel="hub" href="{hub.address}"/>' in (output / "rss.xml").read_text("utf-8")
    assert f'"hubs": [\n  {{\n   "type": "WebSub",\n   "url": "{hub.address}"' in (output / "feed.json").read_text(
        "utf-8"
    )


def refusal(root: Path, *words: str) -> str:
    done = pressgen(root, "announce", *words)
    assert (done.returncode, done.stdout) == (2, "")
    return done.stderr


def test_nothing_is_told_before_the_first_build(tmp_path: Path, hub: Hub) -> None:
    assert "Nothing has been built yet." in refusal(room(tmp_path, hub))


def test_nothing_is_told_of_a_newsroom_that_was_edited_after_the_build(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    (root / SCHOOL).write_text(release(id="r-2"), "utf-8")
    assert "The newsroom has changed since the site was built." in refusal(root)


def test_nothing_is_told_of_a_preview(tmp_path: Path, hub: Hub) -> None:
    root = room(tmp_path, hub)
    assert pressgen(root, "build", "--drafts", "--output", "granskning").returncode == 0
    assert "granskning holds a preview." in refusal(root, "--output", "granskning")


def test_without_the_setting_it_says_what_to_write(tmp_path: Path) -> None:
    root = built(newsroom(tmp_path, {BRIDGE: release()}), MONDAY)
    assert "pressgen.yaml does not say whom to tell." in refusal(root)


def test_two_runs_do_not_tell_at_the_same_time(tmp_path: Path, hub: Hub) -> None:
    root = built(room(tmp_path, hub), MONDAY)
    second: list[subprocess.CompletedProcess[str]] = []

    def meanwhile(_: Received) -> int:
        second.append(pressgen(root, "announce")) if not second else None
        return 204

    hub.answer = meanwhile
    announced(root)
    assert second[0].returncode == 2
    assert hub.feeds == FEEDS


def test_where_there_is_no_newsroom_nothing_is_made(tmp_path: Path) -> None:
    assert "pressgen.yaml" in refusal(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_machine_has_is_told_in_plain_swedish(tmp_path: Path) -> None:
    hub = "announce: {hub: https://nav.invalid/}\n"
    root = built(newsroom(tmp_path, {BRIDGE: release(published="2026-05-04 08:00")}, CONFIG + hub), MONDAY)
    done = pressgen(root, "announce", "--lang", "sv")
    assert done.returncode == 1
    assert "https://nav.invalid/ tog inte emot" in done.stderr
    assert "Errno" not in done.stderr
