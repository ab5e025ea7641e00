"""What templates may use: closed lists of functions, filters, tests, and of what a value of each type offers.

What is on no list is refused, so that a newer Jinja or Python does not add anything. Nothing on them changes a value, reads
anything outside the page, or gives different results at different times: a page must be the same whichever process renders
it, and after whichever other page. So Jinja's `namespace`, `cycler` and `joiner` are not permitted (the template of macros is
loaded once, and would carry their state from page to page), nor are `lipsum` and `random`. docs/templates.md has the lists.
"""

from collections.abc import Iterator, Mapping
from datetime import date, datetime, timedelta
from typing import Any, get_args, get_type_hints

from jinja2.filters import FILTERS as DEFAULT_FILTERS
from jinja2.filters import _GroupTuple
from jinja2.runtime import BlockReference, LoopContext
from jinja2.tests import TESTS as DEFAULT_TESTS
from markupsafe import Markup

from pressgen.model import Context
from pressgen.model.value import Value

WORDS = ("_", "gettext", "ngettext", "pgettext", "npgettext")
"""The functions that translate words."""
FUNCTIONS = (*WORDS, "kept", "kept_each", "range")
FILTERS = (
    *(
        "abs",
        "batch",
        "capitalize",
        "count",
        "d",
        "default",
        "dictsort",
        "e",
        "escape",
        "first",
        "float",
        "forceescape",
    ),
    *(
        "groupby",
        "int",
        "items",
        "join",
        "last",
        "length",
        "list",
        "lower",
        "map",
        "max",
        "min",
        "reject",
        "rejectattr",
    ),
    *("replace", "reverse", "round", "safe", "select", "selectattr", "slice", "sort", "string", "striptags", "sum"),
    *("title", "tojson", "trim", "truncate", "unique", "upper", "urlencode", "wordcount"),
)
"""Filters of Jinja; those of pressgen are in `render.filters`."""
TESTS = (
    *("boolean", "defined", "divisibleby", "escaped", "even", "false", "float", "in", "integer", "iterable", "lower"),
    *("mapping", "none", "number", "odd", "sameas", "sequence", "string", "true", "undefined", "upper"),
    *("==", "!=", "<", "<=", ">", ">=", "eq", "equalto", "ge", "greaterthan", "gt", "le", "lessthan", "lt", "ne"),
)
_TEXT = frozenset(
    {
        *("capitalize", "count", "endswith", "find", "isdigit", "join", "lower", "lstrip", "partition", "removeprefix"),
        *("removesuffix", "replace", "rpartition", "rsplit", "rstrip", "split", "splitlines", "startswith", "strip"),
        *("title", "upper"),
    }
)
_DAY = frozenset({"day", "isoformat", "isoweekday", "month", "weekday", "year"})
_INSTANT = _DAY | {"date", "hour", "minute", "second"}
_MAPPING = frozenset({"get", "items", "keys", "values"})
_LOOP = frozenset(
    {
        *("changed", "cycle", "depth", "depth0", "first", "index", "index0", "last", "length", "nextitem", "previtem"),
        *("revindex", "revindex0"),
    }
)


def _value_types(kind: type[Value]) -> Iterator[type[Value]]:
    """The type, and the types of values that its fields can hold, at any depth."""
    found: dict[type[Value], None] = {}
    queue: list[Any] = [kind]
    while queue:
        hint = queue.pop()
        queue += get_args(hint)
        if isinstance(hint, type) and issubclass(hint, Value) and hint not in found:
            found[hint] = None
            queue += get_type_hints(hint).values()
    yield from found


def _fields(kind: type[Value]) -> frozenset[str]:
    """The names of its fields and properties."""
    return frozenset(
        {*kind.__struct_fields__, *(name for name, one in vars(kind).items() if isinstance(one, property))}
    )


NAMES: Mapping[type, frozenset[str]] = {
    **{kind: _fields(kind) for kind in _value_types(Context)},
    str: _TEXT,
    Markup: _TEXT,
    date: _DAY,
    datetime: _INSTANT,
    timedelta: frozenset({"days"}),
    dict: _MAPPING,
    LoopContext: _LOOP,
    _GroupTuple: frozenset({"grouper", "list"}),
    BlockReference: frozenset({"super"}),
}
"""The attributes that templates can use, as `value.name` or `value["name"]`, by the exact type of the value."""
SUBSCRIBED = frozenset({dict, list, tuple, str, Markup, range, _GroupTuple})
"""The types that can be indexed with square brackets."""


def only(names: tuple[str, ...], functions: Mapping[str, Any]) -> dict[str, Any]:
    """The functions with these names. KeyError if one is missing."""
    return {name: functions[name] for name in names}


def filters(own: Mapping[str, Any]) -> dict[str, Any]:
    """Jinja's filters on the list, and pressgen's `own`."""
    return only(FILTERS, DEFAULT_FILTERS) | dict(own)


def tests() -> dict[str, Any]:
    """Jinja's tests on the list."""
    return only(TESTS, DEFAULT_TESTS)
