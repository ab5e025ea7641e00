"""What surrounds the content of every page: the site's view, and the page's own head."""

from urllib.parse import urlsplit

from pressgen import languages
from pressgen.model import BannerView, FeedbackView, FeedLink, PageView, Ref, SiteView
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import FEEDS

_LABELS = {
    "archive": languages.mark("menu", "Archive"),
    "topics": languages.mark("menu", "Topics"),
    "categories": languages.mark("menu", "Categories"),
    "regions": languages.mark("menu", "Regions"),
    "organisations": languages.mark("menu", "Organisations"),
    "types": languages.mark("menu", "Types"),
    "contacts": languages.mark("menu", "Contacts"),
    "languages": languages.mark("menu", "Languages"),
}
_MENU = ("archive", "topics", "contacts", "languages")
PICTURE = "static/share.png"
"""What stands for a page without a picture when the newsroom has no logo either."""
FEED_STYLE = "static/feed.css"
"""What makes a feed readable in a browser."""
_FORMATS = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}


def overview_label(context: PlanContext, kind: str) -> str:
    """What the overview of a kind of listings is called, in the newsroom's language."""
    return languages.catalogue(context.config.language).pgettext("menu", _LABELS[kind])


def overview_ref(context: PlanContext, kind: str) -> Ref:
    """The overview of a kind of listings."""
    return Ref(label=overview_label(context, kind), path=context.addresses.overview(kind))


def site_view(context: PlanContext) -> SiteView:
    """What every page may show of the newsroom itself; one for the whole plan."""
    config = context.config
    sender = context.site.organisations.get(config.organisation)
    logo = "logo" + config.theme.logo[config.theme.logo.rfind(".") :] if config.theme.logo else ""
    return SiteView(
        title=config.title,
        url=config.url,
        language=config.language,
        timezone=config.timezone,
        organisation=Ref(label=sender.name, path=sender.url) if sender else Ref(label=config.title),
        accent=config.theme.accent,
        logo=logo,
        nav=tuple(_menu(context)),
        footer=_footer(context),
        banners=tuple(
            BannerView(id=one.id, severity=one.severity, text=one.text, link=_link(context, one.link))
            for one in context.public.banners
        ),
        feedback=_feedback(context),
        share=config.share,
        picture=logo or PICTURE,
        subscribe=None if context.is_preview else subscribe_ref(context),
        preview=context.is_preview,
    )


def _link(context: PlanContext, written: str) -> str:
    """A banner's link: an address within the site only while something public lies there."""
    parts = urlsplit(written)
    if parts.scheme or parts.netloc:
        return written
    path = f"{parts.path.strip('/')}/".removeprefix("/")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return (path or "./") + fragment if written and context.is_public(path) else ""


def subscribe_ref(context: PlanContext) -> Ref:
    """The page that explains the feeds."""
    label = languages.catalogue(context.config.language).gettext("Subscribe")
    return Ref(label=label, path=context.addresses.overview("subscribe"))


def _menu(context: PlanContext) -> list[Ref]:
    start = Ref(label=languages.catalogue(context.config.language).pgettext("menu", languages.mark("menu", "News")))
    shown = [kind for kind in _MENU if context.groups["years" if kind == "archive" else kind]]
    return [start, *(overview_ref(context, kind) for kind in shown)]


def _footer(context: PlanContext) -> tuple[Ref, ...]:
    """The plain pages, and the privacy notice when it lies on another site."""
    own = [Ref(label=page.title, path=context.site.paths[page.source]) for page in context.site.pages]
    privacy = context.config.privacy
    if urlsplit(privacy).scheme:
        label = languages.catalogue(context.config.language).pgettext("menu", languages.mark("menu", "Privacy"))
        own.append(Ref(label=label, path=privacy))
    return tuple(own)


def _feedback(context: PlanContext) -> FeedbackView | None:
    one = context.config.feedback
    return FeedbackView(email=one.email, endpoint=one.endpoint, to=one.to, subject=one.subject) if one else None


def feed_links(listing: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds beside a listing."""
    return tuple(
        FeedLink(title=f"{title} ({_FORMATS[kind]})", path=listing + name, mime=mime, format=_FORMATS[kind])
        for name, (kind, mime) in FEEDS.items()
    )


def page_view(
    context: PlanContext,
    path: str,
    title: str,
    *,
    language: str = "",
    description: str = "",
    feeds: tuple[FeedLink, ...] = (),
    breadcrumbs: tuple[Ref, ...] = (),
    noindex: bool = False,
) -> PageView:
    """The head of the page at a site path. The page for missing addresses is shown at any depth, so its links are absolute."""
    depth = path.count("/")
    absolute = urlsplit(context.config.url).path
    return PageView(
        path=path,
        root=absolute if path == "404.html" else "../" * depth or "./",
        canonical=context.config.url + path,
        language=language or context.config.language,
        title=title,
        description=description,
        feeds=() if context.is_preview else feeds,
        breadcrumbs=breadcrumbs,
        noindex=noindex,
    )
