"""Which releases a release leads on to, and how many pages change when one of them does."""

from datetime import UTC, datetime, timedelta

import msgspec
from sample_content import SPRING, release, site

from pressgen.model import NearbyView, Release, Term, Withdrawal
from pressgen.plan import plan

NOW = datetime(2026, 5, 1, tzinfo=UTC)
VOCABULARIES = {
    "topics": {one: Term(one, {"": one}) for one in ("bad", "bro")},
    "types": {},
    "categories": {},
    "regions": {},
}


def published(name: str, day: int, *topics: str, **fields: object) -> Release:
    return release(name, published=SPRING + timedelta(days=day), topics=topics, **fields)


def nearby(name: str, *releases: Release) -> NearbyView | None:
    """What is near the release of that name. Releases are given oldest first."""
    pages = {one.path: one for one in plan(site(*reversed(releases), vocabularies=VOCABULARIES), NOW).pages}
    context = pages[f"2026/{name}/index.html"].context
    assert context
    return context.nearby


def titles(view: NearbyView | None) -> tuple[str, str, list[str]]:
    assert view
    newer, older = (one.title if one else "" for one in (view.newer, view.older))
    return newer, older, [one.title for one in view.same_topic]


def changed(before: list[Release], after: list[Release]) -> set[str]:
    """The pages of releases that differ."""
    plans = [plan(site(*reversed(one), vocabularies=VOCABULARIES), NOW).pages for one in (before, after)]
    old, new = ({page.path: page.fingerprint for page in pages if page.template == "release.html"} for pages in plans)
    return {path for path in new if new[path] != old.get(path)}


def test_a_release_leads_to_the_next_and_the_one_before() -> None:
    three = published("a", 0), published("b", 1), published("c", 2)
    assert titles(nearby("b", *three)) == ("C", "A", [])
    assert titles(nearby("a", *three)) == ("B", "", [])


def test_same_topic_are_the_three_before_the_one_before_it() -> None:
    many = [published(f"bad-{day}", day, "bad") for day in range(6)]
    other = published("bro", 7, "bro", "bad")
    assert titles(nearby("bad-4", *many, other)) == ("Bad-5", "Bad-3", ["Bad-2", "Bad-1", "Bad-0"])
    assert titles(nearby("bro", *many, other)) == ("", "Bad-5", ["Bad-4", "Bad-3", "Bad-2"])


def test_what_the_author_chose_to_name_is_not_named_again() -> None:
    many = [published(f"bad-{day}", day, "bad") for day in range(6)]
    last = published("bro", 7, "bad", related=("bad-5", "bad-3"))
    assert titles(nearby("bro", *many, last)) == ("", "", ["Bad-4", "Bad-2", "Bad-1"])


def test_a_release_on_two_shared_topics_is_named_once() -> None:
    three = published("a", 0, "bad", "bro"), published("b", 1), published("c", 2, "bro", "bad")
    assert titles(nearby("c", *three))[2] == ["A"]


def test_another_language_is_not_near() -> None:
    three = published("a", 0, "bad"), published("b", 1, "bad", language="en"), published("c", 2, "bad")
    assert titles(nearby("c", *three)) == ("", "A", [])
    assert nearby("b", *three) is None


def test_what_is_withdrawn_expired_or_embargoed_is_near_nothing() -> None:
    gone = Withdrawal(SPRING + timedelta(days=3), "Fel.")
    releases = (
        published("a", 0, "bad"),
        published("b", 1, "bad", withdrawn=gone),
        published("c", 2, "bad", expires=SPRING + timedelta(days=5)),
        published("d", 3, "bad"),
        published("e", 90, "bad"),
    )
    assert titles(nearby("d", *releases)) == ("", "A", [])
    assert nearby("b", *releases) is None
    assert nearby("c", *releases) is None


def test_something_new_changes_one_page_of_the_others() -> None:
    many = [published(f"bad-{day}", day, "bad") for day in range(9)]
    assert changed(many, [*many, published("ny", 20, "bad")]) == {"2026/bad-8/index.html", "2026/ny/index.html"}


def test_a_new_title_changes_the_pages_of_its_neighbours_and_of_three_on_its_topic() -> None:
    many = [published(f"bad-{day}", day, "bad") for day in range(9)]
    retitled = [msgspec.structs.replace(one, title="Ny rubrik") if one.id == "bad-4" else one for one in many]
    assert changed(many, retitled) == {f"2026/bad-{day}/index.html" for day in (3, 4, 5, 6, 7, 8)}
