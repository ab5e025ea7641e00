"""What overviews show: listings in an order that people expect, and the archive with its latest titles."""

from datetime import UTC, datetime, timedelta

import msgspec
from sample_content import SPRING, release, site

from pressgen.model import Organisation, OverviewView, Release, Term
from pressgen.plan import plan

NOW = datetime(2026, 5, 1, tzinfo=UTC)


def overview(path: str, *releases: Release, **fields: object) -> OverviewView:
    """The overview at the path."""
    pages = {one.path: one for one in plan(site(*releases, **fields), NOW).pages}
    context = pages[path].context
    assert context
    assert context.overview
    return context.overview


def some(number: int, **fields: object) -> list[Release]:
    return [release(f"r{day}", published=SPRING - timedelta(days=day), **fields) for day in range(number)]


def labels(shown: OverviewView) -> list[str]:
    return [entry.ref.label for entry in shown.entries]


def test_the_archive_shows_the_titles_of_all_years_where_they_are_few() -> None:
    shown = overview("arkiv/index.html", release("ny"), release("gammal", published=SPRING - timedelta(days=400)))
    assert [(year.ref.label, [one.title for one in year.items]) for year in shown.entries] == [
        ("2026", ["Ny"]),
        ("2025", ["Gammal"]),
    ]


def test_of_many_it_shows_the_latest_of_the_latest_year() -> None:
    shown = overview("arkiv/index.html", *some(120))
    assert [(year.ref.label, year.count, len(year.items)) for year in shown.entries] == [
        ("2026", 91, 50),
        ("2025", 29, 0),
    ]
    assert shown.entries[0].items[0].title == "R0"


def test_the_type_with_the_most_releases_comes_first() -> None:
    texts = [release("a", type="opinion"), release("b", type="press-release"), release("c", type="press-release")]
    assert labels(overview("typer/index.html", *texts)) == ["Pressmeddelanden", "Debatt"]


def test_the_newsrooms_own_language_comes_first_and_each_is_named_in_itself() -> None:
    shown = overview("sprak/index.html", release("bro"), release("bridge", language="en"))
    assert labels(shown) == ["Svenska", "Engelska"]
    assert [one.native and one.native.text for one in shown.entries] == ["Svenska", "English"]


def test_an_overview_leads_to_the_others_of_its_family() -> None:
    vocabularies = {"topics": {"vatten": Term("vatten", {"": "Vatten"})}, "types": {}, "categories": {}, "regions": {}}
    shown = overview("amnen/index.html", *some(1, topics=("vatten",)), vocabularies=vocabularies)
    assert [one.label for one in shown.siblings] == ["Ämnen", "Typer av nyheter"]
    assert overview("typer/index.html", *some(1)).siblings == ()


def test_of_few_listings_each_says_what_it_is_about() -> None:
    terms = {"vatten": Term("vatten", {"": "Vatten"}, {"": "Det vi dricker."}), "skola": Term("skola", {"": "Skola"})}
    vocabularies = {"topics": terms, "types": {}, "categories": {}, "regions": {}}
    shown = overview("amnen/index.html", *some(1, topics=("vatten", "skola")), vocabularies=vocabularies)
    assert [one.description and one.description.text for one in shown.entries] == [None, "Det vi dricker."]


def test_many_listings_are_shown_by_name_alone() -> None:
    names = [f"amne{number}" for number in range(21)]
    terms = {name: Term(name, {"": name}) for name in names}
    vocabularies = {"topics": terms, "types": {}, "categories": {}, "regions": {}}
    few = overview("amnen/index.html", *some(1, topics=tuple(names[:20])), vocabularies=vocabularies)
    many = overview("amnen/index.html", *some(1, topics=tuple(names)), vocabularies=vocabularies)
    assert all(entry.latest for entry in few.entries)
    assert not any(entry.latest for entry in many.entries)


def test_the_newsrooms_own_organisation_comes_first() -> None:
    senders = {name: Organisation(id=name, name=name.capitalize()) for name in ("bolaget", "kommunen")}
    texts = [release("a", organisation="bolaget"), release("b", organisation="kommunen")]
    whole = site(*texts, organisations=senders)
    config = msgspec.structs.replace(whole.config, organisation="kommunen")
    shown = overview("organisationer/index.html", *texts, organisations=senders, config=config)
    assert labels(shown) == ["Kommunen", "Bolaget"]
