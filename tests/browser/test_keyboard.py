"""The whole newsroom without a mouse (WCAG 2.2: 2.1.1, 2.4.1, 2.4.3, 2.4.7, 2.4.11)."""

import io
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Page

from browser.reader import Reader
from browser.site_server import Site

STOPS = ("/", "/2026/allt-i-en-text/", "/2026/tabeller/", "/prenumerera/")
FOCUSED = """() => {
  const one = document.activeElement;
  if (!one || one === document.body) return null;
  one.dataset.order ??= String(document.querySelectorAll("[data-order]").length);
  const box = one.getBoundingClientRect(), lines = [...one.getClientRects()], line = lines[0];
  const seen = document.elementFromPoint(line.x + line.width / 2, Math.min(line.y + line.height / 2, innerHeight - 1));
  return {
    words: one.outerHTML.slice(0, 90), order: Number(one.dataset.order), x: box.x, y: box.y, width: box.width, height: box.height,
    around: Math.max(...lines.map(one => 2 * (one.width + one.height))),
    uncovered: Boolean(seen) && (one.contains(seen) || seen.contains(one)) && seen !== document.body,
  };
}"""
"""What has the focus, where it stands, how long the edge of its longest line is, and as the how many-th thing it got it."""
TABBABLE = """() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), textarea, select, summary, [tabindex='0']")]
  .filter(one => one.checkVisibility({visibilityProperty: true})).length"""
MARK_SCROLLERS = """() => {
  for (const one of document.querySelectorAll("main *"))
    if (one.scrollWidth > one.clientWidth && getComputedStyle(one).overflowX === "auto") one.dataset.scrolls = "";
}"""
SCROLLED = """one => new Promise(done => {
  requestAnimationFrame(() => requestAnimationFrame(() => done(Math.abs(one.scrollLeft))));
})"""
"""How far something has scrolled sideways, after the key that was pressed last."""
EDGE = 8
"""How far from a thing its focus may be drawn, in pixels."""


def stops(page: Page) -> list[dict[str, Any]]:
    """What the Tab key comes to, one after the other, until the page's end."""
    found: list[dict[str, Any]] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop: dict[str, Any] | None = page.evaluate(FOCUSED)
        if stop is None or stop["order"] < len(found):
            return found
        found.append(stop)
    pytest.fail("the Tab key never comes to the end of the page")


def shot(page: Page, stop: dict[str, Any]) -> Image.Image:
    size = page.viewport_size
    assert size
    left, top = max(stop["x"] - EDGE, 0), max(stop["y"] - EDGE, 0)
    right = min(stop["x"] + stop["width"] + EDGE, size["width"])
    bottom = min(stop["y"] + stop["height"] + EDGE, size["height"])
    clip: Any = {"x": left, "y": top, "width": right - left, "height": bottom - top}
    return Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("L")


def test_the_first_stop_leads_past_the_menu(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/2026/tabeller/")
    page.keyboard.press("Tab")
    assert "innehåll" in page.locator(":focus").inner_text()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("address", STOPS)
def test_every_control_is_reached_once_in_order_and_in_view(reader: Reader, hard: Site, address: str) -> None:
    page = reader.page(hard)
    page.goto(address)
    expected = page.evaluate(TABBABLE)
    found = stops(page)
    assert [stop["words"] for stop in found if not stop["uncovered"]] == []
    assert len(found) >= expected > 10
    marked = page.locator("[data-order]").evaluate_all("all => all.map(one => Number(one.dataset.order))")
    assert marked == sorted(marked), "the order of the page is the order of the keys"


@pytest.mark.parametrize("scheme", ["light", "dark", "forced"])
def test_what_has_the_focus_can_be_seen(reader: Reader, hard: Site, scheme: str) -> None:
    look: dict[str, Any] = {"forced_colors": "active"} if scheme == "forced" else {"color_scheme": scheme}
    page = reader.page(hard, **look)
    page.goto("/2026/allt-i-en-text/")
    unseen = []
    for stop in stops(page):
        page.locator(f"[data-order='{stop['order']}']").focus()
        here = page.evaluate(FOCUSED)
        focused = shot(page, here)
        page.evaluate("document.activeElement.blur()")
        changed = ImageChops.difference(focused, shot(page, here)).point(lambda value: 255 if value > 60 else 0)
        if changed.histogram()[255] < 0.8 * here["around"]:
            unseen.append(stop["words"])
    assert unseen == []


def test_whatever_scrolls_sideways_scrolls_by_keys(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, width=320, height=640)
    found = 0
    for address in ("/2026/tabeller/", "/2026/allt-i-en-text/"):
        page.goto(address)
        page.evaluate(MARK_SCROLLERS)
        for one in page.locator("[data-scrolls]").all():
            found += 1
            assert one.get_attribute("tabindex") == "0", one.evaluate("one => one.outerHTML.slice(0, 90)")
            one.focus()
            page.keyboard.press("ArrowRight")
            assert one.evaluate(SCROLLED) > 0
    assert found, "a table of ten columns is wider than 320 pixels"
