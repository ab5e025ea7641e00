"""Reports misspelt mail and web addresses, which are no links (PG408)."""

import re
from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import NamedTuple

from pressgen import problems
from pressgen.addresses import RefusedError, normalize_url
from pressgen.patterns import compile_when_used
from pressgen.problems import guess
from pressgen.text.lines import Leaf
from pressgen.text.reading import Reading


class Near(NamedTuple):
    """The span of a misspelt address, and what was probably meant; empty when that is unknown."""

    start: int
    end: int
    meant: str = ""


_SIGNS = ("@", "/", "ww", "WW", "http", "(at)", "[at]", "snabel", " at ")
_LOCAL = r"(?<![\w@.+-])(\w[\w.+-]{0,63})"
_LABEL = r"[\w-]{1,63}"
_END = r"\.[^\W\d_]{2,24}(?![\w@-])"
"""The last part of a domain name is of letters (RFC 3696, section 2)."""
_HOST = rf"{_LABEL}(?:\.{_LABEL}){{0,8}}?{_END}"
_ENDED = compile_when_used(rf"{_HOST}\Z")
_DOUBLE = compile_when_used(rf"{_LOCAL}@{{2,3}}({_HOST})")
_SPACED = compile_when_used(rf"{_LOCAL}(?: @ |@ )({_HOST})")
_SLIPPED = compile_when_used(rf"{_LOCAL}@({_LABEL}(?:[.,]{{1,2}}{_LABEL}){{1,8}})(?![\w@-])")
_CUT = compile_when_used(rf"(?<![\w@.+%-])([\w.+-]*[’%\\][\w.+%\\-]{{1,64}})@({_HOST})")
"""A mailbox name with a character that none has as written: a typographic apostrophe, a backslash, a percent-encoding."""
_UNENDED = compile_when_used(r"(?<![\w@.+/-])([^\W\d_][\w.+-]{0,63})@([^\W\d_][\w-]{1,62})(?![\w@/-]|[.,]{1,2}\w)")
_SPELT = compile_when_used(rf"{_LOCAL} ?[(\[](?i:at|snabel-?a)[)\]] ?({_HOST})")
_AT = compile_when_used(rf"{_LOCAL} at ({_HOST})")
_MAILED_AT = compile_when_used(
    rf"(?i:\b(?:mejl|mail|e-?post)\w{{0,8}}(?: till)?:?) ([\w.+-]{{2,64}} at {_LABEL})(?![\w.-])"
)
_NO_WORD = compile_when_used(r"[._\d]")
"""Distinguishes a mailbox name from a word, where "at" is a word of the language: "read more at kommun.example"."""
_ENGLISH = frozenset("more us me him her them it look available found information details here online live now".split())  # noqa: SIM905 -- a row to read
"""Words before "at" in English sentences, which Swedish texts contain too."""
_WEB = compile_when_used(
    rf"(?<![\w/])([A-Za-z]{{3,7}})( ?[:;.,]? ?)([/\\]{{0,3}}) ?((?:{_LABEL}[.,]){{0,8}}{_LABEL})((?:[/?#][^\s<>\"”“»]*)?)"
)
_WWW = compile_when_used(rf"(?<![\w.@/-])([wW]{{2,4}})([.,:; ]{{1,2}})({_LABEL}(?:[.,]{_LABEL}){{1,8}})(?![\w@-])")
_HOST_OF = compile_when_used(r"(?<=://)[^/?#]+")
_ENDING = ".,;:!?'’*_…"
_ALIKE = 0.75
"""The similarity to "http" or "https" from which a word is taken for it: "htps", "ttps", "hhtp", but not "tips" or "shop"."""


def report(leaf: Leaf, taken: Sequence[tuple[int, int]], reading: Reading) -> None:
    """Reports misspelt addresses in a run, outside of `taken`, the spans of links and code."""
    if not (_may_hold(reading.text) and _may_hold(leaf.text) and _may_hold(_outside(leaf.text, taken))):
        return
    for near in _find(leaf.text, taken, reading.options.language):
        written = leaf.text[near.start : near.end]
        message = problems.text("“{address}” looks like an address, but is no link.", address=written[:60])
        hint = (
            problems.text("Did you mean “{id}”?", id=near.meant)
            if near.meant
            else problems.text(
                "Write it as press@kommun.example or https://kommun.example/, or as words if it is none."
            )
        )
        span = (leaf.at(near.start), leaf.at(near.end - 1) + 1)
        reading.problem("PG408", "warning", span, message, hint, guess(near.meant))


