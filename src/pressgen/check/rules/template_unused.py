"""PG903: a template that is not used.

A file in templates/ either replaces the theme's file with the same name, in the same letters and the same folder, or is
a part that another template names. This file does neither, so it has no effect:

    templates/releas.html        write: templates/release.html
    templates/Base.html          write: templates/base.html

The pages' own style sheet is templates/style.css: pressgen adds it to the theme's. Save pictures, fonts and other style
sheets in templates/static/.

Remove files that you no longer need.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.paths import OWN_STYLE
from pressgen.problems import Text, text

_FOR_PEOPLE = ("README", "Readme", "readme", "LICENSE")
"""The beginnings of the names of files for people."""


def template_unused(newsroom: Newsroom) -> Iterator[Finding]:
    """A template that the theme does not have and that no other template names."""
    sources = newsroom.sources.templates
    own = dict(templates.newsroom_templates(sources))
    if any(template.has_dynamic_names for template in own.values()):
        return
    used = {other.name for name, template in own.items() for other in template.names if other.name != name}
    for name in sources:
        is_own = not name.startswith((templates.THEME, *_FOR_PEOPLE))
        if is_own and f"templates/{name}" != OWN_STYLE and templates.THEME + name not in sources and name not in used:
            message = text("This template is not used, so it has no effect.")
            yield file_finding(f"templates/{name}", message, _hint(name, sources))


def _hint(name: str, sources: dict[str, str]) -> Text:
    theme = [one.removeprefix(templates.THEME) for one in sources if one.startswith(templates.THEME)]
    meant = templates.closest(name, [*theme, OWN_STYLE.removeprefix("templates/")])
    if meant:
        return text("Did you mean “{id}”?", id=f"templates/{meant}")
    if name.endswith(".css"):
        return text("Write its rules in {path}, which is added to the theme's style sheet.", path=OWN_STYLE)
    return text("The theme has these: {ids}. Or let another template include it.", ids=", ".join(sorted(theme)))
