"""Files by Jinja templates. A template sees the fields of the page's context and nothing else."""

from pressgen.model import Artifact, Context, Page
from pressgen.render.environment import Templates, environment, file_of
from pressgen.render.preview import mark_page
from pressgen.render.template_errors import template_error


def html(page: Page, templates: Templates) -> Artifact:
    """An HTML page; in a preview, with the mark of one."""
    context = context_of(page)
    rendered = render_template(page.template, context, context.page.language, templates, page.source or page.path)
    marked = mark_page(rendered, context) if context.site.preview else rendered
    return Artifact(page.path, marked.encode())


def from_template(page: Page, templates: Templates) -> Artifact:
    """A text file such as robots.txt, ended by a line break."""
    context = context_of(page)
    rendered = render_template(page.template, context, context.page.language, templates, page.path)
    return Artifact(page.path, rendered.encode() + b"\n")


def render_template(name: str, context: Context, language: str, templates: Templates, about: str) -> str:
    """Render the template `name` with a context. Raises TemplateError, which names `about`, a source file or a path."""
    try:
        template = environment(language, templates).get_template(name)
        return template.render({field: getattr(context, field) for field in Context.__struct_fields__})
    except Exception as error:
        raise template_error(error, file_of(name, templates), about) from error


def context_of(page: Page) -> Context:
    """The context of a page whose format needs one. Raises ValueError without it."""
    if page.context is None:
        raise ValueError(f"{page.path}: the format {page.format} needs a context")
    return page.context
