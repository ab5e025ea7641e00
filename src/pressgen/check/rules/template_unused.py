"""PG903: a template that nothing uses

A file in templates/ takes the place of the theme's file of the same name, in the same letters and the same folder, or is a part that
another template names. This one is neither, so it has no effect:

    templates/releas.html        write: templates/release.html
    templates/Base.html          write: templates/base.html

A style sheet comes into the pages by a template, such as templates/base.html:

    {% extends "theme/base.html" %}
    {% block style %}{{ super() }}<style>{% include "style.css" %}</style>{% endblock %}

Remove what is no longer needed.
"""

from collections.abc import Iterator

from pressgen.check import templates
from pressgen.check.finding import Finding, of_file
from pressgen.check.newsroom import Newsroom
from pressgen.problems import Text, text

_FOR_PEOPLE = ("README", "Readme", "readme", "LICENSE")
"""How files begin that tell people about the folder."""


def template_unused(newsroom: Newsroom) -> Iterator[Finding]:
    """A template that is not the theme's by name, and that no other one names."""
    known = newsroom.sources.templates
    made = dict(templates.own(known))
    used = {one.name for name, template in made.items() for one in template.names if one.name != name}
    if any(template.guesses for template in made.values()):
        return
    for name in known:
        is_own = not name.startswith((templates.THEME, *_FOR_PEOPLE))
        if is_own and templates.THEME + name not in known and name not in used:
            message = text("This template is not used, so it has no effect.")
            yield of_file(f"templates/{name}", message, _hint(name, known))


def _hint(name: str, known: dict[str, str]) -> Text:
    theme = [one.removeprefix(templates.THEME) for one in known if one.startswith(templates.THEME)]
    meant = templates.near(name, theme)
    if meant:
        return text("Did you mean “{id}”?", id=f"templates/{meant}")
    if name.endswith(".css"):
        return text("Name it in templates/base.html: `pressgen explain PG903` shows how.")
    return text("The theme has these: {ids}. Or let another template include it.", ids=", ".join(sorted(theme)))
