"""llms.txt: what is on the site, for programs that read (https://llmstxt.org)."""

import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from newsroom import CONFIG, built, release

FILES: dict[str, str | bytes] = {
    "content/releases/2026/bron.md": release("lead: Bron är klar.", topics="[trafik]"),
    "content/vocabularies/topics.yaml": "trafik: Trafik\n",
}
SITE = "https://press.storkoping.example/"


def guide(folder: Path, files: dict[str, str | bytes] = FILES, more: str = "", config: str = CONFIG) -> str:
    return built(folder, files, config=f"{config}markdown: true\n{more}")["llms.txt"]


def test_it_names_the_newest_texts_the_lists_the_feeds_and_the_sitemap(tmp_path: Path) -> None:
    assert (
        guide(tmp_path)
        == f"""\
# Pressrum Storköping

> Nyheter och pressmeddelanden från Pressrum Storköping.

Varje text finns också som Markdown: på sidans adress, med index.md sist. Allt här är offentligt.

## Senaste nytt

- [Bron öppnar]({SITE}2026/bron/index.md): 2026-04-01. Bron är klar.

## Listor över texter

- [Arkiv]({SITE}arkiv/)
- [Ämnen]({SITE}amnen/)
- [Typer av nyheter]({SITE}typer/)

## Flöden

- [Pressrum Storköping (RSS)]({SITE}rss.xml)
- [Pressrum Storköping (Atom)]({SITE}atom.xml)
- [Pressrum Storköping (JSON Feed)]({SITE}feed.json)
- [Prenumerera]({SITE}prenumerera/): Alla flöden, även för varje ämne.

## Data

- [Webbplatskarta]({SITE}sitemap.xml): Adresserna till alla sidor.
"""
    )


def test_with_the_api_it_names_that_too(tmp_path: Path) -> None:
    assert f"- [Arkivet som data]({SITE}api/index.json): " in guide(tmp_path, more="api: true\n")


def test_every_place_that_it_names_is_there(tmp_path: Path) -> None:
    pages = built(tmp_path, FILES, config=f"{CONFIG}markdown: true\napi: true\n")
    places = re.findall(r"\]\(https://press\.storkoping\.example/([^)]*)\)", pages["llms.txt"])
    assert len(places) == 10
    assert [one for one in places if one not in pages and f"{one}index.html" not in pages] == []


def test_it_is_a_heading_a_quotation_a_paragraph_and_lists(tmp_path: Path) -> None:
    kinds = [one.tag for one in MarkdownIt().parse(guide(tmp_path)) if one.level == 0 and one.nesting == 1]
    assert kinds == ["h1", "blockquote", "p", *["h2", "ul"] * 4]


@pytest.mark.parametrize(
    "keys",
    [
        ("published: 2026-06-01",),
        ("status: draft",),
        ("withdrawn: {date: 2026-04-02, reason: Fel.}",),
        ("expires: 2026-04-10",),
    ],
    ids=["under embargo", "a draft", "withdrawn", "expired"],
)
def test_what_is_in_no_list_is_not_in_it(keys: tuple[str, ...], tmp_path: Path) -> None:
    other = release(*keys, id="r-2", title="Hemligt", published="" if "published" in keys[0] else "2026-04-01")
    assert "Hemligt" not in guide(tmp_path, {**FILES, "content/releases/2026/annan.md": other})


def test_an_empty_newsroom_has_no_empty_section(tmp_path: Path) -> None:
    found = guide(tmp_path, {})
    assert "Senaste nytt" not in found
    assert "## Flöden" in found


def test_it_names_only_the_twenty_newest(tmp_path: Path) -> None:
    many: dict[str, str | bytes] = {
        f"content/releases/2026/t-{number}.md": release(id=f"t-{number}", title=f"Text {number}")
        for number in range(25)
    }
    assert guide(tmp_path, many).count("index.md): ") == 20


def test_a_newsroom_in_english_has_it_in_english(tmp_path: Path) -> None:
    found = guide(tmp_path, config=CONFIG.replace("language: sv", "language: en"))
    assert "> News and press releases from Pressrum Storköping." in found
