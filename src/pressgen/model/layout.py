"""Where everything stands in one text: what `edit` needs to change a value and no other byte."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from pressgen.model.site import Span
from pressgen.problems import Problem

Data = Any  # str, or a list or dict of Data, as authors write it: every scalar is text
Place = tuple[str | int, ...]
"""The keys and indexes that lead to a value: ("images", 0, "alt")."""


class KeyRules(NamedTuple):
    """The keys of one kind of file, as the schema has them."""

    orders: Mapping[tuple[str, ...], tuple[tuple[str, ...], ...]]
    """By the keys around them, without indexes: the keys there, in their order; several rows where a value may have several
    forms. "*" stands for any key: ("departments", "*")."""
    typed: frozenset[tuple[str, ...]]
    """The keys whose values are no text but dates, numbers, true or false, with the keys around them."""


class Layout(NamedTuple):
    """The data of a text, and the place of each value, key and of the body."""

    written: str
    """The text without byte order mark, with `\\n` as line end; otherwise as in the file. All places are places in it."""
    data: dict[str, Data]
    values: Mapping[Place, Span]
    keys: Mapping[Place, Span]
    first_line: int
    """The first line of YAML."""
    body: str | None
    """The body of a Markdown file, as written; None in a YAML file, where it is a value or absent."""
    body_line: int
    """The first line of the body. When the file ends in the line above it, that line is the last one."""
    rules: KeyRules
    problems: tuple[Problem, ...] = ()
    """Why the text cannot be edited: its places are not certain. Empty when they are."""
