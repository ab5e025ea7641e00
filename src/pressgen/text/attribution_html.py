"""An attribution as it is shown: its names lead to who said it, its party is told to screen readers."""

import re

from pressgen import problems
from pressgen.model import Link
from pressgen.text.attribution import Attribution
from pressgen.text.inline import Rich, as_link, inline, join, wrapped
from pressgen.text.reading import Leaf, Reading
from pressgen.text.speakers import Speaker

_SIGNS = re.compile(r"[*_]+")


def name_at(run: Leaf, span: tuple[int, int]) -> str:
    """The name at a stretch of a run."""
    return " ".join(_SIGNS.sub("", run.text[slice(*span)]).split())


def attribution_html(run: Leaf, attribution: Attribution, speaker: Speaker, reading: Reading) -> Rich:
    """An attribution, with its names as links to who said it and its party for screen readers."""
    if not attribution.sure:
        _report_unlisted_verb(run, attribution, reading)
    if speaker.candidates:
        _report_ambiguous(run, attribution, speaker, reading)
    elif not speaker.name:
        _report_unknown_speaker(run, attribution, reading)
    parts, at = [], attribution.start
    for start, end in sorted(attribution.name_spans + attribution.party_spans):
        if start < at or _opens_link(run.text, start):
            continue
        first, last = _with_emphasis(run.text, start, end)
        between = inline(run.part(at, first), reading)
        name = speaker.name if len(attribution.name_spans) == 1 else name_at(run, (start, end))
        is_party = (start, end) in attribution.party_spans
        number = -1 if is_party else _speaker_link(run.part(start, end), name, reading)
        words = inline(run.part(first, last), reading)
        parts += [between, wrapped('<span class="party">', words, "</span>") if is_party else as_link(words, number)]
        at = last
    parts.append(inline(run.part(at, attribution.end), reading))
    return join(parts)


def _report_unlisted_verb(run: Leaf, attribution: Attribution, reading: Reading) -> None:
    reading.problem(
        "PG413",
        "note",
        run.span(attribution.start, attribution.end),
        problems.text("This is read as the speaker of the quote, but pressgen does not know the verb."),
        problems.text("Write “säger” before the name, or add the verb under “verbs” in pressgen.yaml."),
    )


def _opens_link(text: str, start: int) -> bool:
    return text[max(0, start - 3) : start].rstrip("*_").endswith("[")


def _with_emphasis(text: str, start: int, end: int) -> tuple[int, int]:
    """The stretch with the emphasis that opens before it and closes after it."""
    while start and end < len(text) and text[start - 1] == text[end] and text[end] in "*_":
        start, end = start - 1, end + 1
    return start, end


def _speaker_link(written: Leaf, name: str, reading: Reading) -> int:
    """The number of the link that a speaker's name is, which leads to the person of that name."""
    line, column = reading.place(written.at(0))
    end_line, end_column = reading.place(written.at(len(written.text) - 1))
    return reading.link(
        Link(target=name, kind="speaker", line=line, column=column, end_line=end_line, end_column=end_column + 1)
    )


def _report_ambiguous(run: Leaf, attribution: Attribution, speaker: Speaker, reading: Reading) -> None:
    """Notes a pronoun, title or surname that could be more than one."""
    reading.problem(
        "PG414",
        "note",
        run.span(attribution.start, attribution.end),
        problems.text("It is not clear who says this: {names}.", names=" / ".join(speaker.candidates)),
        problems.text("Write the whole name here, since several people are named before."),
    )


def _report_unknown_speaker(run: Leaf, attribution: Attribution, reading: Reading) -> None:
    """Notes a pronoun or title that leads to nobody."""
    reading.problem(
        "PG414",
        "note",
        run.span(attribution.start, attribution.end),
        problems.text("Nobody has spoken before, so it is not clear who says this."),
        problems.text("Write the whole name where a person speaks for the first time."),
    )
