"""The syntax of templates: what each extends, which others it names, its blocks, and output outside of them.

Templates are parsed with Jinja and never run. One with a syntax error is left out, and `syntax_error` tells where it is.
"""

import re
from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from functools import cache, lru_cache
from typing import NamedTuple, cast

from jinja2 import Environment, TemplateSyntaxError, nodes

from pressgen.model import Span
from pressgen.paths import OWN_FILES_ON_SITE

THEME = "theme/"
_Reference = nodes.Extends | nodes.Include | nodes.Import | nodes.FromImport
_OUTPUT = (nodes.Output, nodes.Include, nodes.CallBlock, nodes.FilterBlock)


class TemplateName(NamedTuple):
    """The name of another template, and its place."""

    name: str
    span: Span
    optional: bool = False
    """Whether that template may be missing."""


class Block(NamedTuple):
    """The name of a block, and its place."""

    name: str
    span: Span
    nested: bool = False
    """Whether it is within another block."""


class Template(NamedTuple):
    """A parsed template."""

    parents: tuple[TemplateName, ...] = ()
    """The template that it extends; several when that depends on a condition."""
    included: tuple[TemplateName, ...] = ()
    """The templates that it includes and imports."""
    blocks: tuple[Block, ...] = ()
    called_blocks: frozenset[str] = frozenset()
    """The blocks that it outputs with `self.name()`."""
    has_dynamic_names: bool = False
    """Whether the name of another template is an expression, known only when a page is rendered."""
    stray_line: int = 0
    """The line of output after `extends` and outside of all blocks; 0 when there is none."""

    own_files: tuple[TemplateName, ...] = ()
    """The paths on the site of the newsroom's own files that it names."""

    @property
    def names(self) -> tuple[TemplateName, ...]:
        """Every template that it names."""
        return self.parents + self.included


def newsroom_templates(templates: Mapping[str, str]) -> Iterator[tuple[str, Template]]:
    """The newsroom's own templates by name, without those that cannot be parsed."""
    for name, source in templates.items():
        template = None if name.startswith(THEME) else parse(source)
        if template:
            yield name, template


def resolve(name: str, templates: Mapping[str, str]) -> str:
    """The key of the template of this name: the newsroom's own, or else the theme's; empty when there is none."""
    return next((one for one in (name, THEME + name) if one in templates), "")


def inheritance(name: str, templates: Mapping[str, str]) -> list[str]:
    """A template and all that it extends, in order. Ends where the parent is not known, or with the first name that repeats."""
    chain = [name]
    while True:
        template = parse(templates[chain[-1]])
        parent = resolve(template.parents[0].name, templates) if template and len(template.parents) == 1 else ""
        if not parent:
            return chain
        chain.append(parent)
        if parent in chain[:-1]:
            return chain


def closest(name: str, known: list[str]) -> str:
    """The known name that is probably meant: the same in other letters or another folder, or similar; else empty."""
    last = name.rpartition("/")[2].lower()
    same = [one for one in known if one.lower() == name.lower()] or [one for one in known if one.lower() == last]
    return next(iter(same or get_close_matches(last, known, n=1, cutoff=0.7)), "")


class SyntaxFault(NamedTuple):
    """What is wrong in a template, and on which line."""

    what: str
    line: int


@lru_cache(maxsize=128)
def _read(source: str) -> nodes.Template | SyntaxFault:
    try:
        return _parser().parse(source)
    except TemplateSyntaxError as error:
        return SyntaxFault((error.message or "").rstrip("."), error.lineno)
    except RecursionError:
        return SyntaxFault("too many things within each other", 1)


def tree(source: str) -> nodes.Template | None:
    """The syntax tree of a template; None when it cannot be parsed."""
    found = _read(source)
    return None if isinstance(found, SyntaxFault) else found


def syntax_error(source: str) -> SyntaxFault | None:
    """Why a template cannot be parsed; None when it can."""
    found = _read(source)
    return found if isinstance(found, SyntaxFault) else None


@lru_cache(maxsize=128)
def parse(source: str) -> Template | None:
    """The template of this source; None when it cannot be parsed."""
    parsed = tree(source)
    return _template(source, parsed) if parsed else None


