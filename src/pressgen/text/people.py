"""Finds people in running text: a name beside a title, a party or a verb of speaking is a person's.

"Det var roligt", säger Lisa Ek.        Enligt rektor Lisa Ek dröjer det.        Lisa Ek, rektor, är nöjd.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from pressgen.text.attribution import Attribution
from pressgen.text.attribution_end import with_end
from pressgen.text.attribution_finder import AttributionFinder
from pressgen.text.attribution_subject import read_subject
from pressgen.text.name_patterns import FULL_NAME, NO_TITLE, PART, PARTY, TWO_CAPITALS, has_title, is_title, skip_spaces
from pressgen.text.word_lists import ACCORDING, BODIES, FORMER, PARTIES, words

_ACCORDING = re.compile(rf"\b(?:{'|'.join(words(ACCORDING))})\b", re.IGNORECASE)
_BEGINS = re.compile(r"(?:\A|[.!?:…][”\"»]?\s+|[”\"“»–—-]\s*)\Z")
_TOGETHER = re.compile(r"[^.!?]{0,60}(?:,|\b(?:och|samt|and)|&)\s*\Z")
_BESIDE_TITLE = frozenset((*words(FORMER), "vice", "bitr", "bitr.", "biträdande", "tf", "tf.", "deputy", "acting"))
_CLAUSE = frozenset(("att", "som", "men", "när", "om", "that", "who", "which", "but"))
_ONE_MORE = re.compile(rf"\s(?:och|samt|and|&)\s+(?={FULL_NAME.pattern})")
_NEXT_PERSON = re.compile(rf"(?<!\bi)(?<!på)(?<!vid)(?<!för)(?<!hos)(?<!från)\s{FULL_NAME.pattern}\Z")
_NO_TITLE = frozenset(("tillsammans", "together"))
_PARTIES = frozenset(words(PARTIES))
_BODIES = frozenset(words(BODIES))
_CHARS_BEFORE = 80
_CHARS_AFTER = 160
_LONGEST_ROLE = 80


class Person(NamedTuple):
    """A person named in running text, and what the text says about them."""

    start: int
    end: int
    name: str
    role: str = ""
    party: str = ""
    workplace: str = ""
    speaks: bool = False
    opens_sentence: bool = False
    """The sentence begins with the name or its title, so it is about this person."""
    joins_previous: bool = False
    """Enumerated together with the previous person: "Lisa Ek och Bo Ask"."""
    sure: bool = False
    """There is more evidence than the capitals that this is a person."""


def find_people(text: str, finder: AttributionFinder) -> Iterator[Person]:
    """The people in a paragraph, in order. Those that are not `sure` only where they open a sentence as a person would."""
    last = 0
    for match in _full_names(text):
        start = _name_start(match)
        if start is None:
            continue
        person = _person(text, start, match.end(), finder)
        if person.sure or person.opens_sentence:
            yield person._replace(
                joins_previous=bool(last and _TOGETHER.fullmatch(text, last, _title_start(text, start)))
            )
            last = person.end


def _full_names(text: str) -> Iterator[re.Match[str]]:
    """Full names. Two capitalised words are searched for first, which is faster."""
    two = TWO_CAPITALS.search(text)
    while two:
        at = two.start()
        match = FULL_NAME.match(text, at) if not text[at - 1 : at].isalnum() else None
        if match:
            yield match
        two = TWO_CAPITALS.search(text, match.end() if match else at + 1)


def _name_start(match: re.Match[str]) -> int | None:
    """Where the name begins, after titles and words capitalised for other reasons; None when no full name is left."""
    parts = [part.start() for part in re.finditer(PART, match[0])]
    for number, at in enumerate(parts[:-1]):
        word = match[0][at:].split(maxsplit=1)[0]
        if not (is_title(word) or word.lower() in NO_TITLE or _ACCORDING.fullmatch(word)):
            return match.start() + parts[number]
    return None


def _person(text: str, start: int, end: int, finder: AttributionFinder) -> Person:
    """The person with a full name, described by the words around it."""
    name = " ".join(text[start:end].split())
    begin = _title_start(text, start)
    at = skip_spaces(text, end)
    after = _read_after(text, start, end) if text[at : at + 1] in {",", "("} else Attribution(start, end)
    bracket = PARTY.match(text, end)
    attribution = _attribution_before(text, start, end, finder)
    role = _role(after.role) or (attribution.role if attribution else "") or text[begin:start].strip()
    speaks = bool(attribution) or finder.is_verb(text, skip_spaces(text, after.end))
    party = bracket[1] if bracket and (bracket[1].upper() in _PARTIES or role or speaks) else ""
    sure = bool(role or party or speaks)
    opens_sentence = bool(_BEGINS.search(text[max(0, begin - 4) : begin])) and (sure or _is_subject(text, at, name))
    workplace = after.workplace if speaks and len(after.name_spans) == 1 else ""
    return Person(start, end, name, role, party, workplace, speaks, opens_sentence, sure=sure)


def _read_after(text: str, start: int, end: int) -> Attribution:
    """What follows a name, read as in an attribution. Limited to `_CHARS_AFTER`, to stay linear in many names."""
    nearby = text[start : end + _CHARS_AFTER]
    found = with_end(nearby, Attribution(0, end - start, name_spans=((0, end - start),)))
    return found._replace(start=start, end=start + found.end) if found else Attribution(start, end)


def _title_start(text: str, start: int) -> int:
    """Where the title right before a name begins ("vice ordförande Bo Ek"), or the name when there is none."""
    before = text[max(0, start - _CHARS_BEFORE) : start]
    last = before.split()[-2:]
    if not last or not is_title(last[-1]):
        return start
    several = len(last) > 1 and last[0].lower() in _BESIDE_TITLE
    return start - len(before) + before.rindex(last[0] if several else last[-1])


def _attribution_before(text: str, start: int, end: int, finder: AttributionFinder) -> Attribution | None:
    """The attribution whose verb, and maybe a title, come before the name: "säger rektor Lisa Ek"."""
    low = max(0, start - _CHARS_BEFORE)
    at = finder.last_verb(text, low, start)
    for match in _ACCORDING.finditer(text, low, start):
        at = max(at, match.end())
    subject = read_subject(text, at) if at else None
    if subject is None or not subject.name_spans or subject.name_spans[0][1] != end:
        return None
    clause = _CLAUSE.isdisjoint(subject.role.lower().split())
    return subject if not subject.role or (clause and has_title(subject.role)) else None


def _role(clause: str) -> str:
    """The title in the clause after a name; "" for "finansminister Åsa Alm", which is the next person."""
    first = _ONE_MORE.split(clause.partition(",")[0])[0]
    parts = first.split()
    others = _NEXT_PERSON.search(first) or any(
        is_title(word) and after[:1].isupper() for word, after in pairwise(parts)
    )
    return first if has_title(first) and not others and parts[0] not in _NO_TITLE and len(first) < _LONGEST_ROLE else ""


def _is_subject(text: str, at: int, name: str) -> bool:
    """Whether the sentence continues as one about a person: names of offices and companies have capitals too."""
    return text[at : at + 1].islower() and _BODIES.isdisjoint(name.lower().split())
