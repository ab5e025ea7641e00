"""PG907: a template with text that no page shows, or without the page's frame.

A template that extends another one fills its blocks. Text outside of the blocks is not shown. Put it into a block.

A template that extends nothing replaces the theme's template completely. Without <html> in it, the pages have no head,
no title and no style sheet. Often the first line is missing:

    {% extends "theme/release.html" %}
"""

from collections.abc import Iterator, Mapping

from pressgen.check import templates
from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import text


def template_frame(newsroom: Newsroom) -> Iterator[Finding]:
    """Words outside of the blocks of a template that extends another, and a whole page without a frame."""
    sources = newsroom.sources.templates
    for name, template in templates.newsroom_templates(sources):
        path = f"templates/{name}"
        if template.stray_line:
            message = text("What stands outside of the blocks is shown on no page.")
            hint = text("Put it into a block, after super() to keep what the theme has there.")
            yield Finding(path, (template.stray_line, 1, template.stray_line, 1), message, hint)
        elif _makes_pages(name, sources) and not template.names and "<html" not in sources[name].lower():
            message = text("This template makes pages without <html>: it replaces the theme's as a whole.")
            hint = text(
                'Begin it with {{% extends "{name}" %}} to replace only its blocks.', name=templates.THEME + name
            )
            yield file_finding(path, message, hint)


def _makes_pages(name: str, sources: Mapping[str, str]) -> bool:
    """Whether the theme's template of that name makes whole pages."""
    theme = {one: source for one, source in sources.items() if one.startswith(templates.THEME)}
    replaced = templates.THEME + name
    return replaced in theme and "<html" in theme[templates.inheritance(replaced, theme)[-1]]
