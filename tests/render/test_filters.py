"""Each filter as a template writer uses it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from sample_views import WINTER, page_view

from pressgen.model import BodyView, PageView
from pressgen.render import filters
from pressgen.render.summaries import beginning
from sample_site import SITE

FEED_PAGE = PageView("2021/bro/", SITE.url, SITE.url + "2021/bro/", "sv", "Ny bro")


@pytest.mark.parametrize(
    ("path", "root", "link"),
    [
        ("amnen/trafik/", "../../", "../../amnen/trafik/"),
        ("amnen/trafik/", "./", "./amnen/trafik/"),
        ("", "../../", "../../"),
        ("", "./", "./"),
        ("#innehall", "../../", "#innehall"),
        ("https://ekstad.example/", "../../", "https://ekstad.example/"),
        ("//ekstad.example/", "../../", "//ekstad.example/"),
        ("mailto:kim@ekstad.example", "../../", "mailto:kim@ekstad.example"),
        ("tel:+46480453891", "../../", "tel:+46480453891"),
        ("style.css", "/rum/", "/rum/style.css"),
    ],
)
def test_a_pages_links_are_relative_to_its_root(path: str, root: str, link: str) -> None:
    assert filters.url(path, page_view(root=root), SITE) == link


@pytest.mark.parametrize(
    ("path", "link"),
    [
        ("amnen/trafik/", "https://press.ekstad.example/rum/amnen/trafik/"),
        ("", "https://press.ekstad.example/rum/"),
        ("#bilder", "https://press.ekstad.example/rum/2021/bro/#bilder"),
        ("https://ekstad.example/", "https://ekstad.example/"),
    ],
)
def test_a_feeds_links_are_absolute(path: str, link: str) -> None:
    assert filters.url(path, FEED_PAGE, SITE) == link


@pytest.mark.parametrize(
    ("html", "links", "shown"),
    [
        ("<p>text</p>", (), "<p>text</p>"),
        ("\x020\x02bron\x030\x03", ("2021/bro/",), '<a href="../../2021/bro/">bron</a>'),
        ("\x020\x02Kim Ek\x030\x03", ("",), "Kim Ek"),
        ('<img\x060\x06 alt="">', ("2021/bro/b.jpg",), '<img src="../../2021/bro/b.jpg" loading="lazy" alt="">'),
        (
            '\x020\x02\x071\x07<img\x061\x06 alt="">\x081\x08\x030\x03',
            ("https://ekstad.example/?a=1&b=2", "b.jpg"),
            '<a href="https://ekstad.example/?a=1&amp;b=2"><img src="../../b.jpg" loading="lazy" alt=""></a>',
        ),
        ("\x020\x02a\x030\x03\x021\x02b\x031\x03", ("#a", "b/"), '<a href="#a">a</a><a href="../../b/">b</a>'),
        ("\x020\x02x\x030\x03", ('https://x/"onclick="',), '<a href="https://x/&#34;onclick=&#34;">x</a>'),
    ],
)
def test_link_markers_become_links(html: str, links: tuple[str, ...], shown: str) -> None:
    assert filters.body(BodyView(html, links), page_view(), SITE) == shown


def test_date_and_time_are_those_of_the_instants_own_zone() -> None:
    late = datetime(2021, 6, 22, 23, 30, tzinfo=UTC)
    here = late.astimezone(ZoneInfo("Europe/Stockholm"))
    assert (filters.long_date(here, "sv"), filters.clock(here, "sv")) == ("23 juni 2021", "01.30")
    assert (filters.long_date(late, "sv"), filters.clock(late, "sv")) == ("22 juni 2021", "23.30")


def test_the_weekday_is_that_of_the_instants_own_zone() -> None:
    late = datetime(2021, 6, 22, 23, 30, tzinfo=UTC)
    assert filters.full_date(late, "sv") == "tisdag 22 juni 2021"
    assert filters.full_date(late.astimezone(ZoneInfo("Europe/Stockholm")), "en") == "Wednesday, 23 June 2021"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Bron är klar. Den öppnar på lördag.", "Bron är klar. Den öppnar på lördag."),
        ("Bron är klar. Den öppnar på lördag, sade landshövdingen vid invigningen.", "Bron är klar."),
        ("Bron är klar! ”Äntligen”, sade landshövdingen när hon invigde den.", "Bron är klar!"),
        (
            "Bron öppnar kl. Nio, enligt landshövdingen som ska inviga den.",
            "Bron öppnar kl. Nio, enligt…",
        ),
        (
            "Bron öppnar 1.5 meter ovanför vattnet i sjön Rocken i september.",
            "Bron öppnar 1.5 meter ovanför vattnet i…",
        ),
        ("Bron byggdes av t.ex. Ek och Alm på den andra stranden av sjön.", "Bron byggdes av t.ex. Ek och Alm på den…"),
    ],
)
def test_the_beginning_of_a_text_is_whole_sentences_or_else_whole_words(text: str, shown: str) -> None:
    assert beginning(text, 40) == shown


def test_a_sentence_may_need_a_fifth_more_room() -> None:
    text = "Bron är klar och öppnar för alla på lördag. Den har kostat för mycket."
    assert beginning(text, 40) == "Bron är klar och öppnar för alla på lördag."
    assert beginning(text, 30) == "Bron är klar och öppnar för…"


def test_a_word_that_is_too_long_is_cut() -> None:
    assert beginning("a" * 50, 30) == "a" * 30 + "…"


def test_iso_dates_have_the_offset() -> None:
    assert (filters.iso(WINTER), filters.isoday(WINTER)) == ("2021-01-05T08:00:00+01:00", "2021-01-05")


@pytest.mark.parametrize(
    ("size", "shown"),
    [(0, "0 B"), (999, "999 B"), (4321, "4 kB"), (1_234_567, "1,2 MB"), (20_000_000, "20 MB")],
)
def test_sizes_have_a_unit(size: int, shown: str) -> None:
    assert filters.filesize(size, "sv").replace("\xa0", " ") == shown


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("sv", ("20 januari 2025", "18.00")),
        ("sv-FI", ("20 januari 2025", "18.00")),
        ("en", ("20 January 2025", "18:00")),
        ("fi", ("20 January 2025", "18:00")),
    ],
)
def test_dates_and_times_are_written_as_in_the_languages_of_europe(language: str, shown: tuple[str, str]) -> None:
    evening = datetime(2025, 1, 20, 18, 0, tzinfo=UTC)
    assert (filters.long_date(evening, language), filters.clock(evening, language)) == shown


def test_english_with_its_country_is_written_as_there() -> None:
    assert filters.long_date(datetime(2025, 1, 20, tzinfo=UTC), "en-US") == "January 20, 2025"
