"""`pressgen serve`: a release is made and one is edited in a form, beside the page as it becomes."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Dialog, Page, expect

from newsroom import newsroom, release

A = "content/releases/2026/ny-bro.md"
TEXT = (
    "---\r\n# Rör inte id.\r\nid: r-1\r\ntitle: 'Ny bro' # högst 110 tecken\r\ntype: news\r\npublished: 2026-04-01\r\n"
    "topics: [skola]   # från listan\r\ncontacts:\r\n  - {contact: ada-ek, role: brochef}\r\n---\r\nBron är klar.\r\n\r\n"
    "- Den är fin, säger Ada Ek."
)
FILES: dict[str, str | bytes] = {
    A: TEXT.encode(),
    "content/releases/2026/andra.md": release(id="r-2", title="En annan"),
    "content/contacts/ada-ek.yaml": "name: Ada Ek\nrole: chef\nphone: 08-465 004 00\n",
    "content/contacts/bo-ek.yaml": "name: Bo Ek\nrole: rektor\nphone: 08-465 004 01\n",
    "content/vocabularies/topics.yaml": "skola: Skola\ntrafik: Trafik\n",
}
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return newsroom(tmp_path, FILES)


@pytest.fixture
def address(root: Path) -> Iterator[str]:
    """A preview that runs, in Swedish."""
    command = [sys.executable, "-m", "pressgen", "serve", "--port", "0", "--lang", "sv"]
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield next(found[0] for line in process.stdout if (found := re.search(r"http://\S+/", line)))
        process.terminate()


@pytest.fixture
def page(chromium: Browser, address: str) -> Iterator[Page]:
    """The page of a release."""
    context = chromium.new_context(locale="sv-SE", viewport={"width": 1280, "height": 900})
    one = context.new_page()
    one.goto(f"{address}2026/ny-bro/")
    yield one
    context.close()


def bytes_of(root: Path, path: str = A) -> str:
    return (root / path).read_bytes().decode()


def opened(page: Page) -> Page:
    page.get_by_role("link", name="Redigera texten").click()
    page.get_by_label("Rubrik").wait_for()
    return page


def test_a_release_is_edited_and_its_page_follows(page: Page, root: Path) -> None:
    form = opened(page)
    form.get_by_label("Rubrik").fill("Bron: nu öppen")
    form.get_by_role("checkbox", name="Trafik").check()
    text = form.get_by_role("textbox", name="Text", exact=True)
    text.fill(text.input_value().replace("klar", "färdig"))
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("status")).to_contain_text("Sparat")
    assert bytes_of(root) == (
        TEXT.replace("'Ny bro'", "'Bron: nu öppen'").replace("[skola]", "[skola, trafik]").replace("klar", "färdig")
    )
    expect(form.frame_locator("iframe").get_by_role("heading", name="Bron: nu öppen")).to_be_visible(timeout=20000)


def test_saving_without_a_change_changes_no_byte(page: Page, root: Path) -> None:
    opened(page).get_by_role("button", name="Spara").click()
    expect(page.get_by_role("status")).to_contain_text("Sparat")
    assert bytes_of(root) == TEXT


def test_a_conflict_is_told_and_nobody_loses_a_word(page: Page, root: Path) -> None:
    form = opened(page)
    theirs = TEXT.replace("Ny bro", "Bos bro")
    (root / A).write_bytes(theirs.encode())
    form.get_by_label("Rubrik").fill("Adas bro")
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("alert").first).to_contain_text("Ingenting skrevs")
    expect(form.get_by_label("Rubrik")).to_have_value("Adas bro")
    expect(form.locator("#f-title-now")).to_contain_text("Bos bro")
    assert bytes_of(root) == theirs
    form.get_by_label("Jag har sett vad som ändrats").check()
    form.get_by_role("button", name="Spara").click()
    expect(form.get_by_role("status")).to_contain_text("Sparat")
    assert bytes_of(root) == TEXT.replace("Ny bro", "Adas bro")


def test_a_release_is_made_with_a_picture(page: Page, root: Path) -> None:
    page.get_by_role("link", name="Alla texter").click()
    page.get_by_role("link", name="Skriv en ny text").click()
    page.get_by_label("Rubrik").fill("Fler platser")
    page.get_by_label("Typ").select_option("Nyhet")
    page.get_by_role("group", name="Publicerad").get_by_label("Dag").fill("2026-04-20")
    page.get_by_role("textbox", name="Text", exact=True).fill("Nu finns de.\n\n– Äntligen, säger Bo Ek, rektor.")
    page.get_by_text("Ny bild").click()
    page.get_by_label("Fil", exact=True).set_input_files(
        {"name": "Plats.png", "mimeType": "image/png", "buffer": PIXEL}
    )
    page.get_by_label("Bildbeskrivning").or_(page.get_by_label("Alternativtext")).first.fill("En parkering.")
    page.get_by_role("button", name="Spara").click()
    expect(page.get_by_role("status")).to_contain_text("Sparat")
    text = bytes_of(root, "content/releases/2026/fler-platser.md")
    assert re.match(r"---\nid: r-\w{8}\ntitle: Fler platser\ntype: news\npublished: 2026-04-20\nstatus: draft", text)
    assert "image:\n  src: plats.png\n  alt: En parkering.\n" in text
    assert text.endswith("---\nNu finns de.\n\n– Äntligen, säger Bo Ek, rektor.\n")
    assert (root / "content/releases/2026/plats.png").read_bytes() == PIXEL


def test_a_problem_stands_beside_its_field(page: Page) -> None:
    form = opened(page)
    form.get_by_label("Rubrik").fill("")
    form.get_by_role("button", name="Spara").click()
    expect(form.locator("#f-title")).to_have_attribute("aria-invalid", "true")
    expect(form.locator("#f-title-problem")).to_contain_text("title")


def test_without_the_token_of_the_run_nothing_is_saved(page: Page, root: Path, address: str) -> None:
    for place in ("_pressgen/edit", "_pressgen/edit?token=fel", "_pressgen/texts", "_pressgen/new"):
        answer = page.request.post(f"{address}{place}", multipart={"title": "Elak"})
        assert answer.status == 403
    assert bytes_of(root) == TEXT


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (320, "light"), (390, "dark")])
def test_the_form_is_accessible_and_fits_a_phone(page: Page, width: int, scheme: Literal["light", "dark"]) -> None:
    page.emulate_media(color_scheme=scheme)
    page.set_viewport_size({"width": width, "height": 800})
    form = opened(page)
    form.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert form.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(form, options={"iframes": False}).response["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
    page.get_by_role("link", name="Alla texter").click()
    assert Axe().run(page).response["violations"] == []


def test_words_that_are_not_saved_are_asked_about(page: Page) -> None:
    form = opened(page)
    form.get_by_label("Rubrik").press_sequentially("x")
    asked: list[str] = []

    def leave(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    page.on("dialog", leave)
    page.get_by_role("link", name="Alla texter").click()
    page.get_by_role("heading", name="Texter").wait_for()
    assert asked == ["beforeunload"]
