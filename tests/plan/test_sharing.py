"""Cards for sharing: which pages have one, and what other sites are told of it."""

from io import BytesIO
from pathlib import Path

from lxml import html
from PIL import Image

from newsroom import CONFIG, built, release

SOURCE = "content/releases/bron.md"
CARD = "2026/bron/card.png"


def photograph(width: int = 900, height: int = 600, format_: str = "JPEG") -> bytes:
    data = BytesIO()
    Image.new("RGB", (width, height), "#c8102e").save(data, format_)
    return data.getvalue()


def told(site: dict[str, str], path: str) -> dict[str, str]:
    """What a page tells other sites about its picture."""
    tags = html.fromstring(site[path]).xpath("//meta[starts-with(@property, 'og:image') or @name='twitter:card']")
    return {tag.get("property") or tag.get("name"): tag.get("content") for tag in tags}


def test_a_release_has_a_card(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release()})
    assert Image.open(BytesIO(bytes.fromhex(site[CARD]))).size == (1200, 630)
    assert told(site, "2026/bron/index.html") == {
        "og:image": f"https://press.storkoping.example/{CARD}",
        "og:image:width": "1200",
        "og:image:height": "630",
        "og:image:alt": "Bron öppnar",
        "twitter:card": "summary_large_image",
    }


def test_other_pages_show_the_card_of_the_newsroom(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release()})
    assert told(site, "index.html")["og:image"] == "https://press.storkoping.example/static/card.png"
    assert told(site, "index.html")["og:image:alt"] == "Pressrum Storköping"


def test_a_release_with_a_photograph_has_it_on_its_card(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        SOURCE: release("image: {src: bild.jpg, alt: En bro}"),
        "content/releases/bild.jpg": photograph(),
    }
    site = built(tmp_path, files)
    card = Image.open(BytesIO(bytes.fromhex(site["2026/bron/card.jpg"])))
    assert (card.format, card.size) == ("JPEG", (1200, 630))
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/2026/bron/card.jpg")


def test_a_tiny_picture_stays_off_the_card(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        SOURCE: release("image: {src: bild.jpg, alt: En bro}"),
        "content/releases/bild.jpg": photograph(90, 60),
    }
    assert CARD in built(tmp_path, files)


def test_a_card_takes_no_name_of_the_releases_own_files(tmp_path: Path) -> None:
    own = photograph(9, 9, "PNG")
    site = built(tmp_path, {SOURCE: release("attachments: [{src: card.png}]"), "content/releases/card.png": own})
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/2026/bron/card1.png")
    assert site[CARD] == own.hex()


def test_an_embargoed_release_has_no_card_and_changes_none(tmp_path: Path) -> None:
    public = {SOURCE: release()}
    later = {"content/releases/hemligt.md": release(id="r-2", title="Hemligt", published="2026-06-01")}
    assert built(tmp_path / "a", public | later) == built(tmp_path / "b", public)


def test_a_withdrawn_release_has_no_card(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release("withdrawn: {date: 2026-04-02, reason: Fel dag.}")})
    assert CARD not in site
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/static/card.png")


def test_a_title_in_another_script_gets_the_newsrooms_card_instead_of_boxes(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release(title="الجسر يفتح")})
    assert CARD not in site
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/static/card.png")


def test_cards_can_be_turned_off(tmp_path: Path) -> None:
    site = built(tmp_path, {SOURCE: release()}, CONFIG + "theme: {cards: false}\n")
    assert not [path for path in site if "card" in path]
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/static/share.png")


def test_without_cards_a_release_shows_its_photograph(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        SOURCE: release("image: {src: bild.jpg, alt: En bro}"),
        "content/releases/bild.jpg": photograph(),
    }
    site = built(tmp_path, files, CONFIG + "theme: {cards: false}\n")
    assert told(site, "2026/bron/index.html")["og:image"].endswith("/2026/bron/bild.jpg")
