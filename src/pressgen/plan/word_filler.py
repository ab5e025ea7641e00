"""Gives planned pages the words that they show: only what is rendered needs them."""

from collections import OrderedDict

import msgspec

from pressgen.model import Body, BodyView, Page, Quote, ReleaseView, Site

_NEAR = 512
"""Of how many releases the words are at hand: pages and feeds that stand beside each other show the same ones."""


_Words = tuple[BodyView, BodyView | None, tuple[Quote, ...]]
"""Body, lead and quotes."""


class WordFiller:
    """Fills pages from the texts of a site."""

    def __init__(self, site: Site) -> None:
        self._releases = {release.source: release for release in site.releases.values()}
        self._near: OrderedDict[int, tuple[BodyView, _Words]] = OrderedDict()
        """By the place in memory of a body without words, with that itself, so that it stays there."""

    def __call__(self, page: Page) -> Page:
        """The page with its texts in it."""
        context = page.context
        if context is None or not (context.release or context.feed):
            return page
        feed = context.feed
        entries = tuple(self._filled(entry) for entry in feed.entries) if feed else ()
        full = msgspec.structs.replace(
            context,
            release=self._filled(context.release) if context.release else None,
            feed=msgspec.structs.replace(feed, entries=entries) if feed else None,
        )
        return msgspec.structs.replace(page, context=full)

    def _filled(self, view: ReleaseView) -> ReleaseView:
        if view.withdrawn:
            return view
        key = id(view.body)
        if key not in self._near:
            self._near[key] = (view.body, self._words(view))
            if len(self._near) > _NEAR:
                self._near.popitem(last=False)
        body, lead, quotes = self._near[key][1]
        return msgspec.structs.replace(view, body=body, lead=lead, quotes=quotes)

    def _words(self, view: ReleaseView) -> _Words:
        words = self._releases[view.source].texts.words()
        texts = [words.body, *([words.lead] if words.lead else [])]
        return (
            _worded(view.body, words.body),
            _worded(view.lead, words.lead) if view.lead and words.lead else None,
            tuple(block.quote for text in texts for block in text.blocks if block.quote),
        )


def _worded(view: BodyView, body: Body) -> BodyView:
    return BodyView(
        html="\n".join(block.html for block in body.blocks),
        links=view.links,
        text="\n\n".join(block.text for block in body.blocks),
    )
