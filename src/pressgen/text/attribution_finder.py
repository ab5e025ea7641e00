"""Finds who said it: the verbs of the languages and of the newsroom, and the grammar around them."""

import re
from functools import lru_cache

from pressgen.text.attribution import Attribution
from pressgen.text.attribution_end import with_end
from pressgen.text.attribution_subject import named, subject
from pressgen.text.name_patterns import NAME, PRONOUN, has_title, is_title
from pressgen.text.word_lists import ATTRIBUTION_VERBS, SPEAKING, words

_SET_OFF = re.compile(r"[,.!?;:…”\"“»)–—*_-]\s*\Z")
_GENERIC = r"[a-zåäöé]{2,20}(?:ar|er|ir|ade|de|te)"
_SENTENCES = re.compile(r"(?<=[.!?…])\s+")
_COMMA = re.compile(r"[,.!?”\"]\s+")
_SUBJECTS = {*PRONOUN, *("som", "jag", "vi", "ni", "man", "det", "den", "detta", "att", "inte", "you", "i", "we")}
_LENGTHS = range(8, 10_000)
"""Of what somebody said, in letters."""
_SPOKEN = 40
"""So long is what is said, at least, when no verb tells that it is said."""
_NEAR_END = 200
_SPEAKING = re.compile(rf"\b(?:{'|'.join(words(SPEAKING))})\b", re.IGNORECASE)
_ENDS_IN_ROLE = re.compile(r"\s*(?:[,(]|[.!*_\s]*\Z)")
_MARKUP = re.compile(r"(?<![*_])[*_]++(?=\w)|(?<=[\w.,!?”\"])[*_]++|\[(?=[^\[\]]{1,200}\]\()|\]\([^()\s]{1,500}\)")


def unmarked(text: str) -> str:
    """The text with spaces for its Markdown, so that every letter keeps its place."""
    if "*" in text or "_" in text or "[" in text:
        return _MARKUP.sub(lambda match: " " * len(match[0]), text)
    return text


class Finder:
    """Finds attributions by the verbs of the languages and of the newsroom."""

    def __init__(self, more: tuple[str, ...]) -> None:
        verbs = self._verbs = {*words(ATTRIBUTION_VERBS), *(verb.strip().lower() for verb in more if verb.strip())}
        known = _alternatives(verbs)
        english = "|".join(ATTRIBUTION_VERBS["en"].split())
        self._known = re.compile(rf"(?<![\w-])(?:{known})(?![\w-])")
        self._generic = re.compile(rf" (?<=[,!?”\"] )(?!(?:{known})\b)({_GENERIC})(?=\s)")
        self._announced = re.compile(rf"({NAME.pattern})(?:,\s+([^,.]{{3,80}}),)?\s+(?:{known})(?![\w-])")
        self._reversed = re.compile(
            rf"[,.!?”\"]\s+({NAME.pattern}|he|she|they)(?:,\s+([^,.]{{3,80}}),)?\s+({english})[\s.!*_]*\Z"
        )

    def find(self, text: str) -> tuple[Attribution, ...]:
        """The attributions in the text of a quote, in order."""
        if len(text) not in _LENGTHS:
            return ()
        marked, bare = self._candidates(text)
        if marked or bare:
            return marked or bare[-1:]
        if reverse := self._reverse(text):
            return (reverse,)
        guess = self._by_other_verb(text) or _without_verb(text)
        return (guess._replace(sure=False),) if guess else ()

    def ends(self, text: str) -> bool:
        """Whether the text ends in an attribution."""
        found = self.find(text)
        return bool(found) and found[-1].last and found[-1].sure

    def announced(self, text: str) -> tuple[str, str]:
        """The speaker and role of a line like "Rektor Bo Ek säger så här:", which announces a quote."""
        sentence = _SENTENCES.split(text)[-1] if text.rstrip().endswith(":") else ""
        if not sentence or len(sentence) > _NEAR_END:
            return "", ""
        if match := self._announced.search(sentence):
            return _with_title(sentence[: match.start()], match[1], match[2] or "")
        for match in self._known.finditer(sentence):
            who = subject(sentence, match.end())
            if who and who.names:
                return sentence[slice(*who.names[0])], who.role
        return "", ""

    def is_verb(self, text: str, at: int) -> bool:
        """Whether a verb of speaking stands there."""
        return bool(self._known.match(text, at))

    def last_verb(self, text: str, start: int, end: int) -> int:
        """Where the last verb of speaking in a stretch ends; 0: there is none."""
        if self._verbs.isdisjoint(text[start:end].lower().split()):
            return 0
        return max((match.end() for match in self._known.finditer(text, start, end)), default=0)

    def _candidates(self, text: str) -> tuple[tuple[Attribution, ...], tuple[Attribution, ...]]:
        """Those set off by a comma or full stop, and those that are not but end the text."""
        marked: list[Attribution] = []
        bare: list[Attribution] = []
        for match in self._known.finditer(text):
            start = match.start()
            if marked and start < marked[-1].end:
                continue
            one = _read(text, start, match.end())
            if one and (start == 0 or _SET_OFF.search(text[max(0, start - 3) : start])):
                marked.append(one)
            elif one and one.last and not one.pronoun and not one.loose and not _has_subject(text, start):
                bare.append(one)
        return tuple(marked), tuple(bare)

    def _reverse(self, text: str) -> Attribution | None:
        """The name before the verb, as in English: "…, Ann Lee, head of unit, said."."""
        by = max(0, len(text) - _NEAR_END)
        match = self._reversed.search(text[by:])
        if not match:
            return None
        found = Attribution(match.start(1) + by, len(text.rstrip()), match[3], role=match[2] or "", last=True)
        if match[1].lower() in PRONOUN:
            return found._replace(pronoun=True)
        return found._replace(names=((match.start(1) + by, match.end(1) + by),))

    def _by_other_verb(self, text: str) -> Attribution | None:
        """An attribution at the end by a verb that no list has: "…, hurrar Bo Ek."."""
        for match in self._generic.finditer(text):
            one = None if is_title(match[1]) else _read(text, match.start(1), match.end())
            if one and one.last and not one.pronoun and not one.loose and _is_speech(text[: match.start(1)]):
                return one
        return None


