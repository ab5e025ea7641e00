"""Who said the words of a `<blockquote>`: its `<footer>` or `<cite>`, a last line with a dash, or the caption of a figure around it.

HTML Standard, 4.4.4 (blockquote) and 4.5.6 (cite), shows these ways.
"""

import re
from collections.abc import Sequence

from bs4 import Tag
from bs4.element import NavigableString

from pressgen.importers.characters import one_line
from pressgen.importers.document import Piece
from pressgen.importers.html_inline import BREAK, Inline, inline
from pressgen.importers.people import NAME

_DASHES = " \t\n\u00a0-–—―"
_DASH_LINE = re.compile(rf"\s*(?:[-–—―]|--)\s*{NAME}(?:\s*[,(]|\s*\Z)")
_DASHED = re.compile(r"[–—―] ?\w|- \w")
_LONGEST = 160
"""Characters of a name with its role."""


def caption_as_speaker(figure: Tag) -> None:
    """Put the caption of a figure that is one quote into the quote, as its footer."""
    quotes, caption = figure.find_all("blockquote"), figure.find("figcaption")
    if len(quotes) == 1 and caption:
        caption.name = "footer"
        quotes[0].append(caption.extract())


def take_speaker(quote: Tag) -> Inline | None:
    """The words that say whose the quote is, taken out of it; None when nothing does, and nothing is taken."""
    node = _speaker(quote)
    words = inline(node) if node else Inline("", "")
    if node is None or not 0 < len(one_line(words.plain)) <= _LONGEST:
        return None
    before = node.previous_sibling
    node.extract()
    if isinstance(before, NavigableString) and not str(before).strip(_DASHES):
        before.extract()  # the dash of the line, which is written anew
    return Inline(_on_a_line(words.text), _on_a_line(words.plain))


def spoken(quote: Tag) -> list[Inline]:
    """The paragraphs of a quote when each begins with a dash; elsewhere such a line may be an item of a list."""
    paragraphs = [one for one in quote.children if isinstance(one, Tag) or str(one).strip()]
    if not all(isinstance(one, Tag) and one.name == "p" and not one.find(["img", "br"]) for one in paragraphs):
        return []
    words = [Inline(one_line(found.text), one_line(found.plain)) for found in map(inline, quote.find_all("p"))]
    return words if all(_DASHED.match(one.text) for one in words) else []


def quote_piece(pieces: Sequence[Piece], speaker: Inline) -> Piece | None:
    """One quote with its speaker below; None when the quote holds more than words, such as a picture."""
    if not pieces or any(one.kind not in ("paragraph", "list") for one in pieces):
        return None
    words = "\n\n".join(one.text for one in pieces)
    if is_dashed(pieces) and speaker.plain[:1].islower():
        text = _attributed(words, speaker.text)
    else:
        text = _quoted(f"{_without_dash(words)}\n– {speaker.text}")
    return Piece("paragraph", text, "\n".join([*(one.plain for one in pieces), speaker.plain]), group=pieces[0].group)


def is_dashed(pieces: Sequence[Piece]) -> bool:
    """Whether each paragraph of a quote begins with a dash, as quotes in Swedish press text do: it needs no other sign."""
    return bool(pieces) and all(one.kind == "paragraph" and _DASHED.match(one.text) for one in pieces)


def _without_dash(words: str) -> str:
    return words.lstrip(_DASHES) if _DASHED.match(words) else words


def _attributed(words: str, speaker: str) -> str:
    """Words with a dash, and whose they are in the same sentence: "– Det är klart, säger Bo Ek."."""
    return f"{words} {speaker}" if words.endswith((".", "!", "?", "…", ",")) else f"{words}, {speaker}"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def _speaker(quote: Tag) -> Tag | None:
    for name in ("footer", "cite"):
        found = quote.find_all(name)
        if found and _is_last(found[-1], quote) and (name == "footer" or _is_alone(found[-1], quote)):
            return found[-1]
    lines = [one for one in quote.find_all(["p", "div"]) if not one.find(["p", "div"])]
    is_dashed = [bool(re.match(r"\s*[-–—―]", one.get_text())) for one in lines]
    if len(lines) > 1 and is_dashed == [False] * (len(lines) - 1) + [True]:
        return lines[-1] if _DASH_LINE.match(lines[-1].get_text()) and _is_last(lines[-1], quote) else None
    return None


def _is_last(node: Tag, quote: Tag) -> bool:
    """Whether no word of the quote follows, and one goes before."""
    before, _, after = quote.get_text().rpartition(node.get_text())
    return bool(before.strip(_DASHES)) and not after.strip()


def _is_alone(cite: Tag, quote: Tag) -> bool:
    """Whether a `<cite>` stands on a line of its own, or after a dash: within a sentence it is the title of a work."""
    before = cite.previous_sibling
    while before is not None and not isinstance(before, Tag) and not str(before).strip():
        before = before.previous_sibling
    if before is None:
        return True
    if isinstance(before, Tag):
        return before.name == "br" or cite.parent is quote
    return str(before).rstrip().endswith(("–", "—", "―", "-"))


def _on_a_line(words: str) -> str:
    return ", ".join(filter(None, (one_line(line).strip(_DASHES + ",") for line in words.split(BREAK))))
