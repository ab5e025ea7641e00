"""PG905: a block that no page shows

A template that extends another replaces its blocks by their names. A block that the other one does not have is shown nowhere, and the page
stays as it was:

    {% block bodyy %}        write: {% block body %}

The comment at the top of each of the theme's templates, and docs/templates.md, name its blocks. A new block belongs within one of them.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import guess, text


def template_blocks(newsroom: Newsroom) -> Iterator[Finding]:
    """A block of a template that extends others, none of which has it."""
    known = newsroom.sources.templates
    for name, template in templates.own(known):
        line = [templates.read(known[one]) for one in templates.line_of(name, known)[1:]]
        above = [one for one in line if one]
        if above and len(above) == len(line) and len(above[-1].parents) == 0 and not above[-1].guesses:
            yield from _unknown(name, template, above)


def _unknown(name: str, template: templates.Template, above: list[templates.Template]) -> Iterator[Finding]:
    there = sorted({block.name for one in above for block in one.blocks})
    shown = {*there, *template.called, *(called for one in above for called in one.called)}
    for block in template.blocks:
        if not block.inner and block.name not in shown:
            near = next(iter(get_close_matches(block.name, there, n=1)), "")
            hint = text("Did you mean “{id}”?", id=near) if near else text("These exist: {ids}.", ids=", ".join(there))
            message = text(
                "No page shows the block “{name}”: “{parent}” has none of that name.",
                name=block.name,
                parent=template.parents[0].name,
            )
            yield Finding(f"templates/{name}", block.span, message, hint, guess(near))
