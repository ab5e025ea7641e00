"""Parses emphasis, code, escapes, entities and hard breaks in a run of text (CommonMark 0.31, section 6)."""

import re
from collections.abc import Iterator
from html import unescape

from pressgen.text import emphasis
from pressgen.text.emphasis import Piece

_ENTITY = re.compile(r"&#?\w+;")
_WORDS = r"[^\s*](?:[^*]*[^\s*])?"
_EMPHASIS = re.compile(rf"(?<![^\W_])\*(?:\*({_WORDS})\*\*|({_WORDS})\*(?![^\W_]))(?!\*)")
_BREAK = re.compile(r" {2,}\n")
_LIMIT = 4_000_000
"""Number of delimiters times characters in a run, above which it is not parsed."""


def has_markup(text: str) -> bool:
    """Whether the text has markup other than links and raw HTML."""
    if "*" in text or "_" in text or "\\" in text or "`" in text or "  \n" in text or "~~" in text:
        return True
    return "&" in text and bool(_ENTITY.search(text))


def pieces(text: str) -> list[Piece] | None:
    """The text as tags and plain runs; None when it has more markup than a person writes in one paragraph."""
    if sum(map(text.count, "*_`\\~")) * len(text) > _LIMIT:
        return None
    return _quick_pieces(text) or _parsed(text)


def strays(text: str) -> list[emphasis.Stray]:
    """The delimiters of emphasis that are shown as they are."""
    return [] if not has_markup(text) or _quick_pieces(text) else emphasis.parse(text)[1]


def _quick_pieces(text: str) -> list[Piece] | None:
    """The pieces by a regex; None when there is more than `**words**`, `*words*` and hard breaks.

    Most Markdown in press text is no more than that. A test compares the result with the parser's.
    """
    if "_" in text or "\\" in text or "`" in text or "&" in text or "~~" in text or "<" in text:
        return None
    parts = _EMPHASIS.split(text)
    if any("*" in part for part in parts[::3]):
        return None
    found = _with_breaks(parts[0])
    for strong, words, after in zip(parts[1::3], parts[2::3], parts[3::3], strict=True):
        tag = "strong" if strong else "em"
        found += [Piece(tag, ""), *_with_breaks(strong or words), Piece(f"/{tag}", ""), *_with_breaks(after)]
    return found


def _with_breaks(run: str) -> list[Piece]:
    """The pieces of a run of text with hard breaks."""
    first, *others = _BREAK.split(run)
    found = [Piece("#text", first)] if first else []
    for line in others:
        found += [Piece("br", ""), *([Piece("#text", line)] if line else [])]
    return found


def _parsed(text: str) -> list[Piece]:
    return list(_merge_text(emphasis.parse(text)[0]))


def _merge_text(found: list[Piece]) -> Iterator[Piece]:
    """The pieces, with adjacent text merged and entities replaced by their characters."""
    words = ""
    for piece in found:
        if piece.tag in {"#text", "#literal"}:
            words += (
                piece.text if piece.tag == "#literal" else _ENTITY.sub(lambda match: unescape(match[0]), piece.text)
            )
            continue
        if words:
            yield Piece("#text", words)
            words = ""
        yield piece
    if words:
        yield Piece("#text", words)
