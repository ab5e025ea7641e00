"""Finds where the keys of front matter end by the shape of its lines, for where no line --- says so."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

KEY = re.compile(r"[^\W\d][\w-]*[ \t]*[:=\uff1a]|[ \t#\-}\]]")
"""A line that looks like front matter: a key, also with a wrong sign behind it, a comment, or a part of a value."""
_BARE = re.compile(r"[^\W\d][\w-]*:(?:[ \t]|\Z)")
_SURE = re.compile(r"[a-z_]+:(?:[ \t]|\Z)")
"""A key as pressgen has them. In running text, words before a colon have a capital letter: “Plats: Torget”."""
_WITHIN = re.compile(r"[ \t}\]]")
"""Lines that only go on with the value above."""


def text_begins(source: str) -> int | None:
    """The number, from 0, of the empty line below which running text begins, and no key follows; None when all may be front matter.

    Lines of the keys may have faults of their own, so more than half of them need to look like keys. Lines of the text may look like
    keys (“Plats: Torget”), comments (“# Rubrik”) or lists, so only one paragraph needs to look like none.
    """
    if "\n\n" not in source:  # as in most files, which this saves splitting into lines
        return None
    lines = source.split("\n")
    sure = max((number for number, line in enumerate(lines) if _SURE.match(line)), default=-1)
    paragraphs = [*_paragraphs(lines, sure + 1)]
    if not any(_is_text(paragraph) for _, paragraph in paragraphs):
        return None
    begins = next(number for number, paragraph in paragraphs if not _WITHIN.match(paragraph[0]))
    return begins if _mostly_keys(lines[:begins]) else None


def possible_ends(lines: Sequence[str]) -> Iterator[int]:
    """The numbers of lines that are neither a key nor directly followed by one."""
    for at, line in enumerate(lines):
        after = lines[at + 1] if at + 1 < len(lines) else ""
        if not KEY.match(line) and not (line and _BARE.match(after)):
            yield at


def _paragraphs(lines: Sequence[str], start: int) -> Iterator[tuple[int, list[str]]]:
    """Lines below an empty one, from the line `start`, with the number of the empty line."""
    for number in range(start, len(lines) - 1):
        if not lines[number].strip() and lines[number + 1].strip():
            yield number, [*takewhile(str.strip, lines[number + 1 :])]


def _is_text(paragraph: list[str]) -> bool:
    return not any(map(KEY.match, paragraph))


def _mostly_keys(lines: Sequence[str]) -> bool:
    """Whether more than half of the lines look like front matter."""
    written = [line for line in lines if line]
    return 2 * sum(bool(KEY.match(line)) for line in written) > len(written)
