"""Finds placeholders: `XXX`, `[infoga citat här]`, `RUBRIK HÄR`. In all languages, as newsrooms write in several."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressgen.patterns import compile_when_used
from pressgen.text.pasted_html import tags
from pressgen.text.word_lists import words

# Phrases that are matched case-sensitively.
AS_WRITTEN = {
    "sv": "RUBRIK HÄR|Rubrik här|TITEL HÄR|Titel här|BRÖDTEXT|Brödtext här|Ingress här|Bildtext här|TEXT HÄR|BILDTEXT HÄR|CITAT HÄR|INGRESS HÄR|NAMN HÄR|DATUM HÄR|LÄNK HÄR|ÅÅÅÅ-MM-DD|Fel! Bokmärket är inte definierat|Fel! Hittar inte referenskälla",
    "en": "TODO|FIXME|TBD|TBC|TBA|YYYY-MM-DD|HEADLINE HERE|TEXT HERE|QUOTE HERE|NAME HERE|Error! Bookmark not defined|Error! Reference source not found",
}

CORES = (
    "HÄR",
    " här",
    "ÖDTEXT",
    "ödtext",
    "ÅÅÅÅ",
    "YYYY",
    " HERE",
    "Fel! ",
    "Error! ",
    "TODO",
    "FIXME",
    "TBD",
    "TBC",
    "TBA",
)
"""Each of these phrases has one of them; most texts have none."""

# Phrases that are matched in any case.
IN_ANY_LETTERS = {
    "sv": "text kommer|text följer|citat kommer|bild kommer|mer text här|skriv här|skriv text här|skriv din text här|klicka här för att skriva text|fyll i här|klicka eller tryck här för att ange text|klicka här för att ange text",
    "en": "lorem ipsum|dolor sit amet|text to come|quote to come|insert text here|click or tap here to enter text|click here to enter text",
}

# First words of placeholders in brackets: "[infoga citat här]", "<ange datum>", "[namn]".
FILLED_IN = {
    "sv": "infoga ange fyll skriv lägg kontrollera kolla uppdatera namn namnet förnamn efternamn titel rubrik ingress citat text datum tid plats ort adress länk bild bildtext belopp antal telefon telefonnummer kontaktperson talesperson",
    "en": "insert enter fill add check update name title headline lead quote text date time place address link image caption amount number phone contact spokesperson xx xxx tbc tbd",
}  # fmt: skip

_LONGEST = 60
_CROSSES = compile_when_used(
    r"(?<![\w-])(?:X{3,}|xxx+)(?![\w-]|[ \u00a0](?:Large|Small)\b)|(?<![\w-])X{2}(?= (?:kronor|procent|personer|miljoner|tusen|km|\w+ (?:20|januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december))\b)"
)
_DATED = compile_when_used(
    r"(?<![\w-])(?:(?:19|20)\d\d-XX-XX|(?:19|20)\d\d-\d\d-XX|(?<=kl )XX[.:]XX|(?<=kl\. )XX[.:]XX|0\d{1,3}-XXX?(?: XX){1,3})(?![\w-])",
    re.IGNORECASE,
)
_ASKED = compile_when_used(r"(?<![\w?])\?{3}(?= \w+ )|\[\?{1,3}\]")
_NAMELESS = compile_when_used(
    r"(?<![\w.])N\.?N\.?(?=,|(?: \([A-ZÅÄÖ]{1,3}\))?, |[ ]*$)|(?<=(?:säger|menar) )N\.?N\.?(?!\w)", re.MULTILINE
)
_BRACKETS = compile_when_used(
    rf"\[[^\[\]\n]{{1,{_LONGEST}}}\](?! ?[(\[:])|(?<!\]\()<[^\W\d_][^<>\n@:/=]{{0,{_LONGEST}}}>|\{{[^\W\d_][^{{}}\n]{{1,{_LONGEST}}}\}}|__+[^\W_]*__+"
)
_WORD = compile_when_used(r"[^\W\d_]+")


class Kept(NamedTuple):
    """A placeholder: its span and its text."""

    start: int
    end: int
    written: str


@cache
def _phrases() -> tuple[re.Pattern[str], tuple[str, ...], re.Pattern[str]]:
    exact = tuple("|".join(AS_WRITTEN.values()).split("|"))
    any_letters = tuple("|".join(IN_ANY_LETTERS.values()).split("|"))
    edge = r"(?:{})(?![\w@/-])"
    return (
        compile_when_used(edge.format("|".join(map(re.escape, exact)))),
        any_letters,
        compile_when_used(edge.format("|".join(map(re.escape, any_letters))), re.IGNORECASE),
    )


def placeholders(text: str) -> list[Kept]:
    """The placeholders of a text, in order, none overlapping."""
    found = sorted(Kept(match.start(), match.end(), match[0]) for match in _found(text))
    return [one for number, one in enumerate(found) if not number or one.start >= found[number - 1].end]


def _found(text: str) -> Iterator[re.Match[str]]:
    exactly, any_letters, anyhow = _phrases()
    if any(core in text for core in CORES):
        yield from filter(_stands_free, exactly.finditer(text))
    folded = text.casefold()
    if any(phrase in folded for phrase in any_letters):
        yield from filter(_stands_free, anyhow.finditer(text))
    if "xx" in folded:
        yield from _CROSSES.finditer(text)
        yield from _DATED.finditer(text)
    if "??" in text:
        yield from _ASKED.finditer(text)
    if "NN" in text or "N.N" in text:
        yield from _NAMELESS.finditer(text)
    if "[" in text or "<" in text or "{" in text:
        yield from filter(_is_filled_in, _BRACKETS.finditer(text))


def _stands_free(match: re.Match[str]) -> bool:
    """Whether no word or address ends right before the match. No lookbehind, as a pattern that begins with letters is faster."""
    before = match.string[match.start() - 1 : match.start()]
    return not (before.isalnum() or before in {"_", "@", "/", ".", "-"})


def _is_filled_in(match: re.Match[str]) -> bool:
    """Whether brackets enclose a word such as "namn". In angle brackets any word counts, unless it is an HTML tag."""
    first = _WORD.search(match[0])
    if not first:
        return False
    if match[0][0] == "<":
        inside = match.start() > 0 and match.string[match.start() - 1].isalnum()
        return not inside and not tags(match[0])
    return first[0].casefold() in _openings() and first.start() == 1


@cache
def _openings() -> frozenset[str]:
    return frozenset(words(FILLED_IN))
