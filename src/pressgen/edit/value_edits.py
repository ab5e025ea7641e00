"""Changes values of a text: of the front matter's keys, and of the body. Every byte outside of them stays.

A value keeps its quotation marks where they are still right, a list its form, a line its comment. A key that is added goes
where the schema has it; one that is removed takes its lines. What is written is read again: if a change on the spot does not
come out as it should, the whole value is written anew, and if that does not, nothing is changed.
"""

from collections.abc import Callable, Mapping
from typing import Any

from pressgen.edit.block_edits import TooIntricate, ValueEditor
from pressgen.edit.spans import replace_spans
from pressgen.errors import PressgenError
from pressgen.model import Span
from pressgen.model.layout import Data, Layout
from pressgen.problems import text

ReadLayout = Callable[[bytes], Layout]


def edited(data: bytes, values: Mapping[str, Data | None], read: ReadLayout, *, body: str | None = None) -> bytes:
    """The bytes of a text with new values of top-level keys; None removes a key.

    `body` is the new body of a Markdown file; None leaves it. `read` gives the layout of a text's bytes. Line ends at the end
    of a value do not count. PressgenError when the text cannot be read, or not be changed on the spot.
    """
    before = read(data)
    if before.problems:
        raise PressgenError(before.problems[0].message, before.problems[0].hint)
    wanted = {key: _plain(value) for key, value in values.items()}
    expected = {key: value for key, value in (before.data | wanted).items() if value is not None}
    changed = [key for key, value in wanted.items() if not same(before.data.get(key), value)]
    body_span = _body_replacement(before, body)
    for editor in (
        ValueEditor(before),
        ValueEditor(before, whole=True),
        ValueEditor(before, whole=True, blocks=False),
    ):
        try:
            editor.change_keys((), {key: wanted[key] for key in changed})
            spans = dict(editor.replacements()) | body_span
            after = replace_spans(data, spans)
        except TooIntricate:
            continue
        if _is_right(read(after), expected, before, body):
            return after
    raise PressgenError(
        text("The value of “{key}” cannot be changed here.", key=", ".join(changed) or "body"),
        text("Change it in the file itself."),
    )


def _is_right(after: Layout, expected: Mapping[str, Data], before: Layout, body: str | None) -> bool:
    return (
        not after.problems
        and same(after.data, dict(expected))
        and (after.body == (before.body if body is None or before.body is None else body))
    )


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same but for line ends at their end."""
    if isinstance(one, str) and isinstance(other, str):
        return one.rstrip("\n") == other.rstrip("\n")
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(value, other[key]) for key, value in one.items())
    return one is None and other is None


def _plain(value: Any) -> Any:
    """The value without the keys in it that have none."""
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items() if one is not None}
    return [_plain(one) for one in value] if isinstance(value, list) else value


def _body_replacement(layout: Layout, body: str | None) -> dict[Span, str]:
    """The lines of the body that differ: what is the same above and below them stays, with its line ends."""
    if body is None or layout.body is None or body == layout.body:
        return {}
    lines = layout.written.split("\n")
    if layout.body == "" and lines[-1]:  # the file ends in its line ---
        return {(len(lines), len(lines[-1]) + 1) * 2: "\n" + body}
    old, new = layout.body.split("\n"), body.split("\n")
    above = _equal(zip(old, new, strict=False))
    most = min(len(old), len(new)) - above
    below = min(most, _equal(zip(reversed(old), reversed(new), strict=False)))
    if most == below and above:  # only whole lines come or go: replace from the end of the last that stays
        above -= 1
    elif most == below:
        below -= 1
    first, last = layout.body_line + above, layout.body_line + len(old) - below - 1
    return {(first, 1, last, len(lines[last - 1]) + 1): "\n".join(new[above : len(new) - below])}


def _equal(pairs: Any) -> int:
    """How many pairs at the beginning are of equal lines."""
    count = 0
    for one, other in pairs:
        if one != other:
            break
        count += 1
    return count
