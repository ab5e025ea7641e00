"""What templates may use: closed lists of functions, filters, tests, and of what a value of each type offers.

Whatever is on no list is refused, so that a newer Jinja or Python adds nothing by itself. Nothing here changes a value,
reaches out of the page, or gives another result another time: a page is the same from whichever process makes it, and after
whichever other page. So Jinja's `namespace`, `cycler` and `joiner` are missing (the file of macros is made once, and would
carry them from page to page), and so are `lipsum` and `random`. docs/templates.md has the same lists for people.
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
"""The functions that give words of the theme."""
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
"""Jinja's own."""
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


def _nouns(kind: type[Value]) -> Iterator[type[Value]]:
    """The noun and all that its fields can hold."""
    found: dict[type[Value], None] = {}
    left: list[Any] = [kind]
    while left:
        hint = left.pop()
        left += get_args(hint)
        if isinstance(hint, type) and issubclass(hint, Value) and hint not in found:
            found[hint] = None
            left += get_type_hints(hint).values()
    yield from found


def _fields(noun: type[Value]) -> frozenset[str]:
    """What a noun shows: its fields, and what it makes of them."""
    return frozenset(
        {*noun.__struct_fields__, *(name for name, one in vars(noun).items() if isinstance(one, property))}
    )


NAMES: Mapping[type, frozenset[str]] = {
    **{noun: _fields(noun) for noun in _nouns(Context)},
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
"""What may be asked for after a full stop, or in square brackets, by the very type of the value."""
SUBSCRIBED = frozenset({dict, list, tuple, str, Markup, range, _GroupTuple})
"""The types that square brackets look into, by number or key."""


def only(names: tuple[str, ...], known: Mapping[str, Any]) -> dict[str, Any]:
    """Those of the functions that have one of the names."""
    return {name: known[name] for name in names}


def filters(own: Mapping[str, Any]) -> dict[str, Any]:
    """All filters, pressgen's `own` among them."""
    return only(FILTERS, DEFAULT_FILTERS) | dict(own)


def tests() -> dict[str, Any]:
    """All tests."""
    return only(TESTS, DEFAULT_TESTS)
