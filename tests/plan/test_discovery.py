"""Sitemaps, robots.txt, and the page that explains and lists the feeds."""

from datetime import UTC, datetime
from pathlib import Path

from lxml import etree, html

from newsroom import CONFIG, NOON, built, release
from pressgen.build import examine
from pressgen.model import Page
from pressgen.plan.context import PlanContext
from pressgen.plan.groups import groups
from pressgen.plan.makers import MAKERS, PageBuilder
from pressgen.plan.makers.sitemap import sitemap
from pressgen.plan.people import People
from pressgen.plan.publication import public_content

A_DAY_AGO = "2026-04-30 12:00"
THREE_DAYS_AGO = "2026-04-28 12:00"
TOPICS = "vard: Vård och omsorg"


def locations(sitemap: str) -> list[str]:
    return [loc.text for loc in etree.fromstring(sitemap.encode()).iter("{*}loc")]


def test_the_sitemap_names_every_page_for_people(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/releases/bron.md": release()})
    pages = {path.removesuffix("index.html") for path in site if path.endswith("index.html")}
    assert {url.removeprefix("https://press.storkoping.example/") for url in locations(site["sitemap.xml"])} == pages


def test_a_withdrawn_or_expired_release_is_in_no_sitemap(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        {
            "content/releases/fel.md": release("withdrawn: {date: 2026-04-02, reason: Fel siffror}", id="fel"),
            "content/releases/gammal.md": release("expires: 2026-04-03", id="gammal"),
        },
    )
    assert not [url for url in locations(site["sitemap.xml"]) if "fel" in url or "gammal" in url]
    for path in ("2026/fel/index.html", "2026/gammal/index.html"):
        assert '<meta name="robots" content="noindex">' in site[path]


def test_the_news_sitemap_goes_back_two_days_from_the_builds_clock(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        {
            "content/releases/ny.md": release(id="ny", published=A_DAY_AGO),
            "content/releases/aldre.md": release(id="aldre", published=THREE_DAYS_AGO),
        },
    )
    assert locations(site["sitemap-news.xml"]) == ["https://press.storkoping.example/2026/ny/"]


def test_more_pages_than_one_sitemap_may_have_are_divided_among_several(tmp_path: Path) -> None:
    releases = {f"content/releases/r{number}.md": release(id=f"r{number}") for number in range(5)}
    site = built(tmp_path, releases)
    total = len(locations(site["sitemap.xml"]))
    files = list(sitemap(*_planned(tmp_path), limit=total // 2))
    assert [page.path for page in files][:3] == ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]
    assert sum(len(page.context.sitemap) for page in files[1:] if page.context) == total


def test_robots_txt_names_both_sitemaps(tmp_path: Path) -> None:
    robots = built(tmp_path, {"content/releases/bron.md": release()})["robots.txt"]
    assert "Sitemap: https://press.storkoping.example/sitemap.xml\n" in robots
    assert "Sitemap: https://press.storkoping.example/sitemap-news.xml\n" in robots


def test_the_subscribe_page_links_to_every_feed(tmp_path: Path) -> None:
    site = built(
        tmp_path,
        {"content/vocabularies/topics.yaml": TOPICS, "content/releases/bron.md": release("topics: [vard]")},
    )
    page = html.fromstring(site["prenumerera/index.html"])
    linked = {href.removeprefix("../") for href in page.xpath("//main//a/@href")}
    assert {path for path in site if path.endswith(("rss.xml", "atom.xml", "feed.json", ".opml"))} <= linked


def test_a_feeds_accessible_name_begins_with_its_visible_label(tmp_path: Path) -> None:
    """WCAG 2.2, success criterion 2.5.3 (Label in Name)."""
    site = built(
        tmp_path,
        {"content/vocabularies/topics.yaml": TOPICS, "content/releases/bron.md": release("topics: [vard]")},
    )
    links = html.fromstring(site["prenumerera/index.html"]).xpath("//main//li//a[@aria-label]")
    assert links
    assert all(link.get("aria-label").startswith(f"{link.text} – ") for link in links)


def test_every_page_links_to_the_subscribe_page(tmp_path: Path) -> None:
    site = built(tmp_path, {"content/releases/bron.md": release()})
    for path in ("index.html", "2026/bron/index.html", "404.html"):
        assert "prenumerera/" in site[path]


def test_an_address_that_leads_nowhere_leads_to_the_three_newest(tmp_path: Path) -> None:
    files = {f"content/releases/{day}.md": release(id=f"r-{day}", published=f"2026-04-{day}") for day in range(11, 16)}
    page = html.fromstring(built(tmp_path, files)["404.html"])
    assert page.xpath("//main//ul[@class='near-list']//a/@href") == ["/2026/15/", "/2026/14/", "/2026/13/"]


def test_the_news_sitemap_has_no_embargoed_release(tmp_path: Path) -> None:
    files = {"content/releases/ny.md": release(id="ny", published="2026-05-01 15:00")}
    assert locations(built(tmp_path / "before", files)["sitemap-news.xml"]) == []
    after = built(tmp_path / "after", files, now=datetime(2026, 5, 1, 14, tzinfo=UTC))
    assert locations(after["sitemap-news.xml"]) == ["https://press.storkoping.example/2026/ny/"]


def _planned(root: Path) -> tuple[PageBuilder, list[Page]]:
    """A newsroom's page builder, and the pages that the makers plan with it."""
    site, _ = examine(root)
    visible = public_content(site, NOON)
    people = People(visible)
    builder = PageBuilder(PlanContext(visible, people, groups(visible, people)))
    return builder, [page for maker in MAKERS for page in maker(builder)]


def test_an_address_that_leads_nowhere_has_a_number_for_journalists(tmp_path: Path) -> None:
    files = {
        "content/organisations/storkoping.yaml": "name: Storköpings kommun\npress_contacts: [eva-ny]\n",
        "content/contacts/eva-ny.yaml": "name: Eva Ny\nphone: 08-465 004 30\n",
        "content/releases/bron.md": release("organisation: storkoping"),
    }
    page = html.fromstring(built(tmp_path, files, CONFIG + "organisation: storkoping\n")["404.html"])
    assert page.xpath("//main//a[@href='tel:+46846500430']")


def test_the_foot_links_first_to_pages_in_the_newsrooms_language(tmp_path: Path) -> None:
    pages = {
        "content/pages/about.md": "---\ntitle: About us\nlanguage: en\n---\nWe.\n",
        "content/pages/om.md": "---\ntitle: Om oss\n---\nVi.\n",
    }
    front = html.fromstring(built(tmp_path, pages)["index.html"])
    assert front.xpath("//footer//nav//a/text()") == ["Om oss", "About us"]
