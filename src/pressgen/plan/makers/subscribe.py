"""The page that explains the feeds to people, and the list of all feeds that readers import."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import FeedGroup, ListingFeeds, Page, Ref, SubscribeView
from pressgen.plan.makers.page_builder import FED, PageBuilder
from pressgen.plan.order import by_label
from pressgen.plan.page_frame import feed_links, overview_label, page_view, subscribe_ref

OPML = "feeds.opml"


def subscribe(builder: PageBuilder) -> Iterator[Page]:
    """The page that explains the feeds to people, and the list of all feeds that readers import."""
    place = subscribe_ref(builder.context)
    view = SubscribeView(
        title=place.label,
        opml=OPML,
        site=ListingFeeds(ref=Ref(label=builder.site.title), feeds=builder.site_feeds),
        kinds=tuple(_kind(builder, kind) for kind in FED if builder.context.groups[kind]),
    )
    language = languages.theme_language(builder.context.config.language)
    head = page_view(builder.context, place.path, place.label, language=language, feeds=builder.site_feeds)
    yield builder.html("subscribe.html", head, subscribe=view)
    yield builder.file("opml", OPML, subscribe=view)


def _kind(builder: PageBuilder, kind: str) -> FeedGroup:
    context = builder.context
    refs = [context.ref(kind, name, context.config.language) for name in context.groups[kind]]
    refs.sort(key=lambda ref: by_label(ref, context.config.language))
    listings = tuple(ListingFeeds(ref=ref, feeds=feed_links(ref.path, ref.label)) for ref in refs)
    return FeedGroup(label=overview_label(context, kind), listings=listings)
