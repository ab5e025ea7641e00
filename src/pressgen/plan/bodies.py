"""Bodies with their links resolved to what is public."""

from collections.abc import Iterator

from pressgen.model import Asset, Body, BodyView, Outline, Release, Target
from pressgen.plan.context import PlanContext
from pressgen.plan.listing_paths import file_name


def links_view(context: PlanContext, outline: Outline, source: str, page: str) -> BodyView:
    """A text of the file `source` on the page at the site path `page`, without its words: only where its links lead."""
    links = tuple(_resolve(context, context.site.targets[source, link.target], page) for link in outline.links)
    return BodyView(html="", links=links)


def body_view(context: PlanContext, body: Body, source: str, page: str) -> BodyView:
    """The body of the file `source` as the page at the site path `page` shows it."""
    return BodyView(
        html="\n".join(block.html for block in body.blocks),
        links=tuple(_resolve(context, context.site.targets[source, link.target], page) for link in body.links),
        text="\n\n".join(block.text for block in body.blocks),
    )


def _resolve(context: PlanContext, target: Target, page: str) -> str:
    """The address of a target, or empty when it is not public: then the link's text stands alone."""
    if target.kind == "external":
        return target.value
    if target.kind == "anchor":
        return target.fragment
    if target.kind == "release" and target.value in context.released:
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


def assets_in(context: PlanContext, text: Body | Release, source: str) -> Iterator[Asset]:
    """The files that a text shows or links to, which must lie beside its page."""
    for link in text.links:
        target = context.site.targets[source, link.target]
        if target.kind == "asset":
            yield context.site.assets[target.value]
