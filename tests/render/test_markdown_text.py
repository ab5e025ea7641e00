"""index.md: the release as Markdown, for programs that read."""

from pathlib import Path

import pytest
from lxml import html
from markdown_it import MarkdownIt

from newsroom import CONFIG, built, release

PAGE = "2026/bron/index.md"
KIM = {"content/contacts/kim.yaml": "name: Kim Ek\nrole: rektor\nphone: 08-465 004 01\nemail: kim@storko.example\n"}


def markdown(folder: Path, text: str, **more: str) -> str:
    """The Markdown of one release."""
    files = {"content/releases/2026/bron.md": text} | {f"content/{path}": one for path, one in more.items()}
    return built(folder, files, config=f"{CONFIG}markdown: true\n")[PAGE]


def test_the_parts_are_in_the_order_of_the_page(tmp_path: Path) -> None:
    text = release(
        "lead: Nu går det.", "contacts: [kim]", "boilerplate: om", "organisation: kommunen", body="Bron är **klar**."
    )
    files = {
        "content/releases/2026/bron.md": text,
        "content/organisations/kommunen.yaml": "name: Ekstads kommun\n",
        "content/boilerplates/om.md": "---\ntitle: Om Ekstad\n---\nEkstad är en kommun.\n",
        **KIM,
    }
    assert (
        built(tmp_path, files, config=f"{CONFIG}markdown: true\n")[PAGE]
        == """\
# Bron öppnar

Nyhet, 1 april 2026, Ekstads kommun

Nu går det.

Bron är **klar**.

## För mer information, kontakta

- Kim Ek, rektor, 08-465 004 01, <kim@storko.example>

## Om Ekstad

Ekstad är en kommun.

<https://press.storkoping.example/2026/bron/>
"""
    )


def test_a_quote_stays_as_its_author_wrote_it(tmp_path: Path) -> None:
    found = markdown(tmp_path, release(body="– Det är bra, säger Ada Lind, kommunalråd (C)."))
    assert "\n\n– Det är bra, säger Ada Lind, kommunalråd (C).\n\n" in found


def test_links_have_whole_addresses_and_notes_their_texts(tmp_path: Path) -> None:
    body = "Läs [här](#mer) och [allt](/2026/bron/).[^1]\n\n## Mer\n\n[^1]: En not."
    found = markdown(tmp_path, release(body=body))
    here = "https://press.storkoping.example/2026/bron/"
    assert f"Läs [här]({here}#mer) och [allt]({here}).[^1]" in found
    assert "\n\n[^1]: En not.\n\n" in found


def test_a_correction_is_told_below_the_title(tmp_path: Path) -> None:
    found = markdown(tmp_path, release("changes: [{date: 2026-04-02, note: Rätt dag., correction: true}]"))
    assert found.index("- Rättad 2 april 2026: Rätt dag.") < found.index("Bron öppnar på måndag.")


def test_time_and_place_of_an_event_are_told(tmp_path: Path) -> None:
    found = markdown(tmp_path, release("event: {start: 2026-05-12 10:00, place: Torget}"))
    assert "Tid: tisdag 12 maj 2026 kl. 10.00\\\nPlats: Torget\n" in found


def test_a_withdrawn_release_has_its_title_and_the_reason_and_nothing_else(tmp_path: Path) -> None:
    found = markdown(tmp_path, release("withdrawn: {date: 2026-04-02, reason: Fel siffror.}", "lead: Ingress."))
    assert (
        found
        == """\
# Tillbakadraget: Bron öppnar

Tillbakadraget 2 april 2026. Fel siffror.

<https://press.storkoping.example/2026/bron/>
"""
    )


def test_an_expired_release_says_when(tmp_path: Path) -> None:
    assert "Upphörde att gälla 10 april 2026." in markdown(tmp_path, release("expires: 2026-04-10"))


@pytest.mark.parametrize(
    "title",
    [
        "Bron #",
        "# Bron ##",
        "*Bron* [nu](x) `kod`",
        "1. maj",
        "- Bron",
        "> Bron",
        "<b>Bron</b> &amp; &copy;",
        "Bron \\# \\",
        "Bron ===",
        "~~Bron~~ __nu__ ![x](y)",
    ],
)
def test_signs_of_markdown_in_a_title_stay_signs(title: str, tmp_path: Path) -> None:
    quoted = "'" + title + "'"
    found = markdown(tmp_path, release(title=quoted))
    page = html.fromstring(MarkdownIt().render(found))
    assert page.xpath("string(//h1)") == title
    assert len(page.xpath("//h1/*")) == 0


def test_the_page_names_it_in_its_head(tmp_path: Path) -> None:
    pages = built(tmp_path, {"content/releases/2026/bron.md": release()}, config=f"{CONFIG}markdown: true\n")
    head = html.fromstring(pages["2026/bron/index.html"]).xpath(
        "//link[@rel='alternate' and @type='text/markdown']/@href"
    )
    assert head == ["../../2026/bron/index.md"]


def test_without_the_setting_there_is_none(tmp_path: Path) -> None:
    pages = built(tmp_path, {"content/releases/2026/bron.md": release()})
    assert [path for path in pages if path.endswith((".md", "llms.txt"))] == []
    assert "text/markdown" not in pages["2026/bron/index.html"]
