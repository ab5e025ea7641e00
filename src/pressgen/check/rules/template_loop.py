"""PG906: a template that extends itself.

A file in templates/ is used instead of the theme's file with the same name. So this template extends itself, and no
page can be made. Use the name of the theme's template:

    {% extends "release.html" %}        in templates/release.html, write: {% extends "theme/release.html" %}
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import Fix, text


def template_loop(newsroom: Newsroom) -> Iterator[Finding]:
    """A template that extends itself, directly or through others."""
    sources = newsroom.sources.templates
    for name, template in templates.newsroom_templates(sources):
        chain = templates.inheritance(name, sources)
        if len(chain) > 1 and chain[-1] == name:
            parent = template.parents[0]
            theme = templates.THEME + parent.name
            message = text("This template extends itself: {names}.", names=" → ".join(chain))
            hint = text("Write “{name}” for the theme's own.", name=theme) if theme in sources else None
            fix = Fix(theme) if hint and parent.name == name else None
            yield Finding(f"templates/{name}", parent.span, message, hint, fix)
