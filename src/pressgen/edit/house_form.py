"""The keys of a text as lines in the form of the house, with the comments that belong to them."""

import re

from pressgen.edit.comments import Comments
from pressgen.edit.key_order import order_of, rank
from pressgen.edit.text_places import TextPlaces
from pressgen.edit.yaml_scalars import block_header, block_lines, fits_block, scalar
from pressgen.edit.yaml_values import LONGEST_LINE, in_brackets, in_flow
from pressgen.model.layout import Data, Layout, Place

_STEP = 2
_FOLDED = re.compile(r">(?P<end>-?)[ \t]*(?:#[^\n]*)?\n(?P<lines>.*)", re.DOTALL)
"""A folded block whose indentation and last line end are not told by its sign (YAML 1.1, section 9.2)."""


class HouseForm:
    """Writes the keys of one text."""

    def __init__(self, layout: Layout, comments: Comments, *, blocks: bool = True) -> None:
        """`comments` are those of the text; they are moved about. Without `blocks`, text of several lines stands in
        quotation marks.
        """
        self._layout = layout
        self._notes = comments.notes
        self._blocks = blocks
        self._at = TextPlaces(layout)
        self._children: dict[Place, list[Place]] = {}
        for place in comments.notes:  # in the order of the text
            if place:
                self._children.setdefault(place[:-1], []).append(place)
        self._lines: list[str] = []

    def lines(self) -> list[str]:
        """The lines, without line ends."""
        around = self._notes[()]
        self._write_notes(around.above, 0)
        if around.above:
            self._lines.append("")
        self._write_pairs((), 0)
        self._write_notes(around.below, 0)
        while self._lines and not self._lines[-1]:
            self._lines.pop()
        return self._lines

    def _write_notes(self, notes: list[str], indent: int) -> None:
        """Lines with comments; no two blank ones below each other, and none at the beginning."""
        for note in notes:
            if note:
                self._lines.append(" " * indent + note)
            elif self._lines and self._lines[-1]:
                self._lines.append("")

    def _write_pairs(self, around: Place, indent: int, hyphen: str = "") -> None:
        """The keys in their order. `hyphen` is the beginning of the first line, when that is an item's."""
        for place in self._in_order(around):
            self._write(place, (hyphen or " " * indent) + f"{self._key(place)}:", indent)
            hyphen = ""

    def _in_order(self, around: Place) -> list[Place]:
        places = self._children.get(around, [])
        order = order_of(self._layout.rules, _keys(around), {str(one[-1]) for one in places})
        return sorted(places, key=lambda one: rank(str(one[-1]), order))

    def _key(self, place: Place) -> str:
        """The key as written, unless it has quotation marks."""
        start, end = self._at.key(place)
        written = self._at.written[start:end]
        return scalar(str(place[-1]), in_flow=True) if written[:1] in ("'", '"') else written

    def _write(self, place: Place, head: str, indent: int) -> None:
        """A key or an item whose line begins with `head`, moved in by `indent`, and all that belongs to it."""
        value, notes = self._value(place), self._notes[place]
        if isinstance(place[-1], int):
            self._gather(place, value)
        self._write_notes([*notes.above, *notes.behind[:-1]], indent)
        comment = "".join(f" {one}" for one in notes.behind[-1:])
        if isinstance(value, str) or not self._children.get(place):
            first, *more = self._text(place, value, indent) if isinstance(value, str) else [in_flow(value, (), _never)]
            self._lines += [f"{head} {first}".rstrip() + comment, *more]
        elif isinstance(value, list):
            self._write_list(place, value, head, comment)
        elif isinstance(place[-1], int):
            self._write_pairs(place, indent + _STEP, f"{head} ")
        elif braces := self._in_braces(place, LONGEST_LINE - len(head) - 1):
            self._lines.append(f"{head} {braces}{comment}")
        else:
            self._lines.append(head + comment)
            self._write_pairs(place, indent + _STEP)
        self._write_notes(notes.below, indent)

    def _gather(self, place: Place, value: Data) -> None:
        """Moves comments from where an item has no room for them: its first key stands on its own line, and a list in it in
        brackets.
        """
        notes = self._notes[place]
        if isinstance(value, list):
            notes.above += self._comments_within(place)
        elif self._children.get(place):
            first = self._notes[self._in_order(place)[0]]
            notes.above, first.above = [*notes.above, *first.above], []
            first.behind, notes.behind = [*notes.behind, *first.behind], []
            notes.above, first.behind = [*notes.above, *first.behind[:-1]], first.behind[-1:]

    def _comments_within(self, place: Place) -> list[str]:
        """The comments of all that lies within a value."""
        found: list[str] = []
        for child in self._children.get(place, []):
            notes = self._notes[child]
            found += [*notes.above, *notes.behind, *self._comments_within(child), *notes.below]
        return [line for line in found if line]

    def _write_list(self, place: Place, value: list[Data], head: str, comment: str) -> None:
        if isinstance(place[-1], int):
            self._lines.append(f"{head} {in_flow(value, _keys(place), self._is_typed)}{comment}")
            return
        room = LONGEST_LINE - len(head) - 1
        on_line = in_brackets(value, room) if not self._comments_within(place) else ""
        self._lines.append((f"{head} {on_line}" if on_line else head) + comment)
        indent = len(head) - len(head.lstrip(" -")) + _STEP
        for one in self._children[place] if not on_line else []:
            self._write(one, " " * indent + "-", indent)

    def _in_braces(self, place: Place, room: int) -> str:
        """The keys in braces, if they stand there and may: below a key that the newsroom chose, such as a topic's."""
        own = not self._is_known(_keys(place)) and self._at.is_flow(place)
        places = self._in_order(place)
        if not own or self._comments_within(place) or any(one in self._children for one in places):
            return ""
        texts = [self._text(one, self._value(one), 0, in_flow=True)[0] for one in places]
        pairs = (f"{self._key(one)}: {value}" for one, value in zip(places, texts, strict=True))
        line = "{" + ", ".join(pairs) + "}"
        return line if all(texts) and len(line) <= room and "\n" not in line else ""

    def _value(self, place: Place) -> Data:
        """The value at `place`; "" for a key without one."""
        value: Data = self._layout.data
        for part in place:
            if isinstance(value, dict) and part not in value:
                return ""
            value = value[part]
        return value

    def _text(self, place: Place, value: str, indent: int, *, in_flow: bool = False) -> list[str]:
        """A text: what stands on the line of its key, and the lines below."""
        start, end = self._at.value(place)[0], self._at.end(place)
        written = self._at.written[start:end] if place in self._layout.values else ""
        if not written:
            return [""]
        folded = _FOLDED.match(written)
        if folded and self._blocks:
            return [f">{folded['end']}", *_moved(folded["lines"].split("\n"), indent + _STEP)]
        if "\n" in value and self._blocks and not in_flow and fits_block(value) and not value.endswith("\n\n"):
            sign = block_header(value, _STEP) + ("" if value.endswith("\n") else "-")
            return [sign, *block_lines(value, indent + _STEP).split("\n")]
        keys = _keys(place)
        stays_plain = written[:1] not in ("'", '"', "|", ">") and not self._is_known(keys)
        return [scalar(value, in_flow=in_flow, typed=stays_plain or self._is_typed(keys))]

    def _is_typed(self, keys: tuple[str, ...]) -> bool:
        return keys in self._layout.rules.typed

    def _is_known(self, keys: tuple[str, ...]) -> bool:
        """Whether the schema has this key. Of another one, nobody knows whether its value is text or a number."""
        return keys[-1] in order_of(self._layout.rules, keys[:-1], {keys[-1]})


def _moved(lines: list[str], indent: int) -> list[str]:
    """The lines, moved in by `indent` instead of by what the first one is."""
    first = next((line for line in lines if line.strip()), "")
    old = len(first) - len(first.lstrip(" "))
    return [" " * indent + line[old:] if line[old:] else "" for line in lines]


def _keys(place: Place) -> tuple[str, ...]:
    return tuple(part for part in place if isinstance(part, str))


def _never(_: tuple[str, ...]) -> bool:
    return False
