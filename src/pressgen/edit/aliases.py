"""Adds a former address to the file of a release, and changes no other line."""

import re

from pressgen import paths
from pressgen.model import Release, Source

_UNQUOTED = re.compile(r"[\w/.~%-]+")


def with_alias(content: str, source: Source, alias: str, without: str = "") -> str:
    """The file's text with one more alias, and without aliases for the site path `without`, where the release is now."""
    assert isinstance(source.record, Release)  # noqa: S101 -- the caller checks it
    other = [old for old in source.record.aliases if paths.redirect_page(old) != without]
    line = f"aliases: [{', '.join(map(_quoted, dict.fromkeys([*other, alias])))}]"
    lines = content.split("\n")
    start, end = _line_range(lines, source)
    return "\n".join([*lines[:start], line, *lines[end:]])


def _line_range(lines: list[str], source: Source) -> tuple[int, int]:
    """The range of lines of `aliases`: first and after last; without it, an empty range below the id."""
    if not source.has("aliases"):
        below = source.span("id")[2]
        return below, below
    assert isinstance(source.record, Release)  # noqa: S101 -- as above
    first, column, last, _ = source.span("aliases")
    if lines[first - 1][column - 1 : column] != "[":
        last = source.span("aliases", len(source.record.aliases) - 1)[2] if source.record.aliases else first
    start = next(index for index in range(first - 1, -1, -1) if lines[index].startswith("aliases"))
    return start, last


def _quoted(alias: str) -> str:
    return alias if _UNQUOTED.fullmatch(alias) else "'" + alias.replace("'", "''") + "'"
