"""A preview cannot be taken for the real site, and never goes where that one is."""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest
from lxml import html

from newsroom import CONFIG, NOON, built, newsroom, release, site
from pressgen.build import build
from pressgen.errors import PressgenError
from pressgen.model import Showing

LATER = "content/releases/2027/senare.md"
FILES = {
    "content/releases/2026/bron.md": release(topics="[trafik]"),
    LATER: release(id="r-2", title="Senare", published="2027-01-01"),
    "content/releases/2026/utkast.md": release(id="r-3", title="Utkast", status="draft"),
    "content/vocabularies/topics.yaml": "trafik: Trafik\n",
}


def preview(
    folder: Path, showing: Showing = "drafts", now: datetime = NOON, more: Mapping[str, str] = MappingProxyType({})
) -> dict[str, str]:
    """The preview that the newsroom becomes."""
    root = newsroom(folder, {**FILES, **more})
    build(root, root / "preview", root / ".pressgen", now, showing=showing)
    return site(root / "preview")


def test_with_drafts_everything_is_there(tmp_path: Path) -> None:
    pages = preview(tmp_path)
    assert {"2027/senare/index.html", "2026/utkast/index.html", "2026/bron/index.html"} <= pages.keys()
    assert "Utkast" in pages["index.html"]


def test_every_text_that_is_not_public_says_what_it_waits_for(tmp_path: Path) -> None:
    pages = preview(tmp_path)

    def waiting(path: str, within: str) -> list[str]:
        found = re.findall(
            rf'<{within}.*?(?:<strong class="item-waits">(.*?)</strong>|</{within}>)', pages[path], re.DOTALL
        )
        return [re.sub("<[^>]+>", "", one) for one in found]

    year = waiting("arkiv/2027/index.html", "article") + waiting("arkiv/2026/index.html", "article")
    assert year == ["Embargo till 1 januari 2027 kl. 08.00", "", "Utkast"]
    assert waiting("2027/senare/index.html", "main") == ["Embargo till 1 januari 2027 kl. 08.00"]
    assert waiting("2026/bron/index.html", "main") == [""]


def test_the_front_pages_news_are_those_that_are_public(tmp_path: Path) -> None:
    def news(page: str) -> list[str]:
        return [" ".join(one.text_content().split()) for one in html.fromstring(page).xpath("//article//a")]

    assert news(preview(tmp_path)["index.html"]) == ["Bron öppnar"]


def test_where_nothing_is_public_yet_the_front_page_shows_what_there_is(tmp_path: Path) -> None:
    draft = {one: FILES[one] for one in FILES if one.endswith("utkast.md")}
    root = newsroom(tmp_path, draft)
    build(root, root / "preview", root / ".pressgen", NOON, showing="drafts")
    assert "2026/utkast/" in site(root / "preview")["index.html"].partition("<main")[2]


def test_no_text_asks_to_be_passed_on_before_its_time(tmp_path: Path) -> None:
    assert "mailto:?" in built(tmp_path / "public", FILES, CONFIG + "share: true\n")["2026/bron/index.html"]
    root = newsroom(tmp_path / "not", FILES, CONFIG + "share: true\n")
    build(root, root / "preview", root / ".pressgen", NOON, showing="drafts")
    assert "mailto:?" not in site(root / "preview")["2026/utkast/index.html"]


def test_a_text_no_longer_waits_when_its_time_has_come(tmp_path: Path) -> None:
    later = {LATER: release(id="r-2", title="Senare", published="2026-05-02")}
    assert "Embargo till" in preview(tmp_path, more=later)["index.html"]
    assert "Embargo till" not in preview(tmp_path, now=NOON + timedelta(days=2), more=later)["index.html"]


def test_the_public_site_never_says_that_a_text_waits(tmp_path: Path) -> None:
    assert not [path for path, text in built(tmp_path, FILES).items() if 'class="item-waits"' in text]


def test_at_an_instant_it_is_the_newsroom_as_it_will_be(tmp_path: Path) -> None:
    pages = preview(tmp_path, "preview", datetime(2027, 1, 2, tzinfo=UTC))
    assert "2027/senare/index.html" in pages
    assert "2026/utkast/index.html" not in pages


def test_what_a_draft_says_of_the_clock_shows_in_its_time(tmp_path: Path) -> None:
    short = {"content/releases/2026/utkast.md": release(id="r-3", title="Utkast", status="draft", expires="2026-05-02")}
    assert "Upphörde" not in preview(tmp_path, more=short)["2026/utkast/index.html"]
    assert "Upphörde" in preview(tmp_path, now=NOON + timedelta(days=2), more=short)["2026/utkast/index.html"]


def test_every_page_is_marked(tmp_path: Path) -> None:
    pages = [page for path, page in preview(tmp_path).items() if path.endswith(".html")]
    assert pages
    for page in pages:
        assert '<meta name="robots" content="noindex, nofollow">' in page
        assert "<title>Förhandsvisning, inte publicerad: " in page
        strip_after_link = r'<body>\s*<a class="skip-link"[^>]+>[^<]+</a>\s*<aside class="preview-strip" [^>]+><p><span>Förhandsvisning'
        assert re.search(strip_after_link, page)


def strip(page: str) -> html.HtmlElement:
    return html.fromstring(page).xpath("//aside[@class='preview-strip']")[0]


