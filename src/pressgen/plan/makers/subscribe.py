"""The page that explains the feeds to people, and the list of all feeds that readers import."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import FedKind, FedListing, Page, Ref, SubscribeView
from pressgen.plan.frames import feed_links, overview_label, page_view, subscribe_ref
from pressgen.plan.makers.desk import FED, Desk
from pressgen.plan.order import by_label

OPML = "feeds.opml"


def subscribe(desk: Desk) -> Iterator[Page]:
    """The page that explains the feeds to people, and the list of all feeds that readers import."""
    place = subscribe_ref(desk.ground)
    view = SubscribeView(
        title=place.label,
        opml=OPML,
        site=FedListing(ref=Ref(label=desk.site.title), feeds=desk.site_feeds),
        kinds=tuple(_kind(desk, kind) for kind in FED if desk.ground.groups[kind]),
    )
    language = languages.wording(desk.ground.config.language)
    head = page_view(desk.ground, place.path, place.label, language=language, feeds=desk.site_feeds)
    yield desk.html("subscribe.html", head, subscribe=view)
    yield desk.file("opml", OPML, subscribe=view)


def _kind(desk: Desk, kind: str) -> FedKind:
    ground = desk.ground
    refs = [ground.ref(kind, name, ground.config.language) for name in ground.groups[kind]]
    refs.sort(key=lambda ref: by_label(ref, ground.config.language))
    listings = tuple(FedListing(ref=ref, feeds=feed_links(ref.path, ref.label)) for ref in refs)
    return FedKind(label=overview_label(ground, kind), listings=listings)
