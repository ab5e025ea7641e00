"""Writes data as YAML in the form of the house: ids in brackets, longer lists and keys on lines of their own."""

from collections.abc import Callable, Mapping

from pressgen.edit.yaml_scalars import block_header, block_lines, fits_block, scalar
from pressgen.model.layout import Data

_STEP = 2
LONGEST_LINE = 100
"""Characters of a line with a list in brackets."""
IsTyped = Callable[[tuple[str, ...]], bool]
"""Whether the values of a key, with the keys around it, are no text."""


def written_value(value: Data, place: tuple[str, ...], indent: int, is_typed: IsTyped) -> str:
    """What stands behind the colon of a key that is moved in by `indent` spaces, with the space or line end before it."""
    if isinstance(value, str):
        return " " + _text(value, indent, typed=is_typed(place))
    if isinstance(value, list):
        on_one_line = in_brackets(value, LONGEST_LINE - indent - len(place[-1]) - len(": "))
        if on_one_line:
            return f" {on_one_line}"
        return "".join(
            f"\n{' ' * (indent + _STEP)}{written_item(one, place, indent + _STEP, is_typed)}" for one in value
        )
    if not value:
        return " {}"
    return "\n" + written_pairs(value, place, indent + _STEP, is_typed)


def written_pairs(value: Mapping[str, Data], place: tuple[str, ...], indent: int, is_typed: IsTyped) -> str:
    """Lines with the keys, each moved in by `indent` spaces, without a line end behind the last."""
    return "\n".join(" " * indent + written_pair(key, one, place, indent, is_typed) for key, one in value.items())


def written_pair(key: str, value: Data, around: tuple[str, ...], indent: int, is_typed: IsTyped) -> str:
    """A key with its value."""
    return f"{scalar(key)}:{written_value(value, (*around, key), indent, is_typed)}"


def written_item(value: Data, place: tuple[str, ...], indent: int, is_typed: IsTyped) -> str:
    """An item of a list, whose hyphen is moved in by `indent` spaces, from the hyphen on."""
    if isinstance(value, str):
        return "- " + _text(value, indent, typed=is_typed(place))
    if isinstance(value, list) or not value:
        return "- " + in_flow(value, place, is_typed)
    return "- " + written_pairs(value, place, indent + _STEP, is_typed).lstrip(" ")


def in_flow(value: Data, place: tuple[str, ...], is_typed: IsTyped) -> str:
    """The value on one line, as it stands within brackets."""
    if isinstance(value, str):
        return scalar(value, in_flow=True, typed=is_typed(place))
    if isinstance(value, list):
        return "[" + ", ".join(in_flow(one, place, is_typed) for one in value) + "]"
    pairs = (f"{scalar(key, in_flow=True)}: {in_flow(one, (*place, key), is_typed)}" for key, one in value.items())
    return "{" + ", ".join(pairs) + "}"


def _text(value: str, indent: int, *, typed: bool) -> str:
    if "\n" in value and fits_block(value):
        return f"{block_header(value, _STEP)}\n{block_lines(value, indent + _STEP)}"
    return scalar(value, typed=typed)


def in_brackets(value: list[Data], room: int) -> str:
    """A list of ids in brackets; "" when it should stand on lines, also for want of `room`, in characters."""
    if any(not isinstance(one, str) or not one.isprintable() or " " in one for one in value):
        return ""
    line = "[" + ", ".join(scalar(one, in_flow=True) for one in value) + "]"
    return line if len(line) <= room else ""
