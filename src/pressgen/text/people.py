"""People whom running text names: a title, a party or a verb of speaking beside a name tells that it is a person's.

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
    """A person named in running text, and what the text says of them."""

    start: int
    end: int
    name: str
    role: str = ""
    party: str = ""
    workplace: str = ""
    speaks: bool = False
    opens_sentence: bool = False
    """The sentence begins with the name, or with the title before it: it is about this person."""
    joins_previous: bool = False
    """Named in one breath with the one before: "Lisa Ek och Bo Ask"."""
    sure: bool = False
    """Something beside the capitals tells that this is a person."""


def find_people(text: str, finder: AttributionFinder) -> Iterator[Person]:
    """The full names in a paragraph, in order; of those that are not `sure` only what opens a sentence as a person would."""
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
    """Two capitalised words are found first, since most words are none."""
    two = TWO_CAPITALS.search(text)
    while two:
        at = two.start()
        match = FULL_NAME.match(text, at) if not text[at - 1 : at].isalnum() else None
        if match:
            yield match
        two = TWO_CAPITALS.search(text, match.end() if match else at + 1)


def _name_start(match: re.Match[str]) -> int | None:
    """Where the name begins, behind the titles and small words that have their capital from elsewhere; None: no full name."""
    parts = [part.start() for part in re.finditer(PART, match[0])]
    for number, at in enumerate(parts[:-1]):
        word = match[0][at:].split(maxsplit=1)[0]
        if not (is_title(word) or word.lower() in NO_TITLE or _ACCORDING.fullmatch(word)):
            return match.start() + parts[number]
    return None


def _person(text: str, start: int, end: int, finder: AttributionFinder) -> Person:
    """What stands around a full name."""
    name = " ".join(text[start:end].split())
    begin = _title_start(text, start)
    at = skip_spaces(text, end)
    after = _read_after(text, start, end) if text[at : at + 1] in {",", "("} else Attribution(start, end)
    bracket = PARTY.match(text, end)
    said = _attribution_before(text, start, end, finder)
    role = _role(after.role) or (said.role if said else "") or text[begin:start].strip()
    speaks = bool(said) or finder.is_verb(text, skip_spaces(text, after.end))
    party = bracket[1] if bracket and (bracket[1].upper() in _PARTIES or role or speaks) else ""
    sure = bool(role or party or speaks)
    opens = bool(_BEGINS.search(text[max(0, begin - 4) : begin])) and (sure or _is_subject(text, at, name))
    workplace = after.workplace if speaks and len(after.name_spans) == 1 else ""
    return Person(start, end, name, role, party, workplace, speaks, opens, sure=sure)


def _read_after(text: str, start: int, end: int) -> Attribution:
    """What follows a name, as in an attribution; what stands further off need not be read for each name before it."""
    near = text[start : end + _CHARS_AFTER]
    found = with_end(near, Attribution(0, end - start, name_spans=((0, end - start),)))
    return found._replace(start=start, end=start + found.end) if found else Attribution(start, end)


def _title_start(text: str, start: int) -> int:
    """Where the title right before a name begins, or the name: "[vice ordförande] Bo Ek"."""
    before = text[max(0, start - _CHARS_BEFORE) : start]
    last = before.split()[-2:]
    if not last or not is_title(last[-1]):
        return start
    several = len(last) > 1 and last[0].lower() in _BESIDE_TITLE
    return start - len(before) + before.rindex(last[0] if several else last[-1])


def _attribution_before(text: str, start: int, end: int, finder: AttributionFinder) -> Attribution | None:
    """The attribution with a verb before the name, whose title stands between: "säger rektor [Lisa Ek]"."""
    low = max(0, start - _CHARS_BEFORE)
    at = finder.last_verb(text, low, start)
    for match in _ACCORDING.finditer(text, low, start):
        at = max(at, match.end())
    who = read_subject(text, at) if at else None
    if who is None or not who.name_spans or who.name_spans[0][1] != end:
        return None
    clause = _CLAUSE.isdisjoint(who.role.lower().split())
    return who if not who.role or (clause and has_title(who.role)) else None


def _role(clause: str) -> str:
    """The title in what stands between commas after a name; "finansminister Åsa Alm" there is the next person."""
    first = _ONE_MORE.split(clause.partition(",")[0])[0]
    parts = first.split()
    others = _NEXT_PERSON.search(first) or any(
        is_title(word) and after[:1].isupper() for word, after in pairwise(parts)
    )
    return first if has_title(first) and not others and parts[0] not in _NO_TITLE and len(first) < _LONGEST_ROLE else ""


def _is_subject(text: str, at: int, name: str) -> bool:
    """Whether the sentence goes on as one about a person does; offices and companies have capitals, too."""
    return text[at : at + 1].islower() and _BODIES.isdisjoint(name.lower().split())
