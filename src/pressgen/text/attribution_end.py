"""Reads what follows the name in an attribution (party, title, further names, occasion), and finds its end."""

import re

from pressgen.text.attribution import Attribution
from pressgen.text.attribution_subject import read_name, with_party
from pressgen.text.name_patterns import (
    NAME,
    NO_TITLE,
    PART,
    PARTY,
    SPACES,
    UPPER,
    WORD,
    has_title,
    is_no_title,
    is_organisation,
    is_title,
    skip_spaces,
)
from pressgen.text.word_lists import ABBREVIATIONS, ATTRIBUTION_VERBS, NOT_A_ROLE, OCCASIONS, PARTIES, words

_PARTY_OF_ROLE = re.compile(rf"\s*\(({'|'.join(words(PARTIES))})\)")
_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)")
_MORE = re.compile(rf"(?:,\s+{PART}(?:\s+{PART})+)*,?\s+(?:och|samt|and)\s+(?={PART}\s+{PART})")
_SENTENCE_END = re.compile(rf"[.!?…]+[”\"»]?(?=\s+[”\"“»–—-]?\s?[{UPPER}\d]|[\s*_]*\Z)|:(?=\s|\Z)")
_CLOSING = re.compile(r"[\s.!…:”\"*_»)]*\Z")
_CLOSERS = ' .!?…:”"»*_\n\u00a0'
_ABBREVIATED = re.compile(
    rf"\b(?:{'|'.join(re.escape(word) for word in words(ABBREVIATIONS))}|[{UPPER}])\Z", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:på|vid|hos|at|of)\s+([{UPPER}][^,]*)")
_VERBS = "|".join(words(ATTRIBUTION_VERBS))
_NO_ROLE = re.compile(rf",\s+(?:{'|'.join(words(NOT_A_ROLE))}|{_VERBS})\b", re.IGNORECASE)
_TELLING = re.compile(
    rf"(?:som|who)\b|(?:och|men|and)\s+(?:\w+\s+){{0,3}}?(?:{_VERBS})\b"
    rf"|(?:i|in)\s+(?:en|ett|sitt|sin|a|an)\s+(?:\w+\s+)?(?:{'|'.join(words(OCCASIONS))})"
    rf"|(?:till|to)\s+(?:[{UPPER}]|höger|vänster)|(?:i\s+samband|efter|inför|med|under|vid|när|om|after|during|with|when)\b"
)
_LAST_BRACKETS = re.compile(r"\s*\(([^()]{2,60})\)\Z")
_AND = re.compile(r"(?:och|samt|and|&)\s+")
_TITLE_WITHIN = 4
_SET_OFF = ("- ", "– ", "— ")


def with_end(text: str, attribution: Attribution) -> Attribution | None:
    """The attribution extended to its end; None when the words after the name rule it out."""
    if attribution.name_spans:
        attribution = _with_brackets(text, attribution)
    if _CLOSING.match(text, attribution.end):
        return _ended_at(text, attribution, len(text))
    stop = _sentence_end(text, attribution.end)
    following = text[attribution.end : stop].lstrip()
    if not following or following[0] in ",.!?…:;(" or following.startswith(_SET_OFF):
        return _after_comma(text, attribution, attribution.end, stop)
    return _without_comma(text, attribution, skip_spaces(text, attribution.end), stop)


def _with_brackets(text: str, attribution: Attribution) -> Attribution:
    """With the party, or extended past other brackets after a name: "(till höger)"."""
    if party := PARTY.match(text, attribution.end):
        return with_party(attribution, party)._replace(end=party.end())
    if (other := _BRACKETS.match(text, attribution.end)) and not has_title(other[1]):
        return attribution._replace(end=other.end())
    return attribution


def _sentence_end(text: str, at: int) -> int:
    """The end offset of the sentence around `at`."""
    for match in _SENTENCE_END.finditer(text, at):
        if match[0] != "." or not _ABBREVIATED.search(text[max(at, match.start() - 8) : match.start()]):
            return match.end()
    return len(text)


def _ended_at(text: str, attribution: Attribution, end: int) -> Attribution:
    if _CLOSING.match(text, end):
        return attribution._replace(end=len(text.rstrip()), is_final=True)
    return attribution._replace(end=end, is_final=False)


