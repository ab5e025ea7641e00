"""A quote as a block: the author's words in the author's order, and who said them as data."""

import re
from typing import NamedTuple

from pressgen import problems
from pressgen.model import Block, Quote
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_end import with_end
from pressgen.text.attribution_html import attribution_html, name_at
from pressgen.text.attribution_subject import named
from pressgen.text.inline import Rich, inline, joined, within, words_of
from pressgen.text.reading import Leaf, Reading, leaf
from pressgen.text.segment_types import Segment
from pressgen.text.speakers import Speaker, Speakers

_DASH = re.compile(r"(?:--|[-–—−―‐‑])[ \t\u00a0]*")
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


def quote(segment: Segment, reading: Reading, speakers: Speakers, after: Block | None) -> Block:
    """The block of a quote; one that follows on "…, säger Bo Ek och fortsätter:" has the same speaker."""
    runs = [leaf(one.lines) for one in (*segment.inner, segment)]
    opened = _opened(runs[0])
    _advise(runs[0], opened, reading)
    earlier = [
        inline(run.part(opened if not number else 0, len(run.text)), reading) for number, run in enumerate(runs[:-1])
    ]
    parts = _parts(runs[-1], 0 if earlier else opened, segment.said, reading, speakers)
    if not segment.said and after and after.quote and after.text.endswith(":"):
        parts = parts._replace(speaker=speakers.last())
    if segment.by[0]:
        parts = parts._replace(speaker=speakers.announced(*segment.by))
    paragraphs = [*earlier, parts.words]
    return Block(
        kind="quote",
        html=_figure(paragraphs, parts.caption),
        text=_text(paragraphs, parts.caption),
        line=reading.line(runs[0].at(0)),
        quote=_data([*(Half(words_of(one)) for one in earlier), *parts.halves], segment.said, parts.speaker),
    )


def signed(segment: Segment, inner: list[Block], reading: Reading, speakers: Speakers) -> Block:
    """The block of a blockquote with a signature: "— Namn, titel"."""
    run = leaf(segment.lines)
    run = run.part(_opened(run), len(run.text))
    who = named(run.text, 0)
    said = with_end(run.text, who) if who and who.names else None
    speaker = speakers.meet(said, tuple(name_at(run, span) for span in said.names)) if said else Speaker()
    caption = attribution_html(run, said, speaker, reading) if said else inline(run, reading)
    text = "\n".join(block.text for block in inner)
    html = "".join(block.html for block in inner)
    return Block(
        kind="quote",
        html=f'<figure class="quote"><blockquote>{html}</blockquote><figcaption>{_SHOWN_DASH}{caption.html}</figcaption></figure>',
        text=f"{text}\n{_SHOWN_DASH}{caption.text}",
        line=inner[0].line if inner else reading.line(run.at(0)),
        quote=_data([Half(block.text) for block in inner], (), speaker),
    )


def _advise(run: Leaf, opened: int, reading: Reading) -> None:
    """Advises a space after the dash."""
    if opened == 1:
        reading.problem(
            "PG424",
            "note",
            (run.at(0), run.at(0) + 1),
            problems.text("No space stands after the dash that opens this quote."),
            problems.text("Write a space after the dash."),
            fix=run.text[0] + " ",
        )


def _opened(run: Leaf) -> int:
    """How long its dash is."""
    match = _DASH.match(run.text)
    return match.end() if match else 0


def _figure(paragraphs: list[Rich], caption: Rich | None) -> str:
    words = "</p><p>".join(one.html for one in paragraphs)
    attribution_html = f"<figcaption>{caption.html}</figcaption>" if caption else ""
    return f'<figure class="quote"><blockquote><p>{_SHOWN_DASH}{words}</p></blockquote>{attribution_html}</figure>'


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
        told_by = run.text[one.start : one.end]
        who = speakers.meet(one, tuple(name_at(run, span) for span in one.names), told_by)
        speaker = speaker if speaker.name else who
        words.append(inline(run.part(at, one.start), reading))
        halves.append(Half(words_of(words[-1]), run.text[one.end - 1]))
        shown = attribution_html(run, one, who, reading)
        if one.last:
            caption = shown
        else:
            words.append(within('<span class="attribution">', shown, "</span>"))
        at = one.end
    words.append(inline(run.part(at, len(run.text)), reading))
    halves.append(Half(words_of(words[-1])))
    return Parts(_together(words), caption, halves, speaker)


def _together(parts: list[Rich]) -> Rich:
    whole = joined(parts)
    return Rich(whole.html.rstrip(), whole.text.rstrip())


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
