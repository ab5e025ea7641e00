"""Pages by Jinja. A template sees the fields of the page's context and nothing else."""

from pressgen.model import Artifact, Context, Page
from pressgen.render.environment import Templates, environment, file_of
from pressgen.render.preview import marked_page
from pressgen.render.template_errors import failure


def html(page: Page, templates: Templates) -> Artifact:
    """The page as its template shows it."""
    context = context_of(page)
    shown = fill(page.template, context, context.page.language, templates, page.source or page.path)
    marked = marked_page(shown, context.page.language) if context.site.preview else shown
    return Artifact(page.path, marked.encode())


def from_template(page: Page, templates: Templates) -> Artifact:
    """A file for machines that a template makes, ended by a line break as such files are."""
    context = context_of(page)
    shown = fill(page.template, context, context.page.language, templates, page.path)
    return Artifact(page.path, shown.encode() + b"\n")


def fill(name: str, context: Context, language: str, templates: Templates, about: str) -> str:
    """The template `name` filled from a context; `about` is what a failure's message names."""
    try:
        template = environment(language, templates).get_template(name)
        return template.render({field: getattr(context, field) for field in Context.__struct_fields__})
    except Exception as error:
        raise failure(error, file_of(name, templates), about) from error


def context_of(page: Page) -> Context:
    """The context of a page that cannot do without one."""
    if page.context is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a context")
    return page.context
