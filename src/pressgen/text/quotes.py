"""Builds the block of a quote: HTML with the author's words in their order, and the speech and speaker as data."""

import re
from typing import NamedTuple

from pressgen import problems
from pressgen.languages import catalogue, mark
from pressgen.model import Block, Quote
from pressgen.text.attribution import Attribution
from pressgen.text.attribution_end import with_end
from pressgen.text.attribution_html import attribution_html, name_at
from pressgen.text.attribution_subject import read_name
from pressgen.text.inline import Rich, inline, join, words_of, wrapped
from pressgen.text.lines import Leaf, leaf
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Segment
from pressgen.text.speakers import Speaker, Speakers

_DASH = re.compile(r"(?:--|[-–—−―‐‑])[ \t\u00a0]*")
_SHOWN_DASH = "– "
_LONG = 320
"""Characters above which a quote is text to read, and not to look at."""
_WORD = mark("anchor", "quote")


class Fragment(NamedTuple):
    """Speech before or after an attribution, and the last character of the attribution after it."""

    text: str
    stop: str = ""


class QuoteParts(NamedTuple):
    """A quote split into speech and attributions."""

    words: Rich
    """The speech, with the attributions within it."""
    caption: Rich | None
    """The attribution at the end."""
    fragments: list[Fragment]
    """The speech alone."""
    speaker: Speaker


def quote(segment: Segment, reading: Reading, speakers: Speakers, after: Block | None) -> Block:
    """The block of a quote.

    `after` is the block before it: after a quote that ends in a colon, "…, säger Bo Ek och fortsätter:", the speaker is
    the same.
    """
    runs = [leaf(one.lines) for one in (*segment.inner, segment)]
    dash = _dash_length(runs[0])
    _report_missing_space(runs[0], dash, reading)
    earlier = [
        inline(run.part(dash if not number else 0, len(run.text)), reading) for number, run in enumerate(runs[:-1])
    ]
    parts = _split_quote(runs[-1], 0 if earlier else dash, segment.attributions, reading, speakers)
    if not segment.attributions and after and after.quote and after.text.endswith(":"):
        parts = parts._replace(speaker=speakers.latest())
    if segment.announced_by[0]:
        parts = parts._replace(speaker=speakers.resolve_announced(*segment.announced_by))
    # a last paragraph that only says who spoke has no speech of its own
    paragraphs = [*earlier, parts.words] if parts.words.html else earlier
    anchor = _anchor(reading)
    return Block(
        kind="quote",
        html=_figure(paragraphs, parts.caption, anchor),
        text=_text(paragraphs, parts.caption),
        line=reading.line(runs[0].at(0)),
        anchor=anchor,
        quote=_data(
            [*(Fragment(words_of(one)) for one in earlier), *parts.fragments],
            segment.attributions,
            parts.speaker,
            anchor,
        ),
    )


def signed(segment: Segment, inner: list[Block], reading: Reading, speakers: Speakers) -> Block:
    """The block of a blockquote with a signature, "— Namn, titel"; `inner` are the blocks in it."""
    run = leaf(segment.lines)
    run = run.part(_dash_length(run), len(run.text))
    subject = read_name(run.text, 0)
    attribution = with_end(run.text, subject) if subject and subject.name_spans else None
    speaker = (
        speakers.resolve(attribution, tuple(name_at(run, span) for span in attribution.name_spans))
        if attribution
        else Speaker()
    )
    end = attribution.end if attribution else 0
    rest = inline(run.part(end, len(run.text)), reading)
    caption = join([attribution_html(run, attribution, speaker, reading), rest]) if attribution else rest
    text = "\n".join(block.text for block in inner)
    html = "".join(block.html for block in inner)
    anchor = _anchor(reading)
    return Block(
        kind="quote",
        html=f"{_opening(anchor, text)}<blockquote>{html}</blockquote><figcaption>{_SHOWN_DASH}{caption.html}</figcaption></figure>",
        text=f"{text}\n{_SHOWN_DASH}{caption.text}",
        line=inner[0].line if inner else reading.line(run.at(0)),
        anchor=anchor,
        quote=_data([Fragment(block.text) for block in inner], (), speaker, anchor),
    )


