"""Searching in a real browser, behind the policy that pressgen writes for servers."""

import json
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from browser.reader import Reader
from browser.site_server import Site
from browser.test_axe import SCHEMES, findings
from browser.test_reflow import CUT_OFF, TOO_WIDE
from pressgen.plan.search.index import shard_of
from pressgen.plan.search.tokens import folded, stem

SIZES = ["searched", "searched_large"]
WORDS = [
    "skolorna",
    "skolan",
    "skola",
    "bron",
    "kommunernas",
    "öppnades",
    "paketet",
    "ansvarets",
    "arbetslöst",
    "maktfullt",
    "kärleksfullt",
    "byggd",
    "nyttigt",
    "möjligheterna",
    "Édith",
    "Zürich",
    "Straße",
    "Ærø",
    "ångström",
    "ÅÄÖ",
    "İzmir",
    "councils",
    "building",
    "hoping",
    "hopping",
    "dying",
    "skies",
    "universities",
    "generously",
    "agreed",
    "rationalisation",
    "proceed",
    "exceeding",
    "sayings",
    "yellow",
    "says",
    "herring",
    "evening",
    "analogist",
    "geologist",
    "national",
    "happiness",
    "controlling",
    "past",
    "pasted",
    "adjustment",
    "flies",
    "ties",
    "gas",
    "this",
    "news",
    "yes",
    "cosmos",
    "singly",
    "organisation",
    "communism",
    "x",
    "el",
    "2026",
    "40",
]


@pytest.fixture(params=SIZES)
def site(request: pytest.FixtureRequest) -> Site:
    found: Site = request.getfixturevalue(request.param)
    return found


def titles(page: Page) -> list[str]:
    """What is found, when the search has ended."""
    expect(page.locator(".search-found:not([aria-busy])")).to_be_attached()
    return page.locator(".search-results .item-title").all_inner_texts()


def search(page: Page, words: str) -> list[str]:
    page.goto(f"/sok/?q={words}")
    return titles(page)


