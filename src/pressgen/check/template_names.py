"""Finds the names and fields in a template that no page has. What cannot be known without running it is passed over."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from jinja2 import nodes

from pressgen.check import templates
from pressgen.check.template_scopes import Module, Scope, attribute_of, fields, scopes
from pressgen.model import Context, Span

FUNCTIONS = frozenset(
    {"_", "gettext", "kept", "kept_each", "ngettext", "npgettext", "pgettext", "range", "self", "super"}
)
"""What a template can call without defining it."""


class UnknownName(NamedTuple):
    """A name that does not exist, or a field of a value, and what there is instead."""

    name: str
    span: Span
    known: tuple[str, ...]
    owner: str = ""
    """Whose field it is: "release", "macros.html"; empty for a name that stands alone."""
    is_macro: bool = False
    """Whether it would have to be in another template."""


def unknown_names(name: str, sources: Mapping[str, str]) -> Iterator[UnknownName]:
    """What the template uses although it does not exist, in the order of its lines."""
    tree = templates.tree(sources[name])
    if tree:
        yield from sorted(_Reader(name, tree, sources).unknown(), key=lambda one: one.span)


def exports(name: str, sources: Mapping[str, str]) -> frozenset[str] | None:
    """The names that others can import from the template; None when that is not known."""
    key = templates.resolve(name, sources)
    tree = templates.tree(sources[key]) if key else None
    if tree is None or tree.find(nodes.Extends) or tree.find(nodes.Include):
        return None
    bound = scopes(tree)[id(tree)].bindings
    imported = {name for one in tree.find_all(nodes.FromImport) for name in one.names}
    return frozenset(bound) - {name if isinstance(name, str) else name[1] for name in imported} - {*_imports(tree)}


def _imports(tree: nodes.Template) -> Iterator[str]:
    """Names of modules, which others cannot import from this one."""
    return (one.target for one in tree.find_all(nodes.Import))


def imported_names(source: str) -> Iterator[tuple[str, str, int]]:
    """Each name in `from … import …`: the template, when it is written out, the name, and the line."""
    tree = templates.tree(source)
    for one in tree.find_all(nodes.FromImport) if tree else ():
        if isinstance(one.template, nodes.Const):
            yield from (
                (one.template.value, name if isinstance(name, str) else name[0], one.lineno) for name in one.names
            )


class _Reader:
    def __init__(self, name: str, tree: nodes.Template, sources: Mapping[str, str]) -> None:
        self._tree = tree
        self._sources = sources
        self._source = sources[name]
        self._lines = self._source.splitlines()
        self._scopes = scopes(tree)
        self._tested = {_written(one) for one in _tested(tree)}
        self._elsewhere = _bound_elsewhere(name, sources)

    def unknown(self) -> Iterator[UnknownName]:
        yield from self._walk(self._tree, self._scopes[id(self._tree)])
        for template, name, line in imported_names(self._source):
            known = exports(template, self._sources)
            if known is not None and name not in known:
                span = templates.name_span(self._lines, line, name)
                yield UnknownName(name, span, tuple(sorted(known)), template, is_macro=True)

    def _walk(self, node: nodes.Node, scope: Scope) -> Iterator[UnknownName]:
        scope = self._scopes.get(id(node), scope)
        if isinstance(node, nodes.Name) and node.ctx == "load":
            yield from self._name(node, scope)
        elif attribute := attribute_of(node):
            yield from self._attribute(node, *attribute, scope)
        for child in node.iter_child_nodes():
            yield from self._walk(child, scope)

    def _name(self, node: nodes.Name, scope: Scope) -> Iterator[UnknownName]:
        known = {*Context.__struct_fields__, *FUNCTIONS, *self._tested, *self._elsewhere}
        if node.name not in known and not scope.binds(node.name):
            span = templates.variable_span(self._lines, node.lineno, node.name)
            yield UnknownName(node.name, span, tuple(sorted({*Context.__struct_fields__, *scope.bindings})))

    def _attribute(self, node: nodes.Node, value: nodes.Expr, name: str, scope: Scope) -> Iterator[UnknownName]:
        kind = scope.of(value)
        known = exports(kind.template, self._sources) if isinstance(kind, Module) else fields(kind)
        if known and name not in known and not name.startswith("_") and _written(node) not in self._tested:
            owner = kind.template if isinstance(kind, Module) else _written(value)
            span = templates.attribute_span(self._lines, node.lineno, name)
            yield UnknownName(name, span, tuple(sorted(known)), owner, isinstance(kind, Module))


def _written(value: nodes.Node) -> str:
    """A value as a template writes it: "release.type"."""
    if isinstance(value, nodes.Name):
        return value.name
    attribute = attribute_of(value)
    return f"{_written(attribute[0])}.{attribute[1]}" if attribute else "…"


def _tested(tree: nodes.Template) -> Iterator[nodes.Node]:
    """What the template asks for whether it exists, or has another value for when it does not."""
    for one in tree.find_all((nodes.Test, nodes.Filter)):
        if one.name in {"defined", "undefined", "default", "d"} and one.node:
            yield one.node


def _bound_elsewhere(name: str, sources: Mapping[str, str]) -> set[str]:
    """The names that templates around this one bind: those that it extends; every one when another may include it."""
    around = templates.inheritance(name, sources)[1:]
    if name.startswith(templates.THEME) or templates.THEME + name not in sources:
        around = [*sources]
    trees = [tree for one in around if (tree := templates.tree(sources[one]))]
    return {bound for tree in trees for scope in scopes(tree).values() for bound in scope.bindings}
