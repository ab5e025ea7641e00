"""Lines of YAML for files that pressgen begins: a key with its value, in quotation marks where it needs them."""

import re
from collections.abc import Iterable

_PLAIN = re.compile(r"[^\W_](?:[\w .,!?()/@+–-]*[\w.!?()/])?\Z")
"""Values that stand without quotation marks, because no sign in them means anything in YAML."""
_ID = re.compile(r"[\w.-]+\Z")
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d[ T][\d:.+Z-]+\Z")


def scalar(value: str) -> str:
    """The value on one line, as it must be written in YAML."""
    if _PLAIN.match(value) or _INSTANT.match(value):
        return value
    return "'" + value.replace("'", "''") + "'"


def line(key: str, value: str, comment: str = "") -> str:
    """`key: value`, with a comment behind it."""
    return f"{key}: {scalar(value)}" + (f" # {comment}" if comment else "") + "\n"


def list_line(key: str, values: Iterable[str], comment: str = "") -> str:
    """`key: [a, b]`, with a comment behind it."""
    written = ", ".join(one if _ID.match(one) else scalar(one) for one in values)
    return f"{key}: [{written}]" + (f" # {comment}" if comment else "") + "\n"
