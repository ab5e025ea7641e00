"""What the pages of contacts and organisations show of people, the overview of contacts, and the menu."""

from datetime import UTC, datetime
from typing import Any

import msgspec
from sample_content import release, site

from pressgen.model import (
    Block,
    Body,
    Boilerplate,
    Contact,
    ContactUse,
    Context,
    ListingView,
    Organisation,
    Ref,
    Release,
    Site,
)
from pressgen.plan import plan

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
ADA = Contact("ada-ek", "Ada Ek", organisation="kommunen")
EVA = Contact("eva-ny", "Eva Ny", organisation="kommunen")
USE_OF_EVA = (ContactUse("eva-ny"),)


def newsroom(*releases: Release, **organisation: Any) -> Site:
    """A newsroom of an organisation with Ada, and with Eva for the press."""
    sender = Organisation("kommunen", "Storko", press_contacts=USE_OF_EVA, **organisation)
    made = site(*releases, contacts={"ada-ek": ADA, "eva-ny": EVA}, organisations={"kommunen": sender})
    return msgspec.structs.replace(made, config=msgspec.structs.replace(made.config, organisation="kommunen"))


def page(made: Site, path: str) -> Context:
    found = next(one.context for one in plan(made, NOW).pages if one.path == f"{path}index.html")
    assert found
    return found


def listing(made: Site, path: str) -> ListingView:
    found = page(made, path).listing
    assert found
    return found


def bridges(count: int) -> list[Release]:
    return [release(f"bron-{number}", contacts=(ContactUse("ada-ek"),)) for number in range(count)]


def test_a_contact_for_the_press_is_known_as_one() -> None:
    made = newsroom(*bridges(1))
    assert listing(made, "kontakter/eva-ny/").is_press
    assert not listing(made, "kontakter/ada-ek/").is_press


def test_who_is_not_for_the_press_has_somebody_who_is_beside() -> None:
    made = newsroom(*bridges(1))
    assert [one.name for one in listing(made, "kontakter/ada-ek/").press_contacts] == ["Eva Ny"]
    assert not listing(made, "kontakter/eva-ny/").press_contacts


def test_a_contact_for_the_press_has_the_newest_five_and_the_way_to_all() -> None:
    found = listing(newsroom(*bridges(6)), "kontakter/eva-ny/")
    assert len(found.items) == 5
    assert found.more == Ref("Storko", "organisationer/kommunen/")


def test_five_texts_need_no_way_to_all() -> None:
    assert listing(newsroom(*bridges(5)), "kontakter/eva-ny/").more is None


def test_any_other_contact_has_all_texts() -> None:
    found = listing(newsroom(*bridges(6)), "kontakter/ada-ek/")
    assert (len(found.items), found.more) == (6, None)


def test_an_organisation_leads_to_its_people_in_the_overview() -> None:
    found = listing(newsroom(*bridges(1)), "organisationer/kommunen/")
    assert found.colleagues == Ref("Storko", "kontakter/#kommunen")
    assert found.colleague_count == 1
    overview = page(newsroom(*bridges(1)), "kontakter/").overview
    assert overview
    assert [one.anchor for one in overview.groups] == ["", "kommunen"]


def test_an_organisation_is_described_by_the_first_paragraph_of_its_boilerplate() -> None:
    blocks = [("heading", "Om oss"), ("paragraph", "Storko har 5 000 invånare."), ("paragraph", "Välkommen!")]
    body = Body(tuple(Block(kind, words, words) for kind, words in blocks))  # type: ignore[arg-type]
    text = Boilerplate("om-storko", "Om Storko", "om.md", body)
    made = msgspec.structs.replace(newsroom(*bridges(1), boilerplate="om-storko"), boilerplates={"om-storko": (text,)})
    found = listing(made, "organisationer/kommunen/").description
    assert found
    assert found.text == "Storko har 5 000 invånare."


def test_contacts_for_the_press_are_in_the_overview_before_anything_is_published() -> None:
    overview = page(newsroom(), "kontakter/").overview
    assert overview
    assert [one.name for group in overview.groups for one in group.entries] == ["Eva Ny"]


def test_a_newsroom_without_news_has_contacts_and_subscribing_in_its_menu() -> None:
    assert [one.label for one in page(newsroom(), "").site.nav] == ["Nyheter", "Kontakter", "Prenumerera"]


def test_one_other_language_is_in_the_menu_by_its_own_name() -> None:
    made = newsroom(*bridges(1), release("the-bridge", language="en"))
    assert Ref("English", "sprak/en/", "en") in page(made, "").site.nav


def test_several_other_languages_have_a_word_that_most_readers_of_them_know() -> None:
    made = newsroom(*bridges(1), release("the-bridge", language="en"), release("silta", language="fi"))
    assert Ref("Languages", "sprak/", "en") in page(made, "").site.nav
