"""Words of authors within Markdown, so that they stay words: for comments at code hosts, which also act on what they contain.

CommonMark 0.31, section 2.4: a backslash before ASCII punctuation makes it a plain character. GitHub and GitLab then look for
names and numbers (`@team`, `#12`, `!3`, `~label`, `:smile:`) in the finished text, so an invisible character stands behind their signs.
"""

import re
import unicodedata

_SIGNS = re.compile(r"([\\`*_{}\[\]()<>#+!|~&$^=@])")
"""Those with a meaning within a line; dashes and numbers have one only where a line begins, and no line begins with these words."""
_REFERENCE = re.compile(r"([@#!~%&$^])(?=[\w\"'.:*-])|(:)(?=[\w+-]+:)")
_LINK = re.compile(r"(?i)\b(https?|ftp|mailto|xmpp)(?=:)|\bwww(?=\.)")
_BREAK = "\u200b"
"""Zero width space: no code host takes it for a part of a name."""
_BACKTICKS = re.compile("`+")
_UNSEEN = {"Cc", "Cf", "Zl", "Zp"}
"""Categories of characters that turn the direction of text around or break lines (Unicode Standard Annex 9)."""


def words(text: str) -> str:
    """The text on one line, as plain words."""
    parted = _LINK.sub(lambda found: found[0] + _BREAK, _REFERENCE.sub(lambda found: found[0] + _BREAK, plain(text)))
    return _SIGNS.sub(r"\\\1", parted)


def code(text: str) -> str:
    """The text as code within a line (CommonMark, section 6.1)."""
    fence = "`" * (_longest_run(text) + 1)
    inner = plain(text)
    space = " " if inner.startswith("`") or inner.endswith("`") else ""
    return f"{fence}{space}{inner}{space}{fence}"


def fenced(lines: list[str], language: str = "", indent: str = "") -> list[str]:
    """The lines as a block of code (CommonMark, section 4.5), which no line of it can end."""
    fence = "`" * max(3, 1 + max(map(_longest_run, lines), default=0))
    return [f"{indent}{fence}{language}", *(indent + plain(line) for line in lines), f"{indent}{fence}"]


def plain(text: str) -> str:
    """The text without line breaks, and without characters that nobody sees."""
    seen = (" " if unicodedata.category(one) in _UNSEEN else one for one in text)
    return "".join(seen).strip()


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)
