"""Lists what a template may see, from the views and their docstrings: for docs/templates.md, by `make docs`."""

import ast
import inspect
import textwrap
from collections.abc import Iterator
from datetime import date, datetime
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from pressgen.model import Context
from pressgen.model.value import Value

_WORDS = {str: "text", int: "number", float: "number", bool: "true or false", datetime: "instant", date: "day"}
_FOR_MACHINES = (
    "feed",
    "sitemap",
    "news",
    "style",
    "headers",
    "words",
    "archived",
    "guide",
    "calendar_list",
    "ninjs",
    "index",
)
"""Fields of the context of files that no template makes."""


def context_table() -> str:
    """The table of the names that a template may see."""
    hints, meanings = get_type_hints(Context), _meanings(Context)
    names = [name for name in Context.__struct_fields__ if name not in _FOR_MACHINES]
    rows = [f"| `{name}` | {_type(hints[name])} | {meanings.get(name, '')} |" for name in names]
    return "\n".join(["| name | what it is | where |", "| --- | --- | --- |", *rows]) + "\n"


def view_tables() -> str:
    """A heading and a table for each type of value that a template may see, in the order in which they are met."""
    return "\n".join(_section(kind) for kind in _views())


def _views() -> Iterator[type[Value]]:
    hints = get_type_hints(Context)
    queue: list[Any] = [hints[name] for name in Context.__struct_fields__ if name not in _FOR_MACHINES]
    met: set[type[Value]] = set()
    while queue:
        hint = queue.pop(0)
        queue = [*get_args(hint), *queue]
        if isinstance(hint, type) and issubclass(hint, Value) and hint not in met:
            met.add(hint)
            queue += get_type_hints(hint).values()
            yield hint


def _section(kind: type[Value]) -> str:
    hints, meanings = get_type_hints(kind), _meanings(kind)
    about = inspect.cleandoc(kind.__doc__ or "") if "__doc__" in vars(kind) else ""
    rows = [f"| `{name}` | {_type(hints[name])} | {meanings.get(name, '')} |" for name in kind.__struct_fields__]
    for name, one in vars(kind).items():
        if isinstance(one, property):
            rows.append(f"| `{name}` | {_type(get_type_hints(one.fget)['return'])} | {_one_line(one.__doc__ or '')} |")
    table = "\n".join(["| field | what it is | meaning |", "| --- | --- | --- |", *rows])
    intro = f"{_one_line(about)}\n\n" if about and not about.startswith(f"{kind.__name__}(") else ""
    return f"### {kind.__name__}\n\n{intro}{table}\n".replace("|  |", "| |")


def _meanings(kind: type[Value]) -> dict[str, str]:
    """The docstring after each field."""
    body = ast.parse(textwrap.dedent(inspect.getsource(kind))).body[0]
    assert isinstance(body, ast.ClassDef)
    found = {}
    for field, after in zip(body.body, body.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name) and isinstance(after, ast.Expr):
            found[field.target.id] = _one_line(ast.literal_eval(after.value))
    return found


def _one_line(words: str) -> str:
    return " ".join(words.split()).replace("|", "&#124;")


def _type(hint: Any) -> str:
    """A type in words, with links to the tables of views."""
    parts = get_args(hint)
    if get_origin(hint) in {Union, UnionType}:
        kinds = " or ".join(_type(one) for one in parts if one is not NoneType)
        return f"{kinds}, or none" if NoneType in parts else kinds
    if get_origin(hint) is tuple:
        return f"list of {_type(parts[0])}"
    if get_origin(hint) is Literal:
        return " or ".join(f"`{one}`" for one in parts)
    if isinstance(hint, type) and issubclass(hint, Value):
        return f"[{hint.__name__}](#{hint.__name__.lower()})"
    return _WORDS[hint]
