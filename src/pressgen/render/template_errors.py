"""Turns errors in templates into problems for those who wrote them."""

from types import TracebackType

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from pressgen.errors import TemplateError
from pressgen.problems import Problem, Text, text
from pressgen.render.sandbox import RefusedError


def template_error(error: Exception, template: str, about: str) -> TemplateError:
    """The error with file and line in the template where it happened, or line 1 of `template` if that is not known.

    `about` is what was being rendered: a source file or a path.
    """
    file, line = _place(error) or (template, 1)
    if isinstance(error, RefusedError):
        return TemplateError(Problem(file, "PG902", "error", error.reason, line=line, hint=error.hint))
    hint = text("This was seen when rendering {about}.", about=about)
    return TemplateError(Problem(path=file, line=line, code="PG901", level="error", message=_message(error), hint=hint))


def _message(error: Exception) -> Text:
    if isinstance(error, TemplateNotFound):
        return text("There is no template with the name {name}.", name=error.name)
    if isinstance(error, TemplateSyntaxError):
        return text("The template cannot be read: {what}.", what=(error.message or "").rstrip("."))
    if isinstance(error, UndefinedError):
        return text("The template uses a name that does not exist here: {what}.", what=error.message)
    if isinstance(error, RecursionError):
        return text("The template includes, extends or calls itself without an end.")
    return text("The template failed: {kind}: {what}.", kind=type(error).__name__, what=error)


def _place(error: Exception) -> tuple[str, int] | None:
    """File and line of the innermost template. Jinja rewrites tracebacks so that they name templates and their lines."""
    if isinstance(error, TemplateSyntaxError):
        return (error.filename or error.name or "", error.lineno)
    if isinstance(error, RefusedError) and error.place:
        return error.place
    places = [place for place in _frames(error.__traceback__) if place is not None]
    return places[-1] if places else None


def _frames(trace: TracebackType | None) -> list[tuple[str, int] | None]:
    found: list[tuple[str, int] | None] = []
    while trace:
        frame = trace.tb_frame
        found.append((frame.f_code.co_filename, trace.tb_lineno) if "__jinja_exception__" in frame.f_globals else None)
        trace = trace.tb_next
    return found
