"""axe-core finds nothing on any kind of page: WCAG 2.2 A and AA, and its best practices."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from browser.kinds import EMPTY, KINDS, PREVIEWED
from browser.reader import Reader, wear
from browser.site_server import Site

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
OPTIONS = {"runOnly": {"type": "tag", "values": TAGS}, "resultTypes": ["violations", "incomplete"]}
CANNOT_TELL = frozenset({"elmPartiallyObscured", "outsideViewport", "bgOverlap", "shortTextContent"})
"""Why axe cannot tell a contrast: a scrolling table has moved the words out of sight, or they are a single digit. Other cells tell."""
PLAIN = "[role=region]:has(table) { background-image: none !important }"
"""Without the shadows that show where a table goes on: axe does not judge words on a gradient."""
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")


def findings(page: Page) -> list[str]:
    """What axe holds against the page as it looks now, and what it could not decide."""
    wear(page, PLAIN)
    found: dict[str, Any] = Axe().run(page, options=OPTIONS).response
    return [
        f"{rule['id']}: {node['target']} {node.get('failureSummary')}"
        for rule in found["violations"] + found["incomplete"]
        for node in rule["nodes"]
        if not _cannot_tell(rule["id"], node)
    ]


def _cannot_tell(rule: str, node: dict[str, Any]) -> bool:
    reasons = {(check["data"] or {}).get("messageKey") for check in node["any"]} if rule == "color-contrast" else set()
    return bool(reasons) and reasons <= CANNOT_TELL


def check(reader: Reader, site: Site, addresses: tuple[str, ...]) -> None:
    """Each page at two widths, light and dark."""
    page = reader.page(site)
    for address in addresses:
        page.goto(address)
        for width in (1280, 320):
            page.set_viewport_size({"width": width, "height": 900})
            for scheme in SCHEMES:
                page.emulate_media(color_scheme=scheme)
                assert findings(page) == [], f"{address}, {width}, {scheme}"


@pytest.mark.parametrize("address", KINDS)
def test_a_page_has_no_fault(reader: Reader, hard: Site, address: str) -> None:
    check(reader, hard, (address,))


def test_a_preview_has_no_fault(reader: Reader, preview: Site) -> None:
    check(reader, preview, PREVIEWED)


def test_an_empty_newsroom_has_no_fault(reader: Reader, empty: Site) -> None:
    check(reader, empty, EMPTY)


def test_an_open_form_has_no_fault(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/om/")
    page.get_by_text("Lämna en synpunkt").click()
    assert findings(page) == []


def test_a_year_with_more_releases_than_its_number_has_digits_has_no_fault(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/")
    page.evaluate(
        "document.querySelectorAll('.list-archive .count-number').forEach(one => one.textContent = '(11660)')"
    )
    assert findings(page) == []


def test_axe_is_asked_and_answers(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/om/")
    page.evaluate("document.documentElement.removeAttribute('lang')")
    assert [one.split(":")[0] for one in findings(page)] == ["html-has-lang"]
