"""Reports delimiters of emphasis that have no effect but look meant as markup (PG435)."""

import re
from collections.abc import Iterator

from pressgen import problems
from pressgen.problems import Fix
from pressgen.text import links, markdown_inline
from pressgen.text.emphasis import Stray
from pressgen.text.masked import FILLER, Masked
from pressgen.text.reading import Leaf, Reading

_NOTE_SIGN = re.compile(r"[^\s*]\*(?![\w*])")
"""A star after a word, "50 kr*", which a star before another word explains."""
_MOST = 10
"""The number of problems reported for one paragraph."""


def report_strays(masked: Masked, reading: Reading) -> None:
    """Reports delimiters without a partner."""
    if "*" not in masked.text and "_" not in masked.text and "~~" not in masked.text:
        return
    has_note_signs = _NOTE_SIGN.search(masked.text) is not None
    for leaf in masked.leaves:
        if "*" in leaf.text or "_" in leaf.text or "~~" in leaf.text:
            for message in list(_reports(leaf, _strays_in(leaf, reading), has_note_signs=has_note_signs))[:_MOST]:
                reading.problem(*message)


def _strays_in(leaf: Leaf, reading: Reading) -> list[Stray]:
    """The delimiters without a partner, outside of addresses."""
    if not markdown_inline.strays(leaf.text) or markdown_inline.pieces(leaf.text) is None:
        return []
    return markdown_inline.strays(_without_addresses(leaf.text, reading))


def _without_addresses(text: str, reading: Reading) -> str:
    """The text with links masked except for their words. Offsets stay the same."""
    parts, at = [], 0
    for found in links.scan(text, reading.options.region, reading.definitions).found:
        first, last = (found.end, found.end) if found.bare else found.words
        if found.start >= at:
            parts += [
                text[at : found.start],
                FILLER * (first - found.start),
                text[first:last],
                FILLER * (found.end - last),
            ]
            at = found.end
    return "".join([*parts, text[at:]])


ReportArguments = tuple[str, problems.Level, tuple[int, int], problems.Text, problems.Text, Fix | None]


def _reports(leaf: Leaf, strays: list[Stray], *, has_note_signs: bool) -> Iterator[ReportArguments]:
    skip = False
    for number, one in enumerate(strays):
        after = strays[number + 1] if number + 1 < len(strays) else None
        if skip:
            skip = False
        elif after and _have_spaces_inside(leaf.text, one, after):
            skip = True
            yield _report_spaces(leaf, one, after)
        elif _looks_meant(leaf.text, one, has_note_signs=has_note_signs):
            yield _report_unpaired(leaf, one)


def _have_spaces_inside(text: str, one: Stray, after: Stray) -> bool:
    """Whether two equal delimiters enclose words with a space at their edge: `**viktigt **`."""
    words = text[one.end : after.start]
    return (
        one.sign == after.sign
        and (len(one.sign) == 2 or (one.opens and text[after.end : after.end + 1] in {"", ",", "."}))
        and bool(words.strip())
        and words != words.strip()
        and "\n" not in words
        and not text[one.start - 1 : one.start].isalnum()
    )


def _report_spaces(leaf: Leaf, one: Stray, after: Stray) -> ReportArguments:
    words = leaf.text[one.end : after.start]
    before = " " if words[:1].isspace() and leaf.text[one.start - 1 : one.start].strip() else ""
    behind = " " if words[-1:].isspace() and leaf.text[after.end : after.end + 1].isalnum() else ""
    fix = f"{before}{one.sign}{words.strip()}{one.sign}{behind}"
    message = problems.text("A space stands within the signs {sign}, so readers would see the signs.", sign=one.sign)
    hint = problems.text(
        "Write the signs right before the first word and right after the last one: {words}", words=fix.strip()
    )
    return "PG435", "note", leaf.span(one.start, after.end), message, hint, Fix(text=fix)


def _looks_meant(text: str, one: Stray, *, has_note_signs: bool) -> bool:
    """Whether a delimiter looks meant: two always; one when it opens something and is no star that explains another."""
    if set(text[one.start : one.end]) == {"~"}:
        return len(one.sign) == 2
    if len(one.sign) in {2, 3}:
        return one.sign[0] == "*" or one.opens or one.closes
    if len(one.sign) > 1 or not one.opens or one.closes:
        return False
    return text[one.end : one.end + 1].isalnum() and not (has_note_signs and one.sign == "*")


def _report_unpaired(leaf: Leaf, one: Stray) -> ReportArguments:
    within = leaf.text[one.start - 1 : one.start].isalnum() and leaf.text[one.end : one.end + 1].isalnum()
    if within:
        message = problems.text(
            "The signs {sign} stand within a word, where they do not count, so readers would see them.", sign=one.sign
        )
        hint = problems.text("Make the whole word bold, or write a space before the signs.")
    else:
        message = problems.text(
            "The signs {sign} stand on one side of the words only, so readers would see them.", sign=one.sign
        )
        hint = problems.text(
            "Write them on both sides of the words, as in {sign}so{sign}, or take them away.", sign=one.sign
        )
    return "PG435", "note", leaf.span(one.start, one.end), message, hint, None
