"""Jinja as pressgen uses it: in a sandbox, escaped, strict about names, in the page's language."""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from pressgen.languages import catalogue
from pressgen.render import permitted
from pressgen.render.bounds import batch, bounded, sliced, tojson, word
from pressgen.render.compiler import Generator, Words, redefines, shown
from pressgen.render.filters import FILTERS
from pressgen.render.macro_cache import MacroCache
from pressgen.render.sandbox import Sandbox

Templates = tuple[tuple[str, str], ...]
"""The newsroom's own templates, each as name and source; sorted and hashable, so that environments can be kept."""

THEME = "theme/"
"""Before a name, it asks for the built-in template, also when the newsroom has one of that name."""


@lru_cache(maxsize=32)
def environment(language: str, templates: Templates) -> Environment:
    """The environment for pages in a language. Each process makes it once, as compiling the templates takes time."""
    made = Theme(
        loader=Loader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    bound = {"batch": batch, "slice": sliced, "tojson": tojson}
    made.filters, made.tests = permitted.filters(bound | FILTERS), permitted.tests()
    catalog = catalogue(language)
    singular, plural = word(catalog.gettext), word(catalog.ngettext)
    within, plural_within = word(catalog.pgettext), word(catalog.npgettext)
    made.install_gettext_callables(  # type: ignore[attr-defined]  # by the extension
        singular, plural, newstyle=True, pgettext=within, npgettext=plural_within
    )
    kept = MacroCache()
    functions = made.globals | {"kept": kept.one, "kept_each": kept.each, "range": bounded}
    made.globals = permitted.only(permitted.FUNCTIONS, functions)
    words: Words = {"_": singular, "gettext": singular, "pgettext": within}
    own = [source for name, source in templates if not name.startswith(THEME)]
    made.words = {} if any(redefines(source, words, made) for source in own) else words
    return made


class Theme(Sandbox):
    """Makes templates and renders them with what `compiling` saves."""

    code_generator_class = Generator
    shown = staticmethod(shown)
    words: Words

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own as they are: nobody here gives a template others."""
        return super().make_globals(d) if d else self.globals


def file_of(name: str, templates: Templates) -> str:
    """The file that a template's name stands for, as messages show it."""
    return name if name.startswith(THEME) or name not in dict(templates) else f"templates/{name}"


class Loader(BaseLoader):
    """Finds the newsroom's own template first, then the built-in one; their file names are those that messages show."""

    def __init__(self, templates: Templates) -> None:
        self.own = dict(templates)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """The template's text and the name of its file."""
        del environment
        if template in self.own and not template.startswith(THEME):
            return self.own[template], f"templates/{template}", None
        built_in = THEME + template.removeprefix(THEME)
        if built_in not in self.own:
            raise TemplateNotFound(template.removeprefix(THEME))
        return self.own[built_in], built_in, None
