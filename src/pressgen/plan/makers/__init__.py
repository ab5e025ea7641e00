"""Every kind of output file: one maker in a file of its own, and one line in the table."""

from collections.abc import Callable, Iterator, Sequence

from pressgen.model import Page
from pressgen.plan.makers.feeds import feed_files
from pressgen.plan.makers.fixed import fixed
from pressgen.plan.makers.listings import archive, front, terms
from pressgen.plan.makers.overviews import overviews
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.makers.plain import plain_pages
from pressgen.plan.makers.redirects import redirect_rules, redirects
from pressgen.plan.makers.releases import releases
from pressgen.plan.makers.sitemap import news_sitemap, sitemap
from pressgen.plan.makers.subscribe import subscribe

Maker = Callable[[PageBuilder], Iterator[Page]]
Lister = Callable[[PageBuilder, Sequence[Page]], Iterator[Page]]
"""Makes files about the pages that the makers, and the listers before it, made."""

MAKERS: tuple[Maker, ...] = (
    front,
    archive,
    terms,
    overviews,
    releases,
    redirects,
    plain_pages,
    feed_files,
    subscribe,
    news_sitemap,
    fixed,
)
OUTWARD: frozenset[Maker] = frozenset({feed_files, subscribe, news_sitemap})
"""What calls readers and search engines in: not made for a preview, and neither are lists."""
WORDED: frozenset[Maker] = frozenset({releases, feed_files})
"""What shows the words of releases: all that an edit of words alone makes anew. Only their pages are filled (see `filling`)."""
LISTERS: tuple[Lister, ...] = (sitemap, redirect_rules)

__all__ = ["LISTERS", "MAKERS", "OUTWARD", "WORDED", "Lister", "Maker", "PageBuilder"]
