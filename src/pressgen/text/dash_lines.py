"""Dash lines without an attribution: a list, or somebody's words? Doubt is told, never guessed in silence."""

import re

from pressgen import problems
from pressgen.text.attribution_finder import AttributionFinder, blank_markup
from pressgen.text.reading import Reading, leaf
from pressgen.text.segment_types import Item, Segment
from pressgen.text.word_lists import SPEAKING, words

_SENTENCE = re.compile(r"[^\W\d_a-zåäöé].*[.!?…][”\"»*_)]*\Z", re.DOTALL)
_SPEAKING = re.compile(rf"\b(?:{'|'.join(words(SPEAKING))})\b", re.IGNORECASE)
_SPEAKING_ALONE = re.compile(r"\b(?:jag|mig|min|mitt|mina)\b", re.IGNORECASE)
_LONG = 60


def resolve(segments: tuple[Segment, ...], finder: AttributionFinder, reading: Reading) -> tuple[Segment, ...]:
    """The segments, with dash lists that are quotes turned into quotes."""
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
    """A quote whose second paragraph has no dash but the attribution."""
    if len(segment.items) > 1 or not _is_flat(segment) or following is None or following.kind != "paragraph":
        return None
    said = finder.find(blank_markup(leaf(following.lines).text))
    if not said or not said[-1].is_final or not said[-1].sure or not _is_sentence(segment):
        return None
    return Segment(
        "quote", following.lines, attributions=said, inner=(Segment("paragraph", segment.lines),), tight=segment.tight
    )


def _resolve_list(
    segment: Segment, before: Segment | None, after: Segment | None, finder: AttributionFinder, reading: Reading
) -> list[Segment]:
    """The list as it is, or each of its items as a quote, whose speaker the line above tells or nobody."""
    by = finder.announced_speaker(leaf(before.lines).text) if before and before.kind == "paragraph" else ("", "")
    if by[0] and _is_flat(segment) and _is_sentence(segment) and len(segment.items) == 1:
        return [Segment("quote", segment.lines, announced_by=by, tight=segment.tight)]
    beside = _is_quote(before) or _is_quote(after)
    quote = (
        _is_flat(segment)
        and _is_sentence(segment)
        and _reads_as_speech(segment, beside=beside, announced=_ends_in_colon(before))
    )
    if quote:
        for item in segment.items:
            _report_unattributed(item, reading)
        return [Segment("quote", (item.line, *item.inner[0].lines[1:]), tight=segment.tight) for item in segment.items]
    if len(segment.items) == 1 and not segment.tight and _is_sentence(segment):
        _report_possible_quote(segment, reading)
    return [segment]


def _reads_as_speech(segment: Segment, *, beside: bool, announced: bool) -> bool:
    """Whether the items read as speech: apart from each other, next to quotes, or long and in the first person."""
    if len(segment.items) > 1 and len(segment.lines) == sum(len(item.inner[0].lines) for item in segment.items):
        return False
    words = " ".join(line.text for line in segment.lines)
    hyphen = segment.lines[0].text.lstrip()[:1] == "-"
    if announced:
        return len(segment.items) == 1 and not hyphen and bool(_SPEAKING.search(words))
    if beside:
        return len(segment.items) == 1 or bool(_SPEAKING.search(words))
    if len(segment.items) > 1 or hyphen:
        return len(words) > _LONG * len(segment.items) and bool(_SPEAKING_ALONE.search(words))
    return len(words) > _LONG


def _is_flat(segment: Segment) -> bool:
    return all(len(item.inner) == 1 and item.inner[0].kind == "paragraph" for item in segment.items)


def _is_sentence(segment: Segment) -> bool:
    return all(item.inner and _SENTENCE.match(leaf(item.inner[0].lines).text) for item in segment.items)


def _is_quote(segment: Segment | None) -> bool:
    return segment is not None and segment.kind == "quote"


def _ends_in_colon(before: Segment | None) -> bool:
    """Whether the line before announces a list: "följande:"."""
    return before is not None and before.kind == "paragraph" and before.lines[-1].text.rstrip().endswith(":")


def _span(segment: Segment) -> tuple[int, int]:
    first, last = segment.lines[0], segment.lines[-1]
    return first.at + len(first.text) - len(first.text.lstrip()), last.at + len(last.text.rstrip())


def _report_unattributed(item: Item, reading: Reading) -> None:
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
    reading.problem(
        "PG412",
        "note",
        _span(segment),
        problems.text("This line is read as a list with one item, but it may be a quote."),
        problems.text(
            "End it with who said it, as in “…, säger Anna Ek, rektor.”, or begin the line with * when it is a list."
        ),
    )
