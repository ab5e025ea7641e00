"""A quote as a block: the author's words in the author's order, and who said them as data."""

import re
from typing import NamedTuple

from pressgen.model import Block, Link, Quote
from pressgen.problems import text as say
from pressgen.text.attribution import Attribution
from pressgen.text.inline import Rich, inline
from pressgen.text.shape import Segment
from pressgen.text.source import Leaf, Reading, leaf
from pressgen.text.speakers import Speaker, Speakers

_DASH = re.compile(r"[-–—−―‐‑][ \t\u00a0]*")
_SIGNS = re.compile(r"[*_]+")
_PARTY = ('<span class="party">', "</span>")
_SHOWN_DASH = "– "


class Half(NamedTuple):
    """What is said before or after an attribution, and the full stop of the attribution that follows."""

    text: str
    stop: str = ""


class Parts(NamedTuple):
    """A quote, taken apart."""

    words: Rich
    """With the attributions in its middle."""
    caption: Rich | None
    """The attribution at its end."""
    halves: list[Half]
    """Without any."""
    speaker: Speaker


def quote(segment: Segment, reading: Reading, speakers: Speakers, before: str) -> Block:
    """The block of a quote; `before` is the text of the block before it."""
    runs = [leaf(one.lines) for one in (*segment.inner, segment)]
    opened = _opened(runs[0])
    _advise(runs[0], opened, reading)
    earlier = [
        inline(run.part(opened if not number else 0, len(run.text)), reading) for number, run in enumerate(runs[:-1])
    ]
    parts = _parts(runs[-1], 0 if earlier else opened, segment.said, reading, speakers)
    if not segment.said and before.rstrip().endswith(":"):
        parts = parts._replace(speaker=speakers.last())
    paragraphs = [*earlier, parts.words]
    return Block(
        kind="quote",
        html=_figure(paragraphs, parts.caption),
        text=_text(paragraphs, parts.caption),
        line=reading.line(runs[0].at(0)),
        quote=_data([*(Half(one.text) for one in earlier), *parts.halves], segment.said, parts.speaker),
    )


def _advise(run: Leaf, opened: int, reading: Reading) -> None:
    """Advises a space after the dash."""
    if opened == 1:
        reading.problem(
            "PG424",
            "note",
            (run.at(0), run.at(0) + 1),
            say("No space stands after the dash that opens this quote."),
            say("Write a space after the dash."),
            fix=run.text[0] + " ",
        )


def _nobody(said: Attribution, run: Leaf, reading: Reading) -> None:
    """Notes a pronoun or title that leads to nobody."""
    reading.problem(
        "PG414",
        "note",
        (run.at(said.start), run.at(said.end - 1) + 1),
        say("Nobody has spoken before, so it cannot be told who says this."),
        say("Write the whole name where a person speaks for the first time."),
    )


def _opened(run: Leaf) -> int:
    """How long its dash is."""
    match = _DASH.match(run.text)
    return match.end() if match else 0


def _figure(paragraphs: list[Rich], caption: Rich | None) -> str:
    words = "</p><p>".join(one.html for one in paragraphs)
    told = f"<figcaption>{caption.html}</figcaption>" if caption else ""
    return f'<figure class="quote"><blockquote><p>{_SHOWN_DASH}{words}</p></blockquote>{told}</figure>'


def _text(paragraphs: list[Rich], caption: Rich | None) -> str:
    words = _SHOWN_DASH + "\n".join(one.text for one in paragraphs)
    return f"{words} {caption.text}" if caption else words


def _data(halves: list[Half], said: tuple[Attribution, ...], speaker: Speaker) -> Quote:
    return Quote(
        text=_joined(halves),
        speaker=speaker.name,
        role=speaker.role,
        organisation=speaker.organisation,
        party=speaker.party,
        verb=said[0].verb if said else "",
    )


