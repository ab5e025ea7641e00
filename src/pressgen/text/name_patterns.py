"""Patterns for names, titles and parties: rules of language, never lists of names."""

import re
from functools import lru_cache

from pressgen.patterns import compile_when_used
from pressgen.text.word_lists import NOT_A_ROLE, PARTIES, PRONOUNS, TITLE_ENDINGS, words

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(chr(code) for code in range(0x100, 0x180) if chr(code).isupper()) + "ȘȚẞ"
"""Latin capitals; more would make every pattern slow to compile."""
_CAPITAL = rf"[{UPPER}][\w’'´-]*+(?<!-)(?:/[{UPPER}][\w-]*)?(?::\w+)?"
_PARTICLE = r"(?:von|van|der|den|de|af|av|la|le|du|del|di|da|dos|el|al|bin|ibn|ben|ten|ter|zu|y)"
PART = rf"(?:[{UPPER}]\.|{_CAPITAL}|[Aa]l-{_CAPITAL}|[dD][’']{_CAPITAL})"
NAME = compile_when_used(rf"{PART}(?:\s+(?:(?:{_PARTICLE}\s+){{0,3}}){PART})*")
"""One or more capitalised names with particles between them: "Ursula von der Leyen"."""
FULL_NAME = compile_when_used(rf"{PART}(?:\s+(?:(?:{_PARTICLE}\s+){{0,3}}){PART})+")
"""Two or more capitalised names."""
TWO_CAPITALS = compile_when_used(rf"[{UPPER}](?<![\w.’'´-].)[\w.’'´-]*+\s+(?:{_PARTICLE}\s+){{0,3}}[{UPPER}]")
"""A part of every full name, found in a quarter of the time."""
WORD = compile_when_used(r"(?:[^\s,.;:!?()”\"“»]|:(?=\w))+(?:\.(?=\s+[a-zåäöé]))?")
"""A word, with its full stop when it is an abbreviation."""
SPACES = compile_when_used(r"\s+")

_ENDINGS = "|".join(sorted(words(TITLE_ENDINGS), key=len, reverse=True))
_TITLE = compile_when_used(rf"(?:{_ENDINGS})(?::?n|en|et|t|s|ns|ens|ets|na|erna)?\Z", re.IGNORECASE)
DEFINITE = compile_when_used(rf"(?:{_ENDINGS})(?:n|en|et|t)\Z", re.IGNORECASE)
"""A title in the definite form: "utrikesministern"."""
NO_TITLE = frozenset(words(NOT_A_ROLE))
PRONOUN = frozenset(words(PRONOUNS))
PREPOSITIONS = frozenset(("i", "på", "vid", "för", "hos", "från", "till", "av", "of", "for", "at", "in"))
_SMALL_PARTIES = "|".join(sorted({party.lower() for party in words(PARTIES)}))
PARTY = compile_when_used(rf"\s*,?\s*\(([{UPPER}][{UPPER}a-zåäö]{{0,5}}(?:/[{UPPER}]+)?|{_SMALL_PARTIES})\)")
"""A party, right after a name or between title and name. Parties of the parliaments may be in lower case."""
_AT = compile_when_used(r"\b(?:på|vid|hos|at|with)\s+(?!plats\b)(.+)$")
_WHOSE = compile_when_used(rf"([{UPPER}]\w*):s\s")


def skip_spaces(text: str, at: int) -> int:
    """The offset of the next character that is no space."""
    while at < len(text) and text[at].isspace():
        at += 1
    return at


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Whether a word is a title: "förvaltningschef", "utrikesministern"."""
    return bool(_TITLE.search(word))


def has_title(role: str) -> bool:
    """Whether any of the words is a title."""
    return any(map(is_title, role.replace(",", " ").split()))


def is_no_title(clause: str) -> bool:
    """Whether a clause is surely no title, by its first word."""
    first = WORD.match(clause)
    return not first or first[0].lower().rstrip(".") in NO_TITLE


def organisation(role: str) -> str:
    """The organisation in a title ("avdelningschef på IVO", "chef, Kalmar kommun", "IVO:s chef"), or ""."""
    if match := _AT.search(role) or _WHOSE.match(role):
        return "" if match[1][0].islower() and has_title(match[1]) else match[1]
    last = role.rpartition(", ")
    return last[2] if last[0] and is_organisation(last[2]) else ""


def is_organisation(words: str) -> bool:
    """Whether words where a title is expected are an organisation: "Kalmar kommun"."""
    return words[:1].isupper() and not has_title(words)


def full_names_with_surname(text: str, surname: str) -> set[str]:
    """The full names with this surname in a text."""
    found = re.findall(rf"({PART}\s+(?:{_PARTICLE}\s+)?){re.escape(surname)}s?\b", text)
    return {" ".join((first + surname).split()) for first in found if not is_title(first.split()[0])}


def full_names_with_title(text: str, title: str) -> set[str]:
    """The full names right after this title in a text."""
    found = re.finditer(rf"(?i:\b{re.escape(title)})\s+({NAME.pattern})", text) if title else ()
    return {" ".join(match[1].split()) for match in found if " " in match[1]}