def _anchor(reading: Reading) -> str:
    """The id of the next quote, by its number in the text. No heading has it.

    Of several texts on a page, only the body of a release has the plain word.
    """
    word = catalogue(reading.options.language).pgettext("anchor", _WORD)
    base = word if reading.part in ("", "body") else f"{word}-{reading.part}"
    reading.quotes += 1
    while (anchor := f"{base}-{reading.quotes}") in reading.anchors:
        reading.quotes += 1
    reading.anchors[anchor] = 1
    return anchor


def _opening(anchor: str, speech: str) -> str:
    """The figure's start tag, with a class by the quote's length."""
    size = "quote-block quote-long" if len(speech) > _LONG else "quote-block"
    return f'<figure class="{size}" id="{anchor}">'


def _report_missing_space(run: Leaf, dash: int, reading: Reading) -> None:
    """Reports a dash without a space after it (PG424)."""
    if dash == 1:
        reading.problem(
            "PG424",
            "note",
            (run.at(0), run.at(0) + 1),
            problems.text("No space stands after the dash that opens this quote."),
            problems.text("Write a space after the dash."),
            fix=run.text[0] + " ",
        )


def _dash_length(run: Leaf) -> int:
    """The length of the dash that opens the run, with the space after it; 0 without one."""
    match = _DASH.match(run.text)
    return match.end() if match else 0


def _figure(paragraphs: list[Rich], caption: Rich | None, anchor: str) -> str:
    words = "</p><p>".join(one.html for one in paragraphs)
    if caption:
        words = _without_comma(words)
    attribution_html = f"<figcaption>{caption.html}</figcaption>" if caption else ""
    speech = "".join(one.text for one in paragraphs)
    return f"{_opening(anchor, speech)}<blockquote><p>{_SHOWN_DASH}{words}</p></blockquote>{attribution_html}</figure>"


def _text(paragraphs: list[Rich], caption: Rich | None) -> str:
    words = _SHOWN_DASH + "\n".join(one.text for one in paragraphs)
    return f"{words} {caption.text}" if caption else words


def _data(fragments: list[Fragment], attributions: tuple[Attribution, ...], speaker: Speaker, anchor: str) -> Quote:
    return Quote(
        text=_join_speech(fragments),
        speaker=speaker.name,
        role=speaker.role,
        organisation=speaker.organisation,
        party=speaker.party,
        verb=attributions[0].verb if attributions else "",
        anchor=anchor,
    )


def _split_quote(
    run: Leaf, at: int, attributions: tuple[Attribution, ...], reading: Reading, speakers: Speakers
) -> QuoteParts:
    """Splits the run from offset `at` into speech and attributions, and resolves the speaker."""
    words: list[Rich] = []
    fragments: list[Fragment] = []
    caption, speaker = None, Speaker()
    for attribution in attributions:
        attribution_text = run.text[attribution.start : attribution.end]
        resolved = speakers.resolve(
            attribution, tuple(name_at(run, span) for span in attribution.name_spans), attribution_text
        )
        speaker = speaker if speaker.name else resolved
        words.append(inline(run.part(at, attribution.start), reading))
        fragments.append(Fragment(words_of(words[-1]), run.text[attribution.end - 1]))
        shown = attribution_html(run, attribution, resolved, reading)
        if attribution.is_final:
            caption = shown
        else:
            words.append(wrapped('<span class="quote-speaker">', shown, "</span>"))
        at = attribution.end
    words.append(inline(run.part(at, len(run.text)), reading))
    fragments.append(Fragment(words_of(words[-1])))
    return QuoteParts(_join_shown(words), caption, fragments, speaker)


def _join_shown(parts: list[Rich]) -> Rich:
    whole = join(parts)
    return Rich(whole.html.rstrip(), whole.text.rstrip())


def _join_speech(fragments: list[Fragment]) -> str:
    """The speech alone, joined by spaces.

    The comma before an attribution is left out. The full stop after it ends the speech before it when a new sentence follows.
    """
    text, stop = "", ""
    for fragment in fragments:
        words = fragment.text.replace("\u00a0", " ").strip()
        if text and (words := words.lstrip("–- ")):
            opens = words.lstrip('”"“»')[:1].isupper() and text[-1] not in '.!?…”"' and stop in ".!?"
            text = f"{text}{stop if opens else ''} {words}"
        text, stop = _without_comma(text or words), fragment.stop
    return text


def _without_comma(text: str) -> str:
    return text.rstrip(" ,–")
