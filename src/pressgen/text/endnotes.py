"""Builds the block of footnotes at the end of a text, each with links back to its references."""

from pressgen.languages import catalogue, mark
from pressgen.model import Block
from pressgen.model.body import CLOSES, OPENS
from pressgen.text import footnotes
from pressgen.text.html_blocks import held
from pressgen.text.inline import Rich, escape
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Item, Segment

_NOTES = mark("text", "Notes")
_BACK = mark("text", "Back to the text")
_BACK_AGAIN = mark("text", "Back to the text ({number})")


def endnotes(reading: Reading) -> tuple[Block, ...]:
    """The block of all notes with references, or nothing. Notes may refer to further notes."""
    shown: list[Rich] = []
    while len(shown) < len(reading.uses):
        name = list(reading.uses)[len(shown)]
        shown.append(held(Item(reading.notes[name].lines[0], 0, reading.notes[name].inner), reading))
    footnotes.report_unused(reading)
    return (_block(shown, reading),) if shown else ()


def _block(shown: list[Rich], reading: Reading) -> Block:
    names = list(reading.uses)
    items, lines = [], []
    for number, (name, rich) in enumerate(zip(names, shown, strict=True), 1):
        back = _back(reading.notes[name], reading.uses[name], reading)
        items.append(f'<li id="{footnotes.note_id(number, reading)}">{rich.html} {back}</li>')
        lines.append(f"[{number}] {rich.text}")
    label = escape(catalogue(reading.options.language).pgettext("text", _NOTES))
    html = f'<section class="note-list" role="doc-endnotes" aria-label="{label}"><ol>{"".join(items)}</ol></section>'
    return Block(kind="notes", html=html, text="\n".join(lines), line=reading.line(reading.notes[names[0]].lines[0].at))


def _back(note: Segment, uses: list[str], reading: Reading) -> str:
    """The links back, one for each reference to the note."""
    say = catalogue(reading.options.language).pgettext
    at = note.lines[0].at
    ways = []
    for number, use in enumerate(uses, 1):
        link = footnotes.link_to(use, at, at, reading)
        words = say("text", _BACK_AGAIN).format(number=number) if number > 1 else say("text", _BACK)
        ways.append(f"{OPENS}{link}{OPENS}{escape(words)}{CLOSES}{link}{CLOSES}")
    return " ".join(ways)


def anchors(reading: Reading) -> tuple[str, ...]:
    """The ids of the shown notes and of their references."""
    notes = (footnotes.note_id(number, reading) for number in range(1, len(reading.uses) + 1))
    return (*notes, *(use for uses in reading.uses.values() for use in uses))
