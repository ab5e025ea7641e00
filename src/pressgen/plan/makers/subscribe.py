"""The page that explains and lists the feeds, and the same list as OPML for feed readers."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import FeedGroup, ListingFeeds, Page, Ref, SubscribeView
from pressgen.plan.makers.calendars import calendar_refs
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.page_frame import feed_links, page_view
from pressgen.plan.refs import label_key, overview_label, subscribe_ref

_OPML = "feeds.opml"


def subscribe(builder: PageBuilder) -> Iterator[Page]:
    """The page that explains and lists the feeds, and the same list as OPML for feed readers."""
    ref = subscribe_ref(builder.context)
    view = SubscribeView(
        title=ref.label,
        opml=_OPML,
        site=ListingFeeds(ref=Ref(label=builder.site.title), feeds=builder.site_feeds),
        calendars=calendar_refs(builder.context),
        email_service=builder.context.config.subscribe.email_service,
        kinds=tuple(_kind(builder, kind) for kind in FEED_KINDS if builder.context.groups[kind]),
    )
    language = languages.theme_language(builder.context.config.language)
    head = page_view(builder.context, ref.path, ref.label, language=language, feeds=builder.site_feeds)
    yield builder.html("subscribe.html", head, subscribe=view)
    yield builder.file("opml", _OPML, subscribe=view)


def _kind(builder: PageBuilder, kind: str) -> FeedGroup:
    context = builder.context
    refs = [context.ref(kind, name, context.config.language) for name in context.groups[kind]]
    refs.sort(key=lambda ref: label_key(ref, context.config.language))
    listings = tuple(ListingFeeds(ref=ref, feeds=feed_links(ref.path, ref.label)) for ref in refs)
    return FeedGroup(label=overview_label(context, kind), listings=listings)
