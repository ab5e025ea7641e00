"""The names that a template binds, and the types of their values as far as they can be known without running it."""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from jinja2 import nodes

from pressgen.model import Context
from pressgen.model.value import Value

_SAME_ITEMS = ("sort", "list", "reverse", "unique", "select", "reject", "selectattr", "rejectattr")
"""Filters that give some of the items of a list."""
_ONE_ITEM = ("first", "last")
UNKNOWN: Any = object
"""The type of what can be anything."""


class Module:
    """The type of an imported template: its name."""

    def __init__(self, template: str) -> None:
        self.template = template


class Scope:
    """The bindings of a template, or of one of its macros: by name, what gives the value."""

    def __init__(self, outer: "Scope | None" = None) -> None:
        self.outer = outer
        self.bindings: dict[str, list[nodes.Node | None]] = {}
        """None for a value that can be anything."""
        self._resolving: set[str] = set()

    def bind(self, name: str, given: nodes.Node | None = None) -> None:
        """Add a binding of the name."""
        self.bindings.setdefault(name, []).append(given)

    def binds(self, name: str) -> bool:
        """Whether the name is bound here or in a scope around this one."""
        return name in self.bindings or (self.outer is not None and self.outer.binds(name))

    def of_name(self, name: str) -> Any:
        """The type of the name's values; UNKNOWN when they have several."""
        if name not in self.bindings and self.outer:
            return self.outer.of_name(name)
        found = [_context_types().get(name)] if not self.outer and name in _context_types() else []
        if name in self._resolving:
            return UNKNOWN
        self._resolving.add(name)
        found += [self._given(one) for one in self.bindings.get(name, [])]
        self._resolving.discard(name)
        return found[0] if found and all(one == found[0] for one in found) else UNKNOWN

    def _given(self, node: nodes.Node | None) -> Any:
        if isinstance(node, nodes.For):
            return item_type(self.of(node.iter))
        if isinstance(node, nodes.Import) and isinstance(node.template, nodes.Const):
            return Module(node.template.value)
        return self.of(node) if node else UNKNOWN

    def of(self, node: nodes.Node) -> Any:
        """The type of an expression."""
        if isinstance(node, nodes.Name):
            return self.of_name(node.name)
        if attribute := attribute_of(node):
            return fields(self.of(attribute[0])).get(attribute[1], UNKNOWN)
        if isinstance(node, nodes.Getitem):
            whole = self.of(node.node)
            return whole if isinstance(node.arg, nodes.Slice) else item_type(whole)
        if isinstance(node, nodes.Filter) and node.node:
            whole = self.of(node.node)
            return whole if node.name in _SAME_ITEMS else item_type(whole) if node.name in _ONE_ITEM else UNKNOWN
        return UNKNOWN


def attribute_of(node: nodes.Node) -> tuple[nodes.Expr, str] | None:
    """The value and the name of `value.name` or `value["name"]`."""
    if isinstance(node, nodes.Getattr):
        return node.node, node.attr
    if isinstance(node, nodes.Getitem) and isinstance(node.arg, nodes.Const) and isinstance(node.arg.value, str):
        return node.node, node.arg.value
    return None


def fields(kind: Any) -> dict[str, Any]:
    """The fields and properties of a view by name, with their types; none for another type."""
    if not (isinstance(kind, type) and issubclass(kind, Value)):
        return {}
    properties = {name: UNKNOWN for name, one in vars(kind).items() if isinstance(one, property)}
    return {name: _without_none(hint) for name, hint in get_type_hints(kind).items()} | properties


def item_type(kind: Any) -> Any:
    """The type of the items of a tuple of one type."""
    parts = get_args(kind)
    return parts[0] if get_origin(kind) is tuple and parts[1:] == (...,) else UNKNOWN


def _without_none(hint: Any) -> Any:
    if get_origin(hint) not in {Union, UnionType}:
        return hint
    kinds = [one for one in get_args(hint) if one is not NoneType]
    return kinds[0] if len(kinds) == 1 else UNKNOWN


def _context_types() -> dict[str, Any]:
    return fields(Context)


def scopes(tree: nodes.Template) -> dict[int, Scope]:
    """The scope of the template and of each of its macros, by the `id()` of their nodes."""
    found = {id(tree): Scope()}
    _collect(tree, found[id(tree)], found)
    return found


def _collect(node: nodes.Node, scope: Scope, found: dict[int, Scope]) -> None:
    for name, given in _bindings(node):
        scope.bind(name, given)
    if isinstance(node, nodes.Macro | nodes.CallBlock):
        scope = found[id(node)] = Scope(scope)
        for name in (*(one.name for one in node.args), "caller", "varargs", "kwargs"):
            scope.bind(name)
    for child in node.iter_child_nodes():
        _collect(child, scope, found)


def _bindings(node: nodes.Node) -> Iterator[tuple[str, nodes.Node | None]]:
    """The names that the node binds in the scope around it."""
    if isinstance(node, nodes.Macro):
        yield node.name, None
    elif isinstance(node, nodes.Import):
        yield node.target, node
    elif isinstance(node, nodes.FromImport):
        yield from ((one if isinstance(one, str) else one[1], None) for one in node.names)
    elif isinstance(node, nodes.Assign) and isinstance(node.target, nodes.Name):
        yield node.target.name, node.node
    elif isinstance(node, nodes.For):
        yield "loop", None
        if isinstance(node.target, nodes.Name):
            yield node.target.name, node
        else:
            yield from ((one.name, None) for one in node.target.find_all(nodes.Name))
    elif isinstance(node, nodes.With):
        for target, value in zip(node.targets, node.values, strict=True):
            yield from (
                (one.name, value) for one in (target, *target.find_all(nodes.Name)) if isinstance(one, nodes.Name)
            )
    elif isinstance(node, nodes.Assign | nodes.AssignBlock):
        yield from (
            (one.name, None) for one in (node.target, *node.target.find_all(nodes.Name)) if isinstance(one, nodes.Name)
        )
