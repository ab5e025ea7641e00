"""A quote as a block: the author's words in the author's order, and who said them as data."""

import re

from pressgen.model import Block, Link, Quote
from pressgen.text.attribution import Attribution
from pressgen.text.inline import Rich, inline
from pressgen.text.shape import Segment
from pressgen.text.source import Leaf, Reading, leaf
from pressgen.text.speakers import Speaker, Speakers

_DASH = re.compile(r"[-–—−―‐‑][ \t\u00a0]*")
_SIGNS = re.compile(r"[*_]+")
_PARTY = ('<span class="party">', "</span>")


def quote(segment: Segment, reading: Reading, speakers: Speakers, before: str) -> Block:
    """The block of a quote; `before` is the text of the block before it."""
    earlier = [_open(leaf(one.lines)) for one in segment.inner]
    run = _open(leaf(segment.lines)) if not earlier else leaf(segment.lines)
    opened = 0 if earlier else _opened(leaf(segment.lines))
    said = tuple(_moved(one, -opened) for one in segment.said)
    paragraphs = [inline(one, reading) for one in earlier]
    words, caption, data = _parts(run, said, reading, speakers)
    if not said and before.rstrip().endswith(":"):
        data = speakers.last()
    paragraphs.append(words)
    html = "".join(f"<p>{dash}{one.html}</p>" for dash, one in zip(["– ", *[""] * 9], paragraphs, strict=False))
    text = "– " + "\n".join(one.text for one in paragraphs)
    spoken = " ".join([*(one.text for one in paragraphs[:-1]), _spoken(run, said)])
    return Block(
        kind="quote",
        html=f'<figure class="quote"><blockquote>{html}</blockquote>{_caption(caption)}</figure>',
        text=f"{text} {caption.text}" if caption else text,
        line=reading.line((earlier or [run])[0].at(0)),
        quote=Quote(
            text=spoken.replace("\u00a0", " "),
            speaker=data.name,
            role=data.role,
            organisation=data.organisation,
            party=data.party,
            verb=said[0].verb if said else "",
        ),
    )


def _opened(run: Leaf) -> int:
    match = _DASH.match(run.text)
    return match.end() if match else 0


def _open(run: Leaf) -> Leaf:
    """The run without its dash."""
    return run.part(_opened(run), len(run.text))


def _moved(said: Attribution, by: int) -> Attribution:
    names = tuple((start + by, end + by) for start, end in said.names)
    party = (said.party_at[0] + by, said.party_at[1] + by) if said.party else (0, 0)
    return said._replace(start=said.start + by, end=said.end + by, names=names, party_at=party)


def _caption(caption: Rich | None) -> str:
    return f"<figcaption>{caption.html}</figcaption>" if caption else ""


def _parts(
    run: Leaf, said: tuple[Attribution, ...], reading: Reading, speakers: Speakers
) -> tuple[Rich, Rich | None, Speaker]:
    """The words with the attributions in their middle, the attribution at their end, and the speaker."""
    html, text, at = [], [], 0
    caption, speaker = None, Speaker()
    for one in said:
        who = speakers.meet(one, tuple(_name(run, span) for span in one.names))
        speaker = speaker if speaker.name else who
        words = inline(run.part(at, one.start), reading)
        told = _told(run, one, who, reading)
        html.append(words.html)
        text.append(words.text)
        if one.last:
            caption = told
        else:
            html.append(f'<span class="attribution">{told.html}</span>')
            text.append(told.text)
        at = one.end
    rest = inline(run.part(at, len(run.text)), reading)
    return Rich("".join([*html, rest.html]).rstrip(), "".join([*text, rest.text]).rstrip()), caption, speaker


def _name(run: Leaf, span: tuple[int, int]) -> str:
    return " ".join(_SIGNS.sub("", run.text[slice(*span)]).split())


def _told(run: Leaf, said: Attribution, who: Speaker, reading: Reading) -> Rich:
    """An attribution, with its names as links to who said it and its party for screen readers."""
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


def _spoken(run: Leaf, said: tuple[Attribution, ...]) -> str:
    """The words alone, without attributions: the halves joined by a space."""
    halves, at = [], 0
    for one in said:
        half = run.text[at : one.start].rstrip()
        after = run.text[one.end :].lstrip()
        ending = run.text[one.end - 1] if after[:1].isupper() and run.text[one.end - 1] in ".!?" else ""
        halves.append(half.removesuffix(",").rstrip() + (ending if half.endswith(",") else ""))
        at = one.end
    halves.append(run.text[at:].strip())
    return " ".join(half.strip() for half in halves if half.strip())
