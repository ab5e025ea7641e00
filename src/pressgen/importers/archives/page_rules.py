"""Rules for the pages of a site, which the user writes: selectors (CSS) for the parts of a text, by the site's host.

www.gamla.example:
  title: h1
  body: .artikel
"""

from functools import cache
from typing import Any

import soupsieve

from pressgen.errors import PressgenError
from pressgen.importers.archives.archive import Files
from pressgen.importers.archives.front_matter import read_values
from pressgen.importers.archives.mended_text import mended
from pressgen.problems import text

RULE_KEYS = ("title", "lead", "body", "date", "contacts", "without")
"""`without`: elements within the body that are none of the text. Only `body` can be left out by nobody who writes rules for a site."""
PageRules = dict[str, str]
"""Selectors by key."""


def read_rules(files: Files | None) -> dict[str, PageRules]:
    """The rules by host, "*" for every other one. PressgenError when something in them cannot be used; the message says what."""
    found: dict[str, PageRules] = {}
    for path in sorted(files or ()):
        values = read_values(mended((files or {})[path])[0], "yaml")
        alone = values.keys() & set(RULE_KEYS)
        for host, rules in ({"*": values} if alone else values).items():
            found[host.casefold().removeprefix("www.")] = _checked(path, host, rules)
    return found


def rules_for(host: str, rules: dict[str, PageRules]) -> PageRules:
    """The rules for a site; none when nobody wrote some."""
    return rules.get(host.casefold().removeprefix("www.")) or rules.get("*") or {}


def _checked(path: str, host: str, rules: Any) -> PageRules:
    if not isinstance(rules, dict):
        raise PressgenError(
            text("{file}: “{host}” has no rules below it.", file=path, host=host),
            text("Write the name of the site, and below it, indented, such as: body: .artikel"),
        )
    found = {}
    for key, value in rules.items():
        if key not in RULE_KEYS:
            raise PressgenError(
                text("{file}: there is no rule “{key}”.", file=path, key=key),
                text("These exist: {names}.", names=", ".join(RULE_KEYS)),
            )
        selector = ", ".join(map(str, value)) if isinstance(value, list) else str(value or "")
        _compiled(path, str(key), selector)
        found[str(key)] = selector
    if "body" not in found:
        raise PressgenError(
            text("{file}: the rules for “{host}” do not say where the text is.", file=path, host=host),
            text("Add a line such as: body: .artikel"),
        )
    return found


@cache
def _compiled(path: str, key: str, selector: str) -> None:
    try:
        soupsieve.compile(selector)
    except (soupsieve.SelectorSyntaxError, ValueError, TypeError) as error:
        reason = str(error).split("\n")[0]
        raise PressgenError(
            text(
                "{file}: “{value}” is no selector for {key}: {reason}.",
                file=path,
                value=selector,
                key=key,
                reason=reason,
            ),
            text("A selector is written as in CSS: h1, .ingress, #artikel p."),
        ) from None
