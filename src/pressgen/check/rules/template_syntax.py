"""PG901: a template cannot be used.

A template in templates/ has an error, such as an `if` that nothing ends. The message gives the line in the template. Compare it
with the theme's own template, which `pressgen templates show NAME` shows, or remove yours to use the theme's again.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.paths import OWN_STYLE
from pressgen.problems import text


def template_syntax(newsroom: Newsroom) -> Iterator[Finding]:
    """A template of the newsroom that Jinja cannot read."""
    for name, source in newsroom.sources.templates.items():
        path = f"templates/{name}"
        error = templates.syntax_error(source) if not name.startswith(templates.THEME) and path != OWN_STYLE else None
        if error:
            message = text("The template cannot be read: {what}.", what=error.what)
            yield Finding(path, (error.line, 1, error.line, 1), message)
