"""PG908: a template names a file that does not exist.

The name after `extends`, `include`, `import` or `from` must be a file in templates/, or one of the theme's:
`theme/base.html`. If the file may be missing, say so: {% include "notice.html" ignore missing %}.

An address such as static/own/karta.png is that of the file templates/static/karta.png.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding
from pressgen.check.newsroom import Newsroom
from pressgen.paths import OWN_FILES, OWN_FILES_ON_SITE
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
        yield from _missing_files(name, template, newsroom)


def _missing_files(name: str, template: templates.Template, newsroom: Newsroom) -> Iterator[Finding]:
    """The newsroom's own files that the template shows although they do not exist."""
    own = {path.removeprefix(OWN_FILES): path for path in newsroom.sources.assets if path.startswith(OWN_FILES)}
    for file in template.own_files:
        written = file.name.removeprefix(OWN_FILES_ON_SITE)
        if written not in own:
            near = templates.closest(written, [*own])
            near = OWN_FILES_ON_SITE + near if near else ""
            hint = text("Did you mean “{id}”?", id=near) if near else text("Save it in {folder}.", folder=OWN_FILES)
            message = text("There is no file {path}.", path=OWN_FILES + written)
            yield Finding(f"templates/{name}", file.span, message, hint, guess(near))


def _closest(name: str, known: list[str]) -> str:
    """A template of the theme when the name begins with theme/, else any template."""
    folder = templates.THEME if name.startswith(templates.THEME) else ""
    names = [one.removeprefix(folder) for one in known if one.startswith(folder)]
    plain = names if folder else [*names, *(one.removeprefix(templates.THEME) for one in names)]
    near = templates.closest(name, plain)
    return folder + near if near else ""
