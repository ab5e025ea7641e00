"""Finds when and where the thing takes place that a text invites to, in lines that say so with a label."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from pressgen.importers.bullets import bullet
from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.occasion_lines import (
    Label,
    LabelKind,
    When,
    is_place,
    read_label,
    read_when,
    read_when_and_where,
)
from pressgen.importers.pieces import Pieces, lines_of
from pressgen.model.draft import Event
from pressgen.problems import Text, text

_NOT_READ = text(
    "“{words}” seems to say when and where something takes place, and could not be read with certainty. If it does, write it under the key event."
)
_NO_PLACE = text(
    "“{words}” is more than the name of a place. It stays in the text: write the place under the key event."
)
_ENGLISH = re.compile(r"(?:date|day|time|when)\b", re.IGNORECASE)


class _Line(NamedTuple):
    """A labelled line."""

    label: Label
    words: str
    piece: Piece
    number: int
    """Its place in the piece, from 0."""


class _Said(NamedTuple):
    """What the lines say."""

    when: When
    place: str
    lines: tuple[_Line, ...]


class Occasion:
    """What a text invites to."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces
        self._lines = [
            *(one for at, piece in enumerate(pieces.rest) for one in _labelled(piece) if self._is_ours(one, at))
        ]
        pieces.reserved.update(id(one.piece) for one in self._lines)

    def _is_ours(self, line: _Line, at: int) -> bool:
        """Whether the line is about the occasion. "Datum: …" is the date of the text, unless a time or a place stands beside it."""
        if line.label.kind != "day":
            return True
        beside = [
            one
            for other in (self._pieces.rest[max(0, at - 1) : at], self._pieces.rest[at + 1 : at + 2], [line.piece])
            for piece in other
            for one in _labelled(piece)
        ]
        kinds = {one.label.kind for one in beside}
        said = [read_when(one.label.value) for one in beside if one.label.kind in ("time", "when")]
        return bool(kinds & {"time", "place"}) and not any(one and one.days for one in said)

    def read(self, text_day: date | None, today: date) -> tuple[Event | None, list[Text]]:
        """The event, or why there is none although the text seems to speak of one."""
        times = [one for one in self._lines if one.label.kind != "place"]
        said = self._said()
        span = said.when.span(text_day, today) if said else None
        if said is None or span is None:
            return None, [Text(_NOT_READ.msgid, {"words": times[0].words})] if times else []
        self._take(said.lines)
        whole_days = said.when.start is None
        start, end = (_written(one, whole_days=whole_days) for one in span)
        left = [one for one in self._lines if one not in said.lines]
        return Event(start, end, said.place), [Text(_NO_PLACE.msgid, {"words": one.words}) for one in left]

    def _said(self) -> _Said | None:
        """What the lines say together; None when two say the same thing, or one something else."""
        by_kind: dict[LabelKind, list[_Line]] = {}
        for one in self._lines:
            by_kind.setdefault(one.label.kind, []).append(one)
        if any(len(many) > 1 for many in by_kind.values()):
            return None
        where = next((one for one in by_kind.get("place", ()) if is_place(one.label.value)), None)
        place = where.label.value if where else ""
        found = [_read(one) for one in self._lines if one.label.kind != "place"]
        if None in found or not found:
            return None
        whens, places = [one[0] for one in found if one], [one[1] for one in found if one and one[1]]
        when = _together(whens)
        if when is None or len([*places, *([place] if place else [])]) > 1:
            return None
        lines = (one for one in self._lines if one.label.kind != "place" or one is where)
        return _Said(when, place or next(iter(places), ""), tuple(lines))

    def _take(self, lines: tuple[_Line, ...]) -> None:
        for piece in {id(one.piece): one.piece for one in lines}.values():
            gone = [one for one in lines if one.piece is piece]
            self._pieces.readings += [(one.words, "event") for one in gone]
            at = self._pieces.place(piece)
            before = self._pieces.rest[at - 1] if at else None
            left = _without(piece, {one.number for one in gone})
            if left:
                self._pieces.rest[at] = left
                continue
            self._pieces.take(piece)
            if before and (label := read_label(f"{one_line(before.plain).rstrip(':')}:")) and not label.value:
                self._pieces.readings.append((before.plain, "event"))
                self._pieces.take(before)


def _labelled(piece: Piece) -> Iterator[_Line]:
    if piece.kind not in ("paragraph", "list") and not (piece.kind == "heading" and not piece.sure):
        return
    plain, written = lines_of(piece)
    if len(plain) != len(written):
        return
    for number, line in enumerate(plain):
        mark = bullet(line)
        words = one_line(line[mark.end() :] if mark else line)
        label = read_label(words)
        if label and label.value:
            yield _Line(label, words, piece, number)


def _read(line: _Line) -> tuple[When, str] | None:
    """What a line about a time says, and the place in it."""
    when = read_when(line.label.value)
    if line.label.kind == "both":
        return read_when_and_where(line.label.value) or ((when, "") if when else None)
    if _ENGLISH.match(line.words) and re.search(r"\d/\d", line.label.value):
        return None  # 3/4 is the third of April or the fourth of March
    is_right = when and (when.days if line.label.kind == "day" else when.days or when.start)
    return (when, "") if when and is_right else None


def _together(whens: list[When]) -> When | None:
    """The day of one and the time of the other; None when they do not go together."""
    days = [one for one in whens if one.days]
    clocks = [one for one in whens if one.start]
    if len(days) != 1 or len(clocks) > 1:
        return None
    return days[0]._replace(start=clocks[0].start, end=clocks[0].end) if clocks else days[0]


def _without(piece: Piece, numbers: set[int]) -> Piece | None:
    """The piece without some of its lines; None when none are left."""
    plain, written = lines_of(piece)
    kept = [at for at in range(len(plain)) if at not in numbers]
    if not kept:
        return None
    text_ = ("\n" if piece.kind == "list" else "\\\n").join(written[at] for at in kept)
    return msgspec.structs.replace(piece, text=text_, plain="\n".join(plain[at] for at in kept), as_lead="")


def _written(at: datetime | None, *, whole_days: bool) -> str:
    """As the key has it."""
    return "" if at is None else f"{at:%Y-%m-%d}" if whole_days else f"{at:%Y-%m-%d %H:%M}"
