"""The same newsroom for readers without scripts, with colours of their own, without motion, in the dark."""

import re
from typing import Literal

import pytest
from playwright.sync_api import Page, expect

from browser.kinds import KINDS
from browser.reader import Reader
from browser.site_server import Site

SOME = ("/", "/2026/allt-i-en-text/", "/2026/rattad/", "/prenumerera/")


def words(page: Page) -> str:
    return " ".join(page.locator("body").inner_text().split())


def test_pages_say_the_same_without_scripts(reader: Reader, hard: Site) -> None:
    usual, without = reader.page(hard), reader.page(hard, java_script_enabled=False)
    for address in KINDS:
        usual.goto(address)
        without.goto(address)
        assert words(without) == words(usual), address


def test_the_form_works_without_scripts(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, java_script_enabled=False)
    page.goto("/om/")
    page.get_by_text("Lämna en synpunkt").click()
    page.get_by_role("textbox", name=re.compile("Meddelande")).fill("Tack!")
    page.get_by_role("button", name="Skicka").click()
    page.wait_for_url("**/synpunkter")
    assert hard.posted.pop()["message"] == "Tack!"


def ground(page: Page) -> list[int]:
    """The brightness of the page's ground and of its words, 0 to 255."""
    found: list[int] = (
        page.evaluate("""() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color].map(colour => {
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
      return Math.round(0.2126 * red + 0.7152 * green + 0.0722 * blue);
    })""")
    )
    return found


@pytest.mark.parametrize("address", SOME)
def test_a_page_is_light_by_day_and_dark_by_night(reader: Reader, hard: Site, address: str) -> None:
    page = reader.page(hard, color_scheme="light")
    page.goto(address)
    light, ink = ground(page)
    assert light > 220
    assert ink < 60
    page.emulate_media(color_scheme="dark")
    dark, ink = ground(page)
    assert dark < 50
    assert ink > 180


@pytest.mark.parametrize("address", SOME)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_readers_own_colours_win(
    reader: Reader, hard: Site, address: str, scheme: Literal["light", "dark"]
) -> None:
    page = reader.page(hard, forced_colors="active", color_scheme=scheme)
    page.goto(address)
    kept = page.evaluate("""() => [...document.querySelectorAll("body *")].filter(one => getComputedStyle(one).forcedColorAdjust === "none"
      && !one.closest("svg")).map(one => one.outerHTML.slice(0, 80))""")
    assert kept == []
    fields = page.locator("input:not([type=hidden]), textarea, button").all()
    for one in fields:
        assert one.evaluate("one => getComputedStyle(one).borderTopStyle") != "none"


def test_nothing_moves_for_those_who_want_no_motion(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, reduced_motion="reduce")
    for address in SOME:
        page.goto(address)
        moving = page.evaluate("""() => [...document.querySelectorAll("*")].filter(one => {
          const look = getComputedStyle(one), long = times => times.split(",").some(time => parseFloat(time) > 0.01);
          return long(look.transitionDuration) || look.animationName !== "none" && long(look.animationDuration) || look.scrollBehavior === "smooth";
        }).map(one => one.outerHTML.slice(0, 80))""")
        assert moving == [], address


def test_each_notice_says_in_words_how_serious_it_is(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/")
    for word, text in (("Akut", "Gå inomhus"), ("Viktigt", "Kontaktcenters")):
        notice = page.get_by_role("paragraph").filter(has_text=text)
        expect(notice.first).to_contain_text(word)
    folded = page.get_by_role("group").filter(has_text="öppettider")
    expect(folded.locator("summary")).to_have_text("Information")