def _with_name_list(text: str, attribution: Attribution, at: int) -> Attribution | None:
    """With all names of an enumeration: "Bo Ek, Åsa Alm och Jan By"."""
    row = _MORE.match(text, at) if attribution.name_spans else None
    if not row:
        return None
    end = NAME.match(text, row.end())
    names = [match.span() for match in NAME.finditer(text, at, end.end() if end else row.end())]
    return with_end(text, attribution._replace(name_spans=attribution.name_spans + tuple(names), end=names[-1][1]))


def _after_comma(text: str, attribution: Attribution, at: int, stop: int) -> Attribution:
    """After a comma, dash or bracket follows a title, or the quote continues."""
    if row := _with_name_list(text, attribution, at):
        return row
    clause = text[at:stop]
    bare = clause.lstrip(" ,;(–—-\u00a0\n")
    if not clause.strip(_CLOSERS):
        return _ended_at(text, attribution, stop)
    if is_no_title(bare):
        return _next_clause(text, attribution, at, stop) if "," in clause else _ended_at(text, attribution, stop)
    return _with_title_at(text, attribution, at + len(clause) - len(bare), stop)


def _with_title_at(text: str, attribution: Attribution, at: int, stop: int) -> Attribution:
    """With the title at `at`, which ends where a clause begins that is no title."""
    clause = text[at:stop].rstrip(_CLOSERS)
    other = _NO_ROLE.search(clause)
    clause = clause[: other.start()] if other else clause
    role = SPACES.sub(" ", clause.removesuffix(")") if "(" not in clause else clause).strip()
    if brackets := _LAST_BRACKETS.search(role):
        role = role[: brackets.start()] if is_no_title(brackets[1]) else role
    if (party := _PARTY_OF_ROLE.search(role)) and not attribution.party:
        role = role[: party.start()] + role[party.end() :]
        found = _PARTY_OF_ROLE.search(text, at)
        attribution = with_party(attribution, found) if found else attribution
    if is_organisation(role):
        attribution, role = attribution._replace(workplace=role), attribution.role
    attribution = attribution._replace(
        role=f"{attribution.role}, {role}" if attribution.role not in {"", role} else role
    )
    return _next_clause(text, attribution, at + len(clause), stop) if other else _ended_at(text, attribution, stop)


def _next_clause(text: str, attribution: Attribution, at: int, stop: int) -> Attribution:
    """After a comma and no title: a further name, more about the speaker or occasion, or the rest of the quote."""
    begin = at + len(text[at:stop]) - len(text[at:stop].lstrip(" ,\u00a0\n"))
    if (other := _with_second_name(text, attribution, begin, stop)) and other.is_final:
        return other
    if _TELLING.match(text, begin, stop) and _CLOSING.match(text, stop):
        return _ended_at(text, attribution, stop)
    return attribution._replace(end=text.index(",", at) + 1, is_final=False)


def _without_comma(text: str, attribution: Attribution, at: int, stop: int) -> Attribution | None:
    """Without a comma after the name: "och Åsa Alm", a title ("Bo Ek rektor"), or the occasion."""
    if both := _with_second_name(text, attribution, at, stop):
        return both
    if attribution.name_spans and _opens_title(text, at, stop):
        return _with_title_at(text, attribution, at, stop)
    if attribution.name_spans and (place := _PLACE.match(text, at, stop)):
        attribution = attribution._replace(workplace=place[1].rstrip(_CLOSERS))
    elif not _TELLING.match(text, at, stop):
        attribution = attribution._replace(has_unrelated_words=True)
    if attribution.refers_back and not is_no_title(text[at:stop]):
        return None
    return _ended_at(text, attribution, stop)


def _opens_title(text: str, at: int, stop: int) -> bool:
    """Whether one of the next words is a title, with no word before it that opens another clause: "Bo Ek vice ordförande"."""
    for _ in range(_TITLE_WITHIN):
        word = WORD.match(text, at, stop)
        if not word or word[0].lower() in NO_TITLE:
            return False
        if is_title(word[0]):
            return True
        at = skip_spaces(text, word.end())
    return False


def _with_second_name(text: str, attribution: Attribution, at: int, stop: int) -> Attribution | None:
    """With a second name: "och läraren Åsa Alm"."""
    other = _AND.match(text, at, stop) if attribution.name_spans else None
    second = read_name(text, other.end()) if other else None
    if not second or not second.name_spans:
        return None
    both = attribution._replace(
        name_spans=attribution.name_spans + second.name_spans,
        party_spans=attribution.party_spans + second.party_spans,
        end=second.end,
        role="",
    )
    whole = with_end(text, both)
    roles = (attribution.role, second.role, whole.role if whole else "")
    return whole._replace(role=", ".join(role for role in roles if role)) if whole else None
