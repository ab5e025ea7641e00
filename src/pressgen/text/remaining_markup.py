"""Reports markup that no other module has reported, so that none is left raw unreported.

It runs last, since modules for one kind of markup give better hints.
"""

import re
from collections.abc import Iterator
from html import unescape
from itertools import islice

from pressgen import problems
from pressgen.problems import Fix, Level, Text
from pressgen.text import links
from pressgen.text.emphasis import code_spans
from pressgen.text.foreign_markup import PROGRAMS, raw
from pressgen.text.lines import Leaf
from pressgen.text.masked_text import Masked, Taken, without_link_signs
from pressgen.text.near_markdown import LINK, RAW_LINK
from pressgen.text.reading import Reading

_BRACES = re.compile(
    r"[$#@%]\{[^{}\n]{0,300}\}|\{(?![^\W\d_]+(?:[ ][^\W\d_]+)*\})[^{}\n]{0,300}\}|(?<=\])\{[^{}\n]{1,300}\}"
)
"""Braces around plain words are left out: some people write them as brackets."""
_ANGLES = re.compile(
    r"(?<!\]: )(?<!\]\()<(?!(?i:https?|mailto|tel):)(?:/?[A-Za-z][\w.:+-]*(?:\s[^<>\n]{0,300})?/?>|/?>|[!?%](?=[A-Za-z=\[ ])[^<>\n]{0,300}>?"
    r"|[A-Za-z][\w.+-]*:[^\s<>]{0,300}>|\w+\s+[\w-]+=[\"'][^<>\n]{0,300})"
)
"""Tags of any name, unclosed ones too, and addresses that lead to no page."""
_ENTITIES = re.compile(r"&[A-Za-z]{2,31};|&(?:copy|reg|euro|hellip|bull|middot|[lr]aquo|[lr][sd]quo|lt|gt)\b(?![;=])")
_UNLINKED = re.compile(r"(?<!\\)\](?=\()|(?<![\w\\!])!\[(?!\^)[^\[\]\n]{1,300}\](?!\()")
_TICKS = re.compile(r"(?<![`\\])`+")
_END = re.compile(r"(?<!\\)(?:\\\\)*(\\)\Z")
_SIGNS = re.compile(r"=|([=^\"'+:%/|])\1{2,}|\.{4,}|-{3,}")
_DEFINITION = re.compile(r"^ {0,3}(\[([^\[\]\n^][^\[\]\n]*)\]:[ \t]*(\S+)[^\n]*)$", re.MULTILINE)
_USED = re.compile(r"\[ ?([^\[\]]+?) ?\](?!:)")
_HIDES = frozenset({"#", "<#>", "<>"})
"""Addresses of definitions that are comments: [//]: # (words for colleagues)."""

_MOST, _MOST_OF_TEXT = 10, 100
"""The number of problems reported for one paragraph, and for a text."""

Told = tuple[str, Level, tuple[int, int], Text, Text, Fix | None]


def report_remaining(bare: Masked, reading: Reading) -> None:
    """Reports what is left."""
    text = bare.text
    found = list(_definitions(text, reading)) if "]:" in text else []
    found += (_foreign(span, reading) for span in islice(_foreign_spans(text), _MOST_OF_TEXT))
    for leaf in bare.leaves if _may_hold(bare.text, reading.text) else ():
        found += islice(_of_leaf(leaf, reading), _MOST)
    for one in [one for one in found if not _is_told(one[2], reading)]:
        reading.problem(*one)


