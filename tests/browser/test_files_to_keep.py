"""What readers take along from a page: a person for the address book, a meeting for the calendar."""

import re
from pathlib import Path

from playwright.sync_api import Page

from browser.reader import Reader
from browser.site_server import Site


def kept(page: Page, name: str, folder: Path) -> str:
    """The text of the file that comes when somebody follows the first link of this name."""
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile(name)).first.click()
    download.value.save_as(folder / "file")
    return (folder / "file").read_bytes().decode()


def test_a_person_goes_into_the_address_book(reader: Reader, hard: Site, tmp_path: Path) -> None:
    page = reader.page(hard, width=390, height=844)
    page.goto("/2026/inbjudan/")
    card = kept(page, "Spara kontakt", tmp_path)
    assert card.startswith("BEGIN:VCARD\r\n")
    assert "Anna-Karin Hammarbrand-Storsjövall" in card
    assert "+46846500414" in card


def test_a_meeting_goes_into_the_calendar(reader: Reader, hard: Site, tmp_path: Path) -> None:
    page = reader.page(hard, width=390, height=844)
    page.goto("/2026/inbjudan/")
    meeting = kept(page, "kalender", tmp_path)
    assert meeting.startswith("BEGIN:VCALENDAR\r\n")
    assert "SUMMARY:Kom och tyck till om dagvattenhanteringsstrategin" in meeting
    assert re.search(r"^DTSTART(;TZID=Europe/Stockholm:20260504T180000|:20260504T160000Z)\r?$", meeting, re.MULTILINE)


def test_a_preview_says_what_is_not_public_yet(reader: Reader, preview: Site) -> None:
    page = reader.page(preview)
    page.goto("/")
    for title, state in (
        ("Skolskjutsverksamhetens upphandlingsunderlag är klart", "Utkast"),
        ("Ny simhallschef tillträder efter sommaren", "Embargo till"),
    ):
        item = page.locator("#preview_strip li").filter(has_text=title)
        assert state in (item.text_content() or "")
