"""Renders an attribution: names as links to the speaker, parties marked up for screen readers."""

import re

from pressgen import problems
from pressgen.model import Link
from pressgen.text.attribution import Attribution
from pressgen.text.inline import Rich, as_link, inline, join, wrapped
from pressgen.text.lines import Leaf
from pressgen.text.reading import Reading
from pressgen.text.speakers import Speaker

_SIGNS = re.compile(r"[*_]+")


def name_at(run: Leaf, span: tuple[int, int]) -> str:
    """The name at a span of the run, without emphasis signs."""
    return " ".join(_SIGNS.sub("", run.text[slice(*span)]).split())


def attribution_html(run: Leaf, attribution: Attribution, speaker: Speaker, reading: Reading) -> Rich:
    """The attribution as HTML and plain text, each name a link to the speaker. Reports an unclear speaker."""
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
        outer_start, outer_end = _with_emphasis(run.text, start, end)
        between = inline(run.part(at, outer_start), reading)
        name = speaker.name if len(attribution.name_spans) == 1 else name_at(run, (start, end))
        is_party = (start, end) in attribution.party_spans
        number = -1 if is_party else _speaker_link(run.part(start, end), name, reading)
        words = inline(run.part(outer_start, outer_end), reading)
        parts += [
            between,
            wrapped('<span class="person-party">', words, "</span>") if is_party else as_link(words, number),
        ]
        at = outer_end
    parts.append(inline(run.part(at, attribution.end), reading))
    return join(parts)


def _report_unlisted_verb(run: Leaf, attribution: Attribution, reading: Reading) -> None:
    """Reports an attribution without a listed verb (PG413)."""
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
    """The span including emphasis that opens right before it and closes right after it."""
    while start and end < len(text) and text[start - 1] == text[end] and text[end] in "*_":
        start, end = start - 1, end + 1
    return start, end


def _speaker_link(written: Leaf, name: str, reading: Reading) -> int:
    """Adds a link from the written name to the person called `name`, and returns its number."""
    line, column = reading.place(written.at(0))
    end_line, end_column = reading.place(written.at(len(written.text) - 1))
    return reading.link(
        Link(target=name, kind="speaker", line=line, column=column, end_line=end_line, end_column=end_column + 1)
    )


def _report_ambiguous(run: Leaf, attribution: Attribution, speaker: Speaker, reading: Reading) -> None:
    """Reports a pronoun, title or surname that may be several people (PG414)."""
    reading.problem(
        "PG414",
        "note",
        run.span(attribution.start, attribution.end),
        problems.text("It is not clear who says this: {names}.", names=" / ".join(speaker.candidates)),
        problems.text("Write the whole name here, since several people are named before."),
    )


def _report_unknown_speaker(run: Leaf, attribution: Attribution, reading: Reading) -> None:
    """Reports a pronoun or title without an earlier speaker (PG414)."""
    reading.problem(
        "PG414",
        "note",
        run.span(attribution.start, attribution.end),
        problems.text("Nobody has spoken before, so it is not clear who says this."),
        problems.text("Write the whole name where a person speaks for the first time."),
    )