def _foreign_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of tags, braces and entities of no known kind, none within another."""
    taken = Taken(text)
    for sign, pattern in (("<", _ANGLES), ("{", _BRACES), ("&", _ENTITIES)):
        for match in pattern.finditer(text) if sign in text else ():
            if match.span() not in taken and not _is_letter(match[0]):
                taken.take(match.span())
                yield match.span()


def _is_letter(written: str) -> bool:
    """Whether it is an entity that is shown as a character."""
    return written[0] == "&" and written[-1] == ";" and unescape(written) != written


def _may_hold(bare: str, source: str) -> bool:
    return "](" in bare or "![" in bare or "`" in source or "\\" in source or bool(_LINE.search(f"\n{source}"))


_LINE = re.compile(r"\n[ \t>]*[=^\"'+:%/|.-]+[ \t]*(?![^\n])")
"""A line of signs alone: the line end before it is found faster than the beginning of a line."""


def _of_leaf(leaf: Leaf, reading: Reading) -> Iterator[Told]:
    if "![" in leaf.text or ("](" in leaf.text and "](" in without_link_signs(leaf.text)):
        yield from _unlinked(leaf, reading)
    if "`" in leaf.text:
        yield from _ticks(leaf)
    if match := _END.search(leaf.text):
        message = problems.text("The backslash ends no line here, so readers would see it.")
        hint = problems.text("Take it away.")
        yield "PG435", "note", _span(leaf, *match.span(1)), message, hint, Fix(text="", safe=False)
    at = 0
    for line in leaf.text.split("\n"):
        if _SIGNS.fullmatch(line):
            message = problems.text("This line of signs is shown as it stands.")
            hint = problems.text("A line across the page is written ---, and a heading begins with ## and a space.")
            yield "PG436", "warning", _span(leaf, at, at + len(line)), message, hint, None
        at += len(line) + 1


def _unlinked(leaf: Leaf, reading: Reading) -> Iterator[Told]:
    """Reports brackets that look like a link or picture but are none."""
    linked = _linked(leaf.text, reading)
    if linked is None:
        return
    code = Taken(leaf.text, code_spans(leaf.text))
    for match in _UNLINKED.finditer(leaf.text):
        start = match.start()
        if start in linked or (start, start + 1) in code:
            continue
        opens = leaf.text.rfind("[", 0, start)
        first = start if match[0] != "]" or opens < 0 else opens
        yield "PG439", "warning", _span(leaf, first, match.end()), RAW_LINK, LINK, None


def _linked(text: str, reading: Reading) -> set[int] | None:
    """The offsets where links and pictures begin and where their words end; None with too many unmatched brackets."""
    scan = links.scan(text, reading.options.region, reading.definitions)
    if scan.crowded:
        return None
    found = {place for one in scan.found for place in (one.start, one.words[1])}
    for one in scan.found:
        first, last = one.words
        if not one.bare and not one.image and "![" in text[first:last]:
            found |= {first + place for place in _linked(text[first:last], reading) or ()}
    return found


def _ticks(leaf: Leaf) -> Iterator[Told]:
    code = Taken(leaf.text, code_spans(leaf.text))
    for match in _TICKS.finditer(leaf.text):
        if match.span() not in code:
            sign = match[0]
            message = problems.text(
                "The signs {sign} stand on one side of the words only, so readers would see them.", sign=sign
            )
            hint = problems.text(
                "Write them on both sides of the words, as in {sign}so{sign}, or take them away.", sign=sign
            )
            yield "PG435", "note", _span(leaf, *match.span()), message, hint, None


def _definitions(text: str, reading: Reading) -> Iterator[Told]:
    """Reports `[Plats]: Torget` without a link to it: it defines an address and is not shown, so a line of text may be lost."""
    used = set(_USED.findall(" ".join(text.lower().split())))
    for match in _DEFINITION.finditer(text):
        name = " ".join(match[2].lower().split())
        if name in reading.definitions and match[3] not in _HIDES and name not in used:
            message = problems.text("No link uses this address, so readers see nothing of the line.")
            hint = problems.text(
                "If the line is text, take the brackets away. If it belongs to a link, write [{name}] there.",
                name=match[2],
            )
            yield "PG439", "warning", match.span(1), message, hint, None


def _foreign(span: tuple[int, int], reading: Reading) -> Told:
    return "PG434", "warning", span, raw(span, reading), PROGRAMS, None


def _span(leaf: Leaf, start: int, end: int) -> tuple[int, int]:
    return leaf.at(start), leaf.at(end - 1) + 1


def _is_told(span: tuple[int, int], reading: Reading) -> bool:
    """Whether a problem about a part of the span is reported already."""
    start, end = reading.place(span[0]), reading.place(span[1] - 1)
    return any((one.line, one.column) <= end and start < (one.end_line, one.end_column) for one in reading.problems)
