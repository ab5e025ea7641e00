"""What all feed formats use: a release's full text, absolute links, and text without characters that XML forbids."""

from functools import lru_cache

from pressgen.characters import FORBIDDEN
from pressgen.model import Category, Context, FeedView, Page, PageView, ReleaseView, SiteView
from pressgen.model.archived import QuoteData
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of, render_template


def clean(text: str) -> str:
    """The text without characters that XML forbids. `check` refuses those in content, so this normally changes nothing."""
    return FORBIDDEN.sub("", text)


@lru_cache(maxsize=1024)
def full_text(release: ReleaseView, site: SiteView, template: str, templates: Templates) -> str:
    """The release as HTML with absolute links, by a template. Cached, as feeds share entries."""
    page = PageView(
        path=release.path,
        root=site.url,
        canonical=site.url + release.path,
        language=release.language,
        title=release.title,
    )
    context = Context(site=site, page=page, release=release)
    return clean(render_template(template, context, release.language, templates, release.path).strip())


def summary(release: ReleaseView) -> str:
    """The text that a feed reader shows of an entry before it is opened; of a withdrawn release, the reason."""
    return clean(release.withdrawn.note if release.withdrawn else release.summary or release.title)


def absolute(path: str, site: SiteView) -> str:
    """The absolute URL of a site path; an absolute URL stays as it is."""
    return path if "://" in path else site.url + path


def author(release: ReleaseView, site: SiteView) -> str:
    """The name of the organisation. Never empty, as feed readers expect a name."""
    return clean(release.organisation.name or site.organisation.label or site.title)


def terms(release: ReleaseView) -> tuple[Category, ...]:
    """The type, topics, categories and regions of the release."""
    return (release.type, *release.topics, *release.categories, *release.regions)


def quote_data(release: ReleaseView, site: SiteView) -> tuple[QuoteData, ...]:
    """The quotes of a release, each with its place on the page."""
    return tuple(
        QuoteData(
            clean(one.text),
            clean(one.speaker),
            clean(one.role),
            clean(one.organisation),
            clean(one.party),
            f"{site.url}{release.path}#{one.anchor}" if one.anchor else "",
        )
        for one in release.quotes
    )


def feed_of(page: Page) -> tuple[SiteView, FeedView]:
    """The site and the feed of a planned feed."""
    context = context_of(page)
    if context.feed is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a feed")
    return context.site, context.feed
