"""Signs of emphasis that are shown as they stand, in places where they look meant."""

import re
from collections.abc import Iterator

from pressgen import problems
from pressgen.problems import Fix
from pressgen.text import links, markdown_inline
from pressgen.text.emphasis import Stray
from pressgen.text.masked import FILLER, Masked
from pressgen.text.reading import Leaf, Reading

_NOTE_SIGN = re.compile(r"[^\s*]\*(?![\w*])")
"""A star behind a word, "50 kr*", which a star before another word explains."""
_MOST = 10
"""Of one paragraph: more tell nothing new."""


def report_strays(bare: Masked, reading: Reading) -> None:
    """Tells of what is left over of emphasis."""
    if "*" not in bare.text and "_" not in bare.text and "~~" not in bare.text:
        return
    noted = _NOTE_SIGN.search(bare.text) is not None
    for leaf in bare.leaves:
        if "*" in leaf.text or "_" in leaf.text or "~~" in leaf.text:
            for message in list(_told(leaf, _found(leaf, reading), noted=noted))[:_MOST]:
                reading.problem(*message)


def _found(leaf: Leaf, reading: Reading) -> list[Stray]:
    """The signs left over, outside of addresses."""
    if not markdown_inline.strays(leaf.text) or markdown_inline.pieces(leaf.text) is None:
        return []
    return markdown_inline.strays(_without_addresses(leaf.text, reading))


def _without_addresses(text: str, reading: Reading) -> str:
    """The text, letter for letter, with fillers for what is a link and no words of one."""
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


Told = tuple[str, problems.Level, tuple[int, int], problems.Text, problems.Text, Fix | None]


def _told(leaf: Leaf, strays: list[Stray], *, noted: bool) -> Iterator[Told]:
    skip = False
    for number, one in enumerate(strays):
        after = strays[number + 1] if number + 1 < len(strays) else None
        if skip:
            skip = False
        elif after and _with_spaces(leaf.text, one, after):
            skip = True
            yield _spaced(leaf, one, after)
        elif _meant(leaf.text, one, noted=noted):
            yield _alone(leaf, one)


def _with_spaces(text: str, one: Stray, after: Stray) -> bool:
    """`**viktigt **`: two signs of a kind with a space where none may be."""
    words = text[one.end : after.start]
    return (
        one.sign == after.sign
        and (len(one.sign) == 2 or (one.opens and text[after.end : after.end + 1] in {"", ",", "."}))
        and bool(words.strip())
        and words != words.strip()
        and "\n" not in words
        and not text[one.start - 1 : one.start].isalnum()
    )


def _spaced(leaf: Leaf, one: Stray, after: Stray) -> Told:
    words = leaf.text[one.end : after.start]
    before = " " if words[:1].isspace() and leaf.text[one.start - 1 : one.start].strip() else ""
    behind = " " if words[-1:].isspace() and leaf.text[after.end : after.end + 1].isalnum() else ""
    fix = f"{before}{one.sign}{words.strip()}{one.sign}{behind}"
    message = problems.text("A space stands within the signs {sign}, so readers would see the signs.", sign=one.sign)
    hint = problems.text(
        "Write the signs right before the first word and right after the last one: {words}", words=fix.strip()
    )
    return "PG435", "note", leaf.span(one.start, after.end), message, hint, Fix(text=fix)


def _meant(text: str, one: Stray, *, noted: bool) -> bool:
    """Two signs are always meant; a single one when it opens something, unless it may explain a word with a star."""
    if set(text[one.start : one.end]) == {"~"}:
        return len(one.sign) == 2
    if len(one.sign) in {2, 3}:
        return one.sign[0] == "*" or one.opens or one.closes
    if len(one.sign) > 1 or not one.opens or one.closes:
        return False
    return text[one.end : one.end + 1].isalnum() and not (noted and one.sign == "*")


def _alone(leaf: Leaf, one: Stray) -> Told:
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
