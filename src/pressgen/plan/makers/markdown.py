"""Each release as Markdown beside its page, for programs that read. docs/data.md describes it."""

from collections.abc import Iterator

import msgspec

from pressgen.model import Context, Page, ReleaseView
from pressgen.plan.context import PlanContext
from pressgen.plan.makers.page_builder import PageBuilder
from pressgen.plan.page_frame import page_view


def markdown_texts(builder: PageBuilder) -> Iterator[Page]:
    """The text of each release with a page."""
    context = builder.context
    if context.config.markdown:
        for release in filter(builder.is_wanted, context.public.releases):
            view = builder.view(release)
            head = page_view(context, view.path, view.title, language=release.language)
            shown = Context(site=builder.site, page=head, release=_shown(view))
            path = markdown_path(context, view)
            yield Page(path=path, format="markdown", context=shown, source=release.source)


def markdown_path(context: PlanContext, view: ReleaseView) -> str:
    """The site path of a release's Markdown; empty when the newsroom has none."""
    return f"{view.path}index.md" if context.config.markdown else ""


def _shown(view: ReleaseView) -> ReleaseView:
    """The release without what its Markdown omits, so that a topic's new label makes no text be rendered again."""
    return msgspec.structs.replace(view, topics=(), categories=(), regions=(), related=(), translations=())
