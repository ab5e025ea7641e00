"""Lists for other websites, in a frame on one, behind the headers that pressgen writes for servers."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.site_server import Site, served
from browser.test_axe import findings
from newsroom import CONFIG, NOON, newsroom, release
from pressgen.build import build

DOCUMENTATION = Path(__file__).parents[2] / "docs" / "embed.md"
Served = Literal["netlify", "cloudflare"]
TITLE = "Kommunfullmäktige beslutar om ledningar för dricksvatten mellan Storköping och Lillby under sjön"


@pytest.fixture(params=["netlify", "cloudflare"])
def framed(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Site]:
    """A newsroom with lists for other sites, as these services deliver it."""
    texts = {
        f"content/releases/2026/text-{number}.md": release(
            "topics: [vatten]", id=f"r-{number}", title=TITLE, published=f"2026-04-0{number}"
        )
        for number in range(1, 7)
    }
    root = newsroom(
        tmp_path / "newsroom",
        texts | {"content/vocabularies/topics.yaml": "vatten: Vatten\n"},
        f"{CONFIG}embed: true\nheaders: [netlify]\n",
    )
    build(root, root / "output", root / ".pressgen", NOON)
    rules = (root / "output/_headers").read_text("utf-8")
    with served(root / "output") as site:
        site.headers = lambda path: sent(rules, path, request.param)
        yield site


def sent(rules: str, path: str, service: Served) -> list[tuple[str, str]]:
    """The headers for an address. Where several rules fit, Cloudflare sends all of them, and Netlify the last of each name."""
    found: list[tuple[str, str]] = []
    for rule in re.split(r"\n(?=/)", rules.strip()):
        place, *lines = rule.splitlines()
        if path == place or (place.endswith("*") and path.startswith(place[:-1])):
            found += [(name, value) for name, value in (line.strip().split(": ", 1) for line in lines)]
    return found if service == "cloudflare" else [*dict(found).items()]


@pytest.fixture
def main_site(tmp_path: Path) -> Iterator[Site]:
    """The municipality's own site, at another address, without a policy."""
    (tmp_path / "main").mkdir()
    with served(tmp_path / "main") as site:
        site.headers = lambda _: []
        yield site


def start_page(main: Site, address: str, width: str = "100%") -> None:
    """Makes the start page of the main site, with the lines from the documentation."""
    lines = re.findall(r"<iframe.+?</iframe>", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    (frame,) = (line.replace("https://press.storkoping.example/embed/latest.html", address) for line in lines)
    text = f'<!doctype html><html lang="sv"><title>Kommunen</title><h1>Kommunen</h1>{frame.replace("100%", width)}'
    (main.folder / "index.html").write_text(text, "utf-8")


def opened(reader: Reader, main: Site, framed: Site, path: str, width: str = "100%") -> Page:
    """The start page of the main site, which shows what the newsroom has at a path."""
    start_page(main, framed.address + path, width)
    page = reader.page(main)
    page.goto("/", wait_until="networkidle")
    return page


@pytest.mark.parametrize("path", ["/embed/latest.html", "/embed/amnen/vatten.html"])
def test_another_site_shows_the_list_and_its_links_open_in_the_whole_window(
    reader: Reader, main_site: Site, framed: Site, path: str
) -> None:
    page = opened(reader, main_site, framed, path)
    links = page.frame_locator("iframe").get_by_role("link", name=TITLE)
    expect(links).to_have_count(5)
    links.first.click()
    page.wait_for_url(f"{framed.address}/2026/text-6/", wait_until="networkidle")
    reader.forgive(f"asked for {framed.address}")


def test_another_site_cannot_show_any_other_page(reader: Reader, main_site: Site, framed: Site) -> None:
    for path in ("/", "/2026/text-1/", "/404.html"):
        page = opened(reader, main_site, framed, path)
        assert "kommun" not in page.frames[1].content().lower()
    for said in ("X-Frame-Options", "ERR_BLOCKED_BY_RESPONSE", f"asked for {framed.address}"):
        reader.forgive(said)


@pytest.mark.parametrize("width", ["280", "600", "1200"])
def test_the_list_is_as_wide_as_its_place(reader: Reader, main_site: Site, framed: Site, width: str) -> None:
    page = opened(reader, main_site, framed, "/embed/latest.html", width)
    expect(page.frame_locator("iframe").get_by_role("link", name=TITLE)).to_have_count(5)
    wide = page.frames[1].evaluate("document.scrollingElement.scrollWidth")
    assert wide <= int(width)
    reader.forgive(f"asked for {framed.address}")


def test_with_the_style_of_the_documentation_the_list_stays_light_on_a_dark_screen(
    reader: Reader, framed: Site, tmp_path: Path
) -> None:
    (style,) = re.findall(r"```css\n(.+?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    newsroom(tmp_path / "newsroom", {"templates/style.css": style}, f"{CONFIG}embed: true\nheaders: [netlify]\n")
    page = reader.page(framed, color_scheme="dark")
    colour = "getComputedStyle(document.body).backgroundColor"
    page.goto("/embed/latest.html")
    assert page.evaluate(colour) == "rgb(16, 22, 27)"
    build(tmp_path / "newsroom", framed.folder, tmp_path / "newsroom/.pressgen", NOON)
    page.goto("/embed/latest.html")
    assert page.evaluate(colour) == "rgb(255, 255, 255)"
    assert findings(page) == []


def test_five_titles_of_usual_length_fit_the_height_of_the_documentation(
    reader: Reader, main_site: Site, framed: Site
) -> None:
    page = opened(reader, main_site, framed, "/embed/latest.html", "360")
    expect(page.frame_locator("iframe").get_by_role("link", name=TITLE)).to_have_count(5)
    title = "Ny bro över Storån öppnar i maj för all trafik"
    page.frames[1].evaluate(
        "title => document.querySelectorAll('.embed-title').forEach(one => one.textContent = title)", title
    )
    assert page.frames[1].evaluate("document.scrollingElement.scrollHeight") <= 540
    reader.forgive(f"asked for {framed.address}")
