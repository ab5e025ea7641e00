"""What the front page has beside its news: press contacts, topics and types, months."""

from datetime import UTC, date, datetime, timedelta

import msgspec
from sample_content import SPRING, release, site

from pressgen.model import Contact, ContactUse, Context, FrontView, Organisation, Page, Phone, Release, Site, Term
from pressgen.plan import plan

NOW = datetime(2026, 5, 1, tzinfo=UTC)
VOCABULARIES = {
    "topics": {f"a{number:02}": Term(f"a{number:02}", {"": f"Ämne {number}"}) for number in range(20)},
    "types": {},
    "categories": {},
    "regions": {},
}


def newsroom(*releases: Release, **fields: object) -> Site:
    """A newsroom of these releases with a default organisation and its press contacts."""
    people = {
        "ada-ek": Contact("ada-ek", "Ada Ek", role="presschef", phone=(Phone("08-465 004 00"),)),
        "bo-al": Contact("bo-al", "Bo Al", end=date(2026, 4, 30)),
        "cia-ask": Contact("cia-ask", "Cia Ask", start=date(2026, 5, 2)),
    }
    sender = Organisation("kommunen", "Storko", press_contacts=tuple(ContactUse(one) for one in people))
    made = site(*releases, contacts=people, organisations={"kommunen": sender}, vocabularies=VOCABULARIES, **fields)
    return msgspec.structs.replace(made, config=msgspec.structs.replace(made.config, organisation="kommunen"))


def page(made: Site, path: str = "index.html", now: datetime = NOW) -> Page:
    return next(one for one in plan(made, now).pages if one.path == path)


def context(made: Site, path: str = "index.html") -> Context:
    found = page(made, path).context
    assert found
    return found


def front(*releases: Release) -> FrontView:
    found = context(newsroom(*releases)).front
    assert found
    return found


def test_press_contacts_are_those_of_today_with_their_numbers() -> None:
    shown = front(release("bron")).press_contacts
    assert [(one.name, one.role, one.phone[0].display) for one in shown] == [("Ada Ek", "presschef", "08-465 004 00")]


def test_ways_in_are_the_largest_topics_by_label_and_the_types() -> None:
    many = [release(f"r{number}", topics=tuple(VOCABULARIES["topics"])[number:]) for number in range(20)]
    topics, types = front(*many).ways
    assert [(one.ref.label, one.count) for one in topics.entries] == [
        (f"Ämne {number}", number + 1) for number in range(14, 20)
    ]
    assert (topics.ref.label, topics.ref.path, topics.total) == ("Ämnen", "amnen/", 20)
    assert [(one.ref.label, one.count) for one in types.entries] == [("Nyheter", 20)]


def test_the_latest_twelve_years_are_linked() -> None:
    releases = [release(f"r{year}", published=SPRING - timedelta(days=366 * year)) for year in range(15)]
    listing = context(newsroom(*releases)).listing
    assert listing
    assert [(one.ref.label, one.ref.path) for one in listing.months[:2]] == [
        ("2026", "arkiv/2026/"),
        ("2025", "arkiv/2025/"),
    ]
    assert len(listing.months) == 12


def test_months_begin_below_a_lead_story_and_two_seconds() -> None:
    listing = context(newsroom(*[release(f"r{number}") for number in range(6)])).listing
    assert listing
    assert [(one.label, one.start, one.end) for one in listing.item_months] == [("april 2026", 3, 6)]


def test_older_pages_of_the_front_have_none_of_it() -> None:
    shown = context(newsroom(*[release(f"r{number}") for number in range(40)]), "sida/1/index.html")
    assert shown.front is None
    assert shown.listing
    assert shown.listing.months == ()


def test_nothing_of_an_embargoed_release_is_on_it() -> None:
    embargoed = release("hemligt", published=NOW + timedelta(days=1), topics=("a01",), type="statement")
    alone = page(newsroom(release("bron")))
    assert page(newsroom(embargoed, release("bron"))).fingerprint == alone.fingerprint


def test_it_is_made_anew_on_the_day_when_a_press_contact_begins() -> None:
    made = newsroom(release("bron"))
    later = page(made, now=NOW + timedelta(days=1))
    assert later.fingerprint != page(made).fingerprint
