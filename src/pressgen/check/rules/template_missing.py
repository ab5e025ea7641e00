"""PG908: a template names one that does not exist

The name after `extends`, `include`, `import` or `from` is that of a file in templates/, or of one of the theme's: `theme/base.html`. If it
may be missing, say so: {% include "notice.html" ignore missing %}.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import guess, text

_WRITE = text("Write the name of a file in templates/, or one of the theme's, such as theme/base.html.")


def template_missing(newsroom: Newsroom) -> Iterator[Finding]:
    """A name that stands for no template."""
    known = newsroom.sources.templates
    for name, template in templates.own(known):
        for asked in template.names:
            if not asked.inner and not templates.found(asked.name, known):
                near = _near(asked.name, list(known))
                hint = text("Did you mean “{id}”?", id=near) if near else _WRITE
                message = text("There is no template with the name {name}.", name=asked.name)
                yield Finding(f"templates/{name}", asked.span, message, hint, guess(near))


def _near(name: str, known: list[str]) -> str:
    """The theme's when one of the theme's was asked for, else the newsroom's or the theme's."""
    folder = templates.THEME if name.startswith(templates.THEME) else ""
    names = [one.removeprefix(folder) for one in known if one.startswith(folder)]
    plain = names if folder else [*names, *(one.removeprefix(templates.THEME) for one in names)]
    near = templates.near(name, plain)
    return folder + near if near else ""
