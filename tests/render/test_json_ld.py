"""Structured data of pages: schema.org as JSON-LD."""

import json
from typing import Any

from sample_views import MORNING, PICTURE, WINTER, page_view, release

from pressgen.model import ChangeView, Quote, ReleaseView
from pressgen.render.json_ld import json_ld
from sample_site import SITE

QUOTE = Quote(
    text="Vi är glada.", anchor="citat-1", speaker="Kim Ek", role="brochef", organisation="Ekstads kommun", verb="säger"
)


def graph(view: ReleaseView | None, path: str = "2021/bro/") -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(json_ld(page_view(path), SITE, view))["@graph"]
    return found


def article(**changes: object) -> dict[str, Any]:
    return graph(release(**changes))[0]


def test_a_release_is_a_news_article() -> None:
    found = article(summary="Bron är klar.")
    assert (found["@type"], found["headline"], found["description"]) == ("NewsArticle", "Ny bro", "Bron är klar.")
    assert found["mainEntityOfPage"] == "https://press.ekstad.example/rum/2021/bro/"
    assert found["author"]["name"] == "Ekstads kommun"


def test_dates_have_their_offset() -> None:
    assert article(published=WINTER)["datePublished"] == "2021-01-05T08:00:00+01:00"


def test_any_public_change_moves_the_date_of_modification() -> None:
    found = article(published=WINTER, changes=(ChangeView(MORNING, "Rättad siffra", major=False),))
    assert found["dateModified"] == "2021-06-23T08:00:00+02:00"


def test_only_corrections_are_corrections() -> None:
    wrong, news = (ChangeView(MORNING, "Rättad siffra", major=True, correction=is_one) for is_one in (True, False))
    (correction,) = article(changes=(wrong, news))["correction"]
    assert (correction["@type"], correction["text"]) == ("CorrectionComment", "Rättad siffra")


def test_a_quote_is_a_quotation_with_its_speaker() -> None:
    (part,) = article(quotes=(QUOTE,))["hasPart"]
    assert (part["@type"], part["text"]) == ("Quotation", "Vi är glada.")
    assert (part["spokenByCharacter"]["name"], part["spokenByCharacter"]["jobTitle"]) == ("Kim Ek", "brochef")
    assert part["url"].endswith("/2021/bro/#citat-1")


def test_a_picture_has_its_credit() -> None:
    (image,) = article(images=(PICTURE,))["image"]
    assert (image["url"], image["creditText"]) == ("https://press.ekstad.example/rum/2021/bro/bro.jpg", "Kim Ek")


def test_a_withdrawn_release_says_so_and_why() -> None:
    found = article(published=WINTER, withdrawn=ChangeView(MORNING, "Fel uppgifter", major=True))
    assert (found["creativeWorkStatus"], found["description"]) == ("Withdrawn", "Fel uppgifter")
    assert found["dateModified"] == "2021-06-23T08:00:00+02:00"


def test_breadcrumbs_lead_from_the_front_page_to_the_page_itself() -> None:
    (crumbs,) = graph(None, "om/")
    assert [item["item"] for item in crumbs["itemListElement"]] == [SITE.url, SITE.url + "om/"]


def test_the_front_page_describes_the_site() -> None:
    assert graph(None, "")[0]["@type"] == "WebSite"


def test_no_text_ends_the_script() -> None:
    title = "</script><!-- <script>"
    assert "<" not in json_ld(page_view(), SITE, release(title=title))
    assert article(title=title)["headline"] == title
