"""Fills planned pages with the words of their releases. Words are long, so only pages that are rendered get them."""

from collections import OrderedDict

import msgspec

from pressgen.model import BodyView, Page, Quote, ReleaseView, Site
from pressgen.model.texts import Words
from pressgen.plan.search.filler import IndexFiller
from pressgen.plan.text_views import with_words

_CACHE_SIZE = 512
"""Releases whose words are cached: pages and feeds that are next to each other in the plan show the same ones."""

SHOWING_BLOCKS = ("api-release", "markdown", "ninjs")
"""Formats that make something else of a text than its HTML."""
SHOWING_STEMS = ("search-stems", "search-whole")
"""Formats that show which words stand where."""
_Words = tuple[BodyView, BodyView | None, tuple[Quote, ...]]
"""Body, lead and quotes."""


class WordFiller:
    """Fills pages with the words of a site's releases."""

    def __init__(self, site: Site) -> None:
        self._releases = {release.source: release for release in site.releases.values()}
        self._index = IndexFiller(self._releases)
        self._cache: OrderedDict[int, tuple[BodyView, _Words]] = OrderedDict()
        """By the `id()` of a body without words; the body is in the value too, so that its id stays valid."""

    def __call__(self, page: Page) -> Page:
        """The page with the words of its release, or of the releases of its feed."""
        context = page.context
        if context and context.index and page.format in SHOWING_STEMS:
            index = self._index.filled(context.index)
            return msgspec.structs.replace(page, context=msgspec.structs.replace(context, index=index))
        if context is None or not (context.release or context.feed):
            return page
        feed = context.feed
        entries = tuple(self._fill(entry) for entry in feed.entries) if feed else ()
        filled = msgspec.structs.replace(
            context,
            release=self._fill(context.release) if context.release else None,
            feed=msgspec.structs.replace(feed, entries=entries) if feed else None,
            words=self._blocks(context.release) if page.format in SHOWING_BLOCKS else None,
        )
        return msgspec.structs.replace(page, context=filled)

    def _blocks(self, view: ReleaseView | None) -> Words | None:
        """The blocks of the release's text; none of what is withdrawn."""
        return None if view is None or view.withdrawn else self._releases[view.source].texts.words()

    def _fill(self, view: ReleaseView) -> ReleaseView:
        if view.withdrawn:
            return view
        key = id(view.body)
        if key not in self._cache:
            self._cache[key] = (view.body, self._words(view))
            if len(self._cache) > _CACHE_SIZE:
                self._cache.popitem(last=False)
        body, lead, quotes = self._cache[key][1]
        return msgspec.structs.replace(view, body=body, lead=lead, quotes=quotes)

    def _words(self, view: ReleaseView) -> _Words:
        words = self._releases[view.source].texts.words()
        bodies = [words.body, *([words.lead] if words.lead else [])]
        return (
            with_words(view.body, words.body),
            with_words(view.lead, words.lead) if view.lead and words.lead else None,
            tuple(block.quote for body in bodies for block in body.blocks if block.quote),
        )
