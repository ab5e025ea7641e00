"""Plain pages: about, privacy, accessibility, ..."""

from collections.abc import Iterator

from pressgen.model import Page, PlainView
from pressgen.model.texts import summary
from pressgen.plan.front_view import press_contacts
from pressgen.plan.makers.page_builder import PageBuilder, copies, made
from pressgen.plan.page_files import page_files, page_pictures, pictures_of_page
from pressgen.plan.page_frame import page_view
from pressgen.plan.text_views import body_view


def plain_pages(builder: PageBuilder) -> Iterator[Page]:
    """Each plain page with the files that it shows or links to."""
    context = builder.context
    press = press_contacts(context, context.config.organisation)
    for page in context.site.pages:
        path = context.site.paths[page.source]
        body = body_view(context, page.body, page.source, page_pictures(context, page))
        description = summary(None, page.body)
        head = page_view(context, path, page.title, language=page.language, description=description)
        view = PlainView(title=page.title, body=body)
        yield builder.html("plain.html", head, page.source, plain=view, press_contacts=press)
        yield from copies(path, page_files(context, page).values(), page.source)
        yield from made(pictures_of_page(context, page), page.source)
