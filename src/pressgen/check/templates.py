"""What templates say of themselves: what they extend, which others they name, their blocks, and what stands outside of these.

Jinja's parser reads them, and nothing of them runs. A template that it cannot read says nothing; the build tells why.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple, cast

from jinja2 import Environment, TemplateSyntaxError, nodes

from pressgen.model import Span

THEME = "theme/"
_Asking = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport
_SHOWING = (nodes.Output, nodes.Include, nodes.CallBlock, nodes.FilterBlock)


class Named(NamedTuple):
    """A name in a template and its place: of a block, or of another template."""

    name: str
    span: Span
    inner: bool = False
    """Of a block: within another one. Of a template: one that may be missing."""


class Template(NamedTuple):
    """What a template says."""

    parents: tuple[Named, ...] = ()
    """What it extends: one name, unless that depends on something."""
    others: tuple[Named, ...] = ()
    """What it includes and imports."""
    blocks: tuple[Named, ...] = ()
    called: frozenset[str] = frozenset()
    """The blocks that it shows by `self.name()`."""
    guesses: bool = False
    """Whether it names a template by something that is known only when a page is made."""
    stray: int = 0
    """The line where something stands outside of all blocks, after `extends`; 0 when nothing does."""

    @property
    def names(self) -> tuple[Named, ...]:
        """Every template that it names."""
        return self.parents + self.others


def own(templates: Mapping[str, str]) -> Iterator[tuple[str, Template]]:
    """The newsroom's templates by name, those that can be read."""
    for name, source in templates.items():
        made = None if name.startswith(THEME) else read(source)
        if made:
            yield name, made


def found(name: str, templates: Mapping[str, str]) -> str:
    """Which template a name stands for: the newsroom's own, or the theme's; empty when there is none."""
    return next((one for one in (name, THEME + name) if one in templates), "")


def line_of(name: str, templates: Mapping[str, str]) -> list[str]:
    """A template and all that it extends, from itself on. Ends where nothing is known, and with the name that comes again."""
    line = [name]
    while True:
        made = read(templates[line[-1]])
        parent = found(made.parents[0].name, templates) if made and len(made.parents) == 1 else ""
        if not parent:
            return line
        line.append(parent)
        if parent in line[:-1]:
            return line


def near(name: str, known: list[str]) -> str:
    """The one of the known names that is meant, in other letters, another folder or misspelt; or empty."""
    last = name.rpartition("/")[2].lower()
    same = [one for one in known if one.lower() == name.lower()] or [one for one in known if one.lower() == last]
    return next(iter(same or get_close_matches(last, known, n=1, cutoff=0.7)), "")


@lru_cache(maxsize=128)
def read(source: str) -> Template | None:
    """What the template says, None when it cannot be read."""
    try:
        tree = _parser().parse(source)
    except (TemplateSyntaxError, RecursionError):
        return None
    lines = source.splitlines()
    parents = tuple(tree.find_all(nodes.Extends))
    others = cast("tuple[_Asking, ...]", tuple(tree.find_all((nodes.Include, nodes.Import, nodes.FromImport))))
    return Template(
        parents=tuple(named for one in parents for named in _named(one, lines)),
        others=tuple(named for one in others for named in _named(one, lines)),
        blocks=tuple(_blocks(tree, lines)),
        called=frozenset(one.attr for one in tree.find_all(nodes.Getattr) if _is_self(one.node)),
        guesses=not all(_names(one.template) for one in (*parents, *others)),
        stray=_stray(tree),
    )


@cache
def _parser() -> Environment:
    return Environment(autoescape=True, extensions=["jinja2.ext.i18n"])


def _named(node: _Asking, lines: list[str]) -> Iterator[Named]:
    optional = isinstance(node.template, nodes.List | nodes.Tuple) or getattr(node, "ignore_missing", False)
    for name in _names(node.template):
        yield Named(name, _span(lines, node.lineno, name), optional)


def _names(asked: nodes.Expr) -> list[str]:
    """The names that stand there; none when something else does."""
    if isinstance(asked, nodes.Const) and isinstance(asked.value, str):
        return [asked.value]
    if isinstance(asked, nodes.List | nodes.Tuple):
        return [name for one in asked.items for name in _names(one)]
    return []


def _blocks(node: nodes.Node, lines: list[str], *, inner: bool = False) -> Iterator[Named]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield Named(child.name, _span(lines, child.lineno, child.name), inner)
        yield from _blocks(child, lines, inner=inner or isinstance(child, nodes.Block))


def _is_self(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "self"


def _stray(tree: nodes.Template) -> int:
    after = False
    for node in tree.body:
        if after and isinstance(node, _SHOWING) and (line := _shown(node)):
            return line
        after |= isinstance(node, nodes.Extends)
    return 0


def _shown(node: nodes.Node) -> int:
    """The line where the node shows something; 0 for white space."""
    if not isinstance(node, nodes.Output):
        return node.lineno
    for part in node.nodes:
        words = part.data if isinstance(part, nodes.TemplateData) else "x"
        if words.strip():
            return part.lineno + words[: len(words) - len(words.lstrip())].count("\n")
    return 0


def _span(lines: list[str], line: int, name: str) -> Span:
    """The place of the name that a tag holds, which begins on the line."""
    sought = re.compile(rf"(?<![\w/.-]){re.escape(name)}(?![\w/.-])")
    for number, written in enumerate(lines[line - 1 : line + 2] if name else [], line):
        at = sought.search(written)
        if at:
            return (number, at.start() + 1, number, at.end() + 1)
    return (line, 1, line, 1)
