"""Adds an old address to a release's file, and touches no other line."""

import re

from pressgen import paths
from pressgen.model import Release, Source

_PLAIN = re.compile(r"[\w/.~%-]+")


def with_alias(content: str, source: Source, alias: str, without: str = "") -> str:
    """The file's text with one more alias, and without those at the site path `without`: a page lies there now."""
    assert isinstance(source.record, Release)  # noqa: S101 -- the caller has looked
    kept = [old for old in source.record.aliases if paths.redirect_page(old) != without]
    line = f"aliases: [{', '.join(map(_quoted, dict.fromkeys([*kept, alias])))}]"
    lines = content.split("\n")
    start, end = _place(lines, source)
    return "\n".join([*lines[:start], line, *lines[end:]])


def _place(lines: list[str], source: Source) -> tuple[int, int]:
    """The lines that the aliases take up; without any, the empty place below the id."""
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
    return alias if _PLAIN.fullmatch(alias) else "'" + alias.replace("'", "''") + "'"