def test_the_front_page_counts_and_lists_what_is_not_public_the_first_to_come_first(tmp_path: Path) -> None:
    found = strip(preview(tmp_path)["index.html"])
    assert found.xpath("string(.//summary)") == "Inte publicerade än: 2"
    assert [(one.xpath("string(a/@href)"), one.text_content()) for one in found.xpath(".//li")] == [
        ("./2026/utkast/", "Utkast Utkast"),
        ("./2027/senare/", "Embargo till 1 januari 2027 kl. 08.00 Senare"),
    ]


def test_every_other_page_leads_to_that_list(tmp_path: Path) -> None:
    pages = preview(tmp_path)
    assert strip(pages["2026/bron/index.html"]).xpath(".//a/@href") == ["../../#preview_strip"]
    assert strip(pages["index.html"]).get("id") == "preview_strip"


def test_on_a_text_that_waits_the_strip_says_why(tmp_path: Path) -> None:
    pages = preview(tmp_path)
    assert strip(pages["2026/utkast/index.html"]).xpath("string(.//strong)") == "Utkast"
    assert strip(pages["2027/senare/index.html"]).xpath("string(.//strong)") == "Embargo till 1 januari 2027 kl. 08.00"
    assert not strip(pages["2026/bron/index.html"]).xpath(".//strong")


def test_where_nothing_waits_nothing_is_counted(tmp_path: Path) -> None:
    pages = preview(tmp_path, "preview", datetime(2027, 1, 2, tzinfo=UTC))
    for path in ("index.html", "2026/bron/index.html"):
        assert strip(pages[path]).text_content() == "Förhandsvisning, inte publicerad"


def test_a_release_says_when_it_will_be_published_and_not_that_it_was(tmp_path: Path) -> None:
    pages = preview(tmp_path)

    def dates(path: str) -> str:
        return " ".join(html.fromstring(pages[path]).xpath("string(//p[@class='release-meta'])").split())

    assert dates("2027/senare/index.html") == "Publiceras 1 januari 2027 kl. 08.00"
    assert dates("2026/utkast/index.html").startswith("Daterad ")
    assert dates("2026/bron/index.html").startswith("Publicerad ")


def test_text_is_marked(tmp_path: Path) -> None:
    assert preview(tmp_path)["2026/utkast/index.txt"].startswith("*** Förhandsvisning, inte publicerad ***\n")


def test_no_template_of_a_newsroom_loses_the_mark(tmp_path: Path) -> None:
    own = {"templates/plain.html": "<p>Naken</p>", "content/pages/om.md": "---\ntitle: Om\n---\nVi."}
    pages = preview(tmp_path, more=own)
    assert "Förhandsvisning" in pages["om/index.html"]


def test_robots_are_kept_out(tmp_path: Path) -> None:
    assert preview(tmp_path)["robots.txt"] == "User-agent: *\nDisallow: /\n"


def test_it_has_no_feeds_and_no_sitemaps_and_names_none(tmp_path: Path) -> None:
    pages = preview(tmp_path)
    assert [path for path in pages if path.endswith((".xml", ".json", ".opml"))] == []
    assert [path for path, page in pages.items() if re.search(r"rss\.xml|atom\.xml|feed\.json", page)] == []


def test_it_refuses_a_folder_with_the_real_site(tmp_path: Path) -> None:
    before = built(tmp_path, FILES)
    with pytest.raises(PressgenError, match="no preview"):
        build(tmp_path, tmp_path / "output", tmp_path / ".pressgen", NOON, showing="drafts")
    assert site(tmp_path / "output") == before


def test_it_refuses_a_folder_of_which_nothing_is_known(tmp_path: Path) -> None:
    built(tmp_path, FILES)
    with pytest.raises(PressgenError, match="no preview"):
        build(tmp_path, tmp_path / "output", tmp_path / "elsewhere", NOON, showing="drafts")


def test_a_preview_may_take_the_place_of_a_preview(tmp_path: Path) -> None:
    assert preview(tmp_path) == preview(tmp_path)


def test_the_real_site_has_no_mark(tmp_path: Path) -> None:
    assert "rhandsvisning" not in "".join(built(tmp_path, FILES).values())


def test_a_page_is_marked_where_a_browser_sees_its_tags(tmp_path: Path) -> None:
    frame = '<!-- <head> <title> <body> --><html data-x="<body>"><HEAD\n class="a"><title lang="sv">Rum</title></head><Body >{{ page.title }}</Body></html>'
    page = preview(tmp_path, more={"templates/404.html": frame})["404.html"]
    assert page.startswith(
        '<!-- <head> <title> <body> --><html data-x="<body>"><HEAD\n class="a">\n<meta name="robots"'
    )
    assert '<title lang="sv">Förhandsvisning, inte publicerad: Rum' in page
    assert '<Body >\n<aside class="preview-strip" id="preview_strip"><p>' in page


def test_a_page_without_tags_is_marked_at_its_top(tmp_path: Path) -> None:
    page = preview(tmp_path, more={"templates/404.html": "Hej {{ page.title }}"})["404.html"]
    assert "Förhandsvisning, inte publicerad" in page.partition("Hej")[0]
    assert 'name="robots"' in page.partition("Hej")[0]
