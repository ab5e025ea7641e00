"""Writes a text anew in the form of the house: keys in the schema's order, few quotation marks, lists of ids in brackets.

Every value, every comment and the body stay. What is written is read again, and given back only if it says the same.
"""

from pressgen.edit.block_edits import TooIntricate
from pressgen.edit.comments import Comments, end_of_keys
from pressgen.edit.house_form import HouseForm
from pressgen.edit.value_edits import ReadLayout
from pressgen.errors import PressgenError
from pressgen.model.layout import Layout
from pressgen.problems import text


def formatted(data: bytes, read: ReadLayout) -> bytes:
    """The bytes of a text in the form of the house. `read` gives the layout of a text's bytes.

    PressgenError when the text cannot be read, or would not say the same afterwards.
    """
    before = read(data)
    if before.problems:
        raise PressgenError(before.problems[0].message, before.problems[0].hint)
    for blocks in (True, False):
        try:
            comments = Comments(before)
            after = _written(before, HouseForm(before, comments, blocks=blocks).lines())
            if _says_the_same(before, comments, read(after)):
                return after
        except TooIntricate:
            continue
    raise PressgenError(
        text("The keys are written in a way that cannot be brought into another form without changing them."),
        text("Write each key on a line of its own, as “key: value”."),
    )


def _written(layout: Layout, keys: list[str]) -> bytes:
    written = "".join(f"{line}\n" for line in keys)
    if layout.body is None:
        return written.encode()
    body = _body(layout)
    return f"---\n{written}---\n{body}".encode() + b"\n" * bool(body)


def _body(layout: Layout) -> str:
    """The body without blank lines at its beginning, and without line ends at its end."""
    lines = (layout.body or "").split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    return "\n".join(lines[first:]).rstrip("\n")


def _says_the_same(before: Layout, comments: Comments, after: Layout) -> bool:
    return (
        not after.problems
        and after.data == before.data
        and after.keys.keys() == before.keys.keys()
        and Comments(after).all == comments.all
        and _count_signs(after) == _count_signs(before)
        and _body(after) == _body(before)
    )


def _count_signs(layout: Layout) -> int:
    """How many signs # stand among the keys: a comment that nobody has found would be missing here."""
    return layout.written[: end_of_keys(layout)].count("#")
