"""No part of a page claims a language that its words do not have (WCAG 2.2, 3.1.1 and 3.1.2)."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from lxml import etree, html

from newsroom import CONFIG, built, release
from pressgen import cldr, languages

POT = Path(languages.__file__).parent / "theme" / "locale" / "pressgen.pot"
FINNISH = CONFIG.replace("language: sv", "language: fi")
WHOLE = release(
    "lead: Wjohdanto.",
    "topics: [t]",
    "contacts: [{contact: k, role: Wrooli}]",
    "boilerplate: b",
    "changes: [{date: 2026-04-02, note: Wmuutos., major: true}]",
    "images: [{src: a.png, alt: Wkuva tässä, caption: Wkuvateksti, credit: Ada Ek}]",
    "attachments: [{src: a.pdf, title: Wliite}]",
    "aliases: [/vanha/]",
    title="Wotsikko",
    body="Wteksti.\n\n## Wväliotsikko\n\nWlisää.",
)
PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63f8ffff3f0005fe02fe0def46b80000000049454e44ae426082"
)
FILES: dict[str, str | bytes] = {
    "content/vocabularies/topics.yaml": "t: Waihe\n",
    "content/contacts/k.yaml": "name: Kim Ek\nrole: Wrooli\n",
    "content/boilerplates/b.md": "---\ntitle: Wkunnasta\n---\nWtietoa kunnasta.\n",
    "content/pages/tietoa.md": "---\ntitle: Wtietoa\n---\nWteksti sivulla.\n",
    "content/releases/a.png": PIXEL,
    "content/releases/a.pdf": b"%PDF-1.4\n",
    "content/releases/toinen.md": release(
        "related: [r-1]", "withdrawn: {date: 2026-04-03, reason: Wsyy.}", id="r-2", title="Wtoinen"
    ),
}


def spoken(page: str) -> Iterator[tuple[str, str]]:
    """All words of the body that people see or hear, each piece with the language that the page says it has."""
    body = html.fromstring(page).find("body")
    assert body is not None
    for element in body.iter(etree.Element):
        tag = element.xpath("ancestor-or-self::*[@lang][1]/@lang")[0]
        yield from ((words, tag) for name in ("alt", "aria-label") if (words := element.get(name)))
        yield element.text or "", tag
        for child in element:
            yield child.tail or "", tag


def theme_words() -> set[str]:
    with POT.open("rb") as file:
        found = read_po(file)
    return {str(one.id) for one in found if isinstance(one.id, str) and len(one.id) > 3}


def claims(site: dict[str, str]) -> Iterator[tuple[str, str, str]]:
    for path, page in site.items():
        if path.endswith(".html"):
            for words, tag in spoken(page):
                if words.strip(" :,.\n"):
                    yield path, words.strip(" :,.\n"), tag


def test_a_newsroom_in_a_language_without_words_says_which_parts_are_english(tmp_path: Path) -> None:
    english, found = theme_words(), list(claims(built(tmp_path, FILES | {"content/releases/bron.md": WHOLE}, FINNISH)))
    assert {(path, words) for path, words, tag in found if words in english and tag != "en"} == set()
    assert {
        (path, words) for path, words, tag in found if words.startswith("W") and words not in english and tag != "fi"
    } == set()
    assert sum(words in english for _, words, _ in found) > 100
    assert sum(words.startswith("W") for _, words, _ in found) > 50


def test_a_text_in_such_a_language_says_so_in_a_newsroom_that_has_words(tmp_path: Path) -> None:
    english = theme_words()
    text = WHOLE.replace("type: news", "type: news\nlanguage: fi")
    site = built(tmp_path, FILES | {"content/releases/bron.md": text})
    found = list(claims({"2026/bron/index.html": site["2026/bron/index.html"]}))
    assert [words for _, words, tag in found if words in english and tag != "en"] == []
    assert [words for _, words, tag in found if words in ("Wotsikko", "Wteksti", "Wjohdanto") and tag != "fi"] == []
    assert ("2026/bron/index.html", "Nyheter", "sv") in found


@pytest.mark.parametrize("language", ["sv", "en", "en-GB", "sv-FI"])
def test_where_there_are_words_nothing_is_marked(language: str, tmp_path: Path) -> None:
    config = CONFIG.replace("language: sv", f"language: {language}")
    pages = built(tmp_path, FILES | {"content/releases/bron.md": WHOLE}, config)
    for path, page in pages.items():
        if path.endswith(".html"):
            assert html.fromstring(page).xpath("//@lang") == [language], path


def test_every_title_of_another_language_says_so(tmp_path: Path) -> None:
    english = {
        "content/releases/new.md": release("language: en", "topics: [t]", id="r-3", title="The bridge opens"),
        "content/releases/old.md": release(
            "language: en", "topics: [t]", id="r-4", title="The road opens", published="2026-03-01"
        ),
        "content/pages/about.md": "---\ntitle: About us\nlanguage: en\n---\nWe are 70,000.\n",
        "content/vocabularies/topics.yaml": "t: {label: Trafik, description: {en: Roads and streets.}}\n",
        "content/releases/bron.md": release("related: [r-3]", "contacts: [k]", "topics: [t]"),
    }
    found = list(claims(built(tmp_path, FILES | english)))
    said = {"The bridge opens", "The road opens", "About us", "Roads and streets"}
    assert {words for _, words, _ in found if words in said} == said
    assert [(path, words) for path, words, tag in found if words in said and tag != "en"] == []
    swedish = {"Bron öppnar", "Tidigare i samma ämne", "Fler nyheter", "april 2026", "Spara kontakten (vCard)"}
    assert [(path, words) for path, words, tag in found if words in swedish and tag != "sv"] == []


def test_a_language_from_right_to_left_keeps_its_direction_within_english(tmp_path: Path) -> None:
    text = release(language="ar", title="عنوان")
    page = html.fromstring(built(tmp_path, {"content/releases/bron.md": text})["2026/bron/index.html"])
    assert (page.get("lang"), page.get("dir")) == ("ar", "rtl")
    assert [page.find("body").get(name) for name in ("lang", "dir")] == ["en", "ltr"]
    assert page.xpath("//h1/@dir") == ["rtl"]


def test_dates_are_in_the_language_of_the_words_around_them() -> None:
    assert cldr.month_name(2026, 4, "fi") == "April 2026"
    assert cldr.month_name(2026, 4, "sv") == "april 2026"
    assert languages.theme_language("sv-FI") == "sv-FI"
