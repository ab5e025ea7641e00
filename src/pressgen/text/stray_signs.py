"""Reports delimiters of emphasis that have no effect but look meant as markup (PG435)."""

import re
from collections.abc import Iterator

from pressgen import problems
from pressgen.problems import Fix
from pressgen.text import links, markdown_inline
from pressgen.text.emphasis import Stray
from pressgen.text.lines import Leaf
from pressgen.text.masked_text import FILLER, Masked
from pressgen.text.reading import Reading

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
            for message in list(_problems(leaf, _strays_in(leaf, reading), has_note_signs=has_note_signs))[:_MOST]:
                reading.problem(*message)


def _strays_in(leaf: Leaf, reading: Reading) -> list[Stray]:
    """The delimiters without a partner, outside of addresses."""
    if not markdown_inline.strays(leaf.text) or markdown_inline.pieces(leaf.text) is None:
        return []
    return markdown_inline.strays(_without_addresses(leaf.text, reading))


def _without_addresses(text: str, reading: Reading) -> str:
    """The text with links masked except for their words. Offsets stay the same."""
    parts, at = [], 0
    for link in links.scan(text, reading.options.region, reading.definitions).found:
        first, last = (link.end, link.end) if link.bare else link.words
        if link.start >= at:
            parts += [
                text[at : link.start],
                FILLER * (first - link.start),
                text[first:last],
                FILLER * (link.end - last),
            ]
            at = link.end
    return "".join([*parts, text[at:]])


ProblemArguments = tuple[str, problems.Level, tuple[int, int], problems.Text, problems.Text, Fix | None]


def _problems(leaf: Leaf, strays: list[Stray], *, has_note_signs: bool) -> Iterator[ProblemArguments]:
    skip = False
    for number, stray in enumerate(strays):
        following = strays[number + 1] if number + 1 < len(strays) else None
        if skip:
            skip = False
        elif following and _have_spaces_inside(leaf.text, stray, following):
            skip = True
            yield _spaces_problem(leaf, stray, following)
        elif _looks_meant(leaf.text, stray, has_note_signs=has_note_signs):
            yield _unpaired_problem(leaf, stray)


def _have_spaces_inside(text: str, stray: Stray, following: Stray) -> bool:
    """Whether two equal delimiters enclose words with a space at their edge: `**viktigt **`."""
    words = text[stray.end : following.start]
    return (
        stray.sign == following.sign
        and (len(stray.sign) == 2 or (stray.opens and text[following.end : following.end + 1] in {"", ",", "."}))
        and bool(words.strip())
        and words != words.strip()
        and "\n" not in words
        and not text[stray.start - 1 : stray.start].isalnum()
    )


def _spaces_problem(leaf: Leaf, stray: Stray, following: Stray) -> ProblemArguments:
    words = leaf.text[stray.end : following.start]
    before = " " if words[:1].isspace() and leaf.text[stray.start - 1 : stray.start].strip() else ""
    behind = " " if words[-1:].isspace() and leaf.text[following.end : following.end + 1].isalnum() else ""
    fix = f"{before}{stray.sign}{words.strip()}{stray.sign}{behind}"
    message = problems.text("A space stands within the signs {sign}, so readers would see the signs.", sign=stray.sign)
    hint = problems.text(
        "Write the signs right before the first word and right after the last one: {words}", words=fix.strip()
    )
    return "PG435", "note", leaf.span(stray.start, following.end), message, hint, Fix(text=fix)


def _looks_meant(text: str, stray: Stray, *, has_note_signs: bool) -> bool:
    """Whether a delimiter looks meant: two always; one when it opens something and is no star that explains another."""
    if set(text[stray.start : stray.end]) == {"~"}:
        return len(stray.sign) == 2
    if len(stray.sign) in {2, 3}:
        return stray.sign[0] == "*" or stray.opens or stray.closes
    if len(stray.sign) > 1 or not stray.opens or stray.closes:
        return False
    return text[stray.end : stray.end + 1].isalnum() and not (has_note_signs and stray.sign == "*")


def _unpaired_problem(leaf: Leaf, stray: Stray) -> ProblemArguments:
    within = leaf.text[stray.start - 1 : stray.start].isalnum() and leaf.text[stray.end : stray.end + 1].isalnum()
    if within:
        message = problems.text(
            "The signs {sign} stand within a word, where they do not count, so readers would see them.", sign=stray.sign
        )
        hint = problems.text("Make the whole word bold, or write a space before the signs.")
    else:
        message = problems.text(
            "The signs {sign} stand on one side of the words only, so readers would see them.", sign=stray.sign
        )
        hint = problems.text(
            "Write them on both sides of the words, as in {sign}so{sign}, or take them away.", sign=stray.sign
        )
    return "PG435", "note", leaf.span(stray.start, stray.end), message, hint, None
