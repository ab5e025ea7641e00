"""Writes text as YAML scalars that every reader of YAML takes for text (YAML 1.1 and 1.2, chapter 7)."""

import re
import unicodedata
from typing import Literal

import yaml

Style = Literal["", "'", '"']
"""Plain, in single quotation marks, in double ones."""
_LOADER: type[yaml.SafeLoader] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TEXT = "tag:yaml.org,2002:str"
_OTHERS = re.compile(
    r"[-+]?(?:0o[0-7]+|0x[0-9a-fA-F]+|\.?[0-9][0-9_,:]*(?:\.[0-9_]*)?(?:[eE][-+]?[0-9]+)?)|[yYnN~]|[-+]?\.(?:inf|nan)",
    re.IGNORECASE,
)
"""What some reader takes for a number or a truth value (YAML 1.2, section 10.3; YAML 1.1, bool), beyond PyYAML."""
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
_AT_THE_BEGINNING = re.compile(r"[“”„‟‘’‚]|---|\.\.\.")
"""Curly quotation marks, which do not count as such in YAML but look like some; and what looks like a line around the keys."""

_FENCE = re.compile(r"^[ \t]*---[ \t]*$", re.MULTILINE)
"""A line that would be taken for the one between keys and body, however far it is moved in."""


def scalar(value: str, style: Style = "", *, in_flow: bool = False, typed: bool = False) -> str:
    """The value on one line, in the given style where that is right, else in the next that is.

    `in_flow` is within brackets. `typed` values, such as dates, may look like what they are.
    """
    if style == "" and is_plain(value, in_flow=in_flow, typed=typed):
        return value
    if style in ("", "'") and _fits_single(value):
        return "'" + value.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, value)) + '"'


def is_plain(value: str, *, in_flow: bool = False, typed: bool = False) -> bool:
    """Whether the value means itself without quotation marks, wherever it stands on a line."""
    if not value or not value.isprintable() or value != value.strip() or _AT_THE_BEGINNING.match(value):
        return False
    if not typed and _OTHERS.fullmatch(value):
        return False
    try:
        # As the value of a key, which is stricter than an item of a list; followed by a comment, which must not change it.
        node = yaml.compose(f"[k: {value}, x]" if in_flow else f"k: {value} #\n", Loader=_LOADER)
    except yaml.YAMLError:
        return False
    found = _first_value(node)
    return found is not None and found.value == value and not found.style and (typed or found.tag == _TEXT)


def _first_value(node: yaml.Node | None) -> yaml.ScalarNode | None:
    """The value of the key k, if nothing else came of the text around it."""
    if isinstance(node, yaml.SequenceNode):
        node = node.value[0] if len(node.value) == 2 else None
    if not isinstance(node, yaml.MappingNode) or len(node.value) != 1:
        return None
    value = node.value[0][1]
    return value if isinstance(value, yaml.ScalarNode) else None


def _fits_single(value: str) -> bool:
    """Whether single quotation marks, which have no escapes, can hold it on one line."""
    return all(character.isprintable() or character == "\u00a0" for character in value)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character.isprintable() or unicodedata.category(character) == "Zs":
        return character
    code = ord(character)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def fits_block(value: str) -> bool:
    """Whether the value can stand as a block of lines below its key: `|`."""
    if not value.strip() or _FENCE.search(value):
        return False
    return all(line.replace("\t", " ").replace("\u00a0", " ").isprintable() for line in value.split("\n"))


def block_lines(value: str, indent: int) -> str:
    """The value as lines that are moved in by `indent` spaces, without a line end behind the last."""
    return "\n".join(" " * indent + line if line else "" for line in value.rstrip("\n").split("\n"))


def block_header(value: str, indent: int, sign: str = "|") -> str:
    """The sign before the lines of a block, with the number of spaces where the first line begins with some itself."""
    return sign + (str(indent) if value.lstrip("\n")[:1] in (" ", "\t") else "")