def test_endings_do_not_count_and_compounds_come_last(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    found = ["Skolan i Ås byggs ut", "Ny meny i höst", "Grundskolorna får nya lokaler"]
    assert sorted(search(page, "skola")) == sorted(found)
    assert search(page, "skolor")[-1] == "Grundskolorna får nya lokaler"
    assert search(page, "skolan")[:2] == found[:2]


def test_all_words_must_be_there_in_any_order(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    assert search(page, "höst eleverna") == ["Grundskolorna får nya lokaler"]
    assert search(page, "höst vatten") == []


def test_swedish_letters_are_their_own_and_accents_do_not_count(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    assert search(page, "ås") == ["Skolan i Ås byggs ut"]
    assert search(page, "as") == []
    assert search(page, "edith") == search(page, "ÉDITH") == ["Ny meny i höst"]


def test_english_texts_are_found_by_english_forms(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    assert search(page, "council builds") == ["Councils agreed on roads"]
    link = page.get_by_role("link", name="Councils agreed on roads")
    assert link.get_attribute("lang") == "en"


def test_of_equal_ones_the_newer_comes_first(reader: Reader, site: Site) -> None:
    assert search(reader.page(site), "i")[:2] == ["Ny meny i höst", "Skolan i Ås byggs ut"]


def test_a_hit_shows_its_word_or_says_that_it_stands_further_down(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    search(page, "skola")
    for row in page.locator(".search-results > li").all():
        assert (row.locator("mark").count() > 0) != (row.get_by_text("Ordet står längre ner i texten.").count() > 0)


def test_a_slip_of_the_finger_leads_to_the_word_that_was_meant(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    assert search(page, "vattenledningn") == []
    page.get_by_role("link", name="vattenledningen").click()
    assert titles(page) == ["Vattenledningen är klar"]


def test_before_a_search_the_newest_texts_are_there(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    page.goto("/sok/")
    titles(page)
    days = page.locator(".search-results time").evaluate_all("all => all.map(one => one.dateTime)")
    assert days == sorted(days, reverse=True) != []
    expect(page.get_by_role("status")).to_have_text("Senaste nytt")


def test_on_a_phone_the_choices_wait_until_somebody_asks(reader: Reader, site: Site) -> None:
    page = reader.page(site, width=390)
    search(page, "skola")
    expect(page.get_by_label("År")).not_to_be_visible()
    page.get_by_text("Begränsa sökningen").click()
    expect(page.get_by_label("År")).to_be_visible()


def test_a_search_can_be_limited_and_its_address_shared(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    search(page, "skola")
    page.get_by_label("År").select_option("2025")
    assert titles(page) == ["Grundskolorna får nya lokaler"]
    assert page.url.endswith("/sok/?q=skola&year=2025")
    page.go_back()
    assert len(titles(page)) == 3
    page.goto("/sok/?topic=vatten")
    assert titles(page) == ["Vattenledningen är klar"]
    assert page.get_by_label("Ämne").input_value() == "vatten"


def test_a_screen_reader_hears_how_much_is_found_and_the_focus_stays(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    page.goto("/sok/")
    field = page.get_by_role("searchbox", name="Ord att söka efter")
    field.fill("skolor")
    field.press("Enter")
    expect(page.get_by_role("status")).to_have_text("3 träffar på ”skolor”")
    expect(field).to_be_focused()
    field.fill("finns inte")
    field.press("Enter")
    expect(page.get_by_role("status")).to_contain_text("Inga träffar på ”finns inte”")
    field.fill("ås")
    field.press("Enter")
    expect(page.get_by_role("status")).to_have_text("1 träff på ”ås”")


def test_a_keyboard_is_enough(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    page.goto("/")
    page.get_by_role("link", name="Sök", exact=True).focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/sok/")
    page.get_by_role("searchbox").focus()
    page.keyboard.type("vattnet")
    page.keyboard.press("Enter")
    assert titles(page) == ["Vattenledningen är klar"]
    for _ in range(page.locator(".search-form :is(select, summary):visible").count() + 2):
        page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Vattenledningen är klar")).to_be_focused()
    page.keyboard.press("Enter")
    page.wait_for_url("**/2026/vatten/")


def test_more_is_shown_on_request_and_the_focus_goes_to_it(reader: Reader, searched_large: Site) -> None:
    page = reader.page(searched_large)
    assert len(search(page, "notis")) == 10
    page.get_by_role("button", name="Visa fler träffar").press("Enter")
    eleventh = page.locator(".search-results .item-title a").nth(10)
    expect(eleventh).to_be_focused()
    assert len(titles(page)) == 20
    assert titles(page)[:11:10] == ["Notis 39", "Notis 29"]


def test_words_of_texts_and_of_readers_stay_words(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    assert search(page, "tecken") == ["Ord & <b>tecken</b>"]
    assert page.locator(".search-results b, .search-results img").count() == 0
    page.goto("/sok/?q=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E%20tecken")
    expect(page.get_by_role("status")).to_contain_text("<img src=x onerror=alert(1)>")


def test_without_script_the_page_leads_to_the_archive(reader: Reader, site: Site) -> None:
    page = reader.page(site, java_script_enabled=False)
    page.goto("/sok/")
    assert "<noscript><p" in page.content()  # which a browser that only pretends to have no script does not show
    expect(page.get_by_role("searchbox")).to_be_hidden()
    page.get_by_role("link", name="Alla texter år för år i arkivet").click()
    expect(page.get_by_role("heading", level=1, name="Arkiv")).to_be_visible()


def test_when_the_index_does_not_come_the_page_says_so_and_can_try_again(reader: Reader, site: Site) -> None:
    page = reader.page(site)
    page.route("**/*.json*", lambda route: route.abort())
    page.goto("/sok/?q=skola")
    expect(page.get_by_role("status")).to_contain_text("Sökningen kunde inte laddas")
    page.unroute("**/*.json*")
    page.get_by_role("button", name="Sök", exact=True).click()
    assert len(titles(page)) == 3
    reader.forgive("ERR_FAILED")


@pytest.mark.parametrize("address", ["/sok/", "/sok/?q=skola", "/sok/?q=finns-inte"])
def test_axe_finds_nothing_and_nothing_is_too_wide(reader: Reader, site: Site, address: str) -> None:
    page = reader.page(site)
    page.goto(address)
    titles(page)
    for width in (1280, 320):
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOO_WIDE) == ""
        assert page.evaluate(CUT_OFF) == []
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert findings(page) == [], f"{width}, {scheme}"


def test_marked_words_and_the_field_can_be_seen_in_forced_colours(reader: Reader, searched: Site) -> None:
    page = reader.page(searched, forced_colors="active")
    search(page, "skolor")
    assert page.locator("mark").count() > 0
    border = page.get_by_role("searchbox").evaluate("one => getComputedStyle(one).borderTopWidth")
    assert border == "1px"


def test_results_do_not_move_what_is_above_them(reader: Reader, searched: Site) -> None:
    page = reader.page(searched)
    page.goto("/sok/")
    before = page.get_by_role("status").bounding_box()
    search(page, "skolor")
    after = page.get_by_role("status").bounding_box()
    assert before
    assert after
    assert (before["y"], before["height"]) == (after["y"], after["height"])


def test_the_script_makes_the_same_of_words_as_the_index(reader: Reader, searched: Site) -> None:
    page = reader.page(searched)
    page.goto("/sok/")
    source = page.request.get(page.locator("script[src]").get_attribute("src") or "").text()
    script = source.replace("  read();\n})();", "  return { folded, stem, shard };\n})();").replace(
        '"use strict";\n', "return ", 1
    )
    made: list[Any] = page.evaluate(
        "([script, words]) => { const { folded, stem, shard } = new Function(script)();"
        "return words.map(folded).map(one => [one, stem(one, 'sv'), stem(one, 'en'), shard(one)]); }",
        [script, WORDS],
    )
    expected = [[one, stem(one, "sv"), stem(one, "en"), shard_of(one)] for one in map(folded, WORDS)]
    assert json.loads(json.dumps(made)) == expected
