"""Who said it: an attribution within the words of a quote, read by rules of language and never by lists of names.

– Vi är överens, säger Cecilia Frid (S), förvaltningschef på socialförvaltningen. Det gläder mig.
                 ^verb ^name        ^party ^role                                ^end
"""

import re
from functools import lru_cache
from typing import NamedTuple

from pressgen.text.words import ABBREVIATIONS, ASIDES, ATTRIBUTION_VERBS, NOT_A_ROLE, PRONOUNS, TITLE_ENDINGS, words


class Attribution(NamedTuple):
    """One attribution: stretches of the text, and what they say."""

    start: int
    end: int
    """After its full stop, or after the comma from which the quote goes on."""
    verb: str
    names: tuple[tuple[int, int], ...] = ()
    """Who, most often one."""
    role: str = ""
    party: str = ""
    party_at: tuple[int, int] = (0, 0)
    pronoun: bool = False
    """Named by "hon" or by a title alone: an earlier speaker."""
    last: bool = False
    """Nothing of the quote follows."""
    sure: bool = True
    """The verb is a known one."""


_UPPER = "".join(chr(code) for code in range(0x41, 0x530) if chr(code).isupper()) + "ẞ"
_CAPITAL = rf"[{_UPPER}][\w’'´­-]*(?:/[{_UPPER}][\w-]*)?(?::\w+)?"
_INITIAL = rf"[{_UPPER}]\."
_PARTICLE = r"(?:von|van|der|den|de|af|av|la|le|du|del|di|da|dos|el|al|bin|ibn|ben|ten|ter|zu|y)"
_NAME_PART = rf"(?:{_INITIAL}|{_CAPITAL}|[Aa]l-{_CAPITAL}|[dD][’']{_CAPITAL})"
_NAMES = re.compile(rf"{_NAME_PART}(?:\s+(?:(?:{_PARTICLE}\s+){{0,3}}){_NAME_PART})*")
_WORD = re.compile(r"[^\s,.;:!?()”\"“»]+(?:\.(?=\s+[^\W\d_]))?")
_PARTY = re.compile(rf"\s*\(([{_UPPER}][{_UPPER}a-zåäö]{{0,5}}(?:/[{_UPPER}]+)?)\)")
_SENTENCE_END = re.compile(rf"[.!?…]+[”\"»]?(?=\s+[”\"“»–—-]?\s?[{_UPPER}\d]|[\s*_]*\Z)")
_CLOSING = re.compile(r"[\s.!…”\"*_»)]*\Z")
_ABBREVIATED = re.compile(
    rf"(?:\b(?:{'|'.join(re.escape(word) for word in words(ABBREVIATIONS))})|\b[{_UPPER}])\Z", re.IGNORECASE
)
_SPACES = re.compile(r"\s+")
_BEFORE_VERB = re.compile(r"[,.!?;:…”\"“»)–—*_-]\s*\Z")
_GENERIC = r"[a-zåäöé]{2,20}(?:ar|er|ir|ade|de|te)"

_TITLE = re.compile(
    rf"(?:{'|'.join(sorted(words(TITLE_ENDINGS), key=len, reverse=True))})(?:n|en|et|t|s|ns|ens|ets|na|erna)?\Z",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    rf"(?:{'|'.join(sorted(words(TITLE_ENDINGS), key=len, reverse=True))})(?:n|en|et|t)\Z", re.IGNORECASE
)
_NOT_A_ROLE = frozenset(words(NOT_A_ROLE))
_PRONOUN = frozenset(words(PRONOUNS))
_ASIDE = re.compile(rf"(?:(?:{'|'.join(re.escape(word) for word in words(ASIDES))})\s+)+", re.IGNORECASE)
_MAX_WORDS = 16
_MAX_TEXT = 20_000
_FULL_NAME = 2


def is_title(word: str) -> bool:
    """Whether a word is a title: "förvaltningschef", "utrikesministern"."""
    return bool(_TITLE.search(word))