def _parts(run: Leaf, at: int, said: tuple[Attribution, ...], reading: Reading, speakers: Speakers) -> Parts:
    """The quote from a place on, with its attributions told apart."""
    words: list[Rich] = []
    halves: list[Half] = []
    caption, speaker = None, Speaker()
    for one in said:
        who = speakers.meet(one, tuple(_name(run, span) for span in one.names))
        speaker = speaker if speaker.name else who
        if not who.name:
            _nobody(one, run, reading)
        half, told = inline(run.part(at, one.start), reading), _told(run, one, who, reading)
        words.append(half)
        halves.append(Half(half.text, run.text[one.end - 1]))
        if one.last:
            caption = told
        else:
            words.append(Rich(f'<span class="attribution">{told.html}</span>', told.text))
        at = one.end
    rest = inline(run.part(at, len(run.text)), reading)
    shown = Rich(
        "".join(one.html for one in (*words, rest)).rstrip(), "".join(one.text for one in (*words, rest)).rstrip()
    )
    return Parts(shown, caption, [*halves, Half(rest.text)], speaker)


def _name(run: Leaf, span: tuple[int, int]) -> str:
    return " ".join(_SIGNS.sub("", run.text[slice(*span)]).split())


def _told(run: Leaf, said: Attribution, who: Speaker, reading: Reading) -> Rich:
    """An attribution, with its names as links to who said it and its party for screen readers."""
    if not said.sure:
        _doubt(run, said, reading)
    parts, at = [], said.start
    for start, end in sorted([*said.names, said.party_at]):
        if start < at or _within_link(run.text, start):
            continue
        first, last = _with_signs(run.text, start, end)
        words = inline(run.part(first, last), reading)
        name = who.name if len(said.names) == 1 else _name(run, (start, end))
        opening, closing = _PARTY if (start, end) == said.party_at else _speaker(run.part(start, end), name, reading)
        parts += [inline(run.part(at, first), reading), Rich(f"{opening}{words.html}{closing}", words.text)]
        at = last
    parts.append(inline(run.part(at, said.end), reading))
    return Rich("".join(one.html for one in parts), "".join(one.text for one in parts))


def _doubt(run: Leaf, said: Attribution, reading: Reading) -> None:
    reading.problem(
        "PG413",
        "note",
        (run.at(said.start), run.at(said.end - 1) + 1),
        say("This is read as who said it, though no verb that pressgen knows tells so."),
        say("Write “säger” before the name, or add the verb under “verbs” in pressgen.yaml."),
    )


def _within_link(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].rstrip("*_").endswith("[")


def _with_signs(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the emphasis that opens before it and closes after it."""
    while start and end < len(text) and text[start - 1] == text[end] and text[end] in "*_":
        start, end = start - 1, end + 1
    return start, end


def _speaker(written: Leaf, name: str, reading: Reading) -> tuple[str, str]:
    """The markers of a speaker's name, which leads to the person of that name."""
    line, column = reading.place(written.at(0))
    end_line, end_column = reading.place(written.at(len(written.text) - 1))
    number = reading.link(
        Link(target=name, kind="speaker", line=line, column=column, end_line=end_line, end_column=end_column + 1)
    )
    return f"\x02{number}\x02", f"\x03{number}\x03"


def _joined(halves: list[Half]) -> str:
    """What is said and nothing else, joined by spaces.

    The comma before an attribution belongs to it; the full stop after it ends the sentence when a new one follows.
    """
    text, stop = "", ""
    for half in halves:
        words = half.text.replace("\u00a0", " ").strip()
        if text and (words := words.lstrip("–- ")):
            opens = words.lstrip('”"“»')[:1].isupper() and text[-1] not in '.!?…”"' and stop in ".!?"
            text = f"{text}{stop if opens else ''} {words}"
        text, stop = _without_comma(text or words), half.stop
    return text


def _without_comma(text: str) -> str:
    return text.rstrip(" ,–")
