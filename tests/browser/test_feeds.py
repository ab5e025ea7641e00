"""A feed that somebody opens in a browser reads like a page: titles as links, days in words, a way back."""

import pytest
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.site_server import Site

FEEDS = ("/rss.xml", "/atom.xml", "/amnen/vatten/rss.xml", "/amnen/vatten/atom.xml")
TITLE = "Nya taxor för avfall, vatten och bygglov från den 1 juli"

SHOWN = "getSelection().selectAllChildren(document.documentElement); getSelection().toString()"
"""The words on the page; `innerText` is for elements of HTML only."""


def opened(reader: Reader, hard: Site, feed: str) -> Page:
    page = reader.page(hard, width=390, height=844)
    page.goto(feed)
    return page


@pytest.mark.parametrize("feed", FEEDS)
def test_a_title_leads_to_its_release(reader: Reader, hard: Site, feed: str) -> None:
    link = opened(reader, hard, feed).locator("item > a, entry > a").filter(has_text=TITLE)
    expect(link).to_be_visible()
    assert link.get_attribute("href") == "https://press.storkoping.example/2026/tabeller/"


@pytest.mark.parametrize("feed", FEEDS)
def test_a_link_below_the_title_leads_back_to_the_page_of_the_feed(reader: Reader, hard: Site, feed: str) -> None:
    link = opened(reader, hard, feed).locator("channel > a, feed > a").last
    expect(link).to_be_visible()
    assert link.get_attribute("href") == f"https://press.storkoping.example{feed.rsplit('/', 1)[0]}/"


@pytest.mark.parametrize("feed", FEEDS)
def test_days_are_in_words_and_no_markup_is_seen(reader: Reader, hard: Site, feed: str) -> None:
    page = opened(reader, hard, feed)
    expect(page.locator("item > time, entry > time").first).to_contain_text("2026")
    words = page.evaluate(SHOWN)
    assert "april 2026" in words
    assert "<p" not in words
    assert "+02:00" not in words


@pytest.mark.parametrize("feed", FEEDS)
def test_it_is_set_in_the_newsrooms_own_colours_and_says_its_address(reader: Reader, hard: Site, feed: str) -> None:
    page = opened(reader, hard, feed)
    link = page.locator("channel > a, feed > a").last
    tokens = "getComputedStyle(document.documentElement).getPropertyValue('--link')"
    assert page.evaluate(tokens).startswith("#")
    assert link.evaluate("one => getComputedStyle(one).color") != "rgb(0, 0, 238)"
    expect(page.locator("channel > code, feed > code")).to_have_text(f"https://press.storkoping.example{feed}")


@pytest.mark.parametrize("feed", FEEDS)
def test_nothing_is_wider_than_a_phone(reader: Reader, hard: Site, feed: str) -> None:
    assert opened(reader, hard, feed).evaluate("document.documentElement.scrollWidth") <= 390