class Finder:
    """Finds attributions by the verbs of the languages and of the newsroom."""

    def __init__(self, more: tuple[str, ...]) -> None:
        verbs = sorted({*words(ATTRIBUTION_VERBS), *(verb.strip().lower() for verb in more if verb.strip())}, key=len)
        known = "|".join(re.escape(verb) for verb in reversed(verbs))
        self._known = re.compile(rf"(?<![\w-])(?:{known})(?![\w-])", re.IGNORECASE)
        self._generic = re.compile(rf"(?<=[,!?”\"] )(?!(?:{known})\b){_GENERIC}(?=\s)")

    def find(self, text: str) -> tuple[Attribution, ...]:
        """The attributions in the text of a quote, in order."""
        found: list[Attribution] = []
        for match in self._known.finditer(text):
            if found and match.start() < found[-1].end:
                continue
            if one := _read(text, match.start(), match.end(), sure=True):
                found.append(one)
        if found or len(text) > _MAX_TEXT:
            return tuple(found)
        guesses = [_read(text, match.start(), match.end(), sure=False) for match in self._generic.finditer(text)]
        return tuple(one for one in guesses[-1:] if one and one.last)

    def ends(self, text: str) -> bool:
        """Whether the text ends in an attribution."""
        found = self.find(text)
        return bool(found) and found[-1].last


def _read(text: str, start: int, verb_end: int, *, sure: bool) -> Attribution | None:
    """The attribution whose verb stands there, if it is one."""
    marked = start == 0 or bool(_BEFORE_VERB.search(text[max(0, start - 3) : start]))
    subject = _subject(text, verb_end)
    if not subject:
        return None
    one = _tail(text, subject._replace(start=start, verb=text[start:verb_end], sure=sure))
    if one and (marked or (one.last and not one.pronoun and not _has_subject(text, start))):
        return one
    return None


def _has_subject(text: str, start: int) -> bool:
    """Whether the verb has its subject before it, as in "det som hon säger"."""
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].lower() in {
        *_PRONOUN,
        "som",
        "jag",
        "vi",
        "ni",
        "man",
        "det",
        "den",
        "detta",
        "att",
        "inte",
        "you",
        "i",
        "we",
    }


def _subject(text: str, at: int) -> Attribution | None:
    """Who stands after the verb: titles, then a name; or a pronoun; or a title alone."""
    at = _skip(text, at)
    if aside := _ASIDE.match(text, at):
        at = aside.end()
    first = _WORD.match(text, at)
    if not first:
        return None
    if first[0].lower() in _PRONOUN and not _NAMES.match(text, _skip(text, first.end())):
        return Attribution(0, first.end(), "", pronoun=True)
    return _named(text, at)


