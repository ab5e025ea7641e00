"""PG908: a template names one that does not exist.

The name after `extends`, `include`, `import` or `from` must be a file in templates/, or one of the theme's:
`theme/base.html`. If the file may be missing, say so: {% include "notice.html" ignore missing %}.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.problems import guess, text

_WRITE = text("Write the name of a file in templates/, or one of the theme's, such as theme/base.html.")


def template_missing(newsroom: Newsroom) -> Iterator[Finding]:
    """The name of a template that does not exist."""
    sources = newsroom.sources.templates
    for name, template in templates.newsroom_templates(sources):
        for other in template.names:
            if not other.optional and not templates.resolve(other.name, sources):
                near = _closest(other.name, list(sources))
                hint = text("Did you mean “{id}”?", id=near) if near else _WRITE
                message = text("There is no template with the name {name}.", name=other.name)
                yield Finding(f"templates/{name}", other.span, message, hint, guess(near))


def _closest(name: str, known: list[str]) -> str:
    """A template of the theme when the name begins with theme/, else any template."""
    folder = templates.THEME if name.startswith(templates.THEME) else ""
    names = [one.removeprefix(folder) for one in known if one.startswith(folder)]
    plain = names if folder else [*names, *(one.removeprefix(templates.THEME) for one in names)]
    near = templates.closest(name, plain)
    return folder + near if near else ""
