"""PG907: a template whose words no page shows, or that leaves the page's frame out

A template that extends another one gives it blocks; what stands outside of them is shown nowhere. Put it into a block.

A template that extends nothing replaces the theme's as a whole. Without <html> in it, the pages have no head, no title and no style
sheet. Most often the first line was forgotten:

    {% extends "theme/release.html" %}
"""

from collections.abc import Iterator, Mapping

from pressgen.check import templates
from pressgen.check.finding import Finding, of_file
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text


def template_frame(newsroom: Newsroom) -> Iterator[Finding]:
    """Words outside of the blocks of a template that extends another, and a whole page without a frame."""
    known = newsroom.sources.templates
    for name, template in templates.own(known):
        path = f"templates/{name}"
        if template.stray:
            message = text("What stands outside of the blocks is shown on no page.")
            hint = text("Put it into a block, after super() to keep what the theme has there.")
            yield Finding(path, (template.stray, 1, template.stray, 1), message, hint)
        elif _makes_pages(name, known) and not template.names and "<html" not in known[name].lower():
            message = text("This template makes pages without <html>: it replaces the theme's as a whole.")
            hint = text(
                'Begin it with {{% extends "{name}" %}} to replace only its blocks.', name=templates.THEME + name
            )
            yield of_file(path, message, hint)


def _makes_pages(name: str, known: Mapping[str, str]) -> bool:
    """Whether the theme's template of that name makes whole pages."""
    theme = {one: source for one, source in known.items() if one.startswith(templates.THEME)}
    last = templates.THEME + name
    return last in theme and "<html" in theme[templates.line_of(last, theme)[-1]]
