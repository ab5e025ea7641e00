"""What all feed formats share: a release's whole text, absolute links, and text that XML can carry."""

from functools import lru_cache

from pressgen.characters import FORBIDDEN
from pressgen.model import Category, Context, FeedView, Page, PageView, ReleaseView, SiteView
from pressgen.render.environment import Templates
from pressgen.render.pages import context_of, fill


def clean(text: str) -> str:
    """The text as every XML reader takes it. `check` refuses the rest, so this changes nothing as a rule."""
    return FORBIDDEN.sub("", text)


@lru_cache(maxsize=1024)
def full_text(release: ReleaseView, site: SiteView, template: str, templates: Templates) -> str:
    """The release as HTML with absolute links, by a template. Kept, as the feeds of a listing and of many listings share it."""
    page = PageView(
        path=release.path,
        root=site.url,
        canonical=site.url + release.path,
        language=release.language,
        title=release.title,
    )
    context = Context(site=site, page=page, release=release)
    return clean(fill(template, context, release.language, templates, release.path).strip())


def summary(release: ReleaseView) -> str:
    """What a reader shows of an entry that is not opened."""
    return clean(release.withdrawn.note if release.withdrawn else release.summary or release.title)


def absolute(path: str, site: SiteView) -> str:
    """A site path, or an absolute URL, as an absolute URL."""
    return path if "://" in path else site.url + path


def author(release: ReleaseView, site: SiteView) -> str:
    """Who speaks: never empty, as every reader wants a name."""
    return clean(release.organisation.name or site.organisation.label or site.title)


def terms(release: ReleaseView) -> tuple[Category, ...]:
    """Everything that the release is filed under."""
    return (release.type, *release.topics, *release.categories, *release.regions)


def feed_of(page: Page) -> tuple[SiteView, FeedView]:
    """The feed that a page holds, and its site."""
    context = context_of(page)
    if context.feed is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a feed")
    return context.site, context.feed
