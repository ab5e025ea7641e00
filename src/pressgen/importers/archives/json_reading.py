"""JSON of exports: mended, with its place when it is broken, and its values by name."""

import json
import re
from collections.abc import Mapping
from typing import Any

from pressgen.errors import PressgenError
from pressgen.importers.archives.mended_text import mended
from pressgen.problems import Text, text

_DEEPEST = 200
"""Values within one another; a text with lists and tables has some twenty."""
_CALLBACK = re.compile(r"\s*[\w.$]+\s*\((.*)\)\s*;?\s*\Z", re.DOTALL)
"""JSON wrapped into a call, as some services give it to scripts of other sites (JSONP)."""


def read_json(path: str, data: bytes) -> tuple[Any, list[Text]]:
    """The value in a file, and what was mended in it. PressgenError when it is no JSON, with line and column, or nested too deeply."""
    source, notes = mended(data)
    called = _CALLBACK.match(source)
    try:
        found = json.loads(called[1] if called else source)
    except (ValueError, RecursionError) as error:
        raise PressgenError(
            text("{file} is no JSON: {reason}.", file=path, reason=str(error)), text("Save the export anew.")
        ) from None
    if _is_too_deep(found):
        raise PressgenError(
            text("{file} is nested more deeply than any export, so it was not read.", file=path),
            text("Save the export anew."),
        )
    return found, notes


def _is_too_deep(value: Any) -> bool:
    level = [value]
    for _ in range(_DEEPEST):
        level = [inner for one in level for inner in _inside(one) if isinstance(inner, dict | list)]
        if not level:
            return False
    return True


def _inside(value: Any) -> Any:
    return value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()


def string_of(item: Mapping[str, Any], key: str) -> str:
    """A plain value as text: also a number, which some systems write for an id."""
    value = item.get(key)
    return str(value).strip() if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def list_of(item: Mapping[str, Any], key: str) -> list[Any]:
    """A list; empty when the value is none."""
    value = item.get(key)
    return value if isinstance(value, list) else []


def many(value: Any, *names: str) -> list[Any]:
    """The values of a list, however it is wrapped: below one of these names, or as one value alone."""
    if isinstance(value, dict):
        wrapped = [value[name] for name in names if name in value]
        return many(wrapped[0]) if wrapped else [value] if value else []
    if isinstance(value, list):
        return value
    return [] if value is None or value == "" else [value]


def word_in(value: Any, *names: str) -> str:
    """The words of a value that is text, or a map with its text below one of these names."""
    return string_of({"": value}, "") or (
        next((found for name in names if (found := string_of(value, name))), "") if isinstance(value, dict) else ""
    )
