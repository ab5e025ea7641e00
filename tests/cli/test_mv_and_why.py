"""`pressgen mv` and `pressgen why`, as people run them."""

from pathlib import Path

from test_command_line import pressgen

from newsroom import newsroom, release

BRON = "content/releases/2026/bron.md"


def test_mv_says_what_it_did(tmp_path: Path) -> None:
    other = release(id="r-2", body="Se [bron](bron.md).")
    root = newsroom(tmp_path, {BRON: release(), "content/releases/2026/annan.md": other})
    done = pressgen(root, "mv", BRON, "content/releases/2026/ny-bro.md")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        f"{BRON} is now content/releases/2026/ny-bro.md.",
        "/2026/bron/ leads on to /2026/ny-bro/.",
        "Links in these files lead to the new place now: content/releases/2026/annan.md.",
    ]


def test_mv_of_what_is_no_release_cannot_run(tmp_path: Path) -> None:
    done = pressgen(newsroom(tmp_path, {BRON: release()}), "mv", "pressgen.yaml", "content/releases/x.md")
    assert (done.returncode, done.stdout) == (2, "")
    assert "is not the file of a release" in done.stderr


def test_why_names_the_texts_behind_a_page_a_listing_and_a_feed(tmp_path: Path) -> None:
    root = newsroom(
        tmp_path, {BRON: release(), "content/releases/2026/annan.md": release(id="r-2", published="2026-03-01")}
    )
    assert pressgen(root, "build").returncode == 0
    both = [BRON, "content/releases/2026/annan.md"]
    for asked, sources in {
        "/2026/bron/": [BRON],
        "output/2026/bron/index.txt": [BRON],
        "https://press.storkoping.example/2026/bron": [BRON],
        "index.html": both,
        "rss.xml": both,
    }.items():
        assert pressgen(root, "why", asked).stdout.splitlines() == sources, asked


def test_why_knows_nothing_before_a_build_nor_of_what_was_not_built(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {BRON: release()})
    assert pressgen(root, "why", "index.html").stderr.startswith("pressgen: Nothing has been built yet.")
    pressgen(root, "build")
    done = pressgen(root, "why", "/2026/nej/")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("pressgen: The last build made no file /2026/nej/.")
