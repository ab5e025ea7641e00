"""Decides whether dash lines without an attribution are a list or quotes. Doubtful ones are reported."""

import re

from pressgen import problems
from pressgen.text.attribution_finder import FIRST_PERSON, AttributionFinder, blank_markup
from pressgen.text.lines import leaf
from pressgen.text.reading import Reading
from pressgen.text.segment_types import Item, Segment

_SENTENCE = re.compile(r"[^\W\d_a-zåäöé].*[.!?…][”\"»*_)]*\Z", re.DOTALL)
_SIGNED = re.compile(r"[.!?…][”\"»]?\s+(?:[^\W\d_a-zåäöé][\w-]+ ){1,3}[^\W\d_a-zåäöé][\w-]+(?:, [\w -]+)?\Z")
"""A name after a sentence: "Vi är glada. Anna Ek, rektor"."""
_FIRST_PERSON_SINGULAR = re.compile(r"\b(?:jag|mig|min|mitt|mina)\b", re.IGNORECASE)
_LONG = 60
"""Length of speech, in characters, that a list item seldom has."""


def resolve(segments: tuple[Segment, ...], finder: AttributionFinder, reading: Reading) -> tuple[Segment, ...]:
    """The segments, with dash lists replaced by quotes where they are speech."""
    resolved: list[Segment] = []
    skip = False
    for number, segment in enumerate(segments):
        following = segments[number + 1] if number + 1 < len(segments) else None
        if skip:
            skip = False
        elif segment.family != "dash" or segment.kind != "list":
            resolved.append(segment)
        elif quote := _over_two_paragraphs(segment, following, finder):
            resolved.append(quote)
            skip = True
        else:
            resolved += _resolve_list(segment, resolved[-1] if resolved else None, following, finder, reading)
    return tuple(resolved)


def _over_two_paragraphs(segment: Segment, following: Segment | None, finder: AttributionFinder) -> Segment | None:
    """The quote of a dash line and a following paragraph without a dash that has the attribution; else None."""
    if len(segment.items) > 1 or not _is_flat(segment) or following is None or following.kind != "paragraph":
        return None
    attributions = finder.find(blank_markup(leaf(following.lines).text))
    if not attributions or not attributions[-1].is_final or not attributions[-1].sure or not _is_sentence(segment):
        return None
    return Segment(
        "quote",
        following.lines,
        attributions=attributions,
        inner=(Segment("paragraph", segment.lines),),
        tight=segment.tight,
    )


def _resolve_list(
    segment: Segment, before: Segment | None, after: Segment | None, finder: AttributionFinder, reading: Reading
) -> list[Segment]:
    """The list itself, or each item as a quote. Its speaker is the one that the line above announces, or unknown."""
    announced_by = (
        finder.announced_speaker(leaf(before.lines).text) if before and before.kind == "paragraph" else ("", "")
    )
    if announced_by[0] and _is_flat(segment) and _is_sentence(segment) and len(segment.items) == 1:
        return [Segment("quote", segment.lines, announced_by=announced_by, tight=segment.tight)]
    next_to_quote = _is_quote(before) or _is_quote(after)
    quote = (
        _is_flat(segment)
        and _is_sentence(segment)
        and _reads_as_speech(segment, next_to_quote=next_to_quote, announced=_ends_in_colon(before))
    )
    if quote:
        for item in segment.items:
            _report_unattributed(item, reading)
        return [Segment("quote", (item.line, *item.inner[0].lines[1:]), tight=segment.tight) for item in segment.items]
    if len(segment.items) == 1 and not segment.tight and (_is_sentence(segment) or _is_signed(segment)):
        _report_possible_quote(segment, reading)
    return [segment]


def _reads_as_speech(segment: Segment, *, next_to_quote: bool, announced: bool) -> bool:
    """Whether the items read as speech: divided by blank lines, and next to quotes, or long and in the first person."""
    if len(segment.items) > 1 and len(segment.lines) == sum(len(item.inner[0].lines) for item in segment.items):
        return False
    words = " ".join(line.text for line in segment.lines)
    hyphen = segment.lines[0].text.lstrip()[:1] == "-"
    if announced:
        return len(segment.items) == 1 and not hyphen and bool(FIRST_PERSON.search(words))
    if next_to_quote:
        return len(segment.items) == 1 or bool(FIRST_PERSON.search(words))
    if len(segment.items) > 1 or hyphen:
        return len(words) > _LONG * len(segment.items) and bool(_FIRST_PERSON_SINGULAR.search(words))
    return len(words) > _LONG


def _is_flat(segment: Segment) -> bool:
    """Whether each item is one paragraph."""
    return all(len(item.inner) == 1 and item.inner[0].kind == "paragraph" for item in segment.items)


def _is_sentence(segment: Segment) -> bool:
    """Whether each item is a whole sentence."""
    return all(item.inner and _SENTENCE.match(leaf(item.inner[0].lines).text) for item in segment.items)


def _is_signed(segment: Segment) -> bool:
    """Whether the first item ends in a name without a verb, as under a quote."""
    return bool(segment.items[0].inner) and bool(_SIGNED.search(leaf(segment.items[0].inner[0].lines).text))


def _is_quote(segment: Segment | None) -> bool:
    return segment is not None and segment.kind == "quote"


def _ends_in_colon(before: Segment | None) -> bool:
    """Whether the paragraph before ends in a colon, which announces a list: "följande:"."""
    return before is not None and before.kind == "paragraph" and before.lines[-1].text.rstrip().endswith(":")


def _span(segment: Segment) -> tuple[int, int]:
    """The source offsets of a segment, without the space around it."""
    first, last = segment.lines[0], segment.lines[-1]
    return first.at + len(first.text) - len(first.text.lstrip()), last.at + len(last.text.rstrip())


def _report_unattributed(item: Item, reading: Reading) -> None:
    """Reports a quote without a speaker (PG411)."""
    reading.problem(
        "PG411",
        "note",
        (_span(Segment("list", (item.line,)))[0], _span(item.inner[0])[1]),
        problems.text("This is read as a quote, but it is not clear who said it."),
        problems.text(
            "End it with who said it, as in “…, säger Anna Ek, rektor.”, or begin the line with * when it is a list."
        ),
    )


def _report_possible_quote(segment: Segment, reading: Reading) -> None:
    """Reports a list of one item that may be a quote (PG412)."""
    reading.problem(
        "PG412",
        "note",
        _span(segment),
        problems.text("This line is read as a list with one item, but it may be a quote."),
        problems.text(
            "End it with who said it, as in “…, säger Anna Ek, rektor.”, or begin the line with * when it is a list."
        ),
    )
