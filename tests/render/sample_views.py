"""Views with everything filled in, for tests that care about one field: `release(title="Ny bro")`."""

from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec
from lxml import etree

from pressgen.load.disk.versions import theme_templates
from pressgen.model import (
    Artifact,
    BodyView,
    Category,
    ContactView,
    Context,
    FeedView,
    ImageView,
    OrganisationView,
    Page,
    PageView,
    Phone,
    PictureFile,
    PictureSource,
    PictureView,
    Plan,
    ReleaseView,
    SiteView,
)
from pressgen.render import render
from sample_site import SITE

ZONE = ZoneInfo("Europe/Stockholm")
MORNING = datetime(2021, 6, 23, 8, 0, tzinfo=ZONE)
WINTER = datetime(2021, 1, 5, 8, 0, tzinfo=ZONE)

PICTURE = ImageView(
    path="2021/bro/bro.jpg",
    alt="En bro",
    shown=PictureView(
        "2021/bro/bro-800.jpg",
        1080,
        720,
        sources=(
            PictureSource(
                "image/webp", (PictureFile("2021/bro/bro-480.webp", 480), PictureFile("2021/bro/bro-1200.webp", 1200))
            ),
        ),
    ),
    caption="Den nya bron",
    credit="Kim Ek",
    width=1200,
    height=800,
    mime="image/jpeg",
    size=4321,
)
CONTACT = ContactView(
    "Kim Ek", role="brochef", phone=(Phone("0480-45 38 91", "+46480453891"),), email="kim@ekstad.example"
)
CONTENT = {"feed-content.html": "{{ release.body | body(page, site) }}"}


def term(vocabulary: str, id: str, label: str) -> Category:  # noqa: A002
    return Category(id, label, f"{vocabulary}/{id}/", vocabulary, f"{SITE.url}{vocabulary}/")


DEFAULT = ReleaseView(
    id="tag:ekstad.example,2020:bro",
    path="2021/bro/",
    title="Ny bro",
    language="sv",
    type=term("types", "press-release", "Pressmeddelande"),
    published=MORNING,
    updated=None,
    feed_updated=MORNING,
    summary="Bron är klar.",
    lead=None,
    body=BodyView("<p>Bron är klar.</p>", text="Bron är klar."),
    leads_itself=True,
    organisation=OrganisationView("Ekstads kommun"),
)
FEED = FeedView(
    title="Ekstads nyhetsrum",
    path="rss.xml",
    home="",
    id="tag:ekstad.example,2020:feed",
    language="sv",
    subtitle="Allt nytt från Ekstad",
    author="Ekstads kommun",
    updated=MORNING,
    full=True,
    entries=(DEFAULT,),
)


def release(**changes: object) -> ReleaseView:
    return msgspec.structs.replace(DEFAULT, **changes)


def page_view(path: str = "2021/bro/", root: str = "../../", language: str = "sv") -> PageView:
    return PageView(path, root, SITE.url + path, language, title="Ny bro")


def release_page(template: str, view: ReleaseView = DEFAULT, file: str = "index.html", kind: str = "html") -> Page:
    context = Context(site=SITE, page=page_view(view.path, language=view.language), release=view)
    return Page(view.path + file, kind, template, context, source="content/releases/bro.md")


def feed_page(kind: str, *entries: ReleaseView, site: SiteView = SITE, **changes: object) -> Page:
    view = msgspec.structs.replace(FEED, entries=entries, **changes)
    return Page(view.path, kind, "feed-content.html", Context(site=site, page=page_view(view.path, "./"), feed=view))


def rendered(page: Page, templates: dict[str, str] = CONTENT) -> bytes:
    """The page's bytes."""
    (artifact,) = render(Plan((page,), theme_templates() | templates))
    return artifact.data


def xml(page: Page, templates: dict[str, str] = CONTENT) -> etree._Element:
    return etree.fromstring(rendered(page, templates))


def artifacts(pages: tuple[Page, ...], templates: dict[str, str] = CONTENT) -> list[Artifact]:
    return list(render(Plan(pages, theme_templates() | templates)))
