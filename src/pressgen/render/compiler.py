"""Compiles templates to Python, as Jinja does, but with less work for each page. The output is the same.

- A word of the theme, `_("Read more")`, is translated when the template is compiled, and is a constant from then on.
- Values are escaped to plain strings: Jinja makes a Markup of each piece, only to join them all at once.

A template that uses something forbidden is refused at compile time, before any of it runs (see `sandbox`).
"""

import re
from collections.abc import Callable
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, nodes
from jinja2.compiler import CodeGenerator, Frame
from jinja2.visitor import NodeTransformer
from markupsafe import Markup, escape

from pressgen.render.sandbox import Permitted, RefusedError

Words = dict[str, Callable[..., str]]
"""The functions that translate words in templates, by their names there."""

_special = re.compile("[&<>'\"]").search


def shown(value: object) -> str:
    """The value escaped as by `markupsafe.escape`, but as a plain string."""
    if type(value) is str:
        return str(escape(value)) if _special(value) else value
    return value if type(value) is Markup else str(escape(value))


class Generator(CodeGenerator):
    """Generates the Python code of a template."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802  # Jinja's name
        environment: Any = self.environment
        Permitted(environment, self.filename or self.name or "").visit(node)
        self.writeline("shown = environment.shown")
        super().visit_Template(Worded(environment.words).visit(node), frame)

    def visit_With(self, node: nodes.With, frame: Frame) -> None:  # noqa: N802  # Jinja's name
        """As Jinja does it, but with the line number of each value, so that its errors are reported there."""
        inner = frame.inner()
        inner.symbols.analyze_node(node)
        self.enter_frame(inner)
        for target, value in zip(node.targets, node.values, strict=True):
            self.newline(value)
            self.visit(target, inner)
            self.write(" = ")
            self.visit(value, frame)
        self.blockvisit(node.body, inner)
        self.leave_frame(inner)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("shown(")
        else:
            super()._output_child_pre(node, frame, finalize)


class Worded(NodeTransformer):
    """Replaces calls that translate a constant word, without values to insert, by the translated word."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def visit_CallBlock(self, node: nodes.CallBlock) -> nodes.Node:  # noqa: N802  # Jinja's name
        return node  # Jinja expects a call in a call block

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802  # Jinja's name
        self.generic_visit(node)
        plain = not (node.kwargs or node.dyn_args or node.dyn_kwargs)
        if not plain or not isinstance(node.node, nodes.Name) or node.node.name not in self._words:
            return node
        said = [one.value for one in node.args if isinstance(one, nodes.Const)]
        if len(said) != len(node.args):
            return node
        try:
            word = self._words[node.node.name](*said) % {}
        except (TypeError, KeyError, ValueError, RefusedError):  # reported when the page is rendered
            return node
        place: Any = {"lineno": node.lineno, "environment": node.environment}
        return nodes.MarkSafeIfAutoescape(nodes.Const(word, **place), **place)


def redefines(source: str, names: Words, environment: Environment) -> bool:
    """Whether a template defines one of the names itself."""
    try:
        tree = environment.parse(source)
    except TemplateSyntaxError:
        return False
    own = {name.name for name in tree.find_all(nodes.Name) if name.ctx != "load"}
    own |= {macro.name for macro in tree.find_all(nodes.Macro)}
    own |= {one.target for one in tree.find_all(nodes.Import)}
    for one in tree.find_all(nodes.FromImport):
        own |= {name if isinstance(name, str) else name[1] for name in one.names}
    return not own.isdisjoint(names)
