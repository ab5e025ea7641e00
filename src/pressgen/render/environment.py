"""The Jinja environment: sandboxed, escaping, strict about undefined names, with words in the page's language."""

from collections.abc import MutableMapping
from functools import lru_cache
from typing import Any, NamedTuple

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound

from pressgen.languages import catalogue
from pressgen.render import template_allowlist
from pressgen.render.code_generator import Generator, Words, redefines
from pressgen.render.compiled_templates import THEME, CompiledTemplates
from pressgen.render.filters import FILTERS
from pressgen.render.macro_cache import MacroCache
from pressgen.render.sandbox import Sandbox
from pressgen.render.template_limits import batch, bounded, bounded_word, sliced, tojson


class Templates(NamedTuple):
    """All templates; hashable, as a cache key."""

    sources: tuple[tuple[str, str], ...]
    """Name and source of each, the theme's with the prefix `THEME`; sorted."""
    version: str = ""
    """Of pressgen and its libraries. Without it, compiled templates are not kept."""


@lru_cache(maxsize=32)
def environment(language: str, templates: Templates) -> Environment:
    """The environment for pages in a language. Cached in each process, as compiling the templates takes time."""
    jinja = Theme(
        loader=Loader(templates.sources),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    bound = {"batch": batch, "slice": sliced, "tojson": tojson}
    jinja.filters, jinja.tests = template_allowlist.filters(bound | FILTERS), template_allowlist.tests()
    catalog = catalogue(language)
    singular, plural = bounded_word(catalog.gettext), bounded_word(catalog.ngettext)
    within, plural_within = bounded_word(catalog.pgettext), bounded_word(catalog.npgettext)
    jinja.install_gettext_callables(  # type: ignore[attr-defined]  # by the extension
        singular, plural, newstyle=True, pgettext=within, npgettext=plural_within
    )
    macro_cache = MacroCache()
    functions = jinja.globals | {"kept": macro_cache.one, "kept_each": macro_cache.each, "range": bounded}
    jinja.globals = template_allowlist.only(template_allowlist.FUNCTIONS, functions)
    words: Words = {"_": singular, "gettext": singular, "pgettext": within}
    own = [source for name, source in templates.sources if not name.startswith(THEME)]
    jinja.words = {} if any(redefines(source, words, jinja) for source in own) else words
    if jinja.words and templates.version:
        jinja.bytecode_cache = CompiledTemplates(language, templates.version)
    return jinja


class Theme(Sandbox):
    """The environment with the code generator of `code_generator`."""

    code_generator_class = Generator
    words: Words

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """The environment's own dictionary, without a copy: no template has globals of its own here."""
        return super().make_globals(d) if d else self.globals


def file_of(name: str, templates: Templates) -> str:
    """The file of a template, as messages show it."""
    return name if name.startswith(THEME) or name not in dict(templates.sources) else f"templates/{name}"


class Loader(BaseLoader):
    """Loads the newsroom's template, or else the built-in one. File names are those that messages show."""

    def __init__(self, sources: tuple[tuple[str, str], ...]) -> None:
        self.own = dict(sources)

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, None]:
        """Source, file name, and None for Jinja's check of changes, which is off."""
        del environment
        if template in self.own and not template.startswith(THEME):
            return self.own[template], f"templates/{template}", None
        built_in = THEME + template.removeprefix(THEME)
        if built_in not in self.own:
            raise TemplateNotFound(template.removeprefix(THEME))
        return self.own[built_in], built_in, None
