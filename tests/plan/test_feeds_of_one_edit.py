"""An edit of a release changes the feeds that have it, and no others."""

from pathlib import Path

from newsroom import CONFIG, built, release

TOPICS = {"content/vocabularies/topics.yaml": "vard: Vård\nskola: Skola\n"}
TWO_ENTRIES = CONFIG + "feeds: {entries: 2}\n"


def files(old_text: str) -> dict[str, str | bytes]:
    newer = {
        f"content/releases/ny-{day}.md": release("topics: [skola]", id=f"ny-{day}", published=f"2026-04-0{day}")
        for day in (2, 3)
    }
    old = release("topics: [vard]", id="gammal", type="statement", published="2026-03-01", body=old_text)
    return {**TOPICS, **newer, "content/releases/gammal.md": old}


def test_an_edit_of_an_old_release_changes_only_the_feeds_that_have_it(tmp_path: Path) -> None:
    before = built(tmp_path, files("Bron öppnar."), TWO_ENTRIES)
    after = built(tmp_path, files("Bron öppnar på måndag."), TWO_ENTRIES)
    changed = {path for path, text in after.items() if before.get(path) != text}
    assert changed == {
        "2026/gammal/index.html",
        "2026/gammal/index.txt",
        *(f"amnen/vard/{name}" for name in ("rss.xml", "atom.xml", "feed.json")),
        "amnen/vard/index.html",
        *(f"typer/statement/{name}" for name in ("rss.xml", "atom.xml", "feed.json")),
        "typer/statement/index.html",
        "index.html",
        "arkiv/2026/index.html",
        "arkiv/2026/03/index.html",
    }