def _template(source: str, tree: nodes.Template) -> Template:
    lines = source.splitlines()
    parents = tuple(tree.find_all(nodes.Extends))
    included = cast("tuple[_Reference, ...]", tuple(tree.find_all((nodes.Include, nodes.Import, nodes.FromImport))))
    return Template(
        parents=tuple(name for one in parents for name in _template_names(one, lines)),
        included=tuple(name for one in included for name in _template_names(one, lines)),
        blocks=tuple(_blocks(tree, lines)),
        called_blocks=frozenset(one.attr for one in tree.find_all(nodes.Getattr) if _is_self(one.node)),
        has_dynamic_names=not all(_literal_names(one.template) for one in (*parents, *included)),
        stray_line=_stray_line(tree),
        own_files=tuple(_own_files(tree, lines)),
    )


@cache
def _parser() -> Environment:
    return Environment(autoescape=True, extensions=["jinja2.ext.i18n"])


def _template_names(node: _Reference, lines: list[str]) -> Iterator[TemplateName]:
    optional = isinstance(node.template, nodes.List | nodes.Tuple) or getattr(node, "ignore_missing", False)
    for name in _literal_names(node.template):
        yield TemplateName(name, name_span(lines, node.lineno, name), optional)


def _literal_names(expression: nodes.Expr) -> list[str]:
    """The names in an expression; none when it is no literal."""
    if isinstance(expression, nodes.Const) and isinstance(expression.value, str):
        return [expression.value]
    if isinstance(expression, nodes.List | nodes.Tuple):
        return [name for one in expression.items for name in _literal_names(one)]
    return []


def _blocks(node: nodes.Node, lines: list[str], *, nested: bool = False) -> Iterator[Block]:
    for child in node.iter_child_nodes():
        if isinstance(child, nodes.Block):
            yield Block(child.name, name_span(lines, child.lineno, child.name), nested)
        yield from _blocks(child, lines, nested=nested or isinstance(child, nodes.Block))


def _own_files(tree: nodes.Template, lines: list[str]) -> Iterator[TemplateName]:
    for one in tree.find_all(nodes.Const):
        if isinstance(one.value, str) and one.value.startswith(OWN_FILES_ON_SITE) and one.value != OWN_FILES_ON_SITE:
            yield TemplateName(one.value, name_span(lines, one.lineno, one.value))


def _is_self(node: nodes.Node) -> bool:
    return isinstance(node, nodes.Name) and node.name == "self"


def _stray_line(tree: nodes.Template) -> int:
    after_extends = False
    for node in tree.body:
        if after_extends and isinstance(node, _OUTPUT) and (line := _output_line(node)):
            return line
        after_extends |= isinstance(node, nodes.Extends)
    return 0


def _output_line(node: nodes.Node) -> int:
    """The first line where the node outputs something; 0 for white space."""
    if not isinstance(node, nodes.Output):
        return node.lineno
    for part in node.nodes:
        words = part.data if isinstance(part, nodes.TemplateData) else "x"
        if words.strip():
            return part.lineno + words[: len(words) - len(words.lstrip())].count("\n")
    return 0


def attribute_span(lines: list[str], line: int, name: str) -> Span:
    """The place of a field's name after a full stop or within square brackets, as `name_span` finds names."""
    return _span_of(rf"""(?:\.\s*|\[\s*["'])({re.escape(name)})(?![\w-])""", lines, line)


def variable_span(lines: list[str], line: int, name: str) -> Span:
    """The place of a name in an expression."""
    return _span_of(rf"(?<![\w.])({re.escape(name)})(?!\w)", lines, line)


def name_span(lines: list[str], line: int, name: str) -> Span:
    """The place of a name in the tag that begins on the line: there, or on one of the next two; else the start of the line."""
    return _span_of(rf"(?<![\w/.-])({re.escape(name)})(?![\w/.-])", lines, line) if name else (line, 1, line, 1)


def _span_of(pattern: str, lines: list[str], line: int) -> Span:
    """Where the pattern's group first is on the line or the two after it; else the start of the line."""
    for number, written in enumerate(lines[line - 1 : line + 2], line):
        if match := re.search(pattern, written):
            return (number, match.start(1) + 1, number, match.end(1) + 1)
    return (line, 1, line, 1)
