"""The two views that every page has beside its content: of the site, and of the page's own head."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from pressgen import cldr, languages
from pressgen.model import BannerView, Codes, FeedbackView, FeedLink, PageView, Ref, SiteView
from pressgen.plan import publication
from pressgen.plan.cards import site_picture
from pressgen.plan.contact_groups import has_contacts
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import FEEDS
from pressgen.plan.logos import icon_paths, logo_path, logo_size
from pressgen.plan.refs import overview_ref, search_ref, subscribe_ref
from pressgen.plan.style_sheet import style_path
from pressgen.plan.typefaces import face_path

_MENU = ("archive", "topics", "contacts")
_SEVERITIES = ("danger", "warning", "info")
"""Of banners, the most urgent first."""
_FORMAT_NAMES = {"rss": "RSS", "atom": "Atom", "json": "JSON Feed"}


def site_view(context: PlanContext) -> SiteView:
    """What every page may show of the newsroom itself; one for the whole plan."""
    config = context.config
    sender = context.site.organisations.get(config.organisation)
    picture = site_picture(context)
    logo, icons, size = logo_path(context, "logo"), icon_paths(context), logo_size(context)
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
        banners=_banners(context),
        feedback=_feedback(context),
        share=config.share,
        picture_terms=config.picture_terms,
        style=style_path(context.style),
        list_style=style_path(context.list_style, "lists"),
        overview_style=style_path(context.overview_style, "overviews"),
        people_style=style_path(context.people_style, "people"),
        print_style=style_path(context.print_style, "print"),
        font=face_path(config.theme.font),
        logo_dark=logo_path(context, "logo-dark"),
        logo_width=size[0],
        logo_height=size[1],
        logo_has_name=config.theme.logo_has_name,
        icon=icons[0],
        touch_icon=icons[1],
        picture=picture.path,
        picture_width=picture.width,
        picture_height=picture.height,
        email_service=config.subscribe.email_service,
        subscribe=None if context.is_preview else subscribe_ref(context),
        search=search_ref(context) if context.can_search else None,
        search_style=style_path(context.search_style, "search") if context.can_search else "",
        embed_style=style_path(context.embed_style, "embed") if context.embed_style else "",
        codes=sender.codes if sender else Codes(),
        preview=context.is_preview,
        waiting=context.is_preview and bool(publication.held_back(context.public)),
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
    card: str = "",
    markdown: str = "",
    noindex: bool = False,
) -> PageView:
    """The head of the page at a site path. The 404 page is shown at any depth, so its links begin at the host's root."""
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
        card=card,
        markdown="" if context.is_preview else markdown,
        noindex=noindex,
    )


def feed_links(listing: str, title: str) -> tuple[FeedLink, ...]:
    """The feeds of the listing at a site path."""
    return tuple(
        FeedLink(title=f"{title} ({_FORMAT_NAMES[kind]})", path=listing + name, mime=mime, format=_FORMAT_NAMES[kind])
        for name, (kind, mime) in FEEDS.items()
    )


def _menu(context: PlanContext) -> list[Ref]:
    start = Ref(label=languages.catalogue(context.config.language).pgettext("menu", languages.mark("menu", "News")))
    shown = [overview_ref(context, kind) for kind in _MENU if _has_pages(context, kind)]
    last = [] if context.is_preview else [subscribe_ref(context)]
    last[:0] = [search_ref(context)] if context.can_search else []
    return [start, *shown, *_other_languages(context), *last]


def _has_pages(context: PlanContext, kind: str) -> bool:
    if kind == "contacts":
        return has_contacts(context)
    return bool(context.groups["years" if kind == "archive" else kind])


def _other_languages(context: PlanContext) -> Iterator[Ref]:
    """The way to texts in another language, for those who read no other: its name in itself, or "Languages" for several."""
    others = [tag for tag in context.groups["languages"] if tag != context.config.language]
    if len(others) == 1:
        yield Ref(
            cldr.language_name(others[0], others[0]).capitalize(), context.listing("languages", others[0]), others[0]
        )
    elif others:
        yield Ref("Languages", context.listing_paths.overview("languages"), "en")


def _footer(context: PlanContext) -> tuple[Ref, ...]:
    """The plain pages, those in the newsroom's language first, and the privacy notice when it is on another site."""
    pages = sorted(context.site.pages, key=lambda page: page.language not in ("", context.config.language))
    links = [Ref(page.title, context.site.paths[page.source], page.language) for page in pages]
    privacy = context.config.privacy
    if urlsplit(privacy).scheme:
        label = languages.catalogue(context.config.language).pgettext("menu", languages.mark("menu", "Privacy"))
        links.append(Ref(label, privacy, languages.theme_language(context.config.language)))
    return tuple(links)


def _banners(context: PlanContext) -> tuple[BannerView, ...]:
    return tuple(
        BannerView(id=banner.id, severity=banner.severity, text=banner.text, link=_public_link(context, banner.link))
        for banner in sorted(context.public.banners, key=lambda one: _SEVERITIES.index(one.severity))
    )


def _public_link(context: PlanContext, written: str) -> str:
    """A link of a banner or the settings; one within the site is dropped while no public page is at its address."""
    parts = urlsplit(written)
    if parts.scheme or parts.netloc:
        return written
    path = f"{parts.path.strip('/')}/".removeprefix("/")
    fragment = f"#{parts.fragment}" if parts.fragment else ""
    return (path or "./") + fragment if written and context.is_public(path) else ""


def _feedback(context: PlanContext) -> FeedbackView | None:
    settings = context.config.feedback
    if settings is None:
        return None
    return FeedbackView(
        email=settings.email,
        endpoint=settings.endpoint,
        to=settings.to,
        subject=settings.subject,
        privacy=_public_link(context, context.config.privacy),
    )
