"""What a page of a listing shows beside its items: months, page numbers, what a topic is about."""

from datetime import UTC, datetime, timedelta
from typing import Any

from sample_content import SPRING, release, site

from pressgen.model import ListingView, Occasion, Release, Term
from pressgen.plan import plan
from pressgen.plan.pagination import linked_positions

NOW = datetime(2026, 5, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def listing(path: str, *releases: Release, **fields: object) -> ListingView:
    """The listing that the page at the path shows."""
    pages = {one.path: one for one in plan(site(*releases, **{"vocabularies": topics()} | fields), NOW).pages}
    context = pages[path].context
    assert context
    assert context.listing
    return context.listing


def days_ago(*days: int) -> list[Release]:
    return [release(f"r{day}", published=SPRING - timedelta(days=day), topics=("vatten",)) for day in days]


def topics(**term: Any) -> dict[str, dict[str, Term]]:
    return {"topics": {"vatten": Term("vatten", {"": "Vatten"}, **term)}, "types": {}, "categories": {}, "regions": {}}


def test_items_are_divided_by_month() -> None:
    shown = listing("amnen/vatten/index.html", *days_ago(0, 1, 2, 3, 4, 5, 40, 41, 42))
    assert [(one.label, one.start, one.end) for one in shown.item_months] == [
        ("april 2026", 0, 1),
        ("mars 2026", 1, 6),
        ("februari 2026", 6, 9),
    ]


def test_items_are_divided_by_year_where_months_have_fewer_than_three() -> None:
    sparse = days_ago(0, 40, 75, 110, 145, 180, 215, 250)
    assert [(one.label, one.start, one.end) for one in listing("amnen/vatten/index.html", *sparse).item_months] == [
        ("2026", 0, 3),
        ("2025", 3, 8),
    ]


def test_a_handful_of_items_needs_no_headings() -> None:
    assert listing("amnen/vatten/index.html", *days_ago(0, 100, 200, 300, 400, 500, 600)).item_months == ()


def test_a_year_with_few_releases_has_no_headings() -> None:
    year = [release(f"r-{month}", published=datetime(2025, month, 5, 8, tzinfo=UTC)) for month in (9, 7, 4, 1)]
    assert listing("arkiv/2025/index.html", *year).item_months == ()


def test_an_archive_says_what_it_is() -> None:
    assert listing("arkiv/2026/index.html", *days_ago(0)).title == "Arkiv 2026"
    assert listing("arkiv/2026/04/index.html", *days_ago(0)).title == "April 2026"


def test_a_year_and_a_month_lead_to_the_other_years() -> None:
    for path in ("arkiv/2026/index.html", "arkiv/2026/04/index.html"):
        shown = listing(path, *days_ago(0, 100, 500))
        assert [one.label for one in shown.years] == ["2026", "2025", "2024"]
        assert [one.ref.label for one in shown.months] == ["april"]


def test_a_month_leads_to_the_months_around_it_that_have_releases() -> None:
    shown = listing("arkiv/2025/12/index.html", *days_ago(0, 100, 500))
    assert shown.later
    assert (shown.later.label, shown.later.path) == ("april 2026", "arkiv/2026/04/")
    assert shown.earlier
    assert shown.earlier.label == "november 2024"
    assert listing("arkiv/2026/04/index.html", *days_ago(0)).later is None


def test_the_listing_of_a_type_does_not_say_the_type_of_each() -> None:
    assert listing("typer/news/index.html", *days_ago(0)).items[0].type == ""
    assert listing("amnen/vatten/index.html", *days_ago(0)).items[0].type == "Nyhet"


def test_a_list_says_which_event_has_taken_place() -> None:
    events = [release("nyss", event=Occasion(start=NOW - DAY)), release("snart", event=Occasion(start=NOW + DAY))]
    assert [one.over for one in listing("index.html", *events).items] == [True, False]


def test_the_month_is_that_of_the_newsrooms_time_zone() -> None:
    late = [release(f"sent-{one}", published=datetime(2026, 3, 31, 22, one, tzinfo=UTC)) for one in range(8)]
    assert [one.label for one in listing("typer/news/index.html", *late).item_months] == ["april 2026"]


def test_the_listing_of_one_month_has_no_headings_of_months() -> None:
    assert listing("arkiv/2026/04/index.html", *days_ago(0)).item_months == ()


def test_a_short_listing_has_no_page_numbers() -> None:
    shown = listing("index.html", *days_ago(*range(30)))
    assert (shown.pages, shown.total, shown.position) == ((), 1, 1)


def test_a_page_links_to_the_newest_its_neighbours_and_the_oldest() -> None:
    shown = listing("sida/3/index.html", *days_ago(*range(140)))
    assert [(one.number, one.path) for one in shown.pages] == [
        (1, ""),
        (4, "sida/4/"),
        (5, "sida/3/"),
        (6, "sida/2/"),
        (7, "sida/1/"),
    ]
    assert (shown.position, shown.total) == (5, 7)


def test_the_newest_page_is_the_first_to_readers() -> None:
    shown = listing("index.html", *days_ago(*range(140)))
    assert (shown.position, shown.total) == (1, 7)
    assert [(one.number, one.path) for one in shown.pages] == [(1, ""), (2, "sida/6/"), (7, "sida/1/")]


def test_no_page_is_linked_twice() -> None:
    assert linked_positions(1, 1) == [1]
    assert linked_positions(2, 2) == [1, 2]
    assert linked_positions(15, 15) == [1, 14, 15]
    assert linked_positions(1, 15) == [1, 2, 15]


def test_a_topic_says_what_it_is_about() -> None:
    vocabularies = topics(descriptions={"": "Dricksvatten och avlopp."})
    shown = listing("amnen/vatten/index.html", *days_ago(0), vocabularies=vocabularies)
    assert shown.description
    assert (shown.description.text, shown.description.language) == ("Dricksvatten och avlopp.", "sv")


def test_a_description_in_another_language_says_which() -> None:
    vocabularies = topics(descriptions={"en": "Drinking water."})
    shown = listing("amnen/vatten/index.html", *days_ago(0), vocabularies=vocabularies)
    assert shown.description
    assert shown.description.language == "en"


def test_a_topic_without_a_description_has_none() -> None:
    assert listing("amnen/vatten/index.html", *days_ago(0), vocabularies=topics()).description is None
