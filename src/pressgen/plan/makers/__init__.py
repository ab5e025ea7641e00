"""A maker for every kind of output file: a function in a file of its own, and one line in a table."""

from collections.abc import Callable, Iterator, Sequence

from pressgen.model import Page
from pressgen.plan.makers.api import api_lists, api_releases
from pressgen.plan.makers.calendars import calendars
from pressgen.plan.makers.embeds import embeds
from pressgen.plan.makers.feeds import archived_feeds, feeds
from pressgen.plan.makers.headers import headers
from pressgen.plan.makers.key_files import key_files
from pressgen.plan.makers.listings import archive, front_page, portraits, term_listings, vcards
from pressgen.plan.makers.markdown import markdown_texts
from pressgen.plan.makers.ninjs import ninjs_latest, ninjs_releases
from pressgen.plan.makers.overviews import overviews
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.makers.plain_pages import plain_pages
from pressgen.plan.makers.redirects import redirect_rules, redirects
from pressgen.plan.makers.releases import releases
from pressgen.plan.makers.search import search
from pressgen.plan.makers.site_files import site_files
from pressgen.plan.makers.site_guide import site_guide
from pressgen.plan.makers.sitemap import news_sitemap, sitemap
from pressgen.plan.makers.subscribe import subscribe

Maker = Callable[[PageBuilder], Iterator[Page]]
"""Plans the pages of one kind."""
SummaryMaker = Callable[[PageBuilder, Sequence[Page]], Iterator[Page]]
"""Plans files about all pages that the makers, and the summary makers before it, have planned."""

MAKERS: tuple[Maker, ...] = (
    front_page,
    archive,
    term_listings,
    vcards,
    portraits,
    overviews,
    releases,
    redirects,
    plain_pages,
    feeds,
    subscribe,
    news_sitemap,
    site_files,
    key_files,
    api_releases,
    api_lists,
    search,
    markdown_texts,
    site_guide,
    archived_feeds,
    calendars,
    ninjs_releases,
    ninjs_latest,
    embeds,
)
SUMMARY_MAKERS: tuple[SummaryMaker, ...] = (sitemap, headers, redirect_rules)
"""None of them runs for a preview."""
NOT_IN_PREVIEW: frozenset[Maker] = frozenset(
    {
        feeds,
        key_files,
        subscribe,
        news_sitemap,
        api_releases,
        api_lists,
        markdown_texts,
        site_guide,
        archived_feeds,
        calendars,
        ninjs_releases,
        ninjs_latest,
        search,
        embeds,
    }
)
"""Makers of files for subscribers, other websites and search engines, which a preview must not have."""
SHOWING_WORDS: frozenset[Maker] = frozenset(
    {releases, feeds, api_releases, markdown_texts, archived_feeds, ninjs_releases, search}
)
"""Makers of pages that show the words of releases: the only ones to run when nothing but words has changed. The pages of
the others are never filled with words (see `word_filler`)."""

__all__ = ["MAKERS", "NOT_IN_PREVIEW", "SHOWING_WORDS", "SUMMARY_MAKERS", "Maker", "PageBuilder", "SummaryMaker"]
