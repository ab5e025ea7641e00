"""One second before its instant a release is nowhere, at its instant everywhere; when the clock is set back, nowhere again."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from newsrooms import PICTURE

from newsroom import built, newsroom, release, site
from pressgen.build import build

INSTANT = datetime(2026, 5, 1, 12, tzinfo=UTC)
FILES: dict[str, str | bytes] = {
    "content/releases/2026/vaghalla.md": release(
        "image: {src: vaghalla.png, alt: Vaghalla}",
        "attachments: [{src: vaghalla.pdf}]",
        "aliases: [/gammal/vaghalla/]",
        title="Vaghalla öppnar",
        published="2026-05-01T12:00:00Z",
        topics="[vaghalla]",
        categories="[vaghalla]",
        regions="[vaghalla]",
        contacts="[vaghalla]",
        organisation="vaghalla",
    ),
    "content/releases/2026/vaghalla.png": PICTURE,
    "content/releases/2026/vaghalla.pdf": b"%PDF-1.4 vaghalla",
    "content/releases/2026/skolan.md": release("related: [r-1]", id="r-2", title="Skolan", body="[Ny](vaghalla.md)"),
    "content/contacts/vaghalla.yaml": "name: Vag Halla\n",
    "content/organisations/vaghalla.yaml": "name: Vaghalla AB\n",
    **{f"content/vocabularies/{one}.yaml": "vaghalla: Vaghalla\n" for one in ("topics", "categories", "regions")},
}
FORMS = (
    "2026/vaghalla/index.html",
    "2026/vaghalla/index.txt",
    "2026/vaghalla/vaghalla.png",
    "2026/vaghalla/vaghalla.pdf",
    "2026/skolan/index.html",
    "index.html",
    "arkiv/2026/index.html",
    "arkiv/2026/05/index.html",
    "amnen/index.html",
    "amnen/vaghalla/index.html",
    "kategorier/vaghalla/index.html",
    "regioner/vaghalla/index.html",
    "organisationer/vaghalla/index.html",
    "kontakter/vaghalla/index.html",
    "typer/news/index.html",
    "rss.xml",
    "atom.xml",
    "feed.json",
    "amnen/vaghalla/rss.xml",
    "feeds.opml",
    "sitemap.xml",
    "sitemap-news.xml",
)


def naming(pages: dict[str, str]) -> list[str]:
    """The files with the release's word, or with its bytes, in them or in their name."""
    return [path for path, text in pages.items() if "vaghalla" in (path + text).lower() or "Vag Halla" in text]


def test_a_second_before_it_is_nowhere(tmp_path: Path) -> None:
    assert naming(built(tmp_path, FILES, now=INSTANT - timedelta(seconds=1))) == []


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site at the instant."""
    return built(tmp_path_factory.mktemp("published"), FILES, now=INSTANT)


@pytest.mark.parametrize("form", FORMS)
def test_at_its_instant_it_is_in_every_form_of_output(published: dict[str, str], form: str) -> None:
    assert form in naming(published)


def test_with_the_clock_set_back_it_is_gone_from_the_same_folder(tmp_path: Path) -> None:
    built(tmp_path, FILES, now=INSTANT)
    root = newsroom(tmp_path, FILES)
    build(root, root / "output", root / ".pressgen", INSTANT - timedelta(seconds=1))
    assert naming(site(root / "output")) == []


HALF = FILES | {
    "content/releases/2026/vaghalla.md": release(title="Vaghalla öppnar", published="2026-05-01T12:00:00.5Z")
}


def test_of_half_a_second_nothing_shows_before_it_is_over(tmp_path: Path) -> None:
    assert "2026/vaghalla/index.html" not in built(tmp_path, HALF, now=INSTANT)
    assert "2026/vaghalla/index.html" in built(tmp_path, HALF, now=INSTANT + timedelta(seconds=1))


def test_what_is_written_in_the_time_of_another_century_is_dated_as_readers_of_feeds_expect(tmp_path: Path) -> None:
    files = {"content/releases/1875/jarnvagen.md": release(published="1875-01-01 00:00", title="Järnvägen invigd")}
    pages = built(tmp_path, files)
    assert '"date_published": "1875-01-01T00:00:48+01:13"' in pages["feed.json"].replace('":"', '": "')
    assert "<updated>1875-01-01T00:00:48+01:13</updated>" in pages["atom.xml"]
    assert 'datetime="1875-01-01T00:00:48+01:13"' in pages["1875/jarnvagen/index.html"]


def test_in_the_hour_that_comes_twice_the_later_change_is_the_latest(tmp_path: Path) -> None:
    changes = "changes: [{date: 2025-10-26 02:10+01:00, note: Rättat., major: true}]"
    text = release(changes, published="2025-10-26 02:50+02:00")
    pages = built(tmp_path, {"content/releases/2025/natten.md": text})
    assert "2025-10-26T02:10:00+01:00" in pages["sitemap.xml"]
    assert "<updated>2025-10-26T02:10:00+01:00</updated>" in pages["atom.xml"]
