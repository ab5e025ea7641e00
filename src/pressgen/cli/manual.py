"""The manual's page for each problem code, as in `pressgen explain` and docs/rules.md.

The English page of a rule is the docstring of its module; `check.manual_pages` has those of codes that `load` and `text`
report. Pages in other languages are in theme/locale/LANGUAGE/manual.md.
"""

import inspect
import re
from functools import cache
from importlib import resources
from typing import NamedTuple

from pressgen import languages
from pressgen.check.manual_pages import PAGES
from pressgen.check.rules import FILE_RULES, LINE_RULES, NEWSROOM_RULES

_TITLE = languages.mark("manual", "What pressgen checks")
_HEADED = re.compile(r"(PG\d{3}): (.+?)\.?\n[ \t]*\n+(.*)\Z", re.DOTALL)


class Page(NamedTuple):
    """One code's page; the body is Markdown."""

    code: str
    title: str
    body: str

    def __str__(self) -> str:
        return f"{self.code}: {self.title}\n\n{self.body}\n"


def page(code: str, language: str = "en") -> Page:
    """The page of a code in a language, or in English; KeyError when there is no such code."""
    return _translated(language).get(code) or pages()[code]


@cache
def pages() -> dict[str, Page]:
    """Every page in English, by code."""
    finders = (
        *(rule.find for rule in FILE_RULES),
        *(rule.find for rule in LINE_RULES),
        *(rule.find for rule in NEWSROOM_RULES),
    )
    written = [inspect.getdoc(inspect.getmodule(find)) or "" for find in finders]
    found = [_page(inspect.cleandoc(docstring)) for docstring in (*PAGES, *written)]
    return {one.code: one for one in sorted(found)}


@cache
def _translated(language: str) -> dict[str, Page]:
    file = resources.files("pressgen.theme") / "locale" / language / "manual.md"
    if not file.is_file():
        return {}
    parts = re.split(r"^## ", file.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return {one.code: one for one in map(_page, parts)}


def _page(written: str) -> Page:
    headed = _HEADED.match(written)
    assert headed is not None, written  # noqa: S101 -- a programmer's mistake; a test reads every page
    return Page(headed[1], headed[2], headed[3].rstrip())


def book(language: str = "en") -> str:
    """All pages as one Markdown text: docs/rules.md is the English one."""
    title = languages.catalogue(language).pgettext("manual", _TITLE)
    return f"# {title}\n\n" + "\n".join(f"## {one.code}: {one.title}\n\n{one.body}\n" for one in _all(language))


def _all(language: str) -> list[Page]:
    return [page(code, language) for code in pages()]
