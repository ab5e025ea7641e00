"""What a page weighs on a phone: every byte that the server sends for it, uncompressed."""

from collections import Counter

from playwright.sync_api import Page

from browser.reader import Reader
from browser.site_server import Site

KB = 1024
WIDTH = 390


def weight(page: Page, site: Site, address: str) -> Counter[str]:
    """Bytes by path of all that the page loads when somebody reads it to the end: a window as high as the page loads what is lazy, too."""
    site.sent.clear()
    page.goto(address)
    page.set_viewport_size({"width": WIDTH, "height": page.evaluate("document.scrollingElement.scrollHeight")})
    while not page.evaluate("[...document.images].every(one => one.complete && one.naturalWidth)"):
        page.wait_for_timeout(100)
    sent = Counter[str]()
    for path, size in site.sent:
        sent[path] += size
    return sent


def phone(reader: Reader, site: Site) -> Page:
    return reader.page(site, width=WIDTH, height=844, device_scale_factor=2)


def test_a_text_release_weighs_at_most_60_kb(reader: Reader, hard: Site) -> None:
    for path in ("/2026/rattad/", "/2026/allt-i-en-text/"):
        sent = weight(phone(reader, hard), hard, path)
        assert sent.total() <= 60 * KB, sent


def test_the_style_sheet_that_a_screen_waits_for_weighs_at_most_20_kb(reader: Reader, hard: Site) -> None:
    page = phone(reader, hard)
    page.goto("/")
    hrefs = [one.get_attribute("href") for one in page.locator("link[rel=stylesheet]:not([media=print])").all()]
    assert hrefs
    assert sum(len(page.request.get(f"/{href}").body()) for href in hrefs) <= 20 * KB


def test_a_page_with_a_photograph_weighs_at_most_150_kb(reader: Reader, heavy: Site) -> None:
    sent = weight(phone(reader, heavy), heavy, "/2026/foto-7/")
    assert pictures(sent)
    assert sent.total() <= 150 * KB, sent


def test_a_front_page_with_eight_photographs_weighs_at_most_400_kb(reader: Reader, heavy: Site) -> None:
    sent = weight(phone(reader, heavy), heavy, "/")
    assert pictures(sent)
    assert sent.total() <= 400 * KB, sent


def pictures(sent: Counter[str]) -> list[str]:
    return [path for path in sent if path.endswith((".avif", ".jpg", ".webp"))]
