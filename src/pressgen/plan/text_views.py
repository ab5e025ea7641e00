"""Views of texts, with their links resolved to what is public."""

from collections.abc import Iterable, Iterator

import msgspec

from pressgen.model import Asset, Body, BodyView, Link, Outline, PictureView, Release, Target
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name
from pressgen.plan.pictures import FolderPictures


def outline_view(context: PlanContext, outline: Outline, source: str, pictures: FolderPictures) -> BodyView:
    """A text of the file `source` on the page beside which `pictures` lie: its links and pictures, without its words."""
    return BodyView(
        html="",
        links=_resolve_links(context, outline.links, source, pictures.folder),
        pictures=_pictures(context, outline.links, source, pictures),
    )


def body_view(context: PlanContext, body: Body, source: str, pictures: FolderPictures) -> BodyView:
    """A text of the file `source` as the page beside which `pictures` lie shows it."""
    return with_words(outline_view(context, Outline(body.links), source, pictures), body)


def with_words(view: BodyView, body: Body) -> BodyView:
    """The view of a body, whose links are resolved already, with its words."""
    html = "\n".join(block.html for block in body.blocks)
    text = "\n\n".join(block.text for block in body.blocks)
    return msgspec.structs.replace(view, html=html, text=text)


def linked_assets(context: PlanContext, text: Body | Release, source: str, kind: str = "") -> Iterator[Asset]:
    """The files that a text shows or links to, which must be copied beside its page; of one `kind` of link, if that is given."""
    for link in text.links:
        target = context.site.targets[source, link.target]
        if target.kind == "asset" and kind in ("", link.kind):
            yield context.site.assets[target.value]


def _pictures(
    context: PlanContext, links: tuple[Link, ...], source: str, pictures: FolderPictures
) -> tuple[PictureView | None, ...]:
    """The pictures of a text, by the number of their link; empty for a text without pictures."""
    if not any(link.kind == "image" for link in links):
        return ()
    targets = ((link, context.site.targets[source, link.target]) for link in links)
    return tuple(
        pictures.whole(context.site.assets[target.value]).view
        if link.kind == "image" and target.kind == "asset"
        else None
        for link, target in targets
    )


def _resolve_links(context: PlanContext, links: Iterable[Link], source: str, page: str) -> tuple[str, ...]:
    return tuple(_resolve(context, context.site.targets[source, link.target], page) for link in links)


def _resolve(context: PlanContext, target: Target, page: str) -> str:
    """The address of a target; empty when it is not public, so that the link's text is shown without a link."""
    if target.kind == "external":
        return target.value
    if target.kind == "anchor":
        return target.fragment
    if target.kind == "release" and target.value in context.public_ids:
        return context.path(context.site.releases[target.value]) + target.fragment
    if target.kind == "page":
        return context.site.paths[target.value] + target.fragment
    if target.kind == "contact":
        return context.listing("contacts", target.value)
    if target.kind == "asset":
        return page + file_name(context.site.assets[target.value])
    if target.kind == "path" and target.value in context.listings:
        return (target.value or "./") + target.fragment
    return ""
