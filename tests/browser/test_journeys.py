"""What people come for, from the front page on, on a phone."""

import re

import feedparser
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.site_server import Site

PHONE = {"width": 390, "height": 844, "has_touch": True, "device_scale_factor": 2}
TOPIC = "Vatten- och avloppsledningsförnyelse"
TITLE = "Nya taxor för avfall, vatten och bygglov från den 1 juli"


def follow(page: Page, name: str) -> None:
    """Clicks the first visible link of this name."""
    page.get_by_role("link", name=name, exact=True).first.click()


def test_from_the_front_page_by_topic_and_release_to_a_number_to_call(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    page.goto("/")
    follow(page, "Ämnen")
    follow(page, TOPIC)
    follow(page, TITLE)
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLE)
    expect(page.get_by_role("link", name="08-465 004 13").first).to_have_attribute("href", "tel:+46846500413")


def test_from_the_front_page_to_the_feed_of_a_topic(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    page.goto("/")
    page.get_by_role("link", name=re.compile("prenumererar|Prenumerera")).last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Prenumerera")
    href = page.locator("a[href$='/vatten/rss.xml']").first.get_attribute("href")
    feed = feedparser.parse(page.request.get(f"/prenumerera/{href}").body())
    assert TOPIC in feed.feed.title
    assert TITLE in [entry.title for entry in feed.entries]


def test_a_page_names_its_feeds_to_feed_readers(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    page.goto("/amnen/vatten/")
    hrefs = [link.get_attribute("href") for link in page.locator("link[rel=alternate][type*=xml]").all()]
    assert hrefs
    for href in hrefs:
        assert page.request.get(f"/amnen/vatten/{href}").ok


def test_a_reader_sends_a_message_about_a_page(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    page.goto("/2026/tabeller/")
    page.get_by_text("Lämna en synpunkt").click()
    page.get_by_role("textbox", name=re.compile("Meddelande")).fill("Beloppet för fritidshus ser fel ut.")
    page.get_by_role("button", name="Skicka").click()
    page.wait_for_url("**/synpunkter")
    sent = hard.posted.pop()
    assert sent["message"] == "Beloppet för fritidshus ser fel ut."
    assert sent["page"] == "https://press.storkoping.example/2026/tabeller/"
    assert sent["to"] == "Kommunikationsavdelningens webbredaktion"
    assert sent["subject"] == "Synpunkter på pressrummet"


def test_a_message_without_words_is_not_sent(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    page.goto("/2026/tabeller/")
    page.get_by_text("Lämna en synpunkt").click()
    page.get_by_role("button", name="Skicka").click()
    expect(page.get_by_role("textbox", name=re.compile("Meddelande"))).to_be_focused()
    assert hard.posted == []


def test_without_an_endpoint_the_message_becomes_a_mail(reader: Reader, empty: Site) -> None:
    page = reader.page(empty, **PHONE)
    page.goto("/")
    link = page.locator(".feedback-mail a[href^='mailto:press@lillby.example']").first
    assert "subject=" in (link.get_attribute("href") or "")
    expect(link).to_be_visible()


def test_an_address_that_leads_nowhere_shows_a_way_on(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, **PHONE)
    answer = page.goto("/2019/finns/inte/")
    assert answer
    assert answer.status == 404
    page.get_by_role("main").get_by_role("link").first.click()
    expect(page).to_have_url(f"{hard.address}/")
    reader.forgive("404")


def test_an_empty_newsroom_says_so(reader: Reader, empty: Site) -> None:
    page = reader.page(empty, **PHONE)
    page.goto("/")
    expect(page.get_by_role("main")).to_contain_text(re.compile("inget|ingenting", re.IGNORECASE))


def test_an_empty_newsroom_says_whom_to_ask(reader: Reader, empty: Site) -> None:
    page = reader.page(empty, **PHONE)
    page.goto("/")
    expect(page.get_by_text("Frågor? Skriv till press@lillby.example")).to_be_visible()