@lru_cache(maxsize=8)
def _may_hold(text: str) -> bool:
    """Whether a text may contain an address. Asked of the whole text first, which rules out all its paragraphs."""
    return any(sign in text for sign in _SIGNS)


def _outside(text: str, taken: Sequence[tuple[int, int]]) -> str:
    """The text outside of the spans, where a misspelt address is."""
    ends = [0, *(end for _, end in taken)]
    return "\0".join(map(text.__getitem__, map(slice, ends, [*(start for start, _ in taken), len(text)])))


def without_commas(address: str) -> str:
    """The address with full stops for the commas in its host; "" when that is no address either."""
    meant = _HOST_OF.sub(lambda host: host[0].replace(",", "."), address)
    try:
        normalize_url(meant)
    except RefusedError:
        return ""
    return meant


def _find(text: str, taken: Sequence[tuple[int, int]], language: str) -> Iterator[Near]:
    """The misspelt addresses in order, none overlapping another or a taken span."""
    last, busy = 0, iter([*taken, (len(text) + 1, len(text) + 1)])
    begin, end = next(busy)
    found = [one for finder in _FINDERS for one in finder(text, language)]
    for near in sorted(found, key=lambda one: (one.start, -one.end)):
        while end <= near.start:
            begin, end = next(busy)
        if near.start >= last and near.end <= begin:
            yield near
            last = near.end


def _mailboxes(text: str, _: str) -> Iterator[Near]:
    """`a@@b.example`, `anna @ b.example`, `anna@b,example`, `anna@b`."""
    if "@" not in text:
        return
    for pattern in (_DOUBLE, _SPACED):
        for match in pattern.finditer(text):
            yield Near(*match.span(), f"{match[1]}@{match[2]}")
    for match in _SLIPPED.finditer(text):
        host = re.sub("[.,]+", ".", match[2])
        if host != match[2] and _ENDED.match(host):
            yield Near(*match.span(), f"{match[1]}@{host}")
    for match in _CUT.finditer(text):
        whole = "" if "%" in match[1] else match[0].replace("\\", "").replace("’", "'")
        yield Near(*match.span(), whole)
    for match in _UNENDED.finditer(text):
        yield Near(*match.span())


def _spelt(text: str, language: str) -> Iterator[Near]:
    """`anna(at)b.example`, `anna at b.example`; "at" is no Swedish word."""
    for match in _SPELT.finditer(text) if "(" in text or "[" in text else ():
        yield Near(*match.span(), f"{match[1]}@{match[2]}")
    if " at " not in text:
        return
    swedish = language.startswith("sv")
    for match in _AT.finditer(text):
        if _NO_WORD.search(match[1]) or (swedish and match[1].lower() not in _ENGLISH):
            yield Near(*match.span(), f"{match[1]}@{match[2]}")
    for match in _MAILED_AT.finditer(text) if swedish else ():
        yield Near(*match.span(1))


def _webs(text: str, _: str) -> Iterator[Near]:
    """`http//b.example`, `htps://b`, `https:/b.example`."""
    if "/" not in text and "\\" not in text and "http" not in text:
        return
    for match in _WEB.finditer(text):
        word, colon, slashes, host, rest = match.groups()
        whole = (colon, slashes) == (":", "//")
        if not (slashes or colon == ":") or (whole and word.lower() in ("http", "https")) or not _is_like_https(word):
            continue
        host, rest = host.replace(",", "."), rest.rstrip(_ENDING)
        ended = _ENDED.match(host)
        if whole or ended:
            scheme = "https" if word.lower().endswith("s") else "http"
            yield Near(match.start(), match.start(5) + len(rest), f"{scheme}://{host}{rest}" if ended else "")


def _is_like_https(word: str) -> bool:
    return any(SequenceMatcher(None, word.lower(), scheme).ratio() >= _ALIKE for scheme in ("http", "https"))


def _wwws(text: str, _: str) -> Iterator[Near]:
    """`www,b.example`, `wwww.b.example`, `www b.example`."""
    if "ww" not in text and "WW" not in text:
        return
    for match in _WWW.finditer(text):
        host = match[3].replace(",", ".")
        if (match[1].lower(), match[2], match[3]) != ("www", ".", host) and _ENDED.match(host):
            yield Near(*match.span(), f"www.{host}")


_FINDERS: tuple[Callable[[str, str], Iterator[Near]], ...] = (_mailboxes, _spelt, _webs, _wwws)
