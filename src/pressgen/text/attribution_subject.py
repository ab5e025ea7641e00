"""Reads the subject of an attribution: titles and a name, a pronoun, or a title alone."""

import re

from pressgen.text.attribution import Attribution
from pressgen.text.name_patterns import (
    DEFINITE,
    NAME,
    NO_TITLE,
    PART,
    PARTY,
    PREPOSITIONS,
    PRONOUN,
    SPACES,
    UPPER,
    WORD,
    is_title,
    skip_spaces,
)
from pressgen.text.word_lists import ASIDES, words

_ASIDE = re.compile(rf"(?:(?:{'|'.join(re.escape(word) for word in words(ASIDES))})\s+)+", re.IGNORECASE)
_ARTICLES = frozenset(("en", "ett", "den", "a", "an", "the"))
_OFFICE = re.compile(rf"\w{{6,}}(?:ens|ets|nas|ernas|ns)\b|[{UPPER}]{{2,4}}\s|[{UPPER}]+:s\s")
_AFTER_NAME = re.compile(r"[\s.!…”\"*_»)]*\Z|\s*\([^\W\d_]{1,6}\)|[,.]")
_MAX_WORDS = 16
_FULL_NAME = 2


def read_subject(text: str, at: int) -> Attribution | None:
    """The subject after a verb, as an attribution that starts at 0 and ends with the name."""
    at = skip_spaces(text, at + (text[at : at + 1] == ","))
    if aside := _ASIDE.match(text, at):
        at = aside.end()
    first = WORD.match(text, at)
    if first and first[0].lower() in PRONOUN and not NAME.match(text, skip_spaces(text, first.end())):
        return Attribution(0, first.end(), refers_back=True)
    return read_name(text, at) if first else None


def read_name(text: str, begin: int) -> Attribution | None:
    """A name after at most `_MAX_WORDS` words of title; or a title in the definite form alone."""
    at, last, party = begin, "", None
    for _ in range(_MAX_WORDS):
        party = PARTY.match(text, at) or party
        at = skip_spaces(text, party.end()) if party and party.end() > at else at
        name = NAME.match(text, at)
        if name and not _is_titular(text, name, last):
            return _name(text, begin, name, last, party)
        word = WORD.match(text, at)
        if not word or (not last and word[0].lower() in NO_TITLE - _ARTICLES - {"det", "de"}):
            break
        last, at = word[0], _past_comma(text, word)
    return _title_alone(text, begin)


def _past_comma(text: str, word: re.Match[str]) -> int:
    """Where a title continues after one of its words: "gymnasie-, högskole- och", "ministern för civilt försvar, Bo Ek"."""
    at = skip_spaces(text, word.end())
    if text[at : at + 1] == "," and (word[0].endswith("-") or _continues(text, at)):
        return skip_spaces(text, at + 1)
    return at


def _is_titular(text: str, name: re.Match[str], last: str) -> bool:
    """Whether capitalised words are part of a title: "Generaldirektör Bo Ek", "Europeiska rådets ordförande Bo Ek"."""
    if is_title(name[0].split()[0]):
        return True
    after = skip_spaces(text, name.end())
    if " " in name[0]:
        return name[0].endswith("s") and _leads_to_name(text, after)
    if last.lower() in PREPOSITIONS and text[after : after + 1] == ",":
        return _continues(text, after)
    return _leads_to_name(text, after)


def _leads_to_name(text: str, at: int) -> bool:
    """Whether words of a title and then a name follow: "statsminister Bo Ek" after "Sveriges"."""
    for count in range(_MAX_WORDS):
        name = NAME.match(text, at)
        if name:
            return count > 0
        word = WORD.match(text, at)
        if not word or (not count and word[0].lower() in NO_TITLE):
            return False
        at = _past_comma(text, word)
    return False


def _continues(text: str, at: int) -> bool:
    """Whether the comma at `at` divides a title from its name: "ministern för civilt försvar, Bo Ek."."""
    name = NAME.match(text, skip_spaces(text, at + 1))
    if not name or " " not in name[0] or is_title(name[0].split()[0]):
        return False
    return bool(_AFTER_NAME.match(text, name.end()))


def _name(text: str, begin: int, name: re.Match[str], last: str, party: re.Match[str] | None) -> Attribution:
    """The attribution to a matched name, without a place or office before it: "ambassadör i Paris Bo Ek"."""
    start, end = name.span()
    parts = [match.start() for match in re.finditer(PART, name[0])]
    if len(parts) > _FULL_NAME and last.lower() in PREPOSITIONS:
        start += parts[-2]
    elif len(parts) > _FULL_NAME and _OFFICE.match(name[0]):
        start += parts[1]
    found = Attribution(
        0, end, name_spans=((start, end),), role=_title(text[begin : party.start() if party else start])
    )
    return with_party(found, party) if party else found


def with_party(attribution: Attribution, party: re.Match[str]) -> Attribution:
    """With a party; its span includes the brackets."""
    read_name = f"{attribution.party}, {party[1]}" if attribution.party else party[1]
    return attribution._replace(
        party=read_name, party_spans=(*attribution.party_spans, (party.start(1) - 1, party.end(1) + 1))
    )


def _title(text: str) -> str:
    """The title before a name, without an article and adjectives: "en glad"."""
    found = SPACES.sub(" ", text).strip(" ,")
    parts = found.split(" ")
    if parts[0].lower() not in _ARTICLES:
        return found
    titles = [number for number, part in enumerate(parts) if is_title(part)]
    return " ".join(parts[titles[0] :]) if titles else ""


def _title_alone(text: str, begin: int) -> Attribution | None:
    """A title alone, which refers to an earlier speaker: "säger utrikesministern"."""
    at = begin
    for _ in range(_MAX_WORDS):
        word = WORD.match(text, at)
        if not word:
            return None
        if DEFINITE.search(word[0]):
            return Attribution(0, word.end(), role=SPACES.sub(" ", text[begin : word.end()]), refers_back=True)
        at = skip_spaces(text, word.end())
    return None
