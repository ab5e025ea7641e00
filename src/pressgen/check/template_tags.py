"""The HTML tags that are written in a template, found without running it."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from pressgen.model import Span

_JINJA = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_HIDDEN = re.compile(r"[^\n]")


class Tag(NamedTuple):
    """A start tag."""

    name: str
    attributes: dict[str, str]
    """What an expression of the template gives stands as `x` in values."""
    span: Span
    """From its `<` to the end of its name."""


def tags(source: str) -> Iterator[Tag]:
    """The start tags in the template's source, in order."""
    reader = _Reader()
    reader.feed(_JINJA.sub(_without_jinja, source))
    reader.close()
    yield from reader.found


def _without_jinja(match: re.Match[str]) -> str:
    """As many lines and columns without the tag, comment or expression."""
    return _HIDDEN.sub("x" if match[0].startswith("{{") else " ", match[0])


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[Tag] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line, column = self.getpos()
        span = (line, column + 1, line, column + 2 + len(tag))
        self.found.append(Tag(tag, {name: value or "" for name, value in attrs}, span))