def _skip(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at


def _named(text: str, at: int) -> Attribution | None:
    """A name after at most so many words of title; or a title in the definite form alone."""
    begin, count, last = at, 0, ""
    while count < _MAX_WORDS:
        if (name := _NAMES.match(text, at)) and not _is_titular(text, name):
            return _name(text, begin, name, last)
        word = _WORD.match(text, at)
        if not word or (not count and word[0].lower() in _NOT_A_ROLE - {"den", "det", "de"}):
            break
        last, count, at = word[0], count + 1, _skip(text, word.end())
        if text[at : at + 1] == "," and (last.endswith("-") or _continues(text, at)):
            at = _skip(text, at + 1)
    return _title_alone(text, begin)


def _is_titular(text: str, name: re.Match[str]) -> bool:
    """Whether capitals begin a title and no name: "Generaldirektör Anna Ek", "EU-kommissionens ordförande"."""
    first = name[0].split()[0]
    if is_title(first):
        return True
    following = _WORD.match(text, _skip(text, name.end()))
    return bool(
        following
        and following.start() < name.end() + 2
        and name[0].endswith(("s", "s’"))
        and _leads_to_name(text, following)
    )


def _leads_to_name(text: str, word: re.Match[str]) -> bool:
    """Whether lower-case words and then a name follow, as after a genitive: "Sveriges statsminister Bo Ek"."""
    at = word.start()
    for _ in range(_MAX_WORDS):
        if _NAMES.match(text, at):
            return True
        one = _WORD.match(text, at)
        if not one or (at == word.start() and one[0].lower() in _NOT_A_ROLE):
            return False
        at = _skip(text, one.end())
    return False


def _continues(text: str, at: int) -> bool:
    """Whether a comma stands between a title and its name: "ministern för civilt försvar, Bo Ek."."""
    name = _NAMES.match(text, _skip(text, at + 1))
    return bool(name and " " in name[0] and (_CLOSING.match(text, name.end()) or _PARTY.match(text, name.end())))


def _name(text: str, begin: int, name: re.Match[str], last: str) -> Attribution:
    """The attribution to a name; words before it are a title, and the title's place may run into it."""
    start, end = name.span()
    parts = [match.start() for match in re.finditer(rf"{_NAME_PART}", name[0])]
    if last.lower() in {"i", "på", "vid", "för", "hos", "från", "till", "of", "for", "at"} and len(parts) > _FULL_NAME:
        start += parts[-2]
    elif len(parts) > _FULL_NAME and re.match(r"\w{6,}(?:ens|ets|nas|ernas|ns)\b", name[0]):
        start += parts[1]
    before = _title_before(text[begin:start])
    return Attribution(0, end, "", ((start, end),), before)


def _title_before(text: str) -> str:
    """The title before a name, without "en glad"."""
    found = _SPACES.sub(" ", text).strip(" ,")
    parts = found.split(" ")
    if parts[0].lower() in {"en", "ett", "den", "a", "an", "the"}:
        titles = [number for number, part in enumerate(parts) if is_title(part)]
        return " ".join(parts[titles[0] :]) if titles else ""
    return found


def _title_alone(text: str, at: int) -> Attribution | None:
    """A title that points at an earlier speaker: "säger utrikesministern"."""
    for _ in range(6):
        word = _WORD.match(text, at)
        if not word:
            return None
        if _DEFINITE.search(word[0]):
            return Attribution(0, word.end(), "", role=word[0], pronoun=True)
        at = _skip(text, word.end())
    return None


def _tail(text: str, one: Attribution) -> Attribution | None:
    """What follows the name: party, further names, title, where and when, up to the end of the sentence."""
    at = one.end
    if one.names and (party := _PARTY.match(text, at)):
        one = one._replace(party=party[1], party_at=(party.start(1) - 1, party.end()))
        at = party.end()
    if _CLOSING.match(text, at):
        return one._replace(end=len(text.rstrip()), last=True)
    stop = _sentence_end(text, at)
    rest = text[at:stop]
    following = rest.lstrip()
    if following[:1] in {",", ""} or following[0] in ".!?…:;":
        return _comma(text, one, at, stop)
    return _straight(text, one, at, stop)


def _sentence_end(text: str, at: int) -> int:
    """Where the sentence ends that a place stands in."""
    for match in _SENTENCE_END.finditer(text, at):
        if match[0] != "." or not _ABBREVIATED.search(text[max(at, match.start() - 8) : match.start()]):
            return match.end()
    return len(text)


def _finished(text: str, one: Attribution, end: int) -> Attribution:
    last = bool(_CLOSING.match(text, end))
    return one._replace(end=len(text.rstrip()) if last else end, last=last)


def _comma(text: str, one: Attribution, at: int, stop: int) -> Attribution | None:
    """After a comma stands a title, or the quote goes on."""
    clause = text[at:stop]
    bare = clause.lstrip(" ,\u00a0\n")
    if clause.lstrip()[:1] != ",":
        return _finished(
            text,
            one,
            stop if clause.strip(' .!?…”"')[:1] not in {":", ";"} else at + clause.index(clause.strip()[0]) + 1,
        )
    if _goes_on(bare):
        return _resumed(text, one, at, stop, bare)
    role, used = _role(bare)
    begin = at + len(clause) - len(bare)
    one = _with_role(text, one, role, begin)
    if used < len(role.rstrip()) or len(bare.rstrip(' .!?…”"*_\n')) > used:
        return _after_role(text, one, begin + used, stop)
    return _finished(text, one, stop)


def _goes_on(clause: str) -> bool:
    """Whether a clause is no title."""
    first = _WORD.match(clause)
    return not first or first[0].lower().rstrip(".") in _NOT_A_ROLE


_TELLING = re.compile(rf"(?:som|och|men)\s+(?:\w+\s+){{0,3}}?(?:{'|'.join(words(ATTRIBUTION_VERBS))})\b")


def _resumed(text: str, one: Attribution, at: int, stop: int, bare: str) -> Attribution:
    """The quote goes on after the comma, unless the clause tells more of the speaker."""
    telling = bare.lower().startswith(
        ("som ", "who ", "i samband", "efter ", "inför ", "med ", "under ", "vid ", "när ")
    ) or _TELLING.match(bare)
    if telling and _CLOSING.match(text, stop):
        return _finished(text, one, stop)
    comma = text.index(",", at)
    return one._replace(end=comma + 1, last=False)


def _role(clause: str) -> tuple[str, int]:
    """The title that a clause opens with, and its length: it ends where a clause begins that is no title."""
    end = len(clause.rstrip(' .!?…”"*_\n\u00a0'))
    for match in re.finditer(r",\s+(\w+)", clause[:end]):
        if match[1].lower() in _NOT_A_ROLE:
            end = match.start()
            break
    return _SPACES.sub(" ", clause[:end]).strip(), end


def _with_role(text: str, one: Attribution, role: str, at: int) -> Attribution:
    """With a title, whose party is no part of it."""
    if not one.party and (party := re.search(rf"\s*\(([{_UPPER}]{{1,4}})\)\Z", role)):
        role = role[: party.start()]
        found = text.index(f"({party[1]})", at)
        one = one._replace(party=party[1], party_at=(found, found + len(party[1]) + 2))
    return one._replace(role=f"{one.role}, {role}" if one.role else role)


def _after_role(text: str, one: Attribution, at: int, stop: int) -> Attribution:
    """After the title: more of the attribution when it ends the quote and tells of the speaker, else the quote goes on."""
    return (
        _resumed(text, one, at, stop, text[at:stop].lstrip(" ,\u00a0\n"))
        if "," in text[at:stop]
        else _finished(text, one, stop)
    )


def _straight(text: str, one: Attribution, at: int, stop: int) -> Attribution | None:
    """Without a comma: "och NN", a title ("Bo Ek förvaltningschef"), or where and when it was said."""
    begin = _skip(text, at)
    if one.names and (other := re.match(r"(?:och|samt|and|&)\s+", text[begin:stop])):
        second = _named(text, begin + other.end())
        if second and second.names:
            both = one._replace(names=one.names + second.names, end=second.end)
            return _tail(text, both)
    first = _WORD.match(text, begin)
    if first and is_title(first[0]):
        role, _ = _role(text[begin:stop])
        return _finished(text, _with_role(text, one, role, begin), stop)
    if one.pronoun and not (first and first[0].lower() in _NOT_A_ROLE):
        return None
    return _finished(text, one, stop)


@lru_cache(maxsize=8)
def finder(more: tuple[str, ...]) -> Finder:
    """The finder for a newsroom's verbs."""
    return Finder(more)


_MARKUP = re.compile(r"[*_]+(?=[^\W_])|(?<=[\w.,!?”\"])[*_]+|\[(?=[^\]]*\]\()|\]\([^()\s]*\)")


def unmarked(text: str) -> str:
    """The text with spaces for its Markdown, so that every letter keeps its place."""
    return _MARKUP.sub(lambda match: " " * len(match[0]), text)


_ORGANISATION = re.compile(
    rf"(?:^|\s)(?:på|vid|hos|at|of|with)\s+(?!plats\b)(.+)$|(?:^|,\s)((?:[{_UPPER}][\w:-]*)(?:\s+[\w:-]+)*)$|^([{_UPPER}]\w*):s\s"
)


def organisation(role: str) -> str:
    """The organisation that a title names: "avdelningschef på IVO", "chef, Kalmar kommun", "IVO:s chef"."""
    match = _ORGANISATION.search(role)
    return next((group for group in match.groups() if group), "") if match else ""
