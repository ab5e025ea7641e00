"""Parses emphasis and strikethrough: which delimiters open and close, and which are left over.

The algorithm is that of CommonMark 0.31, section 6.2 and its appendix ("process emphasis"), with the strike-through of GFM
0.29, section 6.5, with two tildes only. It differs from them where press text is written differently:

- Nothing opens within a word or a number: `medborgare*innen`, `10*20 cm`. Two stars may close within one
  (`**Storköping**s`), a single one may not.
- HTML is shown as text, and no delimiter within a tag counts (CommonMark 0.31, sections 6 and 6.6).
- A delimiter closes right after punctuation, whatever follows: `**När:**10 maj`. Four stars between words are two that
  close and two that open, as rich-text editors write them: `**Plats:****Torget**`.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

ATTRIBUTES = r"(?:\s+[\w:@.-]+(?:\s*=\s*(?:\"[^\"]*\"|'[^']*'|[^\s\"'=<>`]+))?)*+\s*/?"
"""A pattern for the attributes of a tag, up to its closing bracket."""
_TOKEN = re.compile(
    r"(?P<escape>\\[!-/:-@\[-`{-~])|(?P<break>\\\n| {2,}\n)|(?P<code>`+)|"
    rf"(?P<tag></?[A-Za-z][\w:.-]*{ATTRIBUTES}>)|(?P<sign>(?<=[^\s*])\*\*(?=\*\*[^\s*])|\*+|_+|~+)"
)
_TAGS = {"*": {1: "em", 2: "strong"}, "_": {1: "em", 2: "strong"}, "~": {2: "s"}}


class Piece(NamedTuple):
    """A tag name, or a run of text: "#text" (with entities), "#literal" (without) or "#code"."""

    tag: str
    text: str


class Stray(NamedTuple):
    """Delimiters without a partner, and whether they could open or close."""

    start: int
    sign: str
    opens: bool
    closes: bool

    @property
    def end(self) -> int:
        """The end offset."""
        return self.start + len(self.sign)


class _DelimiterRun:
    """A delimiter run: how many delimiters remain, and the tags that the others have become."""

    def __init__(self, match: re.Match[str]) -> None:
        text, self.start, self.sign = match.string, match.start(), match[0][0]
        self.length = self.remaining = len(match[0])
        before = text[self.start - 1] if self.start else " "
        after = text[match.end()] if match.end() < len(text) else " "
        self.opens, self.closes = not after.isspace(), not before.isspace()
        if self.sign == "_":
            self.opens, self.closes = self.opens and not before.isalnum(), self.closes and not after.isalnum()
        elif self.sign == "*" and before.isalnum():
            self.opens, self.closes = False, self.length > 1 or not after.isalnum()
        elif self.sign == "~" and self.length != 2:
            self.opens = self.closes = False
        self.inside_word = self.sign == "*" and before.isalnum() and after.isalnum()
        """There is a letter or digit on both sides."""
        self.opening: list[str] = []
        self.closing: list[str] = []

    def pairs_with(self, other: "_DelimiterRun") -> bool:
        """Whether this run opens what `other` closes.

        Rules 9 and 10: where one can both open and close, the sum of the lengths is no multiple of three, unless both are.
        """
        if self.sign != other.sign or (other.inside_word and min(self.remaining, other.remaining) == 1):
            return False
        both = self.closes or other.opens
        return not both or (self.length + other.length) % 3 != 0 or self.length % 3 == other.length % 3 == 0


Token = Piece | _DelimiterRun


def parse(text: str) -> tuple[list[Piece], list[Stray]]:
    """The text as tags and text runs, and the delimiters without a partner."""
    tokens = list(_tokens(text))
    runs = [token for token in tokens if isinstance(token, _DelimiterRun)]
    _pair(runs)
    strays = [
        Stray(one.start + len(one.closing), one.sign * one.remaining, one.opens, one.closes)
        for one in runs
        if one.remaining
    ]
    return list(_pieces(tokens)), strays


def _tokens(text: str) -> Iterator[Token]:
    closers = code_closers(text)
    at = last = 0
    while match := _TOKEN.search(text, at):
        at = match.end()
        if match["code"]:
            at = closers.get(match.start(), 0)
            if not at:
                at = match.end()
                continue
        if match.start() > last:
            yield Piece("#text", text[last : match.start()])
        last = at
        yield _token(match, at)
    if last < len(text):
        yield Piece("#text", text[last:])


def _token(match: re.Match[str], end: int) -> Token:
    if match["escape"]:
        return Piece("#literal", match[0][1])
    if match["break"]:
        return Piece("br", "")
    if match["tag"]:
        return Piece("#text", match[0])
    if match["code"]:
        return Piece("code", _code_content(match.string[match.end() : end - len(match[0])]))
    return _DelimiterRun(match)


def code_closers(text: str) -> dict[int, int]:
    """The end offset of each closed code span, by its start offset. Linear in the number of backticks."""
    if "`" not in text:
        return {}
    later: dict[int, int] = {}
    closers = {}
    for match in reversed(list(re.finditer(r"(?<!`)`+", text))):
        length = match.end() - match.start()
        if length in later:
            closers[match.start()] = later[length]
        later[length] = match.end()
    return closers


def code_spans(text: str) -> Iterator[tuple[int, int]]:
    """The spans of code, none within another."""
    at = 0
    for start, end in sorted(code_closers(text).items()):
        if start >= at:
            yield start, end
            at = end


def _code_content(words: str) -> str:
    """The content of a code span (CommonMark 0.31, section 6.1)."""
    words = words.replace("\n", " ")
    return words[1:-1] if words.strip(" ") and words[0] == words[-1] == " " else words


def _pair(runs: list[_DelimiterRun]) -> None:
    """Pairs openers and closers, and records their tags in the runs ("process emphasis")."""
    openers: list[_DelimiterRun] = []
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        key = (run.sign, run.opens, run.length % 3)
        while run.closes and run.remaining:
            found = _opener(openers, run, bottoms.get(key, 0))
            if found < 0:
                bottoms[key] = len(openers)
                break
            _match_pair(openers[found], run)
            del openers[found + 1 if openers[found].remaining else found :]
            bottoms = {one: min(bottom, len(openers)) for one, bottom in bottoms.items()}
        if run.opens and run.remaining:
            openers.append(run)


def _opener(openers: list[_DelimiterRun], run: _DelimiterRun, bottom: int) -> int:
    return next((at for at in range(len(openers) - 1, bottom - 1, -1) if openers[at].pairs_with(run)), -1)


def _match_pair(opener: _DelimiterRun, closer: _DelimiterRun) -> None:
    """Turns delimiters of both runs into one pair of tags: `**` where possible, else `*`."""
    used = 2 if min(opener.remaining, closer.remaining) > 1 else 1
    tag = _TAGS[opener.sign][used]
    opener.remaining -= used
    closer.remaining -= used
    opener.opening.insert(0, tag)
    closer.closing.append(f"/{tag}")


def _pieces(tokens: list[Token]) -> Iterator[Piece]:
    for token in tokens:
        if isinstance(token, _DelimiterRun):
            yield from (Piece(tag, "") for tag in token.closing)
            if token.remaining:
                yield Piece("#text", token.sign * token.remaining)
            yield from (Piece(tag, "") for tag in token.opening)
        elif token.tag == "code":
            yield from (Piece("code", ""), Piece("#code", token.text), Piece("/code", ""))
        else:
            yield token
