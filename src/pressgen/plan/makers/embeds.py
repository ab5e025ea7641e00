"""Short lists for frames on other websites: the newest of the newsroom, and of each topic. docs/embed.md describes them."""

from collections.abc import Iterator, Sequence

import msgspec

from pressgen import languages, paths
from pressgen.model import EmbedView, ItemView, Page, Ref, Release
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view

_ITEMS = 5
"""Releases of a list, at most: so many fit in a frame that nobody has to scroll in."""


def embeds(builder: PageBuilder) -> Iterator[Page]:
    """A list of the newest releases, and one for each topic.

    A topic keeps its list, though empty, when nothing of it is in lists any longer: the other website goes on showing it.
    """
    context = builder.context
    if not context.config.embed:
        return
    yield builder.file("style", builder.site.embed_style, style=context.embed_style)
    yield _embed(builder, context.public.listed)
    language = context.config.language
    for name in sorted({topic for release in context.public.releases for topic in release.topics}):
        members = context.groups["topics"].get(name, [])
        ref = Ref(context.label("topics", name, language), context.listing("topics", name))
        yield _embed(builder, members, name, ref)


def _embed(builder: PageBuilder, members: Sequence[Release], name: str = "", topic: Ref | None = None) -> Page:
    context, shown = builder.context, members[:_ITEMS]
    listing = context.listing_paths.listing("topics", name) if topic else ""
    language = context.config.language
    title = topic.label if topic else languages.catalogue(language).gettext("Latest news")
    said_in = language if topic else languages.theme_language(language)
    head = page_view(context, paths.embedded(listing), title, language=said_in, noindex=True)
    head = msgspec.structs.replace(head, canonical=context.config.url + (topic.path if topic else ""))
    view = EmbedView(tuple(_title(builder, release) for release in shown), topic)
    return builder.html("embed.html", head, sources=tuple(release.source for release in shown), embed=view)


def _title(builder: PageBuilder, release: Release) -> ItemView:
    return msgspec.structs.replace(builder.item(release), summary="", image=None)
