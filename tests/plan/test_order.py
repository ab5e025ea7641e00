"""Collation: lists of names are in the alphabetical order of the page's language."""

import re
import unicodedata
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from newsroom import CONFIG, built, release
from pressgen.collation import RULES, key

LANGUAGES = [*RULES, "en", "nn", "no", "sv-FI", "ar", "xx"]


def ordered(language: str, words: str) -> list[str]:
    return sorted(words.split(), key=lambda word: key(word, language))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("sv", "Zebra Åsna Äldre Älgar Ängar Östra"),
        ("sv", "édith Åsa Ärla Örjan"),
        ("sv", "Edith Édith Edla"),
        ("sv", "Vall Vallen Wall"),
        ("sv", "Yr Ür Ys Zon Åre Æra Öre Øre Öst"),
        ("sv", "Teg Þor Tor"),
        ("sv-FI", "Zebra Åsna Östra"),
        ("fi", "Vantaa Wasa Yrjö Zeppelin Åbo Äänekoski Öljy"),
        ("nb", "Zoo Ærlig Äsch Øst Öst Ås Aasen"),
        ("nn", "Zoo Ærleg Øst Ås"),
        ("da", "Zoo Æble Øl Ål Aarhus"),
        ("da", "Bo bo Bob"),
        ("en", "Äldre Apple Åsna Orange Östra Zebra"),
        ("en", "resume Resume résumé Résumé resumes"),
        ("de", "Arzt Ärzte Ast Straße Strasser"),
        ("so", "Äldre Zebra Москва العربية"),
    ],
)
def test_words_are_in_the_languages_order(language: str, words: str) -> None:
    assert ordered(language, words) == words.split()


def test_letters_count_before_accents_and_accents_before_capitals() -> None:
    assert ordered("en", "cote coté Coté côte cotes") == ["cote", "coté", "Coté", "côte", "cotes"]


@pytest.mark.parametrize(
    "names", [("Etapp 2", "Etapp 10", "Etapp 10 b", "Etapp A"), ("E 4", "E4", "E18"), ("3", "21", "A")]
)
def test_numbers_go_by_their_value(names: tuple[str, ...]) -> None:
    assert sorted(names, key=lambda name: key(name, "sv")) == list(names)


def test_a_space_comes_before_every_letter() -> None:
    names = ["Norra ån", "Norra-Östra", "Norraby"]
    assert sorted(names, key=lambda name: key(name, "sv")) == names


@given(st.text(), st.sampled_from(LANGUAGES))
def test_composed_and_decomposed_letters_have_the_same_key(text: str, language: str) -> None:
    forms = {key(unicodedata.normalize(form, text), language) for form in ("NFC", "NFD")}
    assert len(forms) == 1


@given(st.lists(st.text(), max_size=6), st.sampled_from(LANGUAGES), st.randoms())
def test_the_order_does_not_depend_on_the_order_before(texts: list[str], language: str, random: Random) -> None:
    shuffled = random.sample(texts, len(texts))
    same = [unicodedata.normalize("NFC", one) for one in sorted(texts, key=lambda one: key(one, language))]
    assert same == [unicodedata.normalize("NFC", one) for one in sorted(shuffled, key=lambda one: key(one, language))]


@given(st.text(), st.text(), st.sampled_from(LANGUAGES))
def test_only_the_same_text_has_the_same_key(one: str, other: str, language: str) -> None:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    assert (key(one, language) == key(other, language)) == same


LABELS = ("Östra", "Älgar", "Zebra", "Åsna", "Äldre", "Ängar")
TOPICS = "".join(f"t{number}: {label}\n" for number, label in enumerate(LABELS))
SWEDISH = ["Zebra", "Åsna", "Äldre", "Älgar", "Ängar", "Östra"]
ENGLISH = ["Äldre", "Älgar", "Ängar", "Åsna", "Östra", "Zebra"]
PEOPLE = ("Örjan Ek", "Ärla Ek", "Åsa Ek", "édith Ek")


def site(folder: Path, language: str) -> dict[str, str]:
    files = {f"content/contacts/c{number}.yaml": f"name: {name}\n" for number, name in enumerate(PEOPLE)}
    contacts = ", ".join(f"c{number}" for number in range(len(PEOPLE)))
    topics = ", ".join(f"t{number}" for number in range(len(LABELS)))
    files |= {"content/vocabularies/topics.yaml": TOPICS}
    text = release(topics=f"[{topics}]", regions=f"[{topics}]", contacts=f"[{contacts}]")
    files |= {"content/vocabularies/regions.yaml": TOPICS, "content/releases/bron.md": text}
    return built(folder, files, CONFIG.replace("language: sv", f"language: {language}"))


def listed(page: str) -> list[str]:
    return [link.text_content() for link in html.fromstring(page).xpath("//main//*[@class='row-name']//a")]


@pytest.mark.parametrize(("language", "topics", "order"), [("sv", "amnen", SWEDISH), ("en", "topics", ENGLISH)])
def test_an_overview_is_in_the_order_of_its_language(
    language: str, topics: str, order: list[str], tmp_path: Path
) -> None:
    assert listed(site(tmp_path, language)[f"{topics}/index.html"]) == order


def test_overviews_of_contacts_and_regions_are_in_the_order_of_the_language(tmp_path: Path) -> None:
    pages = site(tmp_path, "sv")
    assert listed(pages["kontakter/index.html"]) == ["édith Ek", "Åsa Ek", "Ärla Ek", "Örjan Ek"]
    assert listed(pages["regioner/index.html"]) == SWEDISH


def test_the_subscribe_page_and_the_opml_file_are_in_the_order_of_the_language(tmp_path: Path) -> None:
    pages = site(tmp_path, "sv")
    opml = etree.fromstring(pages["feeds.opml"].encode())
    (topics,) = opml.xpath("//outline[@text='Ämnen']")
    assert [one.get("text") for one in topics] == SWEDISH
    shown = re.sub(r"<[^>]+>", " ", pages["prenumerera/index.html"])
    assert [word for word in shown.split() if word in SWEDISH][:6] == SWEDISH


def test_the_translations_of_a_release_are_in_the_order_of_its_language(tmp_path: Path) -> None:
    files = {"content/releases/bron.md": release()}
    for tag, day in (("ar", "01"), ("fi", "02"), ("en", "03"), ("so", "04")):
        files[f"content/releases/bron-{tag}.md"] = release(
            id=f"r-{tag}", language=tag, translation_of="r-1", published=f"2026-04-{day}"
        )
    page = html.fromstring(built(tmp_path, files)["2026/bron/index.html"])
    assert page.xpath("//p[@class='release-translations']/a/@hreflang") == ["en", "so", "fi", "ar"]
