"""Gives planned pages the words that they show: only what is rendered needs them."""

from collections import OrderedDict

import msgspec

from pressgen.model import Body, BodyView, Page, ReleaseView, Site

_NEAR = 512
"""How many filled releases are at hand: pages and feeds that stand beside each other show the same ones."""


class Filling:
    """Fills pages from the texts of a site."""

    def __init__(self, site: Site) -> None:
        self._releases = {release.source: release for release in site.releases.values()}
        self._near: OrderedDict[int, tuple[ReleaseView, ReleaseView]] = OrderedDict()
        """By place in memory, with the view itself, so that it stays there."""

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
        if id(view) not in self._near:
            self._near[id(view)] = (view, self._anew(view))
            if len(self._near) > _NEAR:
                self._near.popitem(last=False)
        return self._near[id(view)][1]

    def _anew(self, view: ReleaseView) -> ReleaseView:
        if view.withdrawn:
            return view
        words = self._releases[view.source].texts.words()
        texts = [words.body, *([words.lead] if words.lead else [])]
        return msgspec.structs.replace(
            view,
            body=_worded(view.body, words.body),
            lead=_worded(view.lead, words.lead) if view.lead and words.lead else None,
            quotes=tuple(block.quote for text in texts for block in text.blocks if block.quote),
        )


def _worded(view: BodyView, body: Body) -> BodyView:
    return BodyView(
        html="\n".join(block.html for block in body.blocks),
        links=view.links,
        text="\n\n".join(block.text for block in body.blocks),
    )
