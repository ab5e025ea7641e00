"""An import can be done again: with the same export nothing changes, with a later one only what is new is added."""

from pathlib import Path

from moving import moved
from test_archive_feeds import RSS

LATER = RSS.replace(
    "<item>",
    "<item><title>Ny väg</title><guid isPermaLink='false'>13</guid><pubDate>Tue, 03 Mar 2026 09:00:00 GMT</pubDate><description>Vägen är klar.</description></item>\n<item>",
    1,
)


def test_importing_twice_changes_no_byte(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", {"rss.xml": RSS})
    second = moved(tmp_path, "rss", {"rss.xml": RSS})
    assert second.files() == first.files()
    assert [one.state for one in second.fidelity.texts] == ["here"]


def test_a_later_export_adds_only_what_is_new(tmp_path: Path) -> None:
    before = moved(tmp_path, "rss", {"rss.xml": RSS}).files()
    after = moved(tmp_path, "rss", {"rss.xml": LATER}).files()
    assert {path: after[path] for path in before} == before
    assert after.keys() - before.keys() == {"content/releases/2026/ny-vag.md"}


def test_the_id_is_the_same_in_every_newsroom(tmp_path: Path) -> None:
    one, other = (moved(tmp_path / name, "rss", {"rss.xml": feed}) for name, feed in (("a", RSS), ("b", LATER)))
    assert one.releases["Ny bro & fest"].id == other.releases["Ny bro & fest"].id


def test_a_text_that_was_edited_here_is_not_overwritten(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", {"rss.xml": RSS})
    file = first.root / first.fate("Ny bro & fest").path
    file.write_text(file.read_text("utf-8").replace("i maj", "i juni"), "utf-8")
    second = moved(tmp_path, "rss", {"rss.xml": RSS})
    assert "i juni" in file.read_text("utf-8")
    assert [one.state for one in second.fidelity.texts] == ["edited"]


def test_a_text_that_changed_in_the_export_is_told_and_left_as_it_is_here(tmp_path: Path) -> None:
    before = moved(tmp_path, "rss", {"rss.xml": RSS}).files()
    found = moved(tmp_path, "rss", {"rss.xml": RSS.replace("i maj", "i juni")})
    assert found.files() == before
    assert [one.state for one in found.fidelity.texts] == ["changed"]


def test_a_text_that_was_moved_here_is_known_where_it_is(tmp_path: Path) -> None:
    first = moved(tmp_path, "rss", {"rss.xml": RSS})
    file = first.root / first.fate("Ny bro & fest").path
    file.rename(file.with_name("bron.md"))
    second = moved(tmp_path, "rss", {"rss.xml": RSS})
    assert [(one.path, one.state) for one in second.fidelity.texts] == [("content/releases/2026/bron.md", "here")]


def test_nothing_is_written_in_a_dry_run(tmp_path: Path) -> None:
    found = moved(tmp_path, "rss", {"rss.xml": RSS}, dry=True)
    assert found.fate("Ny bro & fest").state == "new"
    assert not found.releases
