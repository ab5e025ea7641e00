"""Faults to plant in pressgen, each with edits that reveal it: see test_planted_faults.py.

This is the one place where the tests of promise 5 know pressgen from inside.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import reduce
from typing import Any, NamedTuple

import choices
import msgspec
import pytest
from build_process import run_here
from editing import damage_pictures
from machine import Machine

from pressgen import check, model, plan
from pressgen.load import newsroom as loading
from pressgen.load.cache.cache import Cache
from pressgen.load.disk.files import Listing, Stamp
from pressgen.load.disk.snapshot import Snapshot
from pressgen.load.reader import Reader
from pressgen.model import ContentDigest, Page, texts
from pressgen.plan import planning
from pressgen.plan.fingerprints import fingerprinted
from pressgen.plan.groups import KINDS
from pressgen.render import pages
from pressgen.state import picture_store
from pressgen.state.build_record import BuildRecord
from pressgen.state.output_snapshot import OutputSnapshot
from pressgen.write.staging import Staging

Patch = pytest.MonkeyPatch
Edit = Callable[[Machine], object]
A, B = "content/releases/a/bron.md", "content/releases/b/bron.md"
C, SCHOOL = "content/releases/b/vagen.md", "content/releases/skolan.md"
KIM, TOWN, SETTINGS = "content/contacts/kim-ek.yaml", "content/organisations/kommunen.yaml", "pressgen.yaml"
COMPANY = "content/organisations/bolaget.yaml"
OWN_PICTURE, OWN_SHEET = "templates/static/bild.png", "templates/style.css"
LOGO = {"logo": "content/logo.png"}
TOPICS, PICTURE = "content/vocabularies/topics.yaml", "content/releases/a/bild.png"


def say(path: str, key: str, value: Any) -> Edit:
    return lambda machine: machine.folder.set_value(path, key, value, "in place")


def file(path: str, data: bytes) -> Edit:
    return lambda machine: machine.folder.write(path, data, "in place")


def template(name: str, number: int) -> Edit:
    return file(f"templates/{name}", choices.TEMPLATES[f"templates/{name}"][number])


def unseen(kind: type[msgspec.Struct], *fields: str) -> Callable[[Patch], None]:
    """Leave fields of every value of a kind out of the fingerprints."""
    return lambda patch: _fingerprint(
        patch, page=lambda page: reduce(lambda found, field: _blank(found, kind, field), fields, page)
    )


def unseen_templates(*names: str) -> Callable[[Patch], None]:
    """Leave the text of these templates out of the fingerprints."""
    return lambda patch: _fingerprint(
        patch, templates=lambda every: {name: "" if name in names else text for name, text in every.items()}
    )


def _fingerprint(
    patch: Patch,
    page: Callable[[Page], Page] = lambda page: page,
    templates: Callable[[Mapping[str, str]], Mapping[str, str]] = lambda templates: templates,
) -> None:
    def planted(pages: Iterable[Page], sources: Mapping[str, str], *versions: str) -> Iterator[Page]:
        whole = [*pages]
        for one, seen in zip(whole, fingerprinted(map(page, whole), templates(sources), *versions), strict=True):
            yield msgspec.structs.replace(one, fingerprint=seen.fingerprint)

    patch.setattr(planning, "fingerprinted", planted)


def _blank(value: Any, kind: type[msgspec.Struct], field: str) -> Any:
    if isinstance(value, tuple):
        return tuple(_blank(one, kind, field) for one in value)
    if not isinstance(value, msgspec.Struct):
        return value
    fields = {name: _blank(getattr(value, name), kind, field) for name in value.__struct_fields__}
    return type(value)(**fields | ({field: None} if isinstance(value, kind) else {}))


def instead(owner: object, name: str, stand_in: object) -> Callable[[Patch], None]:
    return lambda patch: patch.setattr(owner, name, stand_in)


def first_answer(owner: Any, name: str, *, but: int = 99) -> Callable[[Patch], None]:
    """Make a function repeat its first result, once for each value of the argument at the index `but`."""

    def plant(patch: Patch) -> None:
        original, answers = getattr(owner, name), {}

        def asked(*about: Any, **more: Any) -> Any:
            key = about[but] if but < len(about) else None
            if key not in answers:
                answers[key] = original(*about, **more)
            return answers[key]

        patch.setattr(owner, name, asked)

    return plant


class Fault(NamedTuple):
    plant: Callable[[Patch], None]
    first: Edit
    """What is done before a build, ..."""
    then: Edit
    """... and after it, so that the next one goes wrong."""


def says(path: str, key: str, first: Any, then: Any) -> tuple[Edit, Edit]:
    return say(path, key, first), say(path, key, then)


def nothing(*_: object) -> None:
    pass


def later(machine: Machine) -> None:
    machine.now = choices.CLOCKS[5]


def include(machine: Machine) -> None:
    file("templates/release.html", choices.below('{% include "del.html" %}').encode())(machine)
    template("del.html", 0)(machine)


def quote(word: str) -> str:
    return f"Först detta.\n\n– Det är {word}, säger Kim Ek."


def lose_a_page(machine: Machine) -> None:
    (machine.output("public") / "index.html").unlink(missing_ok=True)


_DIGEST = Snapshot.digest


def _without_templates(found: Snapshot) -> str:
    return _DIGEST(found._replace(templates=Listing({}, [])))


def corrected(machine: Machine) -> None:
    say(A, "changes", choices.RELEASE["changes"][1])(machine)
    template("change.html", 0)(machine)


def moved_with_rules(machine: Machine) -> None:
    say(SETTINGS, "redirects", ["nginx"])(machine)
    say(A, "aliases", ["/gammal/bro/"])(machine)


def sent_by_another(machine: Machine) -> None:
    say(A, "organisation", "bolaget")(machine)
    say(COMPANY, "codes", {"scb": "0880"})(machine)


def built_once_before(machine: Machine) -> None:
    run_here(machine.request())
    say(A, "title", "Bron stängs")(machine)


def large_picture(machine: Machine) -> None:
    file(PICTURE, choices.PICTURES[6])(machine)
    say(A, "image", choices.RELEASE["image"][4])(machine)


def cut_and_lose(machine: Machine) -> None:
    for picture in machine.output("public").glob("2026/bron/*.webp"):
        picture.unlink()
    damage_pictures(machine.state, "pictures cut")


EVENTS = [{"start": "2026-05-12 10:00", "place": place} for place in ("Torget", "Parken")]
FAULTS: dict[str, Fault] = {
    # what a template is made of
    "a template": Fault(unseen_templates("release.html"), template("release.html", 0), template("release.html", 1)),
    "its parent": Fault(unseen_templates("base.html"), template("base.html", 0), template("base.html", 1)),
    "what it includes": Fault(unseen_templates("del.html"), include, template("del.html", 1)),
    "what it imports": Fault(unseen_templates("change.html"), corrected, template("change.html", 1)),
    # the newsroom's own files
    "its own picture's bytes": Fault(unseen(Page, "digest"), nothing, file(OWN_PICTURE, choices.PICTURES[1])),
    "its own style sheet": Fault(
        first_answer(loading, "read_styles"),
        file(OWN_SHEET, b"h1 { color: red }"),
        file(OWN_SHEET, b"h1 { color: tan }"),
    ),
    # settings
    "the names of the style sheets": Fault(
        unseen(model.SiteView, "style", "list_style", "overview_style", "people_style", "search_style", "embed_style"),
        file(OWN_SHEET, b"h1 { color: red }"),
        file(OWN_SHEET, b"h1 { color: tan }"),
    ),
    "the name in the logo": Fault(
        unseen(model.SiteView, "logo_has_name"),
        *says(SETTINGS, "theme", LOGO, LOGO | {"logo_has_name": "true"}),
    ),
    "the title": Fault(unseen(model.SiteView, "title"), *says(SETTINGS, "title", "Pressrum Storko", "Pressrum Starko")),
    "the footer": Fault(
        unseen(model.SiteView, "footer"), *says("content/pages/om.md", "title", "Om rummet", "Om huset")
    ),
    "the banners": Fault(
        unseen(model.SiteView, "banners"), *says("content/banners/vatten.yaml", "text", "Koka.", "Drick.")
    ),
    "the share setting": Fault(unseen(model.SiteView, "share"), *says(SETTINGS, "share", "", "true")),
    "the address for feedback": Fault(
        unseen(model.SiteView, "feedback"), *says(SETTINGS, "feedback", None, {"email": "rum@storko.example"})
    ),
    "whether feeds are full": Fault(
        unseen(model.FeedView, "full"), *says(SETTINGS, "feeds", {"content": "full"}, {"content": "summary"})
    ),
    # releases
    "what a card says": Fault(unseen(model.Card, "title"), *says(A, "title", "Bron öppnar", "Bron stängs")),
    "a release's words": Fault(unseen(model.ReleaseView, "text"), *says(A, "body", quote("bra"), quote("fel"))),
    "an item's title": Fault(unseen(model.ItemView, "title"), *says(A, "title", "Bron öppnar", "Bron stängs")),
    "an item's summary": Fault(unseen(model.ItemView, "summary"), *says(A, "lead", "Nu.", "Då.")),
    "a listed quote": Fault(unseen(model.ListingView, "quotes"), *says(A, "body", quote("bra"), quote("fel"))),
    "a reference's label": Fault(unseen(model.Ref, "label"), *says(TOPICS, "skola", "Skola", "Skolan")),
    "the title of a release nearby": Fault(
        unseen(model.ReleaseRef, "title"), *says(C, "title", "Bron öppnar", "Bron stängs")
    ),
    "what a release follows up": Fault(
        unseen(model.ReleaseView, "follows"), *says(B, "title", "Bron öppnar", "Bron stängs")
    ),
    "what follows a release up": Fault(unseen(model.ReleaseView, "follow_ups"), *says(C, "follows", "", "r-1")),
    "the place in a calendar": Fault(unseen(model.CalendarView, "place"), *says(A, "event", *EVENTS)),
    "a contact's card": Fault(
        unseen(model.VCardView, "contact"), *says(KIM, "email", "kim@a.example", "kim@b.example")
    ),
    "where links lead": Fault(
        unseen(model.BodyView, "links"), say(C, "body", "Läs [mer](../a/bron.md)."), say(A, "slug", "nytt-namn")
    ),
    "a translation": Fault(unseen(model.ReleaseView, "translations"), *says(SCHOOL, "slug", "school", "schools")),
    "a redirect": Fault(unseen(model.Redirect, "path"), moved_with_rules, say(A, "slug", "nytt-namn")),
    "a sitemap's date": Fault(
        unseen(model.SitemapEntry, "changed"), *says(A, "updated", "2026-05-01 10:00", "2026-05-01 11:00")
    ),
    "the news": Fault(unseen(model.Context, "news"), say(A, "published", "2026-05-01"), later),
    # what they name
    "a contact's number": Fault(
        unseen(model.ContactView, "phone"), *says(KIM, "phone", "0480-45 38 91", "0480-45 38 92")
    ),
    "a contact's title": Fault(unseen(model.ContactView, "role"), *says(KIM, "role", "rektor", "lärare")),
    "an address": Fault(
        unseen(model.OrganisationView, "address"), *says(TOWN, "address", {"city": "Storko"}, {"city": "Starko"})
    ),
    "a boilerplate": Fault(
        unseen(model.BoilerplateView, "body"), *says("content/boilerplates/om/1.md", "body", "Vi är 7.", "Vi är 8.")
    ),
    "a term's label": Fault(unseen(model.Category, "label"), *says(TOPICS, "skola", "Skola", "Skolan")),
    "what an official list calls a topic": Fault(
        unseen(model.Category, "codes"),
        *says(TOPICS, "skola", *({"label": "Skola", "codes": {"iptc": f"medtop:2000041{one}"}} for one in "12")),
    ),
    "what an official list calls an organisation": Fault(
        unseen(model.OrganisationView, "codes"), sent_by_another, say(COMPANY, "codes", {"scb": "0881"})
    ),
    "what an official list calls the newsroom's own": Fault(
        unseen(model.SiteView, "codes"), *says(TOWN, "codes", {"scb": "0880"}, {"scb": "0881"})
    ),
    "the list for other sites": Fault(
        unseen(model.EmbedView, "items"), *says(A, "title", "Bron öppnar", "Bron stängs")
    ),
    "a plain page": Fault(
        unseen(model.PlainView, "body"), *says("content/pages/om.md", "body", "Hej.\n\nDå.", "Hej.\n\nNu.")
    ),
    "a picture's bytes": Fault(unseen(Page, "digest"), nothing, file(PICTURE, choices.PICTURES[1])),
    "a picture's length": Fault(unseen(model.ImageView, "size"), nothing, file(PICTURE, choices.PICTURES[5])),
    "a picture's recipe": Fault(unseen(Page, "recipe"), large_picture, say(A, "image", choices.RELEASE["image"][5])),
    "what a made picture was made from": Fault(
        unseen(model.Scaled, "digest"), large_picture, file(PICTURE, choices.PICTURES[7])
    ),
    "under which name a made picture is kept": Fault(
        instead(
            picture_store,
            "_key",
            lambda recipe, key=picture_store._key: (
                f"{recipe.format}{recipe.width}{recipe.box}" if isinstance(recipe, model.Scaled) else key(recipe)
            ),
        ),
        large_picture,
        file(PICTURE, choices.PICTURES[7]),
    ),
    "whether a made picture is whole": Fault(
        instead(picture_store, "_checksum", lambda _: bytes(16)), large_picture, cut_and_lose
    ),
    # the cache of files
    "the time of a text": Fault(
        instead(Cache, "has_text", lambda cache, path, _: path in cache.texts), *says(A, "lead", "Nu.", "Då.")
    ),
    "the time of a picture": Fault(
        instead(Cache, "has_asset", lambda cache, path, _: path in cache.assets),
        nothing,
        file(PICTURE, choices.PICTURES[1]),
    ),
    "that times can be set": Fault(
        instead(Stamp, "of", lambda status: Stamp(status.st_size, status.st_mtime_ns, 0, 0)),
        say(A, "lead", "Nu."),
        lambda machine: machine.folder.set_value(A, "lead", "Ja.", "times kept"),
    ),
    "the settings that texts are read with": Fault(
        instead(Reader, "options_digest", lambda _: ""), *says(SETTINGS, "publish_time", "08:00", "09:00")
    ),
    "what the settings hold": Fault(
        first_answer(loading, "load_settings"), *says(SETTINGS, "title", "Pressrum A", "Pressrum B")
    ),
    "what is in templates/": Fault(
        first_answer(loading, "read_templates"), template("base.html", 0), template("base.html", 1)
    ),
    # the record of builds
    "what the plan makes of the clock": Fault(first_answer(plan, "plan"), say(A, "published", "2026-05-01"), later),
    "the clock": Fault(instead(BuildRecord, "is_valid_at", lambda *_: True), say(A, "published", "2026-05-01"), later),
    "what happens next": Fault(instead(planning, "next_event", nothing), say(A, "published", "2026-05-01"), later),
    "what stands in the output": Fault(
        instead(OutputSnapshot, "inodes_if_unchanged", lambda *_: []), nothing, lose_a_page
    ),
    "any file at all": Fault(
        instead(Snapshot, "digest", lambda _: "same"), *says(A, "title", "Bron öppnar", "Bron stängs")
    ),
    "which templates there were": Fault(
        instead(Snapshot, "digest", _without_templates), template("base.html", 0), template("base.html", 1)
    ),
    "all but the words": Fault(
        instead(
            loading,
            "digest_content",
            lambda sources, _: ContentDigest("same", {one.path: one.digest for one in sources.files}),
        ),
        *says(A, "title", "Bron öppnar", "Bron stängs"),
    ),
    "which words have changed": Fault(
        instead(ContentDigest, "words_changed", lambda before, now: frozenset() if before.all == now.all else None),
        *says(A, "body", "Först detta.\n\nSedan hit.", "Först detta.\n\nSedan dit."),
    ),
    "what listings there are": Fault(
        instead(planning, "groups_from", lambda *_: {kind: {} for kind in KINDS}),
        *says(A, "body", "Först detta.\n\nSedan hit.", "Först detta.\n\nSedan dit."),
    ),
    "where in a file its problems are": Fault(
        instead(check, "_with_problems", lambda *_: frozenset()),
        nothing,
        lambda machine: machine.folder.write(KIM, b"# ingen ringer\n" + (machine.folder.root / KIM).read_bytes()),
    ),
    "that quotes are listed": Fault(
        instead(texts, "_quotes", lambda *_: ""), *says(A, "body", quote("bra"), quote("fel"))
    ),
    "what is not wanted any more": Fault(
        instead(Staging, "_remove_unwanted", nothing), built_once_before, lambda one: one.remove_a_file(C)
    ),
    # the caches of a process
    "the templates that were compiled": Fault(
        first_answer(pages, "environment", but=0), template("base.html", 0), template("base.html", 1)
    ),
}
