"""Pictures in a built site: the right files, the right elements, on every page that shows them."""

import io
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from PIL import Image

from newsroom import CONFIG, built, release

PICTURE = "image: {src: bro.jpg, alt: En bro, focus: top}"


def jpeg(width: int = 1300, height: int = 1000, colour: str = "teal") -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(data, "JPEG")
    return data.getvalue()


def made(files: dict[str, str], ending: str = "webp") -> list[str]:
    return sorted(path for path in files if path.endswith(ending))


@pytest.fixture
def site(tmp_path: Path) -> dict[str, str]:
    bro = release(PICTURE, body="Se här:\n\n![Bron i dimma](dimma.jpg)\n\nOch ![liten](liten.jpg) i texten.")
    return built(
        tmp_path,
        {
            "content/releases/bro.md": bro,
            "content/releases/bro.jpg": jpeg(),
            "content/releases/dimma.jpg": jpeg(900, 600),
            "content/releases/liten.jpg": jpeg(100, 50),
        },
    )


def test_the_figure_offers_all_sizes_and_the_whole_picture_is_there(site: dict[str, str]) -> None:
    page = BeautifulSoup(site["2026/bro/index.html"], "lxml")
    picture = page.select_one("figure.figure-image picture")
    assert picture is not None
    source, image = picture.select("source, img")
    assert re.findall(r"\d+w", str(source["srcset"])) == ["480w", "800w", "1300w"]
    assert source["type"] == "image/webp"
    assert (image["src"], image["width"], image["height"]) == ("../../2026/bro/bro-800.jpg", "832", "640")
    assert (image.get("fetchpriority"), image.get("loading")) == ("high", None)
    assert "2026/bro/bro.jpg" in site


def test_every_file_that_a_page_offers_is_there(site: dict[str, str]) -> None:
    for path, text in site.items():
        if path.endswith("index.html"):
            offered = re.findall(r'(?:src|srcset)="([^"]+)"', text)
            for name in [one.split()[0] for each in offered for one in each.split(", ")]:
                found = str((Path("/") / path).parent.joinpath(name).resolve()).removeprefix("/")
                assert found in site, (path, name)


def test_a_picture_in_the_text_has_sizes_too(site: dict[str, str]) -> None:
    page = BeautifulSoup(site["2026/bro/index.html"], "lxml")
    fog, small = page.select(".release-body img")
    assert (fog["src"], fog["width"], fog["loading"]) == ("../../2026/bro/dimma-800.jpg", "900", "lazy")
    assert [one["type"] for one in page.select(".release-body picture source")] == ["image/webp"]
    assert (small["src"], small["width"]) == ("../../2026/bro/liten.jpg", "100")


def test_lists_show_a_part_of_it(site: dict[str, str]) -> None:
    page = BeautifulSoup(site["arkiv/2026/index.html"], "lxml")
    image = page.select_one(".list-item img")
    assert image is not None
    assert (image["src"], image["width"], image["height"]) == ("../../2026/bro/bro-800x533.jpg", "800", "533")


def test_the_front_page_has_a_part_for_the_lead_story(site: dict[str, str]) -> None:
    assert "2026/bro/bro-800x450.webp" in site


def test_feeds_show_one_file_in_the_own_format_and_enclose_the_whole_picture(site: dict[str, str]) -> None:
    for name in ("rss.xml", "atom.xml", "feed.json"):
        assert "https://press.storkoping.example/2026/bro/bro-800.jpg" in site[name]
        assert "https://press.storkoping.example/2026/bro/bro.jpg" in site[name]
        assert "webp" not in site[name]


def test_a_newsroom_can_have_avif(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/releases/bro.md": release(PICTURE), "content/releases/bro.jpg": jpeg()}
    site = built(tmp_path, files, CONFIG + "theme: {pictures: avif}\n")
    assert 'type="image/avif"' in site["2026/bro/index.html"]
    assert made(site, "avif")
    assert made(site, "webp") == []


def test_a_withdrawn_release_leaves_no_picture(tmp_path: Path) -> None:
    keys = ("withdrawn: {date: 2026-04-02, reason: Fel.}", PICTURE)
    files: dict[str, str | bytes] = {
        "content/releases/bro.md": release(*keys),
        "content/releases/bro.jpg": jpeg(),
    }
    assert made(built(tmp_path, files), "webp") + made(built(tmp_path, files), "jpg") == []


def test_a_picture_under_embargo_leaves_no_file(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/releases/vag.md": release()}
    without = built(tmp_path / "a", files)
    hidden: dict[str, str | bytes] = {
        "content/releases/bro.md": release(PICTURE, id="r-2", published="2027-01-01"),
        "content/releases/bro.jpg": jpeg(),
    }
    assert built(tmp_path / "b", files | hidden) == without


def test_a_made_picture_is_shared_by_all_sites_of_the_newsroom(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/releases/bro.md": release(PICTURE), "content/releases/bro.jpg": jpeg()}
    first = built(tmp_path, files)
    times = {one: one.stat().st_ino for one in (tmp_path / ".pressgen/pictures").iterdir()}
    (tmp_path / "output").rename(tmp_path / "gammal")
    assert built(tmp_path, files) == first
    assert {one: one.stat().st_ino for one in (tmp_path / ".pressgen/pictures").iterdir()} == times


def test_another_focus_makes_other_parts_and_leaves_the_rest(tmp_path: Path) -> None:
    original = Image.new("RGB", (1300, 1300), "red")
    original.paste("blue", (0, 650, 1300, 1300))
    data = io.BytesIO()
    original.save(data, "JPEG")
    files: dict[str, str | bytes] = {"content/releases/bro.jpg": data.getvalue()}
    before = built(tmp_path, files | {"content/releases/bro.md": release(PICTURE)})
    after = built(tmp_path, files | {"content/releases/bro.md": release(PICTURE.replace("top", "bottom"))})
    changed = {path for path in before if before[path] != after[path]}
    assert changed == {one for one in before if re.search(r"-\d+x\d+\.(webp|jpg)", one)}


def test_the_terms_of_use_stand_below_the_pictures_to_download(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"content/releases/bro.md": release(PICTURE, language="en")}
    files["content/releases/bro.jpg"] = jpeg()
    page = BeautifulSoup(
        built(tmp_path, files, CONFIG + "picture_terms: Fria att publicera.\n")["2026/bro/index.html"], "lxml"
    )
    terms = page.select_one(".release-pictures .file-terms")
    assert terms
    assert (terms.text, terms["lang"]) == ("Fria att publicera.", "sv")
