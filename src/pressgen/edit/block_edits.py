"""Changes single values on the spot: scalars, items of lists, keys. Collects what to replace; writes nothing."""

import json
from collections.abc import Iterator, Mapping
from difflib import SequenceMatcher

from pressgen.edit.key_order import order_of, rank
from pressgen.edit.text_places import TextPlaces
from pressgen.edit.yaml_scalars import block_header, block_lines, fits_block, scalar
from pressgen.edit.yaml_values import in_flow, written_item, written_pair, written_value
from pressgen.model import Span
from pressgen.model.layout import Data, Layout, Place

_STEP = 2


def _never(_: str) -> bool:
    return False


class TooIntricate(Exception):
    """The value is written in a way that cannot be changed on the spot."""


class ValueEditor:
    """The changes of values in one text."""

    def __init__(self, layout: Layout, *, whole: bool = False, blocks: bool = True) -> None:
        """`whole` writes changed values of top-level keys anew, instead of changing what differs in them. Without `blocks`, text
        of several lines stands in quotation marks.
        """
        self._layout = layout
        self._whole = whole
        self._fits_block = fits_block if blocks else _never
        self._at = TextPlaces(layout)
        self._changes: dict[tuple[int, int], str] = {}

    def replacements(self) -> Iterator[tuple[Span, str]]:
        """The spans to replace, each with its new text."""
        for (start, end), instead in self._changes.items():
            yield self._at.span(start, end), instead

    def change_keys(self, place: Place, wanted: Mapping[str, Data | None]) -> None:
        """Gives keys of the mapping at `place` new values; None removes one. Keys that are not there are added."""
        if not place and self._layout.values.get(()) and self._at.is_flow(()):
            raise TooIntricate
        for key, value in wanted.items():
            if (*place, key) in self._layout.keys and value is None:
                self._remove_key((*place, key))
            elif (*place, key) in self._layout.keys and value is not None:
                self._change((*place, key), self._old((*place, key)), value)
        added = [key for key, value in wanted.items() if value is not None and (*place, key) not in self._layout.keys]
        for key in sorted(added, key=lambda one: rank(one, self._order(place, wanted))):
            self._add_key(place, key, wanted[key], self._order(place, wanted))

    def _old(self, place: Place) -> Data | None:
        value: Data = self._layout.data
        for part in place:
            if isinstance(value, dict) and part not in value:
                return None
            value = value[part]
        return value

    def _change(self, place: Place, old: Data | None, new: Data) -> None:
        if old is None:
            self._fill(place, new)
        elif isinstance(old, str) and isinstance(new, str):
            if old.rstrip("\n") != new.rstrip("\n"):
                self._change_text(place, new)
        elif self._whole or type(old) is not type(new) or not old or not new:
            self._write_anew(place, new)
        elif isinstance(old, dict):
            wanted = {key: new.get(key) for key in [*old, *new] if old.get(key) != new.get(key)}
            self.change_keys(place, wanted)
        else:
            self._change_list(place, old, new)

    def _replace(self, start: int, end: int, instead: str) -> None:
        self._changes[start, end] = self._changes.get((start, end), "") + instead

    # Values

    def _fill(self, place: Place, new: Data) -> None:
        """Writes a value behind a key that has none."""
        _, end = self._at.key(place)
        colon = self._at.written.index(":", end) + 1
        self._replace(colon, colon, self._value(place, new))

    def _value(self, place: Place, new: Data) -> str:
        """What stands behind the colon of the key at `place`."""
        if self._in_flow(place):
            return " " + in_flow(new, _keys(place), self._is_typed)
        return written_value(new, _keys(place), self._indent(place), self._is_typed)

    def _write_anew(self, place: Place, new: Data) -> None:
        start, end = self._at.value(place)[0], self._at.end(place)
        if not isinstance(place[-1], str):
            instead = in_flow(new, _keys(place), self._is_typed)
            self._replace(start, end, instead)
            return
        colon = self._at.written.index(":", self._at.key(place)[1]) + 1
        between = self._at.written[colon:start]
        value = self._value(place, new)
        if "\n" in value and "\n" not in between:  # a comment behind the old value stays on the line of the key
            rest = self._at.written[end : self._at.line_end(end)].rstrip()
            first, _, below = value.partition("\n")
            self._replace(colon, end + len(rest), f"{first}{rest}\n{below}")
        elif "#" in between:
            first, line_end, below = value.partition("\n")
            self._replace(colon, end, first + between[: between.index("\n")].rstrip() + line_end + below)
        else:
            self._replace(colon, end, value)

    def _change_text(self, place: Place, new: str) -> None:
        (start, _), end = self._at.value(place), self._at.end(place)
        sign, written = self._at.written[start : start + 1], self._at.written[start:end]
        flow = self._in_flow(place)
        typed = self._is_typed(_keys(place))
        if sign in ("|", ">") and not flow and self._fits_block(new):
            self._change_block(place, start, end, new)
        elif "\n" in new and not flow and self._fits_block(new):
            indent = self._indent(place) + _STEP
            rest = self._at.written[end : self._at.line_end(end)].rstrip()
            self._replace(start, end + len(rest), f"{block_header(new, _STEP)}{rest}\n{block_lines(new, indent)}")
        elif sign in ("|", ">"):
            header, _, _ = written.partition("\n")
            comment = header[header.index("#") :] if "#" in header else ""
            self._replace(start, end, f"{scalar(new, typed=typed)} {comment}".rstrip())
        else:
            style = sign if sign in ("'", '"') else ""
            self._replace(start, end, scalar(new, style, in_flow=flow, typed=typed))  # type: ignore[arg-type]

    def _change_block(self, place: Place, start: int, end: int, new: str) -> None:
        """The lines of a block; its sign and the comment behind it stay when they still are right."""
        header, _, lines = self._at.written[start:end].partition("\n")
        first = next((line for line in lines.split("\n") if line.strip()), "")
        own = len(first) - len(first.lstrip(" "))
        indent = self._indent(place) + _STEP
        plain = not any(sign.isdigit() for sign in header.partition("#")[0])
        if header[0] == ">" or not plain or new.lstrip("\n")[:1] in (" ", "\t"):
            comment = " " + header[header.index("#") :] if "#" in header else ""
            self._replace(start, end, f"{block_header(new, _STEP)}{comment}\n{block_lines(new, indent)}")
        else:
            self._replace(start + len(header) + 1, end, block_lines(new, own or indent))

    # Lists

    def _change_list(self, place: Place, old: list[Data], new: list[Data]) -> None:
        before, after = ([json.dumps(one, sort_keys=True) for one in items] for items in (old, new))
        for tag, i, i_end, j, j_end in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if tag == "equal":
                continue
            both = min(i_end - i, j_end - j)
            for step in range(both):
                self._change((*place, i + step), old[i + step], new[j + step])
            if i + both < i_end:
                self._remove_items(place, i + both, i_end, len(old))
            if j + both < j_end:
                self._insert_items(place, i + both, new[j + both : j_end])

    def _remove_items(self, place: Place, first: int, after: int, count: int) -> None:
        if first == 0 and after == count:
            raise TooIntricate
        if not self._at.is_flow(place):
            self._remove_lines(self._hyphen((*place, first)), self._at.end((*place, after - 1)))
            return
        start, end = self._at.value((*place, first))[0], self._at.end((*place, after - 1))
        self._cut(
            start,
            end,
            before=self._at.end((*place, first - 1)) if first else None,
            behind=self._at.value((*place, after))[0] if after < count else None,
        )

    def _cut(self, start: int, end: int, *, before: int | None, behind: int | None) -> None:
        """Cuts something out of brackets, with one comma. `before` is the end of what stands before it, `behind` the beginning
        of what stands behind it. Comments stay.
        """
        written = self._at.written
        if behind is not None:
            tail = written[end:behind]
            self._replace(start, behind if "#" not in tail else end + tail.index(",") + 1, "")
        elif before is not None:
            self._replace(start if "#" in written[before:start] else before, end, "")
        else:
            self._replace(start, end, "")

    def _insert_items(self, place: Place, at: int, items: list[Data]) -> None:
        keys = _keys(place)
        if self._at.is_flow(place):
            written = ", ".join(in_flow(one, keys, self._is_typed) for one in items)
            if at:
                end = self._at.end((*place, at - 1))
                self._replace(end, end, f", {written}")
            else:
                start = self._at.value((*place, 0))[0]
                self._replace(start, start, f"{written}, ")
            return
        column = self._at.column(self._hyphen((*place, 0)))
        lines = "".join(f"\n{' ' * column}{written_item(one, keys, column, self._is_typed)}" for one in items)
        if at:
            end = self._at.block_end(self._at.end((*place, at - 1)), column)
            self._replace(end, end, lines)
        else:
            start = self._at.line_start(self._hyphen((*place, 0)))
            self._replace(start, start, lines[1:] + "\n")

    def _hyphen(self, place: Place) -> int:
        """The offset of the hyphen of an item."""
        start = self._at.value(place)[0]
        found = self._at.written.rfind("-", 0, start)
        if found < 0 or self._at.written[found + 1 : start].strip():
            raise TooIntricate
        return found

    # Keys

    def _remove_key(self, place: Place) -> None:
        start, end = self._at.key(place)[0], self._end_of_pair(place)
        names = list(self._keys_of(place[:-1]))
        index = names.index(str(place[-1]))
        following = self._at.key((*place[:-1], names[index + 1]))[0] if index + 1 < len(names) else None
        if len(names) == 1 and len(place) > 1:
            raise TooIntricate
        if len(place) > 1 and self._at.is_flow(place[:-1]):
            before = self._end_of_pair((*place[:-1], names[index - 1])) if index else None
            self._cut(start, end, before=before, behind=following)
        elif self._at.written[self._at.line_start(start) : start].strip():  # behind a hyphen
            assert following is not None  # noqa: S101 -- another key of the item
            self._replace(start, end if "#" in self._at.written[end:following] else following, "")
        else:
            self._remove_lines(start, end)

    def _remove_lines(self, first: int, end: int) -> None:
        """Removes the lines of a key or an item, from the offset of its first character to that of its end."""
        start, line_end = self._at.line_start(first), self._at.block_end(end, self._at.column(first))
        if line_end < len(self._at.written):
            self._replace(start, line_end + 1, "")
        else:
            self._replace(max(start - 1, 0), line_end, "")

    def _add_key(self, place: Place, key: str, value: Data, order: tuple[str, ...]) -> None:
        """Adds a key behind the last of those that come before it in the order, else at the beginning."""
        names = [one for one in self._keys_of(place) if rank(one, order) <= rank(key, order)]
        flow = bool(place) and self._at.is_flow(place)
        indent = self._indent_within(place)
        written = (
            f"{scalar(key, in_flow=True)}: {in_flow(value, (*_keys(place), key), self._is_typed)}"
            if flow
            else written_pair(key, value, _keys(place), indent, self._is_typed)
        )
        if names:
            last = max(((*place, one) for one in names), key=lambda one: self._at.key(one)[0])
            end = self._end_of_pair(last)
            end = end if flow else self._at.block_end(end, indent)
            self._replace(end, end, f", {written}" if flow else f"\n{' ' * indent}{written}")
        else:
            start = self._first_key(place)
            self._replace(start, start, f"{written}, " if flow else f"{written}\n{' ' * indent}")

    def _first_key(self, place: Place) -> int:
        """The offset of the first key of a mapping; in a text without keys, of the line where they belong."""
        starts = [self._at.key((*place, one))[0] for one in self._keys_of(place)]
        return min(starts) if starts else self._at.line_offset(self._layout.first_line)

    def _end_of_pair(self, place: Place) -> int:
        """The end of a key's value, or of the colon when it has none."""
        _, end = self._at.key(place)
        return max(self._at.end(place), self._at.written.index(":", end) + 1)

    def _keys_of(self, place: Place) -> Iterator[str]:
        """The keys of the mapping at `place`, in the order of the text."""
        for one in self._layout.keys:
            if len(one) == len(place) + 1 and one[:-1] == place:
                yield str(one[-1])

    # What surrounds a value

    def _in_flow(self, place: Place) -> bool:
        """Whether something around the value at `place` stands in brackets."""
        return any(self._at.is_flow(place[:end]) for end in range(1, len(place)))

    def _indent(self, place: Place) -> int:
        """By how many spaces the key at `place`, or the hyphen of the item, is moved in."""
        if isinstance(place[-1], str):
            return self._at.column(self._at.key(place)[0])
        return self._at.column(self._hyphen(place))

    def _indent_within(self, place: Place) -> int:
        """By how many spaces the keys of the mapping at `place` are moved in."""
        first = next(self._keys_of(place), None)
        return self._at.column(self._at.key((*place, first))[0]) if first else 0

    def _order(self, place: Place, wanted: Mapping[str, Data | None]) -> tuple[str, ...]:
        """The order of the keys of the mapping at `place`."""
        return order_of(self._layout.rules, _keys(place), {*self._keys_of(place), *wanted})

    def _is_typed(self, place: tuple[str, ...]) -> bool:
        return place in self._layout.rules.typed


def _keys(place: Place) -> tuple[str, ...]:
    return tuple(part for part in place if isinstance(part, str))
