"""No page is ever wider than the screen (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12)."""

from browser.kinds import EMPTY, KINDS, PREVIEWED
from browser.reader import Reader, wear
from browser.site_server import Site

TOO_WIDE = """() => {
  const room = document.documentElement.clientWidth, wide = document.scrollingElement.scrollWidth;
  if (wide <= room) return "";
  const who = [...document.querySelectorAll("body *")].filter(one => one.getBoundingClientRect().right > room + 1 || one.getBoundingClientRect().left < -1);
  return `${wide} of ${room}: ` + who.slice(0, 4).map(one => one.tagName + "." + one.className).join(", ");
}"""
CUT_OFF = """() => [...document.querySelectorAll("body *")].filter(one => {
  const look = getComputedStyle(one), hides = value => value === "hidden" || value === "clip";
  return one.clientWidth > 2 && one.clientHeight > 2 && one.innerText?.trim() &&
    (hides(look.overflowX) && one.scrollWidth > one.clientWidth + 2 || hides(look.overflowY) && one.scrollHeight > one.clientHeight + 2);
}).map(one => one.outerHTML.slice(0, 90))"""
"""What hides a part of its words."""
SPACING = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }"
"""A reader's own text spacing (WCAG 2.2, 1.4.12)."""


def test_no_page_scrolls_sideways_at_400_percent(reader: Reader, hard: Site, preview: Site, empty: Site) -> None:
    wide = {}
    for site, addresses in ((hard, hard.pages()), (preview, PREVIEWED), (empty, EMPTY)):
        page = reader.page(site, width=320, height=256)  # 1280 by 1024 pixels at 400 %
        for address in addresses:
            page.goto(address)
            wide[site.address + address] = page.evaluate(TOO_WIDE)
    assert len(wide) > 140
    assert {address: who for address, who in wide.items() if who} == {}


def test_at_200_percent_everything_fits_and_nothing_is_cut_off(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, width=640, height=512)
    for address in KINDS:
        page.goto(address)
        assert page.evaluate(TOO_WIDE) == "", address
        assert page.evaluate(CUT_OFF) == [], address


def test_letters_of_twice_the_size_fit(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    for address in KINDS:
        page.goto(address)
        wear(page, "html { font-size: 200% }")
        assert page.evaluate(TOO_WIDE) == "", address
        assert page.evaluate(CUT_OFF) == [], address


def test_a_reader_may_space_the_text(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, width=320, height=640)
    for address in KINDS:
        page.goto(address)
        wear(page, SPACING)
        assert page.evaluate(TOO_WIDE) == "", address
        assert page.evaluate(CUT_OFF) == [], address
