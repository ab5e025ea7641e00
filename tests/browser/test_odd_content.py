"""Odd pictures, odd languages, and what stands first."""

import pytest
from playwright.sync_api import expect

from browser.reader import Reader
from browser.site_server import Site

SIZES = {"prick": 1, "liten": 80, "torn": 40}
"""How many pixels wide the pictures of three releases are."""


@pytest.mark.parametrize("name", SIZES)
@pytest.mark.parametrize("width", [390, 1280])
def test_a_picture_is_never_blown_up_nor_higher_than_the_screen(
    reader: Reader, hard: Site, name: str, width: int
) -> None:
    page = reader.page(hard, width=width, height=844)
    page.goto(f"/2026/bild-{name}/")
    box = page.get_by_role("main").get_by_role("img").first.bounding_box()
    assert box
    assert box["width"] <= SIZES[name] + 1
    assert box["height"] <= 844


def test_a_number_reads_from_the_left_in_arabic_too(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/2026/arabiska/")
    link = page.get_by_role("article").get_by_role("link", name="08-465 004 00").first
    expect(link).to_have_css("direction", "ltr")


def test_on_a_phone_the_first_headline_stands_at_the_top(reader: Reader, heavy: Site) -> None:
    page = reader.page(heavy, width=390, height=844)
    page.goto("/")
    box = page.get_by_role("main").get_by_role("link", name="Kullafältet i dimma, dag 8").first.bounding_box()
    assert box
    assert box["y"] < 300
