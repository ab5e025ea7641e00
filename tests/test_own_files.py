"""A newsroom's own files for its pages: templates/static/ and templates/style.css."""

from pathlib import Path

import pytest
from PIL import Image

from newsroom import built, release
from pressgen.errors import BadContentError

BRIDGE = {"content/releases/2026/bron.md": release()}
MAP = '<svg xmlns="http://www.w3.org/2000/svg"/>'
FRONT = '{% extends "theme/listing.html" %}{% block items %}<img src="{{ "static/own/karta.svg"|url(page, site) }}" alt="">{% endblock %}'


def sheet(site: dict[str, str], name: str = "style") -> tuple[str, str]:
    """Path and text of a style sheet: of texts, or of lists."""
    [found] = [(path, text) for path, text in site.items() if path.startswith(f"static/{name}.")]
    return found


def test_own_files_are_in_a_folder_of_the_site_that_the_theme_does_not_use(tmp_path: Path) -> None:
    files = {"templates/static/karta.svg": MAP, "templates/static/typsnitt/a.woff2": "wOF2"}
    site = built(tmp_path, BRIDGE | files)
    assert site["static/own/karta.svg"] == MAP
    assert site["static/own/typsnitt/a.woff2"] == "wOF2"


def test_a_file_with_the_name_of_one_of_the_themes_replaces_nothing(tmp_path: Path) -> None:
    site = built(tmp_path, BRIDGE | {"templates/static/feed.css": "rss { color: red }"})
    assert site["static/own/feed.css"] == "rss { color: red }"
    assert site["static/feed.css"] != site["static/own/feed.css"]


def test_what_is_for_people_in_the_folder_stays_there(tmp_path: Path) -> None:
    files = {"templates/static/README.md": "Hej", "templates/static/a/LICENSE": "OFL", "templates/static/.dold": "x"}
    assert not [path for path in built(tmp_path, BRIDGE | files) if path.startswith("static/own")]


def test_a_template_shows_an_own_file(tmp_path: Path) -> None:
    site = built(tmp_path, BRIDGE | {"templates/static/karta.svg": MAP, "templates/listing.html": FRONT})
    assert '<img src="./static/own/karta.svg" alt="">' in site["index.html"]


@pytest.mark.parametrize(
    ("page", "root", "name"), [("index.html", "./", "lists"), ("2026/bron/index.html", "../../", "style")]
)
def test_the_own_style_sheet_is_the_end_of_the_sites(page: str, root: str, name: str, tmp_path: Path) -> None:
    plain, _ = sheet(built(tmp_path, BRIDGE), name)
    site = built(tmp_path, BRIDGE | {"templates/style.css": "/* vår */\nh1 { color: red }\n"})
    path, text = sheet(site, name)
    assert text.endswith("}h1 { color: red }")
    assert path != plain
    assert f'href="{root}{path}"' in site[page]


def test_addresses_in_the_own_style_sheet_lead_to_the_published_files(tmp_path: Path) -> None:
    css = 'h1 { background: url(./static/karta.svg#del); clip-path: url(#x); content: "url(a)" }'
    files = {"templates/static/karta.svg": MAP, "templates/style.css": css}
    _, text = sheet(built(tmp_path, BRIDGE | files))
    assert 'h1 { background: url("own/karta.svg#del"); clip-path: url("#x"); content: "url(a)" }' in text


def test_a_photograph_among_the_own_files_loses_its_private_data(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x013B] = "Kim Ek"
    folder = tmp_path / "templates/static"
    folder.mkdir(parents=True)
    Image.new("RGB", (2, 2), "red").save(folder / "bild.jpg", exif=exif)
    built(tmp_path, BRIDGE)
    assert b"Kim Ek" in (folder / "bild.jpg").read_bytes()
    assert b"Kim Ek" not in (tmp_path / "output/static/own/bild.jpg").read_bytes()


@pytest.mark.parametrize("name", ["app.js", "Karta.svg", "sida.html"])
def test_a_file_that_cannot_be_published_stops_the_build(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadContentError):
        built(tmp_path, BRIDGE | {f"templates/static/{name}": "x"})


def test_a_text_does_not_link_to_the_files_of_the_pages(tmp_path: Path) -> None:
    bridge = {"content/releases/2026/bron.md": release(body="Se [kartan](../../../templates/static/karta.svg).")}
    with pytest.raises(BadContentError):
        built(tmp_path, bridge | {"templates/static/karta.svg": MAP})


def test_an_edited_file_and_a_removed_one_are_noticed(tmp_path: Path) -> None:
    both = {
        "templates/static/a.txt": "ett",
        "templates/static/b.txt": "två",
        "templates/style.css": "h1 { color: red }",
    }
    before = built(tmp_path, BRIDGE | both)
    (tmp_path / "templates/static/b.txt").unlink()
    after = built(tmp_path, BRIDGE | {"templates/static/a.txt": "tre", "templates/style.css": "h1 { color: tan }"})
    assert after["static/own/a.txt"] == "tre"
    assert "static/own/b.txt" not in after
    assert sheet(before)[0] not in after
    assert "tan" in sheet(after)[1]
