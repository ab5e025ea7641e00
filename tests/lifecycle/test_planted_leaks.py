"""The comparison of test_non_interference.py is worth something: it notices a leak planted anywhere."""

from datetime import timedelta

import msgspec
import pytest
from in_memory import difference, linked, output
from newsrooms import NOW, SECRET, SECRET_PICTURE, SHARED, iso, text

from pressgen.model import Page, Plan
from pressgen.plan import people, plan, publication, release_view
from pressgen.plan.search import segments
from pressgen.render import FORMATS, render

SOON = iso(NOW + timedelta(days=1))
TERMS = {kind: ids[:1] for kind, ids in SHARED.items()}
PUBLIC = {
    "content/contacts/kim-ek.yaml": text({"name": "Kim Ek", "organisation": "kommunen"}),
    "content/contacts/ny-chef.yaml": text({"name": "Ny Chef", "organisation": "kommunen", "from": "2026-06-01"}),
    "content/contacts/dold.yaml": text({"name": SECRET, "phone": "08-465 004 00"}),
    "content/organisations/kommunen.yaml": text({"name": "Kommunen", "press_contacts": ["kim-ek"]}),
    **{f"content/vocabularies/{kind}.yaml": text({one: one for one in [*ids, SECRET]}) for kind, ids in TERMS.items()},
    "content/pages/om.md": text({"title": "Om oss"}, f"[Läs](/2026/{SECRET}/)"),
    "content/releases/nyhet.md": text(
        {
            "id": "nyhet",
            "title": "Nyhet",
            "type": "news",
            "published": "2026-05-01",
            "contacts": ["kim-ek", "ny-chef"],
            "related": ["dold"],
            "follows": "dold",
            "updated": SOON,
            "changes": [{"date": SOON, "note": SECRET}],
            **TERMS,
        },
        "Brödtext.",
    ),
    **{
        f"content/releases/gammal-{number}.md": text(
            {"id": f"gammal-{number}", "title": "Gammalt", "type": "news", "published": f"2026-01-0{number}"}, "Förr."
        )
        for number in (1, 2)
    },
    "content/banners/notis.yaml": text({"from": SOON, "to": "2030-01-01", "text": SECRET, "severity": "info"}),
}
HIDDEN = {
    f"content/releases/{SECRET}.png": SECRET_PICTURE,
    f"content/releases/{SECRET}.md": text(
        {
            "id": "dold",
            "title": SECRET,
            "type": "news",
            "published": SOON,
            "contacts": ["kim-ek", "dold"],
            "event": {"start": "2026-06-01 10:00", "place": SECRET},
            "aliases": [f"/{SECRET}-forr/"],
            "language": "en",
            "image": {"src": f"{SECRET}.png", "alt": SECRET},
            **TERMS,
            "regions": [SECRET],
        },
        f"Om {SECRET}.",
    ),
}
FILES = PUBLIC | HIDDEN
HARMLESS = {"404.html", "api-schema", "key-file", "netlify-headers", "nginx-headers", "static", "style", "template"}
"""Kinds of output that hold nothing of any release; the last is robots.txt and the style sheet of feeds."""


def kind(page: Page) -> str:
    """What makes the page, and of a listing which kind it is."""
    if page.format != "html":
        return page.format
    listing = page.context.listing if page.context else None
    return f"{page.template} {listing.kind}" if listing else page.template


def leaking() -> Plan:
    """The newsroom as a build would plan it that has forgotten the embargo."""
    site, _ = linked(FILES)
    return plan(site, NOW + timedelta(days=2))


KINDS = sorted({kind(page) for page in leaking().pages} - HARMLESS)


def test_the_newsroom_passes_check_and_leaks_nothing() -> None:
    assert linked(FILES)[1] == []
    assert difference(output(FILES, NOW), output(PUBLIC, NOW)) == []


@pytest.mark.parametrize("leak", KINDS)
def test_a_leak_in_one_kind_of_output_is_noticed(leak: str) -> None:
    leaky = tuple(page for page in leaking().pages if kind(page) == leak)
    planted = {file.path: file.data for file in render(msgspec.structs.replace(leaking(), pages=leaky))}
    assert difference(output(FILES, NOW) | planted, output(PUBLIC, NOW)) != []


@pytest.mark.parametrize("leak", ["search-stems", "search-filters", "search-texts"])
def test_a_leak_in_the_index_of_a_large_newsroom_is_noticed(leak: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(segments, "_WHOLE", 0)
    public = output(PUBLIC, NOW)
    assert difference(output(FILES, NOW), public) == []
    leaky = tuple(page for page in leaking().pages if page.format == leak)
    assert leaky
    planted = {file.path: file.data for file in render(msgspec.structs.replace(leaking(), pages=leaky))}
    assert difference(output(FILES, NOW) | planted, public) != []


@pytest.mark.parametrize(
    ("module", "name"),
    [
        (publication, "_is_public"),
        (publication, "_in_force"),
        (people.People, "_is_active"),
        (release_view, "_has_come"),
    ],
    ids=["releases", "banners", "contacts", "notes and dates"],
)
def test_a_condition_that_always_holds_is_noticed(module: object, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    before = output(PUBLIC, NOW)
    monkeypatch.setattr(module, name, lambda *_: True)
    assert difference(output(FILES, NOW), before) != []


def test_every_format_is_among_the_kinds_that_leak() -> None:
    of_large_newsrooms = {"sitemap-index", "search-stems", "search-filters", "search-texts"}
    assert set(FORMATS) - HARMLESS - {"html"} - of_large_newsrooms <= set(KINDS)
    assert {"release.html", "overview.html", "plain.html", "search.html", "subscribe.html"} <= set(KINDS)
    listings = ("front", "year", "month", "topics", "categories", "regions", "organisations", "types", "contacts")
    assert {f"listing.html {one}" for one in listings} <= set(KINDS)
