"""`pressgen serve` as somebody sees it who writes: the page follows each save."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.site_server import Site
from browser.test_axe import OPTIONS, SCHEMES, findings
from newsroom import newsroom, release
from served_preview import Served, served

BRIDGE = "content/releases/2030/bron.md"
LONG = "\n\n".join(f"Stycke {number} om bron och vägen dit." for number in range(60))
FILES = {
    BRIDGE: release(published="2030-10-27 09:00", title="Bron öppnar", body=LONG),
    "content/releases/2026/skiss.md": release(id="r-2", title="Skissen", status="draft"),
}


def bridge(**keys: str) -> dict[str, str]:
    """The release under embargo, with other keys."""
    return {BRIDGE: release(**{"published": "2030-10-27 09:00", "title": "Bron öppnar", "body": LONG, **keys})}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return newsroom(tmp_path, FILES)


@pytest.fixture
def preview(root: Path) -> Iterator[Served]:
    with served(root, language="sv") as running:
        yield running


@pytest.fixture
def page(reader: Reader, root: Path, preview: Served) -> Iterator[Page]:
    opened = reader.page(Site(root, preview.address.rstrip("/")))
    opened.goto("/2030/bron/")
    expect(opened.get_by_role("region", name="Förhandsvisning")).to_contain_text("Allt visas, även utkast")
    yield opened
    opened.close()


def scrolled(page: Page, top: int) -> bool:
    """Whether the page comes to stand there. Playwright's own waiting evaluates text, which the page's policy forbids it."""
    for _ in range(50):
        if page.evaluate("scrollY") == top:
            return True
        page.wait_for_timeout(100)
    return False


def test_a_page_reloads_at_a_save_and_keeps_its_scroll(page: Page, root: Path) -> None:
    page.evaluate("scrollTo(0, 900)")
    newsroom(root, bridge(title="Bron stänger", body=f"{LONG}\n\nEn rad till."))
    expect(page.get_by_role("heading", level=1)).to_have_text("Bron stänger")
    expect(page.get_by_text("En rad till.")).to_be_attached()
    assert scrolled(page, 900)


def test_a_page_reloads_again_and_again(page: Page, root: Path) -> None:
    for title in ("Ett", "Två", "Tre", "Fyra"):
        newsroom(root, bridge(title=title))
        expect(page.get_by_role("heading", level=1)).to_have_text(title)


def test_the_edited_page_is_shown_first_and_then_every_other(page: Page, root: Path) -> None:
    front = page.context.new_page()
    front.goto("/")
    newsroom(root, bridge(title="Bron stänger"))
    for opened in (page, front):
        expect(opened.locator("main")).to_contain_text("Bron stänger")
        expect(opened.get_by_role("region", name="Förhandsvisning")).not_to_contain_text("görs fortfarande om")


def test_an_error_stands_over_the_last_page_until_it_is_corrected(page: Page, root: Path) -> None:
    newsroom(root, bridge(type="okänd"))
    panel = page.get_by_role("region", name="Förhandsvisning")
    expect(panel).to_contain_text("Det senaste kan inte visas än.")
    expect(panel).to_contain_text(f"{BRIDGE}:4:7")
    expect(panel).to_contain_text("Det finns ingen typ ”okänd”.")
    expect(panel).to_contain_text("De här finns: invitation")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bron öppnar")
    newsroom(root, bridge(title="Rättat"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Rättat")
    expect(panel).not_to_contain_text("Det senaste kan inte visas än.")


def test_words_of_a_problem_are_only_words(page: Page, root: Path) -> None:
    newsroom(root, bridge(type="'<img src=x onerror=alert(1)>'"))
    panel = page.get_by_role("region", name="Förhandsvisning")
    expect(panel).to_contain_text("<img src=x onerror=alert(1)>")
    expect(panel.locator("img")).to_have_count(0)


def test_drafts_and_embargoed_texts_are_marked_one_by_one(page: Page) -> None:
    expect(page.locator("body")).to_contain_text("Embargo till")
    page.goto("/2026/skiss/")
    expect(page.locator("body")).to_contain_text("Utkast")


def test_one_travels_to_a_coming_event_and_back(page: Page) -> None:
    page.get_by_role("link", name="Kommande händelser").click()
    expect(page.get_by_role("listitem").first).to_contain_text("Bron öppnar: publiceras")
    page.get_by_role("button", name="Visa nyhetsrummet som det blir 2030-10-27 09:00").click()
    panel = page.get_by_role("region", name="Förhandsvisning")
    expect(panel).to_contain_text("Visas som läsarna får se det 2030-10-27 09:00.")
    page.goto("/2030/bron/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bron öppnar")
    expect(page.locator("body")).not_to_contain_text("Embargo till")
    page.get_by_role("link", name="Kommande händelser").click()
    page.get_by_role("button", name="Visa det som läsarna ser nu").click()
    expect(panel).to_contain_text("Visas som läsarna ser det nu.")
    expect(page.get_by_role("link", name="Bron öppnar")).to_have_count(0)


def test_a_moment_can_be_written_by_hand(page: Page) -> None:
    page.get_by_role("link", name="Kommande händelser").click()
    field = page.get_by_role("textbox", name="Visa nyhetsrummet som det blir")
    field.fill("2030-10-28")
    field.press("Enter")
    expect(page.get_by_role("region", name="Förhandsvisning")).to_contain_text("2030-10-28")


def test_the_panel_can_be_hidden_and_comes_back_with_the_next_error(page: Page, root: Path) -> None:
    panel = page.get_by_role("region", name="Förhandsvisning")
    page.get_by_role("button", name="Dölj").click()
    expect(panel).to_have_count(0)
    newsroom(root, bridge(type="okänd"))
    expect(panel).to_contain_text("Det senaste kan inte visas än.")


def test_no_built_page_has_the_script(page: Page, root: Path) -> None:
    assert page.locator("script[src*='preview.js']").count() == 1
    built = (root / ".pressgen/preview/site/2030/bron/index.html").read_text("utf-8")
    assert "preview.js" not in built
    assert "_pressgen" not in built


def test_the_panel_has_no_barriers(reader: Reader, page: Page, root: Path) -> None:
    newsroom(root, bridge(type="okänd"))
    expect(page.get_by_role("region", name="Förhandsvisning")).to_contain_text("okänd")
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page, context="#pressgen-preview", options=OPTIONS).response
        assert [rule["id"] for rule in found["violations"]] == []
    reader.forgive("Applying inline style")  # axe does that, to read the sheet of the panel


def test_the_coming_events_have_no_barriers(page: Page) -> None:
    page.get_by_role("link", name="Kommande händelser").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert findings(page) == []


def test_a_page_finds_a_preview_that_was_started_again(reader: Reader, root: Path) -> None:
    with served(root, language="sv") as first:
        address, port = first.address, first.address.split(":")[2].strip("/")
        page = reader.page(Site(root, address.rstrip("/")))
        page.goto("/2030/bron/")
        expect(page.get_by_role("region", name="Förhandsvisning")).to_contain_text("Allt visas")
        first.process.kill()
        first.process.wait()
        expect(page.get_by_role("region", name="Förhandsvisning")).to_contain_text("Förhandsvisningen är avslutad.")
    newsroom(root, bridge(title="Efter pausen"))
    with served(root, "--port", port, language="sv") as second:
        assert second.address == address
        expect(page.get_by_role("heading", level=1)).to_have_text("Efter pausen")
        page.close()
    reader.complaints = [one for one in reader.complaints if "ERR_CONNECTION" not in one]  # while nobody answered
