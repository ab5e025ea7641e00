"""Views of texts, with their links resolved to what is public."""

from collections.abc import Iterable, Iterator

from pressgen.model import Asset, Body, BodyView, Link, Outline, Release, Target
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name


def outline_view(context: PlanContext, outline: Outline, source: str, page: str) -> BodyView:
    """A text of the file `source` on the page at the site path `page`: its links, without its words."""
    return BodyView(html="", links=_resolve_links(context, outline.links, source, page))


def body_view(context: PlanContext, body: Body, source: str, page: str) -> BodyView:
    """A text of the file `source` as the page at the site path `page` shows it."""
    return with_words(_resolve_links(context, body.links, source, page), body)


def with_words(links: tuple[str, ...], body: Body) -> BodyView:
    """The view of a body whose links are resolved already."""
    return BodyView(
        html="\n".join(block.html for block in body.blocks),
        links=links,
        text="\n\n".join(block.text for block in body.blocks),
    )


def linked_assets(context: PlanContext, text: Body | Release, source: str) -> Iterator[Asset]:
    """The files that a text shows or links to, which must be copied beside its page."""
    for link in text.links:
        target = context.site.targets[source, link.target]
        if target.kind == "asset":
            yield context.site.assets[target.value]


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
