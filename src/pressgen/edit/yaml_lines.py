"""Lines of YAML for files that pressgen begins: a key with its value, in the form of the house."""

from collections.abc import Iterable

from pressgen.edit.yaml_scalars import scalar
from pressgen.edit.yaml_values import written_value

_TIMES = {"published", "updated", "from", "to"}
"""Keys whose values are days and times, as the schema has them."""


def line(key: str, value: str, comment: str = "") -> str:
    """`key: value`, with a comment behind it."""
    return f"{key}: {scalar(value, typed=key in _TIMES)}" + (f" # {comment}" if comment else "") + "\n"


def list_line(key: str, values: Iterable[str], comment: str = "") -> str:
    """`key: [a, b]`, with a comment behind it; the values one a line when they are many."""
    first, end, below = written_value(list(values), (key,), 0, lambda _: False).partition("\n")
    return f"{key}:{first}" + (f" # {comment}" if comment else "") + f"{end}{below}\n"
