"""A newsroom from end to end: files in content/, pages and feeds in output/."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import TypeVar

import pytest
from bs4 import BeautifulSoup

from newsroom import CONFIG, built, newsroom, release
from pressgen.build import build
from pressgen.errors import BadContentError, PressgenError

A = TypeVar("A")
B = TypeVar("B")

CONTACT = "name: Ada Berg\nrole: brochef\nphone: 070 – 174 06 05\nemail: ada@storkoping.example\n"
BRIDGE: dict[str, str | bytes] = {
    "content/releases/2026/bron.md": release("topics: [trafik]", "contacts: [ada]"),
    "content/vocabularies/topics.yaml": "trafik: {sv: Trafik, en: Traffic}\nskola: Skola\n",
    "content/contacts/ada.yaml": CONTACT,
}
PAGE = "2026/bron/index.html"


def page(site: dict[str, str], path: str = PAGE) -> BeautifulSoup:
    return BeautifulSoup(site[path], "lxml")


def test_a_release_becomes_a_page_with_its_contact(tmp_path: Path) -> None:
    shown = page(built(tmp_path, BRIDGE))
    assert shown.h1 is not None
    assert shown.h1.get_text() == "Bron öppnar"
    assert [link["href"] for link in shown.select('.contact-list a[href^="tel:"]')] == ["tel:+46701740605"]
    assert [link.get_text() for link in shown.select('.contact-list a[href^="tel:"]')] == ["070-174 06 05"]
    assert [link["href"] for link in shown.select('a[href^="mailto:"]')] == ["mailto:ada@storkoping.example"]


def test_links_are_relative_so_that_the_site_works_under_any_path(tmp_path: Path) -> None:
    shown = page(built(tmp_path, BRIDGE))
    hrefs = [str(link["href"]) for link in shown.select("body a[href]")]
    assert "../../amnen/trafik/" in hrefs
    assert not [href for href in hrefs if href.startswith("/")]


def test_a_listing_and_its_feeds_exist_only_while_a_public_release_uses_it(tmp_path: Path) -> None:
    site = built(tmp_path, BRIDGE)
    assert {"amnen/trafik/index.html", "amnen/trafik/rss.xml", "amnen/trafik/atom.xml"} <= site.keys()
    assert not [path for path in site if path.startswith("amnen/skola")]


def test_an_embargoed_release_is_nowhere(tmp_path: Path) -> None:
    later = release(id="r-2", title="Hemlig sak", published="2026-05-01 14:01")
    site = built(tmp_path, {"content/releases/2026/hemlig.md": later})
    assert not [path for path, text in site.items() if "hemlig" in (path + text).lower()]


def test_a_clock_in_another_zone_publishes_on_time(tmp_path: Path) -> None:
    files = {"content/releases/2026/bron.md": release(published="2026-05-01 14:00")}
    early, late = (datetime(2026, 5, 1, 11, 59, 59, tzinfo=UTC), datetime(2026, 5, 1, 12, tzinfo=UTC))
    assert PAGE not in built(tmp_path, files, now=early)
    assert PAGE in built(tmp_path, files, now=late)


def test_a_day_without_a_time_stays_that_day(tmp_path: Path) -> None:
    files = {"content/releases/2026/bron.md": release(published="2026-01-01")}
    site = built(tmp_path, files)
    assert page(site).time is not None
    assert page(site).time["datetime"] == "2026-01-01T08:00:00+01:00"  # type: ignore[index]
    assert "Thu, 01 Jan 2026 08:00:00 +0100" in site["rss.xml"]


def test_the_boilerplate_is_the_version_of_the_day(tmp_path: Path) -> None:
    files = {
        "content/releases/2026/bron.md": release("boilerplate: om", published="2025-12-31"),
        "content/boilerplates/om/2020.md": "---\ntitle: Om oss\nfrom: 2020-01-01\n---\nVi är 1 000 invånare.\n",
        "content/boilerplates/om/2026.md": "---\ntitle: Om oss\nfrom: 2026-01-01\n---\nVi är 2 000 invånare.\n",
    }
    text = page(built(tmp_path, files), "2025/bron/index.html").get_text().replace("\xa0", " ")
    assert "1 000 invånare" in text
    assert "2 000 invånare" not in text


def test_a_role_is_that_of_the_day(tmp_path: Path) -> None:
    roles = "name: Ada Berg\nroles:\n  - {title: vice ordförande, to: 2026-03-31}\n  - {title: ordförande, from: 2026-04-01}\n"
    files = {**BRIDGE, "content/contacts/ada.yaml": roles}
    assert [role.get_text() for role in page(built(tmp_path, files)).select(".contact-card .contact-role")] == [
        "ordförande"
    ]


def test_a_yaml_release_is_a_release(tmp_path: Path) -> None:
    written = "id: r-9\ntitle: Bron öppnar\ntype: news\npublished: 2026-04-01\nbody: |\n  Bron öppnar på *måndag*.\n"
    site = built(tmp_path, {"content/releases/2026/bron.yaml": written})
    assert "<em>måndag</em>" in site[PAGE]


def test_an_image_lies_beside_its_page(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "content/releases/2026/bron.md": release("image: {src: Bron Över.PNG, alt: En bro, credit: Ada Berg}"),
        "content/releases/2026/Bron Över.PNG": PNG,
    }
    site = built(tmp_path, files)
    source = page(site).select_one("figure img")
    assert source is not None
    assert f"2026/bron/{str(source['src']).rsplit('/', 1)[-1]}" in site
    assert (source["alt"], source["width"], source["height"]) == ("En bro", "1", "1")


def test_a_newsroom_overrides_one_block_of_the_theme(tmp_path: Path) -> None:
    template = '{% extends "theme/base.html" %}\n{% block about %}<p>Vi hörs!</p>{% endblock %}\n'
    site = built(tmp_path, {**BRIDGE, "templates/base.html": template})
    assert all("<p>Vi hörs!</p>" in text for path, text in site.items() if path.endswith(".html"))


def test_a_failing_template_is_named_with_its_line_and_the_release(tmp_path: Path) -> None:
    template = '{% extends "theme/release.html" %}\n{% block lead %}{{ release.summary.ingress }}{% endblock %}\n'
    with pytest.raises(BadContentError) as caught:
        built(tmp_path, {**BRIDGE, "templates/release.html": template})
    (problem,) = caught.value.problems
    assert (problem.path, problem.line) == ("templates/release.html", 2)
    assert "content/releases/2026/bron.md" in str(problem.hint)
    assert not (tmp_path / "output").exists()


def test_nothing_is_written_when_the_content_has_an_error(tmp_path: Path) -> None:
    with pytest.raises(BadContentError):
        built(tmp_path, {"content/releases/2026/bron.md": release("topics: [trafikk]")})
    assert not (tmp_path / "output").exists()


def test_a_link_to_another_text_follows_its_file(tmp_path: Path) -> None:
    files = {
        "content/releases/2026/bron.md": release(body="Se [förra beskedet](../2025/stangd.md)."),
        "content/releases/2025/stangd.md": release(id="r-2", published="2025-04-01"),
    }
    assert '<a href="../../2025/stangd/">förra beskedet</a>' in built(tmp_path, files)[PAGE]


def test_a_link_to_an_embargoed_text_is_shown_as_its_words(tmp_path: Path) -> None:
    files = {
        "content/releases/2026/bron.md": release(body="Se [nästa besked](stangd.md)."),
        "content/releases/2026/stangd.md": release(id="r-2", published="2027-04-01"),
    }
    assert "<p>Se nästa besked.</p>" in built(tmp_path, files)[PAGE]


def test_authors_cannot_put_active_content_on_a_page(tmp_path: Path) -> None:
    body = "Hej <script>alert(1)</script> {{ site.title }} {% raw %}"
    site = built(tmp_path, {"content/releases/2026/bron.md": release(body=body)})
    assert not [path for path, text in site.items() if path.endswith((".html", ".xml")) and "<script>alert" in text]
    assert "{{ site.title }}" in page(site).get_text()


def test_an_english_release_is_marked_as_english(tmp_path: Path) -> None:
    files = {
        "content/releases/2026/bron.md": release("language: en", "contacts: [ada]"),
        "content/contacts/ada.yaml": CONTACT,
    }
    shown = page(built(tmp_path, files))
    assert shown.html is not None
    assert shown.html["lang"] == "en"
    assert "For more information, contact" in shown.get_text()


def test_the_same_newsroom_gives_the_same_bytes_in_another_folder(tmp_path: Path) -> None:
    assert built(tmp_path / "a", BRIDGE) == built(tmp_path / "b", BRIDGE)


def test_a_pool_gives_the_same_bytes(tmp_path: Path) -> None:
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 -- this test alone

    root = newsroom(tmp_path, BRIDGE)
    now = datetime(2026, 5, 1, tzinfo=UTC)
    build(root, root / "a", root / ".pressgen", now)
    with ProcessPoolExecutor(2) as pool:
        build(root, root / "b", root / ".pressgen", now, map=pool.map)
    assert contents(root / "a") == contents(root / "b")


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_sub_path_is_part_of_every_absolute_address(tmp_path: Path) -> None:
    config = CONFIG.replace("example/", "example/press")
    site = built(tmp_path, BRIDGE, config=config)
    assert "<link>https://press.storkoping.example/press/2026/bron/</link>" in site["rss.xml"]
    assert 'href="/press/"' in site["404.html"]


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8cfc00000030101007c60dc0b0000000049454e44ae426082"
)


def test_where_the_content_has_an_error_no_folder_is_made_for_the_site(tmp_path: Path) -> None:
    root = newsroom(tmp_path, {"content/releases/2026/bron.md": release(type="nyhet")})
    with pytest.raises(BadContentError):
        build(root, root / "a/b/site", root / ".pressgen", datetime(2026, 5, 1, tzinfo=UTC))
    assert not (root / "a").exists()


def test_while_a_build_is_at_work_nobody_else_builds_into_its_output(tmp_path: Path) -> None:
    root, output, now, refused = newsroom(tmp_path, BRIDGE), tmp_path / "output", datetime(2026, 5, 1, tzinfo=UTC), []

    def intrude() -> None:
        try:
            build(root, output, tmp_path / ".other", now)
        except PressgenError as error:
            refused.append(str(error))

    def meanwhile(work: Callable[[A], B], things: Iterable[A]) -> Iterator[B]:
        thread = Thread(target=intrude)
        thread.start()
        thread.join()
        return map(work, things)

    build(root, output, tmp_path / ".pressgen", now)
    (root / "content/releases/2026/bron.md").write_text(release("topics: [trafik]", title="Bron stängs"))
    assert build(root, output, tmp_path / ".pressgen", now, map=meanwhile)[0].changed
    assert set(refused) == {f"Another command is at work on {output}."}


def test_a_topic_says_how_many_texts_it_has_whom_to_call_and_first_the_way_by_mail(tmp_path: Path) -> None:
    settings = CONFIG + "organisation: storkoping\nsubscribe: {email_service: https://brev.storkoping.example/}\n"
    sender: dict[str, str | bytes] = {
        "content/organisations/storkoping.yaml": "name: Storköping\npress_contacts: [ada]\n"
    }
    shown = page(built(tmp_path, BRIDGE | sender, settings), "amnen/trafik/index.html")
    assert [one.get_text() for one in shown.select("h1 .count-number")] == ["(1)"]
    assert [one.get_text(" ", strip=True) for one in shown.select(".list-press h2, .list-press .press-name")] == [
        "Presskontakt",
        "Ada Berg",
    ]
    assert [one.get_text() for one in shown.select(".list-feeds a")][:2] == [
        "Få nyheterna med e-post",
        "Följ Trafik (RSS)",
    ]