def _with_title(before: str, name: str, role: str) -> tuple[str, str]:
    """A name without the titles in its front, and the title: "[rektorn] Bo Ek", "[Rektor] Bo Ek"."""
    parts = name.split()
    titles = [part for part in parts[:-1] if is_title(part)]
    last = before.split()[-1:]
    ahead = last if last and is_title(last[0]) else titles
    return " ".join(part for part in parts if part not in titles), role or " ".join(ahead)


def _alternatives(verbs: set[str]) -> str:
    """The verbs by their first letter, capital or not: three times as fast as one long row of them."""
    by_letter: dict[str, list[str]] = {}
    for verb in sorted(verbs, key=lambda verb: (-len(verb), verb)):
        by_letter.setdefault(verb[0], []).append(re.escape(verb[1:]))
    return "|".join(f"[{one}{one.upper()}](?:{'|'.join(rest)})" for one, rest in sorted(by_letter.items()))


def _read(text: str, start: int, verb_end: int) -> Attribution | None:
    """The attribution whose verb stands there, if it is one."""
    who = subject(text, verb_end)
    return with_end(text, who._replace(start=start, verb=text[start:verb_end])) if who else None


def _without_verb(text: str) -> Attribution | None:
    """An attribution at the end that leaves its verb out: "…, Bo Ek, rektor." or "…, rektor Bo Ek."."""
    if not _SPEAKING.search(text) and len(text) < _SPOKEN * 5:
        return None
    for match in _COMMA.finditer(text, max(_SPOKEN, len(text) - _NEAR_END)):
        who = named(text, match.end())
        one = with_end(text, who._replace(start=match.end())) if who and who.names else None
        if one and one.last and _is_role(one) and _ENDS_IN_ROLE.match(text, one.names[-1][1]):
            return one
    return None


def _is_speech(text: str) -> bool:
    """Whether the text reads as somebody's words."""
    return len(text) > _SPOKEN // 2 or bool(_SPEAKING.search(text)) or text.rstrip().endswith(("!", "?", "!,", "?,"))


def _is_role(one: Attribution) -> bool:
    """Whether it names surely a title, or an organisation of one word."""
    return has_title(one.role) or (bool(one.place) and " " not in one.place)


def _has_subject(text: str, start: int) -> bool:
    """Whether the verb has its subject before it, as in "det som hon säger"."""
    before = text[max(0, start - 20) : start].split()
    return bool(before) and before[-1].lower() in _SUBJECTS


@lru_cache(maxsize=8)
def finder(more: tuple[str, ...]) -> Finder:
    """The finder for a newsroom's verbs."""
    return Finder(more)
