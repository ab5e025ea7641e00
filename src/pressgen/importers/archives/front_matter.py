"""The values above a text, as generators of sites have them: YAML between `---`, TOML between `+++`, or a JSON object.

Every plain value is kept as it is written: no word becomes a truth value and no day an instant, so that "2019-05-01" says as much as the file.
"""

import json
import re
import tomllib
from datetime import date, datetime, time
from typing import Any, NamedTuple

import yaml

from pressgen.errors import PressgenError
from pressgen.problems import text

_YAML = re.compile(r"\A---[ \t]*\n(.*?\n)??(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
"""As Jekyll reads it (jekyll/document.rb, YAML_FRONT_MATTER_REGEXP)."""
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?\n)??\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL)
_NULL = "tag:yaml.org,2002:null"
_MERGE = "tag:yaml.org,2002:merge"


class FrontMatter(NamedTuple):
    """A text and the values above it."""

    values: dict[str, Any]
    body: str
    is_there: bool
    """Whether there are values, even none."""


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Reads plain values as text."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in many if tag in (_NULL, _MERGE)]
    for first, many in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read_front_matter(source: str) -> FrontMatter:
    """The values and the text of a file. PressgenError when the values cannot be read."""
    source = source.removeprefix("\ufeff")
    if found := _YAML.match(source):
        return FrontMatter(read_values(found[1] or "", "yaml"), source[found.end() :], is_there=True)
    if found := _TOML.match(source):
        return FrontMatter(read_values(found[1] or "", "toml"), source[found.end() :], is_there=True)
    if re.match(r"\{\s*(?:\"|\})", source):
        return _json(source)
    return FrontMatter({}, source, is_there=False)


def read_values(source: str, format_: str) -> dict[str, Any]:
    """The values of a YAML, TOML or JSON text. PressgenError when it cannot be read, or holds no keys."""
    try:
        found = _loaded(source, format_)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise _broken(getattr(error, "problem", None) or error, mark.line + 2 if mark else 1) from None
    except (ValueError, RecursionError) as error:  # also of tomllib and json
        raise _broken(error, 1) from None
    if not isinstance(found, dict):
        raise _broken("no keys", 1)
    return {str(key): _plain(value) for key, value in found.items()}


def _loaded(source: str, format_: str) -> Any:
    if format_ == "yaml":
        return yaml.load(source, _Loader) or {}  # noqa: S506 -- a safe loader
    return tomllib.loads(source) if format_ == "toml" else json.loads(source or "{}")


def _json(source: str) -> FrontMatter:
    try:
        values, end = json.JSONDecoder().raw_decode(source)
    except (ValueError, RecursionError) as error:
        raise _broken(error, 1) from None
    return FrontMatter({str(key): value for key, value in values.items()}, source[end:].lstrip("\n"), is_there=True)


def _plain(value: Any) -> Any:
    """A day or an instant of TOML as it is written."""
    return value.isoformat() if isinstance(value, datetime | date | time) else value


def _broken(reason: object, line: int) -> PressgenError:
    return PressgenError(
        text("The values above the text cannot be read (line {line}): {reason}.", line=line, reason=reason),
        text("Mend them in the old site, so that it can be built, and import again."),
    )
