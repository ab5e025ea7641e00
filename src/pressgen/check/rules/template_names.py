"""PG912: a template uses a name that does not exist.

    {{ release.titel }}                             write: {{ release.title }}
    {% from "macros.html" import contakt %}         write: {% from "macros.html" import contact %}

A template sees the names in docs/templates.md, what it sets itself, and what it imports. `pressgen templates show NAME`
shows how the theme writes it. A templates/macros.html takes the place of the theme's, so it needs every macro that the
theme's templates use:

    {% import "theme/macros.html" as theme %}
    {% set contact = theme.contact %}
"""

from collections.abc import Iterator
from difflib import get_close_matches

from pressgen.check import templates
from pressgen.check.finding import Finding, file_finding
from pressgen.check.newsroom import Newsroom
from pressgen.check.template_names import UnknownName, exports, imported_names, unknown_names
from pressgen.paths import OWN_STYLE
from pressgen.problems import Text, guess, text

_MAX_LISTED = 30
_CUTOFF, _CUTOFF_OF_NAMES = 0.6, 0.7
"""How similar a suggestion must be; there are few names that stand alone, so anything is like one of them."""


def template_names(newsroom: Newsroom) -> Iterator[Finding]:
    """A name, a field or a macro that does not exist, and a macro of the theme that the newsroom's file lacks."""
    sources = newsroom.sources.templates
    for name, _ in templates.newsroom_templates(sources):
        path = f"templates/{name}"
        if path != OWN_STYLE:
            yield from (_finding(path, one) for one in unknown_names(name, sources))
            if missing := _missing_macros(name, sources):
                message = text(
                    "The theme's templates use macros that this file lacks: {names}.", names=", ".join(missing)
                )
                yield file_finding(path, message, _set_them(name, missing[0]))


def _finding(path: str, one: UnknownName) -> Finding:
    near = next(
        iter(get_close_matches(one.name, one.known, n=1, cutoff=_CUTOFF if one.owner else _CUTOFF_OF_NAMES)), ""
    )
    more = ", …" if len(one.known) > _MAX_LISTED else ""
    these = text("These exist: {ids}.", ids=", ".join(one.known[:_MAX_LISTED]) + more)
    hint = text("Did you mean “{id}”?", id=near) if near else these
    return Finding(path, one.span, _message(one), hint, guess(near))


def _message(one: UnknownName) -> Text:
    if one.is_macro:
        return text("{template} has no macro “{name}”.", template=one.owner, name=one.name)
    if one.owner:
        return text("“{owner}” has no field “{name}”.", owner=one.owner, name=one.name)
    return text("There is no “{name}” in templates.", name=one.name)


def _missing_macros(name: str, sources: dict[str, str]) -> list[str]:
    """The names that the theme's templates import from their own file of this name, and that the newsroom's does not define."""
    known = exports(name, sources)
    if known is None or templates.THEME + name not in sources:
        return []
    theme = [source for key, source in sources.items() if key.startswith(templates.THEME)]
    wanted = {macro for source in theme for other, macro, _ in imported_names(source) if other == name}
    return sorted(wanted - known)


def _set_them(name: str, macro: str) -> Text:
    return text(
        'Begin it with {{% import "theme/{name}" as theme %}}, and for each: {{% set {macro} = theme.{macro} %}}.',
        name=name,
        macro=macro,
    )
