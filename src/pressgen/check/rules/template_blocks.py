"""PG905: a block that no page shows.

A template that extends another one replaces the blocks with the same names. If the other one has no such block, yours
is not shown:

    {% block bodyy %}        write: {% block body %}

The comment at the top of each of the theme's templates lists its blocks, and so does docs/templates.md. Put a new block
inside one of them.
"""

from collections.abc import Iterator
from difflib import get_close_matches

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import guess, text


def template_blocks(newsroom: Newsroom) -> Iterator[Finding]:
    """A block of a template that extends others, none of which has it."""
    sources = newsroom.sources.templates
    for name, template in templates.newsroom_templates(sources):
        parsed = [templates.parse(sources[one]) for one in templates.inheritance(name, sources)[1:]]
        ancestors = [one for one in parsed if one]
        if ancestors and len(ancestors) == len(parsed) and _is_root(ancestors[-1]):
            yield from _unknown(name, template, ancestors)


def _is_root(template: templates.Template) -> bool:
    """Whether it surely extends nothing."""
    return not template.parents and not template.has_dynamic_names


def _unknown(name: str, template: templates.Template, ancestors: list[templates.Template]) -> Iterator[Finding]:
    inherited = sorted({block.name for one in ancestors for block in one.blocks})
    shown = {*inherited, *(block for one in (template, *ancestors) for block in one.called_blocks)}
    for block in template.blocks:
        if not block.nested and block.name not in shown:
            near = next(iter(get_close_matches(block.name, inherited, n=1)), "")
            known = text("These exist: {ids}.", ids=", ".join(inherited))
            hint = text("Did you mean “{id}”?", id=near) if near else known
            message = text(
                "No page shows the block “{name}”: “{parent}” has none of that name.",
                name=block.name,
                parent=template.parents[0].name,
            )
            yield Finding(f"templates/{name}", block.span, message, hint, guess(near))
