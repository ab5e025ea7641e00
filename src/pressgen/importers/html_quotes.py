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


def quote_piece(pieces: Sequence[Piece], speaker: Inline) -> Piece | None:
    """One quote with its speaker below; None when the quote holds more than words, such as a picture."""
    if not pieces or any(one.kind not in ("paragraph", "list") for one in pieces):
        return None
    lines = "\n\n".join(one.text for one in pieces).split("\n")
    text = "\n".join(f"> {line}".rstrip() for line in [*lines, f"– {speaker.text}"])
    return Piece("paragraph", text, "\n".join([*(one.plain for one in pieces), speaker.plain]), group=pieces[0].group)


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
