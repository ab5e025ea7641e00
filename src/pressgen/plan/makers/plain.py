"""Plain pages: about, privacy, accessibility, ..."""

from collections.abc import Iterator

from pressgen.model import Page, PlainView
from pressgen.model.texts import summary
from pressgen.plan import bodies
from pressgen.plan.makers.page_builder import PageBuilder, copies
from pressgen.plan.page_frame import page_view


def plain_pages(builder: PageBuilder) -> Iterator[Page]:
    """About, privacy, accessibility, ..."""
    for page in builder.context.site.pages:
        path = builder.context.site.paths[page.source]
        body = bodies.body_view(builder.context, page.body, page.source, path)
        description = summary(None, page.body)
        head = page_view(builder.context, path, page.title, language=page.language, description=description)
        yield builder.html("plain.html", head, page.source, plain=PlainView(title=page.title, body=body))
        yield from copies(path, list(bodies.assets_in(builder.context, page.body, page.source)), page.source)
