"""Plain pages: about, privacy, accessibility, ..."""

from collections.abc import Iterator

from pressgen.model import Page, PlainView
from pressgen.model.texts import summary
from pressgen.plan import texts
from pressgen.plan.frames import page_view
from pressgen.plan.makers.desk import Desk, copies


def plain_pages(desk: Desk) -> Iterator[Page]:
    """About, privacy, accessibility, ..."""
    for page in desk.ground.site.pages:
        path = desk.ground.site.paths[page.source]
        body = texts.body_view(desk.ground, page.body, page.source, path)
        description = summary(None, page.body)
        head = page_view(desk.ground, path, page.title, language=page.language, description=description)
        yield desk.html("plain.html", head, page.source, plain=PlainView(title=page.title, body=body))
        yield from copies(path, list(texts.assets_in(desk.ground, page.body, page.source)), page.source)
