"""llms.txt: what is on the site, and where programs that read find it (https://llmstxt.org)."""

from collections.abc import Iterator

from pressgen import languages
from pressgen.model import GuideLink, GuideSection, Page, Release, SiteGuide
from pressgen.plan.contact_groups import has_contacts
from pressgen.plan.makers.markdown import markdown_path
from pressgen.plan.makers.page_builder import FEED_KINDS, PageBuilder
from pressgen.plan.refs import overview_ref, subscribe_ref

_LATEST = 20
"""Releases that it names, of those in lists; the archive has the others."""


def site_guide(builder: PageBuilder) -> Iterator[Page]:
    """The file, of a newsroom whose texts are published as Markdown."""
    if builder.context.config.markdown:
        words = languages.catalogue(builder.context.config.language)
        note = words.gettext(
            "Each text is there as Markdown, too: at the address of its page, with index.md at the end. Everything here is public."
        )
        summary = words.gettext("News and press releases from %(sender)s.")
        guide = SiteGuide(
            summary=summary % {"sender": builder.site.organisation.label},
            note=note,
            sections=tuple(section for section in _sections(builder) if section.links),
        )
        yield builder.file("site-guide", "llms.txt", guide=guide)


def _sections(builder: PageBuilder) -> Iterator[GuideSection]:
    words = languages.catalogue(builder.context.config.language)
    latest = tuple(_text(builder, one) for one in builder.context.public.listed[:_LATEST])
    yield GuideSection(words.gettext("Latest news"), latest)
    yield GuideSection(words.gettext("Lists of texts"), (*_lists(builder),))
    feeds = tuple(GuideLink(one.title, one.path) for one in builder.site_feeds)
    about = subscribe_ref(builder.context)
    all_feeds = GuideLink(about.label, about.path, words.gettext("All feeds, also of each topic."))
    yield GuideSection(words.gettext("Feeds"), (*feeds, all_feeds))
    yield GuideSection(words.gettext("Data"), (*_data(builder),))


def _text(builder: PageBuilder, release: Release) -> GuideLink:
    view = builder.view(release)
    return GuideLink(view.title, markdown_path(builder.context, view), view.summary, view.published)


def _lists(builder: PageBuilder) -> Iterator[GuideLink]:
    """The overviews that the site has."""
    context = builder.context
    kinds = ["archive"] if context.groups["years"] else []
    kinds += [kind for kind in FEED_KINDS if context.groups[kind]]
    for kind in [*kinds, "contacts"] if has_contacts(context) else kinds:
        ref = overview_ref(context, kind)
        yield GuideLink(ref.label, ref.path)


def _data(builder: PageBuilder) -> Iterator[GuideLink]:
    words = languages.catalogue(builder.context.config.language)
    if builder.context.config.api:
        note = words.gettext("All texts, with quotes and contacts, as JSON with a schema.")
        yield GuideLink(words.gettext("The archive as data"), "api/index.json", note)
    yield GuideLink(words.gettext("Sitemap"), "sitemap.xml", words.gettext("The addresses of all pages."))
