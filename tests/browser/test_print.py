"""A release on paper, read back from the PDF that the browser makes."""

import io

import pytest
from pypdf import PdfReader

from browser.reader import Reader
from browser.site_server import Site

ADDRESS = "press.storkoping.example/2026/tabeller"


@pytest.fixture
def paper(reader: Reader, hard: Site) -> str:
    """All words of the printed release, with single spaces."""
    page = reader.page(hard)
    page.goto("/2026/tabeller/")
    pdf = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return " ".join(" ".join(sheet.extract_text() for sheet in pdf.pages).split())


def test_paper_has_the_text_and_whom_to_call(paper: str) -> None:
    assert "Nya taxor för avfall, vatten och bygglov från den 1 juli" in paper
    assert "20 april 2026" in paper
    assert "Trädgårdsavfallsabonnemangsuppsägningstid" in paper
    assert "08-465 004 13" in paper


def test_paper_says_where_the_page_is(paper: str) -> None:
    assert ADDRESS in paper.replace(" ", "")


def test_people_come_before_the_text_about_the_sender(paper: str) -> None:
    assert paper.index("08-465 004 13") < paper.index("I Storköping bor 21 000 personer")


@pytest.mark.parametrize(
    "word", ["Kontakter", "Ämnen", "Start", "Prenumerera", "Gå direkt till innehåll", "Lämna en synpunkt", "Tipsa"]
)
def test_paper_has_no_ways_to_other_pages(paper: str, word: str) -> None:
    assert word not in paper


def test_every_column_of_a_wide_table_is_on_paper(paper: str) -> None:
    for word in ("Sept", "1 290", "Juni"):
        assert word in paper


def test_pictures_that_nobody_has_scrolled_to_are_on_paper(reader: Reader, hard: Site) -> None:
    page = reader.page(hard, width=1280, height=400)
    page.goto("/2026/udda-bilder/")
    # A drawing in SVG is no picture in a PDF, and a file that a sheet shows twice is in it once.
    shown = {one.get_attribute("src") for one in page.locator("header img, .release-text img:not([src$='.svg'])").all()}
    assert page.locator(".release-text img[loading=lazy]").count() > 2
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert sum(len(sheet.images) for sheet in sheets) >= len(shown) > 5


def test_a_release_with_a_picture_and_few_contacts_has_one_sheet(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/2026/bild-foto/")
    assert len(PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages) == 1


def test_long_lists_begin_where_they_stand_and_leave_no_page_empty(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/2026/allt-pa-en-gang/")
    sheets = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True))).pages
    assert len(sheets) <= 3
    assert all(len(sheet.extract_text()) > 300 for sheet in sheets)


def test_a_contacts_page_has_numbers_to_read_and_no_buttons(reader: Reader, hard: Site) -> None:
    page = reader.page(hard)
    page.goto("/kontakter/person-1/")
    page.emulate_media(media="print")
    assert page.locator(".person-first a").first.evaluate("one => getComputedStyle(one).color") == "rgb(0, 0, 0)"
    assert not page.locator(".person-save").first.is_visible()
